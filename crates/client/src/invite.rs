//! Inviting, and offering new keys.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::{
    Id,
    api::WorkspaceRole,
    message::{NewInviteView, PeopleView},
};

impl<P: Ports> Client<P> {
    pub(crate) async fn invite(
        &self,
        name: &str,
        login: &str,
        role: WorkspaceRole,
    ) -> Result<NewInviteView, ClientError> {
        let _ = name;
        let _ = login;
        let _ = role;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn reset_person(&self, user: Id) -> Result<NewInviteView, ClientError> {
        let _ = user;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn withdraw_invite(&self, invite: Id) -> Result<PeopleView, ClientError> {
        let _ = invite;
        Err(ClientError::NotForClient)
    }
}
