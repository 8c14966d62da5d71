//! Accounts.

pub mod collaborators;
pub mod get;
pub mod leave;
pub mod list;
pub mod manifest;
pub mod put;
pub mod shares;

use crate::{
    attempt::Attempt,
    domain::role,
    refusal::Refusal,
    store::{AccountRow, PersonRow},
};
use axum::http::StatusCode;
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

/// Writes down that something changed, if it did: asked for again, nothing is left to do.
async fn answer_done(attempt: &mut Attempt, changed: bool) -> Result<StatusCode, Refusal> {
    if changed {
        attempt.record_done().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody of the same workspace, also one who left.
async fn find_colleague(attempt: &mut Attempt, user: Id) -> Result<Option<PersonRow>, Refusal> {
    let workspace = attempt.person.workspace;
    let person = attempt.store.find_person(user).await?;
    Ok(person.filter(|person| person.workspace == workspace))
}
