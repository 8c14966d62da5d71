//! Rows of devices.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::Id;

/// A device, in a bundle or waiting to be.
#[derive(Debug, Clone)]
pub struct DeviceRow {
    /// Whose.
    pub user: Id,
    /// Ed25519 public key.
    pub key: [u8; 32],
    /// Not removed.
    pub live: bool,
}

/// Rows of devices.
#[async_trait]
pub trait DeviceRows {
    /// Removes all devices of a person, also those not yet in a bundle, and empties their set-up
    /// codes.
    async fn remove_devices(&mut self, user: Id) -> Result<(), StoreError>;
    /// A device of a bundle.
    async fn find_device(&mut self, device: Id) -> Result<Option<DeviceRow>, StoreError>;
    /// Adds a device of a bundle, or changes whether it is live. `false` if it is another person's.
    async fn put_device(&mut self, device: Id, row: &DeviceRow) -> Result<bool, StoreError>;
    /// Devices that signed in under this id and are not yet in a bundle.
    async fn pending_devices(&mut self, device: Id, now: u64)
    -> Result<Vec<DeviceRow>, StoreError>;
    /// Registers a device that signed in.
    async fn put_pending_device(
        &mut self,
        device: Id,
        user: Id,
        key: &[u8; 32],
        expires: u64,
    ) -> Result<(), StoreError>;
    /// Forgets a device that signed in.
    async fn delete_pending_device(&mut self, device: Id, user: Id) -> Result<(), StoreError>;
}
