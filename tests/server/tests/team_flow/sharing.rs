//! Sharing an account: at once, later, with a third Owner, and leaving it again.

use crate::{
    flow::{Browser, CODES, PASSPHRASE, code, save},
    steps::{
        accept, card, compare, details, invite, items, joined, names, oldest_codes, scene, seen,
        share,
    },
};
use anyhow::{Context as _, Result};
use serde_json::json;

#[tokio::test]
async fn a_second_owner_reads_the_codes() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    assert_eq!(card(&bob, account).await?, None);
    let before = details(ann, account).await?;
    assert_eq!(
        before["candidates"],
        json!([{"user": bob.user, "name": "Bob", "may_own": true, "pinned": false}])
    );

    // Not compared yet: it waits, and says for what.
    let waiting = ann.ask(share(account, &bob.user, "owner")).await?;
    assert_eq!(
        waiting["waiting"],
        json!([{"user": bob.user, "name": "Bob", "reason": "compare"}])
    );
    assert_eq!(waiting["card"]["waiting"], 1);
    assert_eq!(names(&waiting, "owners"), ["Ann"]);

    // A wrong fingerprint pins nobody; the right one completes what waits.
    let wrong =
        json!({"kind": "compare", "user": bob.user, "fingerprint": "AAAA BBBB CCCC DDDD EEEE"});
    assert_eq!(code(ann.ask(wrong).await), "fingerprint_changed");
    assert_eq!(seen(ann, &bob.user).await?["trust"], "seen");
    compare(ann, &bob).await?;
    assert_eq!(seen(ann, &bob.user).await?["trust"], "compared");
    let after = details(ann, account).await?;
    assert_eq!(names(&after, "owners"), ["Ann", "Bob"]);
    assert_eq!(after["waiting"], json!([]));
    assert_eq!(after["card"]["problem"], json!(null));

    // Bob pinned Ann by his link: he reads every code, and saves some.
    assert_eq!(oldest_codes(&bob, account).await?, CODES);
    card(&bob, account).await?;
    let captured = save(&bob.browser, Some(account), &CODES[..4]).await?;
    assert_eq!(captured["to_inbox"], false);
    bob.ask(json!({"kind": "deliver", "all": false})).await?;
    let lists = details(ann, account).await?;
    let authors: Vec<_> = items(&lists["lists"])
        .iter()
        .map(|list| (list["author"].clone(), list["problem"].clone()))
        .collect();
    assert_eq!(authors.len(), 2);
    assert!(authors.contains(&(json!("Bob"), json!(null))));
    Ok(())
}

#[tokio::test]
async fn a_share_before_joining_is_completed_by_the_next_unlock() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let link = invite(ann, "Bob", "user").await?;
    let candidates = details(ann, account).await?["candidates"].clone();
    let user = candidates[0]["user"].as_str().unwrap_or_default();
    let waiting = ann.ask(share(account, user, "owner")).await?;
    assert_eq!(waiting["waiting"][0]["reason"], "not_joined");

    let bob = accept(&scene.server, Browser::fresh()?, &link, "Bob").await?;
    assert_eq!(bob.user, user);
    assert_eq!(
        details(ann, account).await?["waiting"][0]["reason"],
        "compare"
    );
    // Compared on another device of Ann; this one only unlocks.
    let other = Browser::connected(&ann.browser).await?;
    ann.ask(json!({"kind": "lock"})).await?;
    let fingerprint = crate::steps::fingerprint(&bob).await?;
    let asked = json!({"kind": "compare", "user": user, "fingerprint": fingerprint});
    other.tamper(Some(Box::new(|route, _, body| {
        // This device is told of no account, so that the share is left to the other one.
        if route == "GET /accounts" {
            body["accounts"] = json!([]);
        }
    })));
    other.ask(asked).await?;
    assert_eq!(card(&bob, account).await?, None);
    ann.ask(json!({"kind": "unlock", "passphrase": PASSPHRASE}))
        .await?;
    ann.ask(json!({"kind": "deliver", "all": false})).await?;
    assert_eq!(oldest_codes(&bob, account).await?, CODES);
    Ok(())
}

