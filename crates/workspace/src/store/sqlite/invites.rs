//! [`InviteRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{array, id, integer, number, role},
};
use crate::store::{InviteRow, InviteRows, NewInvite, StoreError};
use async_trait::async_trait;
use sparekey_protocol::Id;
use sqlx::{FromRow, query, query_as, query_scalar};

#[derive(FromRow)]
struct InviteColumns {
    id: Vec<u8>,
    workspace: Vec<u8>,
    token_hash: Vec<u8>,
    user: Vec<u8>,
    name: String,
    login: String,
    role: String,
    reset: bool,
    made_by: Vec<u8>,
    expires: i64,
    withdrawn: bool,
    body_hash: Option<Vec<u8>>,
}

fn invite(columns: InviteColumns) -> Result<InviteRow, StoreError> {
    Ok(InviteRow {
        invite: id(columns.id)?,
        workspace: id(columns.workspace)?,
        user: id(columns.user)?,
        name: columns.name,
        login: columns.login,
        role: role(&columns.role)?,
        reset: columns.reset,
        by: id(columns.made_by)?,
        token_hash: array(columns.token_hash, "hash")?,
        expires: number(columns.expires)?,
        withdrawn: columns.withdrawn,
        used: columns
            .body_hash
            .map(|hash| array(hash, "hash"))
            .transpose()?,
    })
}

#[async_trait]
impl InviteRows for SqliteTransaction {
    async fn insert_invite(&mut self, invite: &NewInvite<'_>) -> Result<bool, StoreError> {
        let done = query(
            "INSERT INTO invites (workspace, id, token_hash, user, name, login, login_key, role,
                 reset, made_by, expires)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        )
        .bind(&invite.workspace.0[..])
        .bind(&invite.invite.0[..])
        .bind(&invite.token_hash[..])
        .bind(&invite.user.0[..])
        .bind(invite.name)
        .bind(invite.login)
        .bind(invite.login_key)
        .bind(invite.role.name())
        .bind(invite.reset)
        .bind(&invite.by.0[..])
        .bind(integer(invite.expires))
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn find_invite(
        &mut self,
        workspace: Id,
        invite_id: Id,
    ) -> Result<Option<InviteRow>, StoreError> {
        let row: Option<InviteColumns> =
            query_as("SELECT * FROM invites WHERE workspace = ? AND id = ?")
                .bind(&workspace.0[..])
                .bind(&invite_id.0[..])
                .fetch_optional(self.connection())
                .await?;
        row.map(invite).transpose()
    }

    async fn find_invite_by_token(
        &mut self,
        token_hash: &[u8; 32],
    ) -> Result<Option<InviteRow>, StoreError> {
        let row: Option<InviteColumns> = query_as("SELECT * FROM invites WHERE token_hash = ?")
            .bind(&token_hash[..])
            .fetch_optional(self.connection())
            .await?;
        row.map(invite).transpose()
    }

    async fn open_invites(
        &mut self,
        workspace: Id,
        now: u64,
    ) -> Result<Vec<InviteRow>, StoreError> {
        let rows: Vec<InviteColumns> = query_as(
            "SELECT * FROM invites
             WHERE workspace = ? AND withdrawn = 0 AND body_hash IS NULL AND expires >= ?
             ORDER BY row",
        )
        .bind(&workspace.0[..])
        .bind(integer(now))
        .fetch_all(self.connection())
        .await?;
        rows.into_iter().map(invite).collect()
    }

    async fn find_open_invite_of(
        &mut self,
        workspace: Id,
        user: Id,
        now: u64,
    ) -> Result<Option<InviteRow>, StoreError> {
        let row: Option<InviteColumns> = query_as(
            "SELECT * FROM invites
             WHERE user = ? AND workspace = ? AND withdrawn = 0 AND body_hash IS NULL
                 AND expires >= ?",
        )
        .bind(&user.0[..])
        .bind(&workspace.0[..])
        .bind(integer(now))
        .fetch_optional(self.connection())
        .await?;
        row.map(invite).transpose()
    }

    async fn is_login_offered(
        &mut self,
        workspace: Id,
        login_key: &str,
        user: Id,
        now: u64,
    ) -> Result<bool, StoreError> {
        Ok(query_scalar(
            "SELECT EXISTS (SELECT 1 FROM invites
             WHERE workspace = ? AND login_key = ? AND user <> ? AND withdrawn = 0
                 AND body_hash IS NULL AND expires >= ?)",
        )
        .bind(&workspace.0[..])
        .bind(login_key)
        .bind(&user.0[..])
        .bind(integer(now))
        .fetch_one(self.connection())
        .await?)
    }

    async fn withdraw_invite(&mut self, workspace: Id, invite_id: Id) -> Result<(), StoreError> {
        query("UPDATE invites SET withdrawn = 1 WHERE workspace = ? AND id = ?")
            .bind(&workspace.0[..])
            .bind(&invite_id.0[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn use_invite(
        &mut self,
        workspace: Id,
        invite_id: Id,
        body_hash: &[u8; 32],
    ) -> Result<(), StoreError> {
        query("UPDATE invites SET body_hash = ? WHERE workspace = ? AND id = ?")
            .bind(&body_hash[..])
            .bind(&workspace.0[..])
            .bind(&invite_id.0[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn delete_orphaned_shares(&mut self, now: u64) -> Result<(), StoreError> {
        query(
            "DELETE FROM waiting_shares WHERE NOT EXISTS (
                 SELECT 1 FROM accounts a JOIN users u ON u.workspace = a.workspace
                 WHERE a.row = waiting_shares.account AND u.id = waiting_shares.user)
             AND NOT EXISTS (
                 SELECT 1 FROM accounts a JOIN invites i ON i.workspace = a.workspace
                 WHERE a.row = waiting_shares.account AND i.user = waiting_shares.user
                     AND i.withdrawn = 0 AND i.body_hash IS NULL AND i.expires >= ?
                     AND i.role NOT IN ('guest', 'login_only'))",
        )
        .bind(integer(now))
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
