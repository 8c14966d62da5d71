//! A server that forges people: every case is refused, and the same steps with an honest one succeed.

use crate::{
    flow::{Browser, code},
    steps::{
        accept, card, compare, details, fingerprint, invite, items, join_form, joined, names,
        scene, seen, share,
    },
};
use anyhow::Result;
use serde_json::{Value, json};
use sparekey_envelope::{IdentityBundle, UserId, UserSeed};
use sparekey_protocol::{Bytes, Id};
use sparekey_server_tests::native::Tamper;

/// A bundle that the server made up for somebody.
fn forged(user: UserId) -> Result<Value> {
    let keys = UserSeed::from_bytes(&[7; 32]).derive_keys(user);
    let bundle = IdentityBundle::sign(&keys, 1, 1_700_000_000_000, Vec::new())?;
    Ok(serde_json::to_value(Bytes::from(bundle.as_bytes()))?)
}

/// The same keys as another user's, or other keys of the same: whichever the link does not name.
fn user_of(bundle: &Value) -> Result<UserId> {
    let bytes: Bytes = serde_json::from_value(bundle.clone())?;
    Ok(IdentityBundle::parse(bytes.as_slice())?.user())
}

#[tokio::test]
async fn a_forged_invite_is_refused() -> Result<()> {
    let scene = scene().await?;
    let link = invite(&scene.ann, "Bob", "user").await?;
    let browser = Browser::fresh()?;
    let read = json!({"kind": "read_invite", "url": scene.server.url(), "code": link});
    let swap = |field: &'static str, change: fn(&Value) -> Result<Value>| -> Tamper {
        Box::new(move |route, _, body| {
            if route == "POST /invites/look" {
                body[field] = change(&body[field]).unwrap_or_default();
            }
        })
    };
    let other_keys: fn(&Value) -> Result<Value> = |bundle| forged(user_of(bundle)?);
    let other_user: fn(&Value) -> Result<Value> = |_| forged(UserId::from_bytes([9; 16]));
    let damaged: fn(&Value) -> Result<Value> = |_| Ok(json!("AAAA"));
    for field in ["inviter_bundle", "rescue_bundle"] {
        for (name, change) in [
            ("other keys", other_keys),
            ("another user", other_user),
            ("damaged", damaged),
        ] {
            browser.tamper(Some(swap(field, change)));
            for message in [read.clone(), join_form(&scene.server, &link, "Bob")] {
                assert_eq!(
                    code(browser.ask(message).await),
                    "invite_forged",
                    "{field}, {name}"
                );
            }
            assert_eq!(
                code(browser.ask(json!({"kind": "finish_join"})).await),
                "no_draft"
            );
        }
    }
    browser.tamper(Some(Box::new(|route, _, body| {
        if route == "POST /invites/look" {
            let inviter = body["inviter_bundle"].take();
            body["inviter_bundle"] = body["rescue_bundle"].take();
            body["rescue_bundle"] = inviter;
        }
    })));
    assert_eq!(code(browser.ask(read).await), "invite_forged");
    browser.tamper(None);
    accept(&scene.server, browser, &link, "Bob").await?;
    Ok(())
}

#[tokio::test]
async fn another_rescue_key_after_joining_is_refused() -> Result<()> {
    let scene = scene().await?;
    let bob = joined(&scene, &scene.ann, "Bob", "user").await?;
    let create = json!({"kind": "create_account", "app": "X", "site": "x.example", "login": ""});
    bob.browser.tamper(Some(Box::new(|route, _, body| {
        if route == "GET /workspace" {
            let user = user_of(&body["rescue_bundle"]).unwrap_or(UserId::ZERO);
            body["rescue_bundle"] = forged(user).unwrap_or_default();
        }
    })));
    assert_eq!(code(bob.ask(create.clone()).await), "untrusted_rescue_key");
    let invite = json!({"kind": "invite", "name": "C", "login": "c@example.com", "role": "user"});
    scene.ann.browser.tamper(Some(Box::new(|route, _, body| {
        if route == "GET /workspace" {
            body["rescue_bundle"] = forged(UserId::from_bytes([9; 16])).unwrap_or_default();
        }
    })));
    assert_eq!(
        code(scene.ann.ask(invite.clone()).await),
        "untrusted_rescue_key"
    );
    bob.browser.tamper(None);
    scene.ann.browser.tamper(None);
    bob.ask(create).await?;
    scene.ann.ask(invite).await?;
    Ok(())
}

