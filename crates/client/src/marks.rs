//! Crossing codes off and superseding lists, as a person asks for it (`security.md` 2.7).

use crate::{
    Client,
    error::ClientError,
    events::{Saying, names_event},
    lists::LoadedList,
    ports::Ports,
    state::Connection,
    transport::find_code,
};
use sparekey_envelope::{UseOp, UseState};
use sparekey_protocol::{Bytes, Id, message::AccountDetails};

/// What a person wants to be so.
#[derive(Clone, Copy)]
struct Wish {
    account: Id,
    list: Id,
    /// From 0; `None` for the whole list.
    cell: Option<u16>,
    op: UseOp,
}

impl Wish {
    /// The list, and how the cell stands.
    fn find<'a>(&self, lists: &'a [LoadedList]) -> Result<(&'a LoadedList, UseState), ClientError> {
        let loaded = lists
            .iter()
            .find(|one| one.view.list == self.list)
            .ok_or(ClientError::NotFound)?;
        let uses = &loaded.trusted.as_ref().map_err(|problem| *problem)?.uses;
        let state = match self.cell {
            Some(cell) => *uses
                .cells
                .get(usize::from(cell))
                .ok_or(ClientError::NotFound)?,
            None => uses.whole,
        };
        Ok((loaded, state))
    }

    /// `None`: it is not so yet. It is an error where a code was to be crossed off and another device was
    /// first: whoever pressed there has the code.
    fn settle(&self, connection: &Connection, state: &UseState) -> Option<Result<(), ClientError>> {
        match (self.op, &state.used) {
            (UseOp::Used, None) | (UseOp::Undone, Some(_)) => None,
            (UseOp::Used, Some(says))
                if self.cell.is_some() && says.device != connection.device_id() =>
            {
                Some(Err(ClientError::AlreadyMarked))
            }
            (UseOp::Used, Some(_)) | (UseOp::Undone, None) => Some(Ok(())),
        }
    }
}

impl<P: Ports> Client<P> {
    /// Crosses a code off, or undoes that.
    pub(crate) async fn mark(
        &self,
        account: Id,
        list: Id,
        index: u16,
        used: bool,
    ) -> Result<AccountDetails, ClientError> {
        let op = if used { UseOp::Used } else { UseOp::Undone };
        let wish = Wish {
            account,
            list,
            cell: Some(index),
            op,
        };
        self.fulfil(wish).await?;
        self.account(account).await
    }

    /// Marks a whole list as superseded, or undoes that.
    pub(crate) async fn supersede(
        &self,
        account: Id,
        list: Id,
        superseded: bool,
    ) -> Result<AccountDetails, ClientError> {
        let op = if superseded {
            UseOp::Used
        } else {
            UseOp::Undone
        };
        let wish = Wish {
            account,
            list,
            cell: None,
            op,
        };
        self.fulfil(wish).await?;
        self.mirror_current(account, |current| {
            current.retain(|one| *one != list);
            if !superseded {
                current.push(list);
            }
        })
        .await?;
        self.account(account).await
    }

    /// Says what is not said yet, under the next number.
    async fn fulfil(&self, wish: Wish) -> Result<(), ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let (world, _, judged) = self.load_account(&connection, &keys, wish.account).await?;
        let lists = self
            .load_lists(&connection, &keys, &world, &judged, wish.account)
            .await?;
        let (_, state) = wish.find(&lists)?;
        if let Some(settled) = wish.settle(&connection, &state) {
            return settled;
        }
        let n = state.next.ok_or(ClientError::Conflict)?;
        let event = self.make_event(wish, n).await?;
        match self.post_event(&connection, wish, &event).await {
            Err(ClientError::Conflict) => {}
            other => return other,
        }
        // Somebody else has this number: what do they say?
        let lists = self
            .load_lists(&connection, &keys, &world, &judged, wish.account)
            .await?;
        let (loaded, state) = wish.find(&lists)?;
        if loaded.view.events.contains(&event) {
            return Ok(());
        }
        wish.settle(&connection, &state)
            .unwrap_or(Err(ClientError::Conflict))
    }

    async fn make_event(&self, wish: Wish, n: u32) -> Result<Bytes, ClientError> {
        let _sealing = self.sealing.lock().await;
        let (connection, connection_bytes) = self.stored_connection().await?;
        let counter = self.stored_counter().await?;
        let saying = Saying {
            account: wish.account,
            list: wish.list,
            cell: wish.cell,
            op: wish.op,
            n,
        };
        self.take_counter(&connection_bytes, counter, async |device_counter| {
            let event = self.sign_event(&connection, saying, device_counter).await?;
            Ok((event, Vec::new()))
        })
        .await
    }

    /// Sends the event; where the answer got lost, the same bytes once more.
    async fn post_event(
        &self,
        connection: &Connection,
        wish: Wish,
        event: &Bytes,
    ) -> Result<(), ClientError> {
        match self.post_event_once(connection, wish, event).await {
            Err(ClientError::NoAnswer) => self.post_event_once(connection, wish, event).await,
            other => other,
        }
    }

    async fn post_event_once(
        &self,
        connection: &Connection,
        wish: Wish,
        event: &Bytes,
    ) -> Result<(), ClientError> {
        let response = self
            .send_event(connection, wish.account, wish.list, event)
            .await?;
        match response.status {
            200..=299 if names_event(&response, event) => Ok(()),
            200..=299 => Err(ClientError::NoAnswer),
            status => Err(ClientError::from_answer(status, find_code(&response))),
        }
    }
}
