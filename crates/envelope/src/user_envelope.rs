//! Unlocking and the user envelope (security.md 2.1 and 2.2).

use argon2::{Algorithm, Argon2, Params, Version};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::SUITE;
use crate::bytes::{FormatError, Reader, begin_object, check_length};
use crate::cipher::{aes_open, aes_seal, hkdf};
use crate::ids::{Hash32, UserId};
use crate::keys::UserSeed;
use crate::labels::{self, constant_time_eq, hash};
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
    /// The cipher failed.
    #[error("Your keys could not be sealed. Try again.")]
    Seal,
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
        LoginHash(hash(&[labels::LOGIN, self.0.as_ref()]))
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
        constant_time_eq(self.as_bytes(), secret.login_hash().as_bytes())
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
    let numbers = Params::new(params.m, params.t, u32::from(params.p), Some(32))
        .map_err(|_| UnlockError::Kdf)?;
    // A || Secret Key, side by side, so that nothing has to be copied together.
    let mut ikm = Zeroizing::new([0; 48]);
    let (a, tail) = ikm.split_at_mut(32);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, numbers)
        .hash_password_into(passphrase.as_bytes(), salt, a)
        .map_err(|_| UnlockError::Memory)?;
    tail.copy_from_slice(secret_key.expose());
    let okm = hkdf::<64>(
        ikm.as_ref(),
        labels::UNLOCK,
        &[&SUITE.to_be_bytes(), user.as_bytes()],
    );
    let (mut wrap, mut login) = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
    wrap.copy_from_slice(&okm[..32]);
    login.copy_from_slice(&okm[32..]);
    Ok(UnlockKeys {
        user,
        params,
        salt: *salt,
        wrap,
        login: LoginSecret(login),
    })
}

/// A user envelope by its shape: 109 bytes, not yet opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserEnvelope {
    bytes: [u8; 109],
    params: KdfParams,
    salt: [u8; 16],
    user: UserId,
}

/// Magic of a user envelope (security.md 2.2).
const MAGIC: &[u8; 4] = b"SPKU";

/// The one way of unlocking this version knows: passphrase and Secret Key through Argon2id (security.md 2.2).
const KDF: u8 = 1;

/// How many bytes are authenticated beside the ciphertext: everything before the nonce.
const AAD_LEN: usize = 49;

impl UserEnvelope {
    /// Length in bytes.
    pub const LEN: usize = 109;

    /// Reads the bytes strictly, numbers of Argon2id included.
    ///
    /// # Errors
    /// [`OpenUserError::Format`] or [`OpenUserError::Unlock`].
    pub fn parse(bytes: &[u8]) -> Result<Self, OpenUserError> {
        check_length(bytes.len(), Self::LEN)?;
        let mut reader = Reader::object(bytes, MAGIC)?;
        if reader.u8()? != KDF {
            return Err(FormatError::Value.into());
        }
        let params = KdfParams::new(reader.u32()?, reader.u32()?, reader.u8()?)?;
        let salt = reader.take()?;
        let user = UserId::from_bytes(reader.take()?);
        let bytes = bytes.try_into().map_err(|_| FormatError::Length)?;
        Ok(Self {
            bytes,
            params,
            salt,
            user,
        })
    }

    /// Whose envelope it says it is.
    #[must_use]
    pub const fn user(&self) -> UserId {
        self.user
    }

    /// The salt of Argon2id.
    #[must_use]
    pub const fn salt(&self) -> [u8; 16] {
        self.salt
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
        hash(&[&self.bytes])
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
    let params = KdfParams::RECOMMENDED;
    let mut salt = [0; 16];
    rng.fill_bytes(&mut salt);
    let unlock = derive_unlock(passphrase, secret_key, params, &salt, user)?;
    let mut nonce = [0; 12];
    rng.fill_bytes(&mut nonce);
    seal_with(&unlock, seed, &nonce).map(|envelope| SealedUser { envelope, unlock })
}

fn seal_with(
    unlock: &UnlockKeys,
    seed: &UserSeed,
    nonce: &[u8; 12],
) -> Result<UserEnvelope, UnlockError> {
    let UnlockKeys {
        user, params, salt, ..
    } = unlock;
    let mut bytes = begin_object(MAGIC, UserEnvelope::LEN);
    bytes.push(KDF);
    bytes.extend_from_slice(&params.m.to_be_bytes());
    bytes.extend_from_slice(&params.t.to_be_bytes());
    bytes.push(params.p);
    bytes.extend_from_slice(salt);
    bytes.extend_from_slice(user.as_bytes());
    let ct = aes_seal(&unlock.wrap, nonce, &bytes, seed.expose()).map_err(|_| UnlockError::Seal)?;
    bytes.extend_from_slice(nonce);
    bytes.extend_from_slice(&ct);
    let bytes = bytes.try_into().map_err(|_| UnlockError::Seal)?;
    Ok(UserEnvelope {
        bytes,
        params: *params,
        salt: *salt,
        user: *user,
    })
}

/// Opens a user envelope with keys of [`derive_unlock`], which must be for its user, salt and numbers.
///
/// # Errors
/// [`OpenUserError::CannotOpen`] for whatever is wrong.
pub fn open_user_envelope(
    envelope: &UserEnvelope,
    unlock: &UnlockKeys,
) -> Result<UserSeed, OpenUserError> {
    if (envelope.user, envelope.params, envelope.salt) != (unlock.user, unlock.params, unlock.salt)
    {
        return Err(OpenUserError::CannotOpen);
    }
    let (aad, rest) = envelope.bytes.split_at(AAD_LEN);
    let (nonce, ct) = rest.split_first_chunk().ok_or(OpenUserError::CannotOpen)?;
    let opened = aes_open(&unlock.wrap, nonce, aad, ct).map_err(|_| OpenUserError::CannotOpen)?;
    opened
        .as_slice()
        .try_into()
        .map(UserSeed::from_bytes)
        .map_err(|_| OpenUserError::CannotOpen)
}
