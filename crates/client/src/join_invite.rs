//! Accepting an invite.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::message::{InviteOfferView, JoinDraftView, Status};
use zeroize::Zeroizing;

impl<P: Ports> Client<P> {
    pub(crate) async fn read_invite(
        &self,
        url: &str,
        code: Zeroizing<String>,
    ) -> Result<InviteOfferView, ClientError> {
        let _ = url;
        let _ = code;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn begin_join(
        &self,
        url: &str,
        code: Zeroizing<String>,
        name: &str,
        passphrase: Zeroizing<String>,
    ) -> Result<JoinDraftView, ClientError> {
        let _ = url;
        let _ = code;
        let _ = name;
        let _ = passphrase;
        Err(ClientError::NotForClient)
    }

    pub(crate) async fn finish_join(&self) -> Result<Status, ClientError> {
        Err(ClientError::NotForClient)
    }
}
