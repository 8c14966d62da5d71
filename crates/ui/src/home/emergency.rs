//! **Emergency controls**: **Add codes** and the saved lists.

use super::add_codes::AddCodes;
use super::saved_list::{Revealed, SavedList};
use crate::components::{Glyph, Icon};
use crate::session::Load;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::api::AccountRole;
use sparekey_protocol::message::AccountDetails;

/// The section at the bottom of **Settings**.
#[component]
pub fn EmergencyControls(
    /// What is shown.
    details: AccountDetails,
    /// Asked again after a save.
    load: Load<AccountDetails>,
) -> impl IntoView {
    let adding = RwSignal::new(false);
    let account = details.card.account;
    let owner = details.card.role == AccountRole::Owner;
    let usable = details.card.problem.is_none();
    // One code of the account at a time, whatever list it is in.
    let revealed = RwSignal::new(None::<Revealed>);
    let count = details.lists.len();
    let lists = details
        .lists
        .into_iter()
        .enumerate()
        .map(
            |(at, list)| view! { class="s", <li><SavedList account list place=at revealed /></li> },
        )
        .collect_view();
    let text = if owner {
        tr!("emergency-text")
    } else {
        tr!("emergency-collaborator")
    };
    view! { class="s",
        <section class="card stack" id="emergency-controls" data-test="emergency-controls" aria-labelledby="emergency-title">
            <div class="title-row">
                <div>
                    <h2 id="emergency-title">{tr!("emergency-controls")}</h2>
                    <p class="hint">{text}</p>
                </div>
                {owner.then(|| view! { class="s",
                    <button
                        type="button"
                        class="button primary"
                        data-test="add-codes"
                        prop:disabled=!usable
                        on:click=move |_| adding.set(true)
                    >
                        <Icon glyph=Glyph::Plus />
                        {tr!("add-codes")}
                    </button>
                })}
            </div>
            {if count > 0 {
                view! { class="s", <ol class="saved-lists">{lists}</ol> }.into_any()
            } else {
                view! { class="s", <p class="quiet" data-test="no-lists">{tr!("no-lists")}</p> }.into_any()
            }}
        </section>
        <AddCodes open=adding account load />
    }
}
