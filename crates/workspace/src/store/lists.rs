//! Rows of code lists, their cells and inbox items.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::Id;

/// What is stored under an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredAs {
    /// Hash of the sealed bytes.
    pub body_hash: [u8; 32],
    /// When it was first taken, milliseconds since 1970.
    pub received: u64,
}

/// A list without its cells.
#[derive(Debug, Clone)]
pub struct ListRow {
    /// The list.
    pub list: Id,
    /// Header.
    pub header: Vec<u8>,
    /// Sealed head.
    pub head: Vec<u8>,
    /// Hashes of the cells, one after the other.
    pub cell_hashes: Vec<u8>,
    /// Signature of the device.
    pub signature: Vec<u8>,
    /// Milliseconds since 1970.
    pub received: u64,
}

/// A list to be stored.
pub struct NewListRow<'a> {
    /// The account's row.
    pub account: i64,
    /// The list.
    pub list: Id,
    /// Hash of the sealed bytes.
    pub body_hash: &'a [u8; 32],
    /// Header.
    pub header: &'a [u8],
    /// Sealed head.
    pub head: &'a [u8],
    /// Sealed cells, in order.
    pub cells: &'a [&'a [u8]],
    /// Hashes of the cells, one after the other.
    pub cell_hashes: &'a [u8],
    /// Signature of the device.
    pub signature: &'a [u8],
    /// Milliseconds since 1970.
    pub received: u64,
}

/// An inbox item to be stored.
pub struct NewInboxItem<'a> {
    /// Whose inbox.
    pub user: Id,
    /// The item.
    pub item: Id,
    /// Hash of the sealed bytes.
    pub body_hash: &'a [u8; 32],
    /// The whole item.
    pub sealed: &'a [u8],
    /// Milliseconds since 1970.
    pub received: u64,
}

/// Rows of lists.
#[async_trait]
pub trait ListRows {
    /// The lists of an account, newest first.
    async fn lists(&mut self, account: i64) -> Result<Vec<ListRow>, StoreError>;
    /// What is stored as this list of the account.
    async fn find_list(&mut self, account: i64, list: Id) -> Result<Option<StoredAs>, StoreError>;
    /// Stores a list, its cells apart.
    async fn insert_list(&mut self, list: &NewListRow<'_>) -> Result<(), StoreError>;
    /// One cell of a list.
    async fn find_cell(
        &mut self,
        account: i64,
        list: Id,
        index: u16,
    ) -> Result<Option<Vec<u8>>, StoreError>;
    /// Whether a list or inbox item of this id was deleted.
    async fn is_deleted(&mut self, workspace: Id, id: Id) -> Result<bool, StoreError>;
    /// The inbox of a person, newest first: item, sealed bytes, when it arrived.
    async fn inbox(&mut self, user: Id) -> Result<Vec<(Id, Vec<u8>, u64)>, StoreError>;
    /// What is stored as this item of the person's inbox.
    async fn find_inbox_item(&mut self, user: Id, item: Id)
    -> Result<Option<StoredAs>, StoreError>;
    /// Stores an inbox item.
    async fn insert_inbox_item(&mut self, item: &NewInboxItem<'_>) -> Result<(), StoreError>;
    /// Deletes an item of the person's inbox and leaves a tombstone; `false` if there is none.
    async fn delete_inbox_item(
        &mut self,
        workspace: Id,
        user: Id,
        item: Id,
    ) -> Result<bool, StoreError>;
    /// Whether this person deleted this item before.
    async fn was_inbox_item(
        &mut self,
        workspace: Id,
        user: Id,
        item: Id,
    ) -> Result<bool, StoreError>;
}
