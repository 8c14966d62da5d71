//! What an unlocked person sees, in the web app and in the extension's vault page alike.

mod account;
mod activity;
mod add_codes;
mod browsers;
mod cards;
mod emergency;
mod new_account;
mod route;
mod saved_list;
mod user_menu;

pub use route::{Nav, Route};

use crate::components::{Logo, NoticeBar};
use crate::session::Session;
use crate::text::tr;
use account::Account;
use activity::Activity;
use browsers::Browsers;
use cards::Cards;
use leptos::prelude::*;
use user_menu::UserMenu;

/// Head, the part the route names, and success messages.
#[component]
pub fn Home() -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let workspace = move || {
        session
            .status
            .get()
            .and_then(|status| status.person)
            .map(|person| person.workspace_name)
            .unwrap_or_default()
    };
    view! { class="s",
        <div class="page">
            <header class="page-head">
                <a class="home-link" href=nav.href(&Route::Cards) on:click=nav.follow(Route::Cards) aria-label=tr!("accounts")>
                    <Logo />
                    <span class="workspace-name" data-test="workspace-name">{workspace}</span>
                </a>
                <UserMenu />
            </header>
            <main class="page-main">
                {move || match nav.route.get() {
                    Route::Cards | Route::SetUp(_) => view! { class="s", <Cards /> }.into_any(),
                    Route::Account(account) => view! { class="s", <Account account /> }.into_any(),
                    Route::Browsers => view! { class="s", <Browsers /> }.into_any(),
                    Route::Activity => view! { class="s", <Activity /> }.into_any(),
                }}
            </main>
            <NoticeBar />
        </div>
    }
}
