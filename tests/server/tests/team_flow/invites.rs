//! Invites: from the link to the unlocked browser, and the links that no longer work.

use crate::{
    flow::{Browser, PASSPHRASE, code},
    steps::{accept, code_of, invite, items, join_form, joined, scene, seen},
};
use anyhow::Result;
use serde_json::json;

#[tokio::test]
async fn an_invite_says_what_it_offers_and_is_accepted_once() -> Result<()> {
    let scene = scene().await?;
    let link = invite(&scene.ann, "Bob", "user").await?;
    let people = scene.ann.ask(json!({"kind": "people"})).await?;
    assert_eq!(people["invites"][0]["login"], "bob@example.com");
    assert_eq!(
        people["may_give"],
        json!([
            "owner",
            "super_admin",
            "admin",
            "user",
            "guest",
            "login_only"
        ])
    );

    let browser = Browser::fresh()?;
    let read = json!({"kind": "read_invite", "url": scene.server.url(), "code": link});
    let offer = browser.ask(read.clone()).await?;
    assert_eq!(
        (
            &offer["workspace_name"],
            &offer["inviter"],
            &offer["name"],
            &offer["login"],
            &offer["role"],
            &offer["reset"]
        ),
        (
            &json!("Example Team"),
            &json!("Ann"),
            &json!("Bob"),
            &json!("bob@example.com"),
            &json!("user"),
            &json!(false)
        )
    );
    let bob = accept(&scene.server, browser, &link, "Bob").await?;
    let status = bob.ask(json!({"kind": "status"})).await?;
    assert_eq!(status["person"]["role"], "user");
    assert_eq!(status["person"]["login"], "bob@example.com");

    // Whom the link names, Bob has pinned; Ann has yet to compare.
    assert_eq!(seen(&bob, &scene.ann.user).await?["trust"], "compared");
    assert_eq!(seen(&scene.ann, &bob.user).await?["trust"], "seen");

    // Used up; and the kit signs Bob in elsewhere.
    let late = Browser::fresh()?;
    assert_eq!(code(late.ask(read).await), "invite_gone");
    assert_eq!(
        code(late.ask(join_form(&scene.server, &link, "Bob")).await),
        "invite_gone"
    );
    let kit = json!({
        "kind": "sign_in", "url": scene.server.url(), "login": "bob@example.com",
        "secret_key": bob.secret_key, "passphrase": PASSPHRASE,
    });
    assert_eq!(late.ask(kit).await?["unlocked"], true);

    // The secret of the link was in no request but the two that show the token, and never whole.
    let sent = scene.ann.browser.profile().requests();
    let holds = |needle: &str| {
        sent.iter().any(|(_, url, body)| {
            url.contains(needle) || String::from_utf8_lossy(body).contains(needle)
        })
    };
    let token = &link["sparekey1i.".len()..][..21];
    assert!(!holds(token) && holds("token_hash"));
    Ok(())
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again() -> Result<()> {
    let scene = scene().await?;
    let link = invite(&scene.ann, "Bob", "user").await?;
    let browser = Browser::fresh()?;
    browser.ask(join_form(&scene.server, &link, "Bob")).await?;
    browser.lose(Some(Box::new(|route| route == "POST /invites/accept")));
    assert_eq!(
        code(browser.ask(json!({"kind": "finish_join"})).await),
        "no_answer"
    );
    browser.lose(None);
    let status = browser.ask(json!({"kind": "finish_join"})).await?;
    assert_eq!(status["connected"], true);
    assert_eq!(
        code(browser.ask(json!({"kind": "finish_join"})).await),
        "no_draft"
    );
    Ok(())
}

#[tokio::test]
async fn links_that_do_not_work() -> Result<()> {
    let scene = scene().await?;
    let link = invite(&scene.ann, "Bob", "user").await?;
    let read = |code: &str| json!({"kind": "read_invite", "url": scene.server.url(), "code": code});
    let browser = Browser::fresh()?;
    for cut in ["", &link[..link.len() - 2], &link[1..], "sparekey1i.AAAA"] {
        assert_eq!(
            code(browser.ask(read(cut)).await),
            "invite_invalid",
            "{cut}"
        );
    }
    assert_eq!(browser.ask(read(&link)).await?["name"], "Bob");

    // Withdrawn.
    let people = scene.ann.ask(json!({"kind": "people"})).await?;
    let open = people["invites"][0]["invite"].clone();
    let people = scene
        .ann
        .ask(json!({"kind": "withdraw_invite", "invite": open}))
        .await?;
    assert_eq!(people["invites"], json!([]));
    assert_eq!(code(browser.ask(read(&link)).await), "invite_gone");

    // Older than 72 hours; and one that is not, as a control.
    let (link, other) = (
        invite(&scene.ann, "Bob", "user").await?,
        invite(&scene.ann, "Carol", "user").await?,
    );
    let pool =
        sqlx::SqlitePool::connect(&format!("sqlite:{}", scene.server.database().display())).await?;
    let aged = sqlx::query(
        "UPDATE invites SET expires = expires - 72 * 3600000 WHERE name = 'Bob' AND withdrawn = 0",
    )
    .execute(&pool)
    .await?;
    assert_eq!(aged.rows_affected(), 1);
    for message in [read(&link), join_form(&scene.server, &link, "Bob")] {
        assert_eq!(code(browser.ask(message).await), "invite_gone");
    }
    assert_eq!(browser.ask(read(&other)).await?["name"], "Carol");

    // The login is offered, or taken.
    invite(&scene.ann, "Bob", "user").await?;
    let same =
        |login: &str| json!({"kind": "invite", "name": "Bo", "login": login, "role": "user"});
    for taken in ["BOB@example.com", "ann@example.com"] {
        assert_eq!(code(scene.ann.ask(same(taken)).await), "login_taken");
    }
    let made = scene.ann.ask(same("bo@example.com")).await?;
    assert!(made["expires"].as_u64() > Some(scene.ann.browser.now() + 71 * 3_600_000));
    assert!(code_of(&made)?.starts_with("sparekey1i."));
    Ok(())
}

#[tokio::test]
async fn who_may_invite_whom() -> Result<()> {
    let scene = scene().await?;
    let all = [
        "owner",
        "super_admin",
        "admin",
        "user",
        "guest",
        "login_only",
    ];
    for (role, given) in [
        ("super_admin", &all[1..]),
        ("admin", &all[3..]),
        ("user", &[]),
        ("guest", &[]),
        ("login_only", &[]),
    ] {
        let member = joined(&scene, &scene.ann, &format!("M{role}"), role).await?;
        let view = member.ask(json!({"kind": "people"})).await?;
        assert_eq!(view["may_give"], json!(given), "{role}");
        for wanted in all {
            let login = format!("{role}-{wanted}@example.com");
            let asked = member
                .ask(json!({"kind": "invite", "name": "New", "login": login, "role": wanted}))
                .await;
            if given.contains(&wanted) {
                asked?;
            } else {
                assert_eq!(code(asked), "forbidden", "{role} invites {wanted}");
            }
        }
        let view = member.ask(json!({"kind": "people"})).await?;
        assert_eq!(
            items(&view["invites"]).is_empty(),
            given.is_empty(),
            "{role}"
        );
    }
    Ok(())
}
