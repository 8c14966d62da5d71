//! Account cards.

use super::new_account::NewAccount;
use super::{Nav, Route};
use crate::components::{AppIcon, Glyph, Icon, loaded};
use crate::session::Load;
use crate::sites::shown;
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::message::{AccountCard, AccountCards, Request};

/// From so many cards on there is a search box.
const SEARCH_FROM: usize = 9;

/// All accounts the person may see.
#[component]
pub fn Cards() -> impl IntoView {
    let load = Load::<AccountCards>::new(Request::Accounts);
    let adding = RwSignal::new(false);
    let search = RwSignal::new(String::new());
    let head = move |empty: bool| {
        view! { class="s",
            <div class="title-row">
                <h1>{tr!("accounts")}</h1>
                {(!empty).then(|| view! { class="s", <NewAccountButton adding primary=true /> })}
            </div>
        }
    };
    view! { class="s",
        <section class="stack large" data-test="accounts">
            {loaded(load, move |view: AccountCards| {
                let empty = view.accounts.is_empty();
                let searchable = view.accounts.len() >= SEARCH_FROM;
                let inbox = view.inbox;
                view! { class="s",
                    {head(empty)}
                    {(inbox > 0).then(|| view! { class="s",
                        <p class="notice" data-kind="info" data-test="inbox-count">
                            <Icon glyph=Glyph::Clock />
                            <span>{tr!("inbox-count", count = inbox)}</span>
                        </p>
                    })}
                    {searchable.then(|| view! { class="s", <SearchBox search /> })}
                    {if empty {
                        view! { class="s", <EmptyState adding /> }.into_any()
                    } else {
                        view! { class="s", <Grid accounts=view.accounts search /> }.into_any()
                    }}
                }
                .into_any()
            })}
        </section>
        <NewAccount open=adding />
    }
}

/// **New account**.
#[component]
fn NewAccountButton(
    /// Opens the dialog.
    adding: RwSignal<bool>,
    /// Drawn as the main action.
    primary: bool,
) -> impl IntoView {
    view! { class="s",
        <button type="button" class="button" class:primary=primary data-test="new-account" on:click=move |_| adding.set(true)>
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
            <NewAccountButton adding primary=true />
        </div>
    }
}

fn matches(card: &AccountCard, words: &str) -> bool {
    let text = format!("{} {} {}", card.app, card.site, card.login).to_lowercase();
    words
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// The cards that match.
#[component]
fn Grid(
    /// All.
    accounts: Vec<AccountCard>,
    /// What is searched for.
    search: RwSignal<String>,
) -> impl IntoView {
    let accounts = StoredValue::new(accounts);
    let found = Memo::new(move |_| {
        search.with(|words| {
            accounts.with_value(|all| {
                (0..all.len())
                    .filter(|at| matches(&all[*at], words))
                    .collect::<Vec<_>>()
            })
        })
    });
    view! { class="s",
        <ul class="cards">
            {move || found.get().into_iter().map(|at| {
                let card = accounts.with_value(|all| all[at].clone());
                view! { class="s", <li><Card card /></li> }
            }).collect_view()}
        </ul>
        <Show when=move || found.with(Vec::is_empty)>
            <p class="hint" role="status">{tr!("search-nothing")}</p>
        </Show>
    }
}

/// One card; the whole of it is a link.
#[component]
fn Card(
    /// The account.
    card: AccountCard,
) -> impl IntoView {
    let nav = Nav::expect();
    let route = Route::Account(card.account);
    let state = if card.lists == 0 {
        view! { class="s", <span class="pill" data-kind="none">{tr!("no-codes-yet")}</span> }
            .into_any()
    } else {
        view! { class="s", <span class="pill" data-kind="good" data-test="card-codes">{tr!("code-count", count = card.codes)}</span> }
            .into_any()
    };
    view! { class="s",
        <a class="account-card" href=nav.href(&route) on:click=nav.follow(route) data-test="account-card">
            <AppIcon name=card.app.clone() />
            <span class="card-text">
                <strong class="card-app"><bdi>{card.app}</bdi></strong>
                <span class="card-login"><bdi>{card.login}</bdi></span>
                <span class="card-site"><bdi>{shown(&card.site)}</bdi></span>
            </span>
            <span class="card-foot">
                {state}
                {card.last_saved.map(|at| view! { class="s", <span class="card-date">{when::day(at)}</span> })}
                {card.problem.map(|code| view! { class="s",
                    <span class="pill" data-kind="bad" data-test="card-problem" data-code=code><Icon glyph=Glyph::Alert />{tr!("needs-attention")}</span>
                })}
            </span>
        </a>
    }
}
