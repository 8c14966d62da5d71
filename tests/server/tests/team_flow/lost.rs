//! Lost Secret Key, rescue sheets typed back, a server of another version.

use crate::{
    flow::{Browser, CODES, PASSPHRASE, code, save, set_up_form},
    steps::{invite, items, join_form, scene, text},
};
use anyhow::Result;
use serde_json::json;
use sparekey_server_tests::{native::Tamper, running::RunningServer};

#[tokio::test]
async fn a_secret_key_that_is_gone_is_typed_back() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let browser = ann.browser.restarted_cold()?;
    save(&browser, Some(account), &CODES[..4]).await?;
    let unlock = json!({"kind": "unlock", "passphrase": PASSPHRASE});
    browser.profile().lose_local_key();
    assert_eq!(
        code(browser.ask(unlock.clone()).await),
        "secret_key_missing"
    );

    let restore = |secret_key: &str, passphrase: &str| json!({"kind": "restore_secret_key", "secret_key": secret_key, "passphrase": passphrase});
    let other = sparekey_envelope::SecretKey::from_bytes(&[7; 16]);
    for (secret_key, passphrase, expected) in [
        ("AAAAA-AAAAA", PASSPHRASE, "secret_key_invalid"),
        (&*other.text(), PASSPHRASE, "wrong_passphrase"),
        (&ann.secret_key, "not the passphrase", "wrong_passphrase"),
    ] {
        assert_eq!(
            code(browser.ask(restore(secret_key, passphrase)).await),
            expected
        );
        assert_eq!(
            code(browser.ask(unlock.clone()).await),
            "secret_key_missing"
        );
    }
    let status = browser.ask(restore(&ann.secret_key, PASSPHRASE)).await?;
    assert_eq!(
        (&status["unlocked"], &status["waiting"]),
        (&json!(true), &json!(1))
    );
    let sent = browser.ask(json!({"kind": "deliver", "all": true})).await?;
    assert_eq!(sent["delivered"], 1);
    let again = browser.restarted_cold()?;
    assert_eq!(again.ask(unlock).await?["unlocked"], true);
    Ok(())
}

#[tokio::test]
async fn rescue_sheets_are_checked() -> Result<()> {
    let server = RunningServer::start().await?;
    let browser = Browser::fresh()?;
    let draft = browser
        .ask(set_up_form(&server.url(), &server.set_up_token()?))
        .await?;
    let sheets: Vec<String> = items(&draft["sheets"])
        .iter()
        .map(text)
        .collect::<Result<_>>()?;
    let other: Vec<String> = {
        let elsewhere = RunningServer::start().await?;
        let draft = Browser::fresh()?
            .ask(set_up_form(&elsewhere.url(), &elsewhere.set_up_token()?))
            .await?;
        items(&draft["sheets"])
            .iter()
            .map(text)
            .collect::<Result<_>>()?
    };
    let check = |texts: &[&str]| json!({"kind": "check_sheets", "sheets": texts});
    let [one, two, three] = [0, 1, 2].map(|index| sheets[index].as_str());
    let typed = one.to_lowercase().replace('-', " ");
    let changed = one.replace(&one[..1], if one.starts_with('1') { "2" } else { "1" });
    // During the first run, then again once connected.
    for round in ["draft", "connected"] {
        for (texts, numbers, opens) in [
            (vec![one], json!([1]), false),
            (vec![&typed], json!([1]), false),
            (vec![one, two], json!([1, 2]), true),
            (vec![three, one], json!([3, 1]), true),
            (vec![three, two, one], json!([3, 2, 1]), true),
        ] {
            let view = browser.ask(check(&texts)).await?;
            assert_eq!(view, json!({"numbers": numbers, "opens": opens}), "{round}");
        }
        for (texts, expected) in [
            (vec![], "sheet_invalid"),
            (vec![""], "sheet_invalid"),
            (vec![changed.as_str()], "sheet_invalid"),
            (vec![&one[..one.len() - 1]], "sheet_invalid"),
            (vec![one, two, three, one], "sheet_invalid"),
            (vec![one, one], "sheet_other"),
            (vec![one, two, two], "sheet_other"),
            (vec![other[0].as_str()], "sheet_other"),
            (vec![one, other[1].as_str()], "sheet_other"),
        ] {
            assert_eq!(code(browser.ask(check(&texts)).await), expected, "{round}");
        }
        if round == "draft" {
            browser.ask(json!({"kind": "finish_set_up"})).await?;
        }
    }
    browser.ask(json!({"kind": "lock"})).await?;
    assert_eq!(code(browser.ask(check(&[one])).await), "locked");
    Ok(())
}

