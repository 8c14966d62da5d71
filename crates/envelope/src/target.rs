//! Where a capture may go while locked (security.md 2.11).

use crate::about::About;
use crate::bundle::IdentityBundle;
use crate::chain::{VerifiedChain, verify_chain};
use crate::ids::{Identities, UserId, X25519Key};
use crate::list_seal::ListTarget;
use crate::manifest::AccountManifest;
use crate::trust::Pins;

/// Why an account is no save target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// The names do not match the manifest.
    #[error("The names of this account do not match what its Owners signed. Do not save to it.")]
    Names,
    /// This person is no Owner.
    #[error("You are not an Owner of this account. Ask one of its Owners.")]
    NotOwner,
    /// An Owner is not pinned.
    #[error("An Owner of this account is new to you: compare first.")]
    Unpinned(UserId),
    /// The newest signer or the rescue key is not pinned, or the rescue key signed.
    #[error("This account cannot be saved to until you unlock and check who can read it.")]
    Chain,
}

/// An account that a locked client may seal to. No secret: mirrored in the browser's database at every unlock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveTarget {
    about: About,
    manifest: AccountManifest,
}

impl SaveTarget {
    /// Made while unlocked, from a verified chain.
    ///
    /// # Errors
    /// [`TargetError`].
    pub fn new(
        about: &About,
        chain: &VerifiedChain,
        pins: &Pins,
        own: &IdentityBundle,
    ) -> Result<Self, TargetError> {
        let standing = chain.check_trust(pins).map_err(|_| TargetError::Chain)?;
        if !standing.rescue_steps.is_empty() {
            return Err(TargetError::Chain);
        }
        if !chain
            .newest()
            .owners()
            .any(|owner| owner == (own.user(), own.fpr()))
        {
            return Err(TargetError::NotOwner);
        }
        Self::from_mirror(about, chain.newest().clone(), pins)
    }

    /// Read back from the mirror: the manifest was verified when it was stored; names and pins are checked again.
    ///
    /// # Errors
    /// [`TargetError`].
    pub fn from_mirror(
        about: &About,
        manifest: AccountManifest,
        pins: &Pins,
    ) -> Result<Self, TargetError> {
        if !manifest.is_about(about) {
            return Err(TargetError::Names);
        }
        if let Some((user, _)) = manifest.owners().find(|owner| !pins.people.contains(owner)) {
            return Err(TargetError::Unpinned(user));
        }
        let rescue = manifest
            .find_rescue()
            .map(|entry| (entry.recipient, entry.fpr));
        if rescue.is_none() || rescue != pins.rescue {
            return Err(TargetError::Chain);
        }
        Ok(Self {
            about: about.clone(),
            manifest,
        })
    }

    /// The names.
    #[must_use]
    pub const fn about(&self) -> &About {
        &self.about
    }

    /// The newest verified manifest.
    #[must_use]
    pub const fn manifest(&self) -> &AccountManifest {
        &self.manifest
    }

    /// The key that lists are sealed to.
    #[must_use]
    pub const fn account_key(&self) -> X25519Key {
        self.manifest.account_key()
    }

    /// What [`crate::seal_list`] takes.
    #[must_use]
    pub fn list_target(&self) -> ListTarget {
        ListTarget::Account {
            account: self.manifest.account(),
            epoch: self.manifest.epoch(),
            key: self.manifest.account_key(),
        }
    }
}

/// Why a capture goes to the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InboxReason {
    /// A higher epoch that cannot be checked while locked: "unlock to check who can read this".
    UnlockToCheck,
    /// The rescue key opened the account: until accepted, nothing is saved to it.
    RescueUsed,
}

/// What a locked client does with a capture for this account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TargetChoice {
    /// Seal to the newer manifest, and mirror it.
    Newer(Box<SaveTarget>),
    /// Seal to the known one.
    Known,
    /// Seal to the author's own key.
    Inbox(InboxReason),
}

/// Decides while locked. `newer` are the manifests after the known one, ascending, as the server gives them; `about` are the
/// names it gives with them.
#[must_use]
pub fn choose_save_target(
    known: &SaveTarget,
    newer: &[AccountManifest],
    about: &About,
    identities: &Identities,
    pins: &Pins,
    own: &IdentityBundle,
) -> TargetChoice {
    let known_manifest = &known.manifest;
    let newer: Vec<AccountManifest> = newer
        .iter()
        .filter(|manifest| manifest.seq() > known_manifest.seq())
        .cloned()
        .collect();
    if newer.is_empty() {
        return TargetChoice::Known;
    }
    let higher_epoch = newer
        .iter()
        .any(|manifest| manifest.epoch() > known_manifest.epoch());
    let fallback = if higher_epoch {
        TargetChoice::Inbox(InboxReason::UnlockToCheck)
    } else {
        TargetChoice::Known
    };
    let manifests: Vec<AccountManifest> = core::iter::once(known_manifest.clone())
        .chain(newer)
        .collect();
    let Ok(chain) = verify_chain(Some(&known_manifest.head()), &manifests, identities) else {
        return fallback;
    };
    if !chain.rescue_steps().is_empty() {
        return TargetChoice::Inbox(InboxReason::RescueUsed);
    }
    // Names that do not match are not used; where they did not change, the known ones still do.
    let about = if chain.newest().is_about(about) {
        about
    } else {
        &known.about
    };
    match SaveTarget::new(about, &chain, pins, own) {
        Ok(target) => TargetChoice::Newer(Box::new(target)),
        Err(_) => fallback,
    }
}
