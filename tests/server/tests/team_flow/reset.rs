//! New keys for a person who lost theirs (`security.md` 2.4, reset).

use crate::{
    flow::{Browser, CODES, PASSPHRASE, code, save},
    steps::{
        Member, Scene, accept, card, code_of, compare, details, items, joined, names, oldest_codes,
        scene, seen, share,
    },
};
use anyhow::Result;
use serde_json::{Value, json};
use sparekey_client::ports::Store;

/// Ann and Bob own the account, Bob the workspace too; each has saved a list.
async fn two_owners() -> Result<(Scene, Member)> {
    let scene = scene().await?;
    let bob = joined(&scene, &scene.ann, "Bob", "owner").await?;
    compare(&scene.ann, &bob).await?;
    scene
        .ann
        .ask(share(&scene.account, &bob.user, "owner"))
        .await?;
    card(&bob, &scene.account).await?;
    save(&bob.browser, Some(&scene.account), &CODES[..5]).await?;
    bob.ask(json!({"kind": "deliver", "all": true})).await?;
    Ok((scene, bob))
}

/// The code of the link that offers somebody new keys.
async fn reset(by: &Member, of: &Member) -> Result<String> {
    let made = by
        .ask(json!({"kind": "reset_person", "user": of.user}))
        .await?;
    code_of(&made)
}

fn marks(details: &Value) -> Vec<(Value, Value)> {
    let mut marks: Vec<(Value, Value)> = items(&details["lists"])
        .iter()
        .map(|list| (list["author"].clone(), list["marks"].clone()))
        .collect();
    marks.sort_by_key(|(author, _)| author.to_string());
    marks
}

