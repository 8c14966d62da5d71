//! A server that says that somebody is to become an Owner: nobody's client adds them but on the signature of an
//! Owner. Every case has the same steps with a real request, which are completed.

use crate::{
    flow::{Browser, code, with_account},
    steps::{Member, Scene, card, compare, details, items, joined, names, scene, share},
};
use anyhow::{Context as _, Result};
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};
use sparekey_envelope::{DeviceId, Ed25519Key, IdentityBundle, RequestToSign, UserSeed};
use sparekey_protocol::{Bytes, Id};
use sparekey_server_tests::native::Tamper;
use std::sync::mpsc;

/// What is asked to share the account of the scene.
fn share_url(scene: &Scene, of: &Member) -> String {
    let (server, account, user) = (scene.server.url(), &scene.account, &of.user);
    format!("{server}/api/v1/accounts/{account}/shares/{user}")
}

/// Puts a share that waits into every answer about an account.
fn with_share(account: &str, share: Value) -> Tamper {
    let account = account.to_owned();
    let route = format!("GET /accounts/{account}");
    Box::new(move |at, _, body| {
        let add = |view: &mut Value| view["waiting"] = json!([share]);
        if at == route {
            add(body);
        } else if at == "GET /accounts" {
            for view in body["accounts"].as_array_mut().into_iter().flatten() {
                if view["account"] == account.as_str() {
                    add(view);
                }
            }
        }
    })
}

/// The share that waits, as the server gives it to somebody.
async fn kept_share(by: &Member, account: &str) -> Result<Value> {
    let (sender, receiver) = mpsc::channel();
    let route = format!("GET /accounts/{account}");
    by.browser.tamper(Some(Box::new(move |at, _, body| {
        if at == route {
            let _ = sender.send(body["waiting"][0].clone());
        }
    })));
    details(by, account).await?;
    by.browser.tamper(None);
    let share = receiver.recv()?;
    assert!(share["signature_input"].is_string(), "{share}");
    Ok(share)
}

/// Ann, Bob and Carol; Ann has compared both.
async fn three() -> Result<(Scene, Member, Member)> {
    let scene = scene().await?;
    let bob = joined(&scene, &scene.ann, "Bob", "user").await?;
    let carol = joined(&scene, &scene.ann, "Carol", "user").await?;
    compare(&scene.ann, &bob).await?;
    compare(&scene.ann, &carol).await?;
    Ok((scene, bob, carol))
}

/// Shows a share to somebody who could complete it: it is shown as unproven, and nothing more happens.
async fn refuses(by: &Member, account: &str, waiting: Value, why: &str) -> Result<()> {
    let user = waiting["user"].clone();
    by.browser.tamper(Some(with_share(account, waiting)));
    let before = by.browser.profile().requests().len();
    card(by, account).await?;
    let shown = details(by, account).await?;
    by.browser.tamper(None);
    assert_eq!(shown["waiting"][0]["reason"], "unproven", "{why}");
    let again = |one: &Value| one["user"] == user;
    assert!(items(&shown["candidates"]).iter().any(again), "{why}");
    let requests = by.browser.profile().requests().split_off(before);
    let put = |(method, url, _): &(String, String, Vec<u8>)| {
        method == "PUT" && url.contains("/manifests/")
    };
    assert!(!requests.iter().any(put), "{why}");
    assert!(!items(&shown["owners"]).iter().any(again), "{why}");
    Ok(())
}

/// The very same share is completed.
async fn completes(by: &Member, account: &str, waiting: Value, expected: &[&str]) -> Result<()> {
    by.browser.tamper(Some(with_share(account, waiting)));
    let shown = details(by, account).await?;
    assert_eq!(shown["waiting"][0]["reason"], "ready");
    card(by, account).await?;
    by.browser.tamper(None);
    assert_eq!(names(&details(by, account).await?, "owners"), expected);
    Ok(())
}

