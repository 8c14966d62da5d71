//! `DELETE /invites/{invite}`: withdraws an invite and the shares that wait for it.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::{invite, role},
    http::{body::Empty, path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
};
use axum::{extract::State, http::StatusCode};
use sparekey_protocol::{Id, api::AuditAction};

pub async fn delete(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<StatusCode> {
    let id = path.id(0)?;
    let what = What::on(AuditAction::InviteWithdrawn, id);
    Attempt::write(&app, request.signer, what, async |attempt| {
        withdraw(attempt, id).await
    })
    .await
}

async fn withdraw(attempt: &mut Attempt, id: Id) -> Result<StatusCode, Refusal> {
    role::check_runs_workspace(attempt.person.role)?;
    let workspace = attempt.person.workspace;
    let row = attempt
        .store
        .find_invite(workspace, id)
        .await?
        .ok_or_else(Refusal::not_found)?;
    attempt.what.object = Some(row.user);
    invite::check_role(attempt.person.role, row.role, row.reset)?;
    if row.used.is_some() {
        return Err(Refusal::gone());
    }
    if row.is_open(attempt.now) {
        attempt.store.withdraw_invite(workspace, id).await?;
        attempt.store.delete_orphaned_shares(attempt.now).await?;
        attempt.record_done().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
