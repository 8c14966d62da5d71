//! S7: prefixes and forms that belong to something else.

use super::{Finding, found};
use crate::verdict::Case;

/// Prefixes of access tokens, as their vendors publish them.
const PREFIXES: [&str; 18] = [
    "ghp_",
    "gho_",
    "ghs_",
    "github_pat_",
    "glpat-",
    "gldt-",
    "sk_",
    "pk_",
    "rk_",
    "sk-",
    "xox",
    "AKIA",
    "ASIA",
    "hf_",
    "dckr_pat_",
    "npm_",
    "pypi-",
    "shpat_",
];
/// This many equal first characters in every item are a prefix.
const PREFIX_LENGTH: usize = 3;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let items = &case.candidate.items;
    let texts = || items.iter().map(|item| item.text.as_str());
    if texts().any(|text| PREFIXES.iter().any(|prefix| text.starts_with(prefix))) {
        findings.push(found(-90, "token-prefix"));
    }
    let first = items.first().map_or("", |item| item.text.as_str());
    let common = texts().fold(first.len(), |length, text| {
        let same = text.bytes().zip(first.bytes()).take_while(|(a, b)| a == b);
        length.min(same.count())
    });
    if items.len() >= 3 && common >= PREFIX_LENGTH {
        findings.push(found(-60, "same-prefix"));
    }
    if items
        .first()
        .is_some_and(|item| item.shape.groups == [8, 4, 4, 4, 12])
    {
        findings.push(found(-50, "uuid"));
    }
    if texts().all(is_date) {
        findings.push(found(-80, "dates"));
    }
    if texts().all(is_address) {
        findings.push(found(-80, "network-addresses"));
    }
}

/// `20310417` or `2031-04-17`: the years 1900 to 2099 (lookalike 57).
fn is_date(text: &str) -> bool {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
    let separated = text.bytes().any(|b| matches!(b, b'-' | b'.'));
    let number = |range: std::ops::Range<usize>| {
        digits.get(range).map(|part| {
            part.iter()
                .fold(0u32, |sum, digit| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year_first = matches!(number(0..4), Some(1900..=2099))
        && matches!(number(4..6), Some(1..=12))
        && matches!(number(6..8), Some(1..=31));
    let year_last = separated
        && matches!(number(4..8), Some(1900..=2099))
        && matches!(number(0..2), Some(1..=31))
        && matches!(number(2..4), Some(1..=31));
    digits.len() == 8 && text.len() <= 10 && (year_first || year_last)
}

/// IPv4, IPv6 or colon-separated fingerprints (lookalikes 9 and 10).
fn is_address(text: &str) -> bool {
    let dots = text.bytes().filter(|b| *b == b'.').count();
    let colons = text.bytes().filter(|b| *b == b':').count();
    (dots == 3 && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')) || colons >= 3
}
