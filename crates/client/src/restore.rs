//! A Secret Key that is gone from this device.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::message::Status;
use zeroize::Zeroizing;

impl<P: Ports> Client<P> {
    pub(crate) async fn restore_secret_key(
        &self,
        secret_key: Zeroizing<String>,
        passphrase: Zeroizing<String>,
    ) -> Result<Status, ClientError> {
        let _ = secret_key;
        let _ = passphrase;
        Err(ClientError::NotForClient)
    }
}
