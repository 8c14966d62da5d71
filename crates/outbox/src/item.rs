//! One sealed list that waits, and what a try to send it does to it.

use crate::after::{After, Step};
use crate::backoff::{MAX_RETRY_MS, pause};
use serde::{Deserialize, Serialize};
use sparekey_protocol::{ApiErrorCode, Bytes, Id};

/// A sealed list. The sealed bytes never change: what is repeated is the sending, never the sealing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The list, drawn at sealing.
    pub list: Id,
    /// Where it goes; absent: the inbox.
    pub account: Option<Id>,
    /// The sealed list.
    pub sealed: Bytes,
    /// How many codes.
    pub count: u16,
    /// When it was captured, milliseconds since 1970.
    pub queued: u64,
    /// Tries so far.
    pub tries: u32,
    /// What happens next.
    pub state: State,
    /// What is to be done once the workspace has the list.
    #[serde(default, skip_serializing_if = "After::is_empty")]
    pub after: After,
}

/// What happens next with an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum State {
    /// To be sent.
    Waiting {
        /// When, milliseconds since 1970.
        due: u64,
        /// Why the last try failed.
        reason: Option<Reason>,
    },
    /// Kept; not sent again by itself.
    Stopped {
        /// Why.
        reason: Reason,
    },
    /// The server has it; what follows from it is to be done.
    Following {
        /// When, milliseconds since 1970.
        due: u64,
        /// Why the last try failed.
        reason: Option<Reason>,
    },
    /// The server has it, and nothing is left to do: it may be deleted once this mark is durable.
    Delivered,
}

/// Why a try failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    /// No answer came, or one that no workspace gives.
    NoAnswer,
    /// The server is of another version.
    OtherVersion,
    /// The server answered with an error.
    Answer {
        /// HTTP status.
        status: u16,
        /// Its word, where the body held one this version knows.
        code: Option<ApiErrorCode>,
    },
}

/// What came of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendResult {
    /// No answer, or a 2xx that does not confirm the list (a captive portal).
    NoAnswer,
    /// The server is of another version: it may be updated, or this device.
    OtherVersion,
    /// 200 or 201, and the body names the list; of a step: it is done, or there is nothing left to do it to.
    Taken,
    /// Any other answer.
    Refused {
        /// HTTP status.
        status: u16,
        /// The word of the body, if it had one.
        code: Option<ApiErrorCode>,
        /// Seconds of a `Retry-After` header.
        retry_after: Option<u64>,
    },
}

/// What [`Item::record`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transition {
    /// Marked: store it, then delete it.
    Delivered,
    /// Marked: store it, then take the next step.
    Following,
    /// Kept, to be sent at this time, milliseconds since 1970.
    Retry(u64),
    /// Kept, and the person is asked to connect again; sent again at this time.
    SignIn(u64),
    /// Kept and stopped: the person is told why.
    Stopped,
}

/// A stored item that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a waiting list could not be read; export it and ask for help")]
pub struct ItemError;

impl Item {
    /// Takes a freshly sealed list, due at once.
    #[must_use]
    pub fn enqueue(list: Id, account: Option<Id>, sealed: Vec<u8>, count: u16, now: u64) -> Self {
        Self {
            list,
            account,
            sealed: Bytes(sealed),
            count,
            queued: now,
            tries: 0,
            state: State::Waiting {
                due: now,
                reason: None,
            },
            after: After::default(),
        }
    }

    /// With what is to follow once the workspace has the list.
    #[must_use]
    pub fn with_after(self, after: After) -> Self {
        Self { after, ..self }
    }

    /// Under which key it is stored.
    #[must_use]
    pub fn key(&self) -> String {
        self.list.to_string()
    }

    /// What is stored.
    ///
    /// # Errors
    /// [`ItemError`] never in practice: every field has a JSON form.
    pub fn to_stored(&self) -> Result<Vec<u8>, ItemError> {
        serde_json::to_vec(self).map_err(|_| ItemError)
    }

    /// Reads what was stored.
    ///
    /// # Errors
    /// [`ItemError`].
    pub fn parse_stored(bytes: &[u8]) -> Result<Self, ItemError> {
        serde_json::from_slice(bytes).map_err(|_| ItemError)
    }