#[tokio::test]
async fn a_third_owner_is_introduced() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    let carol = joined(&scene, ann, "Carol", "user").await?;
    for member in [&bob, &carol] {
        compare(ann, member).await?;
        ann.ask(share(account, &member.user, "owner")).await?;
    }
    // New to Bob: no target for him until he compares, or takes Ann's word.
    let shown = details(&bob, account).await?;
    assert_eq!(shown["card"]["problem"], "untrusted_owner");
    let owner = items(&shown["owners"])
        .iter()
        .find(|owner| owner["name"] == "Carol")
        .cloned()
        .unwrap_or_default();
    assert_eq!(
        (&owner["trust"], &owner["introducer"]),
        (&json!("seen"), &json!("Ann"))
    );
    assert_eq!(
        save(&bob.browser, Some(account), &CODES[..5]).await?["to_inbox"],
        true
    );
    assert_eq!(
        bob.ask(json!({"kind": "targets", "origin": null})).await?["targets"],
        json!([])
    );

    let accept = json!({"kind": "accept_introduction", "account": account, "user": carol.user});
    let shown = bob.ask(accept).await?;
    assert_eq!(shown["card"]["problem"], json!(null));
    let person = seen(&bob, &carol.user).await?;
    assert_eq!(
        (&person["trust"], &person["introduced_by"]),
        (&json!("introduced"), &json!("Ann"))
    );
    assert_eq!(
        save(&bob.browser, Some(account), &CODES[..6]).await?["to_inbox"],
        false
    );

    // An introduction does not reach further: to add Carol elsewhere Bob has to compare.
    let other = crate::flow::with_account(&bob.browser).await?;
    let waiting = bob.ask(share(&other, &carol.user, "owner")).await?;
    assert_eq!(waiting["waiting"][0]["reason"], "compare");
    assert_eq!(card(&carol, &other).await?, None);
    compare(&bob, &carol).await?;
    assert_eq!(
        names(&details(&bob, &other).await?, "owners"),
        ["Bob", "Carol"]
    );
    // Nobody introduces a person whom no pinned Owner signed in.
    let nobody = json!({"kind": "accept_introduction", "account": account, "user": ann.user});
    assert_eq!(code(bob.ask(nobody).await), "compare_first");
    Ok(())
}

#[tokio::test]
async fn an_owner_leaves_and_new_codes_are_not_for_them() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let leave = json!({"kind": "leave_account", "account": account});
    assert_eq!(code(ann.ask(leave.clone()).await), "last_owner");
    let bob = joined(&scene, ann, "Bob", "user").await?;
    compare(ann, &bob).await?;
    ann.ask(share(account, &bob.user, "owner")).await?;

    // Asked, taken back, asked again.
    bob.ask(leave.clone()).await?;
    let shown = details(&bob, account).await?;
    let leaving = |shown: &serde_json::Value| {
        items(&shown["owners"])
            .iter()
            .filter(|owner| owner["leaving"] == true)
            .count()
    };
    assert_eq!((leaving(&shown), &shown["card"]["waiting"]), (1, &json!(1)));
    let shown = bob
        .ask(json!({"kind": "stay_in_account", "account": account}))
        .await?;
    assert_eq!(leaving(&shown), 0);
    bob.ask(leave.clone()).await?;
    // Whoever stays alone cannot leave as well.
    assert_eq!(code(ann.ask(leave).await), "last_owner");

    // Completed by Ann's next look.
    assert_eq!(
        card(ann, account)
            .await?
            .map(|card| card["problem"].clone()),
        Some(json!(null))
    );
    let shown = details(ann, account).await?;
    assert_eq!(names(&shown, "owners"), ["Ann"]);
    assert_eq!(card(&bob, account).await?, None);
    assert_eq!(code(details(&bob, account).await), "not_found");

    // The old list stays readable for who stays; the next one goes to a key that Bob never had.
    assert_eq!(oldest_codes(ann, account).await?, CODES);
    let manifests = manifests(ann, account).await?;
    let newest = manifests.last().context("a manifest")?;
    assert_eq!((newest.epoch(), newest.seq()), (2, 3));
    let seed = bob.browser.seed().await?;
    let seed: &[u8; 32] = seed.as_slice().try_into()?;
    let keys = sparekey_envelope::UserSeed::from_bytes(seed).derive_keys(bob.user.parse()?);
    assert!(sparekey_envelope::open_wrap(newest, &keys).is_err());
    assert!(sparekey_envelope::open_wrap(&manifests[1], &keys).is_ok());
    save(&ann.browser, Some(account), &CODES[..4]).await?;
    ann.ask(json!({"kind": "deliver", "all": false})).await?;
    let shown = details(ann, account).await?;
    assert_eq!(items(&shown["lists"]).len(), 2);
    assert!(
        items(&shown["lists"])
            .iter()
            .all(|list| list["problem"].is_null())
    );
    Ok(())
}

