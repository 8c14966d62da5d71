//! The side of a person: everything a connected browser or command line does, without a browser.
//!
//! [`Client::handle`] carries out each [`Request`] of a screen. What it needs from its surroundings
//! comes in through [`ports::Ports`].

mod account;
mod account_people;
mod accounts;
mod asked;
mod audit;
mod connect;
mod counter;
mod current;
mod deliver;
mod devices;
mod duplicate;
mod envelope_errors;
mod error;
mod events;
mod follow;
mod inbox;
mod invite;
mod join;
mod join_invite;
mod judge;
mod lists;
mod marks;
mod message;
mod mirror;
mod new_person;
mod owners;
mod people;
pub mod ports;
mod restore;
mod reveal;
mod save;
mod session;
mod set_up;
mod set_up_code;
mod sharing;
mod sheets;
mod sign_in;
mod state;
mod targets;
mod text;
mod transport;
mod trust;
mod unlock;
mod world;

pub use error::{CODES, ClientError};

use async_lock::Mutex;
use ports::Ports;
use serde::Serialize;
use session::Session;
use set_up::SetUpForm;
use sparekey_protocol::message::Request;
use std::cell::RefCell;
use zeroize::Zeroizing;

/// A person's client on one device.
///
/// All methods take `&self`: one client serves many requests at once. Saving waits for other saves
/// only, never for the network.
pub struct Client<P> {
    ports: P,
    session: RefCell<Session>,
    /// Held while the device counter moves.
    sealing: Mutex<()>,
    /// Held while the trust record changes.
    changing: Mutex<()>,
    /// Held while the outbox is sent.
    delivering: Mutex<()>,
    /// Held while this device is connected or disconnected.
    joining: Mutex<()>,
}

fn to_value(answer: impl Serialize) -> Result<serde_json::Value, ClientError> {
    Ok(serde_json::to_value(answer)?)
}

impl<P: Ports> Client<P> {
    /// Makes a client. Whether it is connected and unlocked is found in `ports`.
    pub fn new(ports: P) -> Self {
        Self {
            ports,
            session: RefCell::default(),
            sealing: Mutex::new(()),
            changing: Mutex::new(()),
            delivering: Mutex::new(()),
            joining: Mutex::new(()),
        }
    }

    /// Its surroundings.
    pub const fn ports(&self) -> &P {
        &self.ports
    }

    /// Carries out one request; the value is what the request's documentation says.
    ///
    /// # Errors
    /// [`ClientError`], whose code screens translate.
    pub async fn handle(&self, request: Request) -> Result<serde_json::Value, ClientError> {
        match request {
            Request::PopupState
            | Request::Dismiss { .. }
            | Request::KeepDraft { .. }
            | Request::RegisterSites => Err(ClientError::NotForClient),
            Request::Status => to_value(self.status().await?),
            Request::Targets { origin } => to_value(self.targets(origin.as_deref()).await?),
            Request::Save(request) => to_value(self.save(request).await?),
            Request::Outbox => to_value(self.outbox().await?),
            Request::Deliver { all } => to_value(self.deliver(all).await?),
            Request::Refresh => to_value(self.refresh_now().await?),
            Request::Unlock { passphrase } => {
                to_value(self.unlock(Zeroizing::new(passphrase)).await?)
            }
            Request::Lock => to_value(self.lock().await?),
            Request::ReadSetUpCode { code } => to_value(connect::read_set_up_code(&code)?),
            Request::Connect { code, passphrase } => to_value(
                self.connect(Zeroizing::new(code), Zeroizing::new(passphrase))
                    .await?,
            ),
            Request::Disconnect { discard } => to_value(self.disconnect(discard).await?),
            Request::BeginSetUp {
                url,
                token,
                workspace_name,
                name,
                login,
                passphrase,
            } => {
                let form = SetUpForm {
                    url,
                    token,
                    workspace_name,
                    name,
                    login,
                    passphrase: Zeroizing::new(passphrase),
                };
                to_value(self.begin_set_up(form).await?)
            }
            Request::FinishSetUp => to_value(self.finish_set_up().await?),
            Request::SignIn {
                url,
                login,
                secret_key,
                passphrase,
            } => to_value(
                self.sign_in(
                    &url,
                    &login,
                    Zeroizing::new(secret_key),
                    Zeroizing::new(passphrase),
                )
                .await?,
            ),
            Request::MakeSetUpCode => to_value(self.make_set_up_code().await?),
            Request::Accounts => to_value(self.accounts().await?),
            Request::CreateAccount { app, site, login } => {
                to_value(self.create_account(&app, &site, &login).await?)
            }
            Request::Account { account } => to_value(self.account(account).await?),
            Request::Reveal {
                account,
                list,
                index,
            } => to_value(self.reveal(account, list, index).await?),
            Request::Devices => to_value(self.devices().await?),
            Request::Audit => to_value(self.audit().await?),
            Request::People => to_value(self.people().await?),
            Request::Invite { name, login, role } => {
                to_value(self.invite(&name, &login, role).await?)
            }
            Request::ResetPerson { user } => to_value(self.reset_person(user).await?),
            Request::WithdrawInvite { invite } => to_value(self.withdraw_invite(invite).await?),
            Request::ReadInvite { url, code } => {
                to_value(self.read_invite(&url, Zeroizing::new(code)).await?)
            }
            Request::BeginJoin {
                url,
                code,
                name,
                passphrase,
            } => to_value(
                self.begin_join(
                    &url,
                    Zeroizing::new(code),
                    &name,
                    Zeroizing::new(passphrase),
                )
                .await?,
            ),
            Request::FinishJoin => to_value(self.finish_join().await?),
            Request::Compare { user, fingerprint } => {
                to_value(self.compare(user, &fingerprint).await?)
            }
            Request::ChangeRole { user, role } => to_value(self.change_role(user, role).await?),
            Request::LeaveWorkspace => to_value(self.leave_workspace().await?),
            Request::Share {
                account,
                user,
                role,
            } => to_value(self.share(account, user, role).await?),
            Request::Unshare { account, user } => to_value(self.unshare(account, user).await?),
            Request::LeaveAccount { account } => to_value(self.leave_account(account).await?),
            Request::StayInAccount { account } => to_value(self.stay_in_account(account).await?),
            Request::AcceptIntroduction { account, user } => {
                to_value(self.accept_introduction(account, user).await?)
            }
            Request::Mark {
                account,
                list,
                index,
                used,
            } => to_value(self.mark(account, list, index, used).await?),
            Request::Supersede {
                account,
                list,
                superseded,
            } => to_value(self.supersede(account, list, superseded).await?),
            Request::Inbox => to_value(self.inbox().await?),
            Request::InboxCodes { list } => to_value(self.inbox_codes(list).await?),
            Request::Assign {
                list,
                account,
                replaces,
            } => to_value(self.assign(list, account, replaces).await?),
            Request::DiscardInbox { list } => to_value(self.discard_inbox(list).await?),
            Request::RestoreSecretKey {
                secret_key,
                passphrase,
            } => to_value(
                self.restore_secret_key(Zeroizing::new(secret_key), Zeroizing::new(passphrase))
                    .await?,
            ),
            Request::CheckSheets { sheets } => to_value(
                self.check_sheets(sheets.into_iter().map(Zeroizing::new).collect())
                    .await?,
            ),
        }
    }
}
