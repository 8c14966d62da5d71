//! Connected browsers.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::{
    Id,
    message::{DeviceView, DevicesView},
};

impl<P: Ports> Client<P> {
    /// The devices of the person's bundle, oldest first.
    pub(crate) async fn devices(&self) -> Result<DevicesView, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let world = self.load_world(&connection, &keys).await?;
        let devices = world.own.devices().iter().map(|device| {
            let id = Id(*device.id().as_bytes());
            DeviceView {
                device: id,
                added: device.added,
                live: device.is_live(),
                this: id == connection.device,
            }
        });
        Ok(DevicesView {
            devices: devices.collect(),
        })
    }
}
