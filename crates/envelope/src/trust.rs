//! The trust record: whom this person has pinned, shared by all their devices (security.md 2.4).

use std::collections::{BTreeMap, BTreeSet};

use rand_core::CryptoRng;

use crate::bytes::{FormatError, Reader, begin_object};
use crate::cipher::{hpke_open, hpke_seal, push_signature, verify_object};
use crate::ids::{AccountId, Ed25519Key, Fingerprint, Hash32, UserId};
use crate::keys::UserKeys;
use crate::labels::{self, hash};
use crate::manifest::ManifestHead;

use crate::trust_plain::{PLAIN_FIXED_LEN, read_record, write_record};

/// Magic of a trust record (security.md 2.4).
const MAGIC: &[u8; 4] = b"SPKT";

/// How many bytes are authenticated beside the ciphertext: everything before `enc`.
const AAD_LEN: usize = 27;

/// What a remembered identity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum TrustState {
    /// A person.
    Person = 1,
    /// The workspace rescue key.
    Rescue = 2,
    /// Replaced by a reset: verifies what it signed, can no longer be added or be a save target.
    Replaced = 3,
}

/// How an identity was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum TrustHow {
    /// Only seen: not pinned.
    Seen = 0,
    /// The person's own.
    Own = 1,
    /// Compared by the person, or named in the invite link.
    Compared = 2,
    /// Named by a manifest that a pinned account Owner signed.
    Introduced = 3,
}

/// One remembered identity.
#[derive(Clone, PartialEq, Eq)]
pub struct TrustEntry {
    /// What it is.
    pub state: TrustState,
    /// How it was met.
    pub how: TrustHow,
    /// Who introduced it; zero where nobody did.
    pub by: UserId,
    /// The highest bundle sequence number seen; zero where no bundle was seen yet.
    pub bundle_seq: u32,
    /// `H(bundle)` of that bundle; zero where none was seen.
    pub bundle_hash: Hash32,
    /// The pinned name.
    pub name: String,
}

impl TrustEntry {
    /// Pinned = own, compared or introduced, and not replaced.
    #[must_use]
    pub fn is_pinned(&self) -> bool {
        self.how != TrustHow::Seen && self.state != TrustState::Replaced
    }
}

/// The audit log as far as this person has seen it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AuditHead {
    /// How many entries.
    pub count: u64,
    /// The hash of the newest; zero while there is none.
    pub head: [u8; 32],
}

/// The plaintext of a trust record.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct TrustRecord {
    /// Identities by user and fingerprint: a person after a reset has two.
    pub people: BTreeMap<(UserId, Fingerprint), TrustEntry>,
    /// The newest manifest seen of each account.
    pub accounts: BTreeMap<AccountId, ManifestHead>,
    /// The audit log as far as seen.
    pub audit: AuditHead,
}

impl TrustRecord {
    /// The entry of an identity.
    #[must_use]
    pub fn find(&self, user: UserId, fpr: Fingerprint) -> Option<&TrustEntry> {
        self.people.get(&(user, fpr))
    }

    /// Whether this identity is a pinned person.
    #[must_use]
    pub fn is_pinned(&self, user: UserId, fpr: Fingerprint) -> bool {
        self.find(user, fpr)
            .is_some_and(|entry| entry.state == TrustState::Person && entry.is_pinned())
    }

    /// Whether this person may be made an Owner of an account that does not carry this fingerprint yet: own or compared.
    /// An introduction counts only where a manifest already names it (security.md 2.4).
    #[must_use]
    pub fn may_be_added(&self, user: UserId, fpr: Fingerprint) -> bool {
        self.find(user, fpr).is_some_and(|entry| {
            entry.state == TrustState::Person
                && matches!(entry.how, TrustHow::Own | TrustHow::Compared)
        })
    }

    /// The pinned rescue key. `None` where there is none or more than one: then no account is created or saved to.
    #[must_use]
    pub fn find_rescue(&self) -> Option<(UserId, Fingerprint)> {
        let mut pinned = self
            .people
            .iter()
            .filter(|(_, entry)| entry.state == TrustState::Rescue && entry.is_pinned());
        match (pinned.next(), pinned.next()) {
            (Some((key, _)), None) => Some(*key),
            _ => None,
        }
    }

    /// What a locked client may know (security.md 2.11): who is pinned, without names.
    #[must_use]
    pub fn pins(&self) -> Pins {
        Pins {
            people: self
                .people
                .keys()
                .copied()
                .filter(|(user, fpr)| self.is_pinned(*user, *fpr))
                .collect(),
            replaced: self
                .people
                .iter()
                .filter(|(_, entry)| {
                    entry.state == TrustState::Replaced && entry.how != TrustHow::Seen
                })
                .map(|(key, _)| *key)
                .collect(),
            rescue: self.find_rescue(),
        }
    }
}

/// The pinned identities, mirrored for the time while locked. No secret.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pins {
    /// Pinned people.
    pub people: BTreeSet<(UserId, Fingerprint)>,
    /// Identities that were pinned and have been replaced: they verify what they signed before.
    pub replaced: BTreeSet<(UserId, Fingerprint)>,
    /// The pinned rescue key.
    pub rescue: Option<(UserId, Fingerprint)>,
}

