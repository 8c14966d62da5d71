//! What an unlocked person sees, in the web app and in the extension's vault page alike.

mod account;
mod account_goodbye;
mod account_people;
mod activity;
mod add_codes;
mod browsers;
mod card;
mod cards;
mod code_row;
mod cut_off;
mod emergency;
mod inbox;
mod live;
mod new_account;
mod no_access;
mod people;
mod replace;
mod roles;
mod route;
mod saved_list;
mod share;
mod user_menu;
mod what_waits;

pub use cut_off::CutOff;
pub use roles::workspace_role;
pub use route::{Nav, Route};
pub use what_waits::{WaitingLists, what_waits};

use crate::components::{Logo, NoticeBar};
use crate::session::Session;
use crate::text::tr;
use account::Account;
use activity::Activity;
use browsers::Browsers;
use cards::Cards;
use inbox::Inbox;
use leptos::prelude::*;
use live::while_visible;
use no_access::NoAccess;
use people::People;
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
    // What waits, the role, the lock: they change while a screen stays.
    while_visible(move || session.refresh());
    let outside = Memo::new(move |_| session.is_outside());
    view! { class="s",
        <div class="page">
            <header class="page-head">
                <a class="home-link" href=nav.href(&Route::Cards) on:click=nav.follow(Route::Cards)>
                    <Logo />
                    <span class="workspace-name" data-test="workspace-name">{workspace}</span>
                    <span class="visually-hidden">{tr!("accounts")}</span>
                </a>
                <UserMenu />
            </header>
            <main class="page-main">
                <CutOff />
                {move || match (nav.route.get(), outside.get()) {
                    (Route::People, _) => view! { class="s", <People /> }.into_any(),
                    (Route::Browsers, _) => view! { class="s", <Browsers /> }.into_any(),
                    (_, true) => view! { class="s", <NoAccess /> }.into_any(),
                    (Route::Account(account), _) => view! { class="s", <Account account /> }.into_any(),
                    (Route::Inbox, _) => view! { class="s", <Inbox /> }.into_any(),
                    (Route::Activity, _) => view! { class="s", <Activity /> }.into_any(),
                    (Route::Cards | Route::SetUp(_) | Route::Join(_), _) => view! { class="s", <Cards /> }.into_any(),
                }}
            </main>
            <NoticeBar />
        </div>
    }
}
