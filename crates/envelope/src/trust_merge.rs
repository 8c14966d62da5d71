//! Merging two trust records after a write conflict (security.md 2.4: union, highest seq).

use std::collections::btree_map::Entry;

use crate::ids::{AccountId, UserId};
use crate::trust::{TrustEntry, TrustHow, TrustRecord, TrustState};

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
    let mut merged = ours.clone();
    for (key, entry) in &theirs.people {
        match merged.people.entry(*key) {
            Entry::Vacant(vacant) => {
                vacant.insert(entry.clone());
            }
            Entry::Occupied(mut occupied) => merge_entry(key.0, occupied.get_mut(), entry)?,
        }
    }
    for (account, head) in &theirs.accounts {
        let known = merged.accounts.entry(*account).or_insert(*head);
        if known.seq == head.seq && known != head {
            return Err(TrustMergeError::Account(*account));
        }
        if head.seq > known.seq {
            *known = *head;
        }
    }
    if merged.audit.count == theirs.audit.count && merged.audit != theirs.audit {
        return Err(TrustMergeError::Audit);
    }
    if theirs.audit.count > merged.audit.count {
        merged.audit = theirs.audit;
    }
    Ok(merged)
}

/// How strong a pin is: own, compared, introduced, seen.
const fn strength(how: TrustHow) -> u8 {
    match how {
        TrustHow::Own => 3,
        TrustHow::Compared => 2,
        TrustHow::Introduced => 1,
        TrustHow::Seen => 0,
    }
}

fn merge_entry(
    user: UserId,
    ours: &mut TrustEntry,
    theirs: &TrustEntry,
) -> Result<(), TrustMergeError> {
    if ours.bundle_seq == theirs.bundle_seq && ours.bundle_hash != theirs.bundle_hash {
        return Err(TrustMergeError::Bundle(user));
    }
    if theirs.bundle_seq > ours.bundle_seq {
        (ours.bundle_seq, ours.bundle_hash) = (theirs.bundle_seq, theirs.bundle_hash);
    }
    match (ours.state, theirs.state) {
        (a, b) if a == b => {}
        (TrustState::Replaced, _) => {}
        (_, TrustState::Replaced) => ours.state = TrustState::Replaced,
        _ => return Err(TrustMergeError::State(user)),
    }
    if strength(theirs.how) > strength(ours.how) {
        (ours.how, ours.by) = (theirs.how, theirs.by);
        ours.name.clone_from(&theirs.name);
    }
    Ok(())
}
