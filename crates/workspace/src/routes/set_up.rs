//! `POST /set-up`: the workspace of a one-time link, its first Owner and their first device.

use super::keys;
use crate::{
    app::App,
    audit,
    domain::{set_up, text::login_key},
    http::unsigned::Unsigned,
    refusal::{ApiResult, Refusal},
    store::{NewAuditRow, NewPerson, PersonSecrets, Transaction},
};
use axum::{Json, extract::State, http::StatusCode};
use sparekey_protocol::api::{AuditAction, AuditOutcome, MeResponse, SetUpRequest, WorkspaceRole};

pub(super) async fn post(
    State(app): State<App>,
    request: Unsigned<SetUpRequest>,
) -> ApiResult<(StatusCode, Json<MeResponse>)> {
    app.limiters.sign_in_address.check(&request.address)?;
    let token_hash = crate::set_up_link::hash_token(&request.body.token);
    let now = app.now();
    let mut store = app.store.write().await?;
    let link = store
        .find_set_up_link(&token_hash)
        .await?
        .filter(|link| link.expires >= now)
        .ok_or_else(Refusal::set_up_link_gone)?;
    if let Some((body_hash, user)) = link.used {
        if body_hash != request.body_hash {
            return Err(Refusal::set_up_link_gone());
        }
        return Ok((
            StatusCode::OK,
            Json(keys::answer(store.as_mut(), user).await?),
        ));
    }
    make_workspace(store.as_mut(), &request.body, now).await?;
    store
        .use_set_up_link(&token_hash, &request.body_hash, request.body.user)
        .await?;
    let me = keys::answer(store.as_mut(), request.body.user).await?;
    store.commit().await?;
    Ok((StatusCode::CREATED, Json(me)))
}

async fn make_workspace(
    store: &mut dyn Transaction,
    body: &SetUpRequest,
    now: u64,
) -> Result<(), Refusal> {
    let checked = set_up::check(body)?;
    let made = store
        .insert_workspace(
            body.workspace,
            &body.workspace_name,
            body.rescue_bundle.as_slice(),
            now,
        )
        .await?
        && store
            .insert_person(&NewPerson {
                user: body.user,
                workspace: body.workspace,
                name: &body.name,
                login: body.login.trim(),
                login_key: &login_key(&body.login),
                role: WorkspaceRole::Owner,
                sealed: PersonSecrets {
                    envelope: body.envelope.as_slice(),
                    login_hash: &checked.login_hash,
                    trust_record: body.trust_record.as_slice(),
                    trust_counter: 1,
                },
                created: now,
            })
            .await?;
    if !made {
        return Err(Refusal::conflict());
    }
    let first_device = keys::keep_first_bundle(store, body.user, &checked.bundle).await?;
    let row = NewAuditRow {
        at: now,
        user: Some(body.user),
        device: first_device,
        action: AuditAction::SetUp,
        object: Some(body.workspace),
        index: None,
        outcome: AuditOutcome::Done,
    };
    audit::append(store, body.workspace, row).await?;
    Ok(())
}
