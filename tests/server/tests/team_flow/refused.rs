//! Who sees nothing, and who cannot go.

use crate::{
    flow::{CODES, code, save},
    steps::{card, compare, details, items, joined, names, oldest_codes, scene, seen, share},
};
use anyhow::Result;
use serde_json::{Value, json};
use std::{cell::RefCell, rc::Rc};

#[tokio::test]
async fn nobody_without_the_role_gets_a_manifest() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    let carol = joined(&scene, ann, "Carol", "user").await?;
    let guest = joined(&scene, ann, "Gil", "guest").await?;
    let login_only = joined(&scene, ann, "Lou", "login_only").await?;
    compare(ann, &bob).await?;
    ann.ask(share(account, &bob.user, "owner")).await?;
    for user in [&carol.user, &guest.user] {
        ann.ask(share(account, user, "collaborator")).await?;
    }
    let shown = details(ann, account).await?;
    assert_eq!(names(&shown, "collaborators"), ["Carol", "Gil"]);
    // A Guest cannot be an Owner, whoever asks.
    compare(ann, &guest).await?;
    assert_eq!(
        code(ann.ask(share(account, &guest.user, "owner")).await),
        "conflict"
    );

    let dan = joined(&scene, ann, "Dan", "user").await?;
    for (name, member, reads) in [
        ("Owner", &bob, true),
        ("Collaborator", &carol, false),
        ("Guest", &guest, false),
        ("Login-only", &login_only, false),
        ("User without access", &dan, false),
    ] {
        let answers: Rc<RefCell<Vec<Value>>> = Rc::default();
        let kept = Rc::clone(&answers);
        member.browser.tamper(Some(Box::new(move |_, _, body| {
            kept.borrow_mut().push(body.clone());
        })));
        let cards = member.ask(json!({"kind": "accounts"})).await;
        let shown = details(member, account).await;
        let reveal =
            |list: &Value| json!({"kind": "reveal", "account": account, "list": list, "index": 0});
        let list = details(ann, account).await?["lists"][0]["list"].clone();
        let revealed = member.ask(reveal(&list)).await;
        member.browser.tamper(None);
        let sealed = answers
            .borrow()
            .iter()
            .map(Value::to_string)
            .filter(|answer| {
                answer.contains("\"manifests\":[\"")
                    || answer.contains("\"head\":")
                    || answer.contains("\"cell\":")
            })
            .count();
        if reads {
            assert!(sealed >= 3, "{name}");
            assert_eq!(revealed?["code"], CODES[0], "{name}");
            assert_eq!(names(&shown?, "owners"), ["Ann", "Bob"], "{name}");
        } else {
            assert_eq!(sealed, 0, "{name}");
            assert!(revealed.is_err(), "{name}");
            if name == "Collaborator" {
                let shown = shown?;
                assert_eq!(shown["lists"], json!([]), "{name}");
                assert_eq!(shown["candidates"], json!([]), "{name}");
                assert_eq!(names(&shown, "owners"), ["Ann", "Bob"], "{name}");
                assert_eq!(cards?["accounts"][0]["role"], "collaborator");
            } else {
                assert!(shown.is_err(), "{name}");
            }
        }
        for message in [
            share(account, &dan.user, "owner"),
            json!({"kind": "unshare", "account": account, "user": ann.user}),
        ] {
            let asked = member.ask(message).await;
            assert!(reads || asked.is_err(), "{name}");
        }
        if reads {
            // Ann was removed by Bob just now; he takes her back.
            compare(&bob, ann).await?;
            bob.ask(share(account, &ann.user, "owner")).await?;
        }
    }
    // A Collaborator goes at once.
    carol
        .ask(json!({"kind": "leave_account", "account": account}))
        .await?;
    assert_eq!(card(&carol, account).await?, None);
    Ok(())
}

