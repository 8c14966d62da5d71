//! The popup: one list, one press.

mod captured;
mod none_found;
mod offer;
mod save_form;
mod waiting;

use crate::components::{Busy, Glyph, Icon, Logo, NoticeBar, ProblemNote, UnlockForm};
use crate::platform;
use crate::problem::Problem;
use crate::session::{Load, Loaded, Session};
use crate::text::tr;
use captured::CapturedView;
use leptos::prelude::*;
use none_found::NoneFound;
use offer::Offer;
use sparekey_protocol::message::{PopupState, Request, Status};
use std::time::Duration;
use waiting::Waiting;

/// How long until a page that is being looked at is asked about again.
const LOOK_AGAIN: Duration = Duration::from_millis(250);
/// Asked so often at most, five seconds in all; then the paste field shows.
const LOOKS: u32 = 20;

/// Which part shows. The flag says whether the keys are in memory: then there are other targets.
#[derive(Clone, PartialEq)]
enum Phase {
    Waiting,
    Failed(Problem),
    NotConnected,
    Offer(String, bool),
    Looking,
    NoneFound(bool),
}

/// What was saved, for the last screen.
#[derive(Clone, PartialEq)]
struct Saved {
    count: usize,
    /// App and login, or nothing for the inbox.
    account: Option<String>,
    /// The client chose the inbox although an account was named.
    to_inbox: bool,
}

/// The whole popup.
#[component]
pub fn Popup() -> impl IntoView {
    let session = Session::provide();
    let state = Load::<PopupState>::new(Request::PopupState);
    let saved = RwSignal::new(None::<Saved>);
    let looks = RwSignal::new(0_u32);
    Effect::new(move || {
        let Some(now) = state.ready() else { return };
        session.status.set(Some(now.status));
        if now.looking && looks.get_untracked() < LOOKS {
            looks.update(|looks| *looks += 1);
            set_timeout(move || state.again(), LOOK_AGAIN);
        }
    });
    // What decides which part shows: an answer that says the same again must not throw away what
    // the person has typed or chosen.
    let phase = Memo::new(move |_| {
        state.with(|state| match state {
            Loaded::Waiting => Phase::Waiting,
            Loaded::Failed(problem) => Phase::Failed(problem.clone()),
            Loaded::Ready(now) if !now.status.connected => Phase::NotConnected,
            Loaded::Ready(now) => match &now.offer {
                Some(offer) => Phase::Offer(offer.offer.clone(), now.status.unlocked),
                None if now.looking && looks.get_untracked() < LOOKS => Phase::Looking,
                None => Phase::NoneFound(now.status.unlocked),
            },
        })
    });
    let body = move || {
        if let Some(saved) = saved.get() {
            return view! { class="s", <CapturedView saved /> }.into_any();
        }
        let phase = phase.get();
        match (phase, untrack(|| state.ready())) {
            (Phase::Failed(problem), _) => view! { class="s",
                <ProblemNote problem />
                <button type="button" class="button" on:click=move |_| state.again()>{tr!("try-again")}</button>
            }
            .into_any(),
            (Phase::NotConnected, Some(now)) => view! { class="s", <NotConnected state=now /> }.into_any(),
            (Phase::Offer(..), Some(PopupState { offer: Some(offer), targets, .. })) => {
                view! { class="s", <Offer offer targets saved state /> }.into_any()
            }
            (Phase::NoneFound(_), Some(now)) => view! { class="s", <NoneFound state=now saved /> }.into_any(),
            (Phase::Looking, _) => view! { class="s",
                <p class="busy" role="status">
                    <span class="spinner" aria-hidden="true"></span>
                    <span>{tr!("looking")}</span>
                </p>
            }
            .into_any(),
            _ => view! { class="s", <Busy /> }.into_any(),
        }
    };
    view! { class="s",
        <div class="popup">
            <PopupHead unlocked=move |()| state.again() />
            <main class="popup-main stack">{body}</main>
            <Waiting />
            <NoticeBar />
        </div>
    }
}

/// Logo, workspace, lock, and the ways out.
#[component]
fn PopupHead(
    /// Called once the keys are in memory.
    #[prop(into)]
    unlocked: Callback<()>,
) -> impl IntoView {
    let session = Session::expect();
    let unlocking = RwSignal::new(false);
    let status = move || session.status.get();
    let connected = move || status().is_some_and(|status| status.connected);
    view! { class="s",
        <header class="popup-head">
            <Logo />
            <span class="popup-name">
                {move || status()
                    .and_then(|status: Status| status.person)
                    .map_or_else(|| "Sparekey".to_owned(), |person| person.workspace_name)}
            </span>
            <Show when=connected>
                <Show when=move || !session.unlocked()>
                    <button
                        type="button"
                        class="chip"
                        data-test="popup-locked"
                        aria-expanded=move || unlocking.get().to_string()
                        on:click=move |_| unlocking.update(|open| *open = !*open)
                    >
                        <Icon glyph=Glyph::Lock />
                        {tr!("locked")}
                    </button>
                </Show>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=tr!("open-vault")
                    title=tr!("open-vault")
                    data-test="open-vault"
                    on:click=move |_| { platform::open_vault(); platform::close(); }
                >
                    <Icon glyph=Glyph::Open />
                </button>
            </Show>
            <button
                type="button"
                class="icon-button"
                aria-label=tr!("options")
                title=tr!("options")
                data-test="open-options"
                on:click=move |_| { platform::open_options(); platform::close(); }
            >
                <Icon glyph=Glyph::Gear />
            </button>
        </header>
        <Show when=move || unlocking.get() && connected() && !session.unlocked()>
            <div class="popup-unlock">
                <p class="hint">{tr!("locked-can-save")}</p>
                <UnlockForm done=move |()| { unlocking.set(false); unlocked.run(()); } />
            </div>
        </Show>
    }
}

/// What to do first.
#[component]
fn NotConnected(
    /// What the page holds.
    state: PopupState,
) -> impl IntoView {
    let found = state.offer.map(|offer| offer.detection.codes.len());
    view! { class="s",
        <section class="empty" data-test="popup-not-connected">
            <h1>{tr!("not-connected-title")}</h1>
            {found.map(|count| view! { class="s", <p class="lead">{tr!("not-connected-found", count = count)}</p> })}
            <p>{tr!("not-connected-text")}</p>
            <button
                type="button"
                class="button primary wide"
                data-test="connect-this-browser"
                on:click=move |_| { platform::open_options(); platform::close(); }
            >
                {tr!("connect-this-browser")}
            </button>
        </section>
    }
}
