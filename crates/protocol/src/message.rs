//! Messages between a screen (popup, options page, vault page, web app) and the client that holds
//! the keys, and from content scripts to the background.
//!
//! In the extension they travel by `runtime.sendMessage`, in the web app by a function call. A
//! screen sends `{"v":1, ...`[`Request`]`}` and gets [`Reply`]. A content script may send only the
//! kinds of [`PageMessage`] and is always answered `"received"`.

mod team;

pub use team::*;

use crate::{Id, api};
use serde::{Deserialize, Serialize};

/// From a content script.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PageMessage {
    /// The page may hold a code list: inject extract and engine.
    GatePassed {
        /// What set it off.
        trigger: Trigger,
    },
    /// The plain extract, for the engine in the worker. `table` travels as a `Uint32Array`.
    Snapshot {
        /// What set it off.
        trigger: Trigger,
        /// All texts, one after the other.
        text: String,
        /// `sparekey_detect` describes the records.
        table: Vec<u32>,
    },
    /// What the engine in the page found.
    Capture {
        /// What set it off.
        trigger: Trigger,
        /// The verdict.
        result: Detection,
    },
}

/// What set a look at the page off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// A granted site was opened.
    Auto,
    /// The person pressed the toolbar button.
    Button,
}

/// The engine's answer as it crosses into JavaScript.
#[derive(Clone, Serialize, Deserialize)]
pub struct Detection {
    /// `list`, `key`, `ask` or `none`.
    pub verdict: Verdict,
    /// In page order, as shown, without index and bullet.
    pub codes: Vec<CodeView>,
    /// Codes the page shows as used.
    #[serde(default)]
    pub used: Vec<String>,
    /// Catalogue id of the app.
    pub app: Option<String>,
    /// Name of the app.
    pub app_name: Option<String>,
    /// Why, as short words.
    pub reasons: Vec<String>,
    /// How many codes the profile says there are.
    pub expected_count: Option<u16>,
}

impl std::fmt::Debug for Detection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Detection({:?}, {} codes)",
            self.verdict,
            self.codes.len()
        )
    }
}

/// What the engine thinks of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A list of backup codes.
    List,
    /// One recovery key.
    Key,
    /// A person has to say.
    Ask,
    /// Nothing.
    None,
}

/// One code in the clear, between screen and client. No `Debug` of the content.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeView {
    /// As the app shows it.
    pub code: String,
    /// The app's own number for it.
    #[serde(default)]
    pub number: Option<u16>,
}

impl std::fmt::Debug for CodeView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeView(..)")
    }
}

