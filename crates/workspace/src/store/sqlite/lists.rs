//! [`ListRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{array, id, integer, number},
};
use crate::store::{ListRow, ListRows, NewInboxItem, NewListRow, StoreError, StoredAs};
use async_trait::async_trait;
use sparekey_protocol::Id;
use sqlx::{query, query_as, query_scalar};

fn stored_as(columns: (Vec<u8>, i64)) -> Result<StoredAs, StoreError> {
    let (body_hash, received) = columns;
    Ok(StoredAs {
        body_hash: array(body_hash, "hash")?,
        received: number(received)?,
    })
}

#[async_trait]
impl ListRows for SqliteTransaction {
    async fn lists(&mut self, account: i64) -> Result<Vec<ListRow>, StoreError> {
        let rows: Vec<(Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, i64)> = query_as(
            "SELECT id, header, head, cell_hashes, signature, received
             FROM lists WHERE account = ? ORDER BY row DESC",
        )
        .bind(account)
        .fetch_all(self.connection())
        .await?;
        rows.into_iter()
            .map(|(list, header, head, cell_hashes, signature, received)| {
                Ok(ListRow {
                    list: id(list)?,
                    header,
                    head,
                    cell_hashes,
                    signature,
                    received: number(received)?,
                })
            })
            .collect()
    }

    async fn find_list(&mut self, account: i64, list: Id) -> Result<Option<StoredAs>, StoreError> {
        let row: Option<(Vec<u8>, i64)> =
            query_as("SELECT body_hash, received FROM lists WHERE account = ? AND id = ?")
                .bind(account)
                .bind(&list.0[..])
                .fetch_optional(self.connection())
                .await?;
        row.map(stored_as).transpose()
    }

    async fn insert_list(&mut self, list: &NewListRow<'_>) -> Result<(), StoreError> {
        let row: i64 = query_scalar(
            "INSERT INTO lists (account, id, body_hash, header, head, cell_hashes, signature, count,
                 received)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING row",
        )
        .bind(list.account)
        .bind(&list.list.0[..])
        .bind(&list.body_hash[..])
        .bind(list.header)
        .bind(list.head)
        .bind(list.cell_hashes)
        .bind(list.signature)
        .bind(integer(list.cells.len() as u64))
        .bind(integer(list.received))
        .fetch_one(self.connection())
        .await?;
        for (number, cell) in (0_i64..).zip(list.cells) {
            query("INSERT INTO cells (list, number, cell) VALUES (?, ?, ?)")
                .bind(row)
                .bind(number)
                .bind(*cell)
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    async fn find_cell(
        &mut self,
        account: i64,
        list: Id,
        index: u16,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(query_scalar(
            "SELECT c.cell FROM lists l JOIN cells c ON c.list = l.row
             WHERE l.account = ? AND l.id = ? AND c.number = ?",
        )
        .bind(account)
        .bind(&list.0[..])
        .bind(i64::from(index))
        .fetch_optional(self.connection())
        .await?)
    }

    async fn is_deleted(&mut self, workspace: Id, item: Id) -> Result<bool, StoreError> {
        Ok(
            query_scalar("SELECT EXISTS (SELECT 1 FROM tombstones WHERE workspace = ? AND id = ?)")
                .bind(&workspace.0[..])
                .bind(&item.0[..])
                .fetch_one(self.connection())
                .await?,
        )
    }

    async fn inbox(&mut self, user: Id) -> Result<Vec<(Id, Vec<u8>, u64)>, StoreError> {
        let rows: Vec<(Vec<u8>, Vec<u8>, i64)> = query_as(
            "SELECT id, sealed, received FROM inbox_items WHERE user = ? ORDER BY row DESC",
        )
        .bind(&user.0[..])
        .fetch_all(self.connection())
        .await?;
        rows.into_iter()
            .map(|(item, sealed, received)| Ok((id(item)?, sealed, number(received)?)))
            .collect()
    }

    async fn find_inbox_item(
        &mut self,
        user: Id,
        item: Id,
    ) -> Result<Option<StoredAs>, StoreError> {
        let row: Option<(Vec<u8>, i64)> =
            query_as("SELECT body_hash, received FROM inbox_items WHERE user = ? AND id = ?")
                .bind(&user.0[..])
                .bind(&item.0[..])
                .fetch_optional(self.connection())
                .await?;
        row.map(stored_as).transpose()
    }

    async fn insert_inbox_item(&mut self, item: &NewInboxItem<'_>) -> Result<(), StoreError> {
        query(
            "INSERT INTO inbox_items (user, id, body_hash, sealed, received) VALUES (?, ?, ?, ?, ?)",
        )
        .bind(&item.user.0[..])
        .bind(&item.item.0[..])
        .bind(&item.body_hash[..])
        .bind(item.sealed)
        .bind(integer(item.received))
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn delete_inbox_item(
        &mut self,
        workspace: Id,
        user: Id,
        item: Id,
    ) -> Result<bool, StoreError> {
        query(
            "INSERT INTO tombstones (workspace, id, body_hash, user)
             SELECT ?, id, body_hash, user FROM inbox_items WHERE user = ? AND id = ?
             ON CONFLICT DO NOTHING",
        )
        .bind(&workspace.0[..])
        .bind(&user.0[..])
        .bind(&item.0[..])
        .execute(self.connection())
        .await?;
        let done = query("DELETE FROM inbox_items WHERE user = ? AND id = ?")
            .bind(&user.0[..])
            .bind(&item.0[..])
            .execute(self.connection())
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn was_inbox_item(
        &mut self,
        workspace: Id,
        user: Id,
        item: Id,
    ) -> Result<bool, StoreError> {
        Ok(query_scalar(
            "SELECT EXISTS (SELECT 1 FROM tombstones WHERE workspace = ? AND user = ? AND id = ?)",
        )
        .bind(&workspace.0[..])
        .bind(&user.0[..])
        .bind(&item.0[..])
        .fetch_one(self.connection())
        .await?)
    }
}
