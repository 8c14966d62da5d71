//! Sending what waits (`security.md` 5). Works while locked. When to call is the caller's.

use crate::{
    Client,
    error::ClientError,
    ports::{HttpResponse, PortError, Ports, Store, Write},
    state::Connection,
    transport::find_code,
};
use rand_core::Rng as _;
use sparekey_outbox::{Item, Reason, SendResult, Transition, next_due};
use sparekey_protocol::{
    Id,
    api::{PutListRequest, PutListResponse},
    message::{DeliverView, OutboxItemView, OutboxView, Status},
};
use std::collections::BTreeSet;

/// How old the mirror may be before a delivery brings it up to date, milliseconds.
const MIRROR_MS: u64 = 5 * 60 * 1_000;

/// What an answer means. A 2xx counts only if it says that it is done: a hotel's sign-in page answers 200 to
/// everything.
pub(crate) fn send_result(
    answer: Result<HttpResponse, ClientError>,
    is_done: impl Fn(&HttpResponse) -> bool,
) -> Result<SendResult, ClientError> {
    match answer {
        Ok(response) if (200..300).contains(&response.status) => Ok(if is_done(&response) {
            SendResult::Taken
        } else {
            SendResult::NoAnswer
        }),
        Ok(response) => Ok(SendResult::Refused {
            status: response.status,
            code: find_code(&response),
            retry_after: response.retry_after,
        }),
        Err(ClientError::NoAnswer) => Ok(SendResult::NoAnswer),
        Err(ClientError::OtherVersion) => Ok(SendResult::OtherVersion),
        Err(error) => Err(error),
    }
}

/// Whether the answer names the list that was sent.
fn names_list(response: &HttpResponse, list: Id) -> bool {
    serde_json::from_slice::<PutListResponse>(&response.body).is_ok_and(|taken| taken.list == list)
}

/// What kept this item back keeps back all: no network, too many requests, another version.
fn holds_others(result: SendResult) -> bool {
    matches!(
        result,
        SendResult::NoAnswer
            | SendResult::OtherVersion
            | SendResult::Refused {
                status: 429 | 503,
                ..
            }
    )
}

/// The word of a reason.
fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::NoAnswer => ClientError::NoAnswer.code(),
        Reason::OtherVersion => ClientError::OtherVersion.code(),
        Reason::Answer { status, code } => ClientError::from_answer(status, code).code(),
    }
}

impl<P: Ports> Client<P> {
    async fn stored_items(&self) -> Result<Vec<(Item, Vec<u8>)>, ClientError> {
        let stored = self.ports.all(Store::Outbox).await?;
        let mut items: Vec<(Item, Vec<u8>)> = stored
            .into_iter()
            .filter_map(|(_, bytes)| Some((Item::parse_stored(&bytes).ok()?, bytes)))
            .collect();
        items.sort_by_key(|(item, _)| (item.queued, item.list));
        Ok(items)
    }

    /// What waits, oldest first.
    pub(crate) async fn waiting_items(&self) -> Result<Vec<Item>, ClientError> {
        let items = self.stored_items().await?.into_iter().map(|(item, _)| item);
        Ok(items.filter(|item| !item.is_delivered()).collect())
    }

    /// What waits, for a screen.
    pub(crate) async fn outbox(&self) -> Result<OutboxView, ClientError> {
        let mut items = Vec::new();
        for item in self.waiting_items().await? {
            let app = match item.account {
                Some(account) => self.mirrored_target(account).await.ok().flatten(),
                None => None,
            };
            items.push(OutboxItemView {
                list: item.list,
                account: item.account,
                app: app.map(|mirrored| mirrored.target.about().app.clone()),
                count: item.count,
                queued: item.queued,
                tries: item.tries,
                reason: item
                    .find_reason()
                    .map(|reason| reason_word(reason).to_owned()),
                stopped: item.is_stopped(),
            });
        }
        Ok(OutboxView { items })
    }

    /// Sends what is due, one after the other, oldest first; `all` sends whatever waits. A second call
    /// waits for the first and then finds nothing due.
    pub(crate) async fn deliver(&self, all: bool) -> Result<DeliverView, ClientError> {
        let connection = self.connection().await?;
        let (delivered, reachable) = self.send_items(&connection, all).await?;
        if reachable {
            self.refresh_if_old(&connection).await;
        }
        let waiting = self.waiting_items().await?;
        Ok(DeliverView {
            delivered,
            waiting: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
            next_due: next_due(&waiting, self.ports.now()),
        })
    }

    /// Brings the mirror up to date for somebody who is looking.
    pub(crate) async fn refresh_now(&self) -> Result<Status, ClientError> {
        let connection = self.connection().await?;
        self.refresh_mirror(&connection).await;
        self.status().await
    }

    /// Returns how many were delivered, and whether the workspace can be asked for more.
    async fn send_items(
        &self,
        connection: &Connection,
        all: bool,
    ) -> Result<(u32, bool), ClientError> {
        let _delivering = self.delivering.lock().await;
        let mut delivered = 0;
        let mut tried = BTreeSet::new();
        loop {
            let items = self.stored_items().await?;
            let now = self.ports.now();
            let next = items
                .into_iter()
                .filter(|(item, _)| !tried.contains(&item.list))
                .find(|(item, _)| item.is_delivered() || all || item.is_due(now));
            let Some((item, stored)) = next else {
                return Ok((delivered, true));
            };
            let list = item.list;
            tried.insert(list);
            if item.is_delivered() {
                self.delete_item(&item).await?;
                continue;
            }
            match self.send_item(connection, item, stored).await? {
                (Some(Transition::Delivered), _) => delivered += 1,
                (Some(Transition::Retry(due)), Some(result)) if holds_others(result) => {
                    self.postpone_others(list, due).await?;
                    return Ok((delivered, false));
                }
                _ => {}
            }
        }
    }

