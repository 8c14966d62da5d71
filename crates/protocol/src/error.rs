//! The error body of the HTTP API and its codes.

use serde::{Deserialize, Serialize};

/// Why a request was refused; the `error` member of every non-2xx body. Clients translate the code,
/// never the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ApiErrorCode {
    /// 400: the body is not the JSON this route takes.
    MalformedBody,
    /// 400: a sealed object is not what the route takes: length, version, suite or signature.
    MalformedObject,
    /// 400: an object has a version this server does not know.
    UnsupportedVersion,
    /// 400: a text is empty, too long or holds control characters.
    InvalidText,
    /// 401: the request carries no signature, or one that does not verify.
    SignatureRequired,
    /// 401: signed by a device that is unknown, or was removed.
    UnknownDevice,
    /// 401: `created` is more than five minutes off; [`ApiError::server_time`] carries the clock.
    ClockSkew,
    /// 401: the nonce was used before.
    Replayed,
    /// 401: login or login secret are wrong; the same for unknown logins.
    SignInRefused,
    /// 403: the role does not allow it.
    Forbidden,
    /// 404: no such object, or none this person may see.
    NotFound,
    /// 404: no such route.
    NoSuchRoute,
    /// 405: the route does not take this method.
    MethodNotAllowed,
    /// 409: another object with this id exists, or a compare-and-swap lost.
    Conflict,
    /// 409: the workspace or the account would be left without an Owner.
    LastOwner,
    /// 409: another person has this login.
    LoginTaken,
    /// 410: the object was deleted, or a one-time link or code was used up or is too old.
    Gone,
    /// 413: the body is larger than the limit.
    TooLarge,
    /// 415: the body is not `application/json`.
    UnsupportedMediaType,
    /// 408: the request took too long.
    Timeout,
    /// 429: too many tries; `Retry-After` says when.
    RateLimited,
    /// 500: a fault of the server.
    Internal,
    /// 503: the server is stopping or its database is busy.
    Unavailable,
}

/// Body of every non-2xx answer under `/api/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiError {
    /// What went wrong, for programs.
    pub error: ApiErrorCode,
    /// What to do next, in English, for people at a terminal. Holds nothing of the request.
    pub message: String,
    /// The server's clock, milliseconds since 1970; only with [`ApiErrorCode::ClockSkew`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server_time: Option<u64>,
}
