//! Making manifests: a new account, a new Owner, new names, a new epoch (security.md 2.5).

use rand_core::CryptoRng;

use crate::ids::{AccountId, PublicIdentity, UserId, WorkspaceId};
use crate::keys::UserKeys;
use crate::manifest::{About, AccountManifest, ManifestError};

/// Why a manifest cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MakeManifestError {
    /// A name is longer than 65,535 bytes.
    #[error("A name of this account is too long. Shorten it.")]
    NameTooLong,
    /// The person is not in the manifest, or with another identity.
    #[error("You are not an Owner of this account. Ask one of its Owners.")]
    NotOwner,
    /// The account secret could not be opened.
    #[error(
        "This account cannot be opened with your keys. Ask one of its Owners to add you again."
    )]
    CannotOpen,
    /// The recipient stands in the manifest already.
    #[error("This person is an Owner of the account already.")]
    AlreadyOwner(UserId),
    /// The rescue key may only begin a new epoch.
    #[error("The rescue key can only begin a new epoch.")]
    RescueSameEpoch,
    /// The next manifest would break a rule of its own.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// Sequence numbers are used up.
    #[error("This account has changed too often. Make a new one.")]
    Full,
    /// Sealing failed.
    #[error("The account could not be sealed. Unlock again and retry.")]
    Seal,
}

/// Makes an account: epoch 1, seq 1, its maker the only Owner. `rescue` is the pinned rescue key; `created` is ms since 1970.
///
/// # Errors
/// [`MakeManifestError::NameTooLong`] or [`MakeManifestError::Seal`].
pub fn make_account(
    keys: &UserKeys,
    workspace: WorkspaceId,
    account: AccountId,
    about: &About,
    rescue: &PublicIdentity,
    created: u64,
    rng: &mut impl CryptoRng,
) -> Result<AccountManifest, MakeManifestError> {
    let _ = (keys, workspace, account, about, rescue, created, rng);
    todo!()
}

/// The next manifest of the same epoch, with one more Owner. Whether that person may be added is for the caller to ask
/// ([`crate::TrustRecord::may_be_added`]).
///
/// # Errors
/// [`MakeManifestError`].
pub fn make_added_owner(
    previous: &AccountManifest,
    keys: &UserKeys,
    owner: &PublicIdentity,
    created: u64,
    rng: &mut impl CryptoRng,
) -> Result<AccountManifest, MakeManifestError> {
    let _ = (previous, keys, owner, created, rng);
    todo!()
}

/// The next manifest of the same epoch, with other names.
///
/// # Errors
/// [`MakeManifestError`].
pub fn sign_new_about(
    previous: &AccountManifest,
    keys: &UserKeys,
    about: &About,
    created: u64,
) -> Result<AccountManifest, MakeManifestError> {
    let _ = (previous, keys, about, created);
    todo!()
}

/// The first manifest of the next epoch: a new account secret for exactly these `owners` and this `rescue` key. This is how an
/// Owner is removed, an identity replaced, or an account taken over with the rescue key (`keys` are then the rescue keys).
/// The signer must stay.
///
/// # Errors
/// [`MakeManifestError`].
pub fn make_epoch(
    previous: &AccountManifest,
    keys: &UserKeys,
    owners: &[PublicIdentity],
    rescue: &PublicIdentity,
    created: u64,
    rng: &mut impl CryptoRng,
) -> Result<AccountManifest, MakeManifestError> {
    let _ = (previous, keys, owners, rescue, created, rng);
    todo!()
}
