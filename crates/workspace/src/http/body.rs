//! Request bodies: read up to a limit, then JSON.

use crate::refusal::Refusal;
use axum::{
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, header},
};
use serde::de::DeserializeOwned;
use sparekey_protocol::{api, limits};

/// What a route takes as its body.
pub trait RequestBody: Sized {
    /// Largest body, bytes.
    const LIMIT: usize = limits::BODY_BYTES;

    /// Reads the body.
    ///
    /// # Errors
    /// [`Refusal`] when it is not what the route takes.
    fn parse(headers: &HeaderMap, bytes: &[u8]) -> Result<Self, Refusal>;
}

/// A route that takes no body.
#[derive(Debug, Clone, Copy)]
pub struct Empty;

impl RequestBody for Empty {
    fn parse(_: &HeaderMap, bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.is_empty() {
            Ok(Self)
        } else {
            Err(Refusal::malformed_body())
        }
    }
}

macro_rules! json_bodies {
    ($($body:ident $(($limit:expr))?),+ $(,)?) => {
        $(impl RequestBody for api::$body {
            $(const LIMIT: usize = $limit;)?
            fn parse(headers: &HeaderMap, bytes: &[u8]) -> Result<Self, Refusal> {
                parse_json(headers, bytes)
            }
        })+
    };
}

json_bodies!(
    SetUpRequest,
    SignInStartRequest,
    SignInFinishRequest,
    TakeSetUpCodeRequest,
    PutBundleRequest,
    PutTrustRecordRequest(limits::TRUST_RECORD_BODY_BYTES),
    PutSetUpCodeRequest,
    PutAccountRequest,
    PutListRequest,
    PutInviteRequest,
    LookInviteRequest,
    AcceptInviteRequest,
    PutRoleRequest,
    PutManifestRequest,
    PostEventRequest,
);

fn parse_json<T: DeserializeOwned>(headers: &HeaderMap, bytes: &[u8]) -> Result<T, Refusal> {
    if !is_json(headers) {
        return Err(Refusal::unsupported_media_type());
    }
    // The error of serde quotes the input: it goes nowhere.
    serde_json::from_slice(bytes).map_err(|_| Refusal::malformed_body())
}

/// Exactly `application/json`, with or without `charset=utf-8` (RFC 8259, section 11).
fn is_json(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return false;
    };
    let Ok(text) = value.to_str() else {
        return false;
    };
    let (kind, parameters) = text.split_once(';').unwrap_or((text, ""));
    kind.trim().eq_ignore_ascii_case("application/json")
        && (parameters.trim().is_empty() || parameters.trim().eq_ignore_ascii_case("charset=utf-8"))
}

/// Reads the whole body, up to `limit` bytes.
pub(crate) async fn read(headers: &HeaderMap, body: Body, limit: usize) -> Result<Bytes, Refusal> {
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limit as u64) {
        return Err(Refusal::too_large());
    }
    to_bytes(body, limit).await.map_err(|error| {
        let too_large = std::error::Error::source(&error)
            .is_some_and(|source| source.to_string() == "length limit exceeded");
        if too_large {
            Refusal::too_large()
        } else {
            Refusal::malformed_body()
        }
    })
}
