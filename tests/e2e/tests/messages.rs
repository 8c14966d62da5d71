//! Every message, malformed and from the wrong sender: a clear error, nothing told, nothing lost
//! (security.md T4 and T5).

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use sparekey_e2e::walk::{Report, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::{BARE_HOST, STRICT_HOST};

in_both_browsers!(no_message_does_harm);

/// What is sent by whom, and what comes back.
const TABLE: &str = include_str!("../fixtures/messages.json");
/// Sends messages, wherever it runs.
const SEND: &str = include_str!("../fixtures/messages.js");
/// Where the kinds are defined.
const KINDS: &str = include_str!("../../../crates/protocol/src/message.rs");

/// Messages of one script, which has ten seconds.
const AT_ONCE: usize = 50;
/// Forged messages of T4, and generated ones of T5.
const FORGED: usize = 1_000;
const GENERATED: usize = 2_000;
/// Seed of the generated messages.
const SEED: u64 = 0x5350_4152_454B_4559;

/// The kinds of an enum of `message.rs`, as they travel.
fn kinds_of(name: &str) -> Vec<String> {
    let start = format!("pub enum {name} {{");
    let body = KINDS.split_once(&start).map(|(_, rest)| rest);
    let variants = body.into_iter().flat_map(|body| {
        body.lines()
            .take_while(|line| *line != "}")
            .filter_map(|line| line.strip_prefix("    "))
            .filter(|line| line.starts_with(char::is_uppercase))
    });
    variants
        .map(|line| {
            let variant = line.chars().take_while(char::is_ascii_alphanumeric);
            variant.fold(String::new(), |mut kind, c| {
                if c.is_uppercase() && !kind.is_empty() {
                    kind.push('_');
                }
                kind.push(c.to_ascii_lowercase());
                kind
            })
        })
        .collect()
}

struct Row {
    name: String,
    from_page: bool,
    message: Value,
    expected: String,
}

/// Reads the table; `$account` and `$offer` stand for what is really there.
fn read_table(account: &str, offer: &str) -> Result<Vec<Row>> {
    let text = TABLE
        .replace("\"$account\"", &json!(account).to_string())
        .replace("\"$offer\"", &json!(offer).to_string());
    let rows: Vec<Value> = serde_json::from_str(&text)?;
    let part = |row: &Value, name: &str| Some(row[name].as_str()?.to_owned());
    rows.into_iter()
        .map(|row| {
            let from_page = match row["from"].as_str() {
                Some("content_script") => true,
                Some("extension_page") => false,
                _ => bail!("a row has no sender"),
            };
            Ok(Row {
                name: part(&row, "name").context("a row has no name")?,
                from_page,
                expected: part(&row, "expected").context("a row has no answer")?,
                message: row["message"].clone(),
            })
        })
        .collect()
}

#[test]
fn the_table_has_every_kind_from_both_senders() -> Result<()> {
    let rows = read_table("", "")?;
    let all: BTreeSet<String> = [kinds_of("Request"), kinds_of("PageMessage")]
        .concat()
        .into_iter()
        .collect();
    ensure!(
        all.len() > 25 && all.contains("make_set_up_code"),
        "the kinds were not found"
    );
    for from_page in [true, false] {
        let sent: BTreeSet<&str> = rows
            .iter()
            .filter(|row| row.from_page == from_page)
            .filter_map(|row| row.message["kind"].as_str())
            .collect();
        for kind in &all {
            ensure!(
                sent.contains(kind.as_str()),
                "no row sends {kind}; from a page: {from_page}"
            );
        }
    }
    Ok(())
}

/// The walk, and beside the tab with the list an options page and a tab of another site.
struct Scene {
    world: World,
    account: Value,
    offer: Value,
}

impl Scene {
    async fn eval(&self, expression: &str) -> Result<Value> {
        self.world
            .browser
            .page("options/options.html")
            .eval(expression)
            .await
    }

    /// A request of a screen; the whole value of the reply.
    async fn ask(&self, request: Value) -> Result<Value> {
        let script = format!("chrome.runtime.sendMessage({request}).then(JSON.parse)");
        let reply = self.eval(&script).await?;
        reply
            .get("ok")
            .cloned()
            .with_context(|| format!("a screen was refused {}", request["kind"]))
    }

    async fn status(&self) -> Result<Value> {
        self.ask(json!({ "v": 1, "kind": "status" })).await
    }

    /// What comes back, message by message.
    async fn send(&self, from_page: bool, messages: &[Value]) -> Result<Vec<String>> {
        let mut words = Vec::new();
        for some in messages.chunks(AT_ONCE) {
            let some = Value::from(some.to_vec());
            let script = if from_page {
                format!(
                    "chrome.tabs.query({{ url: 'https://{BARE_HOST}/*' }}).then(([tab]) =>
                       chrome.scripting.executeScript({{
                         target: {{ tabId: tab.id }}, func: {SEND}, args: [{some}] }}))
                       .then(([frame]) => frame.result)",
                    SEND = SEND.trim(),
                )
            } else {
                format!("({SEND})({some})")
            };
            let answers = self.eval(&script).await?;
            let answers = answers.as_array().context("no answers")?;
            ensure!(
                answers.len() == some.as_array().map_or(0, Vec::len),
                "answers are missing"
            );
            words.extend(answers.iter().filter_map(Value::as_str).map(str::to_owned));
        }
        Ok(words)
    }
}

