//! What follows once the workspace has a list: lists that it replaces, and the inbox item it was made from.

use serde::{Deserialize, Serialize};
use sparekey_protocol::{Bytes, Id};

/// What is to be done once the workspace has the list, and how far that has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct After {
    /// Lists of the account that the person replaces with this one: to be marked superseded, in this order.
    #[serde(default)]
    pub replaces: Vec<Id>,
    /// The inbox item that this list was made from: to be deleted at last.
    #[serde(default)]
    pub inbox: Option<Id>,
    /// How many of these steps are done.
    #[serde(default)]
    pub done: usize,
    /// The signed event of the step that is next: once signed, it is what is repeated.
    #[serde(default)]
    pub event: Option<Bytes>,
}

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Mark this list as superseded.
    Supersede(Id),
    /// Delete this inbox item.
    DeleteInbox(Id),
}

impl After {
    /// What follows a list that replaces these, each once.
    #[must_use]
    pub fn replacing(replaces: &[Id]) -> Self {
        let mut once: Vec<Id> = Vec::new();
        for list in replaces {
            if !once.contains(list) {
                once.push(*list);
            }
        }
        Self {
            replaces: once,
            ..Self::default()
        }
    }

    /// Nothing ever was to be done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is to be done next. The inbox item goes last: until then it can still be seen that it was assigned.
    #[must_use]
    pub fn find_step(&self) -> Option<Step> {
        match self.replaces.get(self.done) {
            Some(list) => Some(Step::Supersede(*list)),
            None if self.done == self.replaces.len() => self.inbox.map(Step::DeleteInbox),
            None => None,
        }
    }

    /// The step of [`After::find_step`] is done.
    pub(crate) fn advance(&mut self) {
        self.done = self.done.saturating_add(1);
        self.event = None;
    }
}
