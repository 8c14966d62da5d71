//! `PUT /invites/{invite}`: offers a place in the workspace, or new keys. A newer invite of the same
//! person replaces the one before.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::{invite, role, text::login_key},
    http::{path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::objects,
    store::NewInvite,
};
use axum::{Json, extract::State, http::StatusCode};
use sparekey_protocol::{
    Id,
    api::{AuditAction, InviteResponse, PutInviteRequest},
};

pub async fn put(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<PutInviteRequest>,
) -> ApiResult<(StatusCode, Json<InviteResponse>)> {
    let id = path.id(0)?;
    let token_hash = invite::parse(&request.body)?;
    let what = What::on(AuditAction::InviteMade, request.body.user);
    let (status, expires) = Attempt::write(&app, request.signer, what, async |attempt| {
        let expires = attempt.now + app.invite_ms;
        make(attempt, id, &request.body, &token_hash, expires).await
    })
    .await?;
    Ok((status, Json(InviteResponse { expires })))
}

async fn make(
    attempt: &mut Attempt,
    id: Id,
    body: &PutInviteRequest,
    token_hash: &[u8; 32],
    expires: u64,
) -> Result<(StatusCode, u64), Refusal> {
    role::check_runs_workspace(attempt.person.role)?;
    invite::check_role(attempt.person.role, body.role, body.reset)?;
    let workspace = attempt.person.workspace;
    if let Some(row) = attempt.store.find_invite(workspace, id).await? {
        return if !invite::is_same(&row, body, token_hash) {
            Err(Refusal::conflict())
        } else if row.is_open(attempt.now) {
            Ok((StatusCode::OK, row.expires))
        } else {
            Err(Refusal::gone())
        };
    }
    let login = check_person(attempt, body).await?;
    replace_older(attempt, body.user).await?;
    let made = attempt
        .store
        .insert_invite(&NewInvite {
            invite: id,
            workspace,
            token_hash,
            user: body.user,
            name: &body.name,
            login: &login,
            login_key: &login_key(&login),
            role: body.role,
            reset: body.reset,
            by: attempt.person.user,
            expires,
        })
        .await?;
    if !made {
        return Err(Refusal::conflict());
    }
    attempt.store.delete_orphaned_shares(attempt.now).await?;
    attempt.record_done().await?;
    Ok((StatusCode::CREATED, expires))
}

/// A reset is for a person of this workspace; all else is for an id and a login that nobody has. Returns the
/// login.
async fn check_person(attempt: &mut Attempt, body: &PutInviteRequest) -> Result<String, Refusal> {
    let person = attempt.store.find_person(body.user).await?;
    if body.reset {
        return invite::check_reset(body, &attempt.person, person.as_ref());
    }
    let workspace = attempt.person.workspace;
    let rescue = objects::rescue_bundle_of(attempt.store.as_mut(), workspace).await?;
    if person.is_some() || Id(*rescue.user().as_bytes()) == body.user {
        return Err(Refusal::conflict());
    }
    let key = login_key(&body.login);
    let taken = attempt.store.find_sign_in(&key).await?.is_some()
        || attempt
            .store
            .is_login_offered(workspace, &key, body.user, attempt.now)
            .await?;
    if taken {
        Err(Refusal::login_taken())
    } else {
        Ok(body.login.trim().to_owned())
    }
}

async fn replace_older(attempt: &mut Attempt, user: Id) -> Result<(), Refusal> {
    let workspace = attempt.person.workspace;
    // Shares that waited for an invite that ran out do not wait for this one.
    attempt.store.delete_orphaned_shares(attempt.now).await?;
    let older = attempt
        .store
        .find_open_invite_of(workspace, user, attempt.now)
        .await?;
    if let Some(older) = older {
        invite::check_role(attempt.person.role, older.role, older.reset)?;
        attempt
            .store
            .withdraw_invite(workspace, older.invite)
            .await?;
    }
    Ok(())
}
