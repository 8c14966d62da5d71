//! A person's keys, from one seed (security.md 2.2). The workspace rescue key has the same shape (2.8).

use ed25519_dalek::SigningKey;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::cipher::{X25519Private, derive_x25519, hkdf};
use crate::ids::{Ed25519Key, Fingerprint, PublicIdentity, UserId, X25519Key};
use crate::labels;

/// 32 random bytes from which all keys of a person follow.
pub struct UserSeed(Zeroizing<[u8; 32]>);

impl UserSeed {
    /// Draws a new seed.
    #[must_use]
    pub fn make(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(bytes.as_mut());
        Self(bytes)
    }

    /// Takes the raw bytes, as kept in memory while unlocked.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    /// The raw bytes, to be kept in memory while unlocked (security.md 2.10).
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key pairs of this person: `HKDF(seed, C(user), "x25519" or "ed25519" || user, 32)`.
    #[must_use]
    pub fn derive_keys(&self, user: UserId) -> UserKeys {
        let (x25519_private, x25519) = derive_x25519(&hkdf(
            self.0.as_ref(),
            labels::USER,
            &[b"x25519", user.as_bytes()],
        ));
        let signing = SigningKey::from_bytes(&hkdf(
            self.0.as_ref(),
            labels::USER,
            &[b"ed25519", user.as_bytes()],
        ));
        let ed25519 = Ed25519Key::from_bytes(signing.verifying_key().to_bytes());
        UserKeys {
            identity: PublicIdentity {
                user,
                x25519,
                ed25519,
            },
            x25519_private,
            signing,
        }
    }
}

/// A person's key pairs: X25519 opens what is sealed to them, Ed25519 signs bundle, trust record and manifests.
pub struct UserKeys {
    identity: PublicIdentity,
    x25519_private: X25519Private,
    signing: SigningKey,
}

impl UserKeys {
    /// Whose keys these are.
    #[must_use]
    pub const fn user(&self) -> UserId {
        self.identity.user
    }

    /// The public half.
    #[must_use]
    pub const fn identity(&self) -> PublicIdentity {
        self.identity
    }

    /// The public sealing key.
    #[must_use]
    pub const fn x25519(&self) -> X25519Key {
        self.identity.x25519
    }

    /// The public signature key.
    #[must_use]
    pub const fn ed25519(&self) -> Ed25519Key {
        self.identity.ed25519
    }

    /// The fingerprint of the public half.
    #[must_use]
    pub fn fpr(&self) -> Fingerprint {
        self.identity.fpr()
    }

    pub(crate) const fn x25519_private(&self) -> &X25519Private {
        &self.x25519_private
    }

    pub(crate) const fn signing(&self) -> &SigningKey {
        &self.signing
    }
}
