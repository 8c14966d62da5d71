//! The identity bundle: a person's public keys and devices, self-signed (security.md 2.3).

use crate::bytes::FormatError;
use crate::ids::{DeviceId, Ed25519Key, Fingerprint, Hash32, PublicIdentity, UserId, X25519Key};
use crate::keys::UserKeys;

/// `last` of a device that has not been removed (security.md 2.3).
pub const LIVE: u32 = 0xFFFF_FFFF;

/// The most devices a bundle can hold: its count is a `u16`.
pub const MAX_DEVICES: usize = u16::MAX as usize;

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
        let _ = bytes;
        todo!()
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
        let _ = (keys, seq, created, devices);
        todo!()
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
        let _ = (keys, device, now);
        todo!()
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
        let _ = (keys, device, last, now);
        todo!()
    }

    /// The bytes as stored and hashed.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// `H(bundle)`.
    #[must_use]
    pub fn hash(&self) -> Hash32 {
        crate::labels::hash(&[&self.bytes])
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