#[tokio::test]
async fn the_last_owner_of_the_workspace_stays() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let leave = json!({"kind": "leave_workspace"});
    let people = ann.ask(json!({"kind": "people"})).await?;
    assert_eq!(people["may_leave"], false);
    assert_eq!(people["people"][0]["may_change"], json!([]));
    assert_eq!(code(ann.ask(leave.clone()).await), "last_owner");
    let demote = json!({"kind": "change_role", "user": ann.user, "role": "user"});
    assert_eq!(code(ann.ask(demote).await), "last_owner");

    let bob = joined(&scene, ann, "Bob", "admin").await?;
    let promote =
        |user: &str, role: &str| json!({"kind": "change_role", "user": user, "role": role});
    assert_eq!(
        code(bob.ask(promote(&bob.user, "owner")).await),
        "forbidden"
    );
    ann.ask(promote(&bob.user, "owner")).await?;
    bob.ask(json!({"kind": "accounts"})).await?;
    assert_eq!(
        bob.ask(json!({"kind": "status"})).await?["person"]["role"],
        "owner"
    );
    // Still the only Owner of an account.
    assert_eq!(
        ann.ask(json!({"kind": "people"})).await?["may_leave"],
        false
    );
    assert_eq!(code(ann.ask(leave.clone()).await), "last_owner");
    compare(ann, &bob).await?;
    ann.ask(share(account, &bob.user, "owner")).await?;
    assert_eq!(ann.ask(json!({"kind": "people"})).await?["may_leave"], true);

    // Not while a list waits.
    save(&ann.browser, Some(account), &CODES[..4]).await?;
    assert_eq!(code(ann.ask(leave.clone()).await), "outbox_not_empty");
    ann.ask(json!({"kind": "deliver", "all": true})).await?;
    let status = ann.ask(leave).await?;
    assert_eq!(status["connected"], false);
    assert!(ann.browser.profile().dump().is_empty());

    // Bob's next look removes her from the account; her lists stay, and say so.
    card(&bob, account).await?;
    let shown = details(&bob, account).await?;
    assert_eq!(names(&shown, "owners"), ["Bob"]);
    assert_eq!(shown["lists"][0]["author"], "Ann");
    assert_eq!(shown["lists"][0]["marks"], json!(["former_owner"]));
    assert_eq!(oldest_codes(&bob, account).await?, CODES);
    assert_eq!(seen(&bob, &ann.user).await?["left"], true);
    let people = bob.ask(json!({"kind": "people"})).await?;
    assert_eq!(
        items(&people["people"]).last().map(|last| &last["name"]),
        Some(&json!("Ann"))
    );
    assert_eq!(
        code(bob.ask(share(account, &ann.user, "owner")).await),
        "conflict"
    );
    Ok(())
}

#[tokio::test]
async fn an_owner_who_became_a_guest_is_removed_and_not_added_again() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let bob = joined(&scene, ann, "Bob", "user").await?;
    compare(ann, &bob).await?;
    ann.ask(share(account, &bob.user, "owner")).await?;
    let second = crate::flow::with_account(&ann.browser).await?;
    let role = |role: &str| json!({"kind": "change_role", "user": bob.user, "role": role});
    ann.ask(role("guest")).await?;
    card(ann, account).await?;
    assert_eq!(names(&details(ann, account).await?, "owners"), ["Ann"]);
    // A server that says a share waits for the Guest is not obeyed.
    let user = bob.user.clone();
    ann.browser.tamper(Some(Box::new(move |at, _, body| {
        let waiting = json!([{"user": user, "name": "Bob", "joined": true, "by": user}]);
        if at == "GET /accounts" {
            for account in body["accounts"].as_array_mut().into_iter().flatten() {
                account["waiting"] = waiting.clone();
            }
        } else if at.starts_with("GET /accounts/") && body["manifests"].is_array() {
            body["waiting"] = waiting;
        }
    })));
    for account in [account, &second] {
        card(ann, account).await?;
    }
    ann.browser.tamper(None);
    for account in [account, &second] {
        assert_eq!(names(&details(ann, account).await?, "owners"), ["Ann"]);
    }
    // Control: a User whom a share waits for is added.
    ann.ask(role("user")).await?;
    ann.ask(share(account, &bob.user, "owner")).await?;
    assert_eq!(
        names(&details(ann, account).await?, "owners"),
        ["Ann", "Bob"]
    );
    Ok(())
}
