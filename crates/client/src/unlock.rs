//! Status, unlocking, locking, and forgetting the connection.

use crate::{
    Client,
    error::ClientError,
    ports::{PortError, Ports, Store, Write},
    state::{CONNECTION, Connection, ENVELOPE, role_write},
};
use sparekey_envelope::{
    Passphrase, SecretKey, UserEnvelope, UserSeed, derive_unlock, open_user_envelope,
};
use sparekey_protocol::{
    api::WorkspaceRole,
    message::{PersonStatus, Status},
};
use std::rc::Rc;
use zeroize::Zeroizing;

impl<P: Ports> Client<P> {
    /// Where this client stands.
    pub(crate) async fn status(&self) -> Result<Status, ClientError> {
        let connection = match self.connection().await {
            Ok(connection) => Some(connection),
            Err(ClientError::NotConnected) => None,
            Err(error) => return Err(error),
        };
        let unlocked = match &connection {
            Some(connection) => self.keys(connection).await.is_ok(),
            None => false,
        };
        let role = self.role().await?;
        let items = self.waiting_items().await?;
        let stopped = items.iter().filter(|item| item.needs_person()).count();
        Ok(Status {
            connected: connection.is_some(),
            unlocked,
            person: connection.map(|connection| PersonStatus {
                user: connection.user,
                name: connection.name,
                login: connection.login,
                workspace_name: connection.workspace_name,
                url: connection.url,
                role,
            }),
            waiting: u32::try_from(items.len()).unwrap_or(u32::MAX),
            stopped: u32::try_from(stopped).unwrap_or(u32::MAX),
            inbox: self.known_inbox(&items).await?,
        })
    }

    /// Opens the user envelope of this device and keeps the seed for the session. Needs no network.
    pub(crate) async fn unlock(
        &self,
        passphrase: Zeroizing<String>,
    ) -> Result<Status, ClientError> {
        let connection = self.connection().await?;
        // Too short is as wrong as any other: the rules are those of setting one.
        let passphrase =
            Passphrase::parse(passphrase.as_bytes()).map_err(|_| ClientError::WrongPassphrase)?;
        let begun = self.begin_unlock();
        let secret_key = self.secret_key(&connection).await?;
        let seed = self
            .open_envelope(&connection, &passphrase, &secret_key)
            .await?;
        let keys = Rc::new(seed.derive_keys(connection.user_id()));
        self.finish_unlock(begun, &seed, keys).await?;
        self.status().await
    }

    /// Opens the user envelope kept on this device.
    pub(crate) async fn open_envelope(
        &self,
        connection: &Connection,
        passphrase: &Passphrase,
        secret_key: &SecretKey,
    ) -> Result<UserSeed, ClientError> {
        let stored = self.ports.get(Store::State, ENVELOPE).await?;
        let envelope = UserEnvelope::parse(&stored.ok_or(ClientError::Storage)?)?;
        if envelope.user() != connection.user_id() {
            return Err(ClientError::Storage);
        }
        let unlock = derive_unlock(
            passphrase,
            secret_key,
            envelope.params(),
            &envelope.salt(),
            envelope.user(),
        )?;
        Ok(open_user_envelope(&envelope, &unlock)?)
    }

    /// Erases the keys from memory.
    pub(crate) async fn lock(&self) -> Result<Status, ClientError> {
        self.erase_keys().await?;
        self.status().await
    }

    /// Forgets everything of the connection on this device.
    pub(crate) async fn disconnect(&self, discard: bool) -> Result<Status, ClientError> {
        let _joining = self.joining.lock().await;
        let _sealing = self.sealing.lock().await;
        self.connection().await?;
        if !discard && !self.waiting_items().await?.is_empty() {
            return Err(ClientError::OutboxNotEmpty);
        }
        self.forget_connection().await
    }

    /// Empties this device. The caller holds `joining` and `sealing`.
    pub(crate) async fn forget_connection(&self) -> Result<Status, ClientError> {
        self.erase_keys().await?;
        let stores = [Store::State, Store::Targets, Store::Outbox, Store::Saved];
        self.ports
            .commit(stores.into_iter().map(Write::Clear).collect())
            .await?;
        self.ports.forget_keys().await?;
        self.session.borrow_mut().reset();
        self.status().await
    }

    /// The Secret Key as kept on this device.
    pub(crate) async fn secret_key(
        &self,
        connection: &Connection,
    ) -> Result<SecretKey, ClientError> {
        let opened = self
            .ports
            .open_local(connection.sealed_secret_key.as_slice())
            .await;
        let bytes = match opened {
            Err(PortError::Crypto) => return Err(ClientError::SecretKeyMissing),
            other => other?,
        };
        let bytes: &[u8; 16] = bytes
            .as_slice()
            .try_into()
            .map_err(|_| ClientError::SecretKeyMissing)?;
        Ok(SecretKey::from_bytes(bytes))
    }

    /// What makes this device connected, in one step with `more`. A connection that was there was found to be
    /// of no use any more ([`Client::refuse_connected`]) and is replaced, unless lists of another person wait.
    /// The outbox stays.
    pub(crate) async fn commit_connection(
        &self,
        connection: &Connection,
        role: WorkspaceRole,
        more: Vec<Write>,
    ) -> Result<(), ClientError> {
        let before = self.ports.get(Store::State, CONNECTION).await?;
        if let Some(bytes) = &before {
            let before: Connection = serde_json::from_slice(bytes)?;
            let same = (before.user, before.workspace) == (connection.user, connection.workspace);
            if !same && !self.waiting_items().await?.is_empty() {
                return Err(ClientError::OutboxNotEmpty);
            }
        }
        let mut writes = vec![
            Write::Expect(Store::State, CONNECTION.to_owned(), before),
            Write::Clear(Store::State),
            Write::Clear(Store::Targets),
            Write::Clear(Store::Saved),
            Write::Put(
                Store::State,
                CONNECTION.to_owned(),
                serde_json::to_vec(connection)?,
            ),
            role_write(role)?,
        ];
        writes.extend(more);
        match self.ports.commit(writes).await {
            Err(PortError::Changed) => Err(ClientError::AlreadyConnected),
            other => Ok(other?),
        }
    }
}
