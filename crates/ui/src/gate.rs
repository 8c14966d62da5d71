//! In front of everything an unlocked person sees: unlocking on a device that is known.

use crate::components::{Heading, Logo, NoticeBar, UnlockForm};
use crate::home::CutOff;
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;

/// A quiet page with one card.
#[component]
pub fn Doorway(
    /// The card's content.
    children: Children,
) -> impl IntoView {
    view! { class="s",
        <div class="doorway">
            <main class="doorway-main">
                <div class="doorway-brand">
                    <Logo />
                    <span class="wordmark">"Sparekey"</span>
                </div>
                <div class="card stack">{children()}</div>
            </main>
            <NoticeBar />
        </div>
    }
}

/// What to do without passphrase or Emergency Kit.
#[component]
pub fn Forgotten() -> impl IntoView {
    view! { class="s",
        <details class="more" data-test="forgotten">
            <summary>{tr!("forgot-passphrase")}</summary>
            <p class="hint">{tr!("forgot-passphrase-text")}</p>
        </details>
    }
}

/// Unlock with the passphrase.
#[component]
pub fn Unlock() -> impl IntoView {
    let session = Session::expect();
    let person = session
        .status
        .get_untracked()
        .and_then(|status| status.person);
    let (workspace, login) = person
        .map(|person| (person.workspace_name, person.login))
        .unwrap_or_default();
    view! { class="s",
        <Doorway>
            <div>
                <Heading text=workspace unfocused=true />
                <p class="hint">{tr!("unlock-for", login = login)}</p>
            </div>
            <CutOff />
            <UnlockForm />
            <Forgotten />
        </Doorway>
    }
}