#[tokio::test]
async fn the_other_owner_compares_and_wraps_again() -> Result<()> {
    let (scene, old) = two_owners().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    // What waits on the old browser stays there, whatever becomes of it.
    old.browser
        .lose(Some(Box::new(|route| route.starts_with("PUT /accounts/"))));
    old.browser.tamper(None);
    save(&old.browser, None, &CODES[..6]).await?;

    let link = reset(ann, &old).await?;
    let browser = Browser::fresh()?;
    let offer = browser
        .ask(json!({"kind": "read_invite", "url": scene.server.url(), "code": link}))
        .await?;
    assert_eq!(
        (&offer["reset"], &offer["name"]),
        (&json!(true), &json!("Bob"))
    );
    assert_eq!(offer["login"], "bob@example.com");
    // Not accepted yet: the old browser goes on.
    old.ask(json!({"kind": "accounts"})).await?;
    let bob = accept(&scene.server, browser, &link, "Robert").await?;
    assert_eq!(bob.user, old.user);
    let status = bob.ask(json!({"kind": "status"})).await?;
    assert_eq!(status["person"]["name"], "Bob");
    assert_eq!(status["person"]["role"], "owner");

    // The old device is refused and keeps its list.
    assert_eq!(
        code(old.ask(json!({"kind": "accounts"})).await),
        "unknown_device"
    );
    old.browser.lose(None);
    let sent = old.ask(json!({"kind": "deliver", "all": true})).await?;
    assert_eq!(
        (&sent["delivered"], &sent["waiting"]),
        (&json!(0), &json!(1))
    );
    let outbox = old.ask(json!({"kind": "outbox"})).await?;
    assert_eq!(outbox["items"][0]["reason"], "unknown_device");

    // Ann is told; until she compares, nothing is wrapped for the new keys.
    let person = seen(ann, &bob.user).await?;
    assert_eq!(person["trust"], "new_keys");
    assert_eq!(
        card(&bob, account)
            .await?
            .map(|card| card["problem"].clone()),
        Some(json!("account_closed"))
    );
    let targets = bob.ask(json!({"kind": "targets", "origin": null})).await?;
    assert_eq!(targets["targets"], json!([]));
    card(ann, account).await?;
    assert_eq!(oldest_codes(ann, account).await?, CODES);

    compare(ann, &bob).await?;
    assert_eq!(seen(ann, &bob.user).await?["trust"], "compared");
    let shown = details(ann, account).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Bob"]);
    assert_eq!(shown["card"]["problem"], json!(null));
    assert_eq!(
        marks(&shown),
        [
            (json!("Ann"), json!([])),
            (json!("Bob"), json!(["former_owner", "replaced_identity"]))
        ]
    );

    // Bob reads all of it again, what he saved before included, and saves.
    assert_eq!(oldest_codes(&bob, account).await?, CODES);
    let shown = details(&bob, account).await?;
    assert_eq!(shown["card"]["problem"], json!(null));
    assert!(
        items(&shown["lists"])
            .iter()
            .all(|list| list["problem"].is_null())
    );
    card(&bob, account).await?;
    assert_eq!(
        save(&bob.browser, Some(account), &CODES[..7]).await?["to_inbox"],
        false
    );

    // Connecting the old browser again keeps what waits.
    let made = bob.ask(json!({"kind": "make_set_up_code"})).await?;
    let connect = json!({"kind": "connect", "code": made["code"], "passphrase": PASSPHRASE});
    let status = old.ask(connect).await?;
    assert_eq!(
        (&status["connected"], &status["waiting"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(old.browser.profile().count(Store::Outbox), 1);
    assert_eq!(oldest_codes(&old, account).await?, CODES);
    Ok(())
}

#[tokio::test]
async fn the_one_who_made_the_account_gets_new_keys_in_the_same_browser() -> Result<()> {
    let (scene, bob) = two_owners().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    ann.ask(json!({"kind": "lock"})).await?;
    save(&ann.browser, Some(account), &CODES[..8]).await?;
    let link = reset(&bob, ann).await?;

    // Connected as somebody else, the link does not work; as Ann, locked, it does, and what waits is sent first.
    let form = crate::steps::join_form(&scene.server, &link, "Ann");
    assert_eq!(code(bob.ask(form.clone()).await), "already_connected");
    ann.ask(form).await?;
    // The answer gets lost: until it is there nothing is said to be captured, and what waited was sent.
    ann.browser
        .lose(Some(Box::new(|route| route == "POST /invites/accept")));
    let finish = json!({"kind": "finish_join"});
    assert_eq!(code(ann.ask(finish).await), "no_answer");
    for target in [Some(account), None] {
        let captured = save(&ann.browser, target, &CODES[..9]).await;
        assert_eq!(code(captured), "not_connected");
    }
    assert_eq!(ann.browser.profile().count(Store::Outbox), 0);
    ann.browser.lose(None);
    let status = ann.ask(json!({"kind": "finish_join"})).await?;
    assert_eq!(
        (
            &status["unlocked"],
            &status["waiting"],
            &status["person"]["user"]
        ),
        (&json!(true), &json!(0), &json!(ann.user))
    );

    // Bob compares: the newest manifest was signed with keys that are replaced by that.
    compare(&bob, ann).await?;
    let shown = details(&bob, account).await?;
    assert_eq!(names(&shown, "owners"), ["Ann", "Bob"]);
    assert_eq!(shown["card"]["problem"], json!(null));
    assert_eq!(items(&shown["lists"]).len(), 3);
    assert_eq!(oldest_codes(ann, account).await?, CODES);
    let shown = details(ann, account).await?;
    assert_eq!(shown["card"]["problem"], json!(null));
    assert!(
        items(&shown["lists"])
            .iter()
            .all(|list| list["problem"].is_null())
    );
    Ok(())
}

#[tokio::test]
async fn who_may_offer_new_keys() -> Result<()> {
    let scene = scene().await?;
    let ann = &scene.ann;
    let mut team = Vec::new();
    for role in ["owner", "super_admin", "admin", "user"] {
        team.push((role, joined(&scene, ann, &format!("M{role}"), role).await?));
    }
    let may: [(&str, &[&str]); 4] = [
        ("owner", &["owner", "super_admin", "admin", "user"]),
        ("super_admin", &["super_admin", "admin", "user"]),
        ("admin", &["admin", "user"]),
        ("user", &[]),
    ];
    for ((role, member), (_, given)) in team.iter().zip(may) {
        for (of, other) in &team {
            let you = other.user == member.user;
            let allowed = given.contains(of) && !you;
            let person = seen(member, &other.user).await?;
            assert_eq!(person["may_reset"], allowed, "{role} resets {of}");
            let asked = member
                .ask(json!({"kind": "reset_person", "user": other.user}))
                .await;
            if allowed {
                asked?;
            } else {
                assert_eq!(code(asked), "forbidden", "{role} resets {of}");
            }
        }
    }
    Ok(())
}
