//! The account secret and the account's key pair (security.md 2.5).

use zeroize::Zeroizing;

use crate::chain::VerifiedChain;
use crate::ids::{AccountId, WorkspaceId, X25519Key};
use crate::keys::UserKeys;
use crate::manifest::AccountManifest;

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
    /// The account's key pair: `DeriveKeyPair(HKDF(AK, C(acct), workspace || account || epoch, 32))`.
    #[must_use]
    pub fn derive_keys(
        &self,
        workspace: WorkspaceId,
        account: AccountId,
        epoch: u32,
    ) -> AccountKeys {
        let _ = (&self.0, workspace, account, epoch);
        todo!()
    }
}

/// The key pair of one epoch of an account: opens the heads of its lists.
pub struct AccountKeys {
    epoch: u32,
    public: X25519Key,
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
}

/// Opens the wrap for these keys (an Owner's or the rescue key's) and checks that the secret gives the manifest's account key.
///
/// # Errors
/// [`OpenAccountError::CannotOpen`].
pub fn open_wrap(
    manifest: &AccountManifest,
    keys: &UserKeys,
) -> Result<AccountSecret, OpenAccountError> {
    let _ = (manifest, keys);
    todo!()
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
    let _ = (chain, keys, epoch);
    todo!()
}
