//! S8: all items differ, and not by one.

use super::{Finding, found};
use crate::verdict::Case;
use std::collections::BTreeSet;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let items = &case.candidate.items;
    if items.len() < 2 {
        return;
    }
    let different: BTreeSet<_> = items.iter().map(|item| item.text.as_str()).collect();
    let numbers: Vec<Option<u64>> = items.iter().map(|item| last_number(&item.text)).collect();
    let by_one = numbers
        .windows(2)
        .all(|two| matches!(two, [Some(a), Some(b)] if a.abs_diff(*b) == 1));
    if different.len() < items.len() {
        findings.push(found(-60, "repeated"));
    } else if by_one {
        findings.push(found(-80, "counting-up"));
    } else {
        findings.push(found(5, "all-different"));
    }
    if items.iter().any(|item| is_one_character(&item.text)) {
        findings.push(found(-60, "placeholder"));
    }
}

/// The digits at the end of a text.
fn last_number(text: &str) -> Option<u64> {
    let start = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    text[start..].parse().ok()
}

/// `XXXX-XXXX` (lookalike 28).
fn is_one_character(text: &str) -> bool {
    let mut payload = text.chars().filter(|c| c.is_alphanumeric());
    payload
        .next()
        .is_some_and(|first| payload.all(|c| c == first))
}