    /// One try, and what follows from it. Says what became of the item (`None`: another page of this device
    /// dealt with it meanwhile) and what came of the last thing sent.
    async fn send_item(
        &self,
        connection: &Connection,
        item: Item,
        stored: Vec<u8>,
    ) -> Result<(Option<Transition>, Option<SendResult>), ClientError> {
        if item.find_step().is_some() {
            self.follow(connection, item, stored).await
        } else {
            self.send_list(connection, item, stored).await
        }
    }

    async fn send_list(
        &self,
        connection: &Connection,
        mut item: Item,
        mut stored: Vec<u8>,
    ) -> Result<(Option<Transition>, Option<SendResult>), ClientError> {
        let path = match item.account {
            Some(account) => format!("/accounts/{account}/lists/{}", item.list),
            None => format!("/inbox/{}", item.list),
        };
        let request = PutListRequest {
            sealed: item.sealed.clone(),
        };
        let body = serde_json::to_vec(&request)?;
        let answer = self.send_signed(connection, "PUT", &path, &body).await;
        let result = send_result(answer, |response| names_list(response, item.list))?;
        let random = self.ports.rng().next_u32();
        let transition = item.record(result, self.ports.now(), random);
        if !self.keep_item(&item, &mut stored).await? {
            return Ok((None, None));
        }
        match transition {
            Transition::Following => return self.follow(connection, item, stored).await,
            Transition::Delivered => self.delete_item(&item).await?,
            _ => {}
        }
        Ok((Some(transition), Some(result)))
    }

    /// The mark is durable: the item may go. What is known here about its account, or the inbox, moves on
    /// with it.
    pub(crate) async fn delete_item(&self, item: &Item) -> Result<(), ClientError> {
        let delete = Write::Delete(Store::Outbox, item.key());
        let mut writes = vec![delete.clone()];
        writes.extend(self.mirror_delivered(item).await?);
        writes.extend(self.inbox_delivered(item).await?);
        match self.ports.commit(writes).await {
            // It was refreshed meanwhile, or will be: only the item matters.
            Err(PortError::Changed) => Ok(self.ports.commit(vec![delete]).await?),
            other => Ok(other?),
        }
    }

    /// The others wait as long as the one that was tried.
    async fn postpone_others(&self, tried: Id, due: u64) -> Result<(), ClientError> {
        let now = self.ports.now();
        for (mut item, stored) in self.stored_items().await? {
            if item.list == tried || !item.is_due(now) {
                continue;
            }
            item.postpone(due);
            let writes = vec![
                Write::Expect(Store::Outbox, item.key(), Some(stored)),
                Write::Put(
                    Store::Outbox,
                    item.key(),
                    item.to_stored().map_err(|_| ClientError::Storage)?,
                ),
            ];
            match self.ports.commit(writes).await {
                Ok(()) | Err(PortError::Changed) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Brings the mirror up to date now and then.
    async fn refresh_if_old(&self, connection: &Connection) {
        let now = self.ports.now();
        let refreshed = self.session.borrow().refreshed;
        if refreshed.is_none_or(|at| now.abs_diff(at) >= MIRROR_MS) {
            self.refresh_mirror(connection).await;
        }
    }

    /// Brings the mirror up to date. What goes wrong here shows where it matters: in the cards, or as a
    /// capture that goes to the inbox.
    async fn refresh_mirror(&self, connection: &Connection) {
        let _outcome = match self.keys(connection).await {
            Ok(keys) => self.refresh(connection, &keys).await.map(|_| ()),
            Err(_) => self.refresh_locked(connection).await,
        };
        let _outcome = self.refresh_inbox(connection).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Result<HttpResponse, ClientError> {
        Ok(HttpResponse {
            status,
            retry_after: None,
            body: body.as_bytes().to_vec(),
        })
    }

    #[test]
    fn only_an_answer_that_names_the_list_counts() {
        let list = Id([7; 16]);
        let named = format!(r#"{{"list":"{list}","received":1}}"#);
        let other = format!(r#"{{"list":"{}","received":1}}"#, Id([8; 16]));
        let refused = |status, code| SendResult::Refused {
            status,
            code,
            retry_after: None,
        };
        let rows = [
            (answer(201, &named), Ok(SendResult::Taken)),
            (answer(200, &named), Ok(SendResult::Taken)),
            (answer(200, &other), Ok(SendResult::NoAnswer)),
            (
                answer(200, "<html>Welcome</html>"),
                Ok(SendResult::NoAnswer),
            ),
            (answer(204, ""), Ok(SendResult::NoAnswer)),
            (answer(302, ""), Ok(refused(302, None))),
            (
                answer(410, r#"{"error":"gone","message":"x"}"#),
                Ok(refused(410, Some(sparekey_protocol::ApiErrorCode::Gone))),
            ),
            (answer(413, "<html>"), Ok(refused(413, None))),
            (Err(ClientError::NoAnswer), Ok(SendResult::NoAnswer)),
            (Err(ClientError::OtherVersion), Ok(SendResult::OtherVersion)),
            (Err(ClientError::KeyMissing), Err(ClientError::KeyMissing)),
        ];
        for (given, expected) in rows {
            let result = send_result(given, |response| names_list(response, list));
            assert_eq!(result, expected);
        }
    }
}
