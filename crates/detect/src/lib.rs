//! Finds the list of backup codes in the plain extract of a page.
//!
//! ```text
//! snapshot -> lines -> items -> candidates -> reasons -> score -> verdict
//! ```
//!
//! The record layout of a snapshot is in [`snapshot`]. Pure: no wasm, no browser, no clock, no randomness, no
//! network.

mod candidate;
mod context;
mod detection;
mod item;
mod line;
mod shape;
mod signals;
pub mod snapshot;
mod stops;
mod verdict;

pub use detection::{Detection, Verdict};
pub use snapshot::{Snapshot, SnapshotError};

/// Why the engine runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// The gate passed on a granted site; nobody asked.
    Auto,
    /// The person pressed the toolbar button, so a doubtful list is worth a question.
    Button,
}

impl Trigger {
    /// `"button"` is the button, every other word is [`Trigger::Auto`], which offers less.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        if word == "button" {
            Self::Button
        } else {
            Self::Auto
        }
    }
}

/// What a page shows. `url` is the address as the browser serialises it.
#[must_use]
pub fn detect(snapshot: &Snapshot<'_>, url: &str, trigger: Trigger) -> Detection {
    let site = sparekey_catalogue::match_site(url);
    let lines = line::lines(snapshot);
    let candidates = candidate::candidates(&lines);
    let page = context::Page::new(snapshot, &lines, url, site);
    verdict::decide(&page, candidates, trigger)
}
