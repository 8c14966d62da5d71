//! The workspace does not know this device any more: how to come back, and what waits first.

use crate::components::{Dialog, Glyph, Icon, ProblemLine};
use crate::platform;
use crate::session::{Session, Task};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{OutboxItemView, OutboxView, Request, Status};

/// Shown once a request was refused for the device.
#[component]
pub fn CutOff() -> impl IntoView {
    let session = Session::expect();
    let open = RwSignal::new(false);
    view! { class="s",
        <Show when=move || session.cut_off.get()>
            <div class="notice with-action" role="alert" data-kind="warning" data-test="cut-off">
                <Icon glyph=Glyph::Alert />
                <span>{tr!("cut-off")}</span>
                <button type="button" class="button small" data-test="connect-again" on:click=move |_| open.set(true)>
                    {tr!("connect-again")}
                </button>
            </div>
        </Show>
        <ForgetDialog open />
    }
}

/// Asks before this device forgets its connection: what has not been sent is named.
#[component]
pub fn ForgetDialog(
    /// Open or closed.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! { class="s",
        <Dialog open id="disconnect-dialog" title=tr!("connect-again")>
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
    let waiting = RwSignal::new(None::<Vec<OutboxItemView>>);
    spawn_local(async move {
        if let Ok(view) = platform::call::<OutboxView>(&Request::Outbox).await {
            // The dialog may be closed by now.
            let _ = waiting.try_set(Some(view.items));
        }
    });
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
    let items = move || {
        let items = waiting.get().unwrap_or_default();
        items
            .into_iter()
            .map(|item| {
                let app = item.app.unwrap_or_else(|| tr!("inbox-name"));
                view! { class="s",
                    <li data-test="waiting-item">
                        <strong><bdi>{app}</bdi></strong> " · " {tr!("code-count", count = item.count)}
                        " · " {when::day_and_time(item.queued)}
                    </li>
                }
            })
            .collect_view()
    };
    view! { class="s",
        <div class="stack">
            <p>{tr!("connect-again-text")}</p>
            <Show
                when=move || count.get() != 0
                fallback=|| view! { class="s", <p class="hint" data-test="nothing-waits">{tr!("nothing-waits")}</p> }
            >
                <div class="notice" data-kind="warning">
                    <Icon glyph=Glyph::Alert />
                    <div>
                        <p>{move || tr!("disconnect-waiting", count = count.get())}</p>
                        <ul class="plain">{items}</ul>
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
                    {move || if count.get() == 0 { tr!("forget-device") } else { tr!("disconnect-discard") }}
                </button>
            </div>
        </div>
    }
}