/// From a screen. The comment of each says what [`Reply::Ok`] carries.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Request {
    // Answered by the background script itself.
    /// [`PopupState`] for the active tab.
    PopupState,
    /// Forget an offer. `null`.
    Dismiss {
        /// The offer.
        offer: String,
    },
    /// Keep what the person pasted in the popup, in memory, for this tab. `null`.
    KeepDraft {
        /// As typed.
        text: String,
    },
    /// Always look on this tab's site (the permission is granted already). `null`.
    RegisterSites,

    // Answered by the client.
    /// [`Status`].
    Status,
    /// [`TargetsView`]: accounts that codes can be saved to now, the best match for `origin` first.
    Targets {
        /// `https://host[:port]`, if there is a page.
        origin: Option<String>,
    },
    /// Seal, commit to the outbox, answer; sending goes on by itself. [`Captured`].
    Save(SaveRequest),
    /// [`OutboxView`].
    Outbox,
    /// Send what is due now (`all`: everything that waits). [`DeliverView`].
    Deliver {
        /// Do not wait for the retry time.
        all: bool,
    },
    /// Learn what changed at the workspace: accounts, people, what is in the inbox. What goes wrong
    /// shows where it matters. [`Status`].
    Refresh,
    /// [`Status`].
    Unlock {
        /// As typed.
        passphrase: String,
    },
    /// [`Status`].
    Lock,
    /// Look into a set-up code without using it. [`SetUpCodeView`].
    ReadSetUpCode {
        /// As pasted.
        code: String,
    },
    /// Connect this browser. [`Status`].
    Connect {
        /// As pasted.
        code: String,
        /// As typed.
        passphrase: String,
    },
    /// Forget the connection on this device. Refused while lists wait in the outbox, unless
    /// `discard`. [`Status`].
    Disconnect {
        /// Throw away what waits.
        discard: bool,
    },
    /// First run: draw all keys in memory. [`SetUpDraftView`].
    BeginSetUp {
        /// Public URL of the server.
        url: String,
        /// After `#` in the set-up link.
        token: String,
        /// Shown in the web app.
        workspace_name: String,
        /// Shown to others.
        name: String,
        /// To sign in.
        login: String,
        /// As typed.
        passphrase: String,
    },
    /// First run: Emergency Kit and sheets are in the person's hands: make the workspace. [`Status`].
    FinishSetUp,
    /// New device of the web app. [`Status`].
    SignIn {
        /// Public URL of the server.
        url: String,
        /// As at set-up.
        login: String,
        /// 26 characters and the check character.
        secret_key: String,
        /// As typed.
        passphrase: String,
    },
    /// Leave a set-up code for a browser. [`NewSetUpCodeView`].
    MakeSetUpCode,
    /// [`AccountCards`].
    Accounts,
    /// Make an account with this person as its Owner. [`AccountCard`].
    CreateAccount {
        /// Name of the app.
        app: String,
        /// Its site, as typed.
        site: String,
        /// Login name there.
        login: String,
    },
    /// [`AccountDetails`].
    Account {
        /// The account.
        account: Id,
    },
    /// Hand out one code; the server writes it down. [`CodeView`].
    Reveal {
        /// The account.
        account: Id,
        /// The list.
        list: Id,
        /// From 0.
        index: u16,
    },
    /// [`DevicesView`].
    Devices,
    /// [`AuditView`]: the log, its chain checked.
    Audit,

    // People.
    /// [`PeopleView`].
    People,
    /// Invite a person; the link is shown once. [`NewInviteView`].
    Invite {
        /// Shown to others.
        name: String,
        /// To sign in.
        login: String,
        /// Their role.
        role: api::WorkspaceRole,
    },
    /// Offer new keys to a person who lost passphrase or Secret Key. [`NewInviteView`].
    ResetPerson {
        /// The person.
        user: Id,
    },
    /// [`PeopleView`].
    WithdrawInvite {
        /// The invite.
        invite: Id,
    },
    /// What an invite link offers, without using it. [`InviteOfferView`].
    ReadInvite {
        /// Public URL of the server.
        url: String,
        /// After `#` in the link.
        code: String,
    },
    /// Invited: draw all keys in memory. [`JoinDraftView`].
    BeginJoin {
        /// Public URL of the server.
        url: String,
        /// After `#` in the link.
        code: String,
        /// Shown to others.
        name: String,
        /// As typed.
        passphrase: String,
    },
    /// Invited: the Emergency Kit is in the person's hands: join. [`Status`].
    FinishJoin,
    /// The person held the fingerprint against the other's screen and it is the same: pin it; other
    /// fingerprints of that person are marked replaced. [`PeopleView`].
    Compare {
        /// The person.
        user: Id,
        /// As shown, five groups; refused if the server gives another now.
        fingerprint: String,
    },
    /// [`PeopleView`].
    ChangeRole {
        /// The person.
        user: Id,
        /// The new role.
        role: api::WorkspaceRole,
    },
    /// Leave the workspace and forget the connection on this device. [`Status`].
    LeaveWorkspace,

    // Sharing.
    /// Make somebody an Owner (waits where they have not joined or are not pinned) or a Collaborator.
    /// [`AccountDetails`].
    Share {
        /// The account.
        account: Id,
        /// With whom.
        user: Id,
        /// As what.
        role: api::AccountRole,
    },
    /// Take somebody's role at the account away, or withdraw a share that waits. An Owner is removed
    /// with a new epoch. [`AccountDetails`].
    Unshare {
        /// The account.
        account: Id,
        /// Whose.
        user: Id,
    },
    /// Ask to be removed (an Owner), or leave (a Collaborator). [`AccountCards`].
    LeaveAccount {
        /// The account.
        account: Id,
    },
    /// Take the request to be removed back. [`AccountDetails`].
    StayInAccount {
        /// The account.
        account: Id,
    },
    /// Pin an Owner as introduced by the pinned Owner who signed the manifest. [`AccountDetails`].
    AcceptIntroduction {
        /// The account.
        account: Id,
        /// The Owner.
        user: Id,
    },

    // Codes.
    /// Cross a code off, or undo that. `already_marked` if another person was first; the screen then
    /// asks for the account again. [`AccountDetails`].
    Mark {
        /// The account.
        account: Id,
        /// The list.
        list: Id,
        /// From 0.
        index: u16,
        /// Used, or not after all.
        used: bool,
    },
    /// Mark a whole list as superseded, or undo that. [`AccountDetails`].
    Supersede {
        /// The account.
        account: Id,
        /// The list.
        list: Id,
        /// Superseded, or current again.
        superseded: bool,
    },

    // The inbox.
    /// [`InboxView`].
    Inbox,
    /// The codes of one item; only the person who captured them can open it. [`CodesView`].
    InboxCodes {
        /// The item.
        list: Id,
    },
    /// Make a list of an account out of an item; the item is deleted once the list is with the
    /// workspace. [`Captured`].
    Assign {
        /// The item.
        list: Id,
        /// Where to.
        account: Id,
        /// Lists of that account that it replaces.
        #[serde(default)]
        replaces: Vec<Id>,
    },
    /// Delete an item for good. [`InboxView`].
    DiscardInbox {
        /// The item.
        list: Id,
    },

    // Lost and found.
    /// The Secret Key of this device is gone: take it from the Emergency Kit and unlock. [`Status`].
    RestoreSecretKey {
        /// 26 characters and the check character.
        secret_key: String,
        /// As typed.
        passphrase: String,
    },
    /// Check rescue sheets that were typed back: one, two or three of them. [`SheetsView`].
    CheckSheets {
        /// As typed.
        sheets: Vec<String>,
    },
}

