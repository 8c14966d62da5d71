//! `GET /health`: the server answers and its database too.

use crate::{app::App, refusal::ApiResult};
use axum::{Json, extract::State};
use sparekey_protocol::api::HealthResponse;

pub(super) async fn get(State(app): State<App>) -> ApiResult<Json<HealthResponse>> {
    app.store.read().await?.has_workspace().await?;
    Ok(Json(HealthResponse {
        status: "ok".to_owned(),
    }))
}
