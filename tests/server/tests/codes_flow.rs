//! Crossing codes off and replacing lists, with the real server: one winner each, nothing lost, nothing said
//! twice.

mod flow;

use anyhow::Result;
use flow::{Browser, CODES, PASSPHRASE, code, codes, first_run, save, with_account};
use serde_json::{Value, json};
use sparekey_client::ports::Store;
use sparekey_server_tests::running::RunningServer;
use std::cell::Cell;

/// A second list of the same account.
const NEW_CODES: [&str; 4] = ["n1ka-10vu", "n2kb-20vu", "n3kc-30vu", "n4kd-40vu"];

/// Which answers get lost.
type Lost = fn(&str) -> bool;

struct Stage {
    server: RunningServer,
    web_app: Browser,
    account: String,
}

async fn stage() -> Result<Stage> {
    let server = RunningServer::start().await?;
    let web_app = first_run(&server).await?;
    let account = with_account(&web_app).await?;
    Ok(Stage {
        server,
        web_app,
        account,
    })
}

impl Stage {
    /// Saves and delivers a list that replaces these; returns its id.
    async fn saved(&self, codes: &[&str], replaces: &[&Value]) -> Result<Value> {
        let list = keep(&self.web_app, &self.account, codes, replaces).await?;
        let view = deliver(&self.web_app).await?;
        assert_eq!(view["waiting"], 0);
        Ok(list)
    }

    fn mark(&self, list: &Value, index: usize, used: bool) -> Value {
        json!({"kind": "mark", "account": self.account, "list": list, "index": index, "used": used})
    }

    async fn lists(&self, browser: &Browser) -> Result<Vec<Value>> {
        lists(browser, &self.account).await
    }

    /// The lists that are current, as a browser knows them.
    async fn current(&self, browser: &Browser) -> Result<Value> {
        let mut targets = browser
            .ask(json!({"kind": "targets", "origin": null}))
            .await?;
        Ok(targets["targets"][0]["current"].take())
    }

    /// How often something of this kind was done, by the audit log.
    async fn logged(&self, action: &str) -> Result<usize> {
        let audit = self.web_app.ask(json!({"kind": "audit"})).await?;
        assert_eq!(audit["chain_ok"], true);
        let rows = audit["rows"].as_array().into_iter().flatten();
        Ok(rows
            .filter(|row| row["action"] == action && row["outcome"] == "done")
            .count())
    }
}

/// Saves a list, which stays in the outbox; returns its id.
async fn keep(
    browser: &Browser,
    account: &str,
    codes: &[&str],
    replaces: &[&Value],
) -> Result<Value> {
    let codes: Vec<Value> = codes.iter().map(|code| json!({"code": code})).collect();
    let save = json!({"kind": "save", "account": account, "codes": codes, "replaces": replaces});
    Ok(browser.ask(save).await?["list"].take())
}

async fn deliver(browser: &Browser) -> Result<Value> {
    browser.ask(json!({"kind": "deliver", "all": true})).await
}

async fn lists(browser: &Browser, account: &str) -> Result<Vec<Value>> {
    let mut details = browser
        .ask(json!({"kind": "account", "account": account}))
        .await?;
    Ok(serde_json::from_value(details["lists"].take())?)
}

