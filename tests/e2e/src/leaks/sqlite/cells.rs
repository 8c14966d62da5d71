//! What a page of a table or an index holds, see
//! <https://www.sqlite.org/fileformat2.html#b_tree_pages>.

use std::ops::Range;

use super::pages::Version;

/// Bytes before the first page's own content.
const DATABASE_HEADER: usize = 100;

/// The kinds of pages.
const INDEX_INTERIOR: u8 = 2;
const TABLE_INTERIOR: u8 = 5;
const INDEX_LEAF: u8 = 10;
const TABLE_LEAF: u8 = 13;

/// Where a cell's content is.
pub(super) struct Cell {
    /// The whole cell in the page.
    pub(super) all: Range<usize>,
    /// Its content in the page.
    pub(super) local: Range<usize>,
    /// How long the content is in all.
    pub(super) length: usize,
    /// The page where it goes on.
    pub(super) overflow: Option<u32>,
}

/// The cells of a page; none where it is no page of a table or an index.
pub(super) fn read_cells(version: &Version<'_>, usable: usize) -> Option<Vec<Cell>> {
    let page = version.bytes.get(..usable)?;
    let header = if version.page == 1 {
        DATABASE_HEADER
    } else {
        0
    };
    let kind = page[header];
    let number = |at: usize| {
        Some(usize::from(u16::from_be_bytes([
            *page.get(at)?,
            *page.get(at + 1)?,
        ])))
    };
    let pointers = header
        + match kind {
            INDEX_LEAF | TABLE_LEAF => 8,
            INDEX_INTERIOR | TABLE_INTERIOR => 12,
            _ => return None,
        };
    let count = number(header + 3)?;
    let content = pointers + 2 * count;
    let start = match number(header + 5)? {
        0 => 1 << 16,
        start => start,
    };
    if count == 0 || start < content || start > usable {
        return None;
    }
    let cells = (0..count).filter_map(|at| {
        let start = number(pointers + 2 * at)?;
        (start >= content).then(|| read_cell(page, kind, start))?
    });
    Some(cells.collect())
}

fn read_cell(page: &[u8], kind: u8, start: usize) -> Option<Cell> {
    let mut at = start;
    if matches!(kind, INDEX_INTERIOR | TABLE_INTERIOR) {
        at += 4;
    }
    let length = read_varint(page, &mut at)?;
    if kind == TABLE_INTERIOR {
        return Some(Cell {
            all: start..at,
            local: at..at,
            length: 0,
            overflow: None,
        });
    }
    if kind == TABLE_LEAF {
        let _row = read_varint(page, &mut at)?;
    }
    let length = usize::try_from(length).ok()?;
    let here = local_length(length, page.len(), kind == TABLE_LEAF);
    let end = at + here;
    let overflow = if here < length {
        Some(u32::from_be_bytes(page.get(end..end + 4)?.try_into().ok()?))
    } else {
        page.get(..end)?;
        None
    };
    Some(Cell {
        all: start..end + if overflow.is_some() { 4 } else { 0 },
        local: at..end,
        length,
        overflow,
    })
}

/// How much of a content of `length` bytes stands in the cell's own page.
fn local_length(length: usize, usable: usize, table_leaf: bool) -> usize {
    let most = if table_leaf {
        usable - 35
    } else {
        (usable - 12) * 64 / 255 - 23
    };
    if length <= most {
        return length;
    }
    let least = (usable - 12) * 32 / 255 - 23;
    let fitting = least + (length - least) % (usable - 4);
    if fitting <= most { fitting } else { least }
}

/// What of a page no cell takes: room never used, and cells deleted since.
pub(super) fn uncovered(length: usize, cells: &[Cell]) -> Vec<Range<usize>> {
    let mut taken: Vec<&Range<usize>> = cells.iter().map(|cell| &cell.all).collect();
    taken.sort_by_key(|range| range.start);
    let mut free = Vec::new();
    let mut at = 0;
    for range in taken {
        if range.start > at {
            free.push(at..range.start);
        }
        at = at.max(range.end);
    }
    free.push(at..length.max(at));
    free
}

/// Where the columns of a record are that are texts or bytes, as far as the record goes.
pub(super) fn columns(payload: &[u8]) -> Vec<Range<usize>> {
    find_columns(payload).unwrap_or_default()
}

fn find_columns(payload: &[u8]) -> Option<Vec<Range<usize>>> {
    let mut at = 0;
    let header = usize::try_from(read_varint(payload, &mut at)?).ok()?;
    let header = header.min(payload.len());
    let mut content = header;
    let mut found = Vec::new();
    while at < header {
        let kind = read_varint(payload, &mut at)?;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 | 7 => 8,
            _ => usize::try_from((kind - 12) / 2).ok()?,
        };
        let end = content.checked_add(length)?.min(payload.len());
        if kind >= 12 && content < end {
            found.push(content..end);
        }
        content = end;
    }
    Some(found)
}

/// A number of one to nine bytes, seven bits each but for eight in the ninth.
fn read_varint(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut value = 0_u64;
    for place in 0..9 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if place == 8 {
            return Some(value << 8 | u64::from(byte));
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(value)
}
