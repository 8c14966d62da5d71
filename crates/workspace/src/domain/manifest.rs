//! The next manifest of an account (security.md 2.5).

use crate::refusal::Refusal;
use sparekey_envelope::{
    AccountManifest, Fingerprint, Identities, IdentityBundle, ManifestError, UserId, verify_chain,
};
use sparekey_protocol::Id;

/// What the next manifest has to fit.
pub struct Place<'a> {
    /// The newest manifest so far; each was held against the one before when it came.
    pub newest: &'a AccountManifest,
    /// Who sends the next: its signer.
    pub sender: Id,
    /// The rescue key of the workspace.
    pub rescue: &'a IdentityBundle,
    /// Everyone who may be an Owner, with their present identity.
    pub possible_owners: &'a [(UserId, Fingerprint)],
    /// Every identity that may have signed, earlier ones included.
    pub identities: &'a Identities,
}

/// Reads a manifest.
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse(bytes: &[u8]) -> Result<AccountManifest, Refusal> {
    AccountManifest::parse(bytes).map_err(|error| match error {
        ManifestError::Format(format) => format.into(),
        _ => Refusal::malformed_object(),
    })
}

/// Whether `next` follows the newest: in number, by the chain rules, with the names unchanged, its
/// Owners people who may own, with their present keys, and the rescue key that of the workspace.
///
/// # Errors
/// [`Refusal`] 409 where the state is not what the sender believes, 400 for what can never follow.
pub fn check_next(next: &AccountManifest, place: &Place<'_>) -> Result<(), Refusal> {
    let newest = place.newest;
    let rescue = (place.rescue.user(), place.rescue.fpr());
    let fits = next.workspace() == newest.workspace()
        && next.account() == newest.account()
        && next.about() == newest.about()
        && Id(*next.signer().as_bytes()) == place.sender
        && next
            .find_rescue()
            .is_some_and(|entry| (entry.recipient, entry.fpr) == rescue);
    if !fits {
        return Err(Refusal::malformed_object());
    }
    if newest.seq().checked_add(1) != Some(next.seq()) {
        return Err(Refusal::conflict());
    }
    verify_chain(
        Some(&newest.head()),
        &[newest.clone(), next.clone()],
        place.identities,
    )
    .map_err(|_| Refusal::malformed_object())?;
    if next
        .owners()
        .all(|owner| place.possible_owners.contains(&owner))
    {
        Ok(())
    } else {
        Err(Refusal::conflict())
    }
}
