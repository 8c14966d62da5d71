//! The list is durable.

use super::Saved;
use crate::components::{Glyph, Icon};
use crate::platform;
use crate::text::tr;
use leptos::prelude::*;

/// **Captured**, what and where to.
#[component]
pub fn CapturedView(
    /// What was saved.
    saved: Saved,
) -> impl IntoView {
    let title = NodeRef::<leptos::html::H1>::new();
    Effect::new(move || {
        if let Some(title) = title.get() {
            let _ = title.focus();
        }
    });
    let Saved {
        count,
        account,
        to_inbox,
    } = saved;
    let text = match account {
        Some(account) => tr!("captured-for", count = count, account = account),
        None => tr!("captured-inbox", count = count),
    };
    view! { class="s",
        <section class="captured" data-test="captured">
            <span class="big-check" aria-hidden="true"><Icon glyph=Glyph::Check /></span>
            <h1 node_ref=title tabindex="-1">{tr!("captured")}</h1>
            <p role="status">{text}</p>
            {to_inbox.then(|| view! { class="s", <p class="hint">{tr!("captured-to-inbox")}</p> })}
            <p class="hint">{tr!("captured-hint")}</p>
            <button type="button" class="button" data-test="popup-done" on:click=move |_| platform::close()>
                {tr!("done")}
            </button>
        </section>
    }
}
