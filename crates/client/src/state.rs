//! Records of this device in [`Store::State`].

use crate::{
    Client,
    error::ClientError,
    ports::{Ports, Store, Write},
};
use serde::{Deserialize, Serialize};
use sparekey_envelope::{DeviceId, UserId, WorkspaceId};
use sparekey_protocol::{
    Bytes, Id,
    api::{MeResponse, WorkspaceRole},
};

/// Key of the [`Connection`].
pub(crate) const CONNECTION: &str = "connection";
/// Key of the user envelope, 109 bytes.
pub(crate) const ENVELOPE: &str = "envelope";
/// Key of the highest device counter used, `u32` big-endian.
pub(crate) const COUNTER: &str = "counter";
/// Key of the person's role, as last heard from the server. Beside the connection, which must not change
/// while something is sealed.
pub(crate) const ROLE: &str = "role";
/// Key of the [`crate::trust::StoredTrust`].
pub(crate) const TRUST: &str = "trust";
/// Key of the [`crate::audit::StoredAudit`].
pub(crate) const AUDIT: &str = "audit";

/// To which workspace this device is connected, and as whom. Nothing in it is secret: the Secret Key
/// is sealed under a key that cannot be exported (`security.md` 2.1).
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Connection {
    /// Public URL of the server, no slash at the end.
    pub(crate) url: String,
    pub(crate) login: String,
    pub(crate) name: String,
    pub(crate) user: Id,
    pub(crate) workspace: Id,
    pub(crate) workspace_name: String,
    pub(crate) device: Id,
    /// What [`Ports::seal_local`] returned.
    pub(crate) sealed_secret_key: Bytes,
}

impl Connection {
    pub(crate) fn user_id(&self) -> UserId {
        UserId::from_bytes(self.user.0)
    }

    pub(crate) fn workspace_id(&self) -> WorkspaceId {
        WorkspaceId::from_bytes(self.workspace.0)
    }

    pub(crate) fn device_id(&self) -> DeviceId {
        DeviceId::from_bytes(self.device.0)
    }
}

/// Reads the device counter; a fresh device has used none.
pub(crate) fn parse_counter(stored: Option<&[u8]>) -> Result<u32, ClientError> {
    match stored {
        None => Ok(0),
        Some(bytes) => bytes
            .try_into()
            .map(u32::from_be_bytes)
            .map_err(|_| ClientError::Storage),
    }
}

/// The write that keeps a role.
pub(crate) fn role_write(role: WorkspaceRole) -> Result<Write, ClientError> {
    Ok(Write::Put(
        Store::State,
        ROLE.to_owned(),
        serde_json::to_vec(&role)?,
    ))
}

impl<P: Ports> Client<P> {
    /// The connection and its stored bytes, for a compare-and-swap.
    pub(crate) async fn stored_connection(&self) -> Result<(Connection, Vec<u8>), ClientError> {
        let stored = self.ports.get(Store::State, CONNECTION).await?;
        let bytes = stored.ok_or(ClientError::NotConnected)?;
        Ok((serde_json::from_slice(&bytes)?, bytes))
    }

    /// The connection.
    pub(crate) async fn connection(&self) -> Result<Connection, ClientError> {
        Ok(self.stored_connection().await?.0)
    }

    /// Refuses where there is a connection that works, or may work. One whose device the workspace no longer
    /// knows (after a reset) may be replaced; lists that wait stay.
    pub(crate) async fn refuse_connected(&self) -> Result<(), ClientError> {
        let connection = match self.connection().await {
            Err(ClientError::NotConnected) => return Ok(()),
            other => other?,
        };
        match self.get::<MeResponse>(&connection, "/me").await {
            Err(ClientError::UnknownDevice) => Ok(()),
            _ => Err(ClientError::AlreadyConnected),
        }
    }

    /// The person's role, as last heard from the server.
    pub(crate) async fn role(&self) -> Result<Option<WorkspaceRole>, ClientError> {
        let stored = self.ports.get(Store::State, ROLE).await?;
        Ok(stored.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
    }

    /// Keeps the role, unless the connection is another by now.
    pub(crate) async fn keep_role(
        &self,
        connection: &Connection,
        role: WorkspaceRole,
    ) -> Result<(), ClientError> {
        if self.role().await? == Some(role) {
            return Ok(());
        }
        let (now, bytes) = self.stored_connection().await?;
        if now.device != connection.device {
            return Err(ClientError::Conflict);
        }
        let writes = vec![
            Write::Expect(Store::State, CONNECTION.to_owned(), Some(bytes)),
            role_write(role)?,
        ];
        Ok(self.ports.commit(writes).await?)
    }
}
