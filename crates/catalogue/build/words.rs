//! `vocabulary/*.toml` -> `WORDS`: every phrase in lower case, sorted, with the classes it belongs to.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;

type Phrases = Vec<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Language {
    language: String,
    recovery_codes: Phrases,
    backup_codes: Phrases,
    emergency_or_single_use: Phrases,
    singular: Phrases,
    two_factor: Phrases,
    download: Phrases,
    copy: Phrases,
    print: Phrases,
    show: Phrases,
    save: Phrases,
    regenerate: Phrases,
    generate: Phrases,
    unused: Phrases,
    used: Phrases,
    use_link: Phrases,
    works_once: Phrases,
    not_totp_secret: Phrases,
    not_totp_code: Phrases,
    not_backup_phone: Phrases,
    not_other_code: Phrases,
    general_knowledge: Vec<String>,
    sources: Vec<String>,
}

pub fn compile(files: &[(String, String)]) -> Result<String, String> {
    let mut words: BTreeMap<String, u16> = BTreeMap::new();
    for (stem, text) in files {
        let one: Language = toml::from_str(text).map_err(|error| format!("{stem}: {error}"))?;
        if one.language.is_empty() || one.sources.is_empty() {
            return Err(format!("{stem}: language and sources are needed"));
        }
        for (class, phrases) in classes(&one) {
            for phrase in phrases {
                let phrase = fold(phrase);
                if phrase.len() < 3 {
                    return Err(format!(
                        "{stem}: {phrase:?} is too short to be told from other text"
                    ));
                }
                *words.entry(phrase).or_default() |= class;
            }
        }
    }
    let mut out = String::from("static WORDS: &[Word] = &[\n");
    for (phrase, classes) in words {
        writeln!(
            out,
            "Word {{ phrase: {phrase:?}, classes: WordSet({classes}) }},"
        )
        .map_err(|error| error.to_string())?;
    }
    out.push_str("];\n");
    Ok(out)
}

/// The bits are those of `WordSet` in `src/vocabulary.rs`, where a test compares them.
fn classes(one: &Language) -> [(u16, &Phrases); 20] {
    [
        (1, &one.recovery_codes),
        (1, &one.backup_codes),
        (1, &one.emergency_or_single_use),
        (1 << 1, &one.singular),
        (1 << 2, &one.two_factor),
        (1 << 3, &one.download),
        (1 << 3, &one.copy),
        (1 << 3, &one.print),
        (1 << 4, &one.show),
        (1 << 5, &one.save),
        (1 << 6, &one.regenerate),
        (1 << 6, &one.generate),
        (1 << 7, &one.unused),
        (1 << 8, &one.used),
        (1 << 9, &one.use_link),
        (1 << 10, &one.works_once),
        (1 << 11, &one.not_totp_secret),
        (1 << 12, &one.not_totp_code),
        (1 << 13, &one.not_backup_phone),
        (1 << 14, &one.not_other_code),
    ]
}

/// As `vocabulary::fold` does with the text of a page.
fn fold(phrase: &str) -> String {
    phrase
        .to_lowercase()
        .replace(['\u{2019}', '\u{2bc}'], "'")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
