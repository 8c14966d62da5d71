//! The client against the real server: from the set-up link to the revealed codes.

mod flow;

use anyhow::Result;
use flow::{ACCOUNT_SITE, Browser, CODES, PASSPHRASE, codes, first_run, save, with_account};
use serde_json::json;
use sparekey_client::ports::Store;
use sparekey_server_tests::running::RunningServer;

#[tokio::test]
async fn set_up_connect_save_locked_deliver_and_read_back() -> Result<()> {
    let mut server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let account = with_account(&web_app).await?;

    // A browser connects by set-up code and has its target at once.
    let browser = Browser::connected(&web_app).await?;
    let status = browser.ask(json!({"kind": "status"})).await?;
    assert_eq!(status["connected"], true);
    assert_eq!(status["unlocked"], true);
    assert_eq!(status["person"]["name"], "Ann");
    assert_eq!(status["person"]["url"], server.url());
    browser.ask(json!({"kind": "lock"})).await?;

    // Locked, and the server is gone: it is captured all the same.
    server.stop().await?;
    let targets = browser
        .ask(json!({"kind": "targets", "origin": ACCOUNT_SITE}))
        .await?;
    assert_eq!(targets["matching"], 1);
    assert_eq!(targets["targets"][0]["account"], account);
    assert_eq!(browser.find_saved(&CODES).await?, None);
    let captured = save(&browser, Some(&account), &CODES).await?;
    assert_eq!(captured["to_inbox"], false);
    assert!(browser.find_saved(&CODES).await?.is_some());
    assert_eq!(browser.find_saved(&CODES[..9]).await?, None);

    let view = browser
        .ask(json!({"kind": "deliver", "all": false}))
        .await?;
    assert_eq!(
        (&view["delivered"], &view["waiting"]),
        (&json!(0), &json!(1))
    );
    assert!(view["next_due"].is_u64());
    let outbox = browser.ask(json!({"kind": "outbox"})).await?;
    assert_eq!(outbox["items"][0]["list"], captured["list"]);
    assert_eq!(outbox["items"][0]["app"], "Sample app");
    assert_eq!(outbox["items"][0]["count"], 10);
    assert_eq!(outbox["items"][0]["tries"], 1);
    assert_eq!(outbox["items"][0]["reason"], "no_answer");
    assert_eq!(outbox["items"][0]["stopped"], false);

    // The browser is restarted, still locked; the server comes back: delivered once.
    let browser = browser.restarted_cold()?;
    assert_eq!(
        browser.ask(json!({"kind": "status"})).await?["unlocked"],
        false
    );
    server.restart().await?;
    let view = browser.ask(json!({"kind": "deliver", "all": true})).await?;
    assert_eq!(
        (&view["delivered"], &view["waiting"]),
        (&json!(1), &json!(0))
    );
    let view = browser.ask(json!({"kind": "deliver", "all": true})).await?;
    assert_eq!(
        (&view["delivered"], &view["waiting"]),
        (&json!(0), &json!(0))
    );
    assert_eq!(browser.profile().count(Store::Outbox), 0);

    // The Owner reads every code, in order.
    let cards = web_app.ask(json!({"kind": "accounts"})).await?;
    let card = &cards["accounts"][0];
    assert_eq!((&card["lists"], &card["codes"]), (&json!(1), &json!(10)));
    assert_eq!(card["problem"], json!(null));
    let details = web_app
        .ask(json!({"kind": "account", "account": account}))
        .await?;
    let owners = details["owners"].as_array().map(Vec::len);
    assert_eq!(
        (owners, &details["owners"][0]["name"]),
        (Some(1), &json!("Ann"))
    );
    let list = &details["lists"][0];
    assert_eq!(list["list"], captured["list"]);
    assert_eq!(list["problem"], json!(null));
    assert_eq!(list["author"], "Ann");
    assert_eq!(list["origin"], ACCOUNT_SITE);
    assert_eq!(list["note"], "from the phone");
    assert_eq!(codes(&web_app, &account, list).await?, CODES);

    // Each reveal stands in the log, and its chain holds.
    let audit = web_app.ask(json!({"kind": "audit"})).await?;
    assert_eq!(audit["chain_ok"], true);
    let rows = audit["rows"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let revealed = rows.iter().filter(|row| row["action"] == "code_revealed");
    assert_eq!(revealed.count(), CODES.len());
    assert_eq!(rows[0]["action"], "code_revealed");
    assert_eq!(rows[0]["index"], 9);

    // Nothing that can be read lies on the disk of the browser, or was sent.
    let needles = [CODES[0], CODES[9], PASSPHRASE, "from the phone"];
    for needle in needles {
        let found = |bytes: &[u8]| {
            bytes
                .windows(needle.len())
                .any(|part| part == needle.as_bytes())
        };
        assert!(!browser.profile().dump().iter().any(|record| found(record)));
        assert!(
            !browser
                .profile()
                .requests()
                .iter()
                .any(|(_, _, body)| found(body))
        );
        assert!(!found(&std::fs::read(server.database())?));
    }
    let control = browser.profile().dump();
    let found = |bytes: &[u8]| bytes.windows(10).any(|part| part == b"Sample app");
    assert!(control.iter().any(|record| found(record)));
    Ok(())
}

#[tokio::test]
async fn the_emergency_kit_signs_in_a_new_device() -> Result<()> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let account = with_account(&web_app).await?;
    save(&web_app, Some(&account), &CODES).await?;
    web_app
        .ask(json!({"kind": "deliver", "all": false}))
        .await?;

    let other = Browser::fresh()?;
    let kit = |secret_key: &str, passphrase: &str| {
        json!({
            "kind": "sign_in", "url": server.url(), "login": "ANN@example.com",
            "secret_key": secret_key, "passphrase": passphrase,
        })
    };
    let typed_wrong = other.ask(kit("AAAAA-AAAAA", PASSPHRASE)).await;
    assert_eq!(flow::code(typed_wrong), "secret_key_invalid");
    let wrong = other
        .ask(kit(web_app.secret_key(), "not the passphrase"))
        .await;
    assert_eq!(flow::code(wrong), "sign_in_refused");
    let status = other.ask(kit(web_app.secret_key(), PASSPHRASE)).await?;
    assert_eq!(status["unlocked"], true);
    let details = other
        .ask(json!({"kind": "account", "account": account}))
        .await?;
    assert_eq!(codes(&other, &account, &details["lists"][0]).await?, CODES);

    // Both see both devices; the old one goes on working.
    for browser in [&web_app, &other] {
        let devices = browser.ask(json!({"kind": "devices"})).await?;
        let devices = devices["devices"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        assert_eq!(devices.len(), 2);
        assert!(devices.iter().all(|device| device["live"] == true));
        assert_eq!(
            devices
                .iter()
                .filter(|device| device["this"] == true)
                .count(),
            1
        );
    }
    let again = other.ask(kit(web_app.secret_key(), PASSPHRASE)).await;
    assert_eq!(flow::code(again), "already_connected");
    Ok(())
}

#[tokio::test]
async fn a_set_up_code_survives_a_wrong_passphrase_and_works_once() -> Result<()> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let made = web_app.ask(json!({"kind": "make_set_up_code"})).await?;
    let code = made["code"].as_str().unwrap_or_default();
    let browser = Browser::fresh()?;
    let view = browser
        .ask(json!({"kind": "read_set_up_code", "code": code}))
        .await?;
    assert_eq!(view["url"], server.url());
    assert_eq!(view["login"], "ann@example.com");

    let connect =
        |passphrase: &str| json!({"kind": "connect", "code": code, "passphrase": passphrase});
    for wrong in ["short", "not the passphrase"] {
        assert_eq!(
            flow::code(browser.ask(connect(wrong)).await),
            "wrong_passphrase"
        );
    }
    assert_eq!(browser.ask(connect(PASSPHRASE)).await?["connected"], true);
    let late = Browser::fresh()?;
    assert_eq!(
        flow::code(late.ask(connect(PASSPHRASE)).await),
        "set_up_code_gone"
    );
    let cut = json!({"kind": "connect", "code": &code[..code.len() - 3], "passphrase": PASSPHRASE});
    assert_eq!(flow::code(late.ask(cut).await), "set_up_code_invalid");
    Ok(())
}

