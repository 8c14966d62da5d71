//! One saved list: codes hidden, revealed one at a time, crossed off one by one or all together.

use super::account::Open;
use super::code_row::CodeRow;
use crate::components::{ProblemLine, ProblemNote};
use crate::problem::Problem;
use crate::session::{Session, Task};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{AccountDetails, ListDetails, Request, UseView};
use std::sync::Arc;

/// The one code that is shown now.
#[derive(Clone, PartialEq)]
pub struct Revealed {
    /// Of which list.
    pub list: Id,
    /// From 0.
    pub index: u16,
    /// In the clear.
    pub code: String,
}

/// Who replaced a list, and when.
fn superseded_text(mark: &UseView) -> String {
    let date = when::day_and_time(mark.at);
    if mark.you {
        tr!("superseded-by-you", date = date)
    } else {
        tr!("superseded-by", name = mark.by.clone(), date = date)
    }
}

/// One list of an account.
pub fn find_list(details: &AccountDetails, list: Id) -> Option<&ListDetails> {
    details.lists.iter().find(|one| one.list == list)
}

/// What is to be said beside a list (`message::ListDetails::marks`).
fn mark_text(mark: &str) -> Option<String> {
    match mark {
        "former_owner" => Some(tr!("mark-former-owner")),
        "replaced_identity" => Some(tr!("mark-replaced-identity")),
        "removed_device" => Some(tr!("mark-removed-device")),
        _ => None,
    }
}

/// Date, origin, author, count, what is left, and the codes.
#[component]
pub fn SavedList(
    /// Of the screen.
    open: Open,
    /// Which list.
    id: Id,
) -> impl IntoView {
    let load = open.load;
    // Of the newest answer; what a list was when it was saved does not change.
    let place = load.part(move |details| details.lists.iter().position(|one| one.list == id));
    let saved = untrack(|| load.with_ready(|details| find_list(details, id).cloned())).flatten();
    let Some(saved) = saved else {
        return ().into_any();
    };
    let origin = if saved.origin == "pasted" {
        tr!("origin-pasted")
    } else {
        saved.origin.clone()
    };
    let title = if saved.key {
        tr!("key-count")
    } else {
        tr!("code-count", count = saved.count)
    };
    let count = saved.count;
    let problem = load.part(move |details| find_list(details, id)?.problem.clone());
    let readable = Memo::new(move |_| problem.with(Option::is_none));
    let superseded = load.part(move |details| find_list(details, id)?.superseded.clone());
    let left = load.part(move |details| find_list(details, id).map(|list| list.left));
    let marks = load.part(move |details| {
        find_list(details, id)
            .map(|list| list.marks.clone())
            .unwrap_or_default()
    });
    let first = place.get_untracked() == Some(0);
    view! { class="s",
        <details class="saved-list" open=first data-test=move || place.get().map(|place| format!("list-{place}"))>
            <summary>
                <span class="saved-list-title">
                    {title}
                    <Show when=move || readable.get()>
                        <span
                            class="pill"
                            data-test="list-left"
                            data-kind=move || if left.get() == Some(0) { "warn" } else { "good" }
                        >
                            {move || tr!("left-of", left = left.get().unwrap_or_default(), count = count)}
                        </span>
                    </Show>
                </span>
                <span class="saved-list-facts">
                    <time datetime=when::machine_time(saved.captured)>{when::day_and_time(saved.captured)}</time>
                    <span data-test="list-origin"><bdi>{origin}</bdi></span>
                    <span data-test="list-author">{tr!("by-author", name = saved.author)}</span>
                </span>
            </summary>
            <div class="saved-list-body stack">
                {(!saved.note.is_empty()).then(|| view! { class="s", <p class="note"><bdi>{saved.note}</bdi></p> })}
                {move || problem.get().map(|code| view! { class="s", <ProblemNote problem=Problem::from(code) /> })}
                {move || marks.get().iter().filter_map(|mark| mark_text(mark)).map(|text| view! { class="s",
                    <p class="note hint warning" data-test="list-mark">{text}</p>
                }).collect_view()}
                {move || superseded.get().map(|mark| view! { class="s",
                    <p class="note hint" data-test="list-superseded">{superseded_text(&mark)}</p>
                })}
                <ol class="codes">
                    <Show when=move || readable.get()>
                        <For each=move || 0..count key=|index| *index let:index>
                            <CodeRow open list=id index />
                        </For>
                    </Show>
                </ol>
                <Show when=move || readable.get()>
                    <Supersede open list=id superseded=Signal::derive(move || superseded.with(Option::is_some)) />
                </Show>
            </div>
        </details>
    }
    .into_any()
}

/// **Mark as superseded**, or back.
#[component]
fn Supersede(
    /// Of the screen.
    open: Open,
    /// Which list.
    list: Id,
    /// As now known.
    superseded: Signal<bool>,
) -> impl IntoView {
    let session = Session::expect();
    let task = Task::new();
    let (account, load) = (open.account, open.load);
    let press = move |_| {
        let next = !superseded.get_untracked();
        let request = move |superseded| Request::Supersede {
            account,
            list,
            superseded,
        };
        task.run(request(next), move |details: AccountDetails| {
            let undo = Arc::new(move || load.send(request(!next)));
            let text = if next {
                tr!("list-superseded-now")
            } else {
                tr!("list-restored-now")
            };
            session.say_with_undo(text, undo);
            load.put(details);
        });
    };
    view! { class="s",
        <div class="saved-list-foot">
            <button
                type="button"
                class="link"
                data-test=move || if superseded.get() { "restore-list" } else { "supersede" }
                aria-disabled=move || task.busy.get().to_string()
                on:click=press
            >
                {move || if superseded.get() { tr!("restore-list") } else { tr!("supersede") }}
            </button>
            <ProblemLine problem=task.problem />
        </div>
    }
}
