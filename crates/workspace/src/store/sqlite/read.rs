//! From columns to the types of the store.

use crate::store::StoreError;
use sparekey_protocol::{
    Id,
    api::{AccountRole, WorkspaceRole},
};

pub(super) fn id(bytes: Vec<u8>) -> Result<Id, StoreError> {
    array(bytes, "id").map(Id)
}

pub(super) fn array<const N: usize>(
    bytes: Vec<u8>,
    what: &'static str,
) -> Result<[u8; N], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Damaged(what))
}

pub(super) fn number<T: TryFrom<i64>>(value: i64) -> Result<T, StoreError> {
    T::try_from(value).map_err(|_| StoreError::Damaged("number"))
}

/// SQLite's integers are signed; every number of ours is far below 2^63.
pub(super) fn integer(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

pub(super) fn role(text: &str) -> Result<WorkspaceRole, StoreError> {
    WorkspaceRole::find(text).ok_or(StoreError::Damaged("workspace role"))
}

pub(super) fn account_role(text: &str) -> Result<AccountRole, StoreError> {
    Ok(match text {
        "owner" => AccountRole::Owner,
        "collaborator" => AccountRole::Collaborator,
        _ => return Err(StoreError::Damaged("account role")),
    })
}
