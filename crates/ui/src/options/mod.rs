//! The options page: connecting, sites, status.

mod connect;
mod connect_form;
mod connected;
mod sites;

use crate::components::{Busy, Logo, NoticeBar, ProblemNote};
use crate::session::Session;
use crate::text::tr;
use connect::Connect;
pub use connect_form::{ConnectForm, IN_POPUP, is_cut_off};
use connected::Connected;
use leptos::prelude::*;
use sites::SitesPrompt;

/// The whole page.
#[component]
pub fn Options() -> impl IntoView {
    let session = Session::provide();
    session.refresh();
    let ask_sites = RwSignal::new(false);
    let connected = Memo::new(move |_| {
        session
            .status
            .with(|status| status.as_ref().map(|status| status.connected))
    });
    view! { class="s",
        <div class="page narrow">
            <header class="page-head">
                <Logo />
                <span class="wordmark">"Sparekey"</span>
            </header>
            <main class="stack large" data-test="options">
                {move || match (connected.get(), session.problem.get()) {
                    (None, Some(problem)) => view! { class="s", <ProblemNote problem /> }.into_any(),
                    (None, None) => view! { class="s", <Busy /> }.into_any(),
                    (Some(false), _) => view! { class="s", <Connect done=move |()| ask_sites.set(true) /> }.into_any(),
                    (Some(true), _) => view! { class="s",
                        <Show when=move || ask_sites.get()>
                            <SitesPrompt done=move |()| ask_sites.set(false) />
                        </Show>
                        <Connected ask_sites />
                    }
                    .into_any(),
                }}
            </main>
            <NoticeBar />
            <footer class="page-foot">
                <p class="hint">{tr!("options-promise")}</p>
            </footer>
        </div>
    }
}
