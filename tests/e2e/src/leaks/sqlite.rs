//! SQLite databases, in which Firefox keeps IndexedDB, local storage and most else, both browsers
//! keep history and forms, and the server everything.
//!
//! They are read twice: as tables, by SQLite itself, which sees what is there; and as pages, which also
//! hold what was deleted or replaced, in the database, its write-ahead log and its rollback journal.

mod cells;
mod pages;
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use cells::{columns, read_cells, uncovered};
use pages::{Pages, Version};

use super::snappy::{unpack_from, unpack_start};

pub(super) use pages::Files;
pub(super) use rows::read_rows;

/// A part of a page that no cell accounts for.
type Loose<'a> = (Version<'a>, Range<usize>);

/// The contents of every cell of every version of every page, put together across pages, with their
/// packed values; then what no cell accounts for.
pub(super) fn unpack_pages(files: &Files, visit: &mut dyn FnMut(&[u8])) {
    let Some(pages) = Pages::new(files) else {
        return;
    };
    let mut reached = BTreeSet::new();
    let mut loose: Vec<Loose<'_>> = Vec::new();
    let mut whole: Vec<Version<'_>> = Vec::new();
    for version in pages.versions() {
        let Some(cells) = read_cells(&version, pages.usable()) else {
            whole.push(version);
            continue;
        };
        for cell in &cells {
            let (payload, over) = pages.whole(&version, cell);
            reached.extend(over);
            visit(&payload);
            for column in columns(&payload) {
                if let Some(unpacked) = unpack_start(&payload[column]) {
                    visit(&unpacked);
                }
            }
        }
        let free = uncovered(version.bytes.len(), &cells).into_iter();
        loose.extend(free.map(|part| (version, part)));
    }
    // A page that a cell goes on to has been seen with it.
    whole.retain(|version| {
        !reached.contains(&version.page) && version.bytes.iter().any(|&byte| byte != 0)
    });
    visit_loose(&pages, &loose, &whole, visit);
}

/// What was deleted, and pages that nothing leads to any more: each with the pages it went on to,
/// where that can still be seen.
fn visit_loose(
    pages: &Pages<'_>,
    loose: &[Loose<'_>],
    whole: &[Version<'_>],
    visit: &mut dyn FnMut(&[u8]),
) {
    let led_to: BTreeSet<u32> = whole
        .iter()
        .filter_map(|version| Some(pages.next(version)?.page))
        .collect();
    let mut chains = BTreeMap::new();
    for first in whole {
        if !led_to.contains(&first.page) {
            let chain = pages.chain_from(first);
            visit(&chain);
            unpack_from(&chain, 0..first.bytes.len(), visit);
            chains.insert(first.page.to_be_bytes(), chain);
        }
    }
    let parts = loose
        .iter()
        .map(|(version, part)| &version.bytes[part.clone()]);
    for bytes in parts.chain(whole.iter().map(|version| version.bytes)) {
        unpack_from(bytes, 0..bytes.len(), visit);
        for (at, link) in bytes.windows(4).enumerate() {
            if let Some(chain) = chains.get(link) {
                let joined = [&bytes[..at], chain].concat();
                visit(&joined);
                unpack_from(&joined, 0..at, visit);
            }
        }
    }
}
