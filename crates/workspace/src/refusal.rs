//! Every answer that is not 2xx: a code, a sentence that says what to do next, and nothing of the
//! request.

use crate::store::StoreError;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use sparekey_envelope::FormatError;
use sparekey_protocol::{ApiError, ApiErrorCode};

/// Result of a handler.
pub type ApiResult<T> = Result<T, Refusal>;

/// Why a request was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    code: ApiErrorCode,
    message: &'static str,
    retry_after: Option<u64>,
    server_time: Option<u64>,
}

impl Refusal {
    /// A refusal with its own sentence.
    #[must_use]
    pub const fn new(code: ApiErrorCode, message: &'static str) -> Self {
        Self {
            code,
            message,
            retry_after: None,
            server_time: None,
        }
    }

    /// Too many tries; `seconds` until the next.
    #[must_use]
    pub const fn rate_limited(seconds: u64) -> Self {
        let mut refusal = Self::new(
            ApiErrorCode::RateLimited,
            "Too many tries. Wait and try again.",
        );
        refusal.retry_after = Some(seconds);
        refusal
    }

    /// `created` is too far from the server's clock, milliseconds since 1970.
    #[must_use]
    pub const fn clock_skew(server_time: u64) -> Self {
        let mut refusal = Self::new(
            ApiErrorCode::ClockSkew,
            "The clock of this device is wrong. Correct it and try again.",
        );
        refusal.server_time = Some(server_time);
        refusal
    }

    /// Its code.
    #[cfg(test)]
    pub const fn code(&self) -> ApiErrorCode {
        self.code
    }

    /// Whether the person asked for something they may not have: such a request is written to the
    /// audit log.
    #[must_use]
    pub const fn is_denial(&self) -> bool {
        matches!(self.code, ApiErrorCode::Forbidden | ApiErrorCode::NotFound)
    }

    /// Its HTTP status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self.code {
            ApiErrorCode::MalformedBody
            | ApiErrorCode::MalformedObject
            | ApiErrorCode::UnsupportedVersion
            | ApiErrorCode::InvalidText => StatusCode::BAD_REQUEST,
            ApiErrorCode::SignatureRequired
            | ApiErrorCode::UnknownDevice
            | ApiErrorCode::ClockSkew
            | ApiErrorCode::Replayed
            | ApiErrorCode::SignInRefused => StatusCode::UNAUTHORIZED,
            ApiErrorCode::Forbidden => StatusCode::FORBIDDEN,
            ApiErrorCode::NotFound | ApiErrorCode::NoSuchRoute => StatusCode::NOT_FOUND,
            ApiErrorCode::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            ApiErrorCode::Conflict | ApiErrorCode::LastOwner | ApiErrorCode::LoginTaken => {
                StatusCode::CONFLICT
            }
            ApiErrorCode::Gone => StatusCode::GONE,
            ApiErrorCode::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ApiErrorCode::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            ApiErrorCode::Timeout => StatusCode::REQUEST_TIMEOUT,
            ApiErrorCode::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            ApiErrorCode::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $code:ident, $message:literal;)+) => {
        impl Refusal {
            $($(#[$doc])* pub const fn $name() -> Self {
                Self::new(ApiErrorCode::$code, $message)
            })+
        }
    };
}

refusals! {
    /// The body is not what the route takes.
    malformed_body = MalformedBody, "The request body is not what this route takes. Check it against the API documentation.";
    /// A sealed object is not what the route takes.
    malformed_object = MalformedObject, "A sealed object in the request is damaged or not the one this route takes. Make it again.";
    /// Unknown version or suite.
    unsupported_version = UnsupportedVersion, "A sealed object has a version this server does not know. Update the server or the client.";
    /// A text is not acceptable.
    invalid_text = InvalidText, "A name or login is empty, too long or holds control characters. Correct it.";
    /// No signature, or a wrong one.
    signature_required = SignatureRequired, "This request must be signed by a connected device. Connect or sign in first.";
    /// The device is unknown or was removed.
    unknown_device = UnknownDevice, "This device is not connected. Connect or sign in again.";
    /// The nonce was used before.
    replayed = Replayed, "This request was sent before. Sign a new one.";
    /// Login or login secret are wrong.
    sign_in_refused = SignInRefused, "Login, Secret Key or passphrase are wrong. Check them and try again.";
    /// The role does not allow it.
    forbidden = Forbidden, "Your role does not allow this. Ask a workspace Owner.";
    /// A write from another site.
    cross_site = Forbidden, "Requests from other web sites are refused.";
    /// No such object.
    not_found = NotFound, "There is no such object, or you may not see it.";
    /// No such route.
    no_such_route = NoSuchRoute, "There is no such route. Check the address.";
    /// The route does not take this method.
    method_not_allowed = MethodNotAllowed, "This route does not take this method. Check the API documentation.";
    /// Another object with this id, or a lost compare-and-swap.
    conflict = Conflict, "Something else is stored there already. Fetch the newest state and try again.";
    /// The workspace or an account would be left without an Owner.
    last_owner = LastOwner, "The workspace or an account would be left without an Owner. Make somebody else an Owner first.";
    /// Another person has this login.
    login_taken = LoginTaken, "Another person has this login. Choose another.";
    /// Used up, too old or deleted.
    gone = Gone, "This was deleted, used up or is too old. Make a new one.";
    /// A set-up link that does not work, or no longer.
    set_up_link_gone = Gone, "This set-up link was used or is too old. Restart the server to get a new one.";
    /// An invite that does not work, or no longer.
    invite_gone = Gone, "This invite was used, withdrawn or is too old. Ask for a new one.";
    /// The body is too large.
    too_large = TooLarge, "The request body is too large.";
    /// Not JSON.
    unsupported_media_type = UnsupportedMediaType, "The request body must be JSON, sent as application/json.";
    /// Took too long.
    timeout = Timeout, "The request took too long. Try again.";
    /// A fault of the server.
    internal = Internal, "The server could not do this. Its log says why.";
    /// Stopping, or busy.
    unavailable = Unavailable, "The server is busy or stopping. Try again soon.";
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => {
                let mut refusal = Self::unavailable();
                refusal.retry_after = Some(1);
                refusal
            }
            other => {
                tracing::error!(error = %other, "the store failed");
                Self::internal()
            }
        }
    }
}

impl From<FormatError> for Refusal {
    fn from(error: FormatError) -> Self {
        match error {
            FormatError::Version | FormatError::Suite => Self::unsupported_version(),
            _ => Self::malformed_object(),
        }
    }
}

/// Tells the request log which code was answered.
#[derive(Clone, Copy)]
pub(crate) struct AnsweredCode(pub ApiErrorCode);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = ApiError {
            error: self.code,
            message: self.message.to_owned(),
            server_time: self.server_time,
        };
        let mut response = (self.status(), Json(body)).into_response();
        if let Some(seconds) = self.retry_after {
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from(seconds.max(1)));
        }
        response.extensions_mut().insert(AnsweredCode(self.code));
        response
    }
}
