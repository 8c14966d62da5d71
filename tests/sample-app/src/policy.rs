//! Which host sends which content security policy, and the reports that come back.

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::state::Shared;

/// The host with a policy as strict as GitHub's.
pub const STRICT_HOST: &str = "strict.sample.test";

/// The host without a policy.
pub const BARE_HOST: &str = "bare.sample.test";

const STRICT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'; report-uri /csp-report";

/// One policy report as a browser sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CspReport {
    /// The host that was told.
    pub host: String,
    /// The report, JSON.
    pub body: String,
}

/// The name the request was sent to, without its port.
pub fn host_of(headers: &HeaderMap, uri: &Uri) -> String {
    let named = headers
        .get(header::HOST)
        .and_then(|value| value.to_str().ok())
        .or_else(|| uri.authority().map(axum::http::uri::Authority::as_str))
        .unwrap_or_default();
    let name = named.rsplit_once(':').map_or(named, |(name, _)| name);
    name.to_ascii_lowercase()
}

/// Adds the headers of the host to every answer.
pub async fn add_headers(request: Request, next: Next) -> Response {
    let host = host_of(request.headers(), request.uri());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    if host == STRICT_HOST {
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(STRICT_POLICY),
        );
    }
    response
}

/// `POST /csp-report`: keeps the report.
pub async fn keep_report(
    State(state): State<Shared>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    state.keep_csp_report(CspReport {
        host: host_of(&headers, &uri),
        body: String::from_utf8_lossy(&body).into_owned(),
    });
    StatusCode::NO_CONTENT
}
