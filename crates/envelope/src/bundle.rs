//! The identity bundle: a person's public keys and devices, self-signed (security.md 2.3).

use std::collections::BTreeSet;

use crate::bytes::{FormatError, Reader, begin_object, check_length};
use crate::cipher::{push_signature, verify_object};
use crate::ids::{DeviceId, Ed25519Key, Fingerprint, Hash32, PublicIdentity, UserId, X25519Key};
use crate::keys::UserKeys;
use crate::labels::{self, hash};

/// `last` of a device that has not been removed (security.md 2.3).
pub const LIVE: u32 = 0xFFFF_FFFF;

/// The most devices a bundle can hold: its count is a `u16`.
pub const MAX_DEVICES: usize = u16::MAX as usize;

/// Magic of an identity bundle (security.md 2.3).
const MAGIC: &[u8; 4] = b"SPKI";

/// Length without devices, in bytes.
const FIXED_LEN: usize = 165;

/// Length of one device, in bytes.
const DEVICE_LEN: usize = 44;

/// Where the count of devices stands.
const COUNT_AT: usize = 99;

/// One device of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeviceEntry {
    /// What verifies the device's signatures.
    pub key: Ed25519Key,
    /// When it was added, in ms since 1970; informative.
    pub added: u64,
    /// [`LIVE`], or for a removed device the highest device counter that the person accepts.
    pub last: u32,
}

impl DeviceEntry {
    /// The id of this device.
    #[must_use]
    pub fn id(&self) -> DeviceId {
        DeviceId::derive(&self.key)
    }

    /// Whether the device has not been removed.
    #[must_use]
    pub const fn is_live(&self) -> bool {
        self.last == LIVE
    }
}

/// Why a bundle is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// The bytes are not a bundle.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// The self-signature does not verify.
    #[error(
        "This person's keys cannot be trusted: the signature is wrong. Ask them to open Sparekey, then try again."
    )]
    Signature,
    /// A device key occurs twice.
    #[error("This device is already connected.")]
    DuplicateDevice,
    /// No such device in the bundle.
    #[error("This device is not connected. Connect it first.")]
    UnknownDevice,
    /// No room for another device, or the sequence number is used up.
    #[error("No more devices can be added. Ask an Admin for a reset.")]
    Full,
    /// The keys are not those of the bundle.
    #[error("These keys belong to another identity. Unlock again.")]
    OtherIdentity,
}

fn check_devices(devices: &[DeviceEntry]) -> Result<(), BundleError> {
    let keys: BTreeSet<&Ed25519Key> = devices.iter().map(|device| &device.key).collect();
    if keys.len() == devices.len() {
        Ok(())
    } else {
        Err(BundleError::DuplicateDevice)
    }
}

/// A bundle whose self-signature was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityBundle {
    bytes: Vec<u8>,
    identity: PublicIdentity,
    seq: u32,
    created: u64,
    devices: Vec<DeviceEntry>,
}

impl IdentityBundle {
    /// Reads the bytes strictly and verifies the self-signature.
    ///
    /// # Errors
    /// [`BundleError::Format`], [`BundleError::DuplicateDevice`] or [`BundleError::Signature`].
    pub fn parse(bytes: &[u8]) -> Result<Self, BundleError> {
        if bytes.len() < FIXED_LEN {
            return Err(FormatError::Length.into());
        }
        let count = usize::from(Reader::new(&bytes[COUNT_AT..]).u16()?);
        let mut reader = Reader::object(bytes, MAGIC)?;
        check_length(bytes.len(), FIXED_LEN + DEVICE_LEN * count)?;
        let user = UserId::from_bytes(reader.take()?);
        let seq = reader.u32()?;
        let x25519 = X25519Key::from_bytes(reader.take()?);
        let ed25519 = Ed25519Key::from_bytes(reader.take()?);
        let created = reader.u64()?;
        reader.u16()?;
        let mut devices = Vec::with_capacity(count);
        for _ in 0..count {
            let key = Ed25519Key::from_bytes(reader.take()?);
            devices.push(DeviceEntry {
                key,
                added: reader.u64()?,
                last: reader.u32()?,
            });
        }
        if seq == 0 {
            return Err(FormatError::Value.into());
        }
        check_devices(&devices)?;
        if !verify_object(&ed25519, labels::IDENTITY, bytes) {
            return Err(BundleError::Signature);
        }
        let identity = PublicIdentity {
            user,
            x25519,
            ed25519,
        };
        Ok(Self {
            bytes: bytes.to_vec(),
            identity,
            seq,
            created,
            devices,
        })
    }

