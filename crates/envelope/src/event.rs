//! The use event: one person crosses a code off, or a whole list, or undoes that (security.md 2.7).

use crate::bytes::{FormatError, Reader, begin_object, check_length};
use crate::cipher::{signing_input, verify_object};
use crate::ids::{AccountId, DeviceId, Ed25519Key, Hash32, ListId, UserId, WorkspaceId};
use crate::labels::{self, hash};
use crate::list::MAX_CODES;

/// Length of a use event, in bytes (security.md 2.7).
pub const USE_EVENT_LEN: usize = 171;

/// Magic of a use event (security.md 2.7).
const MAGIC: &[u8; 4] = b"SPKE";

/// `cell` of an event that speaks of the whole list.
const WHOLE_LIST: u16 = 0xFFFF;

/// Length of the signature, in bytes.
const SIGNATURE_LEN: usize = 64;

/// What an event says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UseOp {
    /// The code is used; of a whole list: it is superseded.
    Used,
    /// Not after all; of a whole list: it is current again.
    Undone,
}

impl UseOp {
    const fn byte(self) -> u8 {
        match self {
            Self::Used => 1,
            Self::Undone => 2,
        }
    }
}

/// What a person says about a code or a list, before it is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewUseEvent {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The account.
    pub account: AccountId,
    /// The list.
    pub list: ListId,
    /// The cell, from 0; `None` for the whole list.
    pub cell: Option<u16>,
    /// What is said.
    pub op: UseOp,
    /// One above the highest number of this cell, from 1.
    pub n: u32,
    /// Who says it.
    pub author: UserId,
    /// The device that will sign.
    pub device: DeviceId,
    /// When, ms since 1970; informative.
    pub created: u64,
    /// The device's next counter.
    pub device_counter: u32,
}

impl NewUseEvent {
    /// Writes the event down for signing.
    ///
    /// # Errors
    /// [`FormatError::Value`] where account, n or counter are zero, or the cell is one no list can have.
    pub fn prepare(&self) -> Result<UnsignedUseEvent, FormatError> {
        check_values(self)?;
        let mut bytes = begin_object(MAGIC, USE_EVENT_LEN);
        bytes.extend_from_slice(self.workspace.as_bytes());
        bytes.extend_from_slice(self.account.as_bytes());
        bytes.extend_from_slice(self.list.as_bytes());
        bytes.extend_from_slice(&self.cell.unwrap_or(WHOLE_LIST).to_be_bytes());
        bytes.push(self.op.byte());
        bytes.extend_from_slice(&self.n.to_be_bytes());
        bytes.extend_from_slice(self.author.as_bytes());
        bytes.extend_from_slice(self.device.as_bytes());
        bytes.extend_from_slice(&self.created.to_be_bytes());
        bytes.extend_from_slice(&self.device_counter.to_be_bytes());
        bytes.push(0);
        Ok(UnsignedUseEvent { new: *self, bytes })
    }
}

/// What no event may say, made or read.
fn check_values(event: &NewUseEvent) -> Result<(), FormatError> {
    let cell_fits = event.cell.is_none_or(|cell| usize::from(cell) < MAX_CODES);
    if cell_fits && event.n != 0 && event.device_counter != 0 && !event.account.is_zero() {
        Ok(())
    } else {
        Err(FormatError::Value)
    }
}

/// A use event that waits for the device's signature.
pub struct UnsignedUseEvent {
    new: NewUseEvent,
    bytes: Vec<u8>,
}

impl UnsignedUseEvent {
    /// What the device key signs: `C(event) || 0x00 || the first 107 bytes`.
    #[must_use]
    pub fn signing_input(&self) -> Vec<u8> {
        signing_input(labels::EVENT, &self.bytes)
    }

    /// The complete event, to be sent as it is.
    #[must_use]
    pub fn with_signature(mut self, signature: [u8; SIGNATURE_LEN]) -> UseEvent {
        self.bytes.extend_from_slice(&signature);
        UseEvent {
            says: self.new,
            bytes: self.bytes,
        }
    }
}

/// A use event by its shape; who signed it is checked apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseEvent {
    says: NewUseEvent,
    bytes: Vec<u8>,
}

impl UseEvent {
    /// Reads the 171 bytes strictly.
    ///
    /// # Errors
    /// [`FormatError`] says what is wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, FormatError> {
        check_length(bytes.len(), USE_EVENT_LEN)?;
        let mut reader = Reader::object(bytes, MAGIC)?;
        let says = NewUseEvent {
            workspace: WorkspaceId::from_bytes(reader.take()?),
            account: AccountId::from_bytes(reader.take()?),
            list: ListId::from_bytes(reader.take()?),
            cell: Some(reader.u16()?).filter(|cell| *cell != WHOLE_LIST),
            op: match reader.u8()? {
                1 => UseOp::Used,
                2 => UseOp::Undone,
                _ => return Err(FormatError::Value),
            },
            n: reader.u32()?,
            author: UserId::from_bytes(reader.take()?),
            device: DeviceId::from_bytes(reader.take()?),
            created: reader.u64()?,
            device_counter: reader.u32()?,
        };
        if reader.u8()? != 0 {
            return Err(FormatError::Padding);
        }
        reader.take::<SIGNATURE_LEN>()?;
        reader.finish()?;
        check_values(&says)?;
        Ok(Self {
            says,
            bytes: bytes.to_vec(),
        })
    }

    /// The workspace.
    #[must_use]
    pub const fn workspace(&self) -> WorkspaceId {
        self.says.workspace
    }

    /// The account.
    #[must_use]
    pub const fn account(&self) -> AccountId {
        self.says.account
    }

    /// The list.
    #[must_use]
    pub const fn list(&self) -> ListId {
        self.says.list
    }

    /// The cell, from 0; `None` for the whole list.
    #[must_use]
    pub const fn cell(&self) -> Option<u16> {
        self.says.cell
    }

    /// What it says.
    #[must_use]
    pub const fn op(&self) -> UseOp {
        self.says.op
    }

    /// Its number among the events of this cell, from 1.
    #[must_use]
    pub const fn n(&self) -> u32 {
        self.says.n
    }

    /// Who says it.
    #[must_use]
    pub const fn author(&self) -> UserId {
        self.says.author
    }

    /// The device that signed.
    #[must_use]
    pub const fn device(&self) -> DeviceId {
        self.says.device
    }

    /// When, ms since 1970; informative.
    #[must_use]
    pub const fn created(&self) -> u64 {
        self.says.created
    }

    /// The device's counter, from 1.
    #[must_use]
    pub const fn device_counter(&self) -> u32 {
        self.says.device_counter
    }

    /// Whether the device with this key signed exactly this, and the event names that device.
    #[must_use]
    pub fn verify(&self, device: &Ed25519Key) -> bool {
        DeviceId::derive(device) == self.says.device
            && verify_object(device, labels::EVENT, &self.bytes)
    }

    /// The 171 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// `H(event)`.
    #[must_use]
    pub fn hash(&self) -> Hash32 {
        hash(&[&self.bytes])
    }
}
