//! Trust records, as far as the server sees them (security.md 2.4).

use crate::refusal::Refusal;
use sparekey_envelope::{IdentityBundle, SealedTrustRecord};

/// Reads a trust record and verifies that its person signed it.
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse(bytes: &[u8], person: &IdentityBundle) -> Result<SealedTrustRecord, Refusal> {
    let record = SealedTrustRecord::parse(bytes)?;
    if record.user() == person.user() && record.verify(&person.ed25519()) {
        Ok(record)
    } else {
        Err(Refusal::malformed_object())
    }
}