    /// Signs a bundle: the first of an identity has `seq` 1. `created` is ms since 1970.
    ///
    /// # Errors
    /// [`BundleError::DuplicateDevice`], [`BundleError::Full`].
    pub fn sign(
        keys: &UserKeys,
        seq: u32,
        created: u64,
        devices: Vec<DeviceEntry>,
    ) -> Result<Self, BundleError> {
        check_devices(&devices)?;
        let count = u16::try_from(devices.len()).map_err(|_| BundleError::Full)?;
        if seq == 0 {
            return Err(FormatError::Value.into());
        }
        let mut bytes = begin_object(MAGIC, FIXED_LEN + DEVICE_LEN * devices.len());
        bytes.extend_from_slice(keys.user().as_bytes());
        bytes.extend_from_slice(&seq.to_be_bytes());
        bytes.extend_from_slice(keys.x25519().as_bytes());
        bytes.extend_from_slice(keys.ed25519().as_bytes());
        bytes.extend_from_slice(&created.to_be_bytes());
        bytes.extend_from_slice(&count.to_be_bytes());
        for device in &devices {
            bytes.extend_from_slice(device.key.as_bytes());
            bytes.extend_from_slice(&device.added.to_be_bytes());
            bytes.extend_from_slice(&device.last.to_be_bytes());
        }
        push_signature(&mut bytes, labels::IDENTITY, keys.signing());
        Ok(Self {
            bytes,
            identity: keys.identity(),
            seq,
            created,
            devices,
        })
    }

    /// The next bundle, with one more live device.
    ///
    /// # Errors
    /// As [`IdentityBundle::sign`], and [`BundleError::OtherIdentity`].
    pub fn sign_added(
        &self,
        keys: &UserKeys,
        device: Ed25519Key,
        now: u64,
    ) -> Result<Self, BundleError> {
        let mut devices = self.devices.clone();
        devices.push(DeviceEntry {
            key: device,
            added: now,
            last: LIVE,
        });
        self.sign_next(keys, now, devices)
    }

    /// The next bundle, with this device removed: what it signed up to counter `last` stays trusted.
    ///
    /// # Errors
    /// [`BundleError::UnknownDevice`], [`BundleError::OtherIdentity`], [`BundleError::Full`].
    pub fn sign_removed(
        &self,
        keys: &UserKeys,
        device: DeviceId,
        last: u32,
        now: u64,
    ) -> Result<Self, BundleError> {
        let mut devices = self.devices.clone();
        let entry = devices
            .iter_mut()
            .find(|entry| entry.id() == device)
            .ok_or(BundleError::UnknownDevice)?;
        entry.last = last;
        self.sign_next(keys, now, devices)
    }

    fn sign_next(
        &self,
        keys: &UserKeys,
        now: u64,
        devices: Vec<DeviceEntry>,
    ) -> Result<Self, BundleError> {
        if keys.identity() != self.identity {
            return Err(BundleError::OtherIdentity);
        }
        Self::sign(
            keys,
            self.seq.checked_add(1).ok_or(BundleError::Full)?,
            now,
            devices,
        )
    }

    /// The bytes as stored and hashed.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// `H(bundle)`.
    #[must_use]
    pub fn hash(&self) -> Hash32 {
        hash(&[&self.bytes])
    }

    /// The identity: user and public keys.
    #[must_use]
    pub const fn identity(&self) -> PublicIdentity {
        self.identity
    }

    /// Whose bundle it is.
    #[must_use]
    pub const fn user(&self) -> UserId {
        self.identity.user
    }

    /// The public sealing key.
    #[must_use]
    pub const fn x25519(&self) -> X25519Key {
        self.identity.x25519
    }

    /// The public signature key.
    #[must_use]
    pub const fn ed25519(&self) -> Ed25519Key {
        self.identity.ed25519
    }

    /// The fingerprint of the identity.
    #[must_use]
    pub fn fpr(&self) -> Fingerprint {
        self.identity.fpr()
    }

    /// Counts per fingerprint, from 1.
    #[must_use]
    pub const fn seq(&self) -> u32 {
        self.seq
    }

    /// When this bundle was made, ms since 1970; informative.
    #[must_use]
    pub const fn created(&self) -> u64 {
        self.created
    }

    /// All devices, removed ones included, in the order they were added.
    #[must_use]
    pub fn devices(&self) -> &[DeviceEntry] {
        &self.devices
    }

    /// The device with this id, removed or not.
    #[must_use]
    pub fn find_device(&self, id: &DeviceId) -> Option<&DeviceEntry> {
        self.devices.iter().find(|device| device.id() == *id)
    }
}

/// How a bundle stands to the one remembered for its fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BundleOrder {
    /// Nothing was remembered, or this one is newer: take it.
    Newer,
    /// The very same bundle.
    Same,
    /// An older one than remembered: keep the remembered one.
    Older,
    /// Same sequence number, another hash: hard stop (security.md 2).
    Conflict,
}

/// Compares a bundle with the highest `(seq, H(bundle))` remembered for the same fingerprint.
#[must_use]
pub fn compare_bundle(remembered: Option<(u32, Hash32)>, bundle: &IdentityBundle) -> BundleOrder {
    match remembered {
        None => BundleOrder::Newer,
        Some((seq, _)) if bundle.seq() > seq => BundleOrder::Newer,
        Some((seq, _)) if bundle.seq() < seq => BundleOrder::Older,
        Some((_, hash)) if bundle.hash() == hash => BundleOrder::Same,
        Some(_) => BundleOrder::Conflict,
    }
}
