//! Rows of who has which role at an account, who is to get one, and who wants to leave.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::{
    Id,
    api::{AccountPersonView, AccountRole, WaitingShareView},
};
use std::collections::HashMap;

/// What belongs to an account beside its names, manifests and lists.
#[derive(Debug, Clone, Default)]
pub struct AccountDetails {
    /// Lists that are not superseded, newest first.
    pub current: Vec<Id>,
    /// Everyone with a role.
    pub people: Vec<AccountPersonView>,
    /// People who are to become Owners.
    pub waiting: Vec<WaitingShareView>,
    /// Owners who asked to be removed.
    pub leaving: Vec<Id>,
}

/// The next manifest of an account.
pub struct NewManifest<'a> {
    /// The account's row.
    pub account: i64,
    /// Its number.
    pub seq: u32,
    /// Its epoch.
    pub epoch: u32,
    /// Its bytes.
    pub manifest: &'a [u8],
    /// Its Owners.
    pub owners: &'a [Id],
}

/// A person who is to become an Owner.
pub struct NewShare<'a> {
    /// The account's row.
    pub account: i64,
    /// Who.
    pub user: Id,
    /// Who asked.
    pub by: Id,
    /// When, milliseconds since 1970.
    pub now: u64,
    /// `Signature-Input` of the request.
    pub signature_input: &'a str,
    /// `Signature` of the request.
    pub signature: &'a str,
}

/// Rows of sharing.
#[async_trait]
pub trait SharingRows {
    /// Details of the accounts in which the person has a role, by row; of one account or of all.
    async fn account_details(
        &mut self,
        workspace: Id,
        user: Id,
        account: Option<i64>,
        now: u64,
    ) -> Result<HashMap<i64, AccountDetails>, StoreError>;
    /// A manifest by its number.
    async fn find_manifest(
        &mut self,
        account: i64,
        seq: u32,
    ) -> Result<Option<Vec<u8>>, StoreError>;
    /// The newest manifest.
    async fn find_newest_manifest(&mut self, account: i64) -> Result<Option<Vec<u8>>, StoreError>;
    /// Appends a manifest. Roles follow its Owners; shares and requests to leave that it fulfils are
    /// gone.
    async fn insert_manifest(&mut self, manifest: &NewManifest<'_>) -> Result<(), StoreError>;
    /// The role of a person at an account.
    async fn find_account_role(
        &mut self,
        account: i64,
        user: Id,
    ) -> Result<Option<AccountRole>, StoreError>;
    /// Makes a person a Collaborator; `false` if they have a role already.
    async fn insert_collaborator(&mut self, account: i64, user: Id) -> Result<bool, StoreError>;
    /// Removes a Collaborator; `false` if they are none.
    async fn delete_collaborator(&mut self, account: i64, user: Id) -> Result<bool, StoreError>;
    /// Writes down that a person is to become an Owner. Where it is already, the newer request takes the
    /// place of the older; `false` if the same person had asked for it.
    async fn put_share(&mut self, share: &NewShare<'_>) -> Result<bool, StoreError>;
    /// Withdraws that; `false` if there was nothing.
    async fn delete_share(&mut self, account: i64, user: Id) -> Result<bool, StoreError>;
    /// Withdraws that at every account of a workspace.
    async fn delete_shares_of(&mut self, workspace: Id, user: Id) -> Result<(), StoreError>;
    /// Writes down that an Owner asks to be removed; `false` if it is already.
    async fn insert_leave_request(
        &mut self,
        account: i64,
        user: Id,
        now: u64,
    ) -> Result<bool, StoreError>;
    /// Forgets that; `false` if there was nothing.
    async fn delete_leave_request(&mut self, account: i64, user: Id) -> Result<bool, StoreError>;
    /// Whether an account has an Owner beside this person who can act and stays.
    async fn has_another_owner(&mut self, account: i64, user: Id) -> Result<bool, StoreError>;
    /// The accounts that a person is an Owner of.
    async fn owned_accounts(&mut self, user: Id) -> Result<Vec<i64>, StoreError>;
    /// Removes a person as Collaborator everywhere.
    async fn delete_collaborations_of(&mut self, user: Id) -> Result<(), StoreError>;
}
