//! A server that swaps, withholds, replays and invents (security.md T19): every case is refused with
//! its own code, and the same steps with an honest server succeed.

mod flow;

use anyhow::{Result, anyhow};
use data_encoding::BASE64URL_NOPAD;
use flow::{Browser, CODES, PASSPHRASE, code, first_run, save, with_account};
use serde_json::{Value, json};
use sparekey_envelope::{
    About, AccountId, IdentityBundle, UserId, UserKeys, UserSeed, WorkspaceId, make_account,
};
use sparekey_server_tests::{native::Tamper, running::RunningServer};
use std::cell::Cell;

/// What a server may show: two accounts with a list each, and what it knew before.
struct Stage {
    server: RunningServer,
    web_app: Browser,
    accounts: [String; 2],
    /// Answers kept from earlier, to be replayed.
    old_me: Value,
    me: Value,
}

async fn stage() -> Result<Stage> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let old_me = record(&web_app, "GET /me", json!({"kind": "devices"})).await?;
    let first = with_account(&web_app).await?;
    let second = with_account(&web_app).await?;
    Browser::connected(&web_app).await?;
    web_app.ask(json!({"kind": "accounts"})).await?;
    let me = record(&web_app, "GET /me", json!({"kind": "devices"})).await?;
    save(&web_app, Some(&first), &CODES).await?;
    save(&web_app, Some(&second), &CODES[..6]).await?;
    assert_eq!(
        web_app
            .ask(json!({"kind": "deliver", "all": false}))
            .await?["delivered"],
        2
    );
    Ok(Stage {
        server,
        web_app,
        accounts: [first, second],
        old_me,
        me,
    })
}

/// The honest answer on a route.
async fn record(browser: &Browser, route: &'static str, message: Value) -> Result<Value> {
    let (sender, receiver) = std::sync::mpsc::channel();
    browser.tamper(Some(Box::new(move |at, _, body| {
        if at == route {
            let _ = sender.send(body.clone());
        }
    })));
    browser.ask(message).await?;
    browser.tamper(None);
    receiver
        .try_recv()
        .map_err(|_| anyhow!("{route} was not asked"))
}

/// Changes the body of one route.
fn on(route: impl Into<String>, change: impl Fn(&mut Value) + 'static) -> Tamper {
    let route = route.into();
    Box::new(move |at, _, body| {
        if at == route {
            change(body);
        }
    })
}

fn encode(bytes: &[u8]) -> Value {
    json!(BASE64URL_NOPAD.encode(bytes))
}

fn decode(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap_or_default();
    BASE64URL_NOPAD.decode(text.as_bytes()).unwrap_or_default()
}

/// Flips one bit in the middle.
fn flip(value: &mut Value) {
    let mut bytes = decode(value);
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte ^= 1;
    }
    *value = encode(&bytes);
}

/// Somebody the server made up.
fn stranger(seed: u8, user: [u8; 16]) -> Result<(UserKeys, IdentityBundle)> {
    let keys = UserSeed::from_bytes(&[seed; 32]).derive_keys(UserId::from_bytes(user));
    let bundle = IdentityBundle::sign(&keys, 1, 1_700_000_000_000, Vec::new())?;
    Ok((keys, bundle))
}

fn id_bytes(text: &Value) -> [u8; 16] {
    text.as_str()
        .and_then(|text| text.parse::<UserId>().ok())
        .map_or([0; 16], |id| *id.as_bytes())
}

