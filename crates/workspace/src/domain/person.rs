//! What a person brings when they make their keys: at set-up, with an invite, after a reset.

use super::{bundle, trust};
use crate::refusal::Refusal;
use sparekey_envelope::{IdentityBundle, OpenUserError, UserEnvelope};
use sparekey_protocol::{Bytes, Id};

/// The sealed and signed parts of a request.
pub struct Brought<'a> {
    /// The person.
    pub user: Id,
    /// User envelope.
    pub envelope: &'a Bytes,
    /// `H(C(login) || login secret)`.
    pub login_hash: &'a Bytes,
    /// Bundle with the first device.
    pub bundle: &'a Bytes,
    /// Trust record.
    pub trust_record: &'a Bytes,
}

/// Parts that fit together.
pub struct CheckedPerson {
    /// The person's first bundle.
    pub bundle: IdentityBundle,
    /// `H(C(login) || login secret)`.
    pub login_hash: [u8; 32],
    /// Counter of the trust record.
    pub trust_counter: u32,
}

/// Checks the objects and that they belong together.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check(brought: &Brought<'_>) -> Result<CheckedPerson, Refusal> {
    let envelope =
        UserEnvelope::parse(brought.envelope.as_slice()).map_err(|error| match error {
            OpenUserError::Format(format) => format.into(),
            _ => Refusal::malformed_object(),
        })?;
    let bundle = bundle::parse_first(brought.bundle.as_slice(), brought.user)?;
    let record = trust::parse(brought.trust_record.as_slice(), &bundle)?;
    let login_hash =
        <[u8; 32]>::try_from(brought.login_hash).map_err(|_| Refusal::malformed_object())?;
    if Id(*envelope.user().as_bytes()) == brought.user {
        Ok(CheckedPerson {
            bundle,
            login_hash,
            trust_counter: record.counter(),
        })
    } else {
        Err(Refusal::malformed_object())
    }
}
