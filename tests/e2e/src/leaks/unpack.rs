//! What a file holds when the packing of whatever wrote it is undone.

use std::path::Path;

use super::{leveldb, mozlz4, snappy, sqlite};

/// What was seen beside the bytes.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Rows of databases.
    pub(super) rows: usize,
    /// Why a database could not be read as tables.
    pub(super) unread: Option<String>,
}

/// Shows everything `file`, whose content is `raw`, holds beyond the plain bytes.
pub(super) fn unpack(file: &Path, raw: &[u8], visit: &mut (dyn FnMut(&[u8]) + Send)) -> Seen {
    let mut seen = Seen::default();
    let plain = mozlz4::unpack_mozlz4(raw).into_iter();
    let plain = plain.chain(snappy::unpack_framed(raw));
    let plain = plain.chain(leveldb::unpack_table(raw));
    for content in plain {
        visit(&content);
    }
    if file.extension().is_some_and(|extension| extension == "log")
        && let Some(joined) = leveldb::join_log(raw)
    {
        visit(&joined);
    }
    if let Some(files) = sqlite::Files::read(file, raw) {
        sqlite::unpack_pages(&files, visit);
        match sqlite::read_rows(&files, &mut |value| visit_value(value, visit)) {
            Ok(rows) => seen.rows = rows,
            Err(error) => seen.unread = Some(format!("{}: {error:#}", file.display())),
        }
    }
    seen
}

/// A value of a table: as it is, unpacked, and with what Firefox adds to each byte of a text that is a
/// key of IndexedDB (`dom/indexedDB/Key.cpp`).
fn visit_value(value: &[u8], visit: &mut (dyn FnMut(&[u8]) + Send)) {
    visit(value);
    if let Some(unpacked) = snappy::unpack_start(value) {
        visit(&unpacked);
    }
    let key: Vec<u8> = value.iter().map(|byte| byte.wrapping_sub(1)).collect();
    visit(&key);
}
