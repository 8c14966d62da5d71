//! Merging two trust records after a write conflict (security.md 2.4: union, highest seq).

use crate::ids::{AccountId, UserId};
use crate::trust::TrustRecord;

/// Two records that contradict each other: hard stop (security.md 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TrustMergeError {
    /// Two bundles with the same fingerprint and sequence number.
    #[error(
        "Two of your devices were shown different keys of one person. Do not continue; ask your workspace Owner."
    )]
    Bundle(UserId),
    /// Two manifests with the same sequence number.
    #[error(
        "Two of your devices were shown different Owners of one account. Do not continue; ask your workspace Owner."
    )]
    Account(AccountId),
    /// Two audit logs of the same length.
    #[error(
        "Two of your devices were shown different audit logs. Do not continue; ask your workspace Owner."
    )]
    Audit,
    /// One identity is a person here and the rescue key there.
    #[error(
        "A person and the rescue key were mixed up. Do not continue; ask your workspace Owner."
    )]
    State(UserId),
}

/// Merges: all identities and accounts of both, the stronger pin, `replaced` over the rest, the highest sequence numbers.
/// Where both sides are equally strong, the name of `ours` stays.
///
/// # Errors
/// [`TrustMergeError`] where both sides saw different bytes under one number.
pub fn merge_trust(
    ours: &TrustRecord,
    theirs: &TrustRecord,
) -> Result<TrustRecord, TrustMergeError> {
    let _ = (ours, theirs);
    todo!()
}
