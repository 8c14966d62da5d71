//! [`ServerRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{array, id, integer, number},
};
use crate::store::{ServerRows, SetUpCodeRow, SetUpLinkRow, StoreError};
use async_trait::async_trait;
use sparekey_protocol::Id;
use sqlx::{query, query_as, query_scalar};

#[async_trait]
impl ServerRows for SqliteTransaction {
    async fn find_secret(&mut self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(
            query_scalar("SELECT value FROM server_secrets WHERE name = ?")
                .bind(name)
                .fetch_optional(self.connection())
                .await?,
        )
    }

    async fn insert_secret(&mut self, name: &str, value: &[u8]) -> Result<(), StoreError> {
        query("INSERT INTO server_secrets (name, value) VALUES (?, ?)")
            .bind(name)
            .bind(value)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn count_unknown_sign_in(&mut self) -> Result<(), StoreError> {
        query("UPDATE unknown_sign_ins SET count = count + 1")
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn has_workspace(&mut self) -> Result<bool, StoreError> {
        Ok(query_scalar("SELECT EXISTS (SELECT 1 FROM workspaces)")
            .fetch_one(self.connection())
            .await?)
    }

    async fn delete_unused_set_up_links(&mut self) -> Result<(), StoreError> {
        query("DELETE FROM set_up_links WHERE user IS NULL")
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn insert_set_up_link(
        &mut self,
        token_hash: &[u8; 32],
        expires: u64,
    ) -> Result<(), StoreError> {
        query("INSERT INTO set_up_links (token_hash, expires) VALUES (?, ?)")
            .bind(&token_hash[..])
            .bind(integer(expires))
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn find_set_up_link(
        &mut self,
        token_hash: &[u8; 32],
    ) -> Result<Option<SetUpLinkRow>, StoreError> {
        let row: Option<(i64, Option<Vec<u8>>, Option<Vec<u8>>)> =
            query_as("SELECT expires, body_hash, user FROM set_up_links WHERE token_hash = ?")
                .bind(&token_hash[..])
                .fetch_optional(self.connection())
                .await?;
        row.map(|(expires, body_hash, user)| {
            Ok(SetUpLinkRow {
                expires: number(expires)?,
                used: match (body_hash, user) {
                    (Some(hash), Some(user)) => Some((array(hash, "hash")?, id(user)?)),
                    _ => None,
                },
            })
        })
        .transpose()
    }

    async fn use_set_up_link(
        &mut self,
        token_hash: &[u8; 32],
        body_hash: &[u8; 32],
        user: Id,
    ) -> Result<(), StoreError> {
        query("UPDATE set_up_links SET body_hash = ?, user = ? WHERE token_hash = ?")
            .bind(&body_hash[..])
            .bind(&user.0[..])
            .bind(&token_hash[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn find_set_up_code(&mut self, code: Id) -> Result<Option<SetUpCodeRow>, StoreError> {
        let row: Option<(Vec<u8>, Option<Vec<u8>>, Vec<u8>, i64)> =
            query_as("SELECT user, sealed, body_hash, expires FROM set_up_codes WHERE id = ?")
                .bind(&code.0[..])
                .fetch_optional(self.connection())
                .await?;
        row.map(|(user, sealed, body_hash, expires)| {
            Ok(SetUpCodeRow {
                user: id(user)?,
                sealed,
                body_hash: array(body_hash, "hash")?,
                expires: number(expires)?,
            })
        })
        .transpose()
    }

    async fn insert_set_up_code(
        &mut self,
        code: Id,
        user: Id,
        sealed: &[u8],
        body_hash: &[u8; 32],
        expires: u64,
    ) -> Result<(), StoreError> {
        query(
            "INSERT INTO set_up_codes (id, user, sealed, body_hash, expires) VALUES (?, ?, ?, ?, ?)",
        )
        .bind(&code.0[..])
        .bind(&user.0[..])
        .bind(sealed)
        .bind(&body_hash[..])
        .bind(integer(expires))
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn empty_set_up_code(&mut self, code: Id) -> Result<(), StoreError> {
        query("UPDATE set_up_codes SET sealed = NULL WHERE id = ?")
            .bind(&code.0[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn insert_nonce(
        &mut self,
        device: Id,
        nonce: &[u8; 16],
        expires: u64,
    ) -> Result<bool, StoreError> {
        let done = query(
            "INSERT INTO nonces (device, nonce, expires) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        )
        .bind(&device.0[..])
        .bind(&nonce[..])
        .bind(integer(expires))
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn delete_expired(&mut self, now: u64) -> Result<(), StoreError> {
        for statement in [
            "DELETE FROM nonces WHERE expires < ?",
            "DELETE FROM pending_devices WHERE expires < ?",
            "DELETE FROM set_up_codes WHERE expires < ?",
        ] {
            query(statement)
                .bind(integer(now))
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }
}
