//! Reading a code list in the order of security.md 2.6: chain, author, device, signature, head, cell.

use zeroize::Zeroizing;

use crate::account::AccountKeys;
use crate::bundle::{DeviceEntry, IdentityBundle};
use crate::chain::VerifiedChain;
use crate::cipher::{X25519Private, aes_open, hpke_open};
use crate::ids::{ListId, UserId};
use crate::keys::UserKeys;
use crate::labels::{self, hash};
use crate::list::{ListHead, ListHeader, ListParts};
use crate::list_plain::{read_cell, read_head};
use crate::list_seal::derive_cell;
use crate::manifest::WrapKind;
use crate::trust::Pins;

/// Why a list "cannot be trusted". Its bytes are kept; it is never merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerifyListError {
    /// The list belongs to another account or workspace than the chain.
    #[error("This list cannot be trusted: it belongs to another account.")]
    OtherAccount,
    /// The chain's newest signer is not pinned.
    #[error("This list cannot be trusted yet: compare the Owner who changed the account last.")]
    ChainNotPinned,
    /// The chain holds no manifest of the list's epoch.
    #[error(
        "This list cannot be trusted: the history of its account is incomplete. Fetch it again."
    )]
    EpochMissing,
    /// The author was no Owner in that epoch.
    #[error("This list cannot be trusted: its author was no Owner.")]
    AuthorNotOwner,
    /// The bundle is not of the identity that the manifest names.
    #[error("This list cannot be trusted: its author's keys are missing. Fetch them again.")]
    OtherIdentity,
    /// The device is not in the author's bundle.
    #[error("This list cannot be trusted: its device is unknown.")]
    UnknownDevice,
    /// The device was removed before it signed this.
    #[error("This list cannot be trusted: its device had been removed.")]
    DeviceRemoved,
    /// The signature does not verify.
    #[error("This list cannot be trusted: the signature is wrong.")]
    Signature,
}

/// What to say beside a list that is readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListMark {
    /// Its author is no longer an Owner of the account.
    FormerOwner,
    /// Its author's identity has been replaced since.
    ReplacedIdentity,
    /// Its device has been removed since.
    RemovedDevice,
}

/// A list whose author, device and signature verified; not opened.
#[derive(Debug, Clone)]
pub struct VerifiedList {
    parts: ListParts,
    marks: Vec<ListMark>,
}

impl VerifiedList {
    /// The header.
    #[must_use]
    pub const fn header(&self) -> &ListHeader {
        self.parts.header()
    }

    /// What to say beside it.
    #[must_use]
    pub fn marks(&self) -> &[ListMark] {
        &self.marks
    }

    /// Opens the head with the account's keys of the list's epoch.
    ///
    /// # Errors
    /// [`OpenListError`].
    pub fn open_head(&self, keys: &AccountKeys) -> Result<OpenedHead, OpenListError> {
        if self.header().is_inbox_item() || keys.epoch() != self.header().epoch {
            return Err(OpenListError::CannotOpen);
        }
        self.open_with(keys.private())
    }

    /// Opens the head of an inbox item with its author's own keys.
    ///
    /// # Errors
    /// [`OpenListError`].
    pub fn open_inbox_head(&self, keys: &UserKeys) -> Result<OpenedHead, OpenListError> {
        if !self.header().is_inbox_item() || keys.user() != self.header().author {
            return Err(OpenListError::CannotOpen);
        }
        self.open_with(keys.x25519_private())
    }

    fn open_with(&self, private: &X25519Private) -> Result<OpenedHead, OpenListError> {
        let (enc, ct) = self
            .parts
            .head()
            .split_at_checked(32)
            .ok_or(OpenListError::CannotOpen)?;
        let plain = hpke_open(labels::HEAD, private, &self.header().to_bytes(), enc, ct)
            .map_err(|_| OpenListError::CannotOpen)?;
        let (head, list_key) = read_head(&plain).map_err(|_| OpenListError::CannotOpen)?;
        Ok(OpenedHead {
            head,
            list_key,
            parts: self.parts.clone(),
        })
    }
}

