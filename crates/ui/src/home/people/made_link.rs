//! A fresh invite link, which is shown once.

use crate::components::CopyButton;
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::message::NewInviteView;

/// The link with **Copy**, and how to hand it over.
#[component]
pub fn MadeLink(
    /// What was made.
    made: NewInviteView,
    /// For whom.
    name: String,
    /// Closes the dialog.
    open: RwSignal<bool>,
) -> impl IntoView {
    let link = StoredValue::new(made.link);
    let input = NodeRef::<leptos::html::Input>::new();
    crate::components::focus_when_shown(input);
    let select_all = move |event: web_sys::FocusEvent| {
        event_target::<web_sys::HtmlInputElement>(&event).select();
    };
    view! { class="s",
        <div class="stack">
            <div class="field">
                <label for="invite-link">{tr!("invite-link")}</label>
                <div class="row nowrap">
                    <input
                        id="invite-link"
                        node_ref=input
                        type="text"
                        class="mono"
                        data-test="invite-link"
                        readonly=true
                        autocomplete="off"
                        spellcheck="false"
                        dir="ltr"
                        aria-describedby="invite-link-hint"
                        prop:value=link.get_value()
                        on:focus=select_all
                    />
                    <CopyButton text=Signal::derive(move || link.get_value()) clears=false />
                </div>
                <p class="hint" id="invite-link-hint">{tr!("invite-link-expires", date = when::day_and_time(made.expires))}</p>
            </div>
            <p class="notice"><span>{tr!("invite-link-advice", name = name)}</span></p>
            <div class="row end">
                <button type="button" class="button primary" data-test="invite-done" on:click=move |_| open.set(false)>
                    {tr!("done")}
                </button>
            </div>
        </div>
    }
}
