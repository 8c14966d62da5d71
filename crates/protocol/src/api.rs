//! The HTTP API under `/api/v1`. Ids in paths are [`Id`] text. All bodies are JSON.
//!
//! | method and path | request | answer | signed |
//! |---|---|---|---|
//! | GET `/health` | | [`HealthResponse`] | no |
//! | GET `/version` | | [`VersionResponse`] | no |
//! | POST `/set-up` | [`SetUpRequest`] | 201 [`MeResponse`] | no |
//! | POST `/sign-in/start` | [`SignInStartRequest`] | [`SignInStartResponse`] | no |
//! | POST `/sign-in/finish` | [`SignInFinishRequest`] | [`SignInFinishResponse`] | no |
//! | POST `/sign-in/set-up-code` | [`TakeSetUpCodeRequest`] | [`TakeSetUpCodeResponse`] | no |
//! | GET `/me` | | [`MeResponse`] | yes |
//! | PUT `/me/bundle` | [`PutBundleRequest`] | 200 [`MeResponse`] | yes, also by a device that `/sign-in/finish` registered less than five minutes ago and that the bundle adds |
//! | PUT `/me/trust-record` | [`PutTrustRecordRequest`] | 204 | yes |
//! | PUT `/me/set-up-codes/{id}` | [`PutSetUpCodeRequest`] | 201 [`SetUpCodeResponse`] | yes |
//! | GET `/workspace` | | [`WorkspaceResponse`] | yes |
//! | GET `/accounts` | | [`AccountsResponse`] | yes |
//! | PUT `/accounts/{account}` | [`PutAccountRequest`] | 201, or 200 when the same exists: [`AccountView`] | yes |
//! | GET `/accounts/{account}` | | [`AccountView`] | yes |
//! | GET `/accounts/{account}/lists` | | [`ListsResponse`] | yes, account Owner |
//! | PUT `/accounts/{account}/lists/{list}` | [`PutListRequest`] | 201, or 200 when the same bytes exist: [`PutListResponse`] | yes, account Owner |
//! | POST `/accounts/{account}/lists/{list}/cells/{index}/reveal` | empty | [`RevealResponse`] | yes, account Owner |
//! | POST `/accounts/{account}/lists/{list}/events` | [`PostEventRequest`] | 201, or 200 when the same bytes exist: [`EventsResponse`] | yes, account Owner |
//! | PUT `/accounts/{account}/manifests/{seq}` | [`PutManifestRequest`] | 201, or 200 when the same bytes exist: [`AccountView`] | yes, account Owner |
//! | PUT, DELETE `/accounts/{account}/collaborators/{user}` | empty | 204 | yes, account Owner |
//! | PUT, DELETE `/accounts/{account}/shares/{user}` | empty | 204 | yes, account Owner |
//! | PUT, DELETE `/accounts/{account}/leave` | empty | 204 | yes, anyone with a role at the account |
//! | GET `/inbox` | | [`InboxResponse`] | yes |
//! | PUT `/inbox/{list}` | [`PutListRequest`] | 201 or 200: [`PutListResponse`] | yes |
//! | DELETE `/inbox/{list}` | empty | 204, also when it is gone already | yes |
//! | GET `/invites` | | [`InvitesResponse`] | yes, workspace Owner, Super Admin, Admin |
//! | PUT `/invites/{invite}` | [`PutInviteRequest`] | 201, or 200 when the same exists: [`InviteResponse`] | yes, workspace Owner, Super Admin, Admin |
//! | DELETE `/invites/{invite}` | empty | 204 | yes, workspace Owner, Super Admin, Admin |
//! | POST `/invites/look` | [`LookInviteRequest`] | [`LookInviteResponse`] | no |
//! | POST `/invites/accept` | [`AcceptInviteRequest`] | 201, or 200 for the same body again: [`MeResponse`] | no |
//! | PUT `/people/{user}/role` | [`PutRoleRequest`] | 204 | yes, workspace Owner, Super Admin |
//! | POST `/me/leave` | empty | 204 | yes |
//! | GET `/audit?after=N` | | [`AuditResponse`], at most 200 rows | yes, workspace Owner, Super Admin, Admin |

mod role;
mod team;

pub use team::*;

use crate::{Bytes, Id};
use serde::{Deserialize, Serialize};

