//! Taking back what was offered to somebody.

use crate::text::tr;
use leptos::prelude::*;

/// The button **Withdraw** of a row.
#[component]
pub fn WithdrawButton(
    /// Value of `data-test`.
    test: &'static str,
    /// What is withdrawn, and of whom.
    label: String,
    /// It is on its way.
    busy: RwSignal<bool>,
    /// Called when pressed.
    #[prop(into)]
    withdraw: Callback<()>,
) -> impl IntoView {
    view! { class="s",
        <button
            type="button"
            class="button small"
            data-test=test
            aria-label=label
            prop:disabled=move || busy.get()
            on:click=move |_| withdraw.run(())
        >
            {tr!("withdraw")}
        </button>
    }
}