#[tokio::test]
async fn unlocking_locking_and_restarts() -> Result<()> {
    let mut server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    assert_eq!(
        web_app.ask(json!({"kind": "status"})).await?["unlocked"],
        true
    );

    // A worker that was restarted finds the seed of its session; a browser that was, does not.
    let worker = web_app.restarted_warm();
    assert_eq!(
        worker.ask(json!({"kind": "status"})).await?["unlocked"],
        true
    );
    let browser = web_app.restarted_cold()?;
    assert_eq!(
        flow::code(browser.ask(json!({"kind": "accounts"})).await),
        "locked"
    );

    // Unlocking needs no server.
    server.stop().await?;
    let unlock = |passphrase: &str| json!({"kind": "unlock", "passphrase": passphrase});
    for wrong in ["", "short", "not the passphrase"] {
        assert_eq!(
            flow::code(browser.ask(unlock(wrong)).await),
            "wrong_passphrase"
        );
    }
    assert_eq!(browser.ask(unlock(PASSPHRASE)).await?["unlocked"], true);
    assert_eq!(
        flow::code(browser.ask(json!({"kind": "accounts"})).await),
        "no_answer"
    );
    server.restart().await?;
    browser.ask(json!({"kind": "accounts"})).await?;
    assert_eq!(
        browser.ask(json!({"kind": "lock"})).await?["unlocked"],
        false
    );
    assert_eq!(
        flow::code(browser.ask(json!({"kind": "accounts"})).await),
        "locked"
    );
    Ok(())
}

