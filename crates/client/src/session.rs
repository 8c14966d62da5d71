//! What is in memory only: the keys while unlocked, drafts, the server's clock.

use crate::{
    Client, connect::Opened, error::ClientError, inbox::OpenedItem, join_invite::JoinDraft,
    ports::Ports, set_up::Draft, state::Connection,
};
use sparekey_envelope::{OpenedHead, UserKeys, UserSeed};
use sparekey_protocol::Id;
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// Memory of one client. Never borrowed across an await.
#[derive(Default)]
pub(crate) struct Session {
    keys: Option<Rc<UserKeys>>,
    /// Rises with every lock, so that an unlock or restore that was under way does not undo it.
    locks: u64,
    /// Heads of lists that were verified and opened, by account and list.
    pub(crate) heads: BTreeMap<(Id, Id), Rc<OpenedHead>>,
    /// Inbox items that were verified and opened.
    pub(crate) inbox: BTreeMap<Id, Rc<OpenedItem>>,
    /// A first run that is not finished.
    pub(crate) draft: Option<Rc<Draft>>,
    /// An invite that is being accepted.
    pub(crate) join_draft: Option<Rc<JoinDraft>>,
    /// A set-up code that was taken: the server gives it out once, a passphrase may need two tries.
    pub(crate) opened: Option<Rc<Opened>>,
    /// Server's clock less ours, seconds; corrects `created` of requests only.
    pub(crate) clock_offset: i64,
    /// Servers that were found to speak this client's version of the API, by public URL.
    pub(crate) known_version: BTreeSet<String>,
    /// When the mirror was last brought up to date, milliseconds since 1970.
    pub(crate) refreshed: Option<u64>,
}

impl Session {
    /// Empty, but an unlock that began before still knows that it was overtaken.
    pub(crate) fn reset(&mut self) {
        *self = Self {
            locks: self.locks + 1,
            ..Self::default()
        };
    }
}

impl<P: Ports> Client<P> {
    /// Begins an unlock: remember this, and hand it to [`Client::finish_unlock`].
    pub(crate) fn begin_unlock(&self) -> u64 {
        self.session.borrow().locks
    }

    /// Keeps the keys for this session, unless it was locked since `begun`.
    pub(crate) async fn finish_unlock(
        &self,
        begun: u64,
        seed: &UserSeed,
        keys: Rc<UserKeys>,
    ) -> Result<(), ClientError> {
        self.ports.keep_session_seed(Some(seed.expose())).await?;
        let kept = {
            let mut session = self.session.borrow_mut();
            let kept = session.locks == begun;
            if kept {
                session.keys = Some(keys);
                session.refreshed = None;
            }
            kept
        };
        if kept {
            return Ok(());
        }
        self.ports.keep_session_seed(None).await?;
        Err(ClientError::Locked)
    }

    /// The keys, restored from the session where this client was started afresh.
    pub(crate) async fn keys(&self, connection: &Connection) -> Result<Rc<UserKeys>, ClientError> {
        let user = connection.user_id();
        let begun = {
            let session = self.session.borrow();
            if let Some(keys) = session.keys.as_ref().filter(|keys| keys.user() == user) {
                return Ok(Rc::clone(keys));
            }
            session.locks
        };
        let stored = self
            .ports
            .session_seed()
            .await?
            .ok_or(ClientError::Locked)?;
        let seed: &[u8; 32] = stored
            .as_slice()
            .try_into()
            .map_err(|_| ClientError::Locked)?;
        let keys = Rc::new(UserSeed::from_bytes(seed).derive_keys(user));
        let mut session = self.session.borrow_mut();
        if session.locks != begun {
            return Err(ClientError::Locked);
        }
        session.keys = Some(Rc::clone(&keys));
        Ok(keys)
    }

    /// Erases the keys and everything that was opened with them.
    pub(crate) async fn erase_keys(&self) -> Result<(), ClientError> {
        {
            let mut session = self.session.borrow_mut();
            session.locks += 1;
            session.keys = None;
            session.heads.clear();
            session.inbox.clear();
        }
        Ok(self.ports.keep_session_seed(None).await?)
    }
}
