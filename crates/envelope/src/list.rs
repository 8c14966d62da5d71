//! The code list by its shape: header, head, cells, signature (security.md 2.6).

use crate::bytes::{FormatError, Reader, begin_object, check_length};
use crate::cipher::{signing_input, verify_message};
use crate::ids::{AccountId, DeviceId, Ed25519Key, Hash32, ListId, UserId, WorkspaceId};
use crate::labels::{self, hash};
use crate::list_plain::{HEAD_BLOCK, MAX_HEAD};

/// Length of the header, in bytes.
pub const HEADER_LEN: usize = 105;

/// Length of one sealed cell, in bytes.
pub const CELL_LEN: usize = 224;

/// The most codes one list can hold.
pub const MAX_CODES: usize = 256;

/// Length of the signature, in bytes.
const SIGNATURE_LEN: usize = 64;

/// A sealed head is `enc 32 | tag 16` longer than its plaintext.
const HEAD_OVERHEAD: usize = 48;

/// The longest note, in bytes (security.md 2.6).
pub const MAX_NOTE: usize = 1_024;

/// The longest code, in bytes (security.md 2.6).
pub const MAX_CODE: usize = 192;

/// Magic of a code list (security.md 2.6).
const MAGIC: &[u8; 4] = b"SPKL";

/// The longest list: header, largest head, 256 cells, signature.
pub const MAX_LIST_LEN: usize =
    HEADER_LEN + HEAD_OVERHEAD + MAX_HEAD + CELL_LEN * MAX_CODES + SIGNATURE_LEN;

/// The public part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListHeader {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The account; zero in an inbox item.
    pub account: AccountId,
    /// The list.
    pub list: ListId,
    /// The epoch of the account key it is sealed to; zero in an inbox item.
    pub epoch: u32,
    /// Who captured it.
    pub author: UserId,
    /// The device that signed it.
    pub device: DeviceId,
    /// Rises with every list and event of the device, from 1.
    pub device_counter: u32,
    /// When it was sealed, ms since 1970; informative.
    pub created: u64,
    /// How many codes, 1 to 256.
    pub count: u16,
}

impl ListHeader {
    /// Reads the 105 bytes strictly. Account and epoch are zero together or not at all; the counter is not zero.
    ///
    /// # Errors
    /// [`FormatError`] says what is wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, FormatError> {
        check_length(bytes.len(), HEADER_LEN)?;
        let mut reader = Reader::object(bytes, MAGIC)?;
        let header = Self {
            workspace: WorkspaceId::from_bytes(reader.take()?),
            account: AccountId::from_bytes(reader.take()?),
            list: ListId::from_bytes(reader.take()?),
            epoch: reader.u32()?,
            author: UserId::from_bytes(reader.take()?),
            device: DeviceId::from_bytes(reader.take()?),
            device_counter: reader.u32()?,
            created: reader.u64()?,
            count: reader.u16()?,
        };
        reader.finish()?;
        let count_fits = (1..=MAX_CODES).contains(&usize::from(header.count));
        if !count_fits
            || header.device_counter == 0
            || header.account.is_zero() != (header.epoch == 0)
        {
            return Err(FormatError::Value);
        }
        Ok(header)
    }

    /// The 105 bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; HEADER_LEN] {
        let mut bytes = begin_object(MAGIC, HEADER_LEN);
        bytes.extend_from_slice(self.workspace.as_bytes());
        bytes.extend_from_slice(self.account.as_bytes());
        bytes.extend_from_slice(self.list.as_bytes());
        bytes.extend_from_slice(&self.epoch.to_be_bytes());
        bytes.extend_from_slice(self.author.as_bytes());
        bytes.extend_from_slice(self.device.as_bytes());
        bytes.extend_from_slice(&self.device_counter.to_be_bytes());
        bytes.extend_from_slice(&self.created.to_be_bytes());
        bytes.extend_from_slice(&self.count.to_be_bytes());
        let mut header = [0; HEADER_LEN];
        header.copy_from_slice(&bytes);
        header
    }

    /// Whether this is an inbox item: sealed to its author, waiting for an account.
    #[must_use]
    pub fn is_inbox_item(&self) -> bool {
        self.account.is_zero()
    }
}

/// A sealed head is `48 + 256k` bytes, k 1..=8.
fn check_head_length(length: usize) -> Result<(), FormatError> {
    match length.checked_sub(HEAD_OVERHEAD) {
        Some(plain) if plain > 0 && plain <= MAX_HEAD && plain % HEAD_BLOCK == 0 => Ok(()),
        _ => Err(FormatError::Length),
    }
}

/// What the device signs: `C(list) || 0x00 || header || H(enc || ct) || H(cell 0) || ...`.
pub(crate) fn list_signing_input(header: &[u8], head: &[u8], cell_hashes: &[Hash32]) -> Vec<u8> {
    let mut covered = Vec::with_capacity(HEADER_LEN + 32 + 32 * cell_hashes.len());
    covered.extend_from_slice(header);
    covered.extend_from_slice(hash(&[head]).as_bytes());
    for cell_hash in cell_hashes {
        covered.extend_from_slice(cell_hash.as_bytes());
    }
    signing_input(labels::LIST, &covered)
}

/// What the codes of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum ListKind {
    /// Several backup codes, each for one use.
    List = 1,
    /// One recovery key.
    Key = 2,
}

