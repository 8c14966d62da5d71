//! Leaving the workspace.

use crate::components::{Dialog, Glyph, Icon, ProblemLine};
use crate::session::{Load, Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{PeopleView, Request, Status};

/// The section and its dialog.
#[component]
pub fn Leave(
    /// Of the screen.
    load: Load<PeopleView>,
) -> impl IntoView {
    let session = Session::expect();
    let open = RwSignal::new(false);
    let may_leave = load.part(|view| view.may_leave);
    let task = Task::new();
    let leave = move |_| {
        let workspace = session
            .status
            .get_untracked()
            .and_then(|status| status.person)
            .map(|person| person.workspace_name)
            .unwrap_or_default();
        task.run(Request::LeaveWorkspace, move |status: Status| {
            open.set(false);
            session.say(tr!("left-workspace", workspace = workspace));
            session.status.set(Some(status));
        });
    };
    view! { class="s",
        <section class="card stack" aria-labelledby="leave-title">
            <div>
                <h2 id="leave-title">{tr!("leave-workspace")}</h2>
                <p class="hint">{tr!("leave-workspace-hint")}</p>
            </div>
            <div class="row">
                <button type="button" class="button danger" data-test="leave-workspace" on:click=move |_| open.set(true)>
                    {tr!("leave-workspace")}
                </button>
            </div>
        </section>
        <Dialog open id="leave-dialog" title=tr!("leave-workspace-question")>
            <div class="stack">
                <p>{tr!("leave-workspace-consequence")}</p>
                <Show when=move || !may_leave.get()>
                    <p class="notice" data-kind="warning" data-test="may-not-leave">
                        <Icon glyph=Glyph::Alert />
                        <span>{tr!("may-not-leave")}</span>
                    </p>
                </Show>
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{tr!("cancel")}</button>
                    <button type="button" class="button danger" data-test="leave-now" prop:disabled=move || task.busy.get() on:click=leave>
                        {tr!("leave-workspace")}
                    </button>
                </div>
            </div>
        </Dialog>
    }
}
