//! `GET /invites`: those that can be accepted.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::role,
    http::{body::Empty, signed::Signed},
    refusal::{ApiResult, Refusal},
};
use axum::{Json, extract::State};
use sparekey_protocol::api::{AuditAction, InviteView, InvitesResponse};

pub async fn get(
    State(app): State<App>,
    request: Signed<Empty>,
) -> ApiResult<Json<InvitesResponse>> {
    let what = What::only(AuditAction::PeopleRead);
    Attempt::read(&app, request.signer, what, async |attempt| {
        view(attempt).await
    })
    .await
    .map(Json)
}

async fn view(attempt: &mut Attempt) -> Result<InvitesResponse, Refusal> {
    role::check_runs_workspace(attempt.person.role)?;
    let rows = attempt
        .store
        .open_invites(attempt.person.workspace, attempt.now)
        .await?;
    let mut invites = Vec::with_capacity(rows.len());
    for row in rows {
        if super::is_open(attempt.store.as_mut(), &row, attempt.now).await? {
            invites.push(InviteView {
                invite: row.invite,
                user: row.user,
                name: row.name,
                login: row.login,
                role: row.role,
                reset: row.reset,
                by: row.by,
                expires: row.expires,
            });
        }
    }
    Ok(InvitesResponse { invites })
}
