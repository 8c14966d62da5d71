//! The people of the workspace: roles, comparing.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::{
    Id,
    api::WorkspaceRole,
    message::{PeopleView, Status},
};

impl<P: Ports> Client<P> {
    pub(crate) async fn people(&self) -> Result<PeopleView, ClientError> {
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn compare(
        &self,
        user: Id,
        fingerprint: &str,
    ) -> Result<PeopleView, ClientError> {
        let _ = user;
        let _ = fingerprint;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn change_role(
        &self,
        user: Id,
        role: WorkspaceRole,
    ) -> Result<PeopleView, ClientError> {
        let _ = user;
        let _ = role;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn leave_workspace(&self) -> Result<Status, ClientError> {
        Err(ClientError::NotForClient)
    }
}
