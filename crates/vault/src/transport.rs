//! Requests by `fetch`.

use gloo_net::http::{Method, RequestBuilder};
use js_sys::Uint8Array;
use sparekey_client::ports::{HttpRequest, HttpResponse};
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect};

/// Milliseconds until a request counts as unanswered: Chromium ends a worker whose fetch takes
/// longer than 30 s (developer.chrome.com, service worker lifecycle), and the server gives up
/// after 10 s (`security.md` 4).
const TIMEOUT: u32 = 20_000;

/// Sends one request, without cookies and cache, and reads the whole answer; none when the
/// network, or the browser, refused.
pub async fn send(request: HttpRequest) -> Option<HttpResponse> {
    let method = Method::from_bytes(request.method.as_bytes()).ok()?;
    let mut builder = RequestBuilder::new(&request.url)
        .method(method)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .redirect(RequestRedirect::Error)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(TIMEOUT)));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let prepared = if request.body.is_empty() {
        builder.build()
    } else {
        builder.body(Uint8Array::from(request.body.as_slice()))
    };
    let response = prepared.ok()?.send().await.ok()?;
    let retry_after = response
        .headers()
        .get("retry-after")
        .and_then(|seconds| seconds.parse().ok());
    Some(HttpResponse {
        status: response.status(),
        retry_after,
        body: response.binary().await.ok()?,
    })
}
