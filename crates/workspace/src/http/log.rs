//! One line a request: method, route, status, code, time. Never a path, query, header or body.

use crate::refusal::AnsweredCode;
use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use std::time::Instant;

pub(crate) async fn log_request(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let route = route.as_ref().map_or("-", MatchedPath::as_str);
    let ms = started.elapsed().as_millis();
    // A method can be any token the sender likes; only known ones are written.
    let method = known_method(&method);
    match response.extensions().get::<AnsweredCode>() {
        Some(AnsweredCode(code)) => {
            tracing::info!(method, route, status, ?code, %ms, "refused");
        }
        None => tracing::info!(method, route, status, %ms, "answered"),
    }
    response
}

fn known_method(method: &axum::http::Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}
