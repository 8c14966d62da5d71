//! A capture without an account: kept in the inbox, assigned later, with the real server.

mod flow;

use anyhow::{Context as _, Result, anyhow};
use data_encoding::BASE64URL_NOPAD;
use flow::{
    ACCOUNT_SITE, Browser, CODES, code, code_of_loser, codes, first_run, save, with_account,
};
use serde_json::{Value, json};
use sparekey_client::ports::Store;
use sparekey_envelope::{
    AccountManifest, Hash32, IdentityBundle, ListHead, ListKind, ListParts, Pins, UserId, UserKeys,
    UserSeed, open_account_secret, verify_chain, verify_list,
};
use sparekey_server_tests::running::RunningServer;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// What a server does to the items it shows.
type Swap = fn(&mut Value);

struct Stage {
    server: RunningServer,
    web_app: Browser,
    browser: Browser,
    account: String,
}

/// An account, and a locked browser that has captured a list without one.
async fn stage() -> Result<(Stage, Value)> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let account = with_account(&web_app).await?;
    let browser = Browser::connected(&web_app).await?;
    browser.ask(json!({"kind": "lock"})).await?;
    let list = save(&browser, None, &CODES).await?["list"].take();
    assert_eq!(
        inbox_count(&browser).await?,
        1,
        "it counts before it is sent"
    );
    assert_eq!(deliver(&browser).await?["delivered"], 1);
    assert_eq!(inbox_count(&browser).await?, 1);
    let stage = Stage {
        server,
        web_app,
        browser,
        account,
    };
    Ok((stage, list))
}

impl Stage {
    fn assign(&self, list: &Value) -> Value {
        json!({"kind": "assign", "list": list, "account": self.account})
    }

    async fn lists(&self) -> Result<Vec<Value>> {
        let mut details = self
            .web_app
            .ask(json!({"kind": "account", "account": self.account}))
            .await?;
        Ok(serde_json::from_value(details["lists"].take())?)
    }

    /// Lists of the account, items of the inbox.
    async fn count(&self) -> Result<(usize, usize)> {
        let items = inbox(&self.web_app).await?;
        Ok((self.lists().await?.len(), items.len()))
    }

    async fn logged(&self, action: &str) -> Result<usize> {
        let audit = self.web_app.ask(json!({"kind": "audit"})).await?;
        let rows = audit["rows"].as_array().into_iter().flatten();
        Ok(rows
            .filter(|row| row["action"] == action && row["outcome"] == "done")
            .count())
    }
}

async fn deliver(browser: &Browser) -> Result<Value> {
    browser.ask(json!({"kind": "deliver", "all": true})).await
}

/// How many were delivered, how many wait.
fn delivered(view: &Value) -> [Option<u64>; 2] {
    ["delivered", "waiting"].map(|part| view[part].as_u64())
}

async fn inbox(browser: &Browser) -> Result<Vec<Value>> {
    let mut view = browser.ask(json!({"kind": "inbox"})).await?;
    Ok(serde_json::from_value(view["items"].take())?)
}

async fn inbox_count(browser: &Browser) -> Result<u64> {
    let status = browser.ask(json!({"kind": "status"})).await?;
    status["inbox"].as_u64().context("no count")
}

fn codes_of(view: &Value) -> Vec<&str> {
    let codes = view["codes"].as_array().into_iter().flatten();
    codes.filter_map(|code| code["code"].as_str()).collect()
}

fn bytes(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap_or_default();
    BASE64URL_NOPAD.decode(text.as_bytes()).unwrap_or_default()
}

