//! The Secret Key: 128 random bits on paper and on the person's devices, never at the server (security.md 2.1).

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::crockford::{CrockfordError, decode_u128, encode_u128};

/// Why a typed Secret Key is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretKeyError {
    /// Not 26 characters and one check character.
    #[error("A Secret Key has 27 characters. Compare it with your Emergency Kit.")]
    Length,
    /// A character that Crockford base32 does not have.
    #[error(
        "The Secret Key holds a character that cannot be in it. Compare it with your Emergency Kit."
    )]
    Character,
    /// The check character does not fit.
    #[error("The Secret Key has a typing error. Compare it with your Emergency Kit.")]
    Check,
}

/// 128 random bits that are needed beside the passphrase.
pub struct SecretKey(Zeroizing<[u8; 16]>);

impl SecretKey {
    /// Draws a new Secret Key.
    #[must_use]
    pub fn make(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; 16]);
        rng.fill_bytes(bytes.as_mut());
        Self(bytes)
    }

    /// Takes the raw bytes, as kept on a device.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 16]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    /// The raw bytes, to be kept on a device under a key that cannot be exported.
    #[must_use]
    pub fn expose(&self) -> &[u8; 16] {
        &self.0
    }

    /// The text of the Emergency Kit: one 128-bit integer in Crockford base32 as 26 characters, then the mod-37 check
    /// character, with a hyphen after every fifth (`XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XX`).
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        encode_u128(&self.0)
    }

    /// Reads a typed Secret Key. Case, blanks and hyphens do not matter; O reads as 0, I and L as 1.
    ///
    /// # Errors
    /// [`SecretKeyError`] says what is wrong with the typing.
    pub fn parse(typed: &str) -> Result<Self, SecretKeyError> {
        decode_u128(typed).map(Self).map_err(|error| match error {
            CrockfordError::Length => SecretKeyError::Length,
            CrockfordError::Character => SecretKeyError::Character,
            CrockfordError::Check => SecretKeyError::Check,
        })
    }
}
