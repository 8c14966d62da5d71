//! What the people of these tests do.

use crate::flow::{Browser, CODES, PASSPHRASE, first_run, save, with_account};
use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use sparekey_server_tests::running::RunningServer;

/// Somebody at their browser.
pub struct Member {
    pub browser: Browser,
    pub user: String,
    /// From their Emergency Kit.
    pub secret_key: String,
}

impl Member {
    /// Sends one message as a screen does; an error is its code.
    pub async fn ask(&self, message: Value) -> Result<Value> {
        self.browser.ask(message).await
    }
}

/// The first Owner, with an account and a list of ten codes.
pub struct Scene {
    pub server: RunningServer,
    pub ann: Member,
    pub account: String,
}

/// Takes a text out of an answer.
pub fn text(value: &Value) -> Result<String> {
    Ok(value.as_str().context("a text is missing")?.to_owned())
}

/// The members of a list.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Ann, her account, ten codes in it.
pub async fn scene() -> Result<Scene> {
    let server = RunningServer::start().await?;
    let browser = first_run(&server).await?;
    let secret_key = browser.secret_key().to_owned();
    let user = text(&browser.ask(json!({"kind": "status"})).await?["person"]["user"])?;
    let account = with_account(&browser).await?;
    save(&browser, Some(&account), &CODES).await?;
    let sent = browser
        .ask(json!({"kind": "deliver", "all": false}))
        .await?;
    assert_eq!(sent["delivered"], 1);
    Ok(Scene {
        server,
        ann: Member {
            browser,
            user,
            secret_key,
        },
        account,
    })
}

/// What stands after `#` in the link of a new invite.
pub async fn invite(by: &Member, name: &str, role: &str) -> Result<String> {
    let login = format!("{}@example.com", name.to_lowercase());
    let made = by
        .ask(json!({"kind": "invite", "name": name, "login": login, "role": role}))
        .await?;
    code_of(&made)
}

/// What stands after `#` in a link.
pub fn code_of(made: &Value) -> Result<String> {
    let link = text(&made["link"])?;
    let (address, code) = link.split_once('#').context("the link has no code")?;
    assert!(address.ends_with("/invite"), "{address}");
    Ok(code.to_owned())
}

/// What the first screen of an invited person sends.
pub fn join_form(server: &RunningServer, code: &str, name: &str) -> Value {
    json!({
        "kind": "begin_join", "url": server.url(), "code": code, "name": name,
        "passphrase": PASSPHRASE,
    })
}

/// Accepts an invite in a browser.
pub async fn accept(
    server: &RunningServer,
    browser: Browser,
    code: &str,
    name: &str,
) -> Result<Member> {
    let draft = browser.ask(join_form(server, code, name)).await?;
    let status = browser.ask(json!({"kind": "finish_join"})).await?;
    assert_eq!(
        (&status["connected"], &status["unlocked"]),
        (&json!(true), &json!(true))
    );
    Ok(Member {
        browser,
        user: text(&status["person"]["user"])?,
        secret_key: text(&draft["secret_key"])?,
    })
}

/// Invited and joined.
pub async fn joined(scene: &Scene, by: &Member, name: &str, role: &str) -> Result<Member> {
    let code = invite(by, name, role).await?;
    accept(&scene.server, Browser::fresh()?, &code, name).await
}

/// How one person shows on the screen of another.
pub async fn seen(by: &Member, user: &str) -> Result<Value> {
    let view = by.ask(json!({"kind": "people"})).await?;
    items(&view["people"])
        .iter()
        .find(|person| person["user"] == user)
        .cloned()
        .context("the person is not shown")
}

/// The fingerprint that a person reads out from their own screen.
pub async fn fingerprint(of: &Member) -> Result<String> {
    let own = seen(of, &of.user).await?;
    assert_eq!((&own["you"], &own["trust"]), (&json!(true), &json!("own")));
    text(&own["fingerprint"])
}

/// Compares: the other reads out, this one holds it against the screen.
pub async fn compare(by: &Member, other: &Member) -> Result<Value> {
    let fingerprint = fingerprint(other).await?;
    by.ask(json!({"kind": "compare", "user": other.user, "fingerprint": fingerprint}))
        .await
}

/// A message that shares the account of these tests.
pub fn share(account: &str, user: &str, role: &str) -> Value {
    json!({"kind": "share", "account": account, "user": user, "role": role})
}

/// The account as somebody sees it.
pub async fn details(by: &Member, account: &str) -> Result<Value> {
    by.ask(json!({"kind": "account", "account": account})).await
}

/// The card of an account on somebody's screen.
pub async fn card(by: &Member, account: &str) -> Result<Option<Value>> {
    let cards = by.ask(json!({"kind": "accounts"})).await?;
    Ok(items(&cards["accounts"])
        .iter()
        .find(|card| card["account"] == account)
        .cloned())
}

/// Names under a key of the details.
pub fn names(details: &Value, key: &str) -> Vec<String> {
    let mut names: Vec<String> = items(&details[key])
        .iter()
        .filter_map(|person| person["name"].as_str())
        .map(str::to_owned)
        .collect();
    names.sort();
    names
}

/// Every code of the oldest list, revealed one after the other.
pub async fn oldest_codes(by: &Member, account: &str) -> Result<Vec<String>> {
    let details = details(by, account).await?;
    let list = items(&details["lists"]).last().context("no list")?.clone();
    assert_eq!(list["problem"], json!(null), "{list}");
    crate::flow::codes(&by.browser, account, &list).await
}