async fn no_message_does_harm(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    world.browser.popup().close().await?;
    let with_list = world.browser.driver()?.window().await?;
    let other_site = format!("https://{BARE_HOST}/login");
    let other = world.browser.open_tab(&other_site).await?;
    let options = world
        .browser
        .extension_url("extension/options/options.html")
        .await?;
    world.browser.open_tab(&options).await?;

    let mut scene = Scene {
        world,
        account: Value::Null,
        offer: Value::Null,
    };
    let targets = json!({ "v": 1, "kind": "targets", "origin": null });
    scene.account = scene.ask(targets).await?["targets"][0]["account"].take();
    let script = format!(
        "chrome.tabs.query({{ url: 'https://{STRICT_HOST}/*' }}).then(([tab]) =>
           chrome.runtime.sendMessage({{ v: 1, kind: 'popup_state', tab: tab.id }})).then(JSON.parse)"
    );
    scene.offer = scene.eval(&script).await?["ok"]["offer"]["offer"].take();
    let before = scene.status().await?;
    ensure!(
        before["unlocked"] == json!(true),
        "the browser is not unlocked"
    );

    send_table(&scene).await?;
    ensure!(
        scene.status().await? == before,
        "the table changed the status"
    );
    send_generated(&scene).await?;
    ensure!(
        scene.status().await? == before,
        "generated messages changed the status"
    );
    let accounts = scene.ask(json!({ "v": 1, "kind": "accounts" })).await?;
    ensure!(
        accounts["accounts"].as_array().map(Vec::len) == Some(1),
        "an account was made"
    );

    let mut world = scene.world;
    // The engine still looks, in the very tab that sent all this.
    world.browser.switch_to(&other).await?;
    world.sign_in(BARE_HOST).await?;
    let others = world.enrol_signed_in(BARE_HOST).await?;
    world.wait_offer().await?;
    ensure!(
        world.offered_codes().await? == others,
        "the engine finds other codes than before"
    );
    world.browser.popup().close().await?;
    // The list that was captured before waits in its tab, and is saved.
    world.browser.switch_to(&with_list).await?;
    world.browser.toolbar_click().await?;
    world.wait_offer().await?;
    ensure!(
        world.offered_codes().await? == codes,
        "the offer holds other codes than before"
    );
    world.save().await?;
    world.browser.popup().close().await?;
    world.wait_delivered().await?;
    world.open_account(codes.len()).await?;
    ensure!(
        world.count_lists().await? == 1,
        "not exactly one list was saved"
    );
    ensure!(
        world.reveal_all(0, codes.len()).await? == codes,
        "other codes came back"
    );
    Ok(())
}

