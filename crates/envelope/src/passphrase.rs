//! The passphrase and its rules (security.md 2.1).

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
        let _ = typed;
        todo!()
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}
