//! The account manifest: who may open an account's codes, and the wrapped account secret for each (security.md 2.5).

use std::collections::BTreeSet;

use crate::about::About;
use crate::bytes::{FormatError, Reader, check_length};
use crate::cipher::verify_object;
use crate::ids::{AccountId, Fingerprint, Hash32, PublicIdentity, UserId, WorkspaceId, X25519Key};
use crate::labels;

/// Magic of an account manifest (security.md 2.5).
pub(crate) const MAGIC: &[u8; 4] = b"SPKM";

/// Length without entries, in bytes.
pub(crate) const FIXED_LEN: usize = 313;

/// Length of one entry, in bytes.
pub(crate) const ENTRY_LEN: usize = 129;

/// Where the count of entries stands.
const COUNT_AT: usize = 247;

/// The most account Owners (security.md 2.5).
const MAX_OWNERS: usize = 255;

/// AAD of a wrap: `workspace | account | epoch | kind | recipient | fpr`, 85 bytes.
pub(crate) fn wrap_aad(
    workspace: WorkspaceId,
    account: AccountId,
    epoch: u32,
    kind: WrapKind,
    recipient: UserId,
    fpr: Fingerprint,
) -> Vec<u8> {
    let mut aad = link_aad(workspace, account, epoch);
    aad.push(kind as u8);
    aad.extend_from_slice(recipient.as_bytes());
    aad.extend_from_slice(fpr.as_bytes());
    aad
}

/// AAD of a link: `workspace | account | epoch`, 36 bytes.
pub(crate) fn link_aad(workspace: WorkspaceId, account: AccountId, epoch: u32) -> Vec<u8> {
    [
        workspace.as_bytes(),
        account.as_bytes(),
        epoch.to_be_bytes().as_slice(),
    ]
    .concat()
}

fn parse_entry(reader: &mut Reader<'_>) -> Result<WrapEntry, FormatError> {
    Ok(WrapEntry {
        kind: match reader.u8()? {
            1 => WrapKind::Owner,
            2 => WrapKind::Rescue,
            _ => return Err(FormatError::Value),
        },
        recipient: UserId::from_bytes(reader.take()?),
        fpr: Fingerprint::from_bytes(reader.take()?),
        enc: reader.take()?,
        ct: reader.take()?,
    })
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
        if bytes.len() < FIXED_LEN {
            return Err(FormatError::Length.into());
        }
        let count = usize::from(Reader::new(&bytes[COUNT_AT..]).u16()?);
        let mut reader = Reader::object(bytes, MAGIC)?;
        check_length(bytes.len(), FIXED_LEN + ENTRY_LEN * count)?;
        let manifest = Self {
            bytes: bytes.to_vec(),
            workspace: WorkspaceId::from_bytes(reader.take()?),
            account: AccountId::from_bytes(reader.take()?),
            epoch: reader.u32()?,
            seq: reader.u32()?,
            account_key: X25519Key::from_bytes(reader.take()?),
            about: Hash32::from_bytes(reader.take()?),
            prev: Hash32::from_bytes(reader.take()?),
            created: reader.u64()?,
            signer: UserId::from_bytes(reader.take()?),
            link: reader.take()?,
            entries: {
                reader.u16()?;
                (0..count)
                    .map(|_| parse_entry(&mut reader))
                    .collect::<Result<_, _>>()?
            },
        };
        manifest.check_rules()?;
        Ok(manifest)
    }

    /// The rules that one manifest can break alone.
    fn check_rules(&self) -> Result<(), ManifestError> {
        if self.epoch == 0 || self.seq < self.epoch || self.account.is_zero() {
            return Err(ManifestError::Number);
        }
        if (self.link == [0; 80]) != (self.epoch == 1) {
            return Err(ManifestError::Link);
        }
        let ascending = self
            .entries
            .windows(2)
            .all(|pair| (pair[0].kind, pair[0].recipient) < (pair[1].kind, pair[1].recipient));
        let recipients: BTreeSet<&UserId> =
            self.entries.iter().map(|entry| &entry.recipient).collect();
        if !ascending || recipients.len() != self.entries.len() {
            return Err(ManifestError::EntryOrder);
        }
        let owners = self.owners().count();
        if !(1..=MAX_OWNERS).contains(&owners) {
            return Err(ManifestError::OwnerCount);
        }
        if self.entries.len() - owners != 1 {
            return Err(ManifestError::RescueCount);
        }
        if self.find_entry(&self.signer).is_none() {
            return Err(ManifestError::SignerMissing);
        }
        Ok(())
    }

    /// Verifies the signature under the signer's identity, which must be the one of the signer's entry.
    ///
    /// # Errors
    /// [`ManifestError::SignerMissing`] or [`ManifestError::Signature`].
    pub fn verify_signature(&self, signer: &PublicIdentity) -> Result<(), ManifestError> {
        let entry = self
            .find_entry(&self.signer)
            .ok_or(ManifestError::SignerMissing)?;
        if signer.user != self.signer || signer.fpr() != entry.fpr {
            return Err(ManifestError::SignerMissing);
        }
        if verify_object(&signer.ed25519, labels::MANIFEST, &self.bytes) {
            Ok(())
        } else {
            Err(ManifestError::Signature)
        }
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

    /// Whether an Owner or the rescue key signed it.
    #[must_use]
    pub fn signer_kind(&self) -> Option<WrapKind> {
        self.find_entry(&self.signer).map(|entry| entry.kind)
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
