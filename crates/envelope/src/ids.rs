//! Names of things: random ids, public keys, fingerprints and hashes. None of them is secret.

use core::fmt;
use core::str::FromStr;
use std::collections::BTreeMap;

use rand_core::CryptoRng;

use crate::bundle::IdentityBundle;
use crate::labels::{self, hash};

/// A text that is not the lower-case or upper-case hexadecimal form of an id, key or hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "This is not a complete identifier: {expected} hexadecimal characters are needed. Copy it again."
)]
pub struct IdParseError {
    /// How many hexadecimal characters the text must have.
    pub expected: usize,
}

macro_rules! bytes_newtype {
    ($(#[$doc:meta])* $name:ident, $len:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $len]);

        impl $name {
            /// Length in bytes.
            pub const LEN: usize = $len;
            /// All bytes zero.
            pub const ZERO: Self = Self([0; $len]);

            /// Takes the raw bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// The raw bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }

            /// Whether every byte is zero.
            #[must_use]
            pub fn is_zero(&self) -> bool {
                *self == Self::ZERO
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&data_encoding::HEXLOWER.encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = IdParseError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                data_encoding::HEXLOWER_PERMISSIVE
                    .decode(text.as_bytes())
                    .ok()
                    .and_then(|bytes| <[u8; $len]>::try_from(bytes).ok())
                    .map(Self)
                    .ok_or(IdParseError { expected: 2 * $len })
            }
        }

        impl From<[u8; $len]> for $name {
            fn from(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }
        }
    };
}

macro_rules! random_id {
    ($($name:ident),+) => {
        $(impl $name {
            /// Draws a new random id (security.md 2: 16 random bytes made by the client).
            #[must_use]
            pub fn make(rng: &mut impl CryptoRng) -> Self {
                let mut bytes = [0; 16];
                rng.fill_bytes(&mut bytes);
                Self(bytes)
            }
        })+
    };
}

bytes_newtype!(
    /// A person in one workspace. A person in two workspaces has two.
    UserId, 16
);
bytes_newtype!(
    /// A workspace.
    WorkspaceId, 16
);
bytes_newtype!(
    /// An account: one login at one app. All zero in an inbox item.
    AccountId, 16
);
bytes_newtype!(
    /// A code list. Every seal draws a new one.
    ListId, 16
);
bytes_newtype!(
    /// A device: the first 16 bytes of `H(C(device) || ed25519)` (security.md 2.3).
    DeviceId, 16
);
bytes_newtype!(
    /// A SHA-256 hash.
    Hash32, 32
);
bytes_newtype!(
    /// A public X25519 key (RFC 7748): what something is sealed to.
    X25519Key, 32
);
bytes_newtype!(
    /// A public Ed25519 key (RFC 8032): what verifies a signature.
    Ed25519Key, 32
);
bytes_newtype!(
    /// Names an identity: `H(C(fpr) || user || x25519 || ed25519)` (security.md 2.3).
    Fingerprint, 32
);

random_id!(UserId, WorkspaceId, AccountId, ListId);

impl DeviceId {
    /// The id of the device that signs with this key.
    #[must_use]
    pub fn derive(key: &Ed25519Key) -> Self {
        let full = hash(&[labels::DEVICE, key.as_bytes()]);
        let mut id = [0; 16];
        id.copy_from_slice(&full.as_bytes()[..16]);
        Self(id)
    }
}

impl Fingerprint {
    /// The fingerprint of an identity.
    #[must_use]
    pub fn derive(user: &UserId, x25519: &X25519Key, ed25519: &Ed25519Key) -> Self {
        Self(
            hash(&[
                labels::FPR,
                user.as_bytes(),
                x25519.as_bytes(),
                ed25519.as_bytes(),
            ])
            .0,
        )
    }

    /// What two people compare: the first 100 bits as 20 base32 characters (RFC 4648) in five groups of four,
    /// as in `ABCD EFGH IJKL MNOP QRST` (security.md 2.3).
    #[must_use]
    pub fn display_groups(&self) -> String {
        let text = data_encoding::BASE32.encode(&self.0[..15]);
        let groups: Vec<&str> = (0..5)
            .map(|group| &text[group * 4..group * 4 + 4])
            .collect();
        groups.join(" ")
    }
}

/// The public half of an identity: the one that `fpr()` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicIdentity {
    /// Whose identity it is.
    pub user: UserId,
    /// What is sealed to this identity.
    pub x25519: X25519Key,
    /// What verifies its signatures.
    pub ed25519: Ed25519Key,
}

impl PublicIdentity {
    /// The fingerprint of this identity.
    #[must_use]
    pub fn fpr(&self) -> Fingerprint {
        Fingerprint::derive(&self.user, &self.x25519, &self.ed25519)
    }
}

/// Identities by fingerprint, to look signers up. Because the fingerprint is derived here from the keys, nobody can put keys
/// under a fingerprint that is not theirs.
#[derive(Debug, Clone, Default)]
pub struct Identities(BTreeMap<Fingerprint, PublicIdentity>);

impl Identities {
    /// Adds an identity.
    pub fn insert(&mut self, identity: PublicIdentity) {
        self.0.insert(identity.fpr(), identity);
    }

    /// The identity that this fingerprint names.
    #[must_use]
    pub fn find(&self, fpr: &Fingerprint) -> Option<&PublicIdentity> {
        self.0.get(fpr)
    }
}

impl<'a> FromIterator<&'a IdentityBundle> for Identities {
    fn from_iter<I: IntoIterator<Item = &'a IdentityBundle>>(bundles: I) -> Self {
        let mut identities = Self::default();
        for bundle in bundles {
            identities.insert(bundle.identity());
        }
        identities
    }
}