#[tokio::test]
async fn a_share_that_the_server_made_up_is_never_completed() -> Result<()> {
    let (scene, bob, carol) = three().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    // Asked by Ann for somebody she has not compared, so that the request is left with the server.
    let dan = joined(&scene, ann, "Dan", "user").await?;
    ann.ask(share(account, &dan.user, "owner")).await?;
    let of_dan = kept_share(ann, account).await?;
    let bare = json!({"user": bob.user, "name": "Bob", "joined": true, "by": ann.user});
    refuses(ann, account, bare.clone(), "no signature").await?;

    let with = |change: &dyn Fn(&mut Value)| {
        let mut made_up = of_dan.clone();
        change(&mut made_up);
        made_up
    };
    let other_person = with(&|share| share["user"] = json!(bob.user));
    refuses(ann, account, other_person, "for another person").await?;

    // A stranger's key: well signed, by nobody who is known.
    let stranger = SigningKey::from_bytes(&[7; 32]);
    let key = Ed25519Key::from_bytes(stranger.verifying_key().to_bytes());
    let target = share_url(&scene, &bob);
    let request = RequestToSign {
        method: "PUT",
        target_uri: &target,
        body: &[],
        created: ann.browser.now() / 1_000,
        nonce: [3; 16],
        device: DeviceId::derive(&key),
    };
    let headers = request.with_signature(stranger.sign(&request.signing_input()).to_bytes());
    let mut made_up = bare;
    made_up["signature_input"] = json!(headers.signature_input);
    made_up["signature"] = json!(headers.signature);
    refuses(ann, account, made_up, "by a stranger's device").await?;

    // What Ann did ask for is completed, and so is the made-up one once she asks for it.
    compare(ann, &dan).await?;
    let shown = details(ann, account).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Dan"]);
    assert_eq!(card(&bob, account).await?, None);
    let shown = ann.ask(share(account, &bob.user, "owner")).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Bob", "Dan"]);
    assert_eq!(card(&carol, account).await?, None);
    Ok(())
}

/// What somebody's browser sent to share an account, as a share that a server keeps whatever it answered.
fn sent_share(scene: &Scene, by: &Member, of: &Member) -> Result<Value> {
    let url = share_url(scene, of);
    let headers = by.browser.profile().find_headers("PUT", &url);
    let headers = headers.context("a request")?;
    let value = |name: &str| {
        let found = headers.iter().find(|(of, _)| *of == name);
        found.map(|(_, value)| value.clone()).context("a header")
    };
    Ok(json!({
        "user": of.user, "name": "Somebody", "joined": true, "by": by.user,
        "signature_input": value("signature-input")?, "signature": value("signature")?,
    }))
}

#[tokio::test]
async fn who_is_no_owner_adds_nobody() -> Result<()> {
    let (scene, bob, carol) = three().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let ask = share(account, &carol.user, "owner");
    assert_eq!(code(bob.ask(ask.clone()).await), "not_found");
    refuses(
        ann,
        account,
        sent_share(&scene, &bob, &carol)?,
        "by a colleague",
    )
    .await?;
    ann.ask(share(account, &bob.user, "collaborator")).await?;
    assert_eq!(code(bob.ask(ask).await), "forbidden");
    let waiting = sent_share(&scene, &bob, &carol)?;
    refuses(ann, account, waiting.clone(), "by a Collaborator").await?;
    // Word by word the same, once he is an Owner.
    ann.ask(share(account, &bob.user, "owner")).await?;
    completes(ann, account, waiting, &["Ann", "Bob", "Carol"]).await
}

#[tokio::test]
async fn a_share_of_another_account_adds_nobody_here() -> Result<()> {
    let (scene, bob, carol) = three().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let other = with_account(&ann.browser).await?;
    ann.ask(share(&other, &bob.user, "owner")).await?;
    ann.ask(share(account, &bob.user, "owner")).await?;
    // Carol is new to Bob: his requests wait for Ann.
    bob.ask(share(&other, &carol.user, "owner")).await?;
    let waiting = kept_share(ann, &other).await?;
    completes(ann, &other, waiting.clone(), &["Ann", "Bob", "Carol"]).await?;
    refuses(ann, account, waiting, "of another account").await?;
    assert_eq!(card(&carol, account).await?, None);
    Ok(())
}

