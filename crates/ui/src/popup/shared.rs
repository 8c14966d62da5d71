//! What the parts of the popup share.

use super::Saved;
use crate::platform;
use crate::problem::Problem;
use crate::session::{Load, Loaded, Session};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{DeliverView, PopupState, Request, Status, TargetsView};
use std::time::Duration;

/// How long until a page that is being looked at is asked about again.
const LOOK_AGAIN: Duration = Duration::from_millis(250);
/// Asked so often at most, five seconds in all; then the paste field shows.
const LOOKS: u32 = 20;

/// Which part shows. Whether there is a connection and whether the keys are in memory is not in it:
/// what the person has typed or chosen stays when that changes.
#[derive(Clone, PartialEq)]
pub enum Phase {
    /// No answer yet.
    Waiting,
    /// The first answer was none.
    Failed(Problem),
    /// A list, by the name of its offer.
    Offer(String),
    /// The page is being looked at.
    Looking,
    /// Nothing was found.
    Paste,
}

/// The state of the popup, by context.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The newest answer of the background.
    pub state: RwSignal<Option<PopupState>>,
    /// What was saved, for the last screen.
    pub saved: RwSignal<Option<Saved>>,
    /// Which part shows.
    pub phase: Memo<Phase>,
    /// Connected to a workspace.
    pub connected: Memo<bool>,
    /// Accounts to save to.
    pub targets: Memo<TargetsView>,
    load: Load<PopupState>,
}

impl Shared {
    /// Makes it and asks.
    pub fn provide() -> Self {
        let session = Session::expect();
        let load = Load::<PopupState>::new(Request::PopupState);
        let state = RwSignal::new(None::<PopupState>);
        let looks = RwSignal::new(0_u32);
        Effect::new(move || {
            let Some(now) = load.ready() else { return };
            session.status.set(Some(now.status.clone()));
            if now.looking && looks.get_untracked() < LOOKS {
                looks.update(|looks| *looks += 1);
                set_timeout(move || load.again(), LOOK_AGAIN);
            }
            let first = state.with_untracked(Option::is_none) && now.status.connected;
            state.set(Some(now));
            if first {
                // What another Owner or the web app has changed since: shown as soon as it is known.
                spawn_local(async move {
                    if platform::call::<Status>(&Request::Refresh).await.is_ok() {
                        load.again();
                    }
                });
            }
        });
        let phase = Memo::new(move |_| {
            let shown = state.with(|state| {
                let now = state.as_ref()?;
                Some(match &now.offer {
                    Some(offer) => Phase::Offer(offer.offer.clone()),
                    None if now.looking && looks.get_untracked() < LOOKS => Phase::Looking,
                    None => Phase::Paste,
                })
            });
            shown.unwrap_or_else(|| {
                load.with(|answer| match answer {
                    Loaded::Failed(problem) => Phase::Failed(problem.clone()),
                    Loaded::Waiting | Loaded::Ready(_) => Phase::Waiting,
                })
            })
        });
        let connected = Memo::new(move |_| {
            state.with(|state| state.as_ref().is_some_and(|now| now.status.connected))
        });
        let targets = Memo::new(move |_| {
            state.with(|state| {
                state.as_ref().map_or(
                    TargetsView {
                        targets: Vec::new(),
                        matching: 0,
                    },
                    |now| now.targets.clone(),
                )
            })
        });
        let shared = Self {
            state,
            saved: RwSignal::new(None),
            phase,
            connected,
            targets,
            load,
        };
        provide_context(shared);
        shared
    }

    /// The one of this popup.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Asks the background again.
    pub fn again(self) {
        self.load.again();
    }

    /// After the keys came or the connection: sends what waits and learns of new accounts, which
    /// then can be saved to.
    pub fn catch_up(self) {
        self.again();
        spawn_local(async move {
            // Where it fails, the list of what waits says why.
            let _ = platform::call::<DeliverView>(&Request::Deliver { all: false }).await;
            self.again();
        });
    }
}
