//! **People** of an account: Owners, Collaborators, those who are to become Owners.

use super::account::Open;
use super::account_goodbye::{LeaveDialog, Removal, RemoveDialog};
use super::people::{trust_kind, trust_text, trust_value};
use super::share::ShareDialog;
use super::{Nav, Route};
use crate::components::{Glyph, Icon, ProblemLine, WithdrawButton};
use crate::session::Task;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{
    AccountDetails, AccountPerson, Request, Trust, WaitingPerson, WaitingReason,
};

/// The tab.
#[component]
pub fn AccountPeople(
    /// Of the screen.
    open: Open,
) -> impl IntoView {
    let load = open.load;
    let owner = open.is_owner();
    let sharing = RwSignal::new(false);
    let removal = RwSignal::new(None::<Removal>);
    let removing = RwSignal::new(false);
    let leaving = RwSignal::new(false);
    let owners = load.part(|details| details.owners.clone());
    let collaborators = load.part(|details| details.collaborators.clone());
    let waiting = load.part(|details| details.waiting.clone());
    let shareable = load.part(|details| !details.candidates.is_empty());
    let remove = move |person: &AccountPerson, as_owner: bool| {
        removal.set(Some(Removal {
            user: person.user,
            name: person.name.clone(),
            owner: as_owner,
        }));
        removing.set(true);
    };
    let rows = move |people: Vec<AccountPerson>, as_owner: bool| {
        people
            .into_iter()
            .map(|person| {
                let removed = person.clone();
                let may_remove = owner.get() && !person.you;
                view! { class="s",
                    <PersonRow
                        open
                        person
                        as_owner
                        may_remove
                        remove=move |()| remove(&removed, as_owner)
                        leave=move |()| leaving.set(true)
                    />
                }
            })
            .collect_view()
    };
    view! { class="s",
        <section class="card stack" aria-labelledby="owners-title">
            <div class="title-row">
                <div>
                    <h2 id="owners-title">{tr!("owners")}</h2>
                    <p class="hint">{tr!("owners-hint")}</p>
                </div>
                <Show when=move || owner.get()>
                    <button
                        type="button"
                        class="button primary"
                        data-test="share"
                        prop:disabled=move || !shareable.get()
                        on:click=move |_| sharing.set(true)
                    >
                        <Icon glyph=Glyph::Plus />
                        {tr!("share")}
                    </button>
                </Show>
            </div>
            <ul class="people rows" data-test="owners">{move || rows(owners.get(), true)}</ul>
            <Show when=move || owner.get() && !shareable.get()>
                <p class="hint">{tr!("nobody-to-share-with")}</p>
            </Show>
        </section>
        <Show when=move || !waiting.with(Vec::is_empty)>
            <section class="card stack" aria-labelledby="waiting-title">
                <h2 id="waiting-title">{tr!("waiting-people")}</h2>
                <ul class="people rows">
                    {move || waiting.get().into_iter().map(|person| view! { class="s", <Waiting open person may_withdraw=owner.get() /> }).collect_view()}
                </ul>
            </section>
        </Show>
        <Show when=move || !collaborators.with(Vec::is_empty)>
            <section class="card stack" aria-labelledby="collaborators-title">
                <div>
                    <h2 id="collaborators-title">{tr!("collaborators")}</h2>
                    <p class="hint">{tr!("share-collaborator-hint")}</p>
                </div>
                <ul class="people rows" data-test="collaborators">{move || rows(collaborators.get(), false)}</ul>
            </section>
        </Show>
        <ShareDialog sharing open />
        <RemoveDialog removing removal open />
        <LeaveDialog leaving open owner />
    }
}