/// A server of a later version: it says so, and knows no other route.
fn later_version() -> Tamper {
    Box::new(|route, status, body| {
        if route == "GET /version" {
            body["api"] = json!(2);
        } else {
            *status = 404;
            *body = json!({"error": "no_such_route", "message": "x"});
        }
    })
}

#[tokio::test]
async fn a_server_of_another_version_is_named_and_nothing_is_lost() -> Result<()> {
    let scene = scene().await?;
    let (ann, account) = (&scene.ann, scene.account.as_str());
    let link = invite(ann, "Bob", "user").await?;
    let made = ann.ask(json!({"kind": "make_set_up_code"})).await?;
    let url = scene.server.url();
    let fresh = Browser::fresh()?;
    fresh.tamper(Some(later_version()));
    for message in [
        json!({"kind": "read_invite", "url": url, "code": link}),
        join_form(&scene.server, &link, "Bob"),
        json!({"kind": "connect", "code": made["code"], "passphrase": PASSPHRASE}),
        json!({"kind": "sign_in", "url": url, "login": "ann@example.com",
            "secret_key": ann.secret_key, "passphrase": PASSPHRASE}),
        set_up_form(&url, "AAAA"),
    ] {
        assert_eq!(
            code(fresh.ask(message.clone()).await),
            "other_version",
            "{}",
            message["kind"]
        );
    }
    let shown = fresh.profile().requests();
    assert!(
        shown
            .iter()
            .all(|(_, url, _)| url.ends_with("/api/v1/version"))
    );
    fresh.tamper(None);
    let connect = json!({"kind": "connect", "code": made["code"], "passphrase": PASSPHRASE});
    assert_eq!(fresh.ask(connect).await?["connected"], true);

    // A connected browser: its lists wait, and arrive once the versions fit again.
    for tamper in [
        later_version(),
        Box::new(
            |route: &str, status: &mut u16, body: &mut serde_json::Value| {
                if route == "GET /version" {
                    body["api"] = json!(2);
                } else {
                    (*status, *body) = (404, json!("<html>"));
                }
            },
        ),
        Box::new(|route, status, body| {
            if route == "GET /version" {
                (*status, *body) = (404, json!({"error": "no_such_route", "message": "x"}));
            } else {
                (*status, *body) = (405, json!({"error": "method_not_allowed", "message": "x"}));
            }
        }),
    ] {
        save(&ann.browser, Some(account), &CODES[..4]).await?;
        ann.browser.tamper(Some(tamper));
        let sent = ann.ask(json!({"kind": "deliver", "all": true})).await?;
        assert_eq!(
            (&sent["delivered"], &sent["waiting"]),
            (&json!(0), &json!(1))
        );
        assert!(sent["next_due"].is_u64());
        let outbox = ann.ask(json!({"kind": "outbox"})).await?;
        assert_eq!(
            (
                &outbox["items"][0]["reason"],
                &outbox["items"][0]["stopped"]
            ),
            (&json!("other_version"), &json!(false))
        );
        assert_eq!(
            code(ann.ask(json!({"kind": "accounts"})).await),
            "other_version"
        );
        ann.browser.tamper(None);
        let sent = ann.ask(json!({"kind": "deliver", "all": true})).await?;
        assert_eq!(sent["delivered"], 1);
    }
    // The same answers of a server of this version are what they are.
    ann.browser.tamper(Some(Box::new(|route, status, body| {
        if route == "GET /accounts" {
            (*status, *body) = (404, json!("<html>"));
        }
    })));
    assert_eq!(
        code(ann.ask(json!({"kind": "accounts"})).await),
        "not_found"
    );
    Ok(())
}
