//! Who may open an account: manifests, shares that wait, leaving.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::{
    Id,
    api::AccountRole,
    message::{AccountCards, AccountDetails},
};

impl<P: Ports> Client<P> {
    pub(crate) async fn share(
        &self,
        account: Id,
        user: Id,
        role: AccountRole,
    ) -> Result<AccountDetails, ClientError> {
        let _ = account;
        let _ = user;
        let _ = role;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn unshare(
        &self,
        account: Id,
        user: Id,
    ) -> Result<AccountDetails, ClientError> {
        let _ = account;
        let _ = user;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn leave_account(&self, account: Id) -> Result<AccountCards, ClientError> {
        let _ = account;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn stay_in_account(&self, account: Id) -> Result<AccountDetails, ClientError> {
        let _ = account;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn accept_introduction(
        &self,
        account: Id,
        user: Id,
    ) -> Result<AccountDetails, ClientError> {
        let _ = account;
        let _ = user;
        Err(ClientError::NotForClient)
    }
}
