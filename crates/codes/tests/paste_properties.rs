//! What holds for any pasted text.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde as _;
use sparekey_codes::{MAX_CODES, MAX_PASTE_BYTES, parse_pasted};
use std::collections::HashSet;
use thiserror as _;
use toml as _;
use zeroize as _;

const HEX: &str = "0123456789abcdef";
const DIGITS: &str = "0123456789";
const SMALL: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
const CAPITALS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BOTH: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// Shapes of codes that apps give: groups, what parts them, alphabet.
const SHAPES: [(&[usize], &str, &str); 26] = [
    (&[4, 4], " ", CAPITALS),
    (&[5, 5], "-", "23456789BCDFGHJKMNPQRTVWXY"),
    (&[12], "", BOTH),
    (&[5, 5], "-", BOTH),
    (&[5, 5], "-", HEX),
    (&[6, 6], "-", HEX),
    (&[16], "", HEX),
    (&[32], "", HEX),
    (&[64], "", HEX),
    (&[8], "", DIGITS),
    (&[10, 10], "-", BOTH),
    (&[6, 6], "-", SMALL),
    (&[4, 4, 4], "-", HEX),
    (&[4, 4, 4, 4], "-", CAPITALS),
    (&[4, 4, 4, 4], " ", BASE32),
    (&[4, 4], " ", DIGITS),
    (&[3, 3, 3], " ", DIGITS),
    (&[4, 4, 4], " ", DIGITS),
    (&[4, 4, 4], " ", HEX),
    (&[4, 4], "-", BASE32),
    (&[8], "", SMALL),
    (&[9], "", DIGITS),
    (&[12], "", DIGITS),
    (&[6], "", DIGITS),
    (&[8], "", LETTERS),
    (&[7], "", "23456789BCDFGHJKMNPQRTVWXY"),
];

/// What stands before a code; `#` is its number.
const BEFORE: [&str; 16] = [
    "",
    "- ",
    "* ",
    "• ",
    "\t",
    "> ",
    "[ ] ",
    "#. ",
    "#) ",
    "(#) ",
    "[#] ",
    "#: ",
    "#.\t",
    "| ",
    "\u{2610} ",
    "\"",
];

/// What stands after a code.
const AFTER: [&str; 7] = ["", " ", ",", ";", "\t", "\"", "  "];

/// Headings and advice around the codes.
const AROUND: [&str; 9] = [
    "Your recovery codes",
    "Keep these codes in a safe place. Each one works once.",
    "Bewahren Sie diese Codes an einem sicheren Ort auf!",
    "回復コードを安全な場所に保管してください。",
    "احتفظ بهذه الرموز في مكان آمن.",
    "Сохраните свои коды восстановления",
    "Generated on 2031-04-17 at 09:12",
    "jane.rivers@example.org",
    "https://example.org/security",
];

fn codes() -> impl Strategy<Value = Vec<String>> {
    (select(&SHAPES[..]), 3..12_usize).prop_flat_map(|((groups, separator, alphabet), count)| {
        let letters: Vec<char> = alphabet.chars().collect();
        let group = |length| {
            proptest::collection::vec(select(letters.clone()), length).prop_map(String::from_iter)
        };
        let code = groups
            .iter()
            .map(|length| group(*length))
            .collect::<Vec<_>>();
        let code = code.prop_map(move |groups: Vec<String>| groups.join(separator));
        // Nobody could tell a code that is built like the word "Download" from that word.
        let code = code.prop_filter("no capitalised word", |code| {
            code.chars().any(|c| !c.is_alphabetic())
                || code.chars().skip(1).any(char::is_uppercase)
                || *code == code.to_lowercase()
        });
        proptest::collection::vec(code, count).prop_filter("all different", |codes| {
            codes.iter().collect::<HashSet<_>>().len() == codes.len()
        })
    })
}

