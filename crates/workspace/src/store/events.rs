//! Rows of use events.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::Id;
use std::collections::HashMap;

/// What an event speaks of.
#[derive(Debug, Clone, Copy)]
pub struct MarkedCell {
    /// The list's row.
    pub list: i64,
    /// The cell; `None` for the whole list.
    pub cell: Option<u16>,
}

/// Rows of use events.
#[async_trait]
pub trait EventRows {
    /// A list of an account: its row and how many codes it has.
    async fn find_list_row(
        &mut self,
        account: i64,
        list: Id,
    ) -> Result<Option<(i64, u32)>, StoreError>;
    /// The event of this number.
    async fn find_event(&mut self, of: MarkedCell, n: u32) -> Result<Option<Vec<u8>>, StoreError>;
    /// The highest number; 0 where there is no event.
    async fn highest_event(&mut self, of: MarkedCell) -> Result<u32, StoreError>;
    /// Keeps an event and what follows from it: the cell, or the list, is `marked` or not.
    async fn insert_event(
        &mut self,
        of: MarkedCell,
        n: u32,
        marked: bool,
        event: &[u8],
    ) -> Result<(), StoreError>;
    /// The events of a list, in the order they came.
    async fn events(&mut self, list: i64) -> Result<Vec<Vec<u8>>, StoreError>;
    /// The events of every list of an account, by list, in the order they came.
    async fn events_of_account(
        &mut self,
        account: i64,
    ) -> Result<HashMap<Id, Vec<Vec<u8>>>, StoreError>;
}
