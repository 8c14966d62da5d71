//! What follows once the workspace has a list: lists it replaces are superseded, the inbox item it was made
//! from is deleted. Step by step, each durable before the next; works while locked.

use crate::{
    Client,
    deliver::send_result,
    error::ClientError,
    events::{Saying, names_event},
    lists::{parse_events, parse_parts},
    ports::{HttpResponse, PortError, Ports, Store, Write},
    state::Connection,
    transport::find_code,
};
use rand_core::Rng as _;
use sparekey_envelope::{UseOp, find_next_use};
use sparekey_outbox::{Item, SendResult, Step, Transition};
use sparekey_protocol::{ApiErrorCode, Id, api::ListsResponse};

/// How often a number that somebody else took meanwhile is replaced by the next in one go.
const NUMBERS: u32 = 3;

/// What is to be said of a list that is replaced.
enum Needed {
    /// It is superseded, or gone.
    Nothing,
    /// The number of the event.
    Event(u32),
}

/// What an answer means for a step. An object that is gone, or that this person no longer has a say in,
/// leaves nothing to be done.
fn step_result(
    answer: Result<HttpResponse, ClientError>,
    is_done: impl Fn(&HttpResponse) -> bool,
) -> Result<SendResult, ClientError> {
    match answer {
        Ok(response) if is_final(&response) => Ok(SendResult::Taken),
        other => send_result(other, is_done),
    }
}

/// The workspace itself says that the object is not there, or not this person's any more; an older one that
/// does not know the route says something else.
fn is_final(response: &HttpResponse) -> bool {
    matches!(response.status, 403 | 404 | 410)
        && find_code(response).is_some_and(|code| code != ApiErrorCode::NoSuchRoute)
}

impl<P: Ports> Client<P> {
    /// Takes the steps that are left, until one has to wait. As [`Client::send_item`].
    pub(crate) async fn follow(
        &self,
        connection: &Connection,
        mut item: Item,
        mut stored: Vec<u8>,
    ) -> Result<(Option<Transition>, Option<SendResult>), ClientError> {
        let mut numbers = 0;
        loop {
            let Some(step) = item.find_step() else {
                return Ok((None, None));
            };
            let result = match (step, item.after.event.clone(), item.account) {
                (Step::DeleteInbox(inbox), ..) => {
                    let answer = self
                        .send_signed(connection, "DELETE", &format!("/inbox/{inbox}"), &[])
                        .await;
                    step_result(answer, |response| response.status == 204)?
                }
                (Step::Supersede(_), _, None) => SendResult::Taken,
                (Step::Supersede(list), Some(event), Some(account)) => {
                    let answer = self.send_event(connection, account, list, &event).await;
                    let result = step_result(answer, |response| names_event(response, &event))?;
                    let taken = matches!(result, SendResult::Refused { status: 409, .. });
                    if taken && numbers < NUMBERS {
                        numbers += 1;
                        item.after.event = None;
                        continue;
                    }
                    result
                }
                (Step::Supersede(list), None, Some(account)) => {
                    match self.find_needed(connection, account, list).await? {
                        Err(result) => result,
                        Ok(Needed::Nothing) => SendResult::Taken,
                        Ok(Needed::Event(n)) => {
                            let saying = Saying {
                                account,
                                list,
                                cell: None,
                                op: UseOp::Used,
                                n,
                            };
                            match self.keep_event(&mut item, &mut stored, saying).await {
                                Ok(()) => continue,
                                // Another page of this device deals with the item.
                                Err(ClientError::Conflict) => return Ok((None, None)),
                                Err(error) => return Err(error),
                            }
                        }
                    }
                }
            };
            if matches!(result, SendResult::Refused { status: 409, .. }) {
                item.after.event = None;
            }
            let random = self.ports.rng().next_u32();
            let transition = item.record(result, self.ports.now(), random);
            if !self.keep_item(&item, &mut stored).await? {
                return Ok((None, None));
            }
            match transition {
                Transition::Following => {}
                Transition::Delivered => {
                    self.delete_item(&item).await?;
                    return Ok((Some(transition), Some(result)));
                }
                _ => return Ok((Some(transition), Some(result))),
            }
        }
    }

    /// Writes an item down as it is now. `false`: another page of this device dealt with it meanwhile.
    pub(crate) async fn keep_item(
        &self,
        item: &Item,
        stored: &mut Vec<u8>,
    ) -> Result<bool, ClientError> {
        let bytes = item.to_stored().map_err(|_| ClientError::Storage)?;
        let writes = vec![
            Write::Expect(Store::Outbox, item.key(), Some(stored.clone())),
            Write::Put(Store::Outbox, item.key(), bytes.clone()),
        ];
        match self.ports.commit(writes).await {
            Ok(()) => {
                *stored = bytes;
                Ok(true)
            }
            Err(PortError::Changed) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// What is to be said so that this list is superseded, by the numbers of its events alone: it may be done
    /// while locked, when the keys of others are not at hand. A server that makes one up gains that the list
    /// stays current for everybody, which it also gains by hiding ours.
    async fn find_needed(
        &self,
        connection: &Connection,
        account: Id,
        list: Id,
    ) -> Result<Result<Needed, SendResult>, ClientError> {
        let path = format!("/accounts/{account}/lists");
        let answer = self.send_signed(connection, "GET", &path, &[]).await;
        let lists = match &answer {
            Ok(response) => serde_json::from_slice::<ListsResponse>(&response.body).ok(),
            Err(_) => None,
        };
        let result = step_result(answer, |_| lists.is_some())?;
        let Some(lists) = lists.filter(|_| result == SendResult::Taken) else {
            // Refused for good: there is nothing this person could supersede.
            return Ok(match result {
                SendResult::Taken => Ok(Needed::Nothing),
                other => Err(other),
            });
        };
        let Some(view) = lists.lists.iter().find(|view| view.list == list) else {
            return Ok(Ok(Needed::Nothing));
        };
        let Ok(parts) = parse_parts(account, view) else {
            return Ok(Ok(Needed::Nothing));
        };
        // Events take turns: an even number would say that the list is current again.
        let next = find_next_use(&parse_events(&view.events), parts.header(), None);
        Ok(Ok(match next.filter(|n| n % 2 == 1) {
            Some(n) => Needed::Event(n),
            None => Needed::Nothing,
        }))
    }

    /// Signs the event and keeps it with the item, in one transaction with the device counter.
    async fn keep_event(
        &self,
        item: &mut Item,
        stored: &mut Vec<u8>,
        saying: Saying,
    ) -> Result<(), ClientError> {
        let _sealing = self.sealing.lock().await;
        let (connection, connection_bytes) = self.stored_connection().await?;
        let counter = self.stored_counter().await?;
        let before = stored.clone();
        let unsigned = item.clone();
        let (signed, bytes) = self
            .take_counter(&connection_bytes, counter, async |device_counter| {
                let key = unsigned.key();
                if self.ports.get(Store::Outbox, &key).await?.as_ref() != Some(&before) {
                    return Err(ClientError::Conflict);
                }
                let event = self.sign_event(&connection, saying, device_counter).await?;
                let mut signed = unsigned.clone();
                signed.after.event = Some(event);
                let bytes = signed.to_stored().map_err(|_| ClientError::Storage)?;
                let writes = vec![
                    Write::Expect(Store::Outbox, key.clone(), Some(before.clone())),
                    Write::Put(Store::Outbox, key, bytes.clone()),
                ];
                Ok(((signed, bytes), writes))
            })
            .await?;
        *item = signed;
        *stored = bytes;
        Ok(())
    }
}
