//! Captures without an account: shown, opened, assigned, deleted (`security.md` 2.6).

use crate::{
    Client,
    error::ClientError,
    mirror::MirroredTarget,
    ports::{Ports, Store, Write},
    save::Sealing,
    state::Connection,
    targets::sort_targets,
    transport::find_code,
};
use sparekey_envelope::{
    CodeList, IdentityBundle, ListHead, ListId, ListKind, NewCode, OpenedCell, OpenedHead,
    UserKeys, verify_inbox_item,
};
use sparekey_outbox::{After, Item};
use sparekey_protocol::{
    Id,
    api::{AccountRole, InboxItemView, InboxResponse},
    message::{Captured, CodeView, CodesView, InboxItem, InboxView, TargetView},
};
use std::rc::Rc;

/// Key of how many items the server has, as last heard, `u32` big-endian.
const INBOX: &str = "inbox";

/// An item that verified and opened.
pub(crate) struct OpenedItem {
    list: CodeList,
    head: OpenedHead,
}

impl OpenedItem {
    fn open(
        view: &InboxItemView,
        own: &IdentityBundle,
        keys: &UserKeys,
    ) -> Result<Self, ClientError> {
        let list = CodeList::parse(view.sealed.as_slice())?;
        if list.header().list.as_bytes() != &view.list.0 {
            return Err(ClientError::ListMisplaced);
        }
        let verified = verify_inbox_item(&list.split(), own)?;
        let head = verified.open_inbox_head(keys)?;
        Ok(Self { list, head })
    }

    /// The codes, in order.
    fn open_cells(&self) -> Result<Vec<OpenedCell>, ClientError> {
        let cells = self.list.cells();
        let opened = (0_u16..).zip(cells).map(|(index, cell)| {
            let opened = self.head.open_cell(index, cell);
            opened.map_err(ClientError::from)
        });
        opened.collect()
    }

    /// Accounts of the same site, best first.
    fn matching(&self, targets: &[TargetView]) -> Vec<Id> {
        let sorted = sort_targets(targets.to_vec(), Some(&self.head.head().origin));
        let matching = usize::try_from(sorted.matching).unwrap_or(usize::MAX);
        let best = sorted.targets.into_iter().take(matching);
        best.map(|target| target.account).collect()
    }
}

/// An item for a screen; one that does not verify is shown with its problem.
fn item_view(
    view: &InboxItemView,
    opened: &Result<Rc<OpenedItem>, ClientError>,
    targets: &[TargetView],
) -> InboxItem {
    let header = CodeList::parse(view.sealed.as_slice())
        .ok()
        .map(|list| *list.header());
    let mut item = InboxItem {
        list: view.list,
        captured: header.map(|header| header.created).unwrap_or_default(),
        received: view.received,
        origin: String::new(),
        note: String::new(),
        count: header.map(|header| header.count).unwrap_or_default(),
        key: false,
        matching: Vec::new(),
        problem: None,
    };
    match opened {
        Ok(opened) => {
            let head = opened.head.head();
            item.captured = head.captured;
            item.origin.clone_from(&head.origin);
            item.note.clone_from(&head.note);
            item.key = head.kind == ListKind::Key;
            item.matching = opened.matching(targets);
        }
        Err(problem) => item.problem = Some(problem.code().to_owned()),
    }
    item
}

/// The item from which this waiting list was made, if it was.
fn is_made_from(item: &Item, list: Id) -> bool {
    item.after.inbox == Some(list)
}

fn parse_count(stored: Option<&[u8]>) -> u32 {
    stored
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, u32::from_be_bytes)
}

