//! Lists in the Inbox that have no account yet.

use crate::components::{Glyph, Icon};
use crate::platform;
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;

/// How many, and the way to assign them; nothing while there is none.
#[component]
pub fn InboxWaiting() -> impl IntoView {
    let session = Session::expect();
    let count = Memo::new(move |_| {
        session
            .status
            .with(|status| status.as_ref().map_or(0, |status| status.inbox))
    });
    view! { class="s",
        <Show when=move || { count.get() > 0 }>
            <section class="waiting" aria-label=tr!("inbox-name")>
                <button
                    type="button"
                    class="link"
                    data-test="popup-inbox-waiting"
                    data-count=move || count.get().to_string()
                    on:click=move |_| { platform::open_inbox(); platform::close(); }
                >
                    <Icon glyph=Glyph::Inbox />
                    {move || tr!("inbox-assign", count = count.get())}
                </button>
            </section>
        </Show>
    }
}
