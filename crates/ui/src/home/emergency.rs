//! **Emergency controls**: **Add codes** and the saved lists, current ones first.

use super::account::Open;
use super::add_codes::AddCodes;
use super::saved_list::SavedList;
use crate::components::{Glyph, Icon};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;

/// The section at the bottom of **Settings**.
#[component]
pub fn EmergencyControls(
    /// Of the screen.
    open: Open,
) -> impl IntoView {
    let adding = RwSignal::new(false);
    let load = open.load;
    let owner = open.is_owner();
    let usable = load.part(|details| details.card.problem.is_none());
    let ids = move |superseded: bool| {
        load.part(move |details| {
            details
                .lists
                .iter()
                .filter(|list| list.superseded.is_some() == superseded)
                .map(|list| list.list)
                .collect::<Vec<Id>>()
        })
    };
    let (current, superseded) = (ids(false), ids(true));
    let none = Memo::new(move |_| current.with(Vec::is_empty) && superseded.with(Vec::is_empty));
    let text = move || {
        if owner.get() {
            tr!("emergency-text")
        } else {
            tr!("emergency-collaborator")
        }
    };
    view! { class="s",
        <section class="card stack" id="emergency-controls" data-test="emergency-controls" aria-labelledby="emergency-title">
            <div class="title-row">
                <div>
                    <h2 id="emergency-title">{tr!("emergency-controls")}</h2>
                    <p class="hint">{text}</p>
                </div>
                <Show when=move || owner.get()>
                    <button
                        type="button"
                        class="button primary"
                        data-test="add-codes"
                        prop:disabled=move || !usable.get()
                        on:click=move |_| adding.set(true)
                    >
                        <Icon glyph=Glyph::Plus />
                        {tr!("add-codes")}
                    </button>
                </Show>
            </div>
            <Show when=move || none.get()>
                <p class="quiet" data-test="no-lists">{tr!("no-lists")}</p>
            </Show>
            <Show when=move || !current.with(Vec::is_empty)>
                <ol class="saved-lists">
                    <For each=move || current.get() key=|id| *id let:id>
                        <li><SavedList open id /></li>
                    </For>
                </ol>
            </Show>
            <Show when=move || !superseded.with(Vec::is_empty)>
                <details class="superseded" data-test="superseded-lists">
                    <summary>
                        <h3>{tr!("superseded")}</h3>
                        <span class="hint">{move || tr!("list-count", count = superseded.with(Vec::len))}</span>
                    </summary>
                    <p class="hint">{tr!("superseded-hint")}</p>
                    <ol class="saved-lists">
                        <For each=move || superseded.get() key=|id| *id let:id>
                            <li><SavedList open id /></li>
                        </For>
                    </ol>
                </details>
            </Show>
        </section>
        <Show when=move || owner.get()>
            <AddCodes open=adding account=open />
        </Show>
    }
}
