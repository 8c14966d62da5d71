//! `POST /me/leave`: the person leaves the workspace. Owners of their accounts are asked to remove
//! them there.

use crate::{
    app::App,
    attempt::{Attempt, What},
    http::{body::Empty, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::invites,
};
use axum::{extract::State, http::StatusCode};
use sparekey_protocol::api::{AuditAction, WorkspaceRole};

pub async fn post(State(app): State<App>, request: Signed<Empty>) -> ApiResult<StatusCode> {
    let what = What::on(AuditAction::PersonLeft, request.signer.user);
    Attempt::write(&app, request.signer, what, async |attempt| {
        leave(attempt).await
    })
    .await
}

async fn leave(attempt: &mut Attempt) -> Result<StatusCode, Refusal> {
    let (workspace, user, now) = (attempt.person.workspace, attempt.person.user, attempt.now);
    let last_owner = attempt.person.role == WorkspaceRole::Owner
        && !attempt
            .store
            .has_another_workspace_owner(workspace, user)
            .await?;
    if last_owner {
        return Err(Refusal::last_owner());
    }
    for account in attempt.store.owned_accounts(user).await? {
        if !attempt.store.has_another_owner(account, user).await? {
            return Err(Refusal::last_owner());
        }
        attempt
            .store
            .insert_leave_request(account, user, now)
            .await?;
    }
    attempt.store.delete_collaborations_of(user).await?;
    attempt.store.delete_shares_of(workspace, user).await?;
    attempt.store.remove_devices(user).await?;
    attempt.store.put_left(user, now).await?;
    let store = attempt.store.as_mut();
    invites::withdraw_of(store, workspace, user, now, |_| false).await?;
    attempt.record_done().await?;
    Ok(StatusCode::NO_CONTENT)
}
