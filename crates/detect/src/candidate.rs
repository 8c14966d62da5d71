//! Items -> candidates: runs of items of one shape with nothing but furniture between them.

use crate::item::{Item, line_items};
use crate::line::Line;
use crate::snapshot::{Flags, Run};
use sparekey_codes::MAX_CODES;

/// A gap of more lines than this ends a candidate: a table row has fewer cells.
const MAX_GAP_LINES: usize = 12;
/// A line of this many words that is no item is a sentence and ends a candidate.
const SENTENCE_WORDS: usize = 6;

/// Candidates that a next item can continue; a list has at most a few columns.
const MAX_OPEN: usize = 32;
/// Items of one page that are kept, so that a flood costs a bounded amount of memory.
const MAX_ITEMS: usize = 50_000;

/// A run of items of one shape.
pub struct Candidate<'a> {
    /// The items in document order.
    pub items: Vec<Item<'a>>,
    /// Words of the lines with items that belong to no code.
    pub extra_words: usize,
    /// First line with an item.
    pub first_line: usize,
    /// Last line with an item.
    pub last_line: usize,
}

/// Every candidate of a page, in the order of their first items.
pub fn candidates<'a>(lines: &[Line<'a>]) -> Vec<Candidate<'a>> {
    let mut all: Vec<Candidate<'a>> = Vec::new();
    // Candidates that the next item may still continue; a sentence or heading closes them.
    let mut open: Vec<usize> = Vec::new();
    let mut kept = 0;
    for (at, line) in lines.iter().enumerate() {
        if kept > MAX_ITEMS {
            break;
        }
        let found = line_items(at, line);
        kept += found.items.len();
        if line.heading().is_some() || found.extra_words >= SENTENCE_WORDS {
            open.clear();
        }
        open.retain(|&index| at - all[index].last_line <= MAX_GAP_LINES);
        let mut extra_words = found.extra_words;
        for item in found.items {
            let place = open
                .iter()
                .copied()
                .find(|&index| continues(&all[index], &item));
            match place {
                Some(index) => {
                    let candidate = &mut all[index];
                    candidate.last_line = at;
                    candidate.extra_words += extra_words;
                    // One over the cap says that there are too many.
                    if candidate.items.len() <= MAX_CODES {
                        candidate.items.push(item);
                    }
                }
                None => {
                    // A code that stands here twice begins anew and closes the older one of its shape.
                    open.retain(|&index| !is_like(&all[index], &item));
                    if open.len() == MAX_OPEN {
                        open.remove(0);
                    }
                    open.push(all.len());
                    all.push(Candidate {
                        items: vec![item],
                        extra_words,
                        first_line: at,
                        last_line: at,
                    });
                }
            }
            extra_words = 0;
        }
    }
    all
}

fn is_like(candidate: &Candidate<'_>, item: &Item<'_>) -> bool {
    candidate
        .items
        .first()
        .is_some_and(|first| first.shape.is_like(&item.shape))
}

/// In the same document, and both in fields, both in blocks with line breaks, or both in running text.
fn stands_like(one: &Run<'_>, two: &Run<'_>) -> bool {
    let block = |run: &Run<'_>| run.flags.has(Flags::PREFORMATTED);
    one.tree == two.tree && one.kind == two.kind && block(one) == block(two)
}

fn continues(candidate: &Candidate<'_>, item: &Item<'_>) -> bool {
    // A look at the neighbours only, so that a flood stays linear; the whole is compared once, by the signals.
    let near = candidate.items.iter().rev().take(64);
    is_like(candidate, item)
        && candidate
            .items
            .first()
            .is_some_and(|first| stands_like(&first.run, &item.run))
        && near.into_iter().all(|other| other.text != item.text)
}
