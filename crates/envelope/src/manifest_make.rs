//! Making manifests: a new account, a new Owner, new names, a new epoch (security.md 2.5).

use rand_core::CryptoRng;

use crate::about::About;
use crate::account::{AccountSecret, open_wrap};
use crate::bytes::begin_object;
use crate::chain::{ChainError, check_step};
use crate::cipher::{hpke_seal, push_signature};
use crate::ids::{AccountId, Hash32, PublicIdentity, UserId, WorkspaceId, X25519Key};
use crate::keys::UserKeys;
use crate::labels;
use crate::manifest::{
    AccountManifest, ENTRY_LEN, FIXED_LEN, MAGIC, ManifestError, WrapEntry, WrapKind, link_aad,
    wrap_aad,
};

/// Why a manifest cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MakeManifestError {
    /// A name is longer than 65,535 bytes.
    #[error("A name of this account is too long. Shorten it.")]
    NameTooLong,
    /// The account secret could not be opened.
    #[error(
        "This account cannot be opened with your keys. Ask one of its Owners to add you again."
    )]
    CannotOpen,
    /// The recipient stands in the manifest already.
    #[error("This person is an Owner of the account already.")]
    AlreadyOwner(UserId),
    /// The next manifest would break a rule of its own.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// It would break a chain rule.
    #[error(transparent)]
    Chain(#[from] ChainError),
    /// Sequence numbers are used up.
    #[error("This account has changed too often. Make a new one.")]
    Full,
    /// Sealing failed.
    #[error("The account could not be sealed. Unlock again and retry.")]
    Seal,
}

/// Everything of the next manifest but signature and wraps.
struct Draft {
    workspace: WorkspaceId,
    account: AccountId,
    epoch: u32,
    seq: u32,
    account_key: X25519Key,
    about: Hash32,
    prev: Hash32,
    link: [u8; 80],
    entries: Vec<WrapEntry>,
}

impl Draft {
    /// The next manifest of the same epoch, unchanged but for its number.
    fn after(previous: &AccountManifest) -> Result<Self, MakeManifestError> {
        Ok(Self {
            workspace: previous.workspace(),
            account: previous.account(),
            epoch: previous.epoch(),
            seq: previous
                .seq()
                .checked_add(1)
                .ok_or(MakeManifestError::Full)?,
            account_key: previous.account_key(),
            about: previous.about(),
            prev: previous.hash(),
            link: *previous.link(),
            entries: previous.entries().to_vec(),
        })
    }

    /// Seals the account secret to one more recipient.
    fn wrap(
        &mut self,
        kind: WrapKind,
        identity: &PublicIdentity,
        secret: &AccountSecret,
        rng: &mut impl CryptoRng,
    ) -> Result<(), MakeManifestError> {
        let (recipient, fpr) = (identity.user, identity.fpr());
        let aad = wrap_aad(
            self.workspace,
            self.account,
            self.epoch,
            kind,
            recipient,
            fpr,
        );
        let (enc, ct) = hpke_seal(labels::WRAP, &identity.x25519, &aad, secret.expose(), rng)
            .map_err(|_| MakeManifestError::Seal)?;
        let ct = ct.try_into().map_err(|_| MakeManifestError::Seal)?;
        self.entries.push(WrapEntry {
            kind,
            recipient,
            fpr,
            enc,
            ct,
        });
        Ok(())
    }

