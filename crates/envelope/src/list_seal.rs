//! Sealing a code list: needs only public keys; the device signs outside (security.md 2.6).

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::cipher::{aes_seal, hkdf, hpke_seal};
use crate::ids::{AccountId, DeviceId, Hash32, ListId, UserId, WorkspaceId, X25519Key};
use crate::labels::{self, hash};
use crate::list::{CELL_LEN, ListHead, ListHeader, MAX_CODES, list_signing_input};
use crate::list_plain::{write_cell, write_head};

/// What a list is sealed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListTarget {
    /// An account: its id, epoch and key, from a manifest that is a save target.
    Account {
        /// The account.
        account: AccountId,
        /// The manifest's epoch.
        epoch: u32,
        /// The manifest's account key.
        key: X25519Key,
    },
    /// The author's inbox: sealed to the author's own key.
    Inbox {
        /// The author's own X25519 key.
        key: X25519Key,
    },
}

/// One code to seal.
#[derive(Clone, Copy)]
pub struct NewCode<'a> {
    /// The code, 1 to 192 bytes of UTF-8.
    pub code: &'a str,
    /// The number the app itself gives this code; zero where it gives none.
    pub number: u16,
}

/// Everything that goes into a list.
pub struct NewList<'a> {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// What it is sealed to.
    pub target: ListTarget,
    /// Who captures.
    pub author: UserId,
    /// The device that will sign.
    pub device: DeviceId,
    /// The device's next counter.
    pub device_counter: u32,
    /// When, ms since 1970.
    pub created: u64,
    /// What the head says.
    pub head: &'a ListHead,
    /// The codes in order, 1 to 256.
    pub codes: &'a [NewCode<'a>],
}

/// Why a list cannot be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealListError {
    /// No code, or more than 256.
    #[error("A list holds 1 to 256 codes.")]
    Count,
    /// A code is empty or longer than 192 bytes.
    #[error("Code {0} is empty or too long. Correct it.")]
    Code(usize),
    /// Origin, frame origin, detector or note is too long.
    #[error("The note or the address is too long. Shorten it.")]
    HeadTooLong,
    /// The target or the counter is zero where it must not be.
    #[error("This account cannot be saved to. Choose another or the Inbox.")]
    Target,
    /// Sealing failed.
    #[error("The list could not be sealed. Try again.")]
    Seal,
}

/// A sealed list that waits for the device's signature.
pub struct UnsignedList {
    header: ListHeader,
    bytes: Vec<u8>,
    signing_input: Vec<u8>,
}

impl UnsignedList {
    /// The header, with the new list id.
    #[must_use]
    pub const fn header(&self) -> &ListHeader {
        &self.header
    }

    /// The new list id.
    #[must_use]
    pub const fn list(&self) -> ListId {
        self.header.list
    }

    /// What the device key signs: `C(list) || 0x00 || header || H(enc || ct) || H(cell 0) || ...`.
    #[must_use]
    pub fn signing_input(&self) -> Vec<u8> {
        self.signing_input.clone()
    }

    /// The complete list, to be kept and sent as it is.
    #[must_use]
    pub fn with_signature(mut self, signature: [u8; 64]) -> Vec<u8> {
        self.bytes.extend_from_slice(&signature);
        self.bytes
    }
}

/// Seals a list under a new list id and a new list key. The outbox repeats the sealed bytes, never the sealing.
///
/// # Errors
/// [`SealListError`].
pub fn seal_list(
    new: &NewList<'_>,
    rng: &mut impl CryptoRng,
) -> Result<UnsignedList, SealListError> {
    let count = u16::try_from(new.codes.len()).map_err(|_| SealListError::Count)?;
    if !(1..=MAX_CODES).contains(&new.codes.len()) {
        return Err(SealListError::Count);
    }
    let (account, epoch, key) = match new.target {
        ListTarget::Account {
            account,
            epoch,
            key,
        } if !account.is_zero() && epoch != 0 => (account, epoch, key),
        ListTarget::Account { .. } => return Err(SealListError::Target),
        ListTarget::Inbox { key } => (AccountId::ZERO, 0, key),
    };
    if new.device_counter == 0 {
        return Err(SealListError::Target);
    }
    let header = ListHeader {
        workspace: new.workspace,
        account,
        list: ListId::make(rng),
        epoch,
        author: new.author,
        device: new.device,
        device_counter: new.device_counter,
        created: new.created,
        count,
    };
    let mut list_key = Zeroizing::new([0; 32]);
    rng.fill_bytes(list_key.as_mut());
    let header_bytes = header.to_bytes();
    let plain = write_head(new.head, &list_key).ok_or(SealListError::HeadTooLong)?;
    let (enc, ct) = hpke_seal(labels::HEAD, &key, &header_bytes, &plain, rng)
        .map_err(|_| SealListError::Seal)?;
    let head = [enc.as_slice(), &ct].concat();
    let mut bytes = [header_bytes.as_slice(), &head].concat();
    bytes.reserve_exact(CELL_LEN * new.codes.len() + 64);
    let mut cell_hashes: Vec<Hash32> = Vec::with_capacity(new.codes.len());
    for (code, index) in new.codes.iter().zip(0_u16..) {
        let plain = write_cell(code).ok_or(SealListError::Code(usize::from(index) + 1))?;
        let (cell_key, aad) = derive_cell(&list_key, &header_bytes, index);
        let cell =
            aes_seal(&cell_key, &[0; 12], &aad, plain.as_ref()).map_err(|_| SealListError::Seal)?;
        cell_hashes.push(hash(&[&cell]));
        bytes.extend_from_slice(&cell);
    }
    let signing_input = list_signing_input(&header_bytes, &head, &cell_hashes);
    Ok(UnsignedList {
        header,
        bytes,
        signing_input,
    })
}

/// Key and AAD of a cell: `HKDF(list key, C(cell), header || i u16, 32)` and `header || i u16` (security.md 2.6).
pub(crate) fn derive_cell(
    list_key: &[u8; 32],
    header: &[u8],
    index: u16,
) -> (Zeroizing<[u8; 32]>, Vec<u8>) {
    let aad = [header, index.to_be_bytes().as_slice()].concat();
    (hkdf(list_key, labels::CELL, &[&aad]), aad)
}