/// An Owner or a Collaborator.
#[component]
fn PersonRow(
    /// Of the screen.
    open: Open,
    /// Who.
    person: AccountPerson,
    /// Else a Collaborator.
    as_owner: bool,
    /// The person at this screen may remove them.
    may_remove: bool,
    /// Asks first.
    #[prop(into)]
    remove: Callback<()>,
    /// Asks first.
    #[prop(into)]
    leave: Callback<()>,
) -> impl IntoView {
    let nav = Nav::expect();
    let task = Task::new();
    let (account, load) = (open.account, open.load);
    let AccountPerson {
        user,
        name,
        now_called,
        you,
        trust,
        introducer,
        leaving,
        ..
    } = person;
    let test = if as_owner {
        "account-owner"
    } else {
        "account-collaborator"
    };
    let act = move |request: Request| {
        task.run(request, move |details: AccountDetails| load.put(details));
    };
    let strange = as_owner && matches!(trust, Trust::Seen | Trust::NewKeys);
    let introduction = introducer.map(|introducer| {
        view! { class="s",
            <p class="row-wide introduction">
                <span>{tr!("introduced", introducer = introducer, name = name.clone())}</span>
                <button
                    type="button"
                    class="button small"
                    data-test="accept-introduction"
                    prop:disabled=move || task.busy.get()
                    on:click=move |_| act(Request::AcceptIntroduction { account, user })
                >
                    {tr!("accept-introduction")}
                </button>
            </p>
        }
    });
    view! { class="s",
        <li
            data-test=test
            data-name=name.clone()
            data-trust=trust_value(trust)
            data-leaving=leaving.to_string()
        >
            <span class="avatar" aria-hidden="true">{name.chars().next().map(String::from)}</span>
            <span class="row-text">
                <strong><bdi>{name.clone()}</bdi></strong>
                {now_called.map(|other| view! { class="s", <span class="hint warning">{tr!("now-called", name = other)}</span> })}
            </span>
            <span class="row-state">
                {leaving.then(|| view! { class="s", <span class="pill" data-kind="warn">{tr!("asked-to-leave")}</span> })}
                {if as_owner {
                    view! { class="s", <span class="pill" data-kind=trust_kind(trust)>{trust_text(trust, None)}</span> }.into_any()
                } else {
                    you.then(|| view! { class="s", <span class="pill" data-kind="none">{tr!("trust-own")}</span> }).into_any()
                }}
            </span>
            <span class="row-actions">
                {strange.then(|| view! { class="s",
                    <a class="link" data-test="compare-link" href=nav.href(&Route::People) on:click=nav.follow(Route::People)>
                        {tr!("compare")}
                    </a>
                })}
                {may_remove.then(|| view! { class="s",
                    <button
                        type="button"
                        class="button small"
                        data-test="unshare"
                        aria-label=tr!("remove-person", name = name.clone())
                        on:click=move |_| remove.run(())
                    >
                        {tr!("remove")}
                    </button>
                })}
                {(you && leaving).then(|| view! { class="s",
                    <button
                        type="button"
                        class="button small"
                        data-test="stay"
                        prop:disabled=move || task.busy.get()
                        on:click=move |_| act(Request::StayInAccount { account })
                    >
                        {tr!("stay")}
                    </button>
                })}
                {(you && !leaving).then(|| view! { class="s",
                    <button type="button" class="button small" data-test="leave-account" on:click=move |_| leave.run(())>
                        {tr!("leave-account")}
                    </button>
                })}
            </span>
            {introduction}
            <ProblemLine problem=task.problem />
        </li>
    }
}

/// Somebody who is to become an Owner.
#[component]
fn Waiting(
    /// Of the screen.
    open: Open,
    /// Who.
    person: WaitingPerson,
    /// The person at this screen may withdraw it.
    may_withdraw: bool,
) -> impl IntoView {
    let nav = Nav::expect();
    let task = Task::new();
    let (account, load) = (open.account, open.load);
    let WaitingPerson { user, name, reason } = person;
    let why = match reason {
        WaitingReason::NotJoined => tr!("waiting-not-joined"),
        WaitingReason::Compare => tr!("waiting-compare"),
        WaitingReason::Ready => tr!("waiting-ready"),
        WaitingReason::Unproven => tr!("waiting-unproven"),
    };
    let withdraw = move |()| {
        let request = Request::Unshare { account, user };
        task.run(request, move |details: AccountDetails| load.put(details));
    };
    view! { class="s",
        <li data-test="waiting-person" data-name=name.clone()>
            <Icon glyph=Glyph::Clock />
            <span class="row-text">
                <strong>{tr!("waiting-for", name = name.clone())}</strong>
                <span class="hint">{why}</span>
            </span>
            <span class="row-actions">
                {(reason == WaitingReason::Compare).then(|| view! { class="s",
                    <a class="link" data-test="compare-link" href=nav.href(&Route::People) on:click=nav.follow(Route::People)>
                        {tr!("compare")}
                    </a>
                })}
                {may_withdraw.then(|| view! { class="s",
                    <WithdrawButton
                        test="unshare"
                        label=tr!("withdraw-share-of", name = name.clone())
                        busy=task.busy
                        withdraw
                    />
                })}
            </span>
            <ProblemLine problem=task.problem />
        </li>
    }
}