#[tokio::test]
async fn an_honest_server_is_believed() -> Result<()> {
    let stage = stage().await?;
    let cards = stage.web_app.ask(json!({"kind": "accounts"})).await?;
    let cards = cards["accounts"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    assert!(cards.len() == 2 && cards.iter().all(|card| card["problem"].is_null()));
    for account in &stage.accounts {
        let details = stage
            .web_app
            .ask(json!({"kind": "account", "account": account}))
            .await?;
        assert_eq!(details["lists"][0]["problem"], json!(null));
        let list = &details["lists"][0];
        assert_eq!(
            flow::codes(&stage.web_app, account, list).await?[0],
            CODES[0]
        );
    }
    assert_eq!(
        stage.web_app.ask(json!({"kind": "audit"})).await?["chain_ok"],
        true
    );
    Ok(())
}

#[tokio::test]
async fn people_and_own_records() -> Result<()> {
    let stage = stage().await?;
    let (old_me, me) = (stage.old_me.clone(), stage.me.clone());
    let (_, other) = stranger(7, id_bytes(&me["user"]))?;
    let (_, rescue) = stranger(8, [8; 16])?;
    let accounts = json!({"kind": "accounts"});
    let create = json!({"kind": "create_account", "app": "X", "site": "x.example", "login": ""});
    let cases: Vec<(&str, Tamper, &Value, &str)> = vec![
        (
            "an old trust record",
            on("GET /me", {
                let old = old_me["trust_record"].clone();
                move |me| me["trust_record"] = old.clone()
            }),
            &accounts,
            "trust_record_older",
        ),
        (
            "a damaged trust record",
            on("GET /me", |me| flip(&mut me["trust_record"])),
            &accounts,
            "trust_record_forged",
        ),
        (
            "an old bundle",
            on("GET /me", {
                let old = old_me["bundle"].clone();
                move |me| me["bundle"] = old.clone()
            }),
            &accounts,
            "bundle_older",
        ),
        (
            "a bundle of other keys",
            on("GET /me", move |me| me["bundle"] = encode(other.as_bytes())),
            &accounts,
            "bundle_forged",
        ),
        (
            "a damaged bundle",
            on("GET /me", |me| flip(&mut me["bundle"])),
            &accounts,
            "bundle_forged",
        ),
        (
            "another person",
            on("GET /me", |me| {
                me["user"] = json!("00000000000000000000000000000001")
            }),
            &accounts,
            "other_person",
        ),
        (
            "another rescue key",
            on("GET /workspace", move |it| {
                it["rescue_bundle"] = encode(rescue.as_bytes())
            }),
            &create,
            "untrusted_rescue_key",
        ),
        (
            "an answer of another kind",
            on("GET /workspace", |it| *it = json!("<html>")),
            &accounts,
            "server_fault",
        ),
    ];
    for (name, tamper, message, expected) in cases {
        stage.web_app.tamper(Some(tamper));
        assert_eq!(
            code(stage.web_app.ask(message.clone()).await),
            expected,
            "{name}"
        );
        stage.web_app.tamper(None);
        stage.web_app.ask(accounts.clone()).await?;
    }
    drop(stage.server);
    Ok(())
}

#[tokio::test]
async fn accounts_and_their_owners() -> Result<()> {
    let stage = stage().await?;
    let workspace = id_bytes(&stage.me["workspace"]);
    let (keys, bundle) = stranger(9, [9; 16])?;
    let (_, rescue) = stranger(8, [8; 16])?;
    let invented = {
        let about = About {
            app: "Bank".into(),
            site: "bank.example".into(),
            login: "ann".into(),
        };
        let mut rng = getrandom::rand_core::UnwrapErr(getrandom::SysRng);
        make_account(
            &keys,
            WorkspaceId::from_bytes(workspace),
            AccountId::from_bytes([5; 16]),
            &about,
            &rescue.identity(),
            1,
            &mut rng,
        )?
    };
    let view = |owner_known: bool| -> Tamper {
        let manifest = encode(invented.as_bytes());
        let bundle = encode(bundle.as_bytes());
        Box::new(move |at, _, body| match at {
            "GET /workspace" if owner_known => {
                if let Some(people) = body["people"].as_array_mut() {
                    people.push(json!({
                        "user": "09090909090909090909090909090909", "name": "Ann",
                        "role": "user", "bundles": [bundle],
                    }));
                }
            }
            "GET /accounts" => {
                body["accounts"][0] = json!({
                    "account": "05050505050505050505050505050505", "app": "Bank",
                    "site": "bank.example", "login": "ann", "role": "owner",
                    "manifests": [manifest], "lists": 0, "codes": 0, "last_saved": null,
                });
            }
            _ => {}
        })
    };
    let swap = |field: &'static str| {
        on("GET /accounts", move |body| {
            let (one, two) = (
                body["accounts"][0][field].clone(),
                body["accounts"][1][field].clone(),
            );
            body["accounts"][0][field] = two;
            body["accounts"][1][field] = one;
        })
    };
    let cases: Vec<(&str, Tamper, &str)> = vec![
        ("an invented account", view(true), "untrusted_signer"),
        (
            "an account by somebody unknown",
            view(false),
            "bundle_missing",
        ),
        (
            "another site",
            on("GET /accounts", |body| {
                body["accounts"][0]["site"] = json!("evil.example")
            }),
            "names_changed",
        ),
        (
            "another login",
            on("GET /accounts", |body| {
                body["accounts"][0]["login"] = json!("eve")
            }),
            "names_changed",
        ),
        (
            "manifests withheld",
            on("GET /accounts", |body| {
                body["accounts"][0]["manifests"] = json!([])
            }),
            "chain_broken",
        ),
        ("manifests swapped", swap("manifests"), "chain_conflict"),
        (
            "a damaged manifest",
            on("GET /accounts", |body| {
                flip(&mut body["accounts"][0]["manifests"][0])
            }),
            "damaged",
        ),
    ];
    for (name, tamper, expected) in cases {
        stage.web_app.tamper(Some(tamper));
        let cards = stage.web_app.ask(json!({"kind": "accounts"})).await?;
        let problems: Vec<&str> = cards["accounts"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|card| card["problem"].as_str())
            .collect();
        if expected == "damaged" {
            assert!(!problems.is_empty(), "{name}");
        } else {
            assert!(
                !problems.is_empty() && problems.iter().all(|one| *one == expected),
                "{name}: {problems:?}"
            );
        }
        // The account is no target any more: what is captured for it goes to the inbox.
        let targets = stage
            .web_app
            .ask(json!({"kind": "targets", "origin": null}))
            .await?;
        let left = targets["targets"].as_array().map(Vec::len);
        assert_eq!(left, Some(2 - problems.len()), "{name}");
        stage.web_app.tamper(None);
        stage.web_app.ask(json!({"kind": "accounts"})).await?;
    }
    let targets = stage
        .web_app
        .ask(json!({"kind": "targets", "origin": null}))
        .await?;
    assert_eq!(targets["targets"].as_array().map(Vec::len), Some(2));
    Ok(())
}

