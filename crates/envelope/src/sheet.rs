//! Rescue sheets: the workspace rescue key split 2 of 3 on paper (security.md 2.8).

use rand_core::CryptoRng;
use vsss_rs::Gf256;
use zeroize::Zeroizing;

use crate::crockford::{CrockfordError, decode_42, encode_42};
use crate::ids::{Fingerprint, UserId};
use crate::keys::UserSeed;
use crate::labels::{self, constant_time_eq, hash};

/// The version byte of a sheet (security.md 2.8).
const SHEET_VERSION: u8 = 1;

/// Length of what a sheet's check covers: `01 | x | share 32 | fpr, first 6`.
const CHECKED_LEN: usize = 40;

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

    /// Whether this sheet says that it is one of this rescue key. Only two joined sheets prove it ([`join_sheets`]).
    #[must_use]
    pub fn names(&self, fpr: Fingerprint) -> bool {
        fpr.as_bytes().starts_with(&self.fpr_start)
    }

    /// The text to print, also as a QR code: 68 Crockford characters, in 17 groups of four with hyphens.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new([0; 42]);
        bytes[0] = SHEET_VERSION;
        bytes[1] = self.x;
        bytes[2..34].copy_from_slice(self.share.as_ref());
        bytes[34..CHECKED_LEN].copy_from_slice(&self.fpr_start);
        let check = hash(&[labels::SHEET, &bytes[..CHECKED_LEN]]);
        bytes[CHECKED_LEN..].copy_from_slice(&check.as_bytes()[..2]);
        encode_42(&bytes)
    }

    /// Reads a typed or scanned sheet. Case, blanks and hyphens do not matter; O reads as 0, I and L as 1.
    ///
    /// # Errors
    /// [`SheetError`].
    pub fn parse(typed: &str) -> Result<Self, SheetError> {
        let bytes = decode_42(typed).map_err(|error| match error {
            CrockfordError::Length => SheetError::Length,
            CrockfordError::Character => SheetError::Character,
            CrockfordError::Check => SheetError::Check,
        })?;
        let (body, check) = bytes.split_at(CHECKED_LEN);
        if !constant_time_eq(&hash(&[labels::SHEET, body]).as_bytes()[..2], check) {
            return Err(SheetError::Check);
        }
        if body[0] != SHEET_VERSION || !(1..=3).contains(&body[1]) {
            return Err(SheetError::Version);
        }
        let (mut share, mut fpr_start) = (Zeroizing::new([0; 32]), [0; 6]);
        share.copy_from_slice(&body[2..34]);
        fpr_start.copy_from_slice(&body[34..]);
        Ok(Self {
            x: body[1],
            share,
            fpr_start,
        })
    }
}

/// The seed could not be split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The rescue sheets could not be made. Try again.")]
pub struct MakeSheetsError;

/// Splits the seed of the rescue key 2 of 3 (Shamir over GF(256), x = 1..3). The seed is then dropped, never stored.
///
/// # Errors
/// [`MakeSheetsError`] where the split fails.
pub fn make_sheets(
    seed: &UserSeed,
    user: UserId,
    rng: &mut impl CryptoRng,
) -> Result<[RescueSheet; 3], MakeSheetsError> {
    let fpr = seed.derive_keys(user).fpr();
    let mut fpr_start = [0; 6];
    fpr_start.copy_from_slice(&fpr.as_bytes()[..6]);
    let shares = Gf256::split_bytes(2, 3, seed.expose(), rng).map_err(|_| MakeSheetsError)?;
    let sheets: Vec<RescueSheet> = shares
        .into_iter()
        .map(Zeroizing::new)
        .map(|bytes| {
            let (x, rest) = bytes.split_first().ok_or(MakeSheetsError)?;
            let mut share = Zeroizing::new([0; 32]);
            if rest.len() != share.len() {
                return Err(MakeSheetsError);
            }
            share.copy_from_slice(rest);
            Ok(RescueSheet {
                x: *x,
                share,
                fpr_start,
            })
        })
        .collect::<Result<_, _>>()?;
    sheets.try_into().map_err(|_| MakeSheetsError)
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
    if a.x == b.x {
        return Err(JoinSheetsError::SameSheet);
    }
    let shares: Zeroizing<Vec<Vec<u8>>> = Zeroizing::new(
        [a, b]
            .iter()
            .map(|sheet| [&[sheet.x], sheet.share.as_slice()].concat())
            .collect(),
    );
    let joined = Gf256::combine_bytes(shares.as_slice())
        .map(Zeroizing::new)
        .map_err(|_| JoinSheetsError::OtherKey)?;
    let bytes: &[u8; 32] = joined
        .as_slice()
        .try_into()
        .map_err(|_| JoinSheetsError::OtherKey)?;
    let seed = UserSeed::from_bytes(bytes);
    if seed.derive_keys(user).fpr() == pinned {
        Ok(seed)
    } else {
        Err(JoinSheetsError::OtherKey)
    }
}
