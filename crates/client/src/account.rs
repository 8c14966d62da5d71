//! One account with its lists, each verified in the order of `security.md` 2.6.

use crate::{
    Client, error::ClientError, judge::Judged, ports::Ports, state::Connection, world::World,
};
use sparekey_envelope::UserKeys;
use sparekey_protocol::{
    Id,
    api::AccountRole,
    message::{AccountDetails, ListDetails},
};
use std::{cmp::Reverse, rc::Rc};

impl<P: Ports> Client<P> {
    /// One account, whole. A list that does not verify is shown with its problem; it never hides the others.
    pub(crate) async fn account(&self, account: Id) -> Result<AccountDetails, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let (world, card, judged) = self.load_account(&connection, &keys, account).await?;
        let people = self
            .account_people(&connection, &keys, &world, &judged, card.role)
            .await?;
        let lists = if card.role == AccountRole::Owner {
            self.open_lists(&connection, &keys, &world, &judged, account)
                .await?
        } else {
            Vec::new()
        };
        Ok(AccountDetails {
            card,
            owners: people.owners,
            collaborators: people.collaborators,
            waiting: people.waiting,
            candidates: people.candidates,
            lists,
        })
    }

    async fn open_lists(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        world: &World,
        judged: &Judged,
        account: Id,
    ) -> Result<Vec<ListDetails>, ClientError> {
        let begun = self.begin_unlock();
        let loaded = self
            .load_lists(connection, keys, world, judged, account)
            .await?;
        let mut lists: Vec<ListDetails> = loaded
            .iter()
            .map(|one| one.details(world, keys.user()))
            .collect();
        lists.sort_by_key(|one| (one.superseded.is_some(), Reverse(one.received)));
        // A lock that came meanwhile has erased the heads: they stay erased.
        if self.begin_unlock() == begun {
            let heads = loaded.into_iter().filter_map(|one| {
                let trusted = one.trusted.ok()?;
                Some(((account, one.view.list), Rc::new(trusted.head)))
            });
            self.session.borrow_mut().heads.extend(heads);
        }
        Ok(lists)
    }
}
