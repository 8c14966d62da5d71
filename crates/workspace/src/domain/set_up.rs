//! What the first request of a workspace brings.

use super::{
    bundle,
    person::{self, Brought, CheckedPerson},
    text,
};
use crate::refusal::Refusal;
use sparekey_protocol::api::SetUpRequest;

/// Checks texts, objects and that they belong together.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check(request: &SetUpRequest) -> Result<CheckedPerson, Refusal> {
    text::check_name(&request.workspace_name)?;
    text::check_name(&request.name)?;
    text::check_text(&request.login)?;
    let person = person::check(&Brought {
        user: request.user,
        envelope: &request.envelope,
        login_hash: &request.login_hash,
        bundle: &request.bundle,
        trust_record: &request.trust_record,
    })?;
    let rescue = bundle::parse_rescue(request.rescue_bundle.as_slice())?;
    if rescue.user() != person.bundle.user() && person.trust_counter == 1 {
        Ok(person)
    } else {
        Err(Refusal::malformed_object())
    }
}
