//! `PUT /people/{user}/role`.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::{invite, role},
    http::{path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::invites,
};
use axum::{extract::State, http::StatusCode};
use sparekey_protocol::{
    Id,
    api::{AuditAction, PutRoleRequest, WorkspaceRole},
};

pub async fn put(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<PutRoleRequest>,
) -> ApiResult<StatusCode> {
    let user = path.id(0)?;
    let what = What::on(AuditAction::RoleChanged, user);
    Attempt::write(&app, request.signer, what, async |attempt| {
        change(attempt, user, request.body.role).await
    })
    .await
}

async fn change(
    attempt: &mut Attempt,
    user: Id,
    next: WorkspaceRole,
) -> Result<StatusCode, Refusal> {
    let (workspace, by) = (attempt.person.workspace, attempt.person.role);
    role::check(by.may_change_roles())?;
    let person = attempt
        .store
        .find_person(user)
        .await?
        .filter(|person| person.workspace == workspace)
        .ok_or_else(Refusal::not_found)?;
    role::check(by.may_change_role(person.role, next))?;
    if person.left {
        return Err(Refusal::conflict());
    }
    if person.role == next {
        return Ok(StatusCode::NO_CONTENT);
    }
    let last_owner = person.role == WorkspaceRole::Owner
        && !attempt
            .store
            .has_another_workspace_owner(workspace, user)
            .await?;
    if last_owner {
        return Err(Refusal::last_owner());
    }
    attempt.store.put_role(user, next).await?;
    let still_may =
        |offer: &crate::store::InviteRow| invite::check_role(next, offer.role, offer.reset).is_ok();
    let (store, now) = (attempt.store.as_mut(), attempt.now);
    invites::withdraw_of(store, workspace, user, now, still_may).await?;
    if !next.may_use_accounts() {
        attempt.store.delete_shares_of(workspace, user).await?;
    }
    attempt.record_done().await?;
    Ok(StatusCode::NO_CONTENT)
}
