//! Account cards.

use super::card::{Card, matches};
use super::live::while_visible;
use super::new_account::NewAccount;
use super::{Nav, Route};
use crate::components::{Glyph, Heading, Icon, standing};
use crate::session::Load;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{AccountCards, Request};

/// From so many cards on there is a search box.
const SEARCH_FROM: usize = 9;

/// All accounts the person may see.
#[component]
pub fn Cards() -> impl IntoView {
    let nav = Nav::expect();
    let load = Load::<AccountCards>::new(Request::Accounts);
    while_visible(move || load.refresh());
    let adding = RwSignal::new(false);
    let search = RwSignal::new(String::new());
    let count = load.part(|view| view.accounts.len());
    let inbox = load.part(|view| view.inbox);
    let searchable = Memo::new(move |_| count.get() >= SEARCH_FROM);
    view! { class="s",
        <section class="stack large" data-test="accounts">
            <div class="title-row">
                <Heading text=tr!("accounts") />
                <Show when=move || count.get() != 0>
                    <NewAccountButton adding />
                </Show>
            </div>
            {standing(load, move || view! { class="s",
                <Show when=move || inbox.get() != 0>
                    <a
                        class="notice"
                        data-kind="info"
                        data-test="inbox-count"
                        href=nav.href(&Route::Inbox)
                        on:click=nav.follow(Route::Inbox)
                    >
                        <Icon glyph=Glyph::Inbox />
                        <span>{move || tr!("inbox-count", count = inbox.get())}</span>
                    </a>
                </Show>
                <Show when=move || searchable.get()>
                    <SearchBox search />
                </Show>
                <Show when=move || count.get() != 0 fallback=move || view! { class="s", <EmptyState adding /> }>
                    <Grid load search />
                </Show>
            }
            .into_any())}
        </section>
        <NewAccount open=adding />
    }
}

/// **New account**.
#[component]
fn NewAccountButton(
    /// Opens the dialog.
    adding: RwSignal<bool>,
) -> impl IntoView {
    view! { class="s",
        <button type="button" class="button primary" data-test="new-account" on:click=move |_| adding.set(true)>
            <Icon glyph=Glyph::Plus />
            {tr!("new-account")}
        </button>
    }
}

/// Filters the cards.
#[component]
fn SearchBox(
    /// What is typed.
    search: RwSignal<String>,
) -> impl IntoView {
    view! { class="s",
        <div class="search">
            <Icon glyph=Glyph::Search />
            <input
                type="search"
                data-test="search"
                aria-label=tr!("search-accounts")
                placeholder=tr!("search-accounts")
                autocomplete="off"
                prop:value=move || search.get()
                on:input=move |event| search.set(event_target_value(&event))
            />
        </div>
    }
}

/// What accounts are, for who has none.
#[component]
fn EmptyState(
    /// Opens the dialog.
    adding: RwSignal<bool>,
) -> impl IntoView {
    view! { class="s",
        <div class="empty" data-test="no-accounts">
            <span class="empty-sign" aria-hidden="true"><Icon glyph=Glyph::Plus /></span>
            <h2>{tr!("no-accounts-title")}</h2>
            <p>{tr!("no-accounts-text")}</p>
            <NewAccountButton adding />
        </div>
    }
}

/// The cards that match.
#[component]
fn Grid(
    /// All.
    load: Load<AccountCards>,
    /// What is searched for.
    search: RwSignal<String>,
) -> impl IntoView {
    let accounts = load.part(|view| view.accounts.clone());
    let found = Memo::new(move |_| {
        search.with(|words| {
            accounts.with(|all| {
                let all = all.iter();
                let found = all.filter(|card| matches(card, words));
                found.map(|card| card.account).collect::<Vec<_>>()
            })
        })
    });
    view! { class="s",
        <ul class="cards">
            <For each=move || found.get() key=|id| *id let:id>
                <li><Card accounts id /></li>
            </For>
        </ul>
        <Show when=move || found.with(Vec::is_empty)>
            <p class="hint" role="status">{tr!("search-nothing")}</p>
        </Show>
    }
}