/// Verifies a list of an account. `author` is the highest bundle seen of the author's fingerprint; `pins` says who is pinned.
///
/// # Errors
/// [`VerifyListError`].
pub fn verify_list(
    parts: &ListParts,
    chain: &VerifiedChain,
    pins: &Pins,
    author: &IdentityBundle,
) -> Result<VerifiedList, VerifyListError> {
    let header = parts.header();
    let newest = chain.newest();
    if (header.workspace, header.account) != (newest.workspace(), newest.account()) {
        return Err(VerifyListError::OtherAccount);
    }
    if !chain.is_vouched(pins) {
        return Err(VerifyListError::ChainNotPinned);
    }
    let manifest = chain
        .find_epoch(header.epoch)
        .ok_or(VerifyListError::EpochMissing)?;
    let entry = manifest
        .find_entry(&header.author)
        .filter(|entry| entry.kind == WrapKind::Owner)
        .ok_or(VerifyListError::AuthorNotOwner)?;
    if author.user() != header.author || author.fpr() != entry.fpr {
        return Err(VerifyListError::OtherIdentity);
    }
    let device = verify_device(parts, author)?;
    let identity = (header.author, entry.fpr);
    let mut marks = Vec::new();
    if !newest.owners().any(|owner| owner == identity) {
        marks.push(ListMark::FormerOwner);
    }
    if pins.replaced.contains(&identity) {
        marks.push(ListMark::ReplacedIdentity);
    }
    if !device.is_live() {
        marks.push(ListMark::RemovedDevice);
    }
    Ok(VerifiedList {
        parts: parts.clone(),
        marks,
    })
}

/// Verifies an inbox item against the person's own bundle.
///
/// # Errors
/// [`VerifyListError`].
pub fn verify_inbox_item(
    parts: &ListParts,
    own: &IdentityBundle,
) -> Result<VerifiedList, VerifyListError> {
    let header = parts.header();
    if !header.is_inbox_item() {
        return Err(VerifyListError::OtherAccount);
    }
    if own.user() != header.author {
        return Err(VerifyListError::OtherIdentity);
    }
    let device = verify_device(parts, own)?;
    let marks = if device.is_live() {
        Vec::new()
    } else {
        vec![ListMark::RemovedDevice]
    };
    Ok(VerifiedList {
        parts: parts.clone(),
        marks,
    })
}

/// Device in the bundle, counter not above its last, signature.
fn verify_device<'a>(
    parts: &ListParts,
    author: &'a IdentityBundle,
) -> Result<&'a DeviceEntry, VerifyListError> {
    let header = parts.header();
    let device = author
        .find_device(&header.device)
        .ok_or(VerifyListError::UnknownDevice)?;
    if header.device_counter > device.last {
        return Err(VerifyListError::DeviceRemoved);
    }
    if parts.verify_signature(&device.key) {
        Ok(device)
    } else {
        Err(VerifyListError::Signature)
    }
}

/// Why a head or a cell does not open: one message for all (security.md 2.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenListError {
    /// Wrong key, damaged bytes, wrong padding, or a cell that is not the one signed.
    #[error("This list cannot be opened. Its bytes are kept; ask an account Owner.")]
    CannotOpen,
}

/// An opened head: what it says, and the key of the cells.
pub struct OpenedHead {
    head: ListHead,
    list_key: Zeroizing<[u8; 32]>,
    parts: ListParts,
}

impl OpenedHead {
    /// What the head says.
    #[must_use]
    pub const fn head(&self) -> &ListHead {
        &self.head
    }

    /// The list.
    #[must_use]
    pub const fn list(&self) -> ListId {
        self.parts.header().list
    }

    /// The author.
    #[must_use]
    pub const fn author(&self) -> UserId {
        self.parts.header().author
    }

    /// Opens one sealed cell of 224 bytes, which must be the one signed at `index`.
    ///
    /// # Errors
    /// [`OpenListError`].
    pub fn open_cell(&self, index: u16, cell: &[u8]) -> Result<OpenedCell, OpenListError> {
        let signed = self
            .parts
            .cell_hashes()
            .get(usize::from(index))
            .ok_or(OpenListError::CannotOpen)?;
        if hash(&[cell]) != *signed {
            return Err(OpenListError::CannotOpen);
        }
        let (key, aad) = derive_cell(&self.list_key, &self.parts.header().to_bytes(), index);
        let plain = aes_open(&key, &[0; 12], &aad, cell).map_err(|_| OpenListError::CannotOpen)?;
        let (code, number) = read_cell(&plain).map_err(|_| OpenListError::CannotOpen)?;
        Ok(OpenedCell { code, number })
    }
}

/// One opened code.
pub struct OpenedCell {
    /// The code.
    pub code: Zeroizing<String>,
    /// The number the app itself gave it; zero where it gave none.
    pub number: u16,
}