/// Role of a person in a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceRole {
    /// Runs the workspace.
    Owner,
    /// As an Admin, and appoints Admins.
    SuperAdmin,
    /// Invites people.
    Admin,
    /// Works with accounts.
    User,
    /// Never sees codes.
    Guest,
    /// Never sees codes.
    LoginOnly,
}

/// Role of a person at an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountRole {
    /// Reads and saves codes, shares.
    Owner,
    /// Logs in, never sees codes.
    Collaborator,
}

/// `GET /health`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthResponse {
    /// Always `"ok"`; a server that is not answers 503.
    pub status: String,
}

/// `GET /version`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionResponse {
    /// The server's release, `MAJOR.MINOR.PATCH`.
    pub version: String,
    /// [`crate::API_VERSION`].
    pub api: u32,
    /// The server's clock, milliseconds since 1970.
    pub time: u64,
}

/// `POST /set-up`: makes the workspace of a one-time link, its first Owner and their first device.
/// The same token with the same body again answers 200: an answer may get lost.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SetUpRequest {
    /// The text after `#` in the set-up link.
    pub token: String,
    /// Made by the client.
    pub workspace: Id,
    /// Shown in the web app, at most [`crate::limits::NAME_BYTES`].
    pub workspace_name: String,
    /// Made by the client.
    pub user: Id,
    /// Shown to other people, at most [`crate::limits::NAME_BYTES`].
    pub name: String,
    /// What the person signs in with, at most [`crate::limits::TEXT_BYTES`]; compared without case.
    pub login: String,
    /// User envelope, `security.md` 2.2.
    pub envelope: Bytes,
    /// `H(C(login) || login secret)`, 32 bytes, `security.md` 2.1.
    pub login_hash: Bytes,
    /// Identity bundle with the first device, `security.md` 2.3.
    pub bundle: Bytes,
    /// Trust record with counter 1, `security.md` 2.4.
    pub trust_record: Bytes,
    /// Bundle of the workspace rescue key, `security.md` 2.8.
    pub rescue_bundle: Bytes,
}

/// `POST /sign-in/start`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignInStartRequest {
    /// As at set-up.
    pub login: String,
}

/// What is needed to derive the unlock key. An unknown login gets a stable fake.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignInStartResponse {
    /// The person.
    pub user: Id,
    /// Argon2id salt, 16 bytes.
    pub salt: Bytes,
    /// Argon2id memory, KiB.
    pub m: u32,
    /// Argon2id passes.
    pub t: u32,
    /// Argon2id lanes.
    pub p: u8,
}

/// `POST /sign-in/finish`: the only request that carries the login secret.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignInFinishRequest {
    /// As at set-up.
    pub login: String,
    /// 32 bytes, `security.md` 2.1.
    pub login_secret: Bytes,
    /// Ed25519 public key of the new device, 32 bytes. It may do nothing but put the bundle that
    /// adds it.
    pub device: Bytes,
}

/// What a new device needs to unlock.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignInFinishResponse {
    /// The person.
    pub user: Id,
    /// Their workspace.
    pub workspace: Id,
    /// Its name.
    pub workspace_name: String,
    /// Newest user envelope.
    pub envelope: Bytes,
    /// Newest identity bundle.
    pub bundle: Bytes,
    /// Newest trust record.
    pub trust_record: Bytes,
}

/// `POST /sign-in/set-up-code`: takes the sealed set-up code, once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TakeSetUpCodeRequest {
    /// `id` of `security.md` 2.9.
    pub id: Id,
}

/// The sealed set-up code.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TakeSetUpCodeResponse {
    /// `SPKC`, 107 bytes.
    pub sealed: Bytes,
}

/// The person behind the signing device.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MeResponse {
    /// The person.
    pub user: Id,
    /// Their name, as they gave it.
    pub name: String,
    /// Their login.
    pub login: String,
    /// Their role.
    pub role: WorkspaceRole,
    /// Their workspace.
    pub workspace: Id,
    /// Its name.
    pub workspace_name: String,
    /// Newest user envelope.
    pub envelope: Bytes,
    /// Newest identity bundle.
    pub bundle: Bytes,
    /// Newest trust record.
    pub trust_record: Bytes,
}

/// `PUT /me/bundle`: same fpr, `seq` + 1; 409 if another came first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutBundleRequest {
    /// The new identity bundle.
    pub bundle: Bytes,
}

