//! Every language says the same things, and everything the screens say.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a file that cannot be read fails the test"
)]

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Words of the background scripts, beside those of `sparekey_client`.
const BACKGROUND_CODES: [&str; 2] = ["unexpected", "offer_gone"];

/// Read by the packager, not by a screen.
const OUTSIDE: [&str; 2] = ["extension-name", "extension-description"];

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn variables(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                found.insert(format!("${}", id.name));
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::MessageReference { id, .. }),
            } => {
                found.insert(id.name.clone());
            }
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                if let InlineExpression::VariableReference { id } = selector {
                    found.insert(format!("${}", id.name));
                }
                for variant in variants {
                    variables(&variant.value, found);
                }
            }
            PatternElement::Placeable { expression } => panic!("{expression:?}"),
            PatternElement::TextElement { .. } => {}
        }
    }
}

/// Message ids of a language, each with what its text refers to.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(folder("locales").join(format!("{language}.ftl"))).unwrap();
    let resource = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut found = BTreeSet::new();
        variables(&message.value.expect("a message has a text"), &mut found);
        assert!(
            messages.insert(message.id.name.clone(), found).is_none(),
            "{language}: {} twice",
            message.id.name
        );
    }
    messages
}

fn languages() -> Vec<String> {
    let mut languages: Vec<String> = fs::read_dir(folder("locales"))
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    languages.sort();
    languages
}

#[test]
fn all_languages_have_the_same_messages() {
    assert_eq!(languages(), ["ar", "de", "en", "es", "fr", "ja", "pt"]);
    let english = messages("en");
    for language in languages() {
        let own = messages(&language);
        let missing: Vec<_> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        let more: Vec<_> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(
            missing.is_empty() && more.is_empty(),
            "{language}: missing {missing:?}, more {more:?}"
        );
        for (id, used) in &own {
            assert_eq!(used, &english[id], "{language}: {id} uses other variables");
        }
    }
}

#[test]
fn every_code_word_has_a_text() {
    let english = messages("en");
    let codes: BTreeSet<String> = sparekey_client::CODES
        .iter()
        .chain(&BACKGROUND_CODES)
        .map(|code| format!("error-{}", code.replace('_', "-")))
        .collect();
    assert!(codes.len() > 50);
    for code in &codes {
        assert!(english.contains_key(code), "{code} has no text");
    }
    let idle: Vec<_> = english
        .keys()
        .filter(|id| id.starts_with("error-") && !codes.contains(*id))
        .collect();
    assert!(idle.is_empty(), "for no code: {idle:?}");
}

fn sources(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn the_screens_say_all_messages_and_no_others() {
    let mut text = String::new();
    sources(&folder("src"), &mut text);
    let text = text.replace("include_str!(", "");
    let said: BTreeSet<&str> = text
        .split("tr!(")
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .filter(|id| !id.contains("message-id"))
        .collect();
    let english = messages("en");
    assert!(said.len() > 100);
    for id in &said {
        assert!(english.contains_key(*id), "{id} has no text");
    }
    let idle: Vec<_> = english
        .keys()
        .filter(|id| {
            !said.contains(id.as_str())
                && !id.starts_with("error-")
                && !OUTSIDE.contains(&id.as_str())
        })
        .collect();
    assert!(idle.is_empty(), "said nowhere: {idle:?}");
}
