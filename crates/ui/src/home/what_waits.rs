//! Lists on this device that have not reached the workspace.

use crate::platform;
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{OutboxItemView, OutboxView, Request};

/// Asks for them; `None` until the answer is here.
pub fn what_waits() -> RwSignal<Option<Vec<OutboxItemView>>> {
    let waiting = RwSignal::new(None);
    spawn_local(async move {
        if let Ok(view) = platform::call::<OutboxView>(&Request::Outbox).await {
            // The screen may be gone by now.
            let _ = waiting.try_set(Some(view.items));
        }
    });
    waiting
}

/// App, count and time of each.
#[component]
pub fn WaitingLists(
    /// As asked for.
    waiting: RwSignal<Option<Vec<OutboxItemView>>>,
) -> impl IntoView {
    let rows = move || {
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
    view! { class="s", <ul>{rows}</ul> }
}
