//! What every part of a screen shares: where the client stands, and what was last said to the person.

use crate::platform;
use crate::problem::Problem;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use sparekey_protocol::message::{Request, Status};

/// Shared by context.
#[derive(Clone, Copy)]
pub struct Session {
    /// `None` until the client answered for the first time.
    pub status: RwSignal<Option<Status>>,
    /// Why it did not answer.
    pub problem: RwSignal<Option<Problem>>,
    /// The newest success message, read out politely.
    pub notice: RwSignal<Option<String>>,
}

impl Session {
    /// Makes it and asks the client where it stands.
    pub fn provide() -> Self {
        let session = Self {
            status: RwSignal::new(None),
            problem: RwSignal::new(None),
            notice: RwSignal::new(None),
        };
        provide_context(session);
        session
    }

    /// The one of this screen.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Asks again.
    pub fn refresh(self) {
        spawn_local(async move {
            match platform::call::<Status>(&Request::Status).await {
                Ok(status) => {
                    self.problem.set(None);
                    self.status.set(Some(status));
                }
                Err(problem) => self.problem.set(Some(problem)),
            }
        });
    }

    /// Shows a success message.
    pub fn say(self, text: String) {
        self.notice.set(Some(text));
    }

    /// The keys are in memory.
    pub fn unlocked(self) -> bool {
        self.status
            .with(|status| status.as_ref().is_some_and(|status| status.unlocked))
    }
}

/// One request at a time, with what a button and an error line need to know about it.
#[derive(Clone, Copy)]
pub struct Task {
    /// It is on its way.
    pub busy: RwSignal<bool>,
    /// Why the last one failed.
    pub problem: RwSignal<Option<Problem>>,
    session: Session,
}

impl Task {
    /// Idle.
    pub fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            problem: RwSignal::new(None),
            session: Session::expect(),
        }
    }

    /// Sends the request unless one is on its way, and hands over the answer.
    pub fn run<T: DeserializeOwned + 'static>(
        self,
        request: Request,
        done: impl FnOnce(T) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.problem.set(None);
        spawn_local(async move {
            let answer = platform::call::<T>(&request).await;
            // The screen may be gone by now.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(value) => done(value),
                Err(problem) => {
                    if problem.code() == "locked" {
                        self.session.refresh();
                    }
                    self.problem.set(Some(problem));
                }
            }
        });
    }
}

/// Something a screen shows once it has come.
pub enum Loaded<T> {
    /// On its way.
    Waiting,
    /// Here.
    Ready(T),
    /// It did not come.
    Failed(Problem),
}

/// A request whose answer is shown, and may be asked for again.
pub struct Load<T: Send + Sync + 'static> {
    state: RwSignal<Loaded<T>>,
    request: StoredValue<Request>,
    session: Session,
}

impl<T: Send + Sync + 'static> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Load<T> {}

impl<T: DeserializeOwned + Clone + Send + Sync + 'static> Load<T> {
    /// Asks.
    pub fn new(request: Request) -> Self {
        let load = Self {
            state: RwSignal::new(Loaded::Waiting),
            request: StoredValue::new(request),
            session: Session::expect(),
        };
        load.again();
        load
    }

    /// Asks again; what is shown stays until the answer is here.
    pub fn again(self) {
        let Some(request) = self.request.try_get_value() else {
            return;
        };
        spawn_local(async move {
            let state = match platform::call::<T>(&request).await {
                Ok(value) => Loaded::Ready(value),
                Err(problem) => {
                    if problem.code() == "locked" {
                        self.session.refresh();
                    }
                    Loaded::Failed(problem)
                }
            };
            // A screen that is gone takes no answer.
            let _ = self.state.try_set(state);
        });
    }

    /// The answer, if it is here.
    pub fn ready(self) -> Option<T> {
        self.state.with(|state| match state {
            Loaded::Ready(value) => Some(value.clone()),
            _ => None,
        })
    }

    /// Reads the state.
    pub fn with<R>(self, read: impl FnOnce(&Loaded<T>) -> R) -> R {
        self.state.with(read)
    }
}
