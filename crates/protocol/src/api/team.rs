//! People, sharing and the marks on codes.

use super::{AccountRole, WorkspaceRole};
use crate::{Bytes, Id};
use serde::{Deserialize, Serialize};

/// `PUT /invites/{invite}`: offers a place in the workspace, or new keys to a person who lost theirs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutInviteRequest {
    /// SHA-256 of the token in the link, 32 bytes; the server never sees the link.
    pub token_hash: Bytes,
    /// The person: a new id, or with `reset` one of this workspace.
    pub user: Id,
    /// Shown to others, at most [`crate::limits::NAME_BYTES`].
    pub name: String,
    /// To sign in, at most [`crate::limits::TEXT_BYTES`]; not read with `reset`: it stays what it is.
    pub login: String,
    /// Their role; with `reset` the one they have.
    pub role: WorkspaceRole,
    /// The person exists and gets new keys (`security.md` 2.4, reset).
    pub reset: bool,
}

/// An invite that was made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InviteResponse {
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// `GET /invites`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InvitesResponse {
    /// Those that can still be accepted, oldest first.
    pub invites: Vec<InviteView>,
}

/// An invite that can be accepted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InviteView {
    /// The invite.
    pub invite: Id,
    /// For whom.
    pub user: Id,
    /// Their name.
    pub name: String,
    /// Their login.
    pub login: String,
    /// Their role.
    pub role: WorkspaceRole,
    /// New keys for a person who is there already.
    pub reset: bool,
    /// Who made it.
    pub by: Id,
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// `POST /invites/look`: what the link offers; does not use it up.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookInviteRequest {
    /// As in the link.
    pub token: String,
}

/// What an invite offers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookInviteResponse {
    /// The workspace.
    pub workspace: Id,
    /// Its name.
    pub workspace_name: String,
    /// The person.
    pub user: Id,
    /// Their name.
    pub name: String,
    /// Their login.
    pub login: String,
    /// Their role.
    pub role: WorkspaceRole,
    /// New keys for a person who is there already.
    pub reset: bool,
    /// Milliseconds since 1970.
    pub expires: u64,
    /// Bundle of the inviter; the link names its fpr.
    pub inviter_bundle: Bytes,
    /// Bundle of the rescue key; the link names its fpr.
    pub rescue_bundle: Bytes,
}

/// `POST /invites/accept`: the invited person's keys and first device. After a reset all earlier
/// devices of the person are refused.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AcceptInviteRequest {
    /// As in the link.
    pub token: String,
    /// As offered.
    pub user: Id,
    /// Shown to others; after a reset the one they have.
    pub name: String,
    /// User envelope, `security.md` 2.2.
    pub envelope: Bytes,
    /// `H(C(login) || login secret)`, 32 bytes, `security.md` 2.1.
    pub login_hash: Bytes,
    /// Identity bundle with the first device, seq 1, `security.md` 2.3.
    pub bundle: Bytes,
    /// Trust record with counter 1, `security.md` 2.4.
    pub trust_record: Bytes,
}

/// `PUT /people/{user}/role`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutRoleRequest {
    /// The new role.
    pub role: WorkspaceRole,
}

/// Somebody with a role at an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountPersonView {
    /// The person.
    pub user: Id,
    /// Their role. Owners are those of the newest manifest.
    pub role: AccountRole,
}

/// Somebody who is to become an Owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingShareView {
    /// The person; they may not have joined yet.
    pub user: Id,
    /// Their name, as the server knows it.
    pub name: String,
    /// They have made their keys.
    pub joined: bool,
    /// Who asked for it last, as the server says.
    pub by: Id,
    /// `Signature-Input` of their request, `PUT /accounts/{account}/shares/{user}` (`security.md` 2.9). With
    /// [`Self::signature`] it proves to a client that a device of an Owner asked for this very person at this
    /// very account; how long ago and whether it was withdrawn since, it does not prove. Empty where the
    /// server kept none.
    #[serde(default)]
    pub signature_input: String,
    /// `Signature` of that request.
    #[serde(default)]
    pub signature: String,
}

/// `PUT /accounts/{account}/manifests/{seq}`: the next manifest; 409 if another came first. Owners
/// follow it; shares and requests to leave that it fulfils are gone.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PutManifestRequest {
    /// The manifest, with `about` unchanged.
    pub manifest: Bytes,
}

/// `POST /accounts/{account}/lists/{list}/events`; 409 if another event has its number.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PostEventRequest {
    /// `SPKE`, 171 bytes, `security.md` 2.7.
    pub event: Bytes,
}

/// The events of a list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EventsResponse {
    /// In the order in which the server took them.
    pub events: Vec<Bytes>,
}
