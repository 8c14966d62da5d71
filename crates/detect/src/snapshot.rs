//! The plain extract of a page, as it crosses from JavaScript: one string and one `u32` table.
//!
//! The string holds the text of all runs, in document order, parted by U+0000, which no run contains.
//!
//! The table begins with four numbers:
//!
//! | at | what |
//! |---|---|
//! | 0 | version of this layout, [`VERSION`] |
//! | 1 | number of runs |
//! | 2 | page bits: 1 = the caps cut the page short |
//! | 3 | zero |
//!
//! Then come [`RECORD`] numbers for each run:
//!
//! | at | what |
//! |---|---|
//! | 0 | bits 0-7 kind ([`Kind`]), bits 8-15 tag ([`Tag`]), bits 16-31 flags ([`Flags`]) |
//! | 1 | element: serial number of the nearest element that tells something (see [`Tag`]) |
//! | 2 | line: runs with the same number stand in one block with no line break between them |
//! | 3 | row: serial number of the nearest `li`, `tr`, `dd` or the like; 0 = none |
//! | 4 | container: serial number of the nearest list, table, `pre` or `textarea`; 0 = none |
//! | 5 | bits 0-15 column in the row, bits 16-31 tree: 0 = the document, else a frame or shadow root |
//!
//! A snapshot may come from a compromised renderer: every length is checked, an unknown kind or tag counts as
//! "other", and nothing is allocated beyond the caps.

/// Version of the layout.
pub const VERSION: u32 = 1;
/// Numbers before the first record.
pub const HEADER: usize = 4;
/// Numbers in one record.
pub const RECORD: usize = 6;
/// Longest text in bytes of UTF-8 (security.md T9).
pub const MAX_TEXT_BYTES: usize = 1024 * 1024;
/// Most runs (security.md T9).
pub const MAX_RUNS: usize = 20_000;

/// What a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 0: text a person reads.
    Text,
    /// 1: the value of a field that came with the page.
    Value,
    /// 2: a field with nothing in it; the text is its label or placeholder.
    EmptyField,
    /// 3: a button or a link that acts as one; the text is its caption.
    Control,
    /// 4: a picture; the text is `qr` where its attributes say so.
    Picture,
    /// 5: the title of the page.
    Title,
    /// 255 and every unknown number: left out.
    Other,
}

/// The nearest element that tells something; `span`, `b`, `em` and the like leave it to the one around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// 1 to 4: `code`, `kbd`, `samp`, `tt` and `output`.
    Code,
    /// 5: `pre`.
    Pre,
    /// 6: `li`.
    ListItem,
    /// 7: `td`.
    Cell,
    /// 8: `th`.
    HeadCell,
    /// 9: `dt`.
    Term,
    /// 10: `dd`.
    Description,
    /// 11: `p`.
    Paragraph,
    /// 14 to 19: `h1` to `h6`, with the level.
    Heading(u8),
    /// 20 to 23: `label`, `legend`, `caption`, `summary`.
    Label,
    /// 26: `input`.
    Input,
    /// 27: `textarea`.
    TextArea,
    /// Every other number.
    Other,
}

impl Tag {
    fn from_number(number: u32) -> Self {
        match number {
            1..=4 => Self::Code,
            5 => Self::Pre,
            6 => Self::ListItem,
            7 => Self::Cell,
            8 => Self::HeadCell,
            9 => Self::Term,
            10 => Self::Description,
            11 => Self::Paragraph,
            14..=19 => Self::Heading(u8::try_from(number - 13).unwrap_or(6)),
            20..=23 => Self::Label,
            26 => Self::Input,
            27 => Self::TextArea,
            _ => Self::Other,
        }
    }

    /// Elements that hold one code each, so that a new one begins a new code.
    #[must_use]
    pub fn holds_one_code(self) -> bool {
        matches!(self, Self::Code | Self::Input)
    }
}

/// Bits of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u32);

impl Flags {
    /// The person cannot see it.
    pub const HIDDEN: Self = Self(1);
    /// Struck out.
    pub const STRUCK: Self = Self(1 << 1);
    /// A field that cannot be written to (read-only or disabled).
    pub const FIXED: Self = Self(1 << 2);
    /// Line breaks in the text are shown as such.
    pub const PREFORMATTED: Self = Self(1 << 3);
    /// White space stands before it.
    pub const SPACE_BEFORE: Self = Self(1 << 4);
    /// Inside a link.
    pub const LINK: Self = Self(1 << 5);
    /// A password field.
    pub const PASSWORD: Self = Self(1 << 6);
    /// A field for a code: `autocomplete="one-time-code"`, or a short numeric one.
    pub const ONE_TIME: Self = Self(1 << 7);
    /// Inside `nav`, `header`, `footer` or `aside`.
    pub const FRAME: Self = Self(1 << 8);
    /// Inside a dialog.
    pub const DIALOG: Self = Self(1 << 9);