    /// Orders the entries, signs, and reads the result back, so that nothing leaves here that a reader would refuse.
    fn sign(mut self, keys: &UserKeys, created: u64) -> Result<AccountManifest, MakeManifestError> {
        self.entries
            .sort_by_key(|entry| (entry.kind, entry.recipient));
        let count = u16::try_from(self.entries.len()).map_err(|_| ManifestError::OwnerCount)?;
        let mut bytes = begin_object(MAGIC, FIXED_LEN + ENTRY_LEN * self.entries.len());
        bytes.extend_from_slice(self.workspace.as_bytes());
        bytes.extend_from_slice(self.account.as_bytes());
        bytes.extend_from_slice(&self.epoch.to_be_bytes());
        bytes.extend_from_slice(&self.seq.to_be_bytes());
        bytes.extend_from_slice(self.account_key.as_bytes());
        bytes.extend_from_slice(self.about.as_bytes());
        bytes.extend_from_slice(self.prev.as_bytes());
        bytes.extend_from_slice(&created.to_be_bytes());
        bytes.extend_from_slice(keys.user().as_bytes());
        bytes.extend_from_slice(&self.link);
        bytes.extend_from_slice(&count.to_be_bytes());
        for entry in &self.entries {
            bytes.push(entry.kind as u8);
            bytes.extend_from_slice(entry.recipient.as_bytes());
            bytes.extend_from_slice(entry.fpr.as_bytes());
            bytes.extend_from_slice(&entry.enc);
            bytes.extend_from_slice(&entry.ct);
        }
        push_signature(&mut bytes, labels::MANIFEST, keys.signing());
        let manifest = AccountManifest::parse(&bytes)?;
        manifest.verify_signature(&keys.identity())?;
        Ok(manifest)
    }

    fn sign_after(
        self,
        previous: &AccountManifest,
        keys: &UserKeys,
        created: u64,
    ) -> Result<AccountManifest, MakeManifestError> {
        let next = self.sign(keys, created)?;
        check_step(previous, &next)?;
        Ok(next)
    }
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
    let secret = AccountSecret::make(rng);
    let mut draft = Draft {
        workspace,
        account,
        epoch: 1,
        seq: 1,
        account_key: secret.derive_keys(workspace, account, 1).public(),
        about: about.find_hash().ok_or(MakeManifestError::NameTooLong)?,
        prev: Hash32::ZERO,
        link: [0; 80],
        entries: Vec::with_capacity(2),
    };
    draft.wrap(WrapKind::Owner, &keys.identity(), &secret, rng)?;
    draft.wrap(WrapKind::Rescue, rescue, &secret, rng)?;
    draft.sign(keys, created)
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
    if previous.find_entry(&owner.user).is_some() {
        return Err(MakeManifestError::AlreadyOwner(owner.user));
    }
    let secret = open_wrap(previous, keys).map_err(|_| MakeManifestError::CannotOpen)?;
    let mut draft = Draft::after(previous)?;
    draft.wrap(WrapKind::Owner, owner, &secret, rng)?;
    draft.sign_after(previous, keys, created)
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
    let mut draft = Draft::after(previous)?;
    draft.about = about.find_hash().ok_or(MakeManifestError::NameTooLong)?;
    draft.sign_after(previous, keys, created)
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
    let previous_secret = open_wrap(previous, keys).map_err(|_| MakeManifestError::CannotOpen)?;
    let secret = AccountSecret::make(rng);
    let mut draft = Draft::after(previous)?;
    draft.epoch = previous
        .epoch()
        .checked_add(1)
        .ok_or(MakeManifestError::Full)?;
    draft.account_key = secret
        .derive_keys(draft.workspace, draft.account, draft.epoch)
        .public();
    let aad = link_aad(draft.workspace, draft.account, draft.epoch);
    let (enc, ct) = hpke_seal(
        labels::LINK,
        &draft.account_key,
        &aad,
        previous_secret.expose(),
        rng,
    )
    .map_err(|_| MakeManifestError::Seal)?;
    draft.link = [enc.as_slice(), &ct]
        .concat()
        .try_into()
        .map_err(|_| MakeManifestError::Seal)?;
    draft.entries.clear();
    let mut owners: Vec<&PublicIdentity> = owners.iter().collect();
    owners.sort_by_key(|owner| owner.user);
    for owner in owners {
        draft.wrap(WrapKind::Owner, owner, &secret, rng)?;
    }
    draft.wrap(WrapKind::Rescue, rescue, &secret, rng)?;
    draft.sign_after(previous, keys, created)
}
