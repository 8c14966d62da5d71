//! The one table of domain labels `C(x)` and the hash `H` (security.md 2).

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::ids::Hash32;

macro_rules! labels {
    ($($name:ident = $x:literal),+ $(,)?) => {
        $(
            #[doc = concat!("`Sparekey/", $x, "/v1`.")]
            pub const $name: &[u8] = concat!("Sparekey/", $x, "/v1").as_bytes();
        )+

        /// Every domain label `C(x) = "Sparekey/x/v1"` of the product, once each (security.md 2).
        pub const LABELS: &[&str] = &[$(concat!("Sparekey/", $x, "/v1")),+];
    };
}

labels! {
    UNLOCK = "unlock",
    LOGIN = "login",
    USER = "user",
    IDENTITY = "identity",
    DEVICE = "device",
    FPR = "fpr",
    TRUST = "trust",
    ACCT = "acct",
    MANIFEST = "manifest",
    ABOUT = "about",
    WRAP = "wrap",
    LINK = "link",
    HEAD = "head",
    CELL = "cell",
    LIST = "list",
    EVENT = "event",
    SETUP = "setup",
    SHEET = "sheet",
    INVITE = "invite",
}

/// `H`: SHA-256 (FIPS 180-4) over the parts one after the other.
#[must_use]
pub fn hash(parts: &[&[u8]]) -> Hash32 {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part);
    }
    Hash32::from_bytes(digest.finalize().into())
}

/// Compares two byte strings in a time that depends only on their lengths.
#[must_use]
pub fn constant_time_eq(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}