#[tokio::test]
async fn a_wrong_clock_is_corrected_in_requests_only() -> Result<()> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let account = with_account(&web_app).await?;
    for hours in [-30_i64, 30] {
        web_app.profile().clock_offset.set(hours * 3_600_000);
        let before = web_app.now();
        save(&web_app, Some(&account), &CODES).await?;
        let view = web_app
            .ask(json!({"kind": "deliver", "all": false}))
            .await?;
        assert_eq!(view["delivered"], 1, "{hours}");
        let details = web_app
            .ask(json!({"kind": "account", "account": account}))
            .await?;
        let captured: Vec<u64> = details["lists"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|list| list["captured"].as_u64())
            .collect();
        assert!(
            captured.iter().any(|at| at.abs_diff(before) < 60_000),
            "{hours}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn an_account_unknown_here_goes_to_the_inbox() -> Result<()> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let browser = Browser::connected(&web_app).await?;
    // Made after the browser connected: it cannot check its readers while locked.
    let account = with_account(&web_app).await?;
    browser.ask(json!({"kind": "lock"})).await?;
    assert_eq!(
        save(&browser, Some(&account), &CODES).await?["to_inbox"],
        true
    );
    assert_eq!(save(&browser, None, &CODES[..5]).await?["to_inbox"], false);
    let view = browser
        .ask(json!({"kind": "deliver", "all": false}))
        .await?;
    assert_eq!(view["delivered"], 2);
    assert_eq!(web_app.ask(json!({"kind": "accounts"})).await?["inbox"], 2);

    // Unlocked, the next delivery brings it up to date.
    browser
        .ask(json!({"kind": "unlock", "passphrase": PASSPHRASE}))
        .await?;
    browser
        .ask(json!({"kind": "deliver", "all": false}))
        .await?;
    browser.ask(json!({"kind": "lock"})).await?;
    assert_eq!(
        save(&browser, Some(&account), &CODES).await?["to_inbox"],
        false
    );
    Ok(())
}

#[tokio::test]
async fn two_pages_of_one_device_never_share_a_counter_or_send_twice() -> Result<()> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let account = with_account(&web_app).await?;
    let other = web_app.restarted_warm();
    let saves: Vec<Vec<String>> = (0..8)
        .map(|list| {
            (0..4)
                .map(|code| format!("list{list}-code{code}-0000"))
                .collect()
        })
        .collect();
    let texts: Vec<Vec<&str>> = saves
        .iter()
        .map(|list| list.iter().map(String::as_str).collect())
        .collect();
    let (one, two, three, four) = tokio::join!(
        async {
            for list in &texts[..3] {
                save(&web_app, Some(&account), list).await?;
            }
            anyhow::Ok(())
        },
        async {
            for list in &texts[3..6] {
                save(&other, Some(&account), list).await?;
            }
            anyhow::Ok(())
        },
        save(&other, Some(&account), &texts[6]),
        save(&web_app, Some(&account), &texts[7]),
    );
    one?;
    two?;
    three?;
    four?;
    assert_eq!(web_app.profile().count(Store::Outbox), 8);

    let deliver = json!({"kind": "deliver", "all": false});
    let before = web_app.profile().requests().len();
    let (one, two) = tokio::join!(web_app.ask(deliver.clone()), web_app.ask(deliver.clone()));
    let delivered =
        one?["delivered"].as_u64().unwrap_or(0) + two?["delivered"].as_u64().unwrap_or(0);
    assert_eq!(delivered, 8);
    let puts = web_app.profile().requests()[before..]
        .iter()
        .filter(|(method, url, _)| method == "PUT" && url.contains("/lists/"))
        .count();
    assert_eq!(puts, 8);
    let details = web_app
        .ask(json!({"kind": "account", "account": account}))
        .await?;
    let lists = details["lists"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    assert_eq!(lists.len(), 8);
    assert!(lists.iter().all(|list| list["problem"].is_null()));
    Ok(())
}

#[tokio::test]
async fn two_devices_change_the_trust_record_at_once() -> Result<()> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let browser = Browser::connected(&web_app).await?;
    let make = |number: usize| json!({"kind": "create_account", "app": format!("App {number}"), "site": "example.com", "login": ""});
    let (one, two) = tokio::join!(web_app.ask(make(1)), browser.ask(make(2)));
    one?;
    two?;
    let (one, two) = tokio::join!(web_app.ask(make(3)), browser.ask(make(4)));
    one?;
    two?;
    for device in [&web_app, &browser] {
        let cards = device.ask(json!({"kind": "accounts"})).await?;
        let cards = cards["accounts"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        let apps: Vec<&str> = cards
            .iter()
            .filter_map(|card| card["app"].as_str())
            .collect();
        assert_eq!(apps, ["App 1", "App 2", "App 3", "App 4"]);
        assert!(cards.iter().all(|card| card["problem"].is_null()));
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_said_to_be_captured_that_is_not() -> Result<()> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let account = with_account(&web_app).await?;
    web_app.profile().full.set(true);
    assert_eq!(
        flow::code(save(&web_app, Some(&account), &CODES).await),
        "storage_full"
    );
    web_app.profile().full.set(false);
    assert_eq!(web_app.profile().count(Store::Outbox), 0);
    assert_eq!(web_app.find_saved(&CODES).await?, None);
    for refused in [&[][..], &["a", "a"][..], &["  "][..], &["a\nb"][..]] {
        assert_eq!(
            flow::code(save(&web_app, Some(&account), refused).await),
            "invalid_codes"
        );
    }
    save(&web_app, Some(&account), &CODES).await?;
    let disconnect = |discard: bool| json!({"kind": "disconnect", "discard": discard});
    assert_eq!(
        flow::code(web_app.ask(disconnect(false)).await),
        "outbox_not_empty"
    );
    let status = web_app.ask(disconnect(true)).await?;
    assert_eq!(
        (&status["connected"], &status["waiting"]),
        (&json!(false), &json!(0))
    );
    assert!(web_app.profile().dump().is_empty());
    assert_eq!(
        flow::code(web_app.ask(json!({"kind": "accounts"})).await),
        "not_connected"
    );
    Ok(())
}

#[tokio::test]
async fn a_finished_set_up_is_not_done_twice() -> Result<()> {
    let server = RunningServer::start().await?;
    let token = server.set_up_token()?;
    let web_app = first_run(&server).await?;
    assert_eq!(
        flow::code(web_app.ask(json!({"kind": "finish_set_up"})).await),
        "already_connected"
    );
    let late = Browser::fresh()?;
    assert_eq!(
        flow::code(late.ask(json!({"kind": "finish_set_up"})).await),
        "no_draft"
    );
    late.ask(flow::set_up_form(&server.url(), &token)).await?;
    assert_eq!(
        flow::code(late.ask(json!({"kind": "finish_set_up"})).await),
        "set_up_link_gone"
    );
    assert_eq!(
        late.ask(json!({"kind": "status"})).await?["connected"],
        false
    );
    Ok(())
}
