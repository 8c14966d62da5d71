//! Account details: opens on **Settings**.

use super::emergency::EmergencyControls;
use super::{Nav, Route};
use crate::components::{AppIcon, Glyph, Icon, ProblemNote, loaded};
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
    Owners,
}

/// One account.
#[component]
pub fn Account(
    /// Which.
    account: Id,
) -> impl IntoView {
    let nav = Nav::expect();
    let load = Load::<AccountDetails>::new(Request::Account { account });
    view! { class="s",
        <div class="stack large" data-test="account-details">
            <a class="back" href=nav.href(&Route::Cards) on:click=nav.follow(Route::Cards)>
                <Icon glyph=Glyph::Back />
                {tr!("accounts")}
            </a>
            {loaded(load, move |details| view! { class="s", <Details details load /> }.into_any())}
        </div>
    }
}

#[component]
fn Details(
    /// What is shown.
    details: AccountDetails,
    /// Asked again after a save.
    load: Load<AccountDetails>,
) -> impl IntoView {
    let tab = RwSignal::new(Tab::Settings);
    let card = details.card.clone();
    let owners = StoredValue::new(details.owners.clone());
    let details = StoredValue::new(details);
    let tab_button = move |which: Tab, label: String, id: &'static str| {
        view! { class="s",
            <button
                type="button"
                role="tab"
                id=id
                data-test=id
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
            let next = if tab.get_untracked() == Tab::Settings {
                Tab::Owners
            } else {
                Tab::Settings
            };
            tab.set(next);
            let id = if next == Tab::Settings {
                "tab-settings"
            } else {
                "tab-owners"
            };
            focus(id);
        }
    };
    view! { class="s",
        <div class="account-head">
            <AppIcon name=card.app.clone() />
            <div>
                <h1><bdi>{card.app.clone()}</bdi></h1>
                <p class="hint"><bdi>{card.login.clone()}</bdi></p>
            </div>
        </div>
        {card.problem.clone().map(|code| view! { class="s", <ProblemNote problem=Problem::from(code) /> })}
        <div class="tabs" role="tablist" aria-label=tr!("account-details") on:keydown=arrows>
            {tab_button(Tab::Settings, tr!("settings"), "tab-settings")}
            {tab_button(Tab::Owners, tr!("owners"), "tab-owners")}
        </div>
        <div
            id="account-panel"
            role="tabpanel"
            class="stack large"
            aria-labelledby=move || if tab.get() == Tab::Settings { "tab-settings" } else { "tab-owners" }
        >
            <Show
                when=move || tab.get() == Tab::Settings
                fallback=move || view! { class="s", <Owners names=owners.get_value() /> }
            >
                <Settings details=details.get_value() load />
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
    /// What is shown.
    details: AccountDetails,
    /// Asked again after a save.
    load: Load<AccountDetails>,
) -> impl IntoView {
    let card = details.card.clone();
    let role = match card.role {
        AccountRole::Owner => tr!("role-owner"),
        AccountRole::Collaborator => tr!("role-collaborator"),
    };
    view! { class="s",
        <section class="card stack" aria-labelledby="login-details">
            <h2 id="login-details">{tr!("login-details")}</h2>
            <dl class="facts">
                <div><dt>{tr!("app")}</dt><dd><bdi>{card.app}</bdi></dd></div>
                <div><dt>{tr!("site")}</dt><dd><bdi>{card.site}</bdi></dd></div>
                <div><dt>{tr!("login-name")}</dt><dd><bdi>{card.login}</bdi></dd></div>
                <div><dt>{tr!("your-role")}</dt><dd>{role}</dd></div>
            </dl>
        </section>
        <EmergencyControls details load />
    }
}

/// Who may read the codes.
#[component]
fn Owners(
    /// As pinned.
    names: Vec<String>,
) -> impl IntoView {
    view! { class="s",
        <section class="card stack" aria-labelledby="owners-title">
            <div>
                <h2 id="owners-title">{tr!("owners")}</h2>
                <p class="hint">{tr!("owners-hint")}</p>
            </div>
            <ul class="people" data-test="owners">
                {names.into_iter().map(|name| view! { class="s",
                    <li>
                        <span class="avatar" aria-hidden="true">{name.chars().next().map(String::from)}</span>
                        <bdi>{name.clone()}</bdi>
                    </li>
                }).collect_view()}
            </ul>
        </section>
    }
}
