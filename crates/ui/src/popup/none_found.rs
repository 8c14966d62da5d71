//! Nothing found: the mirror of **Add MFA Backup Codes**, and the way to let the extension look here.

use super::onward::{Capture, Onward};
use crate::components::{CodesField, Glyph, Icon, Pasted};
use crate::platform;
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{PopupState, Request};
use std::time::Duration;

/// How long after the last key the draft is handed to the background, which keeps it in memory.
const KEEP_AFTER: Duration = Duration::from_millis(300);

/// The paste field.
#[component]
pub fn NoneFound(
    /// What the popup knows.
    state: PopupState,
) -> impl IntoView {
    let pasted = Pasted::new(state.draft);
    let codes = Signal::derive(move || pasted.codes.get().ok());
    let keeping = StoredValue::new(None::<TimeoutHandle>);
    Effect::watch(
        move || pasted.text.get(),
        move |text, _, _| {
            if let Some(handle) = keeping.try_update_value(Option::take).flatten() {
                handle.clear();
            }
            let request = Request::KeepDraft { text: text.clone() };
            let keep = move || {
                spawn_local(async move {
                    // A lost draft is pasted again; there is nothing to tell.
                    let _ = platform::call::<()>(&request).await;
                });
            };
            keeping.set_value(set_timeout_with_handle(keep, KEEP_AFTER).ok());
        },
        false,
    );
    let capture = Capture {
        offer: None,
        host: state.host.clone(),
        app: None,
        codes,
    };
    let site = state.host.filter(|_| !state.granted);
    view! { class="s",
        <section class="stack" data-test="popup-none">
            <div>
                <h1 tabindex="-1">{tr!("add-mfa-backup-codes")}</h1>
                <p class="hint">{tr!("none-found")}</p>
            </div>
            <CodesField pasted />
            <Onward capture />
            {site.map(|host| view! { class="s", <AlwaysLook host /> })}
        </section>
    }
}

/// **Always look on SITE**.
#[component]
fn AlwaysLook(
    /// Host of the tab.
    host: String,
) -> impl IntoView {
    let session = Session::expect();
    let done = RwSignal::new(false);
    let pattern = crate::sites::pattern(&host);
    let label = tr!("always-look", host = host);
    pattern.map(|pattern| view! { class="s",
        <button
            type="button"
            class="link always-look"
            data-test="always-look"
            prop:disabled=move || done.get()
            on:click=move |_| {
                let granted = platform::request_sites(vec![pattern.clone()]);
                spawn_local(async move {
                    if granted.await && platform::call::<()>(&Request::RegisterSites).await.is_ok() {
                        let _ = done.try_set(true);
                        session.say(tr!("always-look-on"));
                    }
                });
            }
        >
            <Icon glyph=Glyph::Eye />
            {label}
        </button>
    })
}
