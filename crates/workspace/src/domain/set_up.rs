//! What the first request of a workspace brings.

use super::{bundle, text, trust};
use crate::refusal::Refusal;
use sparekey_envelope::{IdentityBundle, OpenUserError, UserEnvelope};
use sparekey_protocol::{Id, api::SetUpRequest};

/// A set-up request whose parts fit together.
pub struct CheckedSetUp {
    /// The person's first bundle.
    pub bundle: IdentityBundle,
    /// `H(C(login) || login secret)`.
    pub login_hash: [u8; 32],
}

/// Checks texts, objects and that they belong together.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check(request: &SetUpRequest) -> Result<CheckedSetUp, Refusal> {
    text::check_name(&request.workspace_name)?;
    text::check_name(&request.name)?;
    text::check_text(&request.login)?;
    let envelope =
        UserEnvelope::parse(request.envelope.as_slice()).map_err(|error| match error {
            OpenUserError::Format(format) => format.into(),
            _ => Refusal::malformed_object(),
        })?;
    let bundle = bundle::parse_first(request.bundle.as_slice(), request.user)?;
    let rescue = bundle::parse_rescue(request.rescue_bundle.as_slice())?;
    let record = trust::parse(request.trust_record.as_slice(), &bundle)?;
    let login_hash =
        <[u8; 32]>::try_from(&request.login_hash).map_err(|_| Refusal::malformed_object())?;
    let fits = Id(*envelope.user().as_bytes()) == request.user
        && rescue.user() != bundle.user()
        && record.counter() == 1;
    if fits {
        Ok(CheckedSetUp { bundle, login_hash })
    } else {
        Err(Refusal::malformed_object())
    }
}
