//! Making one use event and sending it (`security.md` 2.7). Needs the device key only.

use crate::{
    Client,
    error::ClientError,
    ports::{HttpResponse, Ports},
    state::Connection,
};
use sparekey_envelope::{AccountId, ListId, NewUseEvent, UseOp};
use sparekey_protocol::{
    Bytes, Id,
    api::{EventsResponse, PostEventRequest},
};

/// What an event is to say.
#[derive(Clone, Copy)]
pub(crate) struct Saying {
    pub(crate) account: Id,
    pub(crate) list: Id,
    /// From 0; `None` for the whole list.
    pub(crate) cell: Option<u16>,
    pub(crate) op: UseOp,
    pub(crate) n: u32,
}

/// A 2xx counts only if it names the event: a hotel's sign-in page answers 200 to everything.
pub(crate) fn names_event(response: &HttpResponse, event: &Bytes) -> bool {
    serde_json::from_slice::<EventsResponse>(&response.body)
        .is_ok_and(|taken| taken.events.contains(event))
}

impl<P: Ports> Client<P> {
    /// Writes the event down and has the device sign it.
    pub(crate) async fn sign_event(
        &self,
        connection: &Connection,
        saying: Saying,
        device_counter: u32,
    ) -> Result<Bytes, ClientError> {
        let unsigned = NewUseEvent {
            workspace: connection.workspace_id(),
            account: AccountId::from_bytes(saying.account.0),
            list: ListId::from_bytes(saying.list.0),
            cell: saying.cell,
            op: saying.op,
            n: saying.n,
            author: connection.user_id(),
            device: connection.device_id(),
            created: self.ports.now(),
            device_counter,
        }
        .prepare()?;
        let signature = self.ports.sign(&unsigned.signing_input()).await?;
        Ok(unsigned.with_signature(signature).as_bytes().into())
    }

    /// Sends a signed event and returns whatever the server answers.
    pub(crate) async fn send_event(
        &self,
        connection: &Connection,
        account: Id,
        list: Id,
        event: &Bytes,
    ) -> Result<HttpResponse, ClientError> {
        let path = format!("/accounts/{account}/lists/{list}/events");
        let request = PostEventRequest {
            event: event.clone(),
        };
        let body = serde_json::to_vec(&request)?;
        self.send_signed(connection, "POST", &path, &body).await
    }
}