/// `PUT /me/trust-record`: counter + 1; 409 if another came first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutTrustRecordRequest {
    /// The new trust record.
    pub trust_record: Bytes,
}

/// `PUT /me/set-up-codes/{id}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutSetUpCodeRequest {
    /// `SPKC`, 107 bytes.
    pub sealed: Bytes,
}

/// When a set-up code ends.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SetUpCodeResponse {
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// `GET /workspace`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WorkspaceResponse {
    /// The workspace.
    pub workspace: Id,
    /// Its name.
    pub name: String,
    /// Bundle of the rescue key.
    pub rescue_bundle: Bytes,
    /// Everyone in it.
    pub people: Vec<PersonView>,
}

/// One person of the workspace.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PersonView {
    /// The person.
    pub user: Id,
    /// The name the server knows; screens show the pinned one.
    pub name: String,
    /// Their role.
    pub role: WorkspaceRole,
    /// The last bundle of every fpr this person ever had, newest identity last.
    pub bundles: Vec<Bytes>,
    /// They left the workspace.
    #[serde(default)]
    pub left: bool,
}

/// `GET /accounts`: every account the person may see.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AccountsResponse {
    /// In no promised order.
    pub accounts: Vec<AccountView>,
}

/// One account.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AccountView {
    /// The account.
    pub account: Id,
    /// Name of the app, for example `GitHub`.
    pub app: String,
    /// Its site: an origin such as `https://github.com`, or a host name.
    pub site: String,
    /// The login name at that app.
    pub login: String,
    /// The person's role; only Owners get `manifests`.
    pub role: AccountRole,
    /// Every manifest from the first, in order; empty for a Collaborator.
    pub manifests: Vec<Bytes>,
    /// Lists saved and not deleted.
    pub lists: u32,
    /// Codes in the newest list.
    pub codes: u32,
    /// When the newest list arrived, milliseconds since 1970.
    pub last_saved: Option<u64>,
    /// Codes that are neither used nor superseded, as far as the server knows.
    #[serde(default)]
    pub left: u32,
    /// Lists that are not superseded, newest first; empty for a Collaborator.
    #[serde(default)]
    pub current: Vec<Id>,
    /// Everyone with a role at the account.
    #[serde(default)]
    pub people: Vec<AccountPersonView>,
    /// People who are to become Owners once one of the Owners can wrap for them; empty for a
    /// Collaborator.
    #[serde(default)]
    pub waiting: Vec<WaitingShareView>,
    /// Owners who asked to be removed; empty for a Collaborator.
    #[serde(default)]
    pub leaving: Vec<Id>,
}

/// `PUT /accounts/{account}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutAccountRequest {
    /// Name of the app.
    pub app: String,
    /// Its site.
    pub site: String,
    /// The login name there; may be empty.
    pub login: String,
    /// The first manifest: epoch 1, seq 1, its `about` matching the three texts.
    pub manifest: Bytes,
}

/// `GET /accounts/{account}/lists`, newest first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListsResponse {
    /// The lists, without their cells.
    pub lists: Vec<ListView>,
}

/// A code list as the server keeps it, without its cells.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListView {
    /// The list.
    pub list: Id,
    /// Its header, 105 bytes.
    pub header: Bytes,
    /// `enc || ct` of the head.
    pub head: Bytes,
    /// `H(cell 0) || H(cell 1) || ...`, 32 bytes each.
    pub cell_hashes: Bytes,
    /// Signature of the capturing device, 64 bytes.
    pub signature: Bytes,
    /// When the server took it, milliseconds since 1970.
    pub received: u64,
    /// Its use events, `security.md` 2.7, in the order in which the server took them.
    #[serde(default)]
    pub events: Vec<Bytes>,
}

/// `PUT .../lists/{list}` and `PUT /inbox/{list}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutListRequest {
    /// The whole sealed list, `SPKL`.
    pub sealed: Bytes,
}

/// The list is durable.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutListResponse {
    /// The list.
    pub list: Id,
    /// When it was first taken, milliseconds since 1970.
    pub received: u64,
}

/// One cell, handed out with an entry in the audit log.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RevealResponse {
    /// 224 bytes.
    pub cell: Bytes,
}

/// `GET /inbox`: the person's own items.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InboxResponse {
    /// Whole sealed items, newest first.
    pub items: Vec<InboxItemView>,
}

