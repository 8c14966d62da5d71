//! `GET /version`.

use crate::app::App;
use axum::{Json, extract::State};
use sparekey_protocol::{API_VERSION, api::VersionResponse};

pub(super) async fn get(State(app): State<App>) -> Json<VersionResponse> {
    Json(VersionResponse {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        api: API_VERSION,
        time: app.now(),
    })
}