/// Opens the head of the account's newest list with nothing but the person's seed and what the server says.
async fn read_head(browser: &Browser, account: &str) -> Result<ListHead> {
    let answers: Rc<RefCell<BTreeMap<String, Value>>> = Rc::default();
    let kept = Rc::clone(&answers);
    browser.tamper(Some(Box::new(move |route, _, body| {
        kept.borrow_mut().insert(route.to_owned(), body.clone());
    })));
    browser
        .ask(json!({"kind": "account", "account": account}))
        .await?;
    browser.tamper(None);
    let answers = answers.take();
    let answer = |route: String| {
        answers
            .get(&route)
            .ok_or_else(|| anyhow!("{route} was not asked"))
    };
    let me = answer("GET /me".to_owned())?;
    let user: UserId = me["user"].as_str().unwrap_or_default().parse()?;
    let seed: [u8; 32] = browser
        .seed()
        .await?
        .try_into()
        .map_err(|_| anyhow!("a seed"))?;
    let keys: UserKeys = UserSeed::from_bytes(&seed).derive_keys(user);
    let own = IdentityBundle::parse(&bytes(&me["bundle"]))?;
    let rescue = &answer("GET /workspace".to_owned())?["rescue_bundle"];
    let rescue = IdentityBundle::parse(&bytes(rescue))?;
    let view = answer(format!("GET /accounts/{account}"))?;
    let manifests = view["manifests"].as_array().into_iter().flatten();
    let manifests: Vec<AccountManifest> = manifests
        .map(|manifest| AccountManifest::parse(&bytes(manifest)))
        .collect::<Result<_, _>>()?;
    let identities = [&own, &rescue].into_iter().collect();
    let chain = verify_chain(None, &manifests, &identities)?;
    let pins = Pins {
        people: [(own.user(), own.fpr())].into(),
        rescue: Some((rescue.user(), rescue.fpr())),
        ..Pins::default()
    };
    let list = &answer(format!("GET /accounts/{account}/lists"))?["lists"][0];
    let hashes = bytes(&list["cell_hashes"]);
    let (hashes, _) = hashes.as_chunks::<32>();
    let hashes: Vec<Hash32> = hashes.iter().copied().map(Hash32::from_bytes).collect();
    let parts = ListParts::parse(
        &bytes(&list["header"]),
        &bytes(&list["head"]),
        &hashes,
        &bytes(&list["signature"]),
    )?;
    let verified = verify_list(&parts, &chain, &pins, &own)?;
    let opened = verified.open_head(&open_account_secret(&chain, &keys, 1)?)?;
    Ok(opened.head().clone())
}