/// One inbox item.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InboxItemView {
    /// The item.
    pub list: Id,
    /// The whole sealed item.
    pub sealed: Bytes,
    /// When the server took it, milliseconds since 1970.
    pub received: u64,
}

/// `GET /audit`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AuditResponse {
    /// Ascending by `number`.
    pub rows: Vec<AuditRowView>,
    /// Rows in the whole log.
    pub count: u64,
}

/// One row of the audit chain: `hash = H(prev || canonical row)`, `docs/envelope.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditRowView {
    /// From 1, no gaps.
    pub number: u64,
    /// Milliseconds since 1970.
    pub at: u64,
    /// Who, if known.
    pub user: Option<Id>,
    /// With which device, if known.
    pub device: Option<Id>,
    /// What.
    pub action: AuditAction,
    /// On which account, list, person or set-up code.
    pub object: Option<Id>,
    /// Cell of a list, for a reveal.
    pub index: Option<u16>,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// 32 bytes.
    pub hash: Bytes,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditAction {
    /// The workspace was made.
    SetUp,
    /// A person signed in on a new device.
    SignIn,
    /// A device was added or removed.
    BundleChanged,
    /// A set-up code was left.
    SetUpCodeMade,
    /// A set-up code was taken.
    SetUpCodeTaken,
    /// An account was made.
    AccountMade,
    /// A code list was saved.
    ListSaved,
    /// An inbox item was saved.
    InboxSaved,
    /// A code was revealed.
    CodeRevealed,
    /// Accounts or their lists were asked for; logged only when refused.
    AccountRead,
    /// The audit log was asked for; logged only when refused.
    AuditRead,
    /// A person was invited, or a reset was offered.
    InviteMade,
    /// An invite was withdrawn.
    InviteWithdrawn,
    /// A person joined.
    InviteAccepted,
    /// A person came back with new keys.
    PersonReset,
    /// A workspace role was changed.
    RoleChanged,
    /// A person left the workspace.
    PersonLeft,
    /// A manifest was added: Owners or names of an account changed.
    OwnersChanged,
    /// A Collaborator was added.
    CollaboratorAdded,
    /// A Collaborator was removed, or left.
    CollaboratorRemoved,
    /// A person is to become an Owner.
    ShareAsked,
    /// That was withdrawn.
    ShareWithdrawn,
    /// An Owner asked to be removed, or took that back.
    LeaveAsked,
    /// A code was marked used.
    CodeUsed,
    /// That mark was undone.
    CodeUnused,
    /// A list was superseded.
    ListSuperseded,
    /// That was undone.
    ListRestored,
    /// An inbox item was deleted.
    InboxDeleted,
    /// People or invites were asked for; logged only when refused.
    PeopleRead,
}

impl AuditAction {
    /// The `action` byte of the canonical audit row (`docs/envelope.md`).
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::SetUp => 1,
            Self::SignIn => 2,
            Self::BundleChanged => 3,
            Self::SetUpCodeMade => 4,
            Self::SetUpCodeTaken => 5,
            Self::AccountMade => 6,
            Self::ListSaved => 7,
            Self::InboxSaved => 8,
            Self::CodeRevealed => 9,
            Self::AccountRead => 10,
            Self::AuditRead => 11,
            Self::InviteMade => 12,
            Self::InviteWithdrawn => 13,
            Self::InviteAccepted => 14,
            Self::PersonReset => 15,
            Self::RoleChanged => 16,
            Self::PersonLeft => 17,
            Self::OwnersChanged => 18,
            Self::CollaboratorAdded => 19,
            Self::CollaboratorRemoved => 20,
            Self::ShareAsked => 21,
            Self::ShareWithdrawn => 22,
            Self::LeaveAsked => 23,
            Self::CodeUsed => 24,
            Self::CodeUnused => 25,
            Self::ListSuperseded => 26,
            Self::ListRestored => 27,
            Self::InboxDeleted => 28,
            Self::PeopleRead => 29,
        }
    }
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditOutcome {
    /// It was done.
    Done,
    /// It was refused.
    Denied,
}

impl AuditOutcome {
    /// The `outcome` byte of the canonical audit row (`docs/envelope.md`).
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Done => 1,
            Self::Denied => 2,
        }
    }
}
