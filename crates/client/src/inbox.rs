//! Captures without an account.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::{
    Id,
    message::{Captured, CodesView, InboxView},
};

impl<P: Ports> Client<P> {
    pub(crate) async fn inbox(&self) -> Result<InboxView, ClientError> {
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn inbox_codes(&self, list: Id) -> Result<CodesView, ClientError> {
        let _ = list;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn assign(
        &self,
        list: Id,
        account: Id,
        replaces: Vec<Id>,
    ) -> Result<Captured, ClientError> {
        let _ = list;
        let _ = account;
        let _ = replaces;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn discard_inbox(&self, list: Id) -> Result<InboxView, ClientError> {
        let _ = list;
        Err(ClientError::NotForClient)
    }
}