/// What a head says about its list. Text limits: 255, 255, 64 and 1,024 bytes; 2,048 with everything else.
#[derive(Clone, PartialEq, Eq)]
pub struct ListHead {
    /// When the codes were captured, ms since 1970; informative.
    pub captured: u64,
    /// What the codes are.
    pub kind: ListKind,
    /// The inbox item this list was made from.
    pub from: Option<ListId>,
    /// The origin of the page, or `pasted`.
    pub origin: String,
    /// The origin of the frame that held the codes; empty where it was the page itself.
    pub frame_origin: String,
    /// What found the list.
    pub detector: String,
    /// What the person wrote.
    pub note: String,
}

/// A complete list by its shape: nothing verified but lengths and header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeList {
    header: ListHeader,
    bytes: Vec<u8>,
    cells_at: usize,
}

impl CodeList {
    /// Reads the bytes strictly: header, count and every length are checked before anything is allocated.
    ///
    /// # Errors
    /// [`FormatError`] says what is wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, FormatError> {
        if bytes.len() > MAX_LIST_LEN {
            return Err(FormatError::Length);
        }
        let (start, _) = bytes
            .split_at_checked(HEADER_LEN)
            .ok_or(FormatError::Length)?;
        let header = ListHeader::parse(start)?;
        let others = HEADER_LEN + CELL_LEN * usize::from(header.count) + SIGNATURE_LEN;
        let head_len = bytes.len().checked_sub(others).ok_or(FormatError::Length)?;
        check_head_length(head_len)?;
        Ok(Self {
            header,
            bytes: bytes.to_vec(),
            cells_at: HEADER_LEN + head_len,
        })
    }

    /// The header.
    #[must_use]
    pub const fn header(&self) -> &ListHeader {
        &self.header
    }

    /// The bytes as sealed.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// `H` of all bytes.
    #[must_use]
    pub fn hash(&self) -> Hash32 {
        hash(&[&self.bytes])
    }

    /// The sealed head: `enc 32 | ct`.
    #[must_use]
    pub fn head(&self) -> &[u8] {
        &self.bytes[HEADER_LEN..self.cells_at]
    }

    /// The sealed cells, in order.
    #[must_use]
    pub fn cells(&self) -> Vec<&[u8]> {
        self.bytes[self.cells_at..self.bytes.len() - SIGNATURE_LEN]
            .chunks_exact(CELL_LEN)
            .collect()
    }

    /// `H` of each sealed cell, in order.
    #[must_use]
    pub fn cell_hashes(&self) -> Vec<Hash32> {
        self.cells().into_iter().map(|cell| hash(&[cell])).collect()
    }

    /// The device's signature.
    #[must_use]
    pub fn signature(&self) -> [u8; 64] {
        let mut signature = [0; SIGNATURE_LEN];
        signature.copy_from_slice(&self.bytes[self.bytes.len() - SIGNATURE_LEN..]);
        signature
    }

    /// Everything but the cells, which the server stores apart.
    #[must_use]
    pub fn split(&self) -> ListParts {
        ListParts {
            header: self.header,
            head: self.head().to_vec(),
            cell_hashes: self.cell_hashes(),
            signature: self.signature(),
        }
    }
}

/// A list without its cells: enough to verify it, and later any single cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListParts {
    header: ListHeader,
    head: Vec<u8>,
    cell_hashes: Vec<Hash32>,
    signature: [u8; 64],
}

impl ListParts {
    /// Reads the parts strictly. `header` is 105 bytes, `head` is `48 + 256k` bytes, one hash per cell.
    ///
    /// # Errors
    /// [`FormatError`] says what is wrong.
    pub fn parse(
        header: &[u8],
        head: &[u8],
        cell_hashes: &[Hash32],
        signature: &[u8],
    ) -> Result<Self, FormatError> {
        let header = ListHeader::parse(header)?;
        check_head_length(head.len())?;
        check_length(cell_hashes.len(), usize::from(header.count))?;
        check_length(signature.len(), SIGNATURE_LEN)?;
        let signature = signature.try_into().map_err(|_| FormatError::Length)?;
        Ok(Self {
            header,
            head: head.to_vec(),
            cell_hashes: cell_hashes.to_vec(),
            signature,
        })
    }

    /// The header.
    #[must_use]
    pub const fn header(&self) -> &ListHeader {
        &self.header
    }

    /// The sealed head: `enc 32 | ct`.
    #[must_use]
    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// `H` of each sealed cell, in order.
    #[must_use]
    pub fn cell_hashes(&self) -> &[Hash32] {
        &self.cell_hashes
    }

    /// The device's signature.
    #[must_use]
    pub const fn signature(&self) -> &[u8; 64] {
        &self.signature
    }

    /// Whether the device signed exactly this, and the header names that device.
    #[must_use]
    pub fn verify_signature(&self, device: &Ed25519Key) -> bool {
        DeviceId::derive(device) == self.header.device
            && verify_message(
                device,
                &list_signing_input(&self.header.to_bytes(), &self.head, &self.cell_hashes),
                &self.signature,
            )
    }

    /// The complete list again, with its cells.
    ///
    /// # Errors
    /// [`FormatError`] where a cell is not the one its hash names.
    pub fn join(&self, cells: &[&[u8]]) -> Result<CodeList, FormatError> {
        check_length(cells.len(), self.cell_hashes.len())?;
        let mut bytes = self.header.to_bytes().to_vec();
        bytes.extend_from_slice(&self.head);
        for (cell, cell_hash) in cells.iter().zip(&self.cell_hashes) {
            check_length(cell.len(), CELL_LEN)?;
            if hash(&[cell]) != *cell_hash {
                return Err(FormatError::Value);
            }
            bytes.extend_from_slice(cell);
        }
        bytes.extend_from_slice(&self.signature);
        CodeList::parse(&bytes)
    }
}