/// A trust record by its shape: not opened. What the server sees of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedTrustRecord {
    bytes: Vec<u8>,
    user: UserId,
    counter: u32,
}

impl SealedTrustRecord {
    /// The longest trust record that is accepted, in bytes.
    pub const MAX_LEN: usize = 1 << 20;

    /// Head, `enc`, an empty plaintext with its tag, signature.
    const MIN_LEN: usize = AAD_LEN + 32 + PLAIN_FIXED_LEN + 16 + 64;

    /// Reads the bytes strictly; the signature is not verified yet.
    ///
    /// # Errors
    /// [`FormatError`] says what is wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, FormatError> {
        if bytes.len() > Self::MAX_LEN || bytes.len() < Self::MIN_LEN {
            return Err(FormatError::Length);
        }
        let mut reader = Reader::object(bytes, MAGIC)?;
        let user = UserId::from_bytes(reader.take()?);
        let counter = reader.u32()?;
        if counter == 0 {
            return Err(FormatError::Value);
        }
        Ok(Self {
            bytes: bytes.to_vec(),
            user,
            counter,
        })
    }

    /// Verifies the signature of its person.
    #[must_use]
    pub fn verify(&self, key: &Ed25519Key) -> bool {
        verify_object(key, labels::TRUST, &self.bytes)
    }

    /// Whose record it is.
    #[must_use]
    pub const fn user(&self) -> UserId {
        self.user
    }

    /// Rises with every write.
    #[must_use]
    pub const fn counter(&self) -> u32 {
        self.counter
    }

    /// `H` of all bytes.
    #[must_use]
    pub fn hash(&self) -> Hash32 {
        hash(&[&self.bytes])
    }

    /// The bytes as stored.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// A trust record that verified and opened.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenedTrustRecord {
    /// Its counter.
    pub counter: u32,
    /// `H` of its bytes.
    pub hash: Hash32,
    /// What it says.
    pub record: TrustRecord,
}

/// Why a trust record cannot be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealTrustError {
    /// A name or the whole record is too long.
    #[error("There is too much to remember. Shorten a name and try again.")]
    TooLong,
    /// Sealing failed.
    #[error("The record could not be sealed. Unlock again and retry.")]
    Seal,
}

/// Why a trust record is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenTrustError {
    /// The bytes are not a trust record.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// Another person's, badly signed, or sealed to another key.
    #[error(
        "Your record of trusted people cannot be opened. Do not continue; ask your workspace Owner."
    )]
    CannotOpen,
    /// A counter below the one remembered: the server offers an old record.
    #[error(
        "The server offers an old record of trusted people. Do not continue; ask your workspace Owner."
    )]
    Older,
    /// The counter remembered, with another hash: hard stop.
    #[error(
        "The server offers two different records of trusted people. Do not continue; ask your workspace Owner."
    )]
    Conflict,
}

/// Seals the record to its own person and signs it. `counter` is one above the newest written.
///
/// # Errors
/// [`SealTrustError`].
pub fn seal_trust_record(
    record: &TrustRecord,
    keys: &UserKeys,
    counter: u32,
    rng: &mut impl CryptoRng,
) -> Result<SealedTrustRecord, SealTrustError> {
    let plain = write_record(record).ok_or(SealTrustError::TooLong)?;
    let mut bytes = begin_object(MAGIC, AAD_LEN + 32 + plain.len() + 16 + 64);
    bytes.extend_from_slice(keys.user().as_bytes());
    bytes.extend_from_slice(&counter.to_be_bytes());
    let (enc, ct) = hpke_seal(labels::TRUST, &keys.x25519(), &bytes, &plain, rng)
        .map_err(|_| SealTrustError::Seal)?;
    bytes.extend_from_slice(&enc);
    bytes.extend_from_slice(&ct);
    push_signature(&mut bytes, labels::TRUST, keys.signing());
    SealedTrustRecord::parse(&bytes).map_err(|_| SealTrustError::TooLong)
}

/// Verifies and opens the record; `remembered` is the highest counter seen and the hash seen there.
///
/// # Errors
/// [`OpenTrustError`].
pub fn open_trust_record(
    bytes: &[u8],
    keys: &UserKeys,
    remembered: Option<(u32, Hash32)>,
) -> Result<OpenedTrustRecord, OpenTrustError> {
    let sealed = SealedTrustRecord::parse(bytes)?;
    if sealed.user != keys.user() || !sealed.verify(&keys.ed25519()) {
        return Err(OpenTrustError::CannotOpen);
    }
    let hash = sealed.hash();
    match remembered {
        Some((counter, _)) if sealed.counter < counter => return Err(OpenTrustError::Older),
        Some((counter, seen)) if sealed.counter == counter && hash != seen => {
            return Err(OpenTrustError::Conflict);
        }
        _ => {}
    }
    let (aad, rest) = bytes.split_at(AAD_LEN);
    let (enc, rest) = rest.split_at(32);
    let (ct, _) = rest.split_at(rest.len() - 64);
    let plain = hpke_open(labels::TRUST, keys.x25519_private(), aad, enc, ct)
        .map_err(|_| OpenTrustError::CannotOpen)?;
    Ok(OpenedTrustRecord {
        counter: sealed.counter,
        hash,
        record: read_record(&plain)?,
    })
}