fn read(text: &str) -> Result<Vec<(Option<u16>, String)>, String> {
    match parse_pasted(text) {
        Ok(pasted) => Ok(pasted
            .list
            .iter()
            .map(|one| (one.number, one.code.expose().to_owned()))
            .collect()),
        Err(error) => Err(error.name().to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn any_text_is_answered(
        text in "\\PC{0,400}|[0-9a-f \\n,;.\\-]{0,400}|(?s).{0,300}|[1-9a-cA-C.:)(\\[\\]#~|\"'=<>/\\t\\n *xX•✓-]{0,300}",
    ) {
        let lines = text.lines().count().max(1) + text.matches('\r').count();
        match parse_pasted(&text) {
            Ok(pasted) => {
                prop_assert!((1..=MAX_CODES).contains(&pasted.list.len()));
                for doubt in pasted.doubts {
                    prop_assert!(doubt.line.is_none_or(|line| (1..=lines).contains(&line)));
                }
            }
            Err(error) => {
                for line in error.lines() {
                    prop_assert!((1..=lines).contains(&line));
                }
            }
        }
    }

    #[test]
    fn furniture_never_changes_the_codes(
        codes in codes(),
        before in select(&BEFORE[..]),
        after in select(&AFTER[..]),
        around in proptest::collection::vec(select(&AROUND[..]), 0..4),
        place in any::<Index>(),
        ending in select(vec!["\n", "\r\n", "\n\n"]),
    ) {
        let lines = codes.iter().zip(1..).map(|(code, number)| format!("{}{code}{after}", before.replace('#', &number.to_string())));
        let mut text: Vec<String> = lines.collect();
        let split = place.index(around.len() + 1);
        text.extend(around[split..].iter().map(|line| (*line).to_owned()));
        text.splice(0..0, around[..split].iter().map(|line| (*line).to_owned()));
        let found = read(&text.join(ending)).map(|found| found.into_iter().map(|(_, code)| code).collect::<Vec<_>>());
        prop_assert_eq!(found, Ok(codes));
    }

    #[test]
    fn columns_never_change_the_codes(
        codes in codes(),
        between in select(vec![", ", "; ", "\t", " | ", "    ", "  •  "]),
        columns in 2..5_usize,
    ) {
        let lines: Vec<String> = codes.chunks(columns).map(|row| row.join(between)).collect();
        let found = read(&lines.join("\n")).map(|found| found.into_iter().map(|(_, code)| code).collect::<Vec<_>>());
        prop_assert_eq!(found, Ok(codes));
    }

    #[test]
    fn written_codes_read_back(codes in codes(), first in 0..20_u16, numbered in any::<bool>()) {
        let expected: Vec<(Option<u16>, String)> = (first..)
            .zip(codes)
            .map(|(number, code)| (numbered.then_some(number), code))
            .collect();
        let lines: Vec<String> = expected
            .iter()
            .map(|(number, code)| number.map_or(code.clone(), |number| format!("{number}. {code}")))
            .collect();
        prop_assert_eq!(read(&lines.join("\n")), Ok(expected));
    }
}

/// As much as a text field takes, of whatever could make a reader go back and forth.
#[test]
fn the_longest_texts_are_answered() {
    let parts = [
        "a",
        "1",
        " ",
        "\n",
        "1. ",
        "(1)",
        "a=",
        "a:",
        "#",
        "~~",
        "<s>",
        "<a ",
        "\u{1b}[",
        "\u{1b}[0m",
        "&nbsp;",
        "\\n",
        "a1b2c3d4 ",
        "a1b2c3d4\n",
        "a1b2-c3d4, ",
        "1234 5678 ",
        "1 a1b2c3d4\n",
        "ab12 used ",
        "used ",
        "XXXX ",
        "•",
        "a-",
        "1-",
        "1.",
        "あa",
        "١",
        "ａ",
        "\u{202e}",
        "\u{336}",
        "a\u{336}",
        "[x] ",
        "{\"code\":\"a1b2c3d4\",\"used\":true},",
        "otpauth://a ",
        "-----BEGIN ",
        "abandon ",
        "abcd efgh ",
        "Code 1: a1b2c3d4 ",
        "a1b2c3d4 and then ",
        "/",
        "a/b",
        "||",
        "①",
        "1、",
        "+49 123 ",
        "x1:x2:",
        "  a1b2c3d4",
        "- - ",
    ];
    for part in parts {
        let text = part.repeat(MAX_PASTE_BYTES / part.len());
        let _ = parse_pasted(&text);
        let lines =
            format!("{}\n", part.repeat(8)).repeat(MAX_PASTE_BYTES / 4 / (part.len() * 8 + 1));
        let _ = parse_pasted(&lines);
    }
    let distinct: String = (0..9_000)
        .map(|n| format!("Code {n}: x{n:07}z\n"))
        .collect();
    assert!(parse_pasted(&distinct).is_err());
    let in_one_line: String = (0..9_000).map(|n| format!("and x{n:07}z ")).collect();
    assert!(parse_pasted(&in_one_line).is_err());
}
