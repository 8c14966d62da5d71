//! Steps of the flows: a browser that is asked in the JSON of its screens.
#![allow(dead_code, reason = "each test binary uses its part")]

use anyhow::{Result, anyhow, bail};
use serde_json::{Value, json};
use sparekey_client::{Client, ports::Ports as _};
use sparekey_protocol::message::CodeView;
use sparekey_server_tests::{
    native::{Lose, NativePorts, Profile, Tamper},
    running::RunningServer,
};
use std::rc::Rc;

/// Drawn for these tests; no person has it.
pub const PASSPHRASE: &str = "plum lantern orbit sixty";
/// Where the account of these tests is.
pub const ACCOUNT_SITE: &str = "https://strict.sample.test";
/// A list as an app shows it.
pub const CODES: [&str; 10] = [
    "qk3v-81ta",
    "zz9p-27ue",
    "m4wd-60xr",
    "8hny-5cfj",
    "t2gb-93ks",
    "e7lu-14vo",
    "6rxa-08mi",
    "p5cz-72dw",
    "w1jf-39yq",
    "a0ob-46nh",
];

/// One browser or tab: a client over a profile.
pub struct Browser {
    client: Client<NativePorts>,
    profile: Rc<Profile>,
    secret_key: String,
}

impl Browser {
    /// A new profile.
    pub fn fresh() -> Result<Self> {
        let profile = Rc::new(Profile::default());
        Ok(Self {
            client: Client::new(NativePorts::new(&profile)?),
            profile,
            secret_key: String::new(),
        })
    }

    /// A new profile, connected with a set-up code of `web_app`.
    pub async fn connected(web_app: &Self) -> Result<Self> {
        let made = web_app.ask(json!({"kind": "make_set_up_code"})).await?;
        let browser = Self::fresh()?;
        let connect = json!({"kind": "connect", "code": made["code"], "passphrase": PASSPHRASE});
        browser.ask(connect).await?;
        Ok(browser)
    }

    /// The same profile after the browser was quit and started.
    pub fn restarted_cold(&self) -> Result<Self> {
        Ok(Self {
            client: Client::new(NativePorts::new(&self.profile)?),
            profile: Rc::clone(&self.profile),
            secret_key: self.secret_key.clone(),
        })
    }

    /// The same browser run with a new worker.
    pub fn restarted_warm(&self) -> Self {
        Self {
            client: Client::new(self.client.ports().restarted()),
            profile: Rc::clone(&self.profile),
            secret_key: self.secret_key.clone(),
        }
    }

    /// Its disk.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Lets the server lie from now on, or stops it.
    pub fn tamper(&self, tamper: Option<Tamper>) {
        *self.profile.tamper.borrow_mut() = tamper;
    }

    /// Loses answers from now on, or stops that.
    pub fn lose(&self, lose: Option<Lose>) {
        *self.profile.lose.borrow_mut() = lose;
    }

    /// The seed of the person, while unlocked.
    pub async fn seed(&self) -> Result<Vec<u8>> {
        let seed = self.client.ports().session_seed().await?;
        Ok(seed.ok_or_else(|| anyhow!("locked"))?.to_vec())
    }

    /// Its clock.
    pub fn now(&self) -> u64 {
        self.client.ports().now()
    }

    /// From the Emergency Kit.
    pub fn secret_key(&self) -> &str {
        &self.secret_key
    }

    /// Sends one message as a screen does; an error is its code.
    pub async fn ask(&self, mut message: Value) -> Result<Value> {
        message["v"] = json!(1);
        let reply = self.client.handle_json(&message.to_string()).await;
        let mut reply: Value = serde_json::from_str(&reply)?;
        if let Some(code) = reply["error"]["code"].as_str() {
            bail!("{code}");
        }
        Ok(reply["ok"].take())
    }

    /// When this very list was saved before.
    pub async fn find_saved(&self, codes: &[&str]) -> Result<Option<u64>> {
        let codes = codes.iter().map(|code| CodeView {
            code: (*code).to_owned(),
            number: None,
        });
        Ok(self.client.find_saved(codes.collect()).await?)
    }
}

/// The code of a refusal.
pub fn code(result: Result<Value>) -> String {
    match result {
        Ok(value) => format!("answered: {value}"),
        Err(error) => error.to_string(),
    }
}

/// Of two who asked for the same at once one got it; the code word of the other's refusal.
pub fn code_of_loser(one: Result<Value>, two: Result<Value>) -> String {
    assert_ne!(one.is_ok(), two.is_ok(), "not exactly one got it");
    code(if one.is_err() { one } else { two })
}

/// What the first screen sends.
pub fn set_up_form(url: &str, token: &str) -> Value {
    json!({
        "kind": "begin_set_up", "url": url, "token": token, "workspace_name": "Example Team",
        "name": "Ann", "login": "ann@example.com", "passphrase": PASSPHRASE,
    })
}

/// Makes the workspace; the browser stays unlocked.
pub async fn first_run(server: &RunningServer) -> Result<Browser> {
    let mut browser = Browser::fresh()?;
    let draft = browser
        .ask(set_up_form(&server.url(), &server.set_up_token()?))
        .await?;
    let sheets = draft["sheets"].as_array().map(Vec::len);
    assert_eq!(sheets, Some(3));
    let secret_key = draft["secret_key"]
        .as_str()
        .ok_or_else(|| anyhow!("no Secret Key"))?;
    browser.secret_key = secret_key.to_owned();
    let status = browser.ask(json!({"kind": "finish_set_up"})).await?;
    assert_eq!(
        (&status["connected"], &status["unlocked"]),
        (&json!(true), &json!(true))
    );
    Ok(browser)
}

/// Makes the account of these tests.
pub async fn with_account(browser: &Browser) -> Result<String> {
    let card = browser
        .ask(json!({
            "kind": "create_account", "app": "Sample app", "site": "strict.sample.test",
            "login": "ann",
        }))
        .await?;
    let account = card["account"]
        .as_str()
        .ok_or_else(|| anyhow!("no account"))?;
    Ok(account.to_owned())
}

/// Saves codes as the popup does after a capture.
pub async fn save(browser: &Browser, account: Option<&str>, codes: &[&str]) -> Result<Value> {
    let codes: Vec<Value> = codes.iter().map(|code| json!({"code": code})).collect();
    browser
        .ask(json!({
            "kind": "save", "account": account, "codes": codes, "note": "from the phone",
            "source": {
                "origin": ACCOUNT_SITE, "frame_origin": ACCOUNT_SITE, "detector": "sparekey 0.1.0",
                "captured": browser.now(),
            },
        }))
        .await
}

/// Reveals every code of a list, one at a time.
pub async fn codes(browser: &Browser, account: &str, list: &Value) -> Result<Vec<String>> {
    let count = list["count"].as_u64().unwrap_or(0);
    let mut codes = Vec::new();
    for index in 0..count {
        let reveal =
            json!({"kind": "reveal", "account": account, "list": list["list"], "index": index});
        let code = browser.ask(reveal).await?;
        codes.push(code["code"].as_str().unwrap_or_default().to_owned());
    }
    Ok(codes)
}
