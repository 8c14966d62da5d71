//! Every version of every page of a database: in its file, its write-ahead log and its rollback
//! journal. Formats: <https://www.sqlite.org/fileformat2.html>.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::cells::Cell;

/// What a database starts with.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// What a write-ahead log starts with, but for its last bit.
const WAL_MAGIC: u32 = 0x377f_0682;

/// The header of a write-ahead log, and that of each page in it.
const WAL_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// What a rollback journal starts with, until it is ended by zeros written over it.
const JOURNAL_MAGIC: &[u8] = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";

/// Where the journal's pages start if its header is gone.
const SECTOR: usize = 512;

/// Whether a file is a database.
pub(in super::super) fn is_database(raw: &[u8]) -> bool {
    raw.starts_with(MAGIC)
}

/// A database's files, as bytes; what is not there is empty.
pub(in super::super) struct Files {
    pub(in super::super) database: Vec<u8>,
    pub(in super::super) wal: Vec<u8>,
    pub(in super::super) journal: Vec<u8>,
}

impl Files {
    /// The files of which `file` is one, whose content is `raw`. None where it is no database, or the
    /// log of one that is looked at by itself.
    pub(in super::super) fn read(file: &Path, raw: &[u8]) -> Option<Self> {
        let beside = |suffix: &str| std::fs::read(sibling(file, suffix)).unwrap_or_default();
        if is_database(raw) {
            return Some(Self {
                database: raw.to_vec(),
                wal: beside("-wal"),
                journal: beside("-journal"),
            });
        }
        let name = file.to_str()?;
        let database = name.strip_suffix("-wal")?;
        let alone = !std::fs::read(database).is_ok_and(|raw| is_database(&raw));
        alone.then(|| Self {
            database: Vec::new(),
            wal: raw.to_vec(),
            journal: Vec::new(),
        })
    }
}

/// The file beside a database that is called like it, with `suffix`.
pub(super) fn sibling(database: &Path, suffix: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Where a version of a page is from, and so which versions of other pages are of its time.
#[derive(Clone, Copy)]
enum Time {
    /// The database itself.
    Database,
    /// The log, up to this commit.
    Log(usize),
    /// Before the transaction that the journal undoes.
    Journal,
}

/// One version of one page.
#[derive(Clone, Copy)]
pub(super) struct Version<'a> {
    /// The page's number, from 1.
    pub(super) page: u32,
    /// Its bytes.
    pub(super) bytes: &'a [u8],
    time: Time,
}

/// All versions of all pages.
pub(super) struct Pages<'a> {
    size: usize,
    usable: usize,
    database: &'a [u8],
    log: Vec<Version<'a>>,
    /// For each page, where in `log` its versions are.
    logged: BTreeMap<u32, Vec<usize>>,
    journal: BTreeMap<u32, Version<'a>>,
}

impl<'a> Pages<'a> {
    /// None where the size of a page is not known.
    pub(super) fn new(files: &'a Files) -> Option<Self> {
        let number = |at: usize| {
            let two = files.database.get(at..at + 2)?;
            Some(usize::from(u16::from_be_bytes([two[0], two[1]])))
        };
        let (size, reserved) = if is_database(&files.database) {
            let size = number(16)?;
            let size = if size == 1 { 1 << 16 } else { size };
            (size, usize::from(*files.database.get(20)?))
        } else {
            (word(&files.wal, 8)?.try_into().ok()?, 0)
        };
        if !size.is_power_of_two() || !(512..=1 << 16).contains(&size) || reserved > size - 480 {
            return None;
        }
        let log = read_log(&files.wal, size);
        let mut logged: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (at, version) in log.iter().enumerate() {
            logged.entry(version.page).or_default().push(at);
        }
        Some(Self {
            size,
            usable: size - reserved,
            database: &files.database,
            log,
            logged,
            journal: read_journal(&files.journal, size),
        })
    }

    /// How many bytes of a page SQLite uses.
    pub(super) fn usable(&self) -> usize {
        self.usable
    }

