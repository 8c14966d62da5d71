//! The set-up code that connects a browser (security.md 2.9).

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::bytes::FormatError;
use crate::ids::{Hash32, UserId, WorkspaceId};
use crate::secret_key::SecretKey;

/// Why a pasted set-up code is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SetupCodeError {
    /// Not a set-up code, or not all of it.
    #[error("This is not a complete set-up code. Copy it again from the web app.")]
    Incomplete,
    /// Address or login is too long or empty.
    #[error("The address or the login is empty or too long.")]
    Field,
}

/// What a person copies from the web app into the extension: address, login and a one-time secret T.
pub struct SetupCode {
    /// The public address of the workspace.
    pub address: String,
    /// The login.
    pub login: String,
    token: Zeroizing<[u8; 16]>,
}

impl SetupCode {
    /// Draws a new T.
    ///
    /// # Errors
    /// [`SetupCodeError::Field`].
    pub fn make(
        address: &str,
        login: &str,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, SetupCodeError> {
        let _ = (address, login, rng);
        todo!()
    }

    /// The text to copy: `sparekey1.` and base64url (RFC 4648 section 5, no padding) of
    /// `address s | login s | T 16 | H(C(setup) || preceding), first 4`.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let _ = &self.token;
        todo!()
    }

    /// Reads a pasted set-up code; blanks and line breaks do not matter.
    ///
    /// # Errors
    /// [`SetupCodeError::Incomplete`].
    pub fn parse(text: &str) -> Result<Self, SetupCodeError> {
        let _ = text;
        todo!()
    }

    /// `HKDF(T, C(setup), empty, 48)` = `key 32 | id 16`.
    #[must_use]
    pub fn derive_keys(&self) -> SetupKeys {
        todo!()
    }
}

/// The key of a set-up package and the id under which the server keeps it.
pub struct SetupKeys {
    key: Zeroizing<[u8; 32]>,
    id: [u8; 16],
}

impl SetupKeys {
    /// Under which id the server keeps the package.
    #[must_use]
    pub const fn id(&self) -> &[u8; 16] {
        &self.id
    }
}

/// What the web app hands to a new browser.
pub struct SetupPackage {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The person.
    pub user: UserId,
    /// The person's Secret Key.
    pub secret_key: SecretKey,
    /// The counter of the newest trust record.
    pub trust_counter: u32,
    /// Its hash.
    pub trust_hash: Hash32,
}

/// Why a set-up package does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenSetupError {
    /// The bytes are not a set-up package.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// Another code, or damaged.
    #[error("This set-up code does not fit. Make a new one in the web app.")]
    CannotOpen,
}

/// Length of a sealed set-up package, in bytes.
const SETUP_LEN: usize = 107;

/// Seals the package under a set-up code. One code seals once: the key is used with a zero nonce.
///
/// # Errors
/// [`OpenSetupError::CannotOpen`] where the cipher fails.
pub fn seal_setup(
    keys: &SetupKeys,
    package: &SetupPackage,
) -> Result<[u8; SETUP_LEN], OpenSetupError> {
    let _ = (&keys.key, package);
    todo!()
}

/// Opens a set-up package.
///
/// # Errors
/// [`OpenSetupError`].
pub fn open_setup(keys: &SetupKeys, bytes: &[u8]) -> Result<SetupPackage, OpenSetupError> {
    let _ = (keys, bytes);
    todo!()
}
