//! The chain rules of account manifests (security.md 2.5).

use crate::ids::{Fingerprint, Identities, UserId};
use crate::manifest::{AccountManifest, ManifestError, ManifestHead};
use crate::trust::Pins;

/// Which chain rule is broken. `seq` is that of the manifest that breaks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChainError {
    /// No manifest was given.
    #[error("The server has no history of this account. Fetch it again.")]
    Empty,
    /// The first manifest is not epoch 1, seq 1 with zero `prev`, signed by its only Owner.
    #[error("The history of this account does not begin rightly. Do not save to it.")]
    First,
    /// The newest is older than the one remembered.
    #[error("The server offers an old state of this account. Do not save to it.")]
    Older,
    /// The remembered manifest is not in the chain: it does not continue what was seen.
    #[error("The history of this account was rewritten. Do not save to it.")]
    NotContinued,
    /// The remembered sequence number occurs with another hash: hard stop.
    #[error("The server shows two histories of this account. Do not save to it.")]
    Conflict,
    /// Another workspace or account.
    #[error("The history of this account is mixed with another. Do not save to it.")]
    OtherAccount {
        /// See [`ChainError`].
        seq: u32,
    },
    /// `seq` is not one above the previous.
    #[error("The history of this account has a gap. Fetch it again.")]
    Seq {
        /// See [`ChainError`].
        seq: u32,
    },
    /// `epoch` is neither the same nor one above.
    #[error("The history of this account skips an epoch. Do not save to it.")]
    Epoch {
        /// See [`ChainError`].
        seq: u32,
    },
    /// `prev` is not the hash of the previous manifest.
    #[error("The history of this account is broken. Do not save to it.")]
    Prev {
        /// See [`ChainError`].
        seq: u32,
    },
    /// The signer does not stand with the same fingerprint in both manifests.
    #[error("A change of this account was signed by somebody who is no Owner. Do not save to it.")]
    Signer {
        /// See [`ChainError`].
        seq: u32,
    },
    /// The rescue key signed without beginning a new epoch.
    #[error("The rescue key was used in a way it must not be. Do not save to it.")]
    RescueSameEpoch {
        /// See [`ChainError`].
        seq: u32,
    },
    /// The account key or the link changed within an epoch.
    #[error("The key of this account changed without a new epoch. Do not save to it.")]
    KeyChanged {
        /// See [`ChainError`].
        seq: u32,
    },
    /// A new epoch with the account key of the one before.
    #[error("The key of this account did not change in a new epoch. Do not save to it.")]
    KeyReused {
        /// See [`ChainError`].
        seq: u32,
    },
    /// An entry was removed or changed within an epoch.
    #[error("An Owner of this account was removed without a new epoch. Do not save to it.")]
    EntryChanged {
        /// See [`ChainError`].
        seq: u32,
    },
    /// The signer's keys are not known.
    #[error("The keys of an Owner of this account are missing. Fetch them again.")]
    UnknownSigner {
        /// See [`ChainError`].
        seq: u32,
    },
    /// The signature does not verify.
    #[error(
        "A change of this account cannot be trusted: the signature is wrong. Do not save to it."
    )]
    Signature {
        /// See [`ChainError`].
        seq: u32,
    },
}

/// Consecutive manifests of one account that keep every chain rule.
#[derive(Debug, Clone)]
pub struct VerifiedChain {
    manifests: Vec<AccountManifest>,
    rescue_steps: Vec<u32>,
}

/// Checks the chain, link by link. `manifests` are consecutive and ascending; they begin at seq 1, or, where one is
/// `remembered`, at or before that one. `identities` holds the keys of every signer (the server keeps the last bundle of every
/// fingerprint).
///
/// # Errors
/// [`ChainError`] names the first rule broken.
pub fn verify_chain(
    remembered: Option<&ManifestHead>,
    manifests: &[AccountManifest],
    identities: &Identities,
) -> Result<VerifiedChain, ChainError> {
    let _ = (remembered, manifests, identities);
    let _unused: Option<ManifestError> = None;
    todo!()
}

/// Why a chain is not to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChainTrustError {
    /// The newest signer, who vouches for all before, is not pinned.
    #[error(
        "The person who changed this account last is new to you: compare their fingerprint first."
    )]
    SignerNotPinned(UserId),
    /// The rescue key of the account is not the pinned one.
    #[error("The rescue key of this account is not the one you know: compare it first.")]
    RescueNotPinned,
}

/// How a believed chain stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainStanding {
    /// Owners who are not pinned: while there is one, captures go to the inbox ("NAME is new to you: compare").
    pub unpinned: Vec<(UserId, Fingerprint)>,
    /// Sequence numbers since the remembered manifest that the rescue key signed: hard stop until accepted.
    pub rescue_steps: Vec<u32>,
}

impl ChainStanding {
    /// Whether lists may be sealed to the newest manifest.
    #[must_use]
    pub fn is_save_target(&self) -> bool {
        self.unpinned.is_empty() && self.rescue_steps.is_empty()
    }
}

impl VerifiedChain {
    /// The manifests, ascending.
    #[must_use]
    pub fn manifests(&self) -> &[AccountManifest] {
        &self.manifests
    }

    /// The newest manifest.
    #[must_use]
    pub fn newest(&self) -> &AccountManifest {
        todo!()
    }

    /// The newest manifest of an epoch: it holds every Owner of that epoch.
    #[must_use]
    pub fn find_epoch(&self, epoch: u32) -> Option<&AccountManifest> {
        self.manifests
            .iter()
            .rev()
            .find(|manifest| manifest.epoch() == epoch)
    }

    /// Sequence numbers after the remembered manifest that the rescue key signed.
    #[must_use]
    pub fn rescue_steps(&self) -> &[u32] {
        &self.rescue_steps
    }

    /// Owners who were removed after this epoch: each counts as having seen its lists (security.md 2.5).
    #[must_use]
    pub fn removed_since(&self, epoch: u32) -> Vec<(UserId, Fingerprint)> {
        let _ = epoch;
        todo!()
    }

    /// Holds the chain against what is pinned.
    ///
    /// # Errors
    /// [`ChainTrustError`] where nothing of it is to be believed.
    pub fn check_trust(&self, pins: &Pins) -> Result<ChainStanding, ChainTrustError> {
        let _ = pins;
        todo!()
    }
}