#[tokio::test]
async fn lists_and_cells() -> Result<()> {
    let stage = stage().await?;
    let [first, second] = &stage.accounts;
    let lists = format!("GET /accounts/{first}/lists");
    let foreign = {
        let details = stage
            .web_app
            .ask(json!({"kind": "account", "account": second}))
            .await?;
        details["lists"][0]["list"].clone()
    };
    let cases: Vec<(&str, Tamper, &str)> = vec![
        (
            "another signature",
            on(&lists, |body| flip(&mut body["lists"][0]["signature"])),
            "list_forged",
        ),
        (
            "another head",
            on(&lists, |body| flip(&mut body["lists"][0]["head"])),
            "list_forged",
        ),
        (
            "another cell",
            on(&lists, |body| flip(&mut body["lists"][0]["cell_hashes"])),
            "list_forged",
        ),
        (
            "cells in another order",
            on(&lists, |body| {
                let mut hashes = decode(&body["lists"][0]["cell_hashes"]);
                hashes.rotate_left(32);
                body["lists"][0]["cell_hashes"] = encode(&hashes);
            }),
            "list_forged",
        ),
        (
            "the name of another list",
            on(&lists, move |body| {
                body["lists"][0]["list"] = foreign.clone()
            }),
            "list_misplaced",
        ),
        (
            "one cell less",
            on(&lists, |body| {
                let hashes = decode(&body["lists"][0]["cell_hashes"]);
                body["lists"][0]["cell_hashes"] = encode(&hashes[32..]);
            }),
            "damaged_object",
        ),
    ];
    let ask = json!({"kind": "account", "account": first});
    for (name, tamper, expected) in cases {
        stage.web_app.tamper(Some(tamper));
        let details = stage.web_app.ask(ask.clone()).await?;
        assert_eq!(details["lists"][0]["problem"], expected, "{name}");
        stage.web_app.tamper(None);
    }

    // A list of one account served as one of another.
    let other = record_path(&stage, second).await?;
    stage
        .web_app
        .tamper(Some(on(&lists, move |body| *body = other.clone())));
    let details = stage.web_app.ask(ask.clone()).await?;
    assert_eq!(details["lists"][0]["problem"], "list_misplaced");
    stage.web_app.tamper(None);

    // A cell of another place.
    let details = stage.web_app.ask(ask.clone()).await?;
    let list = details["lists"][0]["list"].clone();
    let reveal =
        |index: u16| json!({"kind": "reveal", "account": first, "list": list, "index": index});
    let honest = stage.web_app.ask(reveal(0)).await?;
    assert_eq!(honest["code"], CODES[0]);
    let kept = std::rc::Rc::new(Cell::new(Value::Null));
    let cell = std::rc::Rc::clone(&kept);
    stage.web_app.tamper(Some(Box::new(move |at, _, body| {
        if at.ends_with("/cells/1/reveal") {
            cell.set(body["cell"].clone());
        } else if at.ends_with("/cells/2/reveal") {
            body["cell"] = cell.take();
        }
    })));
    assert_eq!(stage.web_app.ask(reveal(1)).await?["code"], CODES[1]);
    assert_eq!(code(stage.web_app.ask(reveal(2)).await), "list_closed");
    Ok(())
}

