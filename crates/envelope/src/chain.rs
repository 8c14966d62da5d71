//! The chain rules of account manifests (security.md 2.5).

use std::collections::BTreeSet;

use crate::ids::{Fingerprint, Identities, UserId};
use crate::manifest::{AccountManifest, ManifestHead, WrapKind};
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
    newest: AccountManifest,
    known: u32,
    rescue_steps: Vec<u32>,
}

/// First: epoch 1, seq 1, prev and link zero, signer = its only Owner. The link was checked with the shape.
fn check_first(first: &AccountManifest) -> Result<(), ChainError> {
    let mut owners = first.owners();
    let only = owners.next().filter(|_| owners.next().is_none());
    let signed_by_only_owner = only.is_some_and(|(user, _)| user == first.signer());
    if first.epoch() == 1 && first.seq() == 1 && first.prev().is_zero() && signed_by_only_owner {
        Ok(())
    } else {
        Err(ChainError::First)
    }
}

/// The rules between two consecutive manifests, signatures apart.
pub(crate) fn check_step(
    previous: &AccountManifest,
    next: &AccountManifest,
) -> Result<(), ChainError> {
    let seq = next.seq();
    if (next.workspace(), next.account()) != (previous.workspace(), previous.account()) {
        return Err(ChainError::OtherAccount { seq });
    }
    if previous.seq().checked_add(1) != Some(seq) {
        return Err(ChainError::Seq { seq });
    }
    let new_epoch = next.epoch() != previous.epoch();
    if new_epoch && previous.epoch().checked_add(1) != Some(next.epoch()) {
        return Err(ChainError::Epoch { seq });
    }
    if next.prev() != previous.hash() {
        return Err(ChainError::Prev { seq });
    }
    let stands = |manifest: &AccountManifest| {
        manifest
            .find_entry(&next.signer())
            .map(|entry| (entry.kind, entry.fpr))
    };
    match (stands(previous), stands(next)) {
        (Some(before), Some(now)) if before == now => {
            if now.0 == WrapKind::Rescue && !new_epoch {
                return Err(ChainError::RescueSameEpoch { seq });
            }
        }
        _ => return Err(ChainError::Signer { seq }),
    }
    if new_epoch {
        if next.account_key() == previous.account_key() {
            return Err(ChainError::KeyReused { seq });
        }
        return Ok(());
    }
    if next.account_key() != previous.account_key() || next.link() != previous.link() {
        return Err(ChainError::KeyChanged { seq });
    }
    let kept = previous
        .entries()
        .iter()
        .all(|entry| next.find_entry(&entry.recipient) == Some(entry));
    if kept {
        Ok(())
    } else {
        Err(ChainError::EntryChanged { seq })
    }
}

fn verify_signer(manifest: &AccountManifest, identities: &Identities) -> Result<(), ChainError> {
    let seq = manifest.seq();
    let identity = manifest
        .find_entry(&manifest.signer())
        .and_then(|entry| identities.find(&entry.fpr))
        .ok_or(ChainError::UnknownSigner { seq })?;
    manifest
        .verify_signature(identity)
        .map_err(|_| ChainError::Signature { seq })
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
    let (first, newest) = manifests
        .first()
        .zip(manifests.last())
        .ok_or(ChainError::Empty)?;
    match remembered {
        _ if first.seq() == 1 => check_first(first)?,
        None => return Err(ChainError::First),
        Some(head) if first.seq() > head.seq => return Err(ChainError::NotContinued),
        Some(_) => {}
    }
    for pair in manifests.windows(2) {
        check_step(&pair[0], &pair[1])?;
    }
    for manifest in manifests {
        verify_signer(manifest, identities)?;
    }
    if let Some(head) = remembered {
        if newest.seq() < head.seq {
            return Err(ChainError::Older);
        }
        let same = manifests
            .iter()
            .find(|manifest| manifest.seq() == head.seq)
            .ok_or(ChainError::NotContinued)?;
        if same.head() != *head {
            return Err(ChainError::Conflict);
        }
    }
    let known = remembered.map_or(0, |head| head.seq);
    let rescue_steps = manifests
        .iter()
        .filter(|manifest| {
            known > 0 && manifest.seq() > known && manifest.signer_kind() == Some(WrapKind::Rescue)
        })
        .map(AccountManifest::seq)
        .collect();
    Ok(VerifiedChain {
        manifests: manifests.to_vec(),
        newest: newest.clone(),
        known,
        rescue_steps,
    })
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
    pub const fn newest(&self) -> &AccountManifest {
        &self.newest
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

    /// Everybody who is or was an Owner: their use events count (security.md 2.7).
    #[must_use]
    pub fn owners_ever(&self) -> BTreeSet<(UserId, Fingerprint)> {
        self.manifests
            .iter()
            .flat_map(AccountManifest::owners)
            .collect()
    }

    /// Owners who were removed after this epoch: each counts as having seen its lists (security.md 2.5).
    #[must_use]
    pub fn removed_since(&self, epoch: u32) -> Vec<(UserId, Fingerprint)> {
        let now: BTreeSet<_> = self.newest.owners().collect();
        self.manifests
            .iter()
            .filter(|manifest| manifest.epoch() >= epoch)
            .flat_map(AccountManifest::owners)
            .filter(|owner| !now.contains(owner))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// Holds the chain against what is pinned.
    ///
    /// # Errors
    /// [`ChainTrustError`] where nothing of it is to be believed.
    pub fn check_trust(&self, pins: &Pins) -> Result<ChainStanding, ChainTrustError> {
        let signer = self
            .newest
            .find_entry(&self.newest.signer())
            .map(|entry| (entry.recipient, entry.fpr));
        if !signer
            .is_some_and(|signer| pins.people.contains(&signer) || pins.rescue == Some(signer))
        {
            return Err(ChainTrustError::SignerNotPinned(self.newest.signer()));
        }
        let rescue = self
            .newest
            .find_rescue()
            .map(|entry| (entry.recipient, entry.fpr));
        if rescue.is_none() || rescue != pins.rescue {
            return Err(ChainTrustError::RescueNotPinned);
        }
        Ok(ChainStanding {
            unpinned: self
                .newest
                .owners()
                .filter(|owner| !pins.people.contains(owner))
                .collect(),
            rescue_steps: self.rescue_steps.clone(),
        })
    }

    /// Whether the newest signer, who vouches for all before, is pinned; enough for reading. A replaced identity vouches
    /// only for what was already remembered: its keys may be in other hands since.
    #[must_use]
    pub fn is_vouched(&self, pins: &Pins) -> bool {
        self.newest
            .find_entry(&self.newest.signer())
            .is_some_and(|entry| {
                let signer = (entry.recipient, entry.fpr);
                pins.people.contains(&signer)
                    || pins.rescue == Some(signer)
                    || (pins.replaced.contains(&signer) && self.newest.seq() <= self.known)
            })
    }
}
