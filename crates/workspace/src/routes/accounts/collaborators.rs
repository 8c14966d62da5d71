//! `PUT` and `DELETE /accounts/{account}/collaborators/{user}`.

use crate::{
    app::App,
    attempt::{Attempt, What},
    http::{body::Empty, path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
};
use axum::{extract::State, http::StatusCode};
use sparekey_protocol::{
    Id,
    api::{AccountRole, AuditAction},
};

pub async fn put(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<StatusCode> {
    let (account, user) = (path.id(0)?, path.id(1)?);
    let what = What::on(AuditAction::CollaboratorAdded, account);
    Attempt::write(&app, request.signer, what, async |attempt| {
        add(attempt, account, user).await
    })
    .await
}

pub async fn delete(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<StatusCode> {
    let (account, user) = (path.id(0)?, path.id(1)?);
    let what = What::on(AuditAction::CollaboratorRemoved, account);
    Attempt::write(&app, request.signer, what, async |attempt| {
        remove(attempt, account, user).await
    })
    .await
}

/// The account's row, and whether the person has left the workspace. An Owner is no Collaborator.
async fn find(attempt: &mut Attempt, account: Id, user: Id) -> Result<(i64, bool), Refusal> {
    let account = super::find_owned(attempt, account).await?.row;
    let person = super::find_colleague(attempt, user)
        .await?
        .ok_or_else(Refusal::not_found)?;
    match attempt.store.find_account_role(account, user).await? {
        Some(AccountRole::Owner) => Err(Refusal::conflict()),
        Some(AccountRole::Collaborator) | None => Ok((account, person.left)),
    }
}

async fn add(attempt: &mut Attempt, account: Id, user: Id) -> Result<StatusCode, Refusal> {
    let (account, left) = find(attempt, account, user).await?;
    if left {
        return Err(Refusal::conflict());
    }
    let changed = attempt.store.insert_collaborator(account, user).await?;
    super::answer_done(attempt, changed).await
}

async fn remove(attempt: &mut Attempt, account: Id, user: Id) -> Result<StatusCode, Refusal> {
    let (account, _) = find(attempt, account, user).await?;
    let changed = attempt.store.delete_collaborator(account, user).await?;
    super::answer_done(attempt, changed).await
}