#[tokio::test]
async fn an_item_is_shown_assigned_and_deleted() -> Result<()> {
    let (stage, list) = stage().await?;
    let view = stage.web_app.ask(json!({"kind": "inbox"})).await?;
    let item = &view["items"][0];
    assert_eq!(
        (
            &item["list"],
            &item["origin"],
            &item["note"],
            &item["count"]
        ),
        (
            &list,
            &json!(ACCOUNT_SITE),
            &json!("from the phone"),
            &json!(10)
        )
    );
    assert_eq!(
        (&item["key"], &item["problem"]),
        (&json!(false), &json!(null))
    );
    assert_eq!(item["matching"], json!([stage.account]));
    assert_eq!(view["targets"][0]["account"], stage.account);
    let opened = stage
        .web_app
        .ask(json!({"kind": "inbox_codes", "list": list}))
        .await?;
    assert_eq!(codes_of(&opened), CODES);
    assert_eq!(inbox_count(&stage.web_app).await?, 1);

    // Assigned: durable, and out of sight at once; the server still has the item.
    let captured = stage.web_app.ask(stage.assign(&list)).await?;
    assert_eq!(captured["to_inbox"], false);
    assert_ne!(captured["list"], list);
    assert_eq!(stage.web_app.profile().count(Store::Outbox), 1);
    assert_eq!(inbox(&stage.web_app).await?.len(), 0);
    assert_eq!(inbox_count(&stage.web_app).await?, 0);
    assert_eq!(stage.logged("inbox_deleted").await?, 0);
    for again in [
        stage.assign(&list),
        json!({"kind": "discard_inbox", "list": list}),
    ] {
        assert_eq!(code(stage.web_app.ask(again).await), "conflict");
    }

    let view = deliver(&stage.web_app).await?;
    assert_eq!(delivered(&view), [Some(1), Some(0)]);
    assert_eq!(stage.logged("inbox_deleted").await?, 1);
    assert_eq!(
        (
            inbox(&stage.web_app).await?.len(),
            inbox_count(&stage.web_app).await?
        ),
        (0, 0)
    );
    let lists = stage.lists().await?;
    assert_eq!((lists.len(), &lists[0]["list"]), (1, &captured["list"]));
    assert_eq!(lists[0]["captured"], item["captured"]);
    assert_eq!(
        codes(&stage.web_app, &stage.account, &lists[0]).await?,
        CODES
    );
    assert_eq!(
        code(stage.web_app.ask(stage.assign(&list)).await),
        "not_found"
    );

    // The new list says where it came from, and keeps the rest.
    let head = read_head(&stage.web_app, &stage.account).await?;
    assert_eq!(
        head.from.map(|from| from.to_string()).as_deref(),
        list.as_str()
    );
    assert_eq!(
        (head.origin.as_str(), head.note.as_str()),
        (ACCOUNT_SITE, "from the phone")
    );
    assert_eq!(
        (head.detector.as_str(), head.frame_origin.as_str()),
        ("sparekey 0.1.0", "")
    );
    assert!(head.kind == ListKind::List);
    assert_eq!(Some(head.captured), item["captured"].as_u64());
    // A list that was saved straight away comes from nowhere.
    save(&stage.web_app, Some(&stage.account), &CODES[..4]).await?;
    deliver(&stage.web_app).await?;
    assert!(
        read_head(&stage.web_app, &stage.account)
            .await?
            .from
            .is_none()
    );

    // The browser that captured it hears of it with its next look.
    assert_eq!(inbox_count(&stage.browser).await?, 1);
    stage.browser.profile().clock_offset.set(10 * 60 * 1_000);
    deliver(&stage.browser).await?;
    assert_eq!(inbox_count(&stage.browser).await?, 0);
    Ok(())
}

#[tokio::test]
async fn assigning_works_while_the_server_is_away() -> Result<()> {
    let (mut stage, list) = stage().await?;
    let old = save(&stage.web_app, Some(&stage.account), &CODES[..4]).await?["list"].take();
    deliver(&stage.web_app).await?;
    assert_eq!(inbox(&stage.web_app).await?.len(), 1);
    stage.server.stop().await?;
    let mut assign = stage.assign(&list);
    assign["replaces"] = json!([old]);
    let captured = stage.web_app.ask(assign).await?;
    assert_eq!(
        code(stage.web_app.ask(stage.assign(&list)).await),
        "conflict"
    );
    assert_eq!(deliver(&stage.web_app).await?["waiting"], 1);
    assert_eq!(inbox_count(&stage.web_app).await?, 0);

    // Quit, started, still locked: it goes out all the same, once.
    let later = stage.web_app.restarted_cold()?;
    assert_eq!(inbox_count(&later).await?, 0);
    stage.server.restart().await?;
    assert_eq!(deliver(&later).await?["waiting"], 0);
    assert_eq!(inbox_count(&later).await?, 0);
    let lists = stage.lists().await?;
    assert_eq!(lists.len(), 2);
    assert_eq!(
        (&lists[0]["list"], &lists[1]["list"]),
        (&captured["list"], &old)
    );
    assert!(!lists[1]["superseded"].is_null());
    assert_eq!(
        (
            stage.logged("inbox_deleted").await?,
            inbox(&stage.web_app).await?.len()
        ),
        (1, 0)
    );
    Ok(())
}

#[tokio::test]
async fn a_crash_between_delivery_and_deletion_deletes_later() -> Result<()> {
    let (stage, list) = stage().await?;
    stage.web_app.ask(stage.assign(&list)).await?;
    stage
        .web_app
        .lose(Some(Box::new(|route| route.starts_with("DELETE "))));
    let view = deliver(&stage.web_app).await?;
    assert_eq!(delivered(&view), [Some(0), Some(1)]);
    assert_eq!(stage.lists().await?.len(), 1);
    let later = stage.web_app.restarted_cold()?;
    later.lose(None);
    let view = deliver(&later).await?;
    assert_eq!(delivered(&view), [Some(1), Some(0)]);
    assert_eq!(stage.logged("inbox_deleted").await?, 1);
    assert_eq!(stage.count().await?, (1, 0));
    Ok(())
}

