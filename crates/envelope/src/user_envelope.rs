//! Unlocking and the user envelope (security.md 2.1 and 2.2).

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::bytes::FormatError;
use crate::ids::{Hash32, UserId};
use crate::keys::UserSeed;
use crate::passphrase::Passphrase;
use crate::secret_key::SecretKey;

/// Numbers of Argon2id (RFC 9106). Outside their bounds nothing is derived (security.md 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    m: u32,
    t: u32,
    p: u8,
}

impl KdfParams {
    /// RFC 9106 section 4, second recommended option: 64 MiB, 3 passes, 4 lanes.
    pub const RECOMMENDED: Self = Self {
        m: 65_536,
        t: 3,
        p: 4,
    };

    /// Checks the numbers: `m` KiB in 65,536..=262,144, `t` passes in 3..=4, `p` lanes in 1..=8.
    ///
    /// # Errors
    /// [`UnlockError::Kdf`] where one is outside.
    pub fn new(m: u32, t: u32, p: u8) -> Result<Self, UnlockError> {
        if (65_536..=262_144).contains(&m) && (3..=4).contains(&t) && (1..=8).contains(&p) {
            Ok(Self { m, t, p })
        } else {
            Err(UnlockError::Kdf)
        }
    }

    /// Memory in KiB.
    #[must_use]
    pub const fn m(&self) -> u32 {
        self.m
    }

    /// Passes.
    #[must_use]
    pub const fn t(&self) -> u32 {
        self.t
    }

    /// Lanes.
    #[must_use]
    pub const fn p(&self) -> u8 {
        self.p
    }
}

/// Why no unlock key could be derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnlockError {
    /// The server or the envelope names numbers of Argon2id that are too weak or too costly.
    #[error("The server asks for unsafe settings. Do not sign in; tell your workspace Owner.")]
    Kdf,
    /// Not enough memory for Argon2id.
    #[error("There is not enough free memory to unlock. Close other tabs and try again.")]
    Memory,
}

/// Proves to the server that a person holds passphrase and Secret Key; fetches the own envelope and registers a device,
/// nothing else. Sent once per sign-in.
pub struct LoginSecret(Zeroizing<[u8; 32]>);

impl LoginSecret {
    /// Takes what a client sent.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    /// The raw bytes, to be sent.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// `H(C(login) || login secret)`: what the server stores.
    #[must_use]
    pub fn login_hash(&self) -> LoginHash {
        LoginHash(crate::labels::hash(&[
            crate::labels::LOGIN,
            self.0.as_ref(),
        ]))
    }
}

/// What the server stores of a login secret.
#[derive(Debug, Clone, Copy)]
pub struct LoginHash(Hash32);

impl LoginHash {
    /// Takes a stored hash.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Hash32::from_bytes(bytes))
    }

    /// The raw bytes, to be stored.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Whether this login secret is the one; compared in constant time.
    #[must_use]
    pub fn verify(&self, secret: &LoginSecret) -> bool {
        crate::labels::constant_time_eq(self.as_bytes(), secret.login_hash().as_bytes())
    }
}

/// What passphrase and Secret Key give for one salt: the key of the user envelope and the login secret.
pub struct UnlockKeys {
    user: UserId,
    params: KdfParams,
    salt: [u8; 16],
    wrap: Zeroizing<[u8; 32]>,
    login: LoginSecret,
}

impl UnlockKeys {
    /// The login secret, to be sent to the server.
    #[must_use]
    pub const fn login_secret(&self) -> &LoginSecret {
        &self.login
    }
}

/// `A = Argon2id(NFKC(passphrase), salt, m, t, p, 32)`, `U = HKDF(A || Secret Key, C(unlock), suite || user, 64)`.
/// Takes about a tenth of a second and 64 MiB.
///
/// # Errors
/// [`UnlockError::Memory`] where the memory cannot be had.
pub fn derive_unlock(
    passphrase: &Passphrase,
    secret_key: &SecretKey,
    params: KdfParams,
    salt: &[u8; 16],
    user: UserId,
) -> Result<UnlockKeys, UnlockError> {
    let _ = (passphrase.as_bytes(), secret_key, params, salt, user);
    todo!()
}

/// A user envelope by its shape: 109 bytes, not yet opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserEnvelope {
    bytes: [u8; 109],
    params: KdfParams,
}

impl UserEnvelope {
    /// Length in bytes.
    pub const LEN: usize = 109;

    /// Reads the bytes strictly, numbers of Argon2id included.
    ///
    /// # Errors
    /// [`OpenUserError::Format`] or [`OpenUserError::Unlock`].
    pub fn parse(bytes: &[u8]) -> Result<Self, OpenUserError> {
        let _ = bytes;
        todo!()
    }

    /// Whose envelope it says it is.
    #[must_use]
    pub fn user(&self) -> UserId {
        todo!()
    }

    /// The salt of Argon2id.
    #[must_use]
    pub fn salt(&self) -> [u8; 16] {
        todo!()
    }

    /// The numbers of Argon2id.
    #[must_use]
    pub const fn params(&self) -> KdfParams {
        self.params
    }

    /// The bytes as stored.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 109] {
        &self.bytes
    }

    /// `H(envelope)`, for the compare-and-swap of a passphrase change.
    #[must_use]
    pub fn hash(&self) -> Hash32 {
        crate::labels::hash(&[&self.bytes])
    }
}

/// Why a user envelope does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenUserError {
    /// The bytes are not a user envelope.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// No unlock key could be derived.
    #[error(transparent)]
    Unlock(#[from] UnlockError),
    /// Passphrase, Secret Key or envelope is wrong.
    #[error("This does not open. Check the passphrase and the Secret Key.")]
    CannotOpen,
}

/// A new user envelope and the keys it was sealed with.
pub struct SealedUser {
    /// The 109 bytes to store.
    pub envelope: UserEnvelope,
    /// Holds the login secret that goes with it.
    pub unlock: UnlockKeys,
}

/// Seals a person's seed under a fresh salt (security.md 2.2).
///
/// # Errors
/// [`UnlockError::Memory`] where the memory for Argon2id cannot be had.
pub fn seal_user_envelope(
    user: UserId,
    seed: &UserSeed,
    passphrase: &Passphrase,
    secret_key: &SecretKey,
    rng: &mut impl CryptoRng,
) -> Result<SealedUser, UnlockError> {
    let _ = (user, seed, passphrase, secret_key, rng);
    todo!()
}

/// Opens a user envelope with keys of [`derive_unlock`], which must be for its user, salt and numbers.
///
/// # Errors
/// [`OpenUserError::CannotOpen`] for whatever is wrong.
pub fn open_user_envelope(
    envelope: &UserEnvelope,
    unlock: &UnlockKeys,
) -> Result<UserSeed, OpenUserError> {
    let _ = (
        envelope,
        unlock.user,
        unlock.params,
        unlock.salt,
        &unlock.wrap,
    );
    todo!()
}
