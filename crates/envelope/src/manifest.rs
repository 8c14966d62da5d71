//! The account manifest: who may open an account's codes, and the wrapped account secret for each (security.md 2.5).

use crate::bytes::FormatError;
use crate::ids::{AccountId, Fingerprint, Hash32, PublicIdentity, UserId, WorkspaceId, X25519Key};
use crate::labels;

/// The names that an account goes by; the manifest holds only their hash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    /// The app, as in `GitHub`.
    pub app: String,
    /// The site, as in `github.com`.
    pub site: String,
    /// The login name at that site.
    pub login: String,
}

impl About {
    /// `H(C(about) || app s || site s || login s)`. `None` where a name is longer than 65,535 bytes.
    #[must_use]
    pub fn find_hash(&self) -> Option<Hash32> {
        let mut parts: Vec<u8> = Vec::new();
        for name in [&self.app, &self.site, &self.login] {
            parts.extend_from_slice(&u16::try_from(name.len()).ok()?.to_be_bytes());
            parts.extend_from_slice(name.as_bytes());
        }
        Some(labels::hash(&[labels::ABOUT, &parts]))
    }
}

/// Which manifest of an account: what a client remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ManifestHead {
    /// Its epoch.
    pub epoch: u32,
    /// Its sequence number.
    pub seq: u32,
    /// `H` of its bytes.
    pub hash: Hash32,
}

/// Whom a wrap is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum WrapKind {
    /// An account Owner.
    Owner = 1,
    /// The workspace rescue key.
    Rescue = 2,
}

/// One recipient of the account secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrapEntry {
    /// Owner or rescue key.
    pub kind: WrapKind,
    /// Whose.
    pub recipient: UserId,
    /// Which identity of theirs.
    pub fpr: Fingerprint,
    /// HPKE encapsulated key.
    pub enc: [u8; 32],
    /// The sealed account secret.
    pub ct: [u8; 48],
}

/// Why a manifest is refused by its shape or its signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    /// The bytes are not a manifest.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// No Owner, or more than 255.
    #[error("This account has no Owner or too many. Ask one of its Owners.")]
    OwnerCount,
    /// Not exactly one rescue entry.
    #[error("This account does not have exactly one rescue key. Ask one of its Owners.")]
    RescueCount,
    /// Entries not ascending by kind and recipient, or a recipient twice.
    #[error("The Owners of this account are listed wrongly. Ask one of its Owners.")]
    EntryOrder,
    /// A link in epoch 1, or none later.
    #[error("The history of this account is broken. Ask one of its Owners.")]
    Link,
    /// Epoch or sequence number impossible (zero, or epoch above sequence number).
    #[error("The history of this account is numbered wrongly. Ask one of its Owners.")]
    Number,
    /// The signer is not among the entries.
    #[error("The Owners of this account were signed by somebody else. Ask one of its Owners.")]
    SignerMissing,
    /// The signature does not verify under the signer's key.
    #[error(
        "The Owners of this account cannot be trusted: the signature is wrong. Ask one of its Owners."
    )]
    Signature,
}

/// A manifest by its shape, with the rules that one manifest alone can break checked. Its signature needs the signer's keys:
/// [`AccountManifest::verify_signature`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountManifest {
    bytes: Vec<u8>,
    workspace: WorkspaceId,
    account: AccountId,
    epoch: u32,
    seq: u32,
    account_key: X25519Key,
    about: Hash32,
    prev: Hash32,
    created: u64,
    signer: UserId,
    link: [u8; 80],
    entries: Vec<WrapEntry>,
}

impl AccountManifest {
    /// Reads the bytes strictly.
    ///
    /// # Errors
    /// [`ManifestError`], all but [`ManifestError::Signature`].
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        let _ = bytes;
        todo!()
    }

    /// Verifies the signature under the signer's identity, which must be the one of the signer's entry.
    ///
    /// # Errors
    /// [`ManifestError::SignerMissing`] or [`ManifestError::Signature`].
    pub fn verify_signature(&self, signer: &PublicIdentity) -> Result<(), ManifestError> {
        let _ = signer;
        todo!()
    }

    /// The bytes as stored and hashed.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// `H` of all bytes: the `prev` of the next manifest.
    #[must_use]
    pub fn hash(&self) -> Hash32 {
        labels::hash(&[&self.bytes])
    }

    /// What a client remembers of it.
    #[must_use]
    pub fn head(&self) -> ManifestHead {
        ManifestHead {
            epoch: self.epoch,
            seq: self.seq,
            hash: self.hash(),
        }
    }

    /// The workspace.
    #[must_use]
    pub const fn workspace(&self) -> WorkspaceId {
        self.workspace
    }

    /// The account.
    #[must_use]
    pub const fn account(&self) -> AccountId {
        self.account
    }

    /// The epoch of the account secret, from 1.
    #[must_use]
    pub const fn epoch(&self) -> u32 {
        self.epoch
    }

    /// The sequence number, from 1; never restarts.
    #[must_use]
    pub const fn seq(&self) -> u32 {
        self.seq
    }

    /// What lists of this epoch are sealed to.
    #[must_use]
    pub const fn account_key(&self) -> X25519Key {
        self.account_key
    }

    /// The hash of the account's names.
    #[must_use]
    pub const fn about(&self) -> Hash32 {
        self.about
    }

    /// Whether these are the account's names.
    #[must_use]
    pub fn is_about(&self, about: &About) -> bool {
        about.find_hash() == Some(self.about)
    }

    /// `H` of the previous manifest; zero in the first.
    #[must_use]
    pub const fn prev(&self) -> Hash32 {
        self.prev
    }

    /// When it was made, ms since 1970; informative.
    #[must_use]
    pub const fn created(&self) -> u64 {
        self.created
    }

    /// Who signed it.
    #[must_use]
    pub const fn signer(&self) -> UserId {
        self.signer
    }

    /// All entries: Owners ascending, then the rescue key.
    #[must_use]
    pub fn entries(&self) -> &[WrapEntry] {
        &self.entries
    }

    /// The account Owners: user and fingerprint.
    pub fn owners(&self) -> impl Iterator<Item = (UserId, Fingerprint)> + '_ {
        self.entries
            .iter()
            .filter(|entry| entry.kind == WrapKind::Owner)
            .map(|entry| (entry.recipient, entry.fpr))
    }

    /// The entry of this recipient.
    #[must_use]
    pub fn find_entry(&self, recipient: &UserId) -> Option<&WrapEntry> {
        self.entries
            .iter()
            .find(|entry| entry.recipient == *recipient)
    }

    /// The entry of the rescue key.
    #[must_use]
    pub fn find_rescue(&self) -> Option<&WrapEntry> {
        self.entries
            .iter()
            .find(|entry| entry.kind == WrapKind::Rescue)
    }

    /// The account secret of the epoch before, sealed to this epoch's account key; zero in epoch 1.
    #[must_use]
    pub const fn link(&self) -> &[u8; 80] {
        &self.link
    }
}
