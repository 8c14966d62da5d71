//! `GET /me`.

use crate::{
    app::App,
    attempt::{Attempt, What},
    http::{body::Empty, signed::Signed},
    refusal::ApiResult,
    routes::objects,
};
use axum::{Json, extract::State};
use sparekey_protocol::api::{AuditAction, MeResponse};

pub async fn get(State(app): State<App>, request: Signed<Empty>) -> ApiResult<Json<MeResponse>> {
    let what = What::on(AuditAction::AccountRead, request.signer.user);
    Attempt::read(&app, request.signer, what, async |attempt| {
        objects::me(attempt.store.as_mut(), &attempt.person).await
    })
    .await
    .map(Json)
}