#[tokio::test]
async fn an_item_is_thrown_away() -> Result<()> {
    let (stage, list) = stage().await?;
    save(&stage.browser, None, &CODES[..5]).await?;
    deliver(&stage.browser).await?;
    assert_eq!(inbox(&stage.web_app).await?.len(), 2);
    let discard = json!({"kind": "discard_inbox", "list": list});
    let view = stage.web_app.ask(discard.clone()).await?;
    assert_eq!(view["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(view["items"][0]["count"], 5);
    // Again: it is gone, which is what was asked for.
    let view = stage.web_app.ask(discard).await?;
    assert_eq!(view["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(stage.logged("inbox_deleted").await?, 1);
    assert_eq!(
        code(stage.web_app.ask(stage.assign(&list)).await),
        "not_found"
    );
    assert_eq!(
        stage.web_app.ask(json!({"kind": "accounts"})).await?["inbox"],
        1
    );
    assert_eq!(stage.lists().await?.len(), 0);
    Ok(())
}

#[tokio::test]
async fn two_pages_of_one_device_do_not_assign_one_item_twice() -> Result<()> {
    let (stage, list) = stage().await?;
    let other = stage.web_app.restarted_warm();
    let (one, two) = tokio::join!(
        stage.web_app.ask(stage.assign(&list)),
        other.ask(stage.assign(&list))
    );
    assert_eq!(code_of_loser(one, two), "conflict");
    deliver(&stage.web_app).await?;
    assert_eq!(stage.count().await?, (1, 0));
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_trusted_is_shown_and_not_assigned() -> Result<()> {
    let (stage, list) = stage().await?;
    save(&stage.browser, None, &CODES[..5]).await?;
    deliver(&stage.browser).await?;
    let nowhere = json!("00112233445566778899aabbccddeeff");
    let refused = [
        (
            json!({"kind": "assign", "list": list, "account": nowhere}),
            "not_found",
        ),
        (
            json!({"kind": "assign", "list": nowhere, "account": stage.account}),
            "not_found",
        ),
        (json!({"kind": "inbox_codes", "list": nowhere}), "not_found"),
    ];
    for (message, expected) in refused {
        assert_eq!(code(stage.web_app.ask(message).await), expected);
    }
    // The newest item arrives damaged, then under another's name.
    let swaps: [(Swap, &str); 2] = [
        (
            |items| {
                let mut sealed = bytes(&items[0]["sealed"]);
                if let Some(last) = sealed.last_mut() {
                    *last ^= 1;
                }
                items[0]["sealed"] = json!(BASE64URL_NOPAD.encode(&sealed));
            },
            "list_forged",
        ),
        (
            |items| items[0]["sealed"] = items[1]["sealed"].clone(),
            "list_misplaced",
        ),
    ];
    for (swap, problem) in swaps {
        stage.web_app.tamper(Some(Box::new(move |route, _, body| {
            if route == "GET /inbox" {
                swap(&mut body["items"]);
            }
        })));
        let items = inbox(&stage.web_app).await?;
        assert_eq!(
            (&items[0]["problem"], &items[1]["problem"]),
            (&json!(problem), &json!(null))
        );
        assert_eq!(items[1]["list"], list);
        let assign = stage.assign(&items[0]["list"]);
        assert_eq!(code(stage.web_app.ask(assign).await), problem);
        stage.web_app.tamper(None);
    }
    // Locked, nothing of it is shown.
    for kind in ["inbox", "inbox_codes", "assign", "discard_inbox"] {
        let message = json!({"kind": kind, "list": list, "account": stage.account});
        assert_eq!(code(stage.browser.ask(message).await), "locked", "{kind}");
    }
    Ok(())
}
