//! The few requests that carry no signature: sign-in, set-up and invites.

use super::body::{self, RequestBody};
use crate::{app::App, limits::address_key, refusal::Refusal};
use axum::{
    extract::{ConnectInfo, FromRequest, Request},
    http::{HeaderMap, header},
};
use std::net::{IpAddr, SocketAddr};

/// A request without a signature.
pub struct Unsigned<B> {
    /// Its body.
    pub body: B,
    /// `H` of the bytes of the body.
    pub body_hash: [u8; 32],
    /// What limits per network address count.
    pub address: IpAddr,
}

impl<B: RequestBody> FromRequest<App> for Unsigned<B> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &App) -> Result<Self, Refusal> {
        let (parts, body) = request.into_parts();
        if is_cross_site(&parts.headers) {
            return Err(Refusal::cross_site());
        }
        let ConnectInfo(peer) = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .copied()
            .ok_or_else(Refusal::internal)?;
        let bytes = body::read(&parts.headers, body, B::LIMIT).await?;
        Ok(Self {
            body: B::parse(&parts.headers, &bytes)?,
            body_hash: *sparekey_envelope::hash(&[&bytes]).as_bytes(),
            address: address_key(peer.ip()),
        })
    }
}

/// Whether a page of another site sent this. A browser extension is no page: it cannot be framed or
/// linked to, and pages cannot send its `Origin`.
fn is_cross_site(headers: &HeaderMap) -> bool {
    let cross_site = headers
        .get_all("sec-fetch-site")
        .iter()
        .any(|value| value.as_bytes().eq_ignore_ascii_case(b"cross-site"));
    let from_extension = headers.get(header::ORIGIN).is_some_and(|origin| {
        [&b"chrome-extension://"[..], b"moz-extension://"]
            .iter()
            .any(|scheme| origin.as_bytes().starts_with(scheme))
    });
    cross_site && !from_extension
}