/// Body of [`Request::Save`].
#[derive(Clone, Serialize, Deserialize)]
pub struct SaveRequest {
    /// The offer; absent for a pasted list.
    #[serde(default)]
    pub offer: Option<String>,
    /// Where to; absent: the inbox.
    pub account: Option<Id>,
    /// As edited by the person, in order.
    pub codes: Vec<CodeView>,
    /// The person's own words.
    #[serde(default)]
    pub note: String,
    /// Lists of the account that this one replaces, as the person chose: they are marked superseded
    /// once this list is with the workspace. Empty: keep both.
    #[serde(default)]
    pub replaces: Vec<Id>,
    /// Where it came from: filled in by the background from the offer, whatever the screen said.
    #[serde(default)]
    pub source: Option<CaptureSource>,
}

/// Where a capture came from, as the browser says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CaptureSource {
    /// Top frame; `pasted` for a pasted list.
    pub origin: String,
    /// Frame that held the list.
    pub frame_origin: String,
    /// Name and version of the engine.
    pub detector: String,
    /// Milliseconds since 1970.
    pub captured: u64,
    /// A key instead of a list.
    #[serde(default)]
    pub key: bool,
}

/// What every request gets.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply<T> {
    /// The answer.
    Ok(T),
    /// Why not.
    Error(ReplyError),
}

/// Why a request was not carried out; screens translate `code`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyError {
    /// A stable word, for example `wrong_passphrase`; the message id is `error-` and the word with
    /// hyphens.
    pub code: String,
}

/// Where this client stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// Connected to a workspace.
    pub connected: bool,
    /// The keys are in memory.
    pub unlocked: bool,
    /// If connected.
    pub person: Option<PersonStatus>,
    /// Lists that wait to be sent.
    pub waiting: u32,
    /// Of them, those that stopped and need the person.
    pub stopped: u32,
    /// Items in the person's inbox, as known on this device.
    #[serde(default)]
    pub inbox: u32,
}

/// Who is connected, to what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonStatus {
    /// The person.
    pub user: Id,
    /// Their name.
    pub name: String,
    /// Their login.
    pub login: String,
    /// Name of the workspace.
    pub workspace_name: String,
    /// Public URL of the server, no slash at the end.
    pub url: String,
    /// Their role, as last heard from the server.
    #[serde(default)]
    pub role: Option<api::WorkspaceRole>,
}

/// What the popup shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PopupState {
    /// The client.
    pub status: Status,
    /// For the active tab.
    pub offer: Option<OfferView>,
    /// As [`Request::Targets`] for the tab's site.
    pub targets: TargetsView,
    /// What was pasted earlier in this tab.
    pub draft: String,
    /// The page is being looked at.
    pub looking: bool,
    /// Host of the active tab, if it is a web page.
    pub host: Option<String>,
    /// The extension may look on this site by itself.
    pub granted: bool,
}

/// An offer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OfferView {
    /// Names it in [`SaveRequest`].
    pub offer: String,
    /// Host of the page.
    pub host: String,
    /// Host of the frame, if another.
    pub frame_host: Option<String>,
    /// What was found.
    pub detection: Detection,
    /// This very list was saved before, milliseconds since 1970.
    pub saved: Option<u64>,
}

/// Accounts to save to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetsView {
    /// Matching ones first.
    pub targets: Vec<TargetView>,
    /// How many of them, from the first, match the site.
    pub matching: u32,
}

/// One account to save to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetView {
    /// The account.
    pub account: Id,
    /// Name of the app.
    pub app: String,
    /// Its site.
    pub site: String,
    /// Login name there.
    pub login: String,
    /// Its lists that are not superseded, newest first, as known on this device: saving another one
    /// asks "replace, or keep both?".
    #[serde(default)]
    pub current: Vec<Id>,
}

/// The list is durable on this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captured {
    /// The list.
    pub list: Id,
    /// It went to the inbox although an account was named: its readers could not be checked while
    /// locked.
    pub to_inbox: bool,
}

