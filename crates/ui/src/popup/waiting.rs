//! Lists that wait to be sent.

use super::shared::Shared;
use crate::components::{Glyph, Icon, ProblemLine};
use crate::options::{ConnectForm, IN_POPUP, is_cut_off};
use crate::platform;
use crate::problem::Problem;
use crate::session::{Session, Task};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{DeliverView, OutboxItemView, OutboxView, Request, Status};
use std::time::Duration;

/// How often the outbox is looked at while the popup is open.
const LOOK: Duration = Duration::from_secs(1);

/// How many wait, since when and why; nothing while none does.
#[component]
pub fn Waiting() -> impl IntoView {
    let session = Session::expect();
    let shared = Shared::expect();
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
            if let Ok(status) = platform::call::<Status>(&Request::Status).await
                && session
                    .status
                    .try_with_untracked(|known| known.as_ref() != Some(&status))
                    == Some(true)
            {
                session.status.set(Some(status));
            }
        });
    };
    Effect::new(move || {
        if shared.connected.get() {
            look();
        }
    });
    let is_cut_off =
        Memo::new(move |_| session.cut_off.get() || items.with(|items| is_cut_off(items)));
    let connecting = RwSignal::new(false);
    let connected = move |_: Status| {
        connecting.set(false);
        session.say(tr!("connected-now"));
        shared.catch_up();
    };
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
        <Show when=move || is_cut_off.get()>
            <section class="waiting stack" data-test="popup-cut-off" aria-labelledby="cut-off">
                <h2 id="cut-off">{tr!("reconnect")}</h2>
                <p class="hint">{tr!("reconnect-text")}</p>
                <Show
                    when=move || connecting.get()
                    fallback=move || view! { class="s",
                        <button
                            type="button"
                            class="button"
                            data-test="popup-connect-again"
                            on:click=move |_| connecting.set(true)
                        >
                            {tr!("reconnect")}
                        </button>
                    }
                >
                    <ConnectForm hooks=&IN_POPUP done=connected />
                </Show>
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
            {item.stopped.then(|| view! { class="s", <span class="reason">{tr!("waiting-stopped")}</span> })}
        </li>
    }
}
