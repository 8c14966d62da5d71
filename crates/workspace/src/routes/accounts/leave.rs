//! `PUT` and `DELETE /accounts/{account}/leave`: a Collaborator goes at once; an Owner asks, and another
//! Owner completes it (security.md 2.5).

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
    let account = path.id(0)?;
    let what = What::on(AuditAction::LeaveAsked, account);
    Attempt::write(&app, request.signer, what, async |attempt| {
        leave(attempt, account).await
    })
    .await
}

pub async fn delete(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<StatusCode> {
    let account = path.id(0)?;
    let what = What::on(AuditAction::LeaveAsked, account);
    Attempt::write(&app, request.signer, what, async |attempt| {
        stay(attempt, account).await
    })
    .await
}

async fn leave(attempt: &mut Attempt, account: Id) -> Result<StatusCode, Refusal> {
    let account = super::find(attempt, account).await?;
    let (user, now) = (attempt.person.user, attempt.now);
    let changed = match account.role {
        AccountRole::Collaborator => {
            attempt.what.action = AuditAction::CollaboratorRemoved;
            attempt.store.delete_collaborator(account.row, user).await?
        }
        AccountRole::Owner => {
            if !attempt.store.has_another_owner(account.row, user).await? {
                return Err(Refusal::last_owner());
            }
            attempt
                .store
                .insert_leave_request(account.row, user, now)
                .await?
        }
    };
    super::answer_done(attempt, changed).await
}

async fn stay(attempt: &mut Attempt, account: Id) -> Result<StatusCode, Refusal> {
    let account = super::find(attempt, account).await?;
    let user = attempt.person.user;
    let changed = attempt
        .store
        .delete_leave_request(account.row, user)
        .await?;
    super::answer_done(attempt, changed).await
}
