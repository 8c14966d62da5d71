//! The leak search (security.md T15): does any of these secrets stand in these files, in any usual
//! encoding?
//!
//! Both browsers keep much in forms a plain search misses (measured: of four secrets typed into
//! pages a UTF-8 search found one in Firefox's profile and none in Chromium's), so this looks for
//! UTF-8, UTF-16, base64 and hexadecimal, in the raw file and in what it holds when mozlz4, LevelDB,
//! Snappy and SQLite's pages are undone. It names the file and the label, never the secret.

mod leveldb;
mod living;
mod mozlz4;
mod needle;
mod snappy;
mod sqlite;
mod unpack;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use anyhow::{Context, Result};
use walkdir::WalkDir;

pub(crate) use mozlz4::unpack_mozlz4;

pub use living::copy_living;
pub use needle::Needle;

/// One secret found in one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The file.
    pub file: PathBuf,
    /// The label of the needle.
    pub label: String,
    /// How it was written there.
    pub encoding: &'static str,
}

/// What a search saw.
#[derive(Debug)]
pub struct Report {
    /// Each secret found, once per file and encoding.
    pub hits: Vec<Hit>,
    /// How many files were read.
    pub files: usize,
    /// How many bytes were searched, unpacked ones included.
    pub bytes: usize,
    /// How many rows of databases were among them.
    pub rows: usize,
    /// Databases that were searched as files only, and why: they could not be read as tables.
    pub unread: Vec<String>,
}

impl Report {
    /// The labels that were found at all.
    #[must_use]
    pub fn labels(&self) -> BTreeSet<&str> {
        self.hits.iter().map(|hit| hit.label.as_str()).collect()
    }
}

/// Searches every file in `folders`, at any depth; a folder may also be a single file.
///
/// A caller that expects nothing must also plant a needle in every place it searches and expect
/// that one: an empty report of an unread folder proves nothing.
///
/// # Errors
/// When a folder is missing or a file cannot be read.
pub fn search(folders: &[&Path], needles: &[Needle]) -> Result<Report> {
    let mut search = Search::new(needles)?;
    let mut report = Report {
        hits: Vec::new(),
        files: 0,
        bytes: 0,
        rows: 0,
        unread: Vec::new(),
    };
    let mut hits = BTreeSet::new();
    for folder in folders {
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if !entry.file_type().is_file() {
                continue;
            }
            let file = entry.path();
            let raw =
                fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
            report.files += 1;
            search.look(&raw);
            let seen = unpack::unpack(file, &raw, &mut |content| search.look(content));
            report.rows += seen.rows;
            report.unread.extend(seen.unread);
            for (label, encoding) in std::mem::take(&mut search.found) {
                hits.insert(Hit {
                    file: file.to_owned(),
                    label: label.to_owned(),
                    encoding,
                });
            }
        }
    }
    report.bytes = search.bytes;
    report.hits = hits.into_iter().collect();
    Ok(report)
}

/// What is looked for, and what of it a file has shown so far.
struct Search<'a> {
    matcher: AhoCorasick,
    /// Label and encoding of each pattern; none for the mark of a value that Chromium has packed.
    patterns: Vec<Option<(&'a str, &'static str)>>,
    found: BTreeSet<(&'a str, &'static str)>,
    bytes: usize,
}

impl<'a> Search<'a> {
    fn new(needles: &'a [Needle]) -> Result<Self> {
        let mut bytes = vec![&snappy::CHROMIUM[..]];
        let mut patterns = vec![None];
        for needle in needles {
            for (pattern, encoding) in &needle.patterns {
                bytes.push(pattern);
                patterns.push(Some((needle.label.as_str(), *encoding)));
            }
        }
        Ok(Self {
            matcher: AhoCorasick::new(bytes)?,
            patterns,
            found: BTreeSet::new(),
            bytes: 0,
        })
    }

    fn look(&mut self, content: &[u8]) {
        self.bytes += content.len();
        let mut packed: Vec<Vec<u8>> = Vec::new();
        for hit in self.matcher.find_overlapping_iter(content) {
            match self.patterns[hit.pattern().as_usize()] {
                Some(known) => {
                    self.found.insert(known);
                }
                None => packed.extend(snappy::unpack_start(&content[hit.end()..])),
            }
        }
        for content in packed {
            self.look(&content);
        }
    }
}

#[cfg(test)]
mod tests;
