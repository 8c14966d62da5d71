//! Which lists of an account are current, as known on this device.

use crate::{
    Client,
    error::ClientError,
    mirror::{StoredTarget, key_of},
    ports::{PortError, Ports, Store, Write},
};
use sparekey_outbox::Item;
use sparekey_protocol::Id;

/// What a list on its way changes: it is current, and those it replaces are not.
pub(crate) fn apply_waiting(current: &mut Vec<Id>, item: &Item) {
    current.retain(|list| *list != item.list && !item.after.replaces.contains(list));
    current.insert(0, item.list);
}

impl<P: Ports> Client<P> {
    /// Changes which lists of an account are current, as known on this device; nothing where it is not
    /// mirrored.
    pub(crate) async fn mirror_current(
        &self,
        account: Id,
        change: impl FnOnce(&mut Vec<Id>),
    ) -> Result<(), ClientError> {
        let writes = self.current_writes(account, change).await?;
        match self.ports.commit(writes).await {
            // Whoever wrote it meanwhile asked the server later.
            Ok(()) | Err(PortError::Changed) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    async fn current_writes(
        &self,
        account: Id,
        change: impl FnOnce(&mut Vec<Id>),
    ) -> Result<Vec<Write>, ClientError> {
        let key = key_of(account);
        let Some(before) = self.ports.get(Store::Targets, &key).await? else {
            return Ok(Vec::new());
        };
        let mut stored: StoredTarget = serde_json::from_slice(&before)?;
        change(&mut stored.current);
        Ok(vec![
            Write::Expect(Store::Targets, key.clone(), Some(before)),
            Write::Put(Store::Targets, key, serde_json::to_vec(&stored)?),
        ])
    }

    /// What a delivered list changes here: it is current, and those it replaced are not.
    pub(crate) async fn mirror_delivered(&self, item: &Item) -> Result<Vec<Write>, ClientError> {
        match item.account {
            Some(account) => {
                self.current_writes(account, |current| apply_waiting(current, item))
                    .await
            }
            None => Ok(Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sparekey_outbox::After;

    #[test]
    fn a_list_on_its_way_comes_first_and_what_it_replaces_goes() {
        let id = |byte| Id([byte; 16]);
        let item = |list, replaces: &[Id]| {
            Item::enqueue(id(list), Some(id(9)), Vec::new(), 1, 0)
                .with_after(After::replacing(replaces))
        };
        let mut current = vec![id(2), id(1)];
        apply_waiting(&mut current, &item(3, &[]));
        assert_eq!(current, [id(3), id(2), id(1)], "keep both");
        apply_waiting(&mut current, &item(4, &[id(3), id(1)]));
        assert_eq!(current, [id(4), id(2)]);
        apply_waiting(&mut current, &item(4, &[id(3), id(1)]));
        assert_eq!(current, [id(4), id(2)], "told twice");
    }
}
