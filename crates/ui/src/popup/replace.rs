//! The account has a list already: **Replace, or keep both?**

use super::armed::armed;
use super::choice::account_name;
use crate::components::focus_when_shown;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::TargetView;

/// The question in place of **Save Codes**; the answer saves.
#[component]
pub fn Replace(
    /// The account.
    target: TargetView,
    /// The list is on its way.
    busy: Signal<bool>,
    /// Called with the lists that are replaced.
    #[prop(into)]
    answer: Callback<Vec<Id>>,
    /// Called when the person thinks better of it.
    #[prop(into)]
    cancelled: Callback<()>,
) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H2>::new();
    focus_when_shown(heading);
    let group = NodeRef::<leptos::html::Div>::new();
    Effect::new(move || {
        if let Some(group) = group.get() {
            // After the focus, which shows the heading only.
            request_animation_frame(move || group.scroll_into_view_with_bool(false));
        }
    });
    // The second click of a double click on Save Codes is no answer.
    let armed = armed();
    let ready = move || armed.get() && !busy.get();
    let replaced = StoredValue::new(target.current.clone());
    view! { class="s",
        <div node_ref=group class="question stack" role="group" aria-labelledby="replace-question" data-test="replace-question">
            <div>
                <h2 id="replace-question" node_ref=heading tabindex="-1">{tr!("replace-question")}</h2>
                <p class="hint">{tr!("replace-text", account = account_name(&target))}</p>
            </div>
            <div class="row">
                <button
                    type="button"
                    class="button primary"
                    data-test="replace-codes"
                    prop:disabled=move || !ready()
                    on:click=move |_| answer.run(replaced.get_value())
                >
                    {tr!("replace-codes")}
                </button>
                <button
                    type="button"
                    class="button primary"
                    data-test="keep-both"
                    prop:disabled=move || !ready()
                    on:click=move |_| answer.run(Vec::new())
                >
                    {tr!("keep-both")}
                </button>
                <button type="button" class="link" on:click=move |_| cancelled.run(())>{tr!("cancel")}</button>
            </div>
        </div>
    }
}
