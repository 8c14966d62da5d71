//! [`EventRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{id, number},
};
use crate::store::{EventRows, MarkedCell, StoreError};
use async_trait::async_trait;
use sparekey_protocol::Id;
use sqlx::{query, query_as, query_scalar};
use std::collections::HashMap;

/// The whole list, as the events themselves write it (security.md 2.7).
const WHOLE_LIST: i64 = 0xffff;

fn column(cell: Option<u16>) -> i64 {
    cell.map_or(WHOLE_LIST, i64::from)
}

#[async_trait]
impl EventRows for SqliteTransaction {
    async fn find_list_row(
        &mut self,
        account: i64,
        list: Id,
    ) -> Result<Option<(i64, u32)>, StoreError> {
        let row: Option<(i64, i64)> =
            query_as("SELECT row, count FROM lists WHERE account = ? AND id = ?")
                .bind(account)
                .bind(&list.0[..])
                .fetch_optional(self.connection())
                .await?;
        row.map(|(row, count)| Ok((row, number(count)?)))
            .transpose()
    }

    async fn find_event(&mut self, of: MarkedCell, n: u32) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(
            query_scalar("SELECT event FROM use_events WHERE list = ? AND cell = ? AND n = ?")
                .bind(of.list)
                .bind(column(of.cell))
                .bind(i64::from(n))
                .fetch_optional(self.connection())
                .await?,
        )
    }

    async fn highest_event(&mut self, of: MarkedCell) -> Result<u32, StoreError> {
        let highest: i64 =
            query_scalar("SELECT COALESCE(MAX(n), 0) FROM use_events WHERE list = ? AND cell = ?")
                .bind(of.list)
                .bind(column(of.cell))
                .fetch_one(self.connection())
                .await?;
        number(highest)
    }

    async fn insert_event(
        &mut self,
        of: MarkedCell,
        n: u32,
        marked: bool,
        event: &[u8],
    ) -> Result<(), StoreError> {
        query("INSERT INTO use_events (list, cell, n, event) VALUES (?, ?, ?, ?)")
            .bind(of.list)
            .bind(column(of.cell))
            .bind(i64::from(n))
            .bind(event)
            .execute(self.connection())
            .await?;
        let follow =
            match of.cell {
                Some(_) => query("UPDATE lists SET used = used + ? WHERE row = ?")
                    .bind(if marked { 1_i64 } else { -1 }),
                None => query("UPDATE lists SET superseded = ? WHERE row = ?").bind(marked),
            };
        follow.bind(of.list).execute(self.connection()).await?;
        Ok(())
    }

    async fn events(&mut self, list: i64) -> Result<Vec<Vec<u8>>, StoreError> {
        Ok(
            query_scalar("SELECT event FROM use_events WHERE list = ? ORDER BY row")
                .bind(list)
                .fetch_all(self.connection())
                .await?,
        )
    }

    async fn events_of_account(
        &mut self,
        account: i64,
    ) -> Result<HashMap<Id, Vec<Vec<u8>>>, StoreError> {
        let rows: Vec<(Vec<u8>, Vec<u8>)> = query_as(
            "SELECT l.id, e.event FROM lists l JOIN use_events e ON e.list = l.row
             WHERE l.account = ? ORDER BY e.row",
        )
        .bind(account)
        .fetch_all(self.connection())
        .await?;
        let mut events: HashMap<Id, Vec<Vec<u8>>> = HashMap::new();
        for (list, event) in rows {
            events.entry(id(list)?).or_default().push(event);
        }
        Ok(events)
    }
}
