//! The extension's vault page.

use crate::components::{Busy, Heading, ProblemNote};
use crate::gate::{Doorway, Unlock};
use crate::home::{Home, Nav};
use crate::platform;
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;

/// Accounts and codes in a tab of the extension.
#[component]
pub fn VaultPage() -> impl IntoView {
    let session = Session::provide();
    Nav::provide_for_extension();
    session.refresh();
    let stands = Memo::new(move |_| {
        session.status.with(|status| {
            status
                .as_ref()
                .map(|status| (status.connected, status.unlocked))
        })
    });
    // A problem of one look counts only while nothing is known: what is open stays open.
    move || {
        match stands.get() {
        None => match session.problem.get() {
            Some(problem) => {
                view! { class="s", <Doorway><ProblemNote problem=problem.clone() /></Doorway> }
                    .into_any()
            }
            None => view! { class="s", <Doorway><Busy /></Doorway> }.into_any(),
        },
        Some((false, _)) => view! { class="s",
            <Doorway>
                <Heading text=tr!("not-connected-title") />
                <p>{tr!("not-connected-text")}</p>
                <button type="button" class="button primary wide" on:click=move |_| platform::open_options()>
                    {tr!("connect-this-browser")}
                </button>
            </Doorway>
        }
        .into_any(),
        Some((true, false)) => view! { class="s", <Unlock /> }.into_any(),
        Some((true, true)) => view! { class="s", <Home /> }.into_any(),
    }
    }
}
