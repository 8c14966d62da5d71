//! Lists that wait to be sent.

use crate::components::{Glyph, Icon, ProblemLine};
use crate::platform;
use crate::problem::Problem;
use crate::session::{Session, Task};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{DeliverView, OutboxItemView, OutboxView, Request};
use std::time::Duration;

/// How often the outbox is looked at while the popup is open.
const LOOK: Duration = Duration::from_secs(1);

/// How many wait, since when and why; nothing while none does.
#[component]
pub fn Waiting() -> impl IntoView {
    let session = Session::expect();
    let items = RwSignal::new(Vec::<OutboxItemView>::new());
    let task = Task::new();
    let look = move || {
        let connected = session
            .status
            .try_with_untracked(|status| status.as_ref().is_some_and(|status| status.connected));
        if connected != Some(true) {
            return;
        }
        spawn_local(async move {
            if let Ok(view) = platform::call::<OutboxView>(&Request::Outbox).await
                && items.try_with_untracked(|items| *items != view.items) == Some(true)
            {
                items.set(view.items);
            }
        });
    };
    Effect::new(move || {
        session.status.track();
        look();
    });
    let interval = set_interval_with_handle(look, LOOK);
    on_cleanup(move || {
        if let Ok(handle) = interval {
            handle.clear();
        }
    });
    view! { class="s",
        <Show when=move || items.with(|items| !items.is_empty())>
            <section class="waiting" data-test="waiting" aria-label=tr!("waiting-title")>
                <header class="waiting-head">
                    <Icon glyph=Glyph::Clock />
                    <h2>{move || tr!("waiting-count", count = items.with(Vec::len))}</h2>
                    <button
                        type="button"
                        class="link"
                        data-test="send-now"
                        prop:disabled=move || task.busy.get()
                        on:click=move |_| task.run(Request::Deliver { all: true }, move |_: DeliverView| look())
                    >
                        {tr!("send-now")}
                    </button>
                </header>
                <ul>
                    {move || items.get().into_iter().map(|item| view! { class="s", <WaitingItem item /> }).collect_view()}
                </ul>
                <ProblemLine problem=task.problem />
            </section>
        </Show>
    }
}

/// One list.
#[component]
fn WaitingItem(
    /// The list.
    item: OutboxItemView,
) -> impl IntoView {
    let name = item.app.unwrap_or_else(|| tr!("inbox-name"));
    let stopped = if item.stopped { "yes" } else { "no" };
    view! { class="s",
        <li data-test="waiting-item" data-stopped=stopped>
            <strong><bdi>{name}</bdi></strong>
            " "
            <span>{tr!("code-count", count = item.count)}</span>
            <span class="age">{when::ago(item.queued)}</span>
            {item.reason.map(|code| view! { class="s",
                <span class="reason">{Problem::from(code).text()}</span>
            })}
        </li>
    }
}
