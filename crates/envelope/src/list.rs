//! The code list by its shape: header, head, cells, signature (security.md 2.6).

use crate::bytes::FormatError;
use crate::ids::{AccountId, DeviceId, Ed25519Key, Hash32, ListId, UserId, WorkspaceId};

/// Length of the header, in bytes.
pub const HEADER_LEN: usize = 105;

/// Length of one sealed cell, in bytes.
pub const CELL_LEN: usize = 224;

/// The most codes one list can hold.
pub const MAX_CODES: usize = 256;

/// The longest list: header, largest head, 256 cells, signature.
pub const MAX_LIST_LEN: usize = HEADER_LEN + 48 + 256 * 8 + CELL_LEN * MAX_CODES + 64;

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
        let _ = bytes;
        todo!()
    }

    /// The 105 bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; HEADER_LEN] {
        todo!()
    }

    /// Whether this is an inbox item: sealed to its author, waiting for an account.
    #[must_use]
    pub fn is_inbox_item(&self) -> bool {
        self.account.is_zero()
    }
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
    bytes: Vec<u8>,
    header: ListHeader,
}

impl CodeList {
    /// Reads the bytes strictly: header, count and every length are checked before anything is allocated.
    ///
    /// # Errors
    /// [`FormatError`] says what is wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, FormatError> {
        let _ = bytes;
        todo!()
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
        crate::labels::hash(&[&self.bytes])
    }

    /// The sealed head: `enc 32 | ct`.
    #[must_use]
    pub fn head(&self) -> &[u8] {
        todo!()
    }

    /// The sealed cells, in order.
    #[must_use]
    pub fn cells(&self) -> Vec<&[u8]> {
        todo!()
    }

    /// `H` of each sealed cell, in order.
    #[must_use]
    pub fn cell_hashes(&self) -> Vec<Hash32> {
        self.cells()
            .into_iter()
            .map(|cell| crate::labels::hash(&[cell]))
            .collect()
    }

    /// The device's signature.
    #[must_use]
    pub fn signature(&self) -> [u8; 64] {
        todo!()
    }

    /// Everything but the cells, which the server stores apart.
    #[must_use]
    pub fn split(&self) -> ListParts {
        todo!()
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
        let _ = (header, head, cell_hashes, signature);
        todo!()
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
        let _ = device;
        todo!()
    }

    /// The complete list again, with its cells.
    ///
    /// # Errors
    /// [`FormatError`] where a cell is not the one its hash names.
    pub fn join(&self, cells: &[&[u8]]) -> Result<CodeList, FormatError> {
        let _ = cells;
        todo!()
    }
}
