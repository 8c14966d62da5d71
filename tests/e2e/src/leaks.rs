//! The leak search: does any of these secrets stand in these files, in any usual encoding?
//!
//! Both browsers keep much in forms a plain search misses (measured: of four secrets typed into
//! pages a UTF-8 search found one in Firefox's profile and none in Chromium's), so this looks for
//! UTF-8, UTF-16, base64 and hexadecimal, in the raw file and in what mozlz4 files and LevelDB
//! tables hold when unpacked. It names the file and the label, never the secret.

mod leveldb;
mod mozlz4;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use walkdir::WalkDir;

pub(crate) use mozlz4::unpack_mozlz4;

/// Shorter secrets would be found by chance, and their base64 cores are shorter still.
const SHORTEST: usize = 6;

/// A secret to look for.
pub struct Needle {
    label: String,
    patterns: Vec<(Vec<u8>, &'static str)>,
}

impl Needle {
    /// A secret that is text, looked for exactly as written.
    ///
    /// # Errors
    /// When it is shorter than six bytes.
    pub fn text(label: impl Into<String>, secret: &str) -> Result<Self> {
        let mut needle = Self::bytes(label, secret.as_bytes())?;
        let units: Vec<u16> = secret.encode_utf16().collect();
        let little = units.iter().flat_map(|unit| unit.to_le_bytes());
        needle.patterns.push((little.collect(), "UTF-16LE"));
        let big = units.iter().flat_map(|unit| unit.to_be_bytes());
        needle.patterns.push((big.collect(), "UTF-16BE"));
        Ok(needle)
    }

    /// A secret that is bytes, such as a key.
    ///
    /// # Errors
    /// When it is shorter than six bytes.
    pub fn bytes(label: impl Into<String>, secret: &[u8]) -> Result<Self> {
        let label = label.into();
        ensure!(
            secret.len() >= SHORTEST,
            "{label} is too short to be looked for: give at least {SHORTEST} bytes"
        );
        let mut patterns = vec![(secret.to_vec(), "as it is")];
        for shift in 0..3 {
            let mut padded = vec![0; shift];
            padded.extend_from_slice(secret);
            // The first and last characters also depend on the neighbours, so they are left out.
            let from = (shift * 8).div_ceil(6);
            let to = padded.len() * 8 / 6;
            for text in [
                STANDARD_NO_PAD.encode(&padded),
                URL_SAFE_NO_PAD.encode(&padded),
            ] {
                patterns.push((text.as_bytes()[from..to].to_vec(), "base64"));
            }
        }
        let hex = hex::encode(secret);
        patterns.push((hex.to_uppercase().into_bytes(), "hexadecimal"));
        patterns.push((hex.into_bytes(), "hexadecimal"));
        Ok(Self { label, patterns })
    }
}

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
    let mut owners = Vec::new();
    let mut patterns = Vec::new();
    for needle in needles {
        for (pattern, encoding) in &needle.patterns {
            owners.push((needle.label.as_str(), *encoding));
            patterns.push(pattern);
        }
    }
    let matcher = AhoCorasick::new(patterns)?;
    let mut found = BTreeSet::new();
    let (mut files, mut bytes) = (0, 0);
    for folder in folders {
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if !entry.file_type().is_file() {
                continue;
            }
            let raw = fs::read(entry.path())
                .with_context(|| format!("{} cannot be read", entry.path().display()))?;
            files += 1;
            let unpacked = unpack_mozlz4(&raw).into_iter();
            let unpacked = unpacked.chain(leveldb::unpack_blocks(&raw));
            for content in std::iter::once(raw.clone()).chain(unpacked) {
                bytes += content.len();
                for hit in matcher.find_overlapping_iter(&content) {
                    let (label, encoding) = owners[hit.pattern().as_usize()];
                    found.insert(Hit {
                        file: entry.path().to_owned(),
                        label: label.to_owned(),
                        encoding,
                    });
                }
            }
        }
    }
    Ok(Report {
        hits: found.into_iter().collect(),
        files,
        bytes,
    })
}

#[cfg(test)]
mod tests;
