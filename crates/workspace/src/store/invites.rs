//! Rows of invites.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::{Id, api::WorkspaceRole};

/// An invite.
#[derive(Debug, Clone)]
pub struct InviteRow {
    /// The invite.
    pub invite: Id,
    /// Its workspace.
    pub workspace: Id,
    /// For whom.
    pub user: Id,
    /// Their name.
    pub name: String,
    /// Their login.
    pub login: String,
    /// Their role.
    pub role: WorkspaceRole,
    /// New keys for a person who is there already.
    pub reset: bool,
    /// Who made it.
    pub by: Id,
    /// Hash of the token in its link.
    pub token_hash: [u8; 32],
    /// Milliseconds since 1970.
    pub expires: u64,
    /// Whether it was withdrawn, or replaced by a newer one.
    pub withdrawn: bool,
    /// If it was used: hash of the request's body.
    pub used: Option<[u8; 32]>,
}

impl InviteRow {
    /// Whether it can be accepted at this time.
    #[must_use]
    pub const fn is_open(&self, now: u64) -> bool {
        !self.withdrawn && self.used.is_none() && self.expires >= now
    }
}

/// An invite to be stored.
pub struct NewInvite<'a> {
    /// The invite.
    pub invite: Id,
    /// Its workspace.
    pub workspace: Id,
    /// Hash of the token in its link.
    pub token_hash: &'a [u8; 32],
    /// For whom.
    pub user: Id,
    /// Their name.
    pub name: &'a str,
    /// Their login.
    pub login: &'a str,
    /// The login as it is compared.
    pub login_key: &'a str,
    /// Their role.
    pub role: WorkspaceRole,
    /// New keys for a person who is there already.
    pub reset: bool,
    /// Who makes it.
    pub by: Id,
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// Rows of invites.
#[async_trait]
pub trait InviteRows {
    /// Keeps an invite; `false` if its id or token are taken.
    async fn insert_invite(&mut self, invite: &NewInvite<'_>) -> Result<bool, StoreError>;
    /// An invite of a workspace, whatever became of it.
    async fn find_invite(
        &mut self,
        workspace: Id,
        invite: Id,
    ) -> Result<Option<InviteRow>, StoreError>;
    /// An invite by the hash of its token, whatever became of it.
    async fn find_invite_by_token(
        &mut self,
        token_hash: &[u8; 32],
    ) -> Result<Option<InviteRow>, StoreError>;
    /// The invites of a workspace that can be accepted, oldest first.
    async fn open_invites(&mut self, workspace: Id, now: u64)
    -> Result<Vec<InviteRow>, StoreError>;
    /// The one invite of a person that can be accepted.
    async fn find_open_invite_of(
        &mut self,
        workspace: Id,
        user: Id,
        now: u64,
    ) -> Result<Option<InviteRow>, StoreError>;
    /// Whether an invite that can be accepted offers this login to anybody but `user`.
    async fn is_login_offered(
        &mut self,
        workspace: Id,
        login_key: &str,
        user: Id,
        now: u64,
    ) -> Result<bool, StoreError>;
    /// Withdraws an invite.
    async fn withdraw_invite(&mut self, workspace: Id, invite: Id) -> Result<(), StoreError>;
    /// Marks an invite used.
    async fn use_invite(
        &mut self,
        workspace: Id,
        invite: Id,
        body_hash: &[u8; 32],
    ) -> Result<(), StoreError>;
    /// Withdraws shares for people who have neither joined nor an invite that can be accepted and
    /// may own accounts.
    async fn delete_orphaned_shares(&mut self, now: u64) -> Result<(), StoreError>;
}