async fn record_path(stage: &Stage, account: &str) -> Result<Value> {
    let route: &'static str = Box::leak(format!("GET /accounts/{account}/lists").into_boxed_str());
    record(
        &stage.web_app,
        route,
        json!({"kind": "account", "account": account}),
    )
    .await
}

#[tokio::test]
async fn the_audit_log() -> Result<()> {
    let stage = stage().await?;
    let audit = json!({"kind": "audit"});
    assert_eq!(stage.web_app.ask(audit.clone()).await?["chain_ok"], true);
    let is_log = |at: &str| at.starts_with("GET /audit");
    let cases: Vec<(&str, Tamper)> = vec![
        (
            "the last row withheld",
            Box::new(move |at, _, body| {
                if is_log(at)
                    && let Some(rows) = body["rows"].as_array_mut()
                {
                    rows.pop();
                    body["count"] = json!(body["count"].as_u64().unwrap_or(1) - 1);
                }
            }),
        ),
        (
            "another person",
            Box::new(move |at, _, body| {
                if is_log(at) && body["rows"][1].is_object() {
                    body["rows"][1]["user"] = json!("00000000000000000000000000000001");
                }
            }),
        ),
        (
            "the first row left out",
            Box::new(move |at, _, body| {
                if is_log(at)
                    && let Some(rows) = body["rows"].as_array_mut()
                    && !rows.is_empty()
                {
                    rows.remove(0);
                }
            }),
        ),
    ];
    for (name, tamper) in cases {
        stage.web_app.tamper(Some(tamper));
        assert_eq!(
            stage.web_app.ask(audit.clone()).await?["chain_ok"],
            false,
            "{name}"
        );
    }
    stage.web_app.tamper(None);
    assert_eq!(stage.web_app.ask(audit).await?["chain_ok"], true);
    Ok(())
}

