//! The popup: one list, one press.

mod account_field;
mod armed;
mod captured;
mod choice;
mod inbox;
mod keep;
mod new_account;
mod none_found;
mod offer;
mod onward;
mod replace;
mod save_form;
mod shared;
mod waiting;

use crate::components::{Busy, Glyph, Icon, Logo, NoticeBar, ProblemNote, UnlockForm};
use crate::platform;
use crate::session::Session;
use crate::text::tr;
use captured::CapturedView;
use inbox::InboxWaiting;
use leptos::prelude::*;
use none_found::NoneFound;
use offer::Offer;
use shared::{Phase, Shared};
use sparekey_protocol::message::{PopupState, Status};
use waiting::Waiting;
use wasm_bindgen::JsCast;

/// What was saved, for the last screen.
#[derive(Clone, PartialEq)]
struct Saved {
    count: usize,
    /// App and login, or nothing for the inbox.
    account: Option<String>,
    /// The client chose the inbox although an account was named.
    to_inbox: bool,
}

/// Puts the focus on the heading once the part that shows has changed.
fn follow_with_focus(shared: Shared) {
    Effect::new(move |before: Option<_>| {
        let now = (
            shared.phase.get(),
            shared.connected.get(),
            shared.saved.with(Option::is_some),
        );
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| {
                let heading = document().query_selector("main h1").ok().flatten();
                if let Some(heading) = heading.and_then(|h1| h1.dyn_into().ok()) {
                    let heading: web_sys::HtmlElement = heading;
                    let _ = heading.focus();
                }
            });
        }
        now
    });
}

/// The whole popup.
#[component]
pub fn Popup() -> impl IntoView {
    Session::provide();
    let shared = Shared::provide();
    follow_with_focus(shared);
    let body = move || {
        if let Some(saved) = shared.saved.get() {
            return view! { class="s", <CapturedView saved /> }.into_any();
        }
        match (shared.phase.get(), shared.state.get_untracked()) {
            (Phase::Failed(problem), _) => view! { class="s",
                <ProblemNote problem />
                <button type="button" class="button" on:click=move |_| shared.again()>{tr!("try-again")}</button>
            }
            .into_any(),
            (Phase::Offer(_), Some(PopupState { offer: Some(offer), .. })) => {
                view! { class="s", <Offer offer /> }.into_any()
            }
            (Phase::Paste, Some(state)) => view! { class="s", <NoneFound state /> }.into_any(),
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
            <PopupHead unlocked=move |()| shared.catch_up() />
            <main class="popup-main stack">{body}</main>
            <Waiting />
            <InboxWaiting />
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