async fn send_table(scene: &Scene) -> Result<()> {
    let text = |value: &Value| value.as_str().map(str::to_owned).context("no id");
    let rows = read_table(&text(&scene.account)?, &text(&scene.offer)?)?;
    let mut wrong = String::new();
    for from_page in [true, false] {
        let rows: Vec<&Row> = rows
            .iter()
            .filter(|row| row.from_page == from_page)
            .collect();
        let messages: Vec<Value> = rows.iter().map(|row| row.message.clone()).collect();
        let answers = scene.send(from_page, &messages).await?;
        for (row, answer) in rows.iter().zip(answers) {
            if row.expected != answer {
                let sender = if from_page { "a page" } else { "a screen" };
                writeln!(
                    wrong,
                    "{} from {sender}: {answer} instead of {}",
                    row.name, row.expected
                )?;
            }
        }
    }
    // Each kind in each wrong version, well formed or not.
    let kinds = [kinds_of("Request"), kinds_of("PageMessage")].concat();
    let versions = [json!(0), json!(2), json!("1"), Value::Null];
    let messages: Vec<Value> = kinds
        .iter()
        .flat_map(|kind| {
            versions
                .iter()
                .map(move |version| json!({ "v": version, "kind": kind }))
        })
        .collect();
    for (from_page, expected) in [(true, "received"), (false, "unsupported_version")] {
        let answers = scene.send(from_page, &messages).await?;
        for (message, answer) in messages.iter().zip(answers) {
            if answer != expected {
                writeln!(wrong, "{message}: {answer} instead of {expected}")?;
            }
        }
    }
    ensure!(wrong.is_empty(), "wrong answers:\n{wrong}");
    Ok(())
}

/// A small generator with a seed, so that a failure comes again: SplitMix64
/// (<https://prng.di.unimi.it/splitmix64.c>).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let sides = u64::try_from(sides).unwrap_or(1);
        usize::try_from((z ^ (z >> 31)) % sides).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }

    fn value(&mut self, words: &[Value], depth: usize) -> Value {
        match self.roll(if depth == 0 { 4 } else { 7 }) {
            0..=2 => self.pick(words).clone(),
            3 => json!(self.roll(1 << 20)),
            4 => (0..self.roll(6))
                .map(|_| self.value(words, depth - 1))
                .collect(),
            5 => json!({ "code": self.value(words, 0), "number": self.value(words, 0) }),
            _ => self.fields(words, depth - 1),
        }
    }

    fn fields(&mut self, words: &[Value], depth: usize) -> Value {
        const NAMES: [&str; 22] = [
            "trigger",
            "result",
            "text",
            "table",
            "verdict",
            "codes",
            "used",
            "app",
            "app_name",
            "reasons",
            "expected_count",
            "offer",
            "account",
            "list",
            "index",
            "code",
            "passphrase",
            "all",
            "discard",
            "origin",
            "tab",
            "first",
        ];
        let count = self.roll(8);
        (0..count)
            .map(|_| {
                let name = (*self.pick(&NAMES)).to_owned();
                (name, self.value(words, depth))
            })
            .collect::<serde_json::Map<_, _>>()
            .into()
    }

    /// Half of them anything, half of them nearly what the engine in a page sends.
    fn message(&mut self, kinds: &[String], words: &[Value]) -> Value {
        let mut message = if self.roll(2) == 0 {
            let mut table: Vec<Value> = vec![json!(1), json!(self.roll(4)), json!(0), json!(0)];
            table.extend((0..self.roll(30)).map(|_| json!(self.roll(1 << 20))));
            let mut result = json!({
                "verdict": self.pick(&[json!("list"), json!("key"), json!("ask"), json!("none")]),
                "codes": [{ "code": self.value(words, 0), "number": self.value(words, 0) }],
                "reasons": [],
            });
            if self.roll(2) == 0 {
                result["used"] = self.value(words, 2);
            }
            json!({
                "kind": self.pick(&[json!("snapshot"), json!("capture"), json!("gate_passed")]),
                "trigger": self.pick(&[json!("auto"), json!("button")]),
                "text": "recovery codes\u{0}ABCD-EFGH\u{0}x",
                "table": table,
                "result": result,
            })
        } else {
            let mut any = self.fields(words, 3);
            any["kind"] = json!(self.pick(kinds));
            any
        };
        message["v"] = match self.roll(10) {
            0 => self.value(words, 1),
            _ => json!(1),
        };
        message
    }
}