/// Which codes of a list are used.
fn used(list: &Value) -> Vec<usize> {
    let codes = list["codes"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let used = codes
        .iter()
        .enumerate()
        .filter(|(_, code)| !code["used"].is_null());
    used.map(|(index, _)| index).collect()
}

/// Requests of one kind that a browser sent.
fn sent(browser: &Browser, method: &str, ending: &str) -> Vec<Vec<u8>> {
    let requests = browser.profile().requests().into_iter();
    let of_kind = requests.filter(|(of, url, _)| of == method && url.ends_with(ending));
    of_kind.map(|(_, _, body)| body).collect()
}

#[tokio::test]
async fn a_code_is_crossed_off_and_that_is_undone() -> Result<()> {
    let stage = stage().await?;
    let list = stage.saved(&CODES, &[]).await?;
    let browser = Browser::connected(&stage.web_app).await?;

    let details = stage.web_app.ask(stage.mark(&list, 2, true)).await?;
    assert_eq!(used(&details["lists"][0]), [2]);
    assert_eq!(details["lists"][0]["left"], 9);
    assert_eq!(details["card"]["left"], 9);

    // Another device sees who did it, and undoes it.
    let before = stage.lists(&browser).await?;
    assert_eq!(used(&before[0]), [2]);
    let says = &before[0]["codes"][2]["used"];
    assert_eq!((&says["by"], &says["you"]), (&json!("Ann"), &json!(true)));
    assert!(
        says["at"]
            .as_u64()
            .is_some_and(|at| at.abs_diff(browser.now()) < 60_000)
    );
    let details = browser.ask(stage.mark(&list, 2, false)).await?;
    assert_eq!(
        (used(&details["lists"][0]), &details["card"]["left"]),
        (vec![], &json!(10))
    );

    // And again, on the first; what is so already is said once.
    for _ in 0..2 {
        let details = stage.web_app.ask(stage.mark(&list, 2, true)).await?;
        assert_eq!(used(&details["lists"][0]), [2]);
    }
    let undone = stage.mark(&list, 5, false);
    assert_eq!(used(&stage.web_app.ask(undone).await?["lists"][0]), [2]);
    assert_eq!(sent(&stage.web_app, "POST", "/events").len(), 2);
    assert_eq!(
        (
            stage.logged("code_used").await?,
            stage.logged("code_unused").await?
        ),
        (2, 1)
    );

    // A used code can still be read: whoever marked it may have mistyped it.
    assert_eq!(codes(&browser, &stage.account, &before[0]).await?, CODES);
    let nowhere = [
        stage.mark(&list, 10, true),
        stage.mark(&json!("00112233445566778899aabbccddeeff"), 0, true),
    ];
    for mark in nowhere {
        assert_eq!(code(browser.ask(mark).await), "not_found");
    }
    browser.ask(json!({"kind": "lock"})).await?;
    assert_eq!(
        code(browser.ask(stage.mark(&list, 3, true)).await),
        "locked"
    );
    Ok(())
}

#[tokio::test]
async fn two_who_mark_one_code_at_once_one_wins() -> Result<()> {
    let stage = stage().await?;
    let list = stage.saved(&CODES, &[]).await?;
    let browser = Browser::connected(&stage.web_app).await?;
    for index in 0..8 {
        let mark = stage.mark(&list, index, true);
        let (one, two) = tokio::join!(stage.web_app.ask(mark.clone()), browser.ask(mark));
        let answers = [one, two];
        let won = answers.iter().filter(|answer| answer.is_ok()).count();
        let lost = answers
            .into_iter()
            .filter(Result::is_err)
            .map(code)
            .collect::<Vec<_>>();
        assert_eq!(
            (won, lost),
            (1, vec!["already_marked".to_owned()]),
            "{index}"
        );
    }
    assert_eq!(stage.logged("code_used").await?, 8);

    // Without a race both get what they ask for.
    stage.web_app.ask(stage.mark(&list, 8, true)).await?;
    let details = browser.ask(stage.mark(&list, 9, true)).await?;
    assert_eq!(used(&details["lists"][0]), (0..10).collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn whoever_saw_it_late_is_told() -> Result<()> {
    let stage = stage().await?;
    let list = stage.saved(&CODES, &[]).await?;
    let browser = Browser::connected(&stage.web_app).await?;
    stage.web_app.ask(stage.mark(&list, 0, true)).await?;

    // The browser looked before the mark was there: its first look shows no event.
    let looks = Cell::new(0);
    browser.tamper(Some(Box::new(move |route, _, body| {
        if route.starts_with("GET /accounts/") && route.ends_with("/lists") {
            looks.set(looks.get() + 1);
            if looks.get() == 1 {
                body["lists"][0]["events"] = json!([]);
            }
        }
    })));
    let refused = code(browser.ask(stage.mark(&list, 0, true)).await);
    browser.tamper(None);
    assert_eq!(refused, "already_marked");
    assert_eq!(sent(&browser, "POST", "/events").len(), 1, "it did try");
    assert_eq!(stage.logged("code_used").await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_lost_answer_is_repeated_with_the_same_bytes() -> Result<()> {
    let stage = stage().await?;
    let list = stage.saved(&CODES, &[]).await?;
    let losses = Cell::new(1);
    stage.web_app.lose(Some(Box::new(move |route| {
        let lost = route.ends_with("/events") && losses.get() > 0;
        losses.set(losses.get() - i32::from(lost));
        lost
    })));
    let details = stage.web_app.ask(stage.mark(&list, 4, true)).await?;
    assert_eq!(used(&details["lists"][0]), [4]);
    let bodies = sent(&stage.web_app, "POST", "/events");
    assert!(bodies.len() == 2 && bodies[0] == bodies[1]);

    // Both answers lost: the person is told, and pressing again finds it done.
    stage
        .web_app
        .lose(Some(Box::new(|route| route.ends_with("/events"))));
    assert_eq!(
        code(stage.web_app.ask(stage.mark(&list, 5, true)).await),
        "no_answer"
    );
    stage.web_app.lose(None);
    let details = stage.web_app.ask(stage.mark(&list, 5, true)).await?;
    assert_eq!(used(&details["lists"][0]), [4, 5]);
    assert_eq!(sent(&stage.web_app, "POST", "/events").len(), 4);
    assert_eq!(stage.logged("code_used").await?, 2);
    Ok(())
}

#[tokio::test]
async fn an_event_that_the_server_moves_or_changes_says_nothing() -> Result<()> {
    let stage = stage().await?;
    let first = stage.saved(&CODES, &[]).await?;
    stage.saved(&NEW_CODES, &[]).await?;
    stage.web_app.ask(stage.mark(&first, 0, true)).await?;
    let control = stage.lists(&stage.web_app).await?;
    assert_eq!((used(&control[0]), used(&control[1])), (vec![], vec![0]));

    let changes: [fn(&mut Value); 3] = [
        |lists| {
            lists[0]["events"] = lists[1]["events"].take();
            lists[1]["events"] = json!([]);
        },
        |lists| {
            let event = lists[1]["events"][0].as_str().unwrap_or_default();
            let last = if event.ends_with('A') { "Q" } else { "A" };
            let forged = format!("{}{last}", &event[..event.len() - 1]);
            lists[1]["events"] = json!([forged]);
        },
        |lists| lists[1]["events"] = json!(["", "AAAA"]),
    ];
    for change in changes {
        stage.web_app.tamper(Some(Box::new(move |route, _, body| {
            if route.starts_with("GET /accounts/") && route.ends_with("/lists") {
                change(&mut body["lists"]);
            }
        })));
        let lists = stage.lists(&stage.web_app).await?;
        assert_eq!((used(&lists[0]), used(&lists[1])), (vec![], vec![]));
        assert!(lists.iter().all(|list| list["problem"].is_null()));
    }
    Ok(())
}

#[tokio::test]
async fn a_second_list_replaces_the_first_or_both_stay() -> Result<()> {
    let stage = stage().await?;
    let first = stage.saved(&CODES, &[]).await?;
    assert_eq!(stage.current(&stage.web_app).await?, json!([first]));

    // Known on this device at once, and said only when the new list is with the workspace.
    let second = keep(&stage.web_app, &stage.account, &NEW_CODES, &[&first]).await?;
    assert_eq!(stage.current(&stage.web_app).await?, json!([second]));
    assert!(stage.lists(&stage.web_app).await?[0]["superseded"].is_null());
    let view = deliver(&stage.web_app).await?;
    assert_eq!(
        (&view["delivered"], &view["waiting"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(stage.current(&stage.web_app).await?, json!([second]));

    let lists = stage.lists(&stage.web_app).await?;
    assert_eq!((&lists[0]["list"], &lists[1]["list"]), (&second, &first));
    assert!(lists[0]["superseded"].is_null());
    assert_eq!(lists[1]["superseded"]["by"], "Ann");
    assert_eq!(lists[1]["superseded"]["you"], true);
    let cards = stage.web_app.ask(json!({"kind": "accounts"})).await?;
    assert_eq!(
        (
            &cards["accounts"][0]["left"],
            &cards["accounts"][0]["lists"]
        ),
        (&json!(4), &json!(2))
    );
    assert_eq!(
        codes(&stage.web_app, &stage.account, &lists[1]).await?,
        CODES
    );

    // Kept beside it: nobody was named.
    let third = stage.saved(&CODES[..5], &[]).await?;
    assert_eq!(stage.current(&stage.web_app).await?, json!([third, second]));
    let order: Vec<Value> = stage
        .lists(&stage.web_app)
        .await?
        .iter()
        .map(|list| list["list"].clone())
        .collect();
    assert_eq!(order, [third.clone(), second.clone(), first.clone()]);

    // By hand, and back.
    let supersede = |list: &Value, superseded: bool| json!({"kind": "supersede", "account": stage.account, "list": list, "superseded": superseded});
    let details = stage.web_app.ask(supersede(&first, false)).await?;
    assert!(
        details["lists"]
            .as_array()
            .is_some_and(|lists| lists.iter().all(|list| list["superseded"].is_null()))
    );
    assert_eq!(details["card"]["left"], 10 + 4 + 5);
    for _ in 0..2 {
        let details = stage.web_app.ask(supersede(&third, true)).await?;
        assert_eq!(details["lists"][2]["list"], third);
        assert!(!details["lists"][2]["superseded"].is_null());
    }
    stage.web_app.ask(json!({"kind": "accounts"})).await?;
    assert_eq!(stage.current(&stage.web_app).await?, json!([second, first]));
    assert_eq!(
        (
            stage.logged("list_superseded").await?,
            stage.logged("list_restored").await?
        ),
        (2, 1)
    );
    Ok(())
}

#[tokio::test]
async fn one_list_replaces_several_and_what_is_superseded_already_counts_as_done() -> Result<()> {
    let stage = stage().await?;
    let old = [
        stage.saved(&CODES[..4], &[]).await?,
        stage.saved(&CODES[4..7], &[]).await?,
        stage.saved(&CODES[7..], &[]).await?,
    ];
    let nowhere = json!("00112233445566778899aabbccddeeff");
    let browser = Browser::connected(&stage.web_app).await?;
    let replaces = [&old[0], &old[1], &old[0], &nowhere];
    keep(&browser, &stage.account, &NEW_CODES, &replaces).await?;
    // Somebody was faster with one of them.
    let supersede =
        json!({"kind": "supersede", "account": stage.account, "list": old[1], "superseded": true});
    stage.web_app.ask(supersede).await?;
    assert_eq!(deliver(&browser).await?["waiting"], 0);
    let lists = stage.lists(&stage.web_app).await?;
    let superseded: Vec<bool> = lists
        .iter()
        .map(|list| !list["superseded"].is_null())
        .collect();
    assert_eq!(superseded, [false, false, true, true]);
    assert_eq!(
        (&lists[1]["list"], lists[1]["superseded"].is_null()),
        (&old[2], true),
        "not named"
    );
    assert_eq!(sent(&browser, "POST", "/events").len(), 1);
    assert_eq!(stage.logged("list_superseded").await?, 2);
    Ok(())
}

/// The browser is quit after the list has arrived and before the older one is superseded.
#[tokio::test]
async fn a_crash_between_delivery_and_superseding_loses_nothing() -> Result<()> {
    let routes: [(&str, Lost, usize); 3] = [
        (
            "before the look",
            |route| route.starts_with("GET ") && route.ends_with("/lists"),
            1,
        ),
        ("after the event", |route| route.ends_with("/events"), 2),
        (
            "after the list",
            |route| route.starts_with("PUT ") && route.contains("/lists/"),
            1,
        ),
    ];
    for (name, lost, events) in routes {
        let stage = stage().await?;
        let first = stage.saved(&CODES, &[]).await?;
        let browser = Browser::connected(&stage.web_app).await?;
        browser.ask(json!({"kind": "lock"})).await?;
        let second = keep(&browser, &stage.account, &NEW_CODES, &[&first]).await?;
        browser.lose(Some(Box::new(lost)));
        let view = deliver(&browser).await?;
        assert_eq!(
            (&view["delivered"], &view["waiting"]),
            (&json!(0), &json!(1)),
            "{name}"
        );
        let there = stage.lists(&stage.web_app).await?;
        assert_eq!(
            there[0]["list"], second,
            "{name}: the list itself has arrived"
        );

        let browser = browser.restarted_cold()?;
        browser.lose(None);
        assert_eq!(stage.current(&browser).await?, json!([second]), "{name}");
        let view = deliver(&browser).await?;
        assert_eq!(
            (&view["delivered"], &view["waiting"]),
            (&json!(1), &json!(0)),
            "{name}"
        );
        assert_eq!(browser.profile().count(Store::Outbox), 0);
        let lists = stage.lists(&stage.web_app).await?;
        assert_eq!(lists.len(), 2, "{name}");
        assert_eq!(
            (&lists[1]["list"], &lists[1]["superseded"]["by"]),
            (&first, &json!("Ann")),
            "{name}"
        );
        let bodies = sent(&browser, "POST", "/events");
        assert!(
            bodies.iter().all(|body| *body == bodies[0]),
            "{name}: the same bytes"
        );
        assert_eq!(bodies.len(), events, "{name}");
        assert_eq!(stage.logged("list_superseded").await?, 1, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn somebody_else_takes_the_number_of_a_waiting_event() -> Result<()> {
    let stage = stage().await?;
    let first = stage.saved(&CODES, &[]).await?;
    let browser = Browser::connected(&stage.web_app).await?;
    browser.ask(json!({"kind": "lock"})).await?;
    keep(&browser, &stage.account, &NEW_CODES, &[&first]).await?;
    // Its event is signed and kept, and does not leave the device: the look is an old one.
    let supersede = |superseded: bool| json!({"kind": "supersede", "account": stage.account, "list": first, "superseded": superseded});
    stage.web_app.ask(supersede(true)).await?;
    let looks = Cell::new(0);
    browser.tamper(Some(Box::new(move |route, _, body| {
        if route.starts_with("GET /accounts/") && route.ends_with("/lists") {
            looks.set(looks.get() + 1);
            if looks.get() == 1 {
                for list in body["lists"].as_array_mut().into_iter().flatten() {
                    list["events"] = json!([]);
                }
            }
        }
    })));
    assert_eq!(deliver(&browser).await?["waiting"], 0);
    browser.tamper(None);
    assert_eq!(
        sent(&browser, "POST", "/events").len(),
        1,
        "refused, looked again, found it done"
    );
    assert_eq!(stage.logged("list_superseded").await?, 1);
    let lists = stage.lists(&stage.web_app).await?;
    assert_eq!(lists[1]["list"], first);
    Ok(())
}

#[tokio::test]
async fn locked_and_offline_a_save_that_replaces_waits_and_arrives() -> Result<()> {
    let mut stage = stage().await?;
    let first = stage.saved(&CODES, &[]).await?;
    let browser = Browser::connected(&stage.web_app).await?;
    assert_eq!(stage.current(&browser).await?, json!([first]));
    browser.ask(json!({"kind": "lock"})).await?;
    stage.server.stop().await?;
    let second = keep(&browser, &stage.account, &NEW_CODES, &[&first]).await?;
    assert_eq!(deliver(&browser).await?["waiting"], 1);
    let browser = browser.restarted_cold()?;
    assert_eq!(stage.current(&browser).await?, json!([second]));
    stage.server.restart().await?;
    assert_eq!(deliver(&browser).await?["waiting"], 0);
    let status = browser.ask(json!({"kind": "status"})).await?;
    assert_eq!(
        (&status["unlocked"], &status["waiting"]),
        (&json!(false), &json!(0))
    );
    let lists = stage.lists(&stage.web_app).await?;
    assert_eq!((&lists[0]["list"], &lists[1]["list"]), (&second, &first));
    assert_eq!(lists[1]["superseded"]["by"], "Ann");

    // What replaces nothing, and what goes to the inbox, says nothing.
    save(&browser, None, &CODES[..4]).await?;
    keep(&browser, &stage.account, &CODES[4..], &[]).await?;
    assert_eq!(deliver(&browser).await?["waiting"], 0);
    assert_eq!(stage.logged("list_superseded").await?, 1);
    browser
        .ask(json!({"kind": "unlock", "passphrase": PASSPHRASE}))
        .await?;
    assert_eq!(stage.lists(&browser).await?.len(), 3);
    Ok(())
}
