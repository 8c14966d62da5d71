//! Generated messages of a content script (security.md T5).

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use sparekey_e2e::soak::Campaign;

use crate::scene::Scene;
use crate::table::{fields_of, kinds_of};

/// As one of the tests; security.md T5 asks for 100,000.
const SHORT: usize = 2_000;
/// Messages of one script, and how many of them are under way at once.
const OF_A_SCRIPT: usize = 250;
const TOGETHER: usize = 25;
/// Seed of the generated messages.
const SEED: u64 = 0x5350_4152_454B_4559;

/// Fields of what the engine in a page sends, and of what screens send beside their requests.
const NAMES: [&str; 12] = [
    "trigger",
    "result",
    "text",
    "table",
    "verdict",
    "codes",
    "used",
    "app_name",
    "reasons",
    "expected_count",
    "tab",
    "first",
];

/// Makes messages, of every kind and with every field that there is, from a seed, so that a failure
/// comes again: SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>).
pub struct Dice {
    state: u64,
    kinds: Vec<String>,
    names: Vec<String>,
    words: Vec<Value>,
}

impl Dice {
    /// With the seed of these tests; fields hold `words` and what is built of them.
    pub fn new(words: Vec<Value>) -> Self {
        let names = NAMES.iter().map(|&name| name.to_owned());
        Self {
            state: SEED,
            kinds: [kinds_of("Request"), kinds_of("PageMessage")].concat(),
            names: names.chain(fields_of("Request")).collect(),
            words,
        }
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let sides = u64::try_from(sides).unwrap_or(1);
        usize::try_from((z ^ (z >> 31)) % sides).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }

    fn word(&mut self) -> Value {
        let at = self.roll(self.words.len());
        self.words[at].clone()
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.roll(if depth == 0 { 4 } else { 7 }) {
            0..=2 => self.word(),
            3 => json!(self.roll(1 << 20)),
            4 => (0..self.roll(6)).map(|_| self.value(depth - 1)).collect(),
            5 => json!({ "code": self.value(0), "number": self.value(0) }),
            _ => self.fields(depth - 1),
        }
    }

    fn fields(&mut self, depth: usize) -> Value {
        let count = self.roll(8);
        (0..count)
            .map(|_| {
                let at = self.roll(self.names.len());
                (self.names[at].clone(), self.value(depth))
            })
            .collect::<serde_json::Map<_, _>>()
            .into()
    }

    /// Half of them anything, half of them nearly what the engine in a page sends.
    pub fn message(&mut self) -> Value {
        let mut message = if self.roll(2) == 0 {
            let mut table: Vec<Value> = vec![json!(1), json!(self.roll(4)), json!(0), json!(0)];
            table.extend((0..self.roll(30)).map(|_| json!(self.roll(1 << 20))));
            let mut result = json!({
                "verdict": self.pick(&[json!("list"), json!("key"), json!("ask"), json!("none")]),
                "codes": [{ "code": self.value(0), "number": self.value(0) }],
                "reasons": [],
            });
            if self.roll(2) == 0 {
                result["used"] = self.value(2);
            }
            json!({
                "kind": self.pick(&[json!("snapshot"), json!("capture"), json!("gate_passed")]),
                "trigger": self.pick(&[json!("auto"), json!("button")]),
                "text": "recovery codes\u{0}ABCD-EFGH\u{0}x",
                "table": table,
                "result": result,
            })
        } else {
            let mut any = self.fields(3);
            let at = self.roll(self.kinds.len());
            any["kind"] = json!(self.kinds[at]);
            any
        };
        message["v"] = match self.roll(10) {
            0 => self.value(1),
            _ => json!(1),
        };
        message
    }
}

/// T5, from a content script, which knows the real account and the real offer.
pub async fn send_generated(scene: &Scene) -> Result<()> {
    let words = vec![
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
    let mut dice = Dice::new(words);
    let mut campaign = Campaign::new("messages", SHORT);
    while campaign.left() > 0 {
        let count = campaign.left().min(OF_A_SCRIPT);
        let messages: Vec<Value> = (0..count).map(|_| dice.message()).collect();
        let answers = scene.send_some(true, &messages, TOGETHER).await?;
        let told = answers.iter().find(|answer| *answer != "received");
        ensure!(told.is_none(), "a page was told {told:?} (seed {SEED:#x})");
        campaign.advance(count);
        // A screen's question is answered, and keeps the browser from locking itself.
        let accounts = scene.ask(json!({ "v": 1, "kind": "accounts" })).await?;
        ensure!(
            accounts["accounts"].as_array().map(Vec::len) == Some(1),
            "the accounts are other ones (seed {SEED:#x})"
        );
    }
    // The control: the same call from a screen tells something.
    let status = json!({ "v": 1, "kind": "status" });
    ensure!(
        scene.send(false, &[status]).await? == ["ok"],
        "a screen got no status"
    );
    Ok(())
}
