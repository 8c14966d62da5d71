//! One person: name, role, trust, and what can be done.

use super::{Shared, text_of};
use crate::components::ProblemLine;
use crate::home::roles::workspace_role;
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::api::WorkspaceRole;
use sparekey_protocol::message::{PeopleView, PersonDetails, Request, Trust};
use std::sync::Arc;

/// The state in words.
pub fn trust_text(trust: Trust, introduced_by: Option<&str>) -> String {
    match (trust, introduced_by) {
        (Trust::Own, _) => tr!("trust-own"),
        (Trust::Compared, _) => tr!("trust-compared"),
        (Trust::Introduced, Some(name)) => tr!("trust-introduced", name = name),
        (Trust::Introduced, None) => tr!("trust-introduced-somehow"),
        (Trust::Seen, _) => tr!("trust-seen"),
        (Trust::NewKeys, _) => tr!("trust-new-keys"),
    }
}

/// For `data-trust`.
pub const fn trust_value(trust: Trust) -> &'static str {
    match trust {
        Trust::Own => "own",
        Trust::Compared => "compared",
        Trust::Introduced => "introduced",
        Trust::Seen => "seen",
        Trust::NewKeys => "new_keys",
    }
}

/// How the state is drawn.
pub const fn trust_kind(trust: Trust) -> &'static str {
    match trust {
        Trust::Own => "none",
        Trust::Compared | Trust::Introduced => "good",
        Trust::Seen | Trust::NewKeys => "warn",
    }
}

/// A row of the list.
#[component]
pub fn PersonRow(
    /// Of the screen.
    shared: Shared,
    /// Who.
    id: Id,
) -> impl IntoView {
    let person = shared.person(move || Some(id));
    let name = text_of(person, |one| &one.name);
    let trust = Memo::new(move |_| person.with(|person| person.as_ref().map(|one| one.trust)));
    let is = move |read: fn(&PersonDetails) -> bool| {
        Memo::new(move |_| person.with(|person| person.as_ref().is_some_and(read)))
    };
    let left = is(|person| person.left);
    let comparable = is(|person| !person.you && !person.left);
    let urgent = is(|person| matches!(person.trust, Trust::Seen | Trust::NewKeys));
    let may_reset = is(|person| person.may_reset && !person.left);
    let state = move || {
        person.get().map(|person| {
            view! { class="s",
                <span class="pill" data-kind=trust_kind(person.trust)>
                    {trust_text(person.trust, person.introduced_by.as_deref())}
                </span>
            }
        })
    };
    let called =
        move || person.with(|person| person.as_ref().and_then(|one| one.now_called.clone()));
    view! { class="s",
        <li
            data-test="person"
            data-name=move || name.get()
            data-trust=move || trust.get().map(trust_value)
            data-left=move || left.get().to_string()
        >
            <span class="avatar" aria-hidden="true">{move || name.get().chars().next().map(String::from)}</span>
            <span class="row-text">
                <strong><bdi>{name}</bdi></strong>
                {move || called().map(|other| view! { class="s", <span class="hint warning">{tr!("now-called", name = other)}</span> })}
                <Role shared id person />
            </span>
            <span class="row-state">
                <Show when=move || left.get() fallback=move || state>
                    <span class="pill" data-kind="none">{tr!("person-left")}</span>
                </Show>
            </span>
            <span class="row-actions">
                <Show when=move || comparable.get()>
                    <button
                        type="button"
                        class="button small"
                        class:primary=move || urgent.get()
                        data-test="compare"
                        aria-label=move || tr!("compare-with", name = name.get())
                        on:click=move |_| { shared.compared.set(Some(id)); shared.comparing.set(true); }
                    >
                        {tr!("compare")}
                    </button>
                </Show>
                <Show when=move || may_reset.get()>
                    <button
                        type="button"
                        class="button small quiet"
                        data-test="reset-person"
                        aria-label=move || tr!("offer-new-keys-to", name = name.get())
                        on:click=move |_| { shared.reset.set(Some(id)); shared.resetting.set(true); }
                    >
                        {tr!("offer-new-keys")}
                    </button>
                </Show>
            </span>
        </li>
    }
}

/// The role, as a choice where the person at this screen may change it.
#[component]
fn Role(
    /// Of the screen.
    shared: Shared,
    /// Whose.
    id: Id,
    /// As now known.
    person: Memo<Option<PersonDetails>>,
) -> impl IntoView {
    let session = Session::expect();
    let task = Task::new();
    let role = Memo::new(move |_| person.with(|person| person.as_ref().map(|one| one.role)));
    let may = Memo::new(move |_| {
        person.with(|person| {
            person
                .as_ref()
                .filter(|one| !one.left)
                .map(|one| one.may_change.clone())
                .unwrap_or_default()
        })
    });
    let shown = RwSignal::new(String::new());
    let show_present = move || {
        shown.set(
            role.get()
                .map(WorkspaceRole::name)
                .unwrap_or_default()
                .to_owned(),
        );
    };
    Effect::new(show_present);
    let change = move |next: WorkspaceRole| {
        let Some((name, before)) =
            person.with_untracked(|person| person.as_ref().map(|one| (one.name.clone(), one.role)))
        else {
            return;
        };
        let load = shared.load;
        let request = Request::ChangeRole {
            user: id,
            role: next,
        };
        task.run(request, move |view: PeopleView| {
            load.put(view);
            session.refresh();
            let undo = Arc::new(move || {
                let back = Request::ChangeRole {
                    user: id,
                    role: before,
                };
                load.send(back);
            });
            let text = tr!("role-changed", name = name, role = workspace_role(next));
            session.say_with_undo(text, undo);
        });
    };
    // A refused choice is not left standing.
    Effect::new(move || {
        if task.problem.with(Option::is_some) {
            untrack(show_present);
        }
    });
    view! { class="s",
        <Show
            when=move || !may.with(Vec::is_empty)
            fallback=move || view! { class="s", <span class="hint">{move || role.get().map(workspace_role)}</span> }
        >
            <select
                class="small"
                data-test="change-role"
                autocomplete="off"
                aria-label=move || person.with(|person| {
                    tr!("role-of", name = person.as_ref().map(|one| one.name.clone()).unwrap_or_default())
                })
                prop:value=move || shown.get()
                on:change=move |event| {
                    let value = event_target_value(&event);
                    shown.set(value.clone());
                    if task.busy.get_untracked() {
                        untrack(show_present);
                        return;
                    }
                    if let Some(next) = WorkspaceRole::find(&value).filter(|role| may.with_untracked(|may| may.contains(role))) {
                        change(next);
                    }
                }
            >
                {move || {
                    let now = role.get_untracked();
                    let others = may.get().into_iter().filter(|one| Some(*one) != now);
                    now.into_iter().chain(others).map(|one| view! { class="s",
                        <option value=one.name() selected=Some(one) == now>{workspace_role(one)}</option>
                    }).collect_view()
                }}
            </select>
        </Show>
        <ProblemLine problem=task.problem />
    }
}