/// The manifests as the server gives them.
async fn manifests(
    by: &crate::steps::Member,
    account: &str,
) -> Result<Vec<sparekey_envelope::AccountManifest>> {
    let (sender, receiver) = std::sync::mpsc::channel();
    let route = format!("GET /accounts/{account}");
    by.browser.tamper(Some(Box::new(move |at, _, body| {
        if at == route {
            let _ = sender.send(body["manifests"].clone());
        }
    })));
    details(by, account).await?;
    by.browser.tamper(None);
    let texts = receiver.try_recv()?;
    let bytes: Vec<sparekey_protocol::Bytes> = serde_json::from_value(texts)?;
    Ok(bytes
        .iter()
        .map(|bytes| sparekey_envelope::AccountManifest::parse(bytes.as_slice()))
        .collect::<Result<_, _>>()?)
}

#[tokio::test]
async fn an_owner_is_removed_and_two_change_the_owners_at_once() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    let carol = joined(&scene, ann, "Carol", "user").await?;
    let dan = joined(&scene, ann, "Dan", "user").await?;
    compare(ann, &bob).await?;
    ann.ask(share(account, &bob.user, "owner")).await?;
    compare(ann, &carol).await?;
    compare(&bob, &dan).await?;
    // Both add somebody at the same moment: one loses the race and tries again.
    let (one, two) = tokio::join!(
        ann.ask(share(account, &carol.user, "owner")),
        bob.ask(share(account, &dan.user, "owner")),
    );
    one?;
    two?;
    compare(ann, &dan).await?;
    compare(&bob, &carol).await?;
    for owner in [ann, &bob, &carol, &dan] {
        card(owner, account).await?;
    }
    assert_eq!(
        names(&details(ann, account).await?, "owners"),
        ["Ann", "Bob", "Carol", "Dan"]
    );

    let unshare = |user: &str| json!({"kind": "unshare", "account": account, "user": user});
    let shown = ann.ask(unshare(&bob.user)).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Carol", "Dan"]);
    assert_eq!(card(&bob, account).await?, None);
    assert_eq!(oldest_codes(ann, account).await?, CODES);
    // Nobody removes himself, nor somebody who is not there.
    assert_eq!(code(ann.ask(unshare(&ann.user)).await), "forbidden");
    assert_eq!(code(ann.ask(unshare(&bob.user)).await), "not_found");
    // A share that waits is withdrawn.
    let erin = joined(&scene, ann, "Erin", "user").await?;
    ann.ask(share(account, &erin.user, "owner")).await?;
    let shown = ann.ask(unshare(&erin.user)).await?;
    assert_eq!(shown["waiting"], json!([]));
    compare(ann, &erin).await?;
    assert_eq!(card(&erin, account).await?, None);
    Ok(())
}