/// Adds an identity that the server made up to a person.
fn with_forged_keys(user: &str) -> Tamper {
    let user = user.to_owned();
    Box::new(move |route, _, body| {
        if route != "GET /workspace" {
            return;
        }
        for person in body["people"].as_array_mut().into_iter().flatten() {
            if person["user"] == user.as_str() {
                let id: Id = user.parse().unwrap_or(Id([0; 16]));
                let forged = forged(UserId::from_bytes(id.0)).unwrap_or_default();
                if let Some(bundles) = person["bundles"].as_array_mut() {
                    bundles.push(forged);
                }
            }
        }
    })
}

#[tokio::test]
async fn made_up_keys_of_a_person_get_nothing() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    // Before the first comparing: what Bob reads out is not what the server shows.
    let real = fingerprint(&bob).await?;
    let ask = json!({"kind": "compare", "user": bob.user, "fingerprint": real});
    ann.browser.tamper(Some(with_forged_keys(&bob.user)));
    assert_eq!(code(ann.ask(ask.clone()).await), "fingerprint_changed");
    ann.ask(share(account, &bob.user, "owner")).await?;
    card(ann, account).await?;
    ann.browser.tamper(None);
    let shown = details(ann, account).await?;
    assert_eq!(names(&shown, "owners"), ["Ann"]);
    assert_eq!(shown["waiting"][0]["reason"], "compare");
    ann.ask(ask).await?;
    assert_eq!(
        names(&details(ann, account).await?, "owners"),
        ["Ann", "Bob"]
    );

    // Later: new keys are shown as such, and no account is shared with them.
    let other = crate::flow::with_account(&ann.browser).await?;
    ann.browser.tamper(Some(with_forged_keys(&bob.user)));
    assert_eq!(seen(ann, &bob.user).await?["trust"], "new_keys");
    let waiting = ann.ask(share(&other, &bob.user, "owner")).await?;
    assert_eq!(waiting["waiting"][0]["reason"], "compare");
    card(ann, &other).await?;
    ann.browser.tamper(None);
    assert_eq!(names(&details(ann, &other).await?, "owners"), ["Ann"]);
    card(ann, &other).await?;
    assert_eq!(
        names(&details(ann, &other).await?, "owners"),
        ["Ann", "Bob"]
    );
    Ok(())
}

#[tokio::test]
async fn nobody_is_added_under_other_names() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    compare(ann, &bob).await?;
    // Ann believes to share something else: the names are not those that were signed.
    ann.browser.tamper(Some(Box::new(|route, _, body| {
        if route == "GET /accounts" {
            body["accounts"][0]["app"] = json!("Canteen");
        } else if route.starts_with("GET /accounts/") && body["manifests"].is_array() {
            body["app"] = json!("Canteen");
        }
    })));
    let shown = ann.ask(share(account, &bob.user, "owner")).await?;
    assert_eq!(shown["card"]["problem"], "names_changed");
    card(ann, account).await?;
    assert_eq!(card(&bob, account).await?, None);
    ann.browser.tamper(None);
    card(ann, account).await?;
    assert!(card(&bob, account).await?.is_some());
    Ok(())
}

