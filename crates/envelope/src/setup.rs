//! The set-up code that connects a browser (security.md 2.9).

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::bytes::{FormatError, Reader, begin_object, check_length, push_text};
use crate::cipher::{aes_open, aes_seal, hkdf};
use crate::code_text::CodeText;
use crate::ids::{Hash32, UserId, WorkspaceId};
use crate::labels;
use crate::secret_key::SecretKey;

/// Magic of a set-up package (security.md 2.9).
const MAGIC: &[u8; 4] = b"SPKC";

/// How many bytes are authenticated beside the ciphertext: magic, version and suite.
const AAD_LEN: usize = 7;

/// The longest address or login in a set-up code, in bytes.
const MAX_FIELD: usize = 255;

/// Two fields of the longest kind with their lengths, and T.
const TEXT: CodeText = CodeText {
    prefix: "sparekey1.",
    label: labels::SETUP,
    max_body: 2 * (2 + MAX_FIELD) + 16,
};

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
    address: String,
    login: String,
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
        let fits = |field: &str| (1..=MAX_FIELD).contains(&field.len());
        if !fits(address) || !fits(login) {
            return Err(SetupCodeError::Field);
        }
        let mut token = Zeroizing::new([0; 16]);
        rng.fill_bytes(token.as_mut());
        Ok(Self {
            address: address.to_owned(),
            login: login.to_owned(),
            token,
        })
    }

    /// The public address of the workspace.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The login.
    #[must_use]
    pub fn login(&self) -> &str {
        &self.login
    }

    /// The text to copy: `sparekey1.` and base64url (RFC 4648 section 5, no padding) of
    /// `address s | login s | T 16 | H(C(setup) || preceding), first 4`.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let mut bytes = TEXT.begin();
        // Both fields were checked when the code was made or read: nothing is left out here.
        let _ = push_text(&mut bytes, &self.address, MAX_FIELD);
        let _ = push_text(&mut bytes, &self.login, MAX_FIELD);
        bytes.extend_from_slice(self.token.as_ref());
        TEXT.write(bytes)
    }

    /// Reads a pasted set-up code; blanks and line breaks do not matter.
    ///
    /// # Errors
    /// [`SetupCodeError::Incomplete`].
    pub fn parse(text: &str) -> Result<Self, SetupCodeError> {
        let bytes = TEXT.parse(text).map_err(|_| SetupCodeError::Incomplete)?;
        Self::read(&bytes).map_err(|_| SetupCodeError::Incomplete)
    }

    fn read(body: &[u8]) -> Result<Self, FormatError> {
        let mut reader = Reader::new(body);
        let address = reader.text(MAX_FIELD)?;
        let login = reader.text(MAX_FIELD)?;
        let mut token = Zeroizing::new([0; 16]);
        token.copy_from_slice(reader.slice(16)?);
        reader.finish()?;
        if address.is_empty() || login.is_empty() {
            return Err(FormatError::Value);
        }
        Ok(Self {
            address: address.to_owned(),
            login: login.to_owned(),
            token,
        })
    }

    /// `HKDF(T, C(setup), empty, 48)` = `key 32 | id 16`.
    #[must_use]
    pub fn derive_keys(&self) -> SetupKeys {
        let okm = hkdf::<48>(self.token.as_ref(), labels::SETUP, &[]);
        let (mut key, mut id) = (Zeroizing::new([0; 32]), [0; 16]);
        key.copy_from_slice(&okm[..32]);
        id.copy_from_slice(&okm[32..]);
        SetupKeys { key, id }
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
pub const SETUP_LEN: usize = 107;

/// Why a set-up package cannot be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The set-up code could not be made. Try again.")]
pub struct SealSetupError;

/// Seals the package under a set-up code. One code seals once: the key is used with a zero nonce.
///
/// # Errors
/// [`SealSetupError`] where the cipher fails.
pub fn seal_setup(
    keys: &SetupKeys,
    package: &SetupPackage,
) -> Result<[u8; SETUP_LEN], SealSetupError> {
    let mut plain = Zeroizing::new(Vec::with_capacity(84));
    plain.extend_from_slice(package.workspace.as_bytes());
    plain.extend_from_slice(package.user.as_bytes());
    plain.extend_from_slice(package.secret_key.expose());
    plain.extend_from_slice(&package.trust_counter.to_be_bytes());
    plain.extend_from_slice(package.trust_hash.as_bytes());
    let mut bytes = begin_object(MAGIC, SETUP_LEN);
    let ct = aes_seal(&keys.key, &[0; 12], &bytes, &plain).map_err(|_| SealSetupError)?;
    bytes.extend_from_slice(&ct);
    bytes.try_into().map_err(|_| SealSetupError)
}

/// Opens a set-up package.
///
/// # Errors
/// [`OpenSetupError`].
pub fn open_setup(keys: &SetupKeys, bytes: &[u8]) -> Result<SetupPackage, OpenSetupError> {
    check_length(bytes.len(), SETUP_LEN)?;
    Reader::object(bytes, MAGIC)?;
    let (aad, ct) = bytes.split_at(AAD_LEN);
    let plain = aes_open(&keys.key, &[0; 12], aad, ct).map_err(|_| OpenSetupError::CannotOpen)?;
    let mut reader = Reader::new(&plain);
    let (workspace, user) = (
        WorkspaceId::from_bytes(reader.take()?),
        UserId::from_bytes(reader.take()?),
    );
    let secret_key: Zeroizing<[u8; 16]> = Zeroizing::new(reader.take()?);
    let package = SetupPackage {
        workspace,
        user,
        secret_key: SecretKey::from_bytes(&secret_key),
        trust_counter: reader.u32()?,
        trust_hash: Hash32::from_bytes(reader.take()?),
    };
    reader.finish()?;
    Ok(package)
}
