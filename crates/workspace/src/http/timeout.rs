//! No request takes longer than [`REQUEST_SECONDS`], reading its body included.

use crate::refusal::Refusal;
use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use sparekey_protocol::limits::REQUEST_SECONDS;
use std::time::Duration;

pub(crate) async fn limit_time(request: Request, next: Next) -> Response {
    let limit = Duration::from_secs(REQUEST_SECONDS);
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refusal::timeout().into_response(),
    }
}
