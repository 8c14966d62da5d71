//! Invites that can still be accepted.

use crate::components::{ProblemLine, WithdrawButton};
use crate::home::roles::workspace_role;
use crate::session::{Load, Task};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::message::{InviteDetails, PeopleView, Request};

/// The list, where there are any.
#[component]
pub fn Invites(
    /// Of the screen.
    load: Load<PeopleView>,
) -> impl IntoView {
    let invites = load.part(|view| view.invites.clone());
    view! { class="s",
        <Show when=move || !invites.with(Vec::is_empty)>
            <section class="card stack" aria-labelledby="invites-title" data-test="invites">
                <h2 id="invites-title">{tr!("open-invites")}</h2>
                <ul class="people rows">
                    {move || invites.get().into_iter().map(|invite| view! { class="s", <Invite invite load /> }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Invite(
    /// One of them.
    invite: InviteDetails,
    /// Of the screen.
    load: Load<PeopleView>,
) -> impl IntoView {
    let task = Task::new();
    let InviteDetails {
        invite,
        name,
        login,
        role,
        reset,
        expires,
        ..
    } = invite;
    let label = tr!("withdraw-invite-of", name = name.clone());
    let withdraw = move |()| {
        task.run(
            Request::WithdrawInvite { invite },
            move |view: PeopleView| {
                load.put(view);
            },
        );
    };
    view! { class="s",
        <li data-test="open-invite" data-name=name.clone()>
            <span class="row-text">
                <strong><bdi>{name.clone()}</bdi></strong>
                <span class="hint"><bdi>{login}</bdi> " · " {workspace_role(role)}</span>
                <span class="hint">{tr!("works-until", date = when::day_and_time(expires))}</span>
            </span>
            <span class="row-state">
                {reset.then(|| view! { class="s", <span class="pill" data-kind="warn">{tr!("new-keys")}</span> })}
            </span>
            <span class="row-actions">
                <WithdrawButton test="withdraw-invite" label busy=task.busy withdraw />
            </span>
            <ProblemLine problem=task.problem />
        </li>
    }
}
