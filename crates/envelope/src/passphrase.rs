//! The passphrase and its rules (security.md 2.1).

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use zeroize::Zeroizing;

/// The fewest characters a passphrase may have, counted as Unicode code points after NFKC (security.md 2.1).
pub const MIN_PASSPHRASE_CHARS: usize = 12;

/// Why a passphrase is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Fewer than [`MIN_PASSPHRASE_CHARS`] characters.
    #[error("Use at least 12 characters.")]
    TooShort,
    /// The bytes are not UTF-8.
    #[error("The passphrase could not be read. Type it again.")]
    NotText,
    /// A code point that Unicode has not assigned: its normal form may change later.
    #[error("The passphrase holds a character that is not assigned yet. Leave it out.")]
    Unassigned,
}

/// A passphrase in NFKC, ready for Argon2id. Never trimmed.
pub struct Passphrase(Zeroizing<Vec<u8>>);

impl Passphrase {
    /// Checks the UTF-8 bytes as typed, and normalises them. The caller wipes its own copy.
    ///
    /// # Errors
    /// [`PassphraseError`] says which rule is broken.
    pub fn parse(typed: &[u8]) -> Result<Self, PassphraseError> {
        let text = core::str::from_utf8(typed).map_err(|_| PassphraseError::NotText)?;
        if text
            .chars()
            .any(|c| c.general_category() == GeneralCategory::Unassigned)
        {
            return Err(PassphraseError::Unassigned);
        }
        // Measured first, so that the one buffer never moves and leaves a copy behind.
        let (chars, bytes) = text.nfkc().fold((0, 0), |(chars, bytes), c| {
            (chars + 1, bytes + c.len_utf8())
        });
        if chars < MIN_PASSPHRASE_CHARS {
            return Err(PassphraseError::TooShort);
        }
        let mut normal = Zeroizing::new(Vec::with_capacity(bytes));
        for c in text.nfkc() {
            normal.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
        Ok(Self(normal))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}
