//! Every case of `tests/pages`, without a browser.

use crate::support::{Case, cases, snapshot};
use serde_json::{Value, json};
use sparekey_detect::{Snapshot, detect};

/// The answer as it crosses to JavaScript; blanks of codes carry no meaning (design.md 6).
fn answer(case: &Case) -> Value {
    let (text, table) = snapshot(&case.html);
    let page = Snapshot::decode(&text, &table).expect("the test makes a sound snapshot");
    let found = serde_json::to_value(detect(&page, &case.url, case.trigger)).expect("JSON");
    let codes = found["codes"]
        .as_array()
        .expect("codes")
        .iter()
        .map(|one| without_blanks(&one["code"]));
    let used = found["used"]
        .as_array()
        .expect("used")
        .iter()
        .map(without_blanks);
    json!({
        "verdict": found["verdict"],
        "codes": codes.collect::<Vec<_>>(),
        "used": used.collect::<Vec<_>>(),
        "app": found["app"],
        "reasons": found["reasons"],
    })
}

fn without_blanks(code: &Value) -> String {
    code.as_str()
        .unwrap_or_default()
        .split_whitespace()
        .collect()
}

fn expected(case: &Case, reasons: &Value) -> Value {
    let plain = |codes: &[String]| {
        codes
            .iter()
            .map(|code| without_blanks(&json!(code)))
            .collect::<Vec<_>>()
    };
    json!({
        "verdict": case.expect.verdict,
        "codes": plain(&case.expect.codes),
        "used": plain(&case.expect.used),
        "app": case.expect.app,
        "reasons": reasons,
    })
}

#[test]
fn every_page_case() {
    let cases = cases();
    assert!(cases.len() >= 30, "only {} page cases found", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let found = answer(case);
        let right = found == expected(case, &found["reasons"]);
        match &case.known_failure {
            None if !right => wrong.push(format!(
                "{}: expected {:#}\nfound {found:#}",
                case.name,
                expected(case, &Value::Null)
            )),
            Some(_) if right => wrong.push(format!("{}: no longer a known failure", case.name)),
            _ => {}
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}