    /// Every version of every page.
    pub(super) fn versions(&self) -> impl Iterator<Item = Version<'a>> {
        let database = self.database.chunks_exact(self.size).zip(1..);
        let database = database.map(|(bytes, page)| Version {
            page,
            bytes,
            time: Time::Database,
        });
        database
            .chain(self.log.iter().copied())
            .chain(self.journal.values().copied())
    }

    /// The version of `page` that was there at the time of `of`.
    fn at(&self, page: u32, of: &Version<'_>) -> Option<Version<'a>> {
        let newer = match of.time {
            Time::Database => None,
            Time::Journal => self.journal.get(&page).copied(),
            Time::Log(commit) => {
                let versions = self.logged.get(&page).map_or(&[][..], Vec::as_slice);
                let newest = versions.iter().rev().find(|at| **at <= commit);
                newest.map(|at| self.log[*at])
            }
        };
        newer.or_else(|| {
            let start = usize::try_from(page)
                .ok()?
                .checked_sub(1)?
                .checked_mul(self.size)?;
            let bytes = self.database.get(start..start.checked_add(self.size)?)?;
            Some(Version {
                page,
                bytes,
                time: of.time,
            })
        })
    }

    /// A cell's whole content, and the pages it went on to.
    pub(super) fn whole(&self, version: &Version<'a>, cell: &Cell) -> (Vec<u8>, Vec<u32>) {
        let mut payload = version.bytes[cell.local.clone()].to_vec();
        let mut over = Vec::new();
        let mut next = cell.overflow;
        while payload.len() < cell.length
            && let Some(page) = next.and_then(|page| self.at(page, version))
        {
            let content = page.bytes.get(4..self.usable).unwrap_or_default();
            payload.extend(&content[..content.len().min(cell.length - payload.len())]);
            over.push(page.page);
            next = word(page.bytes, 0);
        }
        (payload, over)
    }

    /// The pages of a chain from `first` on, without their links.
    pub(super) fn chain_from(&self, first: &Version<'a>) -> Vec<u8> {
        let mut joined = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        let mut next = Some(*first);
        while let Some(page) = next
            && seen.insert(page.page)
        {
            joined.extend(page.bytes.get(4..self.usable).unwrap_or_default());
            next = self.next(&page);
        }
        joined
    }

    /// The page that `version` leads to, if it is one of a chain.
    pub(super) fn next(&self, version: &Version<'a>) -> Option<Version<'a>> {
        self.at(word(version.bytes, 0)?, version)
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}

/// The pages of a write-ahead log, those of earlier rounds at its end included.
fn read_log(wal: &[u8], size: usize) -> Vec<Version<'_>> {
    if word(wal, 0).is_none_or(|magic| magic & !1 != WAL_MAGIC) {
        return Vec::new();
    }
    let frames: Vec<&[u8]> = wal[WAL_HEADER.min(wal.len())..]
        .chunks_exact(FRAME_HEADER + size)
        .collect();
    let mut commit = frames.len().saturating_sub(1);
    let mut versions: Vec<Version<'_>> = Vec::new();
    for (at, frame) in frames.iter().enumerate().rev() {
        // The frame that ends a transaction tells how large the database is then.
        if word(frame, 4) != Some(0) {
            commit = at;
        }
        versions.push(Version {
            page: word(frame, 0).unwrap_or_default(),
            bytes: &frame[FRAME_HEADER..],
            time: Time::Log(commit),
        });
    }
    versions.reverse();
    versions
}

/// The pages of a rollback journal: each behind its number and before a checksum.
fn read_journal(journal: &[u8], size: usize) -> BTreeMap<u32, Version<'_>> {
    let start = if journal.starts_with(JOURNAL_MAGIC) {
        let sector = word(journal, 20).and_then(|sector| usize::try_from(sector).ok());
        sector.unwrap_or(SECTOR)
    } else {
        SECTOR
    };
    let records = journal.get(start..).unwrap_or_default();
    let records = records.chunks_exact(4 + size + 4);
    records
        .filter_map(|record| {
            let page = word(record, 0)?;
            let version = Version {
                page,
                bytes: &record[4..4 + size],
                time: Time::Journal,
            };
            Some((page, version))
        })
        .collect()
}