    /// Whether any of these bits is set.
    #[must_use]
    pub const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// The number in the record.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }
}

/// One run of text.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// Its text.
    pub text: &'a str,
    /// What it is.
    pub kind: Kind,
    /// The nearest element that tells something.
    pub tag: Tag,
    /// Its bits.
    pub flags: Flags,
    /// Serial number of that element.
    pub element: u32,
    /// Number of the line it stands on.
    pub line: u32,
    /// Number of its row.
    pub row: u32,
    /// Number of its list, table or block.
    pub container: u32,
    /// Column in its row.
    pub column: u16,
    /// Its document or shadow root.
    pub tree: u16,
}

/// The decoded extract of one page.
pub struct Snapshot<'a> {
    runs: Vec<Run<'a>>,
    truncated: bool,
}

/// Why a string and a table are not a snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// Another version of the layout.
    #[error("the page extract has another version: reload the page")]
    Version,
    /// Over one of the caps.
    #[error("the page extract is too large: open the page with the codes only")]
    TooLarge,
    /// The lengths of string and table do not agree.
    #[error("the page extract is damaged: reload the page")]
    Length,
}

impl<'a> Snapshot<'a> {
    /// Takes string and table apart.
    ///
    /// # Errors
    /// [`SnapshotError`] when the version is unknown, a cap is passed or the lengths do not agree.
    pub fn decode(text: &'a str, table: &[u32]) -> Result<Self, SnapshotError> {
        let [version, count, page, zero, records @ ..] = table else {
            return Err(SnapshotError::Length);
        };
        if *version != VERSION || *zero != 0 {
            return Err(SnapshotError::Version);
        }
        let count = usize::try_from(*count).map_err(|_| SnapshotError::TooLarge)?;
        if count > MAX_RUNS || text.len() > MAX_TEXT_BYTES {
            return Err(SnapshotError::TooLarge);
        }
        if records.len() != count * RECORD {
            return Err(SnapshotError::Length);
        }
        let mut texts = text.split('\0');
        let mut runs = Vec::with_capacity(count);
        for record in records.chunks_exact(RECORD) {
            let text = texts.next().ok_or(SnapshotError::Length)?;
            runs.push(run(text, record).ok_or(SnapshotError::Length)?);
        }
        // No run at all is one empty piece.
        if texts
            .next()
            .is_some_and(|rest| count > 0 || !rest.is_empty())
        {
            return Err(SnapshotError::Length);
        }
        Ok(Self {
            runs,
            truncated: page & 1 != 0,
        })
    }

    /// The runs in document order.
    #[must_use]
    pub fn runs(&self) -> &[Run<'a>] {
        &self.runs
    }

    /// The caps cut the page short.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }
}

fn run<'a>(text: &'a str, record: &[u32]) -> Option<Run<'a>> {
    let &[bits, element, line, row, container, place] = record else {
        return None;
    };
    Some(Run {
        text,
        kind: match bits & 0xff {
            0 => Kind::Text,
            1 => Kind::Value,
            2 => Kind::EmptyField,
            3 => Kind::Control,
            4 => Kind::Picture,
            5 => Kind::Title,
            _ => Kind::Other,
        },
        tag: Tag::from_number(bits >> 8 & 0xff),
        flags: Flags(bits >> 16),
        element,
        line,
        row,
        container,
        column: u16::try_from(place & 0xffff).ok()?,
        tree: u16::try_from(place >> 16).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_checked() {
        let record = [0, 1, 1, 0, 0, 0];
        let table = |count: u32, records: usize| {
            let mut table = vec![VERSION, count, 0, 0];
            table.extend(record.iter().cycle().take(records * RECORD));
            table
        };
        let decode = |text: &str, table: &[u32]| Snapshot::decode(text, table).err();
        assert_eq!(decode("", &table(0, 0)), None);
        assert_eq!(decode("a\0b", &table(2, 2)), None);
        assert_eq!(decode("a", &table(0, 0)), Some(SnapshotError::Length));
        assert_eq!(decode("a", &table(2, 2)), Some(SnapshotError::Length));
        assert_eq!(decode("a\0b\0c", &table(2, 2)), Some(SnapshotError::Length));
        assert_eq!(decode("a\0b", &table(2, 1)), Some(SnapshotError::Length));
        assert_eq!(decode("", &[]), Some(SnapshotError::Length));
        assert_eq!(decode("", &[2, 0, 0, 0]), Some(SnapshotError::Version));
        assert_eq!(
            decode("", &[1, u32::MAX, 0, 0]),
            Some(SnapshotError::TooLarge)
        );
        let long = "a".repeat(MAX_TEXT_BYTES + 1);
        assert_eq!(decode(&long, &table(1, 1)), Some(SnapshotError::TooLarge));
    }
}
