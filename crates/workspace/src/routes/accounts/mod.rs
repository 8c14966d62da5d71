//! Accounts.

pub mod get;
pub mod list;
pub mod put;

use crate::{attempt::Attempt, domain::role, refusal::Refusal, store::AccountRow};
use sparekey_protocol::{Id, api::AccountRole};

/// An account in which the person has a role. A foreign one is as good as missing.
pub(super) async fn find(attempt: &mut Attempt, account: Id) -> Result<AccountRow, Refusal> {
    role::check_accounts(attempt.person.role)?;
    let (workspace, user) = (attempt.person.workspace, attempt.person.user);
    attempt
        .store
        .find_account(workspace, user, account)
        .await?
        .ok_or_else(Refusal::not_found)
}

/// An account that the person is an Owner of.
pub(super) async fn find_owned(attempt: &mut Attempt, account: Id) -> Result<AccountRow, Refusal> {
    let row = find(attempt, account).await?;
    match row.role {
        AccountRole::Owner => Ok(row),
        AccountRole::Collaborator => Err(Refusal::forbidden()),
    }
}
