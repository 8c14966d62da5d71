//! Where a list goes from here: to an account or the Inbox, or first to a connection.

use super::keep::Keep;
use super::save_form::SaveForm;
use super::shared::Shared;
use crate::components::ProblemNote;
use crate::options::{ConnectForm, IN_POPUP};
use crate::problem::Problem;
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{CodeView, Status};

/// The list on its way.
#[derive(Clone)]
pub struct Capture {
    /// Names the offer; none for a pasted list.
    pub offer: Option<String>,
    /// Host of the page.
    pub host: Option<String>,
    /// Name of the app, if the engine knows it.
    pub app: Option<String>,
    /// What is saved; `None` while there is nothing that could be.
    pub codes: Signal<Option<Vec<CodeView>>>,
}

/// The part below the codes.
#[component]
pub fn Onward(
    /// What it is about.
    capture: Capture,
) -> impl IntoView {
    let shared = Shared::expect();
    let session = Session::expect();
    let outside = Memo::new(move |_| session.is_outside());
    move || {
        let capture = capture.clone();
        match (shared.connected.get(), outside.get()) {
            (false, _) => view! { class="s", <NotConnected capture /> }.into_any(),
            (true, true) => view! { class="s",
                <ProblemNote problem=Problem::from("forbidden".to_owned()) />
                <Keep codes=capture.codes host=capture.host />
            }
            .into_any(),
            (true, false) => view! { class="s", <SaveForm capture /> }.into_any(),
        }
    }
}

/// The list stays, to be kept by hand or saved after connecting in place.
#[component]
fn NotConnected(
    /// What it is about.
    capture: Capture,
) -> impl IntoView {
    let shared = Shared::expect();
    let session = Session::expect();
    let open = RwSignal::new(false);
    let codes = capture.codes;
    let is_found = capture.offer.is_some();
    let connected = move |_: Status| {
        session.say(tr!("connected-now"));
        shared.catch_up();
    };
    view! { class="s",
        <Keep codes host=capture.host />
        <section class="here stack" data-test="popup-not-connected" aria-labelledby="not-connected">
            <div>
                <h2 id="not-connected">{tr!("not-connected-title")}</h2>
                <p class="hint">
                    {move || match codes.with(|codes| codes.as_ref().map(Vec::len)) {
                        Some(count) if is_found => tr!("not-connected-found", count = count),
                        _ => tr!("not-connected-text"),
                    }}
                </p>
            </div>
            <Show
                when=move || open.get()
                fallback=move || view! { class="s",
                    <button
                        type="button"
                        class="button primary wide"
                        data-test="connect-this-browser"
                        on:click=move |_| open.set(true)
                    >
                        {tr!("connect-this-browser")}
                    </button>
                }
            >
                <p class="hint">{tr!("connect-here")}</p>
                <ConnectForm hooks=&IN_POPUP done=connected />
            </Show>
        </section>
    }
}
