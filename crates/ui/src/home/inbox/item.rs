//! One capture: where it came from, its codes (hidden first), **Assign** and **Discard**.

use super::Shared;
use crate::components::{CodeRows, Dialog, ProblemLine, ProblemNote};
use crate::problem::Problem;
use crate::session::{Session, Task};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{CodeView, CodesView, InboxItem, InboxView, Request};

/// Where a capture came from, in words.
pub fn origin_text(origin: &str) -> String {
    if origin == "pasted" {
        tr!("origin-pasted")
    } else {
        origin.to_owned()
    }
}

/// A card of the list.
#[component]
pub fn ItemRow(
    /// Of the screen.
    shared: Shared,
    /// Which.
    id: Id,
) -> impl IntoView {
    let item = untrack(|| {
        let find = |view: &InboxView| view.items.iter().find(|one| one.list == id).cloned();
        shared.load.with_ready(find).flatten()
    });
    let Some(item) = item else {
        return ().into_any();
    };
    let InboxItem {
        captured,
        origin,
        note,
        count,
        key,
        problem,
        ..
    } = item;
    let task = Task::new();
    let codes = RwSignal::new(None::<Vec<CodeView>>);
    let shown = Memo::new(move |_| codes.with(Option::is_some));
    let title = if key {
        tr!("key-count")
    } else {
        tr!("code-count", count = count)
    };
    let usable = problem.is_none();
    let show = move |_| {
        if shown.get_untracked() {
            codes.set(None);
        } else {
            let request = Request::InboxCodes { list: id };
            task.run(request, move |view: CodesView| codes.set(Some(view.codes)));
        }
    };
    let rows = move || view! { class="s", <CodeRows codes=codes.get().unwrap_or_default() /> };
    let heading = format!("inbox-item-{id}");
    view! { class="s",
        <li class="card stack" data-test="inbox-item" aria-labelledby=heading.clone()>
            <div class="title-row">
                <div>
                    <h2 id=heading.clone()><bdi>{origin_text(&origin)}</bdi></h2>
                    <p class="hint">
                        {title} " · "
                        <time datetime=when::machine_time(captured)>{when::day_and_time(captured)}</time>
                    </p>
                </div>
                <div class="row">
                    <button
                        type="button"
                        class="button small"
                        data-test="discard"
                        on:click=move |_| { shared.chosen.set(Some(id)); shared.discarding.set(true); }
                    >
                        {tr!("discard")}
                    </button>
                    <button
                        type="button"
                        class="button small"
                        data-test="inbox-show"
                        aria-expanded=move || shown.get().to_string()
                        prop:disabled=move || task.busy.get() || !usable
                        on:click=show
                    >
                        {move || if shown.get() { tr!("hide-codes") } else { tr!("show-codes") }}
                    </button>
                    <button
                        type="button"
                        class="button small primary"
                        data-test="assign"
                        prop:disabled=!usable
                        on:click=move |_| { shared.chosen.set(Some(id)); shared.assigning.set(true); }
                    >
                        {tr!("assign")}
                    </button>
                </div>
            </div>
            {(!note.is_empty()).then(|| view! { class="s", <p class="note"><bdi>{note}</bdi></p> })}
            {problem.map(|code| view! { class="s", <ProblemNote problem=Problem::from(code) /> })}
            <ProblemLine problem=task.problem />
            <Show when=move || shown.get()>
                <ol class="code-list boxed" aria-label=tr!("mfa-backup-codes")>{rows}</ol>
            </Show>
        </li>
    }
    .into_any()
}

/// Asks before an item is deleted for good.
#[component]
pub fn DiscardDialog(
    /// Of the screen.
    shared: Shared,
) -> impl IntoView {
    let session = Session::expect();
    let task = Task::new();
    let discard = move |_| {
        let Some(list) = shared.chosen.get_untracked() else {
            return;
        };
        task.run(Request::DiscardInbox { list }, move |view: InboxView| {
            shared.discarding.set(false);
            shared.load.put(view);
            session.refresh();
            session.say(tr!("discarded"));
        });
    };
    let text = move || {
        let item = shared.chosen_item();
        item.map(|item| {
            tr!(
                "discard-text",
                count = item.count,
                origin = origin_text(&item.origin)
            )
        })
    };
    view! { class="s",
        <Dialog open=shared.discarding id="discard-dialog" title=tr!("discard-question")>
            <div class="stack">
                <p>{text}</p>
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| shared.discarding.set(false)>{tr!("cancel")}</button>
                    <button type="button" class="button danger" data-test="discard-now" prop:disabled=move || task.busy.get() on:click=discard>
                        {tr!("discard")}
                    </button>
                </div>
            </div>
        </Dialog>
    }
}
