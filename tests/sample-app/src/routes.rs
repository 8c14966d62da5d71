//! The routes, and the files beside the pages.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::middleware::from_fn;
use axum::response::IntoResponse;
use axum::routing::{get, post};

use crate::pages::{
    challenge, home, login, lookalikes, recovery_code, recovery_codes, security, totp,
};
use crate::policy;
use crate::state::Shared;

/// The largest body read: a policy report is the largest thing anyone sends.
const MOST_BODY_BYTES: usize = 64 * 1024;

/// All routes of the sample app.
pub fn router(state: Shared) -> Router {
    Router::new()
        .route("/", get(home::show))
        .route("/login", get(login::show).post(login::submit))
        .route(
            "/login/challenge",
            get(challenge::show).post(challenge::submit),
        )
        .route(
            "/login/recovery-code",
            get(recovery_code::show).post(recovery_code::submit),
        )
        .route("/logout", post(login::sign_out))
        .route("/security", get(security::show))
        .route("/security/turn-off", post(security::turn_off))
        .route("/security/totp", get(totp::show).post(totp::submit))
        .route("/security/recovery-codes", get(recovery_codes::show))
        .route("/security/recovery-codes/new", post(recovery_codes::renew))
        .route(
            "/security/recovery-codes/download",
            get(recovery_codes::download),
        )
        .route("/settings/tokens", get(lookalikes::tokens))
        .route("/orders", get(lookalikes::orders))
        .route("/csp-report", post(policy::keep_report))
        .route("/static/style.css", get(style))
        .route("/static/app.js", get(script))
        .route("/static/icon.svg", get(icon))
        .layer(DefaultBodyLimit::max(MOST_BODY_BYTES))
        .layer(from_fn(policy::add_headers))
        .with_state(state)
}

async fn style() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8")],
        include_str!("../static/style.css"),
    )
}

async fn script() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")],
        include_str!("../static/app.js"),
    )
}

async fn icon() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "image/svg+xml")],
        include_str!("../static/icon.svg"),
    )
}
