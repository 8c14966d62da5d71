//! Use events: crossing codes off, superseding lists.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::{Id, message::AccountDetails};

impl<P: Ports> Client<P> {
    pub(crate) async fn mark(
        &self,
        account: Id,
        list: Id,
        index: u16,
        used: bool,
    ) -> Result<AccountDetails, ClientError> {
        let _ = account;
        let _ = list;
        let _ = index;
        let _ = used;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn supersede(
        &self,
        account: Id,
        list: Id,
        superseded: bool,
    ) -> Result<AccountDetails, ClientError> {
        let _ = account;
        let _ = list;
        let _ = superseded;
        Err(ClientError::NotForClient)
    }
}
