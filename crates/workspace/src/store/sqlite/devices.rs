//! [`DeviceRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{array, id, integer},
};
use crate::store::{DeviceRow, DeviceRows, StoreError};
use async_trait::async_trait;
use sparekey_protocol::Id;
use sqlx::{query, query_as};

#[async_trait]
impl DeviceRows for SqliteTransaction {
    async fn remove_devices(&mut self, user: Id) -> Result<(), StoreError> {
        for statement in [
            "UPDATE devices SET live = 0 WHERE user = ?",
            "DELETE FROM pending_devices WHERE user = ?",
            "UPDATE set_up_codes SET sealed = NULL WHERE user = ?",
        ] {
            query(statement)
                .bind(&user.0[..])
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    async fn find_device(&mut self, device: Id) -> Result<Option<DeviceRow>, StoreError> {
        let row: Option<(Vec<u8>, Vec<u8>, bool)> =
            query_as("SELECT user, key, live FROM devices WHERE id = ?")
                .bind(&device.0[..])
                .fetch_optional(self.connection())
                .await?;
        row.map(|(user, key, live)| {
            Ok(DeviceRow {
                user: id(user)?,
                key: array(key, "device key")?,
                live,
            })
        })
        .transpose()
    }

    async fn put_device(&mut self, device: Id, row: &DeviceRow) -> Result<bool, StoreError> {
        let done = query(
            "INSERT INTO devices (id, user, key, live) VALUES (?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET live = excluded.live
                 WHERE user = excluded.user AND key = excluded.key",
        )
        .bind(&device.0[..])
        .bind(&row.user.0[..])
        .bind(&row.key[..])
        .bind(row.live)
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn pending_devices(
        &mut self,
        device: Id,
        now: u64,
    ) -> Result<Vec<DeviceRow>, StoreError> {
        let rows: Vec<(Vec<u8>, Vec<u8>)> =
            query_as("SELECT user, key FROM pending_devices WHERE id = ? AND expires >= ?")
                .bind(&device.0[..])
                .bind(integer(now))
                .fetch_all(self.connection())
                .await?;
        rows.into_iter()
            .map(|(user, key)| {
                Ok(DeviceRow {
                    user: id(user)?,
                    key: array(key, "device key")?,
                    live: false,
                })
            })
            .collect()
    }

    async fn put_pending_device(
        &mut self,
        device: Id,
        user: Id,
        key: &[u8; 32],
        expires: u64,
    ) -> Result<(), StoreError> {
        query(
            "INSERT INTO pending_devices (id, user, key, expires) VALUES (?, ?, ?, ?)
             ON CONFLICT (id, user) DO UPDATE SET expires = excluded.expires",
        )
        .bind(&device.0[..])
        .bind(&user.0[..])
        .bind(&key[..])
        .bind(integer(expires))
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn delete_pending_device(&mut self, device: Id, user: Id) -> Result<(), StoreError> {
        query("DELETE FROM pending_devices WHERE id = ? AND user = ?")
            .bind(&device.0[..])
            .bind(&user.0[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
