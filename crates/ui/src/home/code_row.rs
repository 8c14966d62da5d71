//! One code: revealed, copied, crossed off.

use super::account::Open;
use super::saved_list::{Revealed, find_list};
use crate::components::{CopyButton, ProblemLine, ProblemNote};
use crate::problem::Problem;
use crate::session::{Session, Task};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{AccountDetails, CodeView, Request, UseView};
use std::sync::Arc;

/// Who used a code, and when.
fn used_text(mark: &UseView) -> String {
    let date = when::day_and_time(mark.at);
    if mark.you {
        tr!("used-by-you", date = date)
    } else {
        tr!("used-by", name = mark.by.clone(), date = date)
    }
}

/// A row of a list. Its buttons are not disabled while a request is on its way, for a browser takes
/// the focus from a disabled one; a second press does nothing meanwhile.
#[component]
pub fn CodeRow(
    /// Of the screen.
    open: Open,
    /// Of which list.
    list: Id,
    /// From 0.
    index: u16,
) -> impl IntoView {
    let (account, load, revealed) = (open.account, open.load, open.revealed);
    let (revealing, marking) = (Task::new(), Task::new());
    let number = u32::from(index) + 1;
    let used = load.part(move |details| {
        let list = find_list(details, list)?;
        list.codes.get(usize::from(index))?.used.clone()
    });
    let current = load.part(move |details| {
        let list = find_list(details, list);
        list.is_some_and(|list| list.superseded.is_none())
    });
    let is_used = Memo::new(move |_| used.with(Option::is_some));
    let shown = Memo::new(move |_| {
        revealed.with(|revealed| {
            revealed
                .as_ref()
                .filter(|one| one.list == list && one.index == index)
                .map(|one| one.code.clone())
        })
    });
    let reveal = move |_| {
        let was_shown = shown.with_untracked(Option::is_some);
        revealed.set(None);
        if was_shown {
            return;
        }
        let request = Request::Reveal {
            account,
            list,
            index,
        };
        revealing.run(request, move |view: CodeView| {
            revealed.set(Some(Revealed {
                list,
                index,
                code: view.code,
            }));
        });
    };
    let label = move || {
        if shown.with(Option::is_some) {
            tr!("hide-code", number = number)
        } else {
            tr!("reveal-code", number = number)
        }
    };
    view! { class="s",
        <li
            class="code-row"
            data-test=format!("code-state-{index}")
            data-state=move || if is_used.get() { "used" } else { "unused" }
            data-revealed=move || if shown.with(Option::is_some) { "yes" } else { "no" }
        >
            <span class="code-number">{number}</span>
            <span class="code-place">
                <span aria-live="polite">
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
                {move || used.get().map(|mark| view! { class="s",
                    <span class="used-by">{used_text(&mark)}</span>
                })}
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
                    aria-disabled=move || revealing.busy.get().to_string()
                    on:click=reveal
                >
                    {move || if shown.with(Option::is_some) { tr!("hide") } else { tr!("reveal") }}
                </button>
                <Show when=move || current.get()>
                    <Mark open list index is_used task=marking />
                </Show>
            </span>
            <ProblemLine problem=revealing.problem />
            <MarkProblem open list index task=marking />
        </li>
    }
}

/// **Mark used**, or **Undo**: one button, so that the focus stays on it.
#[component]
fn Mark(
    /// Of the screen.
    open: Open,
    /// Of which list.
    list: Id,
    /// From 0.
    index: u16,
    /// As now known.
    is_used: Memo<bool>,
    /// The marking, on its way or failed.
    task: Task,
) -> impl IntoView {
    let session = Session::expect();
    let (account, load) = (open.account, open.load);
    let number = u32::from(index) + 1;
    let press = move |_| {
        let next = !is_used.get_untracked();
        let request = move |used| Request::Mark {
            account,
            list,
            index,
            used,
        };
        task.run(request(next), move |details: AccountDetails| {
            load.put(details);
            if next {
                let undo = Arc::new(move || load.send(request(false)));
                session.say_with_undo(tr!("code-marked", number = number), undo);
            } else {
                session.say(tr!("code-unmarked", number = number));
            }
        });
    };
    view! { class="s",
        <button
            type="button"
            class="button small"
            class:quiet=move || is_used.get()
            data-test=move || format!("{}-{index}", if is_used.get() { "undo-used" } else { "mark-used" })
            aria-label=move || if is_used.get() {
                tr!("undo-used-code", number = number)
            } else {
                tr!("mark-used-code", number = number)
            }
            aria-disabled=move || task.busy.get().to_string()
            on:click=press
        >
            {move || if is_used.get() { tr!("undo") } else { tr!("mark-used") }}
        </button>
    }
}

/// Why a mark was refused; where somebody else was first, who that was.
#[component]
fn MarkProblem(
    /// Of the screen.
    open: Open,
    /// Of which list.
    list: Id,
    /// From 0.
    index: u16,
    /// The marking, on its way or failed.
    task: Task,
) -> impl IntoView {
    let load = open.load;
    let beaten = Memo::new(move |_| {
        task.problem.with(|problem| {
            let code = problem.as_ref().map(Problem::code);
            code == Some("already_marked")
        })
    });
    // Show how things stand.
    Effect::new(move || {
        if beaten.get() {
            load.refresh();
        }
    });
    let first = load.part(move |details| {
        let list = find_list(details, list)?;
        let mark = list.codes.get(usize::from(index))?.used.as_ref()?;
        (!mark.you).then(|| mark.by.clone())
    });
    move || {
        task.problem.get().map(|problem| {
            let text = first
                .get()
                .filter(|_| beaten.get())
                .map(|name| tr!("marked-first", name = name));
            view! { class="s", <ProblemNote problem text /> }
        })
    }
}
