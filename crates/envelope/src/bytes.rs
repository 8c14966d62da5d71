//! Reading and writing of fixed layouts: big-endian, strict, every failure typed.

use crate::{SUITE, VERSION};

/// Why bytes do not have the shape of the object they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The length is not one this object can have.
    #[error("This object is damaged: its length is wrong. Fetch it again.")]
    Length,
    /// The first four bytes name another kind of object.
    #[error("This is another kind of object. Fetch it again.")]
    Magic,
    /// The version byte is unknown.
    #[error("This was made by a newer version. Update Sparekey.")]
    Version,
    /// The suite is unknown.
    #[error("This was sealed in a way this version does not know. Update Sparekey.")]
    Suite,
    /// Bytes follow the end of the object.
    #[error("This object is damaged: something follows its end. Fetch it again.")]
    Trailing,
    /// A field has a value it cannot have.
    #[error("This object is damaged: a field has an impossible value. Fetch it again.")]
    Value,
    /// A text is not UTF-8.
    #[error("This object is damaged: a text is unreadable. Fetch it again.")]
    Text,
    /// Padding that must be zero is not.
    #[error("This object is damaged: its padding is wrong. Fetch it again.")]
    Padding,
    /// Entries are out of order or occur twice.
    #[error("This object is damaged: its entries are out of order. Fetch it again.")]
    Order,
}

/// Takes fields off the front of a byte string.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Begins an object: `magic 4 | version u8 | suite u16`.
    pub(crate) fn object(bytes: &'a [u8], magic: &[u8; 4]) -> Result<Self, FormatError> {
        let mut reader = Self::new(bytes);
        if reader.take::<4>()? != *magic {
            return Err(FormatError::Magic);
        }
        if reader.u8()? != VERSION {
            return Err(FormatError::Version);
        }
        if reader.u16()? != SUITE {
            return Err(FormatError::Suite);
        }
        Ok(reader)
    }

    pub(crate) fn slice(&mut self, length: usize) -> Result<&'a [u8], FormatError> {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or(FormatError::Length)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn take<const N: usize>(&mut self) -> Result<[u8; N], FormatError> {
        let (taken, rest) = self
            .rest
            .split_first_chunk::<N>()
            .ok_or(FormatError::Length)?;
        self.rest = rest;
        Ok(*taken)
    }

    pub(crate) fn u8(&mut self) -> Result<u8, FormatError> {
        Ok(u8::from_be_bytes(self.take()?))
    }

    pub(crate) fn u16(&mut self) -> Result<u16, FormatError> {
        Ok(u16::from_be_bytes(self.take()?))
    }

    pub(crate) fn u32(&mut self) -> Result<u32, FormatError> {
        Ok(u32::from_be_bytes(self.take()?))
    }

    pub(crate) fn u64(&mut self) -> Result<u64, FormatError> {
        Ok(u64::from_be_bytes(self.take()?))
    }

    /// `s` of at most `limit` bytes.
    pub(crate) fn text(&mut self, limit: usize) -> Result<&'a str, FormatError> {
        let length = usize::from(self.u16()?);
        if length > limit {
            return Err(FormatError::Length);
        }
        core::str::from_utf8(self.slice(length)?).map_err(|_| FormatError::Text)
    }

    pub(crate) const fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// The rest is zero padding of fewer than `limit` bytes.
    pub(crate) fn padding(self, limit: usize) -> Result<(), FormatError> {
        if self.rest.len() >= limit || self.rest.iter().any(|byte| *byte != 0) {
            return Err(FormatError::Padding);
        }
        Ok(())
    }

    pub(crate) const fn finish(self) -> Result<(), FormatError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(FormatError::Trailing)
        }
    }
}

/// Refuses a length before anything is read or allocated.
pub(crate) fn check_length(actual: usize, expected: usize) -> Result<(), FormatError> {
    match actual.cmp(&expected) {
        core::cmp::Ordering::Less => Err(FormatError::Length),
        core::cmp::Ordering::Equal => Ok(()),
        core::cmp::Ordering::Greater => Err(FormatError::Trailing),
    }
}

/// Begins an object: `magic 4 | version u8 | suite u16`, with room for `capacity` bytes.
pub(crate) fn begin_object(magic: &[u8; 4], capacity: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(capacity);
    bytes.extend_from_slice(magic);
    bytes.push(VERSION);
    bytes.extend_from_slice(&SUITE.to_be_bytes());
    bytes
}

/// Appends `s`. `None` where the text is longer than `limit` bytes.
pub(crate) fn push_text(bytes: &mut Vec<u8>, text: &str, limit: usize) -> Option<()> {
    if text.len() > limit {
        return None;
    }
    bytes.extend_from_slice(&u16::try_from(text.len()).ok()?.to_be_bytes());
    bytes.extend_from_slice(text.as_bytes());
    Some(())
}
