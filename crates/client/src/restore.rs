//! A Secret Key that is gone from this device (`security.md` 2.1).

use crate::{
    Client,
    error::ClientError,
    ports::{Ports, Store, Write},
    state::CONNECTION,
};
use sparekey_envelope::{Passphrase, SecretKey};
use sparekey_protocol::message::Status;
use std::rc::Rc;
use zeroize::Zeroizing;

impl<P: Ports> Client<P> {
    /// Takes the Secret Key from the Emergency Kit: it is right if it opens the envelope of this device. It is
    /// sealed here anew; what waits in the outbox is not touched. Needs no network.
    pub(crate) async fn restore_secret_key(
        &self,
        secret_key: Zeroizing<String>,
        passphrase: Zeroizing<String>,
    ) -> Result<Status, ClientError> {
        let _joining = self.joining.lock().await;
        // What is sealed meanwhile holds on to the connection as it is.
        let _sealing = self.sealing.lock().await;
        let (mut connection, bytes) = self.stored_connection().await?;
        let secret_key =
            SecretKey::parse(&secret_key).map_err(|_| ClientError::SecretKeyInvalid)?;
        let passphrase =
            Passphrase::parse(passphrase.as_bytes()).map_err(|_| ClientError::WrongPassphrase)?;
        let begun = self.begin_unlock();
        let seed = self
            .open_envelope(&connection, &passphrase, &secret_key)
            .await?;
        connection.sealed_secret_key = self.ports.seal_local(secret_key.expose()).await?.into();
        let writes = vec![
            Write::Expect(Store::State, CONNECTION.to_owned(), Some(bytes)),
            Write::Put(
                Store::State,
                CONNECTION.to_owned(),
                serde_json::to_vec(&connection)?,
            ),
        ];
        self.ports.commit(writes).await?;
        let keys = Rc::new(seed.derive_keys(connection.user_id()));
        self.finish_unlock(begun, &seed, keys).await?;
        self.status().await
    }
}
