//! Rescue sheets: the workspace rescue key split 2 of 3 on paper (security.md 2.8).

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::ids::{Fingerprint, UserId};
use crate::keys::UserSeed;

/// Why a typed sheet is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// Not 68 characters.
    #[error("A rescue sheet has 68 characters. Compare it with the paper.")]
    Length,
    /// A character that Crockford base32 does not have.
    #[error("The rescue sheet holds a character that cannot be in it. Compare it with the paper.")]
    Character,
    /// The check does not fit.
    #[error("The rescue sheet has a typing error. Compare it with the paper.")]
    Check,
    /// A version or number that no sheet has.
    #[error("This rescue sheet is of a kind this version does not know. Update Sparekey.")]
    Version,
}

/// One of three sheets.
pub struct RescueSheet {
    x: u8,
    share: Zeroizing<[u8; 32]>,
    fpr_start: [u8; 6],
}

impl RescueSheet {
    /// The number of the sheet, 1 to 3.
    #[must_use]
    pub const fn number(&self) -> u8 {
        self.x
    }

    /// The text to print, also as a QR code: 68 Crockford characters, in 17 groups of four with hyphens.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let _ = (&self.share, self.fpr_start);
        todo!()
    }

    /// Reads a typed or scanned sheet. Case, blanks and hyphens do not matter; O reads as 0, I and L as 1.
    ///
    /// # Errors
    /// [`SheetError`].
    pub fn parse(typed: &str) -> Result<Self, SheetError> {
        let _ = typed;
        todo!()
    }
}

/// Splits the seed of the rescue key. The seed is then dropped, never stored.
#[must_use]
pub fn make_sheets(seed: &UserSeed, user: UserId, rng: &mut impl CryptoRng) -> [RescueSheet; 3] {
    let _ = (seed, user, rng);
    todo!()
}

/// Why two sheets do not give the rescue key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JoinSheetsError {
    /// The same sheet twice.
    #[error("These are the same sheet. Two different ones are needed.")]
    SameSheet,
    /// The sheets are of another rescue key than the pinned one.
    #[error(
        "These sheets are of another rescue key. Look for the sheets with the fingerprint you compared."
    )]
    OtherKey,
}

/// Joins two sheets; the seed must give the pinned fingerprint of the rescue user.
///
/// # Errors
/// [`JoinSheetsError`].
pub fn join_sheets(
    a: &RescueSheet,
    b: &RescueSheet,
    user: UserId,
    pinned: Fingerprint,
) -> Result<UserSeed, JoinSheetsError> {
    let _ = (a, b, user, pinned);
    todo!()
}