/// Shows a bundle of somebody's, signed with their keys, in which a device is removed.
async fn without_device(of: &Member, device: &Id) -> Result<Tamper> {
    let user = of.user.clone();
    let seed = of.browser.seed().await?;
    let seed: &[u8; 32] = seed.as_slice().try_into()?;
    let keys = UserSeed::from_bytes(seed).derive_keys(of.user.parse()?);
    let device = DeviceId::from_bytes(device.0);
    let sign_without = move |bytes: &Value| -> Result<Value> {
        let bytes: Bytes = serde_json::from_value(bytes.clone())?;
        let bundle = IdentityBundle::parse(bytes.as_slice())?;
        let mut devices = bundle.devices().to_vec();
        for one in devices.iter_mut().filter(|one| one.id() == device) {
            one.last = 0;
        }
        let next = IdentityBundle::sign(&keys, bundle.seq() + 1, 1_700_000_000_000, devices)?;
        Ok(serde_json::to_value(Bytes::from(next.as_bytes()))?)
    };
    Ok(Box::new(move |at, _, body| {
        if at != "GET /workspace" {
            return;
        }
        for person in body["people"].as_array_mut().into_iter().flatten() {
            if person["user"] == user.as_str() {
                let next = sign_without(&person["bundles"][0]);
                person["bundles"] = json!([next.unwrap_or_default()]);
            }
        }
    }))
}

#[tokio::test]
async fn a_device_that_was_removed_adds_nobody() -> Result<()> {
    let (scene, bob, carol) = three().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    ann.ask(share(account, &bob.user, "owner")).await?;
    let lost = Browser::connected(&bob.browser).await?;
    lost.ask(share(account, &carol.user, "owner")).await?;
    let waiting = kept_share(ann, account).await?;
    assert_eq!(waiting["by"], bob.user.as_str());
    let shown = details(ann, account).await?;
    assert_eq!(shown["waiting"][0]["reason"], "ready");
    let devices = lost.ask(json!({"kind": "devices"})).await?;
    let device = items(&devices["devices"])
        .iter()
        .find(|device| device["this"] == true)
        .context("a device")?["device"]
        .clone();
    let device: Id = serde_json::from_value(device)?;
    ann.browser
        .tamper(Some(without_device(&bob, &device).await?));
    let shown = details(ann, account).await?;
    assert_eq!(shown["waiting"][0]["reason"], "unproven");
    card(ann, account).await?;
    assert_eq!(
        names(&details(ann, account).await?, "owners"),
        ["Ann", "Bob"]
    );
    // Asked again with the browser that stays.
    bob.ask(share(account, &carol.user, "owner")).await?;
    card(ann, account).await?;
    let shown = details(ann, account).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Bob", "Carol"]);
    Ok(())
}

#[tokio::test]
async fn an_owner_who_is_removed_leaves_nobody_behind() -> Result<()> {
    let (scene, bob, carol) = three().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    ann.ask(share(account, &bob.user, "owner")).await?;
    let shown = bob.ask(share(account, &carol.user, "owner")).await?;
    assert_eq!(shown["waiting"][0]["reason"], "compare");
    // Ann could add Carol; she removes Bob, whose wish it was.
    let unshare = json!({"kind": "unshare", "account": account, "user": bob.user});
    let shown = ann.ask(unshare).await?;
    assert_eq!(names(&shown, "owners"), ["Ann"]);
    assert_eq!(shown["waiting"][0]["reason"], "unproven");
    card(ann, account).await?;
    assert_eq!(card(&carol, account).await?, None);
    // Her own request takes the place of his.
    let shown = ann.ask(share(account, &carol.user, "owner")).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Carol"]);
    assert_eq!(shown["waiting"], json!([]));
    Ok(())
}

#[tokio::test]
async fn a_request_that_was_fulfilled_does_not_bring_anybody_back() -> Result<()> {
    let (scene, bob, _) = three().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    ann.ask(share(account, &bob.user, "owner")).await?;
    let waiting = sent_share(&scene, ann, &bob)?;
    let unshare = json!({"kind": "unshare", "account": account, "user": bob.user});
    let shown = ann.ask(unshare).await?;
    assert_eq!(names(&shown, "owners"), ["Ann"]);
    refuses(ann, account, waiting, "fulfilled before").await?;
    // Ann herself may change her mind.
    let shown = ann.ask(share(account, &bob.user, "owner")).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Bob"]);
    Ok(())
}
