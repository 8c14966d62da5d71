//! Reading a code list in the order of security.md 2.6: chain, author, device, signature, head, cell.

use zeroize::Zeroizing;

use crate::account::AccountKeys;
use crate::bundle::IdentityBundle;
use crate::chain::VerifiedChain;
use crate::ids::{ListId, UserId};
use crate::keys::UserKeys;
use crate::list::{ListHead, ListHeader, ListParts};
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
        let _ = keys;
        todo!()
    }

    /// Opens the head of an inbox item with its author's own keys.
    ///
    /// # Errors
    /// [`OpenListError`].
    pub fn open_inbox_head(&self, keys: &UserKeys) -> Result<OpenedHead, OpenListError> {
        let _ = keys;
        todo!()
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
    let _ = (parts, chain, pins, author);
    todo!()
}

/// Verifies an inbox item against the person's own bundle.
///
/// # Errors
/// [`VerifyListError`].
pub fn verify_inbox_item(
    parts: &ListParts,
    own: &IdentityBundle,
) -> Result<VerifiedList, VerifyListError> {
    let _ = (parts, own);
    todo!()
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
        let _ = (index, cell, &self.list_key);
        todo!()
    }
}

/// One opened code.
pub struct OpenedCell {
    /// The code.
    pub code: Zeroizing<String>,
    /// The number the app itself gave it; zero where it gave none.
    pub number: u16,
}