impl<P: Ports> Client<P> {
    /// The items that are not assigned yet.
    pub(crate) async fn inbox(&self) -> Result<InboxView, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let loaded = self.load_inbox(&connection, &keys).await?;
        let targets = self.targets(None).await?.targets;
        let waiting = self.waiting_items().await?;
        let items = loaded
            .iter()
            .filter(|(view, _)| !waiting.iter().any(|item| is_made_from(item, view.list)))
            .map(|(view, opened)| item_view(view, opened, &targets));
        Ok(InboxView {
            items: items.collect(),
            targets,
        })
    }

    /// Fetches, verifies and opens all items; what opened is kept while unlocked.
    async fn load_inbox(
        &self,
        connection: &Connection,
        keys: &UserKeys,
    ) -> Result<Vec<(InboxItemView, Result<Rc<OpenedItem>, ClientError>)>, ClientError> {
        let begun = self.begin_unlock();
        let world = self.load_world(connection, keys).await?;
        let response: InboxResponse = self.get(connection, "/inbox").await?;
        self.keep_inbox_count(response.items.len()).await?;
        let opened = response.items.into_iter().map(|view| {
            let opened = OpenedItem::open(&view, &world.own, keys).map(Rc::new);
            (view, opened)
        });
        let opened: Vec<_> = opened.collect();
        // A lock that came meanwhile has erased them: they stay erased.
        if self.begin_unlock() == begun {
            let good = opened
                .iter()
                .filter_map(|(view, opened)| Some((view.list, Rc::clone(opened.as_ref().ok()?))));
            self.session.borrow_mut().inbox = good.collect();
        }
        Ok(opened)
    }

    fn find_opened(&self, list: Id) -> Option<Rc<OpenedItem>> {
        self.session.borrow().inbox.get(&list).cloned()
    }

    /// One item as the server has it now; where it cannot be reached, as it was seen last.
    async fn load_item(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        list: Id,
    ) -> Result<Rc<OpenedItem>, ClientError> {
        match self.load_inbox(connection, keys).await {
            Ok(items) => items
                .into_iter()
                .find(|(view, _)| view.list == list)
                .map_or(Err(ClientError::NotFound), |(_, opened)| opened),
            Err(ClientError::NoAnswer) => self.find_opened(list).ok_or(ClientError::NoAnswer),
            Err(error) => Err(error),
        }
    }

    /// The codes of one item.
    pub(crate) async fn inbox_codes(&self, list: Id) -> Result<CodesView, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let item = match self.find_opened(list) {
            Some(item) => item,
            None => self.load_item(&connection, &keys, list).await?,
        };
        let codes = item.open_cells()?.into_iter().map(|cell| CodeView {
            code: cell.code.to_string(),
            number: Some(cell.number).filter(|number| *number != 0),
        });
        Ok(CodesView {
            codes: codes.collect(),
        })
    }

    /// Makes a list of an account out of an item, durable on this device before the answer. The item is
    /// deleted once the list is with the workspace.
    pub(crate) async fn assign(
        &self,
        list: Id,
        account: Id,
        replaces: Vec<Id>,
    ) -> Result<Captured, ClientError> {
        let now = self.ports.now();
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        self.refuse_assigned(list).await?;
        let item = self.load_item(&connection, &keys, list).await?;
        let target = self.assign_target(&connection, &keys, account).await?;
        let cells = item.open_cells()?;
        let codes: Vec<NewCode<'_>> = cells
            .iter()
            .map(|cell| NewCode {
                code: &cell.code,
                number: cell.number,
            })
            .collect();
        let head = ListHead {
            from: Some(ListId::from_bytes(list.0)),
            ..item.head.head().clone()
        };
        let after = After {
            inbox: Some(list),
            ..After::replacing(&replaces)
        };
        let _sealing = self.sealing.lock().await;
        let (connection, connection_bytes) = self.stored_connection().await?;
        let counter = self.stored_counter().await?;
        let made = self
            .seal_and_keep(Sealing {
                connection: (&connection, &connection_bytes),
                counter,
                target: Some(target),
                head: &head,
                codes: &codes,
                after,
                mark: None,
                now,
            })
            .await?;
        Ok(Captured {
            list: made,
            to_inbox: false,
        })
    }

    /// A list made from this item waits already.
    pub(crate) async fn refuse_assigned(&self, list: Id) -> Result<(), ClientError> {
        let waiting = self.waiting_items().await?;
        if waiting.iter().any(|item| is_made_from(item, list)) {
            return Err(ClientError::Conflict);
        }
        Ok(())
    }

    /// The account as known on this device; where it is not, it is looked up, and what is wrong with it is
    /// said.
    async fn assign_target(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        account: Id,
    ) -> Result<MirroredTarget, ClientError> {
        if let Some(target) = self.find_target(Some(account)).await? {
            return Ok(target);
        }
        let (_, card, judged) = self.load_account(connection, keys, account).await?;
        if let Some(problem) = judged.problem {
            return Err(problem);
        }
        if card.role != AccountRole::Owner {
            return Err(ClientError::Forbidden);
        }
        self.refresh(connection, keys).await?;
        let target = self.find_target(Some(account)).await?;
        target.ok_or(ClientError::UntrustedOwner)
    }

    /// Deletes an item for good.
    pub(crate) async fn discard_inbox(&self, list: Id) -> Result<InboxView, ClientError> {
        let connection = self.connection().await?;
        self.keys(&connection).await?;
        self.refuse_assigned(list).await?;
        let path = format!("/inbox/{list}");
        let response = self.send_signed(&connection, "DELETE", &path, &[]).await?;
        match response.status {
            // Gone is what was asked for: an earlier answer may have got lost.
            204 | 404 | 410 => self.inbox().await,
            200..=299 => Err(ClientError::NoAnswer),
            status => Err(ClientError::from_answer(status, find_code(&response))),
        }
    }

    /// Items in the inbox, as known on this device: what the server said last, and what waits to get there
    /// or to leave it.
    pub(crate) async fn known_inbox(&self, waiting: &[Item]) -> Result<u32, ClientError> {
        let stored = self.ports.get(Store::State, INBOX).await?;
        let known = parse_count(stored.as_deref());
        let coming = waiting
            .iter()
            .filter(|item| item.account.is_none() && !item.is_stopped())
            .count();
        let leaving = waiting
            .iter()
            .filter(|item| item.after.inbox.is_some())
            .count();
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        Ok(known
            .saturating_add(count(coming))
            .saturating_sub(count(leaving)))
    }

    /// Takes down how many items the server has.
    pub(crate) async fn keep_inbox_count(&self, items: usize) -> Result<(), ClientError> {
        let count = u32::try_from(items).unwrap_or(u32::MAX);
        let stored = self.ports.get(Store::State, INBOX).await?;
        if parse_count(stored.as_deref()) == count {
            return Ok(());
        }
        Ok(self.ports.commit(vec![put_count(count)]).await?)
    }

    /// What a delivered item changes in the count.
    pub(crate) async fn inbox_delivered(&self, item: &Item) -> Result<Vec<Write>, ClientError> {
        if item.account.is_some() && item.after.inbox.is_none() {
            return Ok(Vec::new());
        }
        let stored = self.ports.get(Store::State, INBOX).await?;
        let known = parse_count(stored.as_deref());
        let count = match item.account {
            None => known.saturating_add(1),
            Some(_) => known.saturating_sub(1),
        };
        Ok(vec![
            Write::Expect(Store::State, INBOX.to_owned(), stored),
            put_count(count),
        ])
    }

    /// Another device may have assigned what is counted here. Works while locked.
    pub(crate) async fn refresh_inbox(&self, connection: &Connection) -> Result<(), ClientError> {
        let stored = self.ports.get(Store::State, INBOX).await?;
        if parse_count(stored.as_deref()) == 0 {
            return Ok(());
        }
        let response: InboxResponse = self.get(connection, "/inbox").await?;
        self.keep_inbox_count(response.items.len()).await
    }
}

fn put_count(count: u32) -> Write {
    Write::Put(Store::State, INBOX.to_owned(), count.to_be_bytes().to_vec())
}
