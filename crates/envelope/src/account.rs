//! The account secret and the account's key pair (security.md 2.5).

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::chain::VerifiedChain;
use crate::cipher::{X25519Private, derive_x25519, hkdf, hpke_open};
use crate::ids::{AccountId, WorkspaceId, X25519Key};
use crate::keys::UserKeys;
use crate::labels;
use crate::manifest::{AccountManifest, link_aad, wrap_aad};

/// Why an account does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenAccountError {
    /// The person has no wrap, or it does not open, or it does not give the account's key.
    #[error(
        "This account cannot be opened with your keys. Ask one of its Owners to add you again."
    )]
    CannotOpen,
    /// The chain given holds no manifest of that epoch.
    #[error("The history of this account is incomplete. Fetch it again.")]
    EpochMissing,
}

/// The secret of one epoch of an account.
pub struct AccountSecret(Zeroizing<[u8; 32]>);

impl AccountSecret {
    pub(crate) fn make(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(bytes.as_mut());
        Self(bytes)
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// The account's key pair: `DeriveKeyPair(HKDF(AK, C(acct), workspace || account || epoch, 32))`.
    #[must_use]
    pub fn derive_keys(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        epoch: u32,
    ) -> AccountKeys {
        let info = link_aad(workspace, account, epoch);
        let (private, public) = derive_x25519(&hkdf(self.0.as_ref(), labels::ACCT, &[&info]));
        AccountKeys {
            epoch,
            public,
            private,
        }
    }
}

/// The key pair of one epoch of an account: opens the heads of its lists.
pub struct AccountKeys {
    epoch: u32,
    public: X25519Key,
    private: X25519Private,
}

impl AccountKeys {
    /// The public half.
    #[must_use]
    pub const fn public(&self) -> X25519Key {
        self.public
    }

    /// Which epoch.
    #[must_use]
    pub const fn epoch(&self) -> u32 {
        self.epoch
    }

    pub(crate) const fn private(&self) -> &X25519Private {
        &self.private
    }
}

/// Opens the wrap for these keys (an Owner's or the rescue key's) and checks that the secret gives the manifest's account key.
///
/// # Errors
/// [`OpenAccountError::CannotOpen`].
pub fn open_wrap(
    manifest: &AccountManifest,
    keys: &UserKeys,
) -> Result<AccountSecret, OpenAccountError> {
    let entry = manifest
        .find_entry(&keys.user())
        .ok_or(OpenAccountError::CannotOpen)?;
    if entry.fpr != keys.fpr() {
        return Err(OpenAccountError::CannotOpen);
    }
    let aad = wrap_aad(
        manifest.workspace(),
        manifest.account(),
        manifest.epoch(),
        entry.kind,
        entry.recipient,
        entry.fpr,
    );
    let opened = hpke_open(
        labels::WRAP,
        keys.x25519_private(),
        &aad,
        &entry.enc,
        &entry.ct,
    )
    .map_err(|_| OpenAccountError::CannotOpen)?;
    checked_secret(&opened, manifest).map(|(secret, _)| secret)
}

/// A secret counts only if it derives the account key of its manifest.
fn checked_secret(
    opened: &[u8],
    manifest: &AccountManifest,
) -> Result<(AccountSecret, AccountKeys), OpenAccountError> {
    let mut bytes = Zeroizing::new([0; 32]);
    if opened.len() != bytes.len() {
        return Err(OpenAccountError::CannotOpen);
    }
    bytes.copy_from_slice(opened);
    let secret = AccountSecret(bytes);
    let keys = secret.derive_keys(manifest.workspace(), manifest.account(), manifest.epoch());
    if keys.public == manifest.account_key() {
        Ok((secret, keys))
    } else {
        Err(OpenAccountError::CannotOpen)
    }
}

/// Opens the account at its newest manifest and walks the links back to `epoch`; at each step the secret found must derive
/// that epoch's account key.
///
/// # Errors
/// [`OpenAccountError`].
pub fn open_account_secret(
    chain: &VerifiedChain,
    keys: &UserKeys,
    epoch: u32,
) -> Result<AccountKeys, OpenAccountError> {
    let mut manifest = chain.newest();
    let secret = open_wrap(manifest, keys)?;
    let mut found = secret.derive_keys(manifest.workspace(), manifest.account(), manifest.epoch());
    if epoch == 0 || epoch > manifest.epoch() {
        return Err(OpenAccountError::EpochMissing);
    }
    while found.epoch > epoch {
        let (enc, ct) = manifest.link().split_at(32);
        let aad = link_aad(manifest.workspace(), manifest.account(), manifest.epoch());
        let opened = hpke_open(labels::LINK, &found.private, &aad, enc, ct)
            .map_err(|_| OpenAccountError::CannotOpen)?;
        manifest = chain
            .find_epoch(found.epoch - 1)
            .ok_or(OpenAccountError::EpochMissing)?;
        (_, found) = checked_secret(&opened, manifest)?;
    }
    Ok(found)
}
