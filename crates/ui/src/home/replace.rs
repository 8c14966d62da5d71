//! The question before a second list of the same account is saved.

use crate::components::ProblemLine;
use crate::session::Task;
use crate::text::tr;
use leptos::prelude::*;
use std::time::Duration;

/// The second click of a double click on **Save Codes** is no answer.
const INERT: Duration = Duration::from_millis(500);

/// "Replace the old codes, or keep both?"
#[component]
pub fn ReplaceOrKeep(
    /// App of the account.
    app: String,
    /// The saving, on its way or failed.
    task: Task,
    /// Called with whether the old ones are replaced.
    #[prop(into)]
    answer: Callback<bool>,
    /// Back to what was typed.
    #[prop(into)]
    back: Callback<()>,
) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H3>::new();
    crate::components::focus_when_shown(heading);
    let armed = RwSignal::new(false);
    let arm = move || {
        // The dialog may be closed by now.
        let _ = armed.try_set(true);
    };
    set_timeout(arm, INERT);
    let inert = move || task.busy.get() || !armed.get();
    view! { class="s",
        <div class="stack" role="group" aria-labelledby="replace-question" data-test="replace-question">
            <div>
                <h3 id="replace-question" node_ref=heading tabindex="-1">{tr!("replace-question")}</h3>
                <p class="hint">{tr!("replace-text", account = app)}</p>
            </div>
            <ProblemLine problem=task.problem />
            <div class="row end">
                <button type="button" class="link push" data-test="question-back" prop:disabled=move || task.busy.get() on:click=move |_| back.run(())>
                    {tr!("back")}
                </button>
                <button type="button" class="button" data-test="keep-both" prop:disabled=inert on:click=move |_| answer.run(false)>
                    {tr!("keep-both")}
                </button>
                <button type="button" class="button primary" data-test="replace-codes" prop:disabled=inert on:click=move |_| answer.run(true)>
                    {tr!("replace-codes")}
                </button>
            </div>
        </div>
    }
}
