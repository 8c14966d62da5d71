//! People, sharing, the marks on codes, and the inbox, as screens see them.

use super::CodeView;
use crate::{Id, api};
use serde::{Deserialize, Serialize};

/// How far a person's keys are trusted (`security.md` 2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// The person at this screen.
    Own,
    /// Compared, or named by the invite link.
    Compared,
    /// Named by a pinned Owner in a manifest.
    Introduced,
    /// New: never compared.
    Seen,
    /// Keys that this person knew were replaced by new ones, which were never compared.
    NewKeys,
}

/// The people of the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleView {
    /// Sorted by name; those who left last.
    pub people: Vec<PersonDetails>,
    /// Open invites; empty for those who may not invite.
    pub invites: Vec<InviteDetails>,
    /// Roles this person may give in an invite; empty: may not invite.
    pub may_give: Vec<api::WorkspaceRole>,
    /// Fingerprint of the rescue key, five groups.
    pub rescue_fingerprint: String,
    /// This person may leave: another workspace Owner is there and no account would lose its last
    /// Owner, as far as is known here.
    pub may_leave: bool,
}

/// One person of the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetails {
    /// The person.
    pub user: Id,
    /// The pinned name, or the server's where there is none.
    pub name: String,
    /// The server gives another name than the pinned one.
    pub now_called: Option<String>,
    /// Their role.
    pub role: api::WorkspaceRole,
    /// The person at this screen.
    pub you: bool,
    /// They left the workspace.
    pub left: bool,
    /// How far their present keys are trusted.
    pub trust: Trust,
    /// Who introduced them, by pinned name.
    pub introduced_by: Option<String>,
    /// Of their present keys, five groups.
    pub fingerprint: String,
    /// Roles this person may change theirs to; empty: may not.
    pub may_change: Vec<api::WorkspaceRole>,
    /// This person may offer them new keys.
    pub may_reset: bool,
}

/// An open invite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteDetails {
    /// The invite.
    pub invite: Id,
    /// For whom.
    pub user: Id,
    /// Their name.
    pub name: String,
    /// Their login.
    pub login: String,
    /// Their role.
    pub role: api::WorkspaceRole,
    /// New keys for a person who is there already.
    pub reset: bool,
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// A fresh invite. The link cannot be shown again.
#[derive(Clone, Serialize, Deserialize)]
pub struct NewInviteView {
    /// To be copied and handed over by the inviter.
    pub link: String,
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// What an invite link offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteOfferView {
    /// Name of the workspace.
    pub workspace_name: String,
    /// Who invites, as the link says.
    pub inviter: String,
    /// The person's name.
    pub name: String,
    /// Their login.
    pub login: String,
    /// Their role.
    pub role: api::WorkspaceRole,
    /// New keys for a person who is there already.
    pub reset: bool,
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// What an invited person has to keep before they join.
#[derive(Clone, Serialize, Deserialize)]
pub struct JoinDraftView {
    /// Login, for the Emergency Kit.
    pub login: String,
    /// Public URL, for the Emergency Kit.
    pub url: String,
    /// Secret Key, 26 characters and the check character, grouped for reading.
    pub secret_key: String,
    /// The person's own fingerprint, five groups.
    pub fingerprint: String,
}

/// Somebody with a role at an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountPerson {
    /// The person.
    pub user: Id,
    /// The pinned name, or the server's where there is none.
    pub name: String,
    /// The server gives another name than the pinned one.
    pub now_called: Option<String>,
    /// The person at this screen.
    pub you: bool,
    /// How far the keys in the manifest are trusted.
    pub trust: Trust,
    /// Of the keys in the manifest, five groups; empty for a Collaborator.
    pub fingerprint: String,
    /// The pinned Owner whose manifest names them, where that introduction can be accepted.
    pub introducer: Option<String>,
    /// They asked to be removed.
    pub leaving: bool,
}

/// Somebody who is to become an Owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingPerson {
    /// The person.
    pub user: Id,
    /// Their name.
    pub name: String,
    /// What it waits for.
    pub reason: WaitingReason,
}

/// What a share waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingReason {
    /// They have not joined yet.
    NotJoined,
    /// Their fingerprint has to be compared first.
    Compare,
    /// Done with the next look.
    Ready,
    /// No present Owner whom this person trusts has signed the request, or the person was an Owner before and the
    /// request may be the one of then: it is never completed by itself. Sharing again or withdrawing ends it.
    Unproven,
}

/// Somebody an account could be shared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The person; they may not have joined yet.
    pub user: Id,
    /// Their name.
    pub name: String,
    /// Their role allows to be an Owner; else only a Collaborator.
    pub may_own: bool,
    /// Their keys are pinned: they become an Owner at once.
    pub pinned: bool,
}

/// The state of one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeState {
    /// Who crossed it off; absent: unused.
    pub used: Option<UseView>,
}

/// Who marked something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UseView {
    /// By pinned name.
    pub by: String,
    /// The person at this screen.
    pub you: bool,
    /// Milliseconds since 1970, as their device said.
    pub at: u64,
}

/// The person's inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxView {
    /// Newest first.
    pub items: Vec<InboxItem>,
    /// Where they can go.
    pub targets: Vec<super::TargetView>,
}

/// One capture without an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxItem {
    /// The item.
    pub list: Id,
    /// Milliseconds since 1970, as the capturing device said.
    pub captured: u64,
    /// Milliseconds since 1970, as the server said.
    pub received: u64,
    /// Origin, or `pasted`.
    pub origin: String,
    /// The person's own words.
    pub note: String,
    /// How many codes.
    pub count: u16,
    /// A key instead of a list.
    pub key: bool,
    /// Accounts of the same site, best first: ids of [`InboxView::targets`].
    pub matching: Vec<Id>,
    /// `null` when it verifies, else a code as in [`super::ReplyError`].
    pub problem: Option<String>,
}

/// Codes in the clear.
#[derive(Clone, Serialize, Deserialize)]
pub struct CodesView {
    /// In the app's order.
    pub codes: Vec<CodeView>,
}

/// What typed rescue sheets are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetsView {
    /// Numbers of the sheets, 1 to 3, in the order typed.
    pub numbers: Vec<u8>,
    /// Two of them were joined and give the workspace's rescue key.
    pub opens: bool,
}
