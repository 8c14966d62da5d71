//! One saved list: codes hidden, revealed one at a time.

use crate::components::{CopyButton, ProblemLine, ProblemNote};
use crate::problem::Problem;
use crate::session::Task;
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{CodeView, ListDetails, Request};

/// The one code that is shown now.
#[derive(Clone, PartialEq)]
pub struct Revealed {
    list: Id,
    index: u16,
    code: String,
}

/// Date, origin, author, count, and the codes.
#[component]
pub fn SavedList(
    /// Of which account.
    account: Id,
    /// The list.
    list: ListDetails,
    /// 0 for the newest, which is open.
    place: usize,
    /// Shared by all lists of the account.
    revealed: RwSignal<Option<Revealed>>,
) -> impl IntoView {
    let origin = if list.origin == "pasted" {
        tr!("origin-pasted")
    } else {
        list.origin.clone()
    };
    let title = if list.key {
        tr!("key-count")
    } else {
        tr!("code-count", count = list.count)
    };
    let id = list.list;
    let problem = list.problem.clone();
    let note = list.note.clone();
    let rows = problem.is_none().then(|| {
        (0..list.count)
            .map(|index| view! { class="s", <CodeRow account list=id index revealed /> })
            .collect_view()
    });
    view! { class="s",
        <details class="saved-list" open=place == 0 data-test=format!("list-{place}")>
            <summary>
                <span class="saved-list-title">{title}</span>
                <span class="saved-list-facts">
                    <time datetime=when::machine_time(list.captured)>{when::day_and_time(list.captured)}</time>
                    <span data-test="list-origin"><bdi>{origin}</bdi></span>
                    <span data-test="list-author">{tr!("by-author", name = list.author)}</span>
                </span>
            </summary>
            <div class="saved-list-body stack">
                {(!note.is_empty()).then(|| view! { class="s", <p class="note"><bdi>{note}</bdi></p> })}
                {problem.map(|code| view! { class="s", <ProblemNote problem=Problem::from(code) /> })}
                <ol class="codes">{rows}</ol>
            </div>
        </details>
    }
}

/// One code.
#[component]
fn CodeRow(
    /// Of which account.
    account: Id,
    /// Of which list.
    list: Id,
    /// From 0.
    index: u16,
    /// Shared by all lists of the account.
    revealed: RwSignal<Option<Revealed>>,
) -> impl IntoView {
    let task = Task::new();
    let shown = Memo::new(move |_| {
        revealed.with(|revealed| {
            revealed
                .as_ref()
                .filter(|one| one.list == list && one.index == index)
                .map(|one| one.code.clone())
        })
    });
    let number = u32::from(index) + 1;
    let reveal = move |_| {
        if shown.with_untracked(Option::is_some) {
            revealed.set(None);
            return;
        }
        revealed.set(None);
        task.run(
            Request::Reveal {
                account,
                list,
                index,
            },
            move |view: CodeView| {
                revealed.set(Some(Revealed {
                    list,
                    index,
                    code: view.code,
                }));
            },
        );
    };
    let label = move || {
        if shown.with(Option::is_some) {
            tr!("hide-code", number = number)
        } else {
            tr!("reveal-code", number = number)
        }
    };
    view! { class="s",
        <li class="code-row" data-revealed=move || if shown.with(Option::is_some) { "yes" } else { "no" }>
            <span class="code-number">{number}</span>
            <span class="code-place" aria-live="polite">
                {move || match shown.get() {
                    Some(code) => view! { class="s",
                        <code class="code" dir="ltr" data-test=format!("code-{index}")>{code}</code>
                    }
                    .into_any(),
                    None => view! { class="s",
                        <span class="code hidden-code" role="img" aria-label=tr!("hidden-code")>"••••••••"</span>
                    }
                    .into_any(),
                }}
            </span>
            <span class="code-actions">
                <Show when=move || shown.with(Option::is_some)>
                    <CopyButton text=Signal::derive(move || shown.get().unwrap_or_default()) />
                </Show>
                <button
                    type="button"
                    class="button small"
                    data-test=format!("reveal-{index}")
                    aria-label=label
                    prop:disabled=move || task.busy.get()
                    on:click=reveal
                >
                    {move || if shown.with(Option::is_some) { tr!("hide") } else { tr!("reveal") }}
                </button>
            </span>
            <ProblemLine problem=task.problem />
        </li>
    }
}
