//! The table of messages and answers, and the kinds it has to hold.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::scene::Scene;

/// What is sent by whom, and what comes back.
const TABLE: &str = include_str!("../../fixtures/messages.json");
/// Where the kinds are defined.
const KINDS: &str = include_str!("../../../../crates/protocol/src/message.rs");

/// The lines of an enum of `message.rs`.
fn lines_of(name: &str) -> impl Iterator<Item = &'static str> {
    let start = format!("pub enum {name} {{");
    let body = KINDS.split_once(&start).map(|(_, rest)| rest);
    let lines = body.into_iter().flat_map(str::lines);
    lines.take_while(|line| *line != "}")
}

/// The names of the fields of an enum of `message.rs`.
pub fn fields_of(name: &str) -> BTreeSet<String> {
    let fields = lines_of(name)
        .filter_map(|line| line.strip_prefix("        "))
        .filter(|line| line.starts_with(char::is_lowercase))
        .filter_map(|line| line.split_once(':'));
    fields.map(|(field, _)| field.to_owned()).collect()
}

/// The kinds of an enum of `message.rs`, as they travel.
pub fn kinds_of(name: &str) -> Vec<String> {
    lines_of(name)
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(char::is_uppercase))
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
    ensure!(
        fields_of("Request").contains("passphrase"),
        "the fields were not found"
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

/// Sends the table, and each kind in each wrong version.
pub async fn send_table(scene: &Scene) -> Result<()> {
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
