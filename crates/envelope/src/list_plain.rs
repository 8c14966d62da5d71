//! The plaintexts of head and cell (security.md 2.6).

use zeroize::Zeroizing;

use crate::bytes::{FormatError, Reader, check_length, push_text};
use crate::ids::ListId;
use crate::list::{ListHead, ListKind, MAX_CODE, MAX_NOTE};
use crate::list_seal::NewCode;

/// The plaintext of a head is a multiple of this.
pub(crate) const HEAD_BLOCK: usize = 256;

/// The longest plaintext of a head.
pub(crate) const MAX_HEAD: usize = 2_048;

/// The longest origin and frame origin, in bytes.
const MAX_ORIGIN: usize = 255;

/// The longest name of a detector, in bytes.
const MAX_DETECTOR: usize = 64;

/// Length of the plaintext of a cell: `length u8 | code 192 | number u16 | zeros 13`.
const CELL_PLAIN: usize = 208;

/// Fewer zeros than this end a cell.
const CELL_PADDING_LIMIT: usize = 14;

pub(crate) fn write_head(head: &ListHead, list_key: &[u8; 32]) -> Option<Zeroizing<Vec<u8>>> {
    let mut plain = Zeroizing::new(Vec::with_capacity(MAX_HEAD));
    plain.extend_from_slice(list_key);
    plain.extend_from_slice(&head.captured.to_be_bytes());
    plain.push(head.kind as u8);
    plain.extend_from_slice(head.from.unwrap_or(ListId::ZERO).as_bytes());
    push_text(&mut plain, &head.origin, MAX_ORIGIN)?;
    push_text(&mut plain, &head.frame_origin, MAX_ORIGIN)?;
    push_text(&mut plain, &head.detector, MAX_DETECTOR)?;
    push_text(&mut plain, &head.note, MAX_NOTE)?;
    let padded = plain.len().next_multiple_of(HEAD_BLOCK);
    plain.resize(padded, 0);
    (padded <= MAX_HEAD).then_some(plain)
}

pub(crate) fn write_cell(code: &NewCode<'_>) -> Option<Zeroizing<[u8; CELL_PLAIN]>> {
    let bytes = code.code.as_bytes();
    if bytes.is_empty() || bytes.len() > MAX_CODE {
        return None;
    }
    let mut plain = Zeroizing::new([0; CELL_PLAIN]);
    plain[0] = u8::try_from(bytes.len()).ok()?;
    plain[1..=bytes.len()].copy_from_slice(bytes);
    plain[1 + MAX_CODE..3 + MAX_CODE].copy_from_slice(&code.number.to_be_bytes());
    Some(plain)
}

pub(crate) fn read_head(plain: &[u8]) -> Result<(ListHead, Zeroizing<[u8; 32]>), FormatError> {
    let mut reader = Reader::new(plain);
    let mut list_key = Zeroizing::new([0; 32]);
    list_key.copy_from_slice(reader.slice(32)?);
    let head = ListHead {
        captured: reader.u64()?,
        kind: match reader.u8()? {
            1 => ListKind::List,
            2 => ListKind::Key,
            _ => return Err(FormatError::Value),
        },
        from: Some(ListId::from_bytes(reader.take()?)).filter(|from| !from.is_zero()),
        origin: reader.text(MAX_ORIGIN)?.to_owned(),
        frame_origin: reader.text(MAX_ORIGIN)?.to_owned(),
        detector: reader.text(MAX_DETECTOR)?.to_owned(),
        note: reader.text(MAX_NOTE)?.to_owned(),
    };
    reader.padding(HEAD_BLOCK)?;
    Ok((head, list_key))
}

pub(crate) fn read_cell(plain: &[u8]) -> Result<(Zeroizing<String>, u16), FormatError> {
    check_length(plain.len(), CELL_PLAIN)?;
    let mut reader = Reader::new(plain);
    let length = usize::from(reader.u8()?);
    let field = reader.slice(MAX_CODE)?;
    let number = reader.u16()?;
    reader.padding(CELL_PADDING_LIMIT)?;
    let (code, rest) = field
        .split_at_checked(length)
        .filter(|_| length > 0)
        .ok_or(FormatError::Value)?;
    Reader::new(rest).padding(MAX_CODE)?;
    let code = core::str::from_utf8(code).map_err(|_| FormatError::Text)?;
    Ok((Zeroizing::new(code.to_owned()), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> ListHead {
        ListHead {
            captured: 1,
            kind: ListKind::Key,
            from: None,
            origin: "https://a.example".to_owned(),
            frame_origin: String::new(),
            detector: "d".to_owned(),
            note: "n".to_owned(),
        }
    }

    #[test]
    fn a_head_with_one_byte_of_padding_set_or_a_block_too_many_is_refused() {
        let plain = write_head(&head(), &[7; 32]).unwrap();
        let (read, key) = read_head(&plain).unwrap();
        assert!(read == head() && *key == [7; 32]);
        let text_end = 57 + 4 * 2 + 17 + 1 + 1;
        for at in text_end..plain.len() {
            let mut spoiled = plain.to_vec();
            spoiled[at] = 1;
            assert_eq!(read_head(&spoiled).err(), Some(FormatError::Padding));
        }
        let longer = [plain.as_slice(), &[0; 256]].concat();
        assert_eq!(read_head(&longer).err(), Some(FormatError::Padding));
    }

    #[test]
    fn a_head_outside_its_limits_is_refused() {
        let plain = write_head(&head(), &[7; 32]).unwrap();
        let changed = |at: usize, with: &[u8]| {
            let mut bytes = plain.to_vec();
            bytes[at..at + with.len()].copy_from_slice(with);
            read_head(&bytes).err()
        };
        assert_eq!(changed(40, &[3]), Some(FormatError::Value));
        assert_eq!(changed(57, &[1, 0]), Some(FormatError::Length));
        assert_eq!(changed(59, &[0xFF]), Some(FormatError::Text));
        assert_eq!(changed(0, &[7]), None);
    }

    #[test]
    fn a_cell_is_read_strictly() {
        let plain = write_cell(&NewCode {
            code: "abc",
            number: 513,
        })
        .unwrap();
        let (code, number) = read_cell(plain.as_ref()).unwrap();
        assert_eq!((code.as_str(), number), ("abc", 513));
        let changed = |at: usize, with: u8| {
            let mut bytes = plain.to_vec();
            bytes[at] = with;
            read_cell(&bytes).err()
        };
        assert_eq!(changed(0, 0), Some(FormatError::Value));
        assert_eq!(changed(0, 193), Some(FormatError::Value));
        assert_eq!(changed(0, 2), Some(FormatError::Padding));
        assert_eq!(changed(192, 1), Some(FormatError::Padding));
        assert_eq!(changed(1, 0xFF), Some(FormatError::Text));
        for at in 195..208 {
            assert_eq!(changed(at, 1), Some(FormatError::Padding));
        }
        assert_eq!(read_cell(&plain[..207]).err(), Some(FormatError::Length));
        assert_eq!(
            read_cell(&[plain.as_slice(), &[0]].concat()).err(),
            Some(FormatError::Trailing)
        );
    }
}
