//! Rows of accounts and their manifests.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::{Id, api::AccountRole};

/// An account, as one person sees it.
#[derive(Debug, Clone)]
pub struct AccountRow {
    /// Names it in the database.
    pub row: i64,
    /// The account.
    pub account: Id,
    /// Name of the app.
    pub app: String,
    /// Its site.
    pub site: String,
    /// The login name there.
    pub login: String,
    /// The person's role.
    pub role: AccountRole,
    /// Lists saved.
    pub lists: u32,
    /// Codes in the newest list.
    pub codes: u32,
    /// Codes neither marked used nor in a superseded list.
    pub left: u32,
    /// When the newest list arrived, milliseconds since 1970.
    pub last_saved: Option<u64>,
}

/// An account to be stored.
pub struct NewAccount<'a> {
    /// The workspace.
    pub workspace: Id,
    /// The account.
    pub account: Id,
    /// Name of the app.
    pub app: &'a str,
    /// Its site.
    pub site: &'a str,
    /// The login name there.
    pub login: &'a str,
    /// Its first Owner.
    pub owner: Id,
    /// Its first manifest.
    pub manifest: &'a [u8],
    /// Milliseconds since 1970.
    pub created: u64,
}

/// Rows of accounts.
#[async_trait]
pub trait AccountRows {
    /// Every account in which the person has a role.
    async fn accounts(&mut self, workspace: Id, user: Id) -> Result<Vec<AccountRow>, StoreError>;
    /// One account in which the person has a role.
    async fn find_account(
        &mut self,
        workspace: Id,
        user: Id,
        account: Id,
    ) -> Result<Option<AccountRow>, StoreError>;
    /// Makes an account with its first manifest and Owner; `false` if the id is taken.
    async fn insert_account(&mut self, account: &NewAccount<'_>) -> Result<bool, StoreError>;
    /// Every manifest of an account, from the first.
    async fn manifests(&mut self, account: i64) -> Result<Vec<Vec<u8>>, StoreError>;
    /// Every manifest of every account that the person is an Owner of, by row, from the first.
    async fn owned_manifests(
        &mut self,
        workspace: Id,
        user: Id,
    ) -> Result<Vec<(i64, Vec<u8>)>, StoreError>;
    /// The newest manifest of an epoch.
    async fn find_manifest_of_epoch(
        &mut self,
        account: i64,
        epoch: u32,
    ) -> Result<Option<Vec<u8>>, StoreError>;
}
