//! Seed phrases of wallets: twelve or more plain words (BIP-39 gives 12, 15, 18, 21 or 24).

use crate::verdict::Case;
use sparekey_catalogue::{find_words, fold};

/// The words of BIP-39 have three to eight letters, so the items of one shape are only a part of the phrase:
/// what stops is that every line around the items is one such word too.
pub fn find(case: &Case<'_, '_, '_>) -> Option<&'static str> {
    let candidate = case.candidate;
    if candidate.items.iter().any(|item| !is_word(&item.text)) {
        return None;
    }
    let start = candidate.first_line.saturating_sub(24);
    let end = (candidate.last_line + 24).min(case.page.lines.len());
    let words = case.page.lines[start..end]
        .iter()
        .filter(|line| {
            let text = fold(&line.text());
            let word = text.trim_start_matches(|c: char| c.is_ascii_digit() || ". ):".contains(c));
            is_word(word) && find_words(word) == sparekey_catalogue::WordSet::default()
        })
        .count();
    let lengths_differ = words > candidate.items.len();
    (lengths_differ && words >= 12).then_some("seed-phrase")
}

fn is_word(text: &str) -> bool {
    (3..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase())
}
