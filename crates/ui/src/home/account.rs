//! Account details: opens on **Settings**.

use super::account_people::AccountPeople;
use super::emergency::EmergencyControls;
use super::live::while_visible;
use super::saved_list::Revealed;
use super::{Nav, Route};
use crate::components::{AppIcon, Glyph, Heading, Icon, ProblemNote, standing};
use crate::problem::Problem;
use crate::session::Load;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::api::AccountRole;
use sparekey_protocol::message::{AccountDetails, Request};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Settings,
    People,
}

impl Tab {
    const fn id(self) -> &'static str {
        match self {
            Self::Settings => "tab-settings",
            Self::People => "tab-people",
        }
    }
}

/// What the parts of the screen share: it stays while the answer changes.
#[derive(Clone, Copy)]
pub struct Open {
    /// Which account.
    pub account: Id,
    /// What is known of it.
    pub load: Load<AccountDetails>,
    /// One code of the account at a time, whatever list it is in.
    pub revealed: RwSignal<Option<Revealed>>,
}

impl Open {
    /// The person at this screen is an Owner of it.
    pub fn is_owner(self) -> Memo<bool> {
        self.load
            .part(|details| details.card.role == AccountRole::Owner)
    }
}

/// One account.
#[component]
pub fn Account(
    /// Which.
    account: Id,
) -> impl IntoView {
    let nav = Nav::expect();
    let load = Load::<AccountDetails>::new(Request::Account { account });
    while_visible(move || load.refresh());
    let open = Open {
        account,
        load,
        revealed: RwSignal::new(None),
    };
    view! { class="s",
        <div class="stack large" data-test="account-details">
            <a class="back" href=nav.href(&Route::Cards) on:click=nav.follow(Route::Cards)>
                <Icon glyph=Glyph::Back />
                {tr!("accounts")}
            </a>
            {standing(load, move || view! { class="s", <Details open /> }.into_any())}
        </div>
    }
}

#[component]
fn Details(
    /// Of the screen.
    open: Open,
) -> impl IntoView {
    let tab = RwSignal::new(Tab::Settings);
    let load = open.load;
    let app = load.part(|details| details.card.app.clone());
    let login = load.part(|details| details.card.login.clone());
    let problem = load.part(|details| details.card.problem.clone());
    let tab_button = move |which: Tab, label: String| {
        view! { class="s",
            <button
                type="button"
                role="tab"
                id=which.id()
                data-test=which.id()
                aria-selected=move || (tab.get() == which).to_string()
                aria-controls="account-panel"
                tabindex=move || if tab.get() == which { "0" } else { "-1" }
                on:click=move |_| tab.set(which)
            >
                {label}
            </button>
        }
    };
    let arrows = move |event: web_sys::KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
            let next = match tab.get_untracked() {
                Tab::Settings => Tab::People,
                Tab::People => Tab::Settings,
            };
            tab.set(next);
            focus(next.id());
        }
    };
    view! { class="s",
        <div class="account-head">
            {move || view! { class="s", <AppIcon name=app.get() /> }}
            <div>
                <Heading text=app />
                <p class="hint"><bdi>{login}</bdi></p>
            </div>
        </div>
        {move || problem.get().map(|code| view! { class="s", <ProblemNote problem=Problem::from(code) /> })}
        <div class="tabs" role="tablist" aria-label=tr!("account-details") on:keydown=arrows>
            {tab_button(Tab::Settings, tr!("settings"))}
            {tab_button(Tab::People, tr!("people"))}
        </div>
        <div
            id="account-panel"
            role="tabpanel"
            class="stack large"
            aria-labelledby=move || tab.get().id()
        >
            <Show
                when=move || tab.get() == Tab::Settings
                fallback=move || view! { class="s", <AccountPeople open /> }
            >
                <Settings open />
            </Show>
        </div>
    }
}

fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id);
    if let Some(element) =
        element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// The login, the role, and at the bottom **Emergency controls**.
#[component]
fn Settings(
    /// Of the screen.
    open: Open,
) -> impl IntoView {
    let load = open.load;
    let owner = open.is_owner();
    let app = load.part(|details| details.card.app.clone());
    let site = load.part(|details| details.card.site.clone());
    let login = load.part(|details| details.card.login.clone());
    let role = move || {
        if owner.get() {
            tr!("role-owner")
        } else {
            tr!("role-collaborator")
        }
    };
    view! { class="s",
        <section class="card stack" aria-labelledby="login-details">
            <h2 id="login-details">{tr!("login-details")}</h2>
            <dl class="facts">
                <div><dt>{tr!("app")}</dt><dd><bdi>{app}</bdi></dd></div>
                <div><dt>{tr!("site")}</dt><dd><bdi>{site}</bdi></dd></div>
                <div><dt>{tr!("login-name")}</dt><dd><bdi>{login}</bdi></dd></div>
                <div><dt>{tr!("your-role")}</dt><dd>{role}</dd></div>
            </dl>
        </section>
        <EmergencyControls open />
    }
}
