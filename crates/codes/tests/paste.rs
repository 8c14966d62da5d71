//! Every case under `tests/paste` is read exactly as it says, and there are enough of them.

#![expect(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]

use proptest as _;
use serde::Deserialize;
use sparekey_codes::parse_pasted;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use thiserror as _;
use zeroize as _;

/// One case, as written beside its text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    app: Option<String>,
    language: Option<String>,
    expect: Expect,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Expect {
    codes: Vec<String>,
    numbers: Vec<i32>,
    doubts: Vec<String>,
    error: Option<String>,
}

/// Lists the README names: tags of languages and ids of apps.
fn word_list(name: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(folder().join(name)).unwrap();
    text.split_whitespace().map(str::to_owned).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/paste")
}

/// Name, text and case of each.
fn cases() -> Vec<(String, String, Case)> {
    let mut found = Vec::new();
    for group in fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if !group.is_dir() {
            continue;
        }
        for path in fs::read_dir(&group)
            .unwrap()
            .map(|entry| entry.unwrap().path())
        {
            if path.extension().is_none_or(|end| end != "txt") {
                assert!(
                    path.with_extension("txt").exists(),
                    "{} has no text",
                    path.display()
                );
                continue;
            }
            let name = path.strip_prefix(folder()).unwrap().display().to_string();
            let case = fs::read_to_string(path.with_extension("toml")).unwrap();
            let case = toml::from_str(&case).unwrap_or_else(|error| panic!("{name}: {error}"));
            found.push((name, fs::read_to_string(&path).unwrap(), case));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// What the parser answers, written as cases write it.
fn answer(text: &str) -> Expect {
    match parse_pasted(text) {
        Ok(pasted) => {
            let numbers: Vec<i32> = pasted
                .list
                .iter()
                .map(|one| one.number.map_or(-1, i32::from))
                .collect();
            Expect {
                codes: pasted
                    .list
                    .iter()
                    .map(|one| one.code.expose().to_owned())
                    .collect(),
                numbers: if numbers.iter().all(|number| *number == -1) {
                    Vec::new()
                } else {
                    numbers
                },
                doubts: pasted
                    .doubts
                    .iter()
                    .map(|doubt| match doubt.line {
                        Some(line) => format!("{line} {}", doubt.kind.name()),
                        None => doubt.kind.name().to_owned(),
                    })
                    .collect(),
                error: None,
            }
        }
        Err(error) => {
            let lines: Vec<String> = error
                .lines()
                .iter()
                .map(|line| format!(" {line}"))
                .collect();
            Expect {
                error: Some(format!("{}{}", error.name(), lines.concat())),
                ..Expect::default()
            }
        }
    }
}

fn sorted(mut doubts: Vec<String>) -> Vec<String> {
    doubts.sort();
    doubts
}

#[test]
fn every_case_is_read_as_it_says() {
    let mut wrong = Vec::new();
    for (name, text, case) in cases() {
        let got = answer(&text);
        let mut parts = Vec::new();
        if got.codes != case.expect.codes {
            parts.push(format!(
                "  codes: {:?}\n  expected: {:?}",
                got.codes, case.expect.codes
            ));
        }
        if got.numbers != case.expect.numbers {
            parts.push(format!(
                "  numbers: {:?}\n  expected: {:?}",
                got.numbers, case.expect.numbers
            ));
        }
        let (doubts, expected) = (sorted(got.doubts), sorted(case.expect.doubts));
        if doubts != expected {
            parts.push(format!("  doubts: {doubts:?}\n  expected: {expected:?}"));
        }
        if got.error != case.expect.error {
            parts.push(format!(
                "  error: {:?}\n  expected: {:?}",
                got.error, case.expect.error
            ));
        }
        if !parts.is_empty() {
            wrong.push(format!("{name}\n{}", parts.join("\n")));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cases are read wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn there_are_enough_cases() {
    let cases = cases();
    assert!(cases.len() >= 300, "{} cases", cases.len());
    let known = word_list("apps.txt");
    let apps: BTreeSet<String> = cases
        .iter()
        .filter_map(|(_, _, case)| case.app.clone())
        .collect();
    let unknown: Vec<_> = apps.difference(&known).collect();
    assert!(unknown.is_empty(), "not in apps.txt: {unknown:?}");
    assert!(apps.len() >= 100, "{} apps", apps.len());
    let wanted = word_list("languages.txt");
    assert_eq!(wanted.len(), 67);
    let languages: BTreeSet<String> = cases
        .iter()
        .filter_map(|(_, _, case)| case.language.clone())
        .collect();
    let missing: Vec<_> = wanted.symmetric_difference(&languages).collect();
    assert!(
        missing.is_empty(),
        "without a case, or not in languages.txt: {missing:?}"
    );
}

#[test]
fn no_two_cases_are_built_alike() {
    let mut seen: BTreeMap<(String, BTreeSet<String>), String> = BTreeMap::new();
    let mut alike = Vec::new();
    for (name, text, case) in cases() {
        let structure = (structure(&text, &case.expect.codes), kinds(&case.expect));
        if let Some(other) = seen.insert(structure, name.clone()) {
            alike.push(format!("{other} and {name}"));
        }
    }
    assert!(
        alike.is_empty(),
        "{} pairs:\n{}",
        alike.len(),
        alike.join("\n")
    );
}

/// What is expected, without lines: plain texts may differ in nothing else.
fn kinds(expect: &Expect) -> BTreeSet<String> {
    let kinds = expect.doubts.iter().chain(&expect.error);
    kinds
        .flat_map(|kind| kind.split(' '))
        .filter(|word| word.parse::<usize>().is_err())
        .map(str::to_owned)
        .collect()
}

/// A text with each code as `C`, words as `w` and numbers as `n`; lines that follow one another and are built alike
/// count once. How the codes themselves are built is added: of some cases that is the point.
fn structure(text: &str, expected: &[String]) -> String {
    let mut text = text.to_owned();
    let mut codes: Vec<&String> = expected.iter().collect();
    codes.sort_by_key(|code| std::cmp::Reverse(code.len()));
    for code in codes {
        text = text.replace(code.as_str(), "\u{1}");
    }
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut built = String::new();
        for c in line.chars() {
            let class = match c {
                '\u{1}' => 'C',
                _ if c.is_ascii_digit() => 'n',
                _ if c.is_alphabetic() => 'w',
                _ => c,
            };
            if !(built.ends_with(class) && matches!(class, 'w' | 'n')) {
                built.push(class);
            }
        }
        let built = built.replace("w w", "w");
        if lines.last() != Some(&built) {
            lines.push(built);
        }
    }
    let forms: BTreeSet<String> = expected.iter().map(|code| form(code)).collect();
    lines.push(forms.into_iter().collect());
    lines.join("\n")
}

/// How the groups of a code are parted.
fn form(code: &str) -> String {
    let mut form = String::new();
    for c in code.chars() {
        let class = if c.is_alphanumeric() { 'x' } else { c };
        if !(class == 'x' && form.ends_with('x')) {
            form.push(class);
        }
    }
    form
}