#[tokio::test]
async fn joining() -> Result<()> {
    let stage = stage().await?;
    let old_trust = stage.old_me["trust_record"].clone();
    let old_bundle = stage.old_me["bundle"].clone();
    let finish = "POST /sign-in/finish";
    let cases: Vec<(&str, Tamper, &str)> = vec![
        (
            "an old trust record",
            on(finish, move |it| it["trust_record"] = old_trust.clone()),
            "trust_record_older",
        ),
        (
            "an old bundle",
            on(finish, move |it| it["bundle"] = old_bundle.clone()),
            "bundle_older",
        ),
        (
            "weak numbers",
            on("POST /sign-in/start", |it| it["m"] = json!(8)),
            "unsafe_settings",
        ),
        (
            "costly numbers",
            on("POST /sign-in/start", |it| it["m"] = json!(1 << 30)),
            "unsafe_settings",
        ),
        (
            "another person",
            on("POST /sign-in/start", |it| {
                it["user"] = json!("00000000000000000000000000000001")
            }),
            "other_person",
        ),
        (
            "another workspace",
            on(finish, |it| {
                it["workspace"] = json!("00000000000000000000000000000001")
            }),
            "other_person",
        ),
        (
            "a damaged envelope",
            on(finish, |it| flip(&mut it["envelope"])),
            "envelope_changed",
        ),
        (
            "another set-up package",
            on("POST /sign-in/set-up-code", |it| flip(&mut it["sealed"])),
            "set_up_code_invalid",
        ),
    ];
    for (name, tamper, expected) in cases {
        let made = stage
            .web_app
            .ask(json!({"kind": "make_set_up_code"}))
            .await?;
        let connect = json!({"kind": "connect", "code": made["code"], "passphrase": PASSPHRASE});
        let browser = Browser::fresh()?;
        browser.tamper(Some(tamper));
        assert_eq!(code(browser.ask(connect.clone()).await), expected, "{name}");
        let status = browser.ask(json!({"kind": "status"})).await?;
        assert_eq!(
            (&status["connected"], &status["unlocked"]),
            (&json!(false), &json!(false)),
            "{name}"
        );
        browser.tamper(None);
        if !name.contains("package") {
            assert_eq!(
                browser.ask(connect).await?["connected"],
                true,
                "{name}, then honest"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn sending() -> Result<()> {
    let stage = stage().await?;
    let answer = |status: u16, body: Value| -> Tamper {
        Box::new(move |at, given, given_body| {
            if at.starts_with("PUT ") && at.contains("/lists/") {
                *given = status;
                *given_body = body.clone();
            }
        })
    };
    let gone = json!({"error": "gone", "message": "x"});
    let cases: Vec<(&str, Tamper, &str, bool)> = vec![
        (
            "a hotel's page",
            answer(200, json!("<html>")),
            "no_answer",
            false,
        ),
        (
            "another list's answer",
            answer(
                201,
                json!({"list": "00000000000000000000000000000001", "received": 1}),
            ),
            "no_answer",
            false,
        ),
        ("busy", answer(503, json!(null)), "server_fault", false),
        (
            "too many",
            answer(429, json!({"error": "rate_limited", "message": "x"})),
            "rate_limited",
            false,
        ),
        (
            "not signed in",
            answer(401, json!({"error": "unknown_device", "message": "x"})),
            "unknown_device",
            false,
        ),
        ("deleted", answer(410, gone), "gone", true),
        (
            "refused",
            answer(400, json!(null)),
            "refused_by_server",
            true,
        ),
    ];
    let count = cases.len();
    for (name, tamper, reason, stopped) in cases {
        stage.web_app.tamper(Some(tamper));
        save(&stage.web_app, Some(&stage.accounts[0]), &CODES).await?;
        stage
            .web_app
            .ask(json!({"kind": "deliver", "all": false}))
            .await?;
        let outbox = stage.web_app.ask(json!({"kind": "outbox"})).await?;
        let item = outbox["items"]
            .as_array()
            .and_then(|items| items.last())
            .cloned()
            .unwrap_or_default();
        assert_eq!(
            (&item["reason"], &item["stopped"]),
            (&json!(reason), &json!(stopped)),
            "{name}"
        );
    }
    // Whatever the server said, every list is there and arrives once it is honest.
    stage.web_app.tamper(None);
    let view = stage
        .web_app
        .ask(json!({"kind": "deliver", "all": true}))
        .await?;
    assert_eq!(
        (&view["delivered"], &view["waiting"]),
        (&json!(count), &json!(0))
    );
    Ok(())
}
