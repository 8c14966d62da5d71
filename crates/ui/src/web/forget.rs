//! Asks before this browser forgets its connection: what has not been sent is named.

use crate::components::{Dialog, Glyph, Icon, ProblemLine};
use crate::home::{WaitingLists, what_waits};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{Request, Status};

/// The dialog.
#[component]
pub fn ForgetDialog(
    /// Open or closed.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! { class="s",
        <Dialog open id="disconnect-dialog" title=tr!("disconnect-question")>
            <Forget open />
        </Dialog>
    }
}

#[component]
fn Forget(
    /// Closes the dialog.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::expect();
    let task = Task::new();
    let waiting = what_waits();
    let count = Memo::new(move |_| waiting.with(|items| items.as_ref().map_or(0, Vec::len)));
    let forget = move |_| {
        let request = Request::Disconnect {
            discard: count.get_untracked() > 0,
        };
        task.run(request, move |status: Status| {
            open.set(false);
            session.cut_off.set(false);
            session.status.set(Some(status));
        });
    };
    view! { class="s",
        <div class="stack">
            <p>{tr!("forget-text")}</p>
            <Show
                when=move || count.get() != 0
                fallback=|| view! { class="s", <p class="hint" data-test="nothing-waits">{tr!("nothing-waits")}</p> }
            >
                <div class="notice" data-kind="warning" data-test="what-waits">
                    <Icon glyph=Glyph::Alert />
                    <div>
                        <p>{move || tr!("disconnect-waiting", count = count.get())}</p>
                        <WaitingLists waiting />
                    </div>
                </div>
            </Show>
            <ProblemLine problem=task.problem />
            <div class="row end">
                <button type="button" class="button" on:click=move |_| open.set(false)>{tr!("cancel")}</button>
                <button
                    type="button"
                    class="button danger"
                    data-test="disconnect-now"
                    prop:disabled=move || task.busy.get() || waiting.with(Option::is_none)
                    on:click=forget
                >
                    {move || if count.get() == 0 { tr!("disconnect") } else { tr!("disconnect-discard") }}
                </button>
            </div>
        </div>
    }
}