/// What waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxView {
    /// Oldest first.
    pub items: Vec<OutboxItemView>,
}

/// One list that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxItemView {
    /// The list.
    pub list: Id,
    /// Absent: the inbox.
    pub account: Option<Id>,
    /// Its app, as known on this device.
    pub app: Option<String>,
    /// How many codes.
    pub count: u16,
    /// Milliseconds since 1970.
    pub queued: u64,
    /// Tries so far.
    pub tries: u32,
    /// Why the last try failed; a code as in [`ReplyError`].
    pub reason: Option<String>,
    /// It is not tried again by itself.
    pub stopped: bool,
}

/// After sending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliverView {
    /// Delivered now.
    pub delivered: u32,
    /// Still waiting.
    pub waiting: u32,
    /// When to try next, milliseconds since 1970.
    pub next_due: Option<u64>,
}

/// What a set-up code says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetUpCodeView {
    /// Public URL of the server.
    pub url: String,
    /// Login.
    pub login: String,
}

/// A fresh set-up code.
#[derive(Clone, Serialize, Deserialize)]
pub struct NewSetUpCodeView {
    /// To copy into the browser to connect.
    pub code: String,
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// What the person has to keep before the workspace is made.
#[derive(Clone, Serialize, Deserialize)]
pub struct SetUpDraftView {
    /// Login, for the Emergency Kit.
    pub login: String,
    /// Public URL, for the Emergency Kit.
    pub url: String,
    /// Secret Key, 26 characters and the check character, grouped for reading.
    pub secret_key: String,
    /// Three rescue sheets, 68 characters each, grouped for reading.
    pub sheets: Vec<String>,
    /// The person's own fingerprint, five groups.
    pub fingerprint: String,
    /// The rescue key's fingerprint, five groups.
    pub rescue_fingerprint: String,
}

/// The cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountCards {
    /// Sorted by app, then login.
    pub accounts: Vec<AccountCard>,
    /// Items in the person's inbox.
    pub inbox: u32,
}

/// One card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountCard {
    /// The account.
    pub account: Id,
    /// Name of the app.
    pub app: String,
    /// Its site.
    pub site: String,
    /// Login name there.
    pub login: String,
    /// The person's role.
    pub role: api::AccountRole,
    /// Lists saved.
    pub lists: u32,
    /// Codes in the newest list.
    pub codes: u32,
    /// Milliseconds since 1970.
    pub last_saved: Option<u64>,
    /// Codes left: neither used nor superseded.
    pub left: u32,
    /// People who wait to become Owners, or to be removed.
    pub waiting: u32,
    /// `null` when all is well, else a code as in [`ReplyError`]: for example `untrusted`.
    pub problem: Option<String>,
}

/// One account, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountDetails {
    /// The card.
    pub card: AccountCard,
    /// Its Owners.
    pub owners: Vec<AccountPerson>,
    /// Its Collaborators.
    pub collaborators: Vec<AccountPerson>,
    /// People who are to become Owners.
    pub waiting: Vec<WaitingPerson>,
    /// People of the workspace it could be shared with; empty unless the person is an Owner.
    pub candidates: Vec<Candidate>,
    /// Newest first; superseded ones last.
    pub lists: Vec<ListDetails>,
}

/// One saved list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListDetails {
    /// The list.
    pub list: Id,
    /// Milliseconds since 1970, as the capturing device said.
    pub captured: u64,
    /// Milliseconds since 1970, as the server said.
    pub received: u64,
    /// Origin, or `pasted`.
    pub origin: String,
    /// The person's own words.
    pub note: String,
    /// Who captured it, by pinned name.
    pub author: String,
    /// How many codes.
    pub count: u16,
    /// A key instead of a list.
    pub key: bool,
    /// `null` when it verifies, else a code as in [`ReplyError`]; codes cannot be revealed then.
    pub problem: Option<String>,
    /// What to say beside it: `former_owner`, `replaced_identity`, `removed_device`.
    #[serde(default)]
    pub marks: Vec<String>,
    /// One for each code, in order; empty when the list cannot be trusted.
    pub codes: Vec<CodeState>,
    /// Codes that are not used.
    pub left: u16,
    /// Another list took its place.
    pub superseded: Option<UseView>,
}

/// Connected browsers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DevicesView {
    /// Oldest first.
    pub devices: Vec<DeviceView>,
}

/// One device of the person's bundle.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeviceView {
    /// The device.
    pub device: Id,
    /// Milliseconds since 1970.
    pub added: u64,
    /// Not removed.
    pub live: bool,
    /// The one that asks.
    pub this: bool,
}

/// The audit log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditView {
    /// Newest first.
    pub rows: Vec<api::AuditRowView>,
    /// Every row's hash follows from the one before.
    pub chain_ok: bool,
}