#[tokio::test]
async fn who_signs_vouches_for_everybody() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    let carol = joined(&scene, ann, "Carol", "user").await?;
    let dan = joined(&scene, ann, "Dan", "user").await?;
    for member in [&bob, &carol] {
        compare(ann, member).await?;
        ann.ask(share(account, &member.user, "owner")).await?;
    }
    // Carol is new to Bob: he does not sign for her, neither by adding nor by removing somebody else.
    compare(&bob, &dan).await?;
    let shown = bob.ask(share(account, &dan.user, "owner")).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Bob", "Carol"]);
    assert_eq!(shown["waiting"][0]["reason"], "ready");
    let unshare = |user: &str| json!({"kind": "unshare", "account": account, "user": user});
    assert_eq!(code(bob.ask(unshare(&ann.user)).await), "untrusted_owner");
    // Carol herself he may remove.
    let shown = bob.ask(unshare(&carol.user)).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Bob", "Dan"]);
    Ok(())
}

#[tokio::test]
async fn replaced_keys_do_not_come_back() -> Result<()> {
    let scene = scene().await?;
    let ann = &scene.ann;
    let bob = joined(&scene, ann, "Bob", "user").await?;
    compare(ann, &bob).await?;
    let old = fingerprint(&bob).await?;
    let made = ann
        .ask(json!({"kind": "reset_person", "user": bob.user}))
        .await?;
    let link = crate::steps::code_of(&made)?;
    let bob = accept(&scene.server, Browser::fresh()?, &link, "Bob").await?;
    compare(ann, &bob).await?;
    let user = bob.user.clone();
    ann.browser.tamper(Some(Box::new(move |route, _, body| {
        if route == "GET /workspace" {
            for person in body["people"].as_array_mut().into_iter().flatten() {
                if person["user"] == user.as_str()
                    && let Some(bundles) = person["bundles"].as_array_mut()
                {
                    bundles.reverse();
                }
            }
        }
    })));
    assert_eq!(seen(ann, &bob.user).await?["trust"], "new_keys");
    let ask = json!({"kind": "compare", "user": bob.user, "fingerprint": old});
    assert_eq!(code(ann.ask(ask).await), "fingerprint_changed");
    let waiting = ann.ask(share(&scene.account, &bob.user, "owner")).await?;
    assert_eq!(waiting["waiting"][0]["reason"], "compare");
    assert_eq!(names(&waiting, "owners"), ["Ann"]);
    ann.browser.tamper(None);
    card(ann, &scene.account).await?;
    let shown = details(ann, &scene.account).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Bob"]);
    Ok(())
}

#[tokio::test]
async fn names_are_those_that_were_pinned() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    let carol = joined(&scene, ann, "Carol", "user").await?;
    compare(ann, &bob).await?;
    compare(ann, &carol).await?;
    ann.ask(share(account, &bob.user, "owner")).await?;
    ann.browser.tamper(Some(Box::new(|route, _, body| {
        if route == "GET /workspace" {
            for person in body["people"].as_array_mut().into_iter().flatten() {
                let name = person["name"].as_str().unwrap_or_default();
                person["name"] = json!(match name {
                    "Bob" => "Carol",
                    "Carol" => "Bob",
                    other => other,
                });
            }
        }
    })));
    for (member, pinned, server) in [(&bob, "Bob", "Carol"), (&carol, "Carol", "Bob")] {
        let person = seen(ann, &member.user).await?;
        assert_eq!(
            (&person["name"], &person["now_called"]),
            (&json!(pinned), &json!(server))
        );
    }
    let shown = details(ann, account).await?;
    let owner = items(&shown["owners"])
        .iter()
        .find(|owner| owner["user"] == bob.user.as_str());
    assert_eq!(
        owner.map(|owner| (&owner["name"], &owner["now_called"])),
        Some((&json!("Bob"), &json!("Carol")))
    );
    let candidate = &shown["candidates"][0];
    assert_eq!(
        (&candidate["user"], &candidate["name"]),
        (&json!(carol.user), &json!("Carol"))
    );
    ann.browser.tamper(None);
    assert_eq!(seen(ann, &bob.user).await?["now_called"], json!(null));
    Ok(())
}
