//! What every part of a screen shares: where the client stands, and what was last said to the person.

use crate::platform;
use crate::problem::Problem;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use sparekey_protocol::api::WorkspaceRole;
use sparekey_protocol::message::{Request, Status};
use std::sync::Arc;

/// What takes back the thing a message tells of.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

/// A success message.
#[derive(Clone)]
pub struct Notice {
    /// What was done.
    pub text: String,
    /// Takes it back, where that can be done.
    pub undo: Option<Undo>,
}

/// Shared by context.
#[derive(Clone, Copy)]
pub struct Session {
    /// `None` until the client answered for the first time.
    pub status: RwSignal<Option<Status>>,
    /// Why it did not answer.
    pub problem: RwSignal<Option<Problem>>,
    /// The newest success message, read out politely.
    pub notice: RwSignal<Option<Notice>>,
    /// The workspace does not know this device any more.
    pub cut_off: RwSignal<bool>,
}

impl Session {
    /// Makes it and asks the client where it stands.
    pub fn provide() -> Self {
        let session = Self {
            status: RwSignal::new(None),
            problem: RwSignal::new(None),
            notice: RwSignal::new(None),
            cut_off: RwSignal::new(false),
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
        self.notice.set(Some(Notice { text, undo: None }));
    }

    /// Shows a success message with **Undo**.
    pub fn say_with_undo(self, text: String, undo: Undo) {
        let undo = Some(undo);
        self.notice.set(Some(Notice { text, undo }));
    }

    /// What a refusal says about the connection as a whole.
    fn hear(self, problem: &Problem) {
        match problem.code() {
            "locked" | "not_connected" => self.refresh(),
            "unknown_device" | "sign_in_needed" | "key_missing" => self.cut_off.set(true),
            _ => {}
        }
    }

    /// The role in the workspace, as far as it is known.
    pub fn role(self) -> Option<WorkspaceRole> {
        self.status.with(|status| {
            let person = status.as_ref()?.person.as_ref()?;
            person.role
        })
    }

    /// Guests and Login-only have no access to accounts and codes.
    pub fn is_outside(self) -> bool {
        self.role().is_some_and(|role| !role.may_use_accounts())
    }

    /// May read the log.
    pub fn may_audit(self) -> bool {
        self.role().is_none_or(WorkspaceRole::runs_workspace)
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
                    self.session.hear(&problem);
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
    /// Rises with every answer that an act brought: one that was asked for before is out of date.
    acts: StoredValue<u32>,
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
            acts: StoredValue::new(0),
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
                    self.session.hear(&problem);
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

    /// Reads the answer, if it is here.
    pub fn with_ready<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.state.with(|state| match state {
            Loaded::Ready(value) => Some(read(value)),
            _ => None,
        })
    }

    /// Reads the state.
    pub fn with<R>(self, read: impl FnOnce(&Loaded<T>) -> R) -> R {
        self.state.with(read)
    }
}

/// What of [`Loaded`] decides which part of a screen is there.
#[derive(Clone, PartialEq)]
pub enum Phase {
    /// On its way.
    Waiting,
    /// Here.
    Ready,
    /// It did not come.
    Failed(Problem),
}

impl<T: DeserializeOwned + Clone + PartialEq + Send + Sync + 'static> Load<T> {
    /// Takes the answer of an act.
    pub fn put(self, value: T) {
        let _ = self.acts.try_update_value(|acts| *acts += 1);
        self.show(value);
    }

    fn show(self, value: T) {
        let same = self
            .state
            .try_with_untracked(|state| matches!(state, Loaded::Ready(shown) if *shown == value));
        if same == Some(false) {
            self.state.set(Loaded::Ready(value));
        }
    }

    /// Sends a request whose answer is what is shown here; where it is refused, the screen shows how
    /// things stand.
    pub fn send(self, request: Request) {
        spawn_local(async move {
            match platform::call::<T>(&request).await {
                Ok(value) => self.put(value),
                Err(_) => self.refresh(),
            }
        });
    }

    /// Asks again in silence: the screen changes only where the answer does, and stays as it is
    /// where there is none for now.
    pub fn refresh(self) {
        let Some(request) = self.request.try_get_value() else {
            return;
        };
        spawn_local(async move {
            let acts = self.acts.try_get_value();
            match platform::call::<T>(&request).await {
                Ok(_) if self.acts.try_get_value() != acts => {}
                Ok(value) => self.show(value),
                Err(problem) => {
                    self.session.hear(&problem);
                    let for_now = matches!(
                        problem.code(),
                        "no_answer" | "server_fault" | "rate_limited" | "conflict" | "unexpected"
                    );
                    if !for_now {
                        let _ = self.state.try_set(Loaded::Failed(problem));
                    }
                }
            }
        });
    }

    /// Which part of the screen is there.
    pub fn phase(self) -> Memo<Phase> {
        Memo::new(move |_| {
            self.with(|state| match state {
                Loaded::Waiting => Phase::Waiting,
                Loaded::Ready(_) => Phase::Ready,
                Loaded::Failed(problem) => Phase::Failed(problem.clone()),
            })
        })
    }

    /// A part of the answer: changes only when that part does.
    pub fn part<P>(self, read: impl Fn(&T) -> P + Send + Sync + 'static) -> Memo<P>
    where
        P: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.with(|state| match state {
                Loaded::Ready(value) => read(value),
                _ => P::default(),
            })
        })
    }
}