/// T5, from a content script, which knows the real account and the real offer.
async fn send_generated(scene: &Scene) -> Result<()> {
    let kinds = [kinds_of("Request"), kinds_of("PageMessage")].concat();
    let words = [
        scene.account.clone(),
        scene.offer.clone(),
        Value::Null,
        json!(true),
        json!(-1),
        json!(0.5),
        json!(""),
        json!("auto"),
        json!("list"),
        json!("__proto__"),
        json!("\u{0}\u{202e}"),
        json!("ABCD-EFGH-0001"),
        json!([]),
        json!({}),
    ];
    let mut dice = Dice(SEED);
    let messages: Vec<Value> = (0..GENERATED)
        .map(|_| dice.message(&kinds, &words))
        .collect();
    let answers = scene.send(true, &messages).await?;
    ensure!(answers.len() == GENERATED, "answers are missing");
    let told = answers.iter().find(|answer| *answer != "received");
    ensure!(told.is_none(), "a page was told {told:?} (seed {SEED:#x})");
    // The control: the same call from a screen tells something.
    let status = json!({ "v": 1, "kind": "status" });
    ensure!(
        scene.send(false, &[status]).await? == ["ok"],
        "a screen got no status"
    );
    Ok(())
}

in_both_browsers!(a_page_cannot_forge_messages);

/// T4: what a page posts, dispatches or writes into its document reaches nobody.
async fn a_page_cannot_forge_messages(kind: BrowserKind) -> Result<()> {
    let world = World::start(kind, Report::silent(), |options| options).await?;
    world
        .browser
        .driver()?
        .goto(format!("https://{BARE_HOST}/login"))
        .await?;
    let page = world.browser.driver()?.window().await?;
    let options = world
        .browser
        .extension_url("extension/options/options.html")
        .await?;
    world.browser.open_tab(&options).await?;
    let mut scene = Scene {
        world,
        account: Value::Null,
        offer: Value::Null,
    };
    // What content scripts send reaches every page of the extension, as it does the background.
    let listen = "(() => {
      const { dataset } = document.documentElement;
      dataset.seen = '';
      chrome.runtime.onMessage.addListener((message, sender) => {
        if (sender.tab) dataset.seen += `${message.kind} `;
      });
      return true;
    })()";
    scene.eval(listen).await?;
    let seen = "document.documentElement.dataset.seen";
    let script = format!(
        "const done = arguments[0];
         const message = {{ v: 1, kind: 'gate_passed', trigger: 'button' }};
         let left = {FORGED};
         window.addEventListener('message', () => {{ left -= 1; if (left === 0) done(true); }});
         const names = ['message', 'sparekey', 'gate_passed', 'input'];
         for (let at = 0; at < {FORGED}; at += 1) {{
           window.postMessage(at % 2 ? message : JSON.stringify(message), '*');
           for (const name of names.slice(1)) {{
             const event = new CustomEvent(name, {{ detail: message, bubbles: true }});
             (at % 2 ? document : document.body).dispatchEvent(event);
           }}
           document.body.setAttribute('data-sparekey', JSON.stringify(message));
           globalThis.chrome?.runtime?.sendMessage?.('x'.repeat(32), message)?.catch?.(() => {{}});
         }}"
    );
    scene.world.browser.switch_to(&page).await?;
    let answer = scene
        .world
        .browser
        .driver()?
        .execute_async(script, Vec::new())
        .await?;
    ensure!(
        answer.json() == &json!(true),
        "the page did not get its own messages"
    );
    // The same way as a forged one would have gone, so it comes after all of them.
    let marker = json!({ "v": 1, "kind": "marker" });
    ensure!(
        scene.send(true, &[marker]).await? == ["received"],
        "the content script was not heard"
    );
    sparekey_e2e::wait_true("the marker", sparekey_e2e::PATIENCE, async || {
        let seen = scene.eval(seen).await?;
        Ok(seen.as_str().is_some_and(|seen| seen.contains("marker")))
    })
    .await?;
    ensure!(
        scene.eval(seen).await? == json!("marker "),
        "a forged message reached the extension"
    );
    // The control: a real gate tells.
    scene.world.browser.switch_to(&page).await?;
    scene.world.enrol(BARE_HOST).await?;
    sparekey_e2e::wait_true("the gate to tell", sparekey_e2e::PATIENCE, async || {
        let seen = scene.eval(seen).await?;
        Ok(seen
            .as_str()
            .is_some_and(|seen| seen.contains("gate_passed")))
    })
    .await
}
