//! Every sealed and signed object of Sparekey: its bytes, its key schedule, its rules.
//!
//! This crate is pure: it knows no clock, no network, no browser and no source of randomness. Times are milliseconds since
//! 1970 passed in; randomness is a `&mut impl rand_core::CryptoRng` passed in. `docs/envelope.md` describes every byte.
//!
//! Order of a reader: parse (shape), verify (signatures and chains), open (keys). Each step is a type of its own, so an
//! unverified object cannot be opened by mistake.

mod about;
mod account;
pub mod audit;
mod bundle;
mod bytes;
mod chain;
mod cipher;
mod code_text;
mod crockford;
mod event;
mod ids;
mod invite_code;
mod keys;
pub mod labels;
mod list;
mod list_plain;
mod list_read;
mod list_seal;
mod manifest;
mod manifest_make;
mod passphrase;
mod request;
mod secret_key;
mod setup;
mod sheet;
mod target;
mod trust;
mod trust_merge;
mod trust_plain;
mod user_envelope;
mod uses;

pub use about::About;
pub use account::{AccountKeys, AccountSecret, OpenAccountError, open_account_secret, open_wrap};
pub use bundle::{
    BundleError, BundleOrder, DeviceEntry, IdentityBundle, LIVE, MAX_DEVICES, compare_bundle,
};
pub use bytes::FormatError;
pub use chain::{ChainError, ChainStanding, ChainTrustError, VerifiedChain, verify_chain};
pub use event::{NewUseEvent, USE_EVENT_LEN, UnsignedUseEvent, UseEvent, UseOp};
pub use ids::{
    AccountId, DeviceId, Ed25519Key, Fingerprint, Hash32, IdParseError, Identities, ListId,
    PublicIdentity, UserId, WorkspaceId, X25519Key,
};
pub use invite_code::{InviteCode, InviteCodeError};
pub use keys::{UserKeys, UserSeed};
pub use labels::{LABELS, constant_time_eq, hash};
pub use list::{
    CELL_LEN, CodeList, HEADER_LEN, ListHead, ListHeader, ListKind, ListParts, MAX_CODE, MAX_CODES,
    MAX_LIST_LEN, MAX_NOTE,
};
pub use list_read::{
    ListMark, OpenListError, OpenedCell, OpenedHead, VerifiedList, VerifyListError,
    verify_inbox_item, verify_list,
};
pub use list_seal::{ListTarget, NewCode, NewList, SealListError, UnsignedList, seal_list};
pub use manifest::{AccountManifest, ManifestError, ManifestHead, WrapEntry, WrapKind};
pub use manifest_make::{
    MakeManifestError, make_account, make_added_owner, make_epoch, sign_new_about,
};
pub use passphrase::{MIN_PASSPHRASE_CHARS, Passphrase, PassphraseError};
pub use request::{
    MAX_CLOCK_SKEW_SECONDS, ParsedRequestSignature, RequestHeaders, RequestSignatureError,
    RequestToSign, parse_kept_signature, parse_request_signature,
};
pub use secret_key::{SecretKey, SecretKeyError};
pub use setup::{
    OpenSetupError, SETUP_LEN, SealSetupError, SetupCode, SetupCodeError, SetupKeys, SetupPackage,
    open_setup, seal_setup,
};
pub use sheet::{
    JoinSheetsError, MakeSheetsError, RescueSheet, SheetError, join_sheets, make_sheets,
};
pub use target::{InboxReason, SaveTarget, TargetChoice, TargetError, choose_save_target};
pub use trust::{
    AuditHead, OpenTrustError, OpenedTrustRecord, Pins, SealTrustError, SealedTrustRecord,
    TrustEntry, TrustHow, TrustRecord, TrustState, open_trust_record, seal_trust_record,
};
pub use trust_merge::{TrustMergeError, merge_trust};
pub use user_envelope::{
    KdfParams, LoginHash, LoginSecret, OpenUserError, SealedUser, UnlockError, UnlockKeys,
    UserEnvelope, derive_unlock, open_user_envelope, seal_user_envelope,
};
pub use uses::{ListUses, Use, UseContext, UseState, find_next_use, read_uses};

/// The suite of every object: HPKE RFC 9180 base mode with X25519, HKDF-SHA256 and AES-256-GCM; Ed25519; Argon2id (security.md 2).
pub const SUITE: u16 = 0x0001;

/// The version byte of every object (security.md 2).
pub const VERSION: u8 = 1;
