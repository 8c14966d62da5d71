//! `POST /invites/look`: what a link offers.

use crate::{
    app::App,
    domain::invite::hash_token,
    http::unsigned::Unsigned,
    refusal::{ApiResult, Refusal},
    routes::objects,
    store::StoreError,
};
use axum::{Json, extract::State};
use sparekey_protocol::api::{LookInviteRequest, LookInviteResponse};

pub async fn post(
    State(app): State<App>,
    request: Unsigned<LookInviteRequest>,
) -> ApiResult<Json<LookInviteResponse>> {
    app.limiters.sign_in_address.check(&request.address)?;
    let now = app.now();
    let mut store = app.store.read().await?;
    let invite = store
        .find_invite_by_token(&hash_token(&request.body.token))
        .await?
        .ok_or_else(Refusal::invite_gone)?;
    if !super::is_open(store.as_mut(), &invite, now).await? {
        return Err(Refusal::invite_gone());
    }
    let inviter = store
        .find_person(invite.by)
        .await?
        .ok_or(StoreError::Damaged("person"))?;
    let inviter_bundle = objects::bundle_of(store.as_mut(), invite.by).await?;
    let rescue_bundle = objects::rescue_bundle_of(store.as_mut(), invite.workspace).await?;
    Ok(Json(LookInviteResponse {
        workspace: invite.workspace,
        workspace_name: inviter.workspace_name,
        user: invite.user,
        name: invite.name,
        login: invite.login,
        role: invite.role,
        reset: invite.reset,
        expires: invite.expires,
        inviter_bundle: inviter_bundle.as_bytes().into(),
        rescue_bundle: rescue_bundle.as_bytes().into(),
    }))
}