    /// When it is to be sent, milliseconds since 1970; never later than the longest pause from now,
    /// so that a clock set back does not hold a list for years.
    #[must_use]
    pub fn find_due(&self, now: u64) -> Option<u64> {
        match self.state {
            State::Waiting { due, .. } | State::Following { due, .. } => {
                let too_late = due > now.saturating_add(MAX_RETRY_MS);
                Some(if too_late { now } else { due })
            }
            State::Stopped { .. } | State::Delivered => None,
        }
    }

    /// It is to be sent now.
    #[must_use]
    pub fn is_due(&self, now: u64) -> bool {
        self.find_due(now).is_some_and(|due| due <= now)
    }

    /// The server has it, and nothing is left to do.
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        self.state == State::Delivered
    }

    /// The step to take now: only once the server has the list.
    #[must_use]
    pub fn find_step(&self) -> Option<Step> {
        match self.state {
            State::Following { .. } => self.after.find_step(),
            State::Waiting { .. } | State::Stopped { .. } | State::Delivered => None,
        }
    }

    /// It is not sent again by itself.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        matches!(self.state, State::Stopped { .. })
    }

    /// It will not arrive unless the person does something.
    #[must_use]
    pub fn needs_person(&self) -> bool {
        self.is_stopped() || matches!(self.find_reason(), Some(Reason::Answer { status: 401, .. }))
    }

    /// Why the last try failed.
    #[must_use]
    pub fn find_reason(&self) -> Option<Reason> {
        match self.state {
            State::Waiting { reason, .. } | State::Following { reason, .. } => reason,
            State::Stopped { reason } => Some(reason),
            State::Delivered => None,
        }
    }

    /// Takes down what came of a try to send the list, or to take the step of [`Item::find_step`]; `now` is milliseconds
    /// since 1970, `random` any number.
    pub fn record(&mut self, result: SendResult, now: u64, random: u32) -> Transition {
        self.tries = self.tries.saturating_add(1);
        let (reason, retry_after) = match result {
            SendResult::Taken => return self.advance(now),
            SendResult::NoAnswer => (Reason::NoAnswer, None),
            SendResult::OtherVersion => (Reason::OtherVersion, None),
            SendResult::Refused {
                status,
                code,
                retry_after,
            } => (Reason::Answer { status, code }, retry_after),
        };
        match reason {
            Reason::Answer { status: 401, .. } => {
                let due = now.saturating_add(MAX_RETRY_MS);
                self.wait(due, reason);
                Transition::SignIn(due)
            }
            Reason::Answer {
                status: 400..=499, ..
            } if !self.is_passing(reason) => {
                self.state = State::Stopped { reason };
                Transition::Stopped
            }
            Reason::Answer { .. } | Reason::NoAnswer | Reason::OtherVersion => {
                let due = now.saturating_add(pause(self.tries, retry_after, random));
                self.wait(due, reason);
                Transition::Retry(due)
            }
        }
    }

    /// The list, or the step, is done: on to what is left.
    fn advance(&mut self, now: u64) -> Transition {
        if self.find_step().is_some() {
            self.after.advance();
        }
        if self.after.find_step().is_none() {
            self.state = State::Delivered;
            return Transition::Delivered;
        }
        self.tries = 0;
        self.state = State::Following {
            due: now,
            reason: None,
        };
        Transition::Following
    }

    /// A 4xx that passes by itself: 408 and 429; of a step also 409, since the number of an event may be taken
    /// before it arrives.
    fn is_passing(&self, reason: Reason) -> bool {
        match reason {
            Reason::Answer { status: 409, .. } => self.find_step().is_some(),
            Reason::Answer { status, .. } => matches!(status, 408 | 429),
            Reason::NoAnswer | Reason::OtherVersion => true,
        }
    }

    /// Keeps where it is, until `due`.
    fn wait(&mut self, due: u64, reason: Reason) {
        let reason = Some(reason);
        self.state = match self.state {
            State::Following { .. } => State::Following { due, reason },
            State::Waiting { .. } | State::Stopped { .. } | State::Delivered => {
                State::Waiting { due, reason }
            }
        };
    }

    /// Puts off a waiting item to `due` without a try: what kept another one back keeps back this one.
    pub fn postpone(&mut self, due: u64) {
        if let State::Waiting { due: at, .. } | State::Following { due: at, .. } = &mut self.state {
            *at = due;
        }
    }
}

/// When the next of these is to be sent, milliseconds since 1970.
pub fn next_due<'a>(items: impl IntoIterator<Item = &'a Item>, now: u64) -> Option<u64> {
    items
        .into_iter()
        .filter_map(|item| item.find_due(now))
        .min()
}
