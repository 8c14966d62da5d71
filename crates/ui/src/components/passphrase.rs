//! Passphrases.

use crate::strength::{Strength, strength};
use crate::text::tr;
use leptos::prelude::*;

/// One passphrase, hidden, never remembered by the browser.
#[component]
pub fn PassphraseField(
    /// Unique on the page.
    id: &'static str,
    /// Above the input.
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// Takes the focus when it appears.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    if autofocus {
        super::dialog::focus_when_shown(input);
    }
    view! { class="s",
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                node_ref=input
                type="password"
                data-test=id
                autocomplete="off"
                required=true
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}

/// A new passphrase, twice, with how good it is.
#[component]
pub fn NewPassphrase(
    /// What is typed.
    value: RwSignal<String>,
    /// The same again.
    again: RwSignal<String>,
    /// Of the first field, unique on the page.
    #[prop(default = "setup-passphrase")]
    id: &'static str,
    /// Of the second field, unique on the page.
    #[prop(default = "setup-passphrase-again")]
    again_id: &'static str,
) -> impl IntoView {
    let judged = Memo::new(move |_| value.with(|text| strength(text)));
    let differs =
        move || again.with(|again| !again.is_empty() && value.with(|value| value != again));
    view! { class="s",
        <PassphraseField id label=tr!("passphrase") value />
        <div class="strength" data-level=move || judged.get().level().to_string()>
            <span class="strength-bar" aria-hidden="true"><span></span><span></span><span></span><span></span></span>
            <p class="hint" role="status">
                {move || match judged.get() {
                    Strength::Empty => tr!("strength-empty"),
                    Strength::TooShort => tr!("strength-too-short"),
                    Strength::Weak => tr!("strength-weak"),
                    Strength::Fair => tr!("strength-fair"),
                    Strength::Strong => tr!("strength-strong"),
                }}
            </p>
        </div>
        <PassphraseField id=again_id label=tr!("passphrase-again") value=again />
        <Show when=differs>
            <p class="hint warning" role="status">{tr!("passphrase-differs")}</p>
        </Show>
    }
}
