//! The person's name, and what is behind it.

use super::{Nav, Route};
use crate::components::{Glyph, Icon};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::ev;
use leptos::prelude::*;
use sparekey_protocol::message::{Request, Status};
use wasm_bindgen::JsCast;

/// A button with the name; **People**, **Inbox**, **Browsers**, **Activity**, **Lock**.
#[component]
pub fn UserMenu() -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let open = RwSignal::new(false);
    let task = Task::new();
    let menu = NodeRef::<leptos::html::Nav>::new();
    let button = NodeRef::<leptos::html::Button>::new();
    let name = move || {
        session
            .status
            .get()
            .and_then(|status| status.person)
            .map(|person| person.name)
            .unwrap_or_default()
    };
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let inside = menu.get_untracked().is_some_and(|menu| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            menu.contains(target.as_ref())
        });
        if !inside {
            open.set(false);
        }
    });
    on_cleanup(move || outside.remove());
    let close_on_escape = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            if let Some(button) = button.get_untracked() {
                let _ = button.focus();
            }
        }
    };
    let link = move |route: Route, glyph: Glyph, label: String, test: &'static str| {
        let follow = nav.follow(route.clone());
        view! { class="s",
            <li>
                <a
                    href=nav.href(&route)
                    data-test=test
                    on:click=move |event| { open.set(false); follow(event); }
                >
                    <Icon glyph />
                    {label}
                </a>
            </li>
        }
    };
    view! { class="s",
        <nav class="user-menu" node_ref=menu on:keydown=close_on_escape aria-label=tr!("your-menu")>
            <button
                type="button"
                class="user-button"
                node_ref=button
                data-test="user-menu"
                aria-expanded=move || open.get().to_string()
                aria-controls="user-menu-list"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span class="avatar" aria-hidden="true">{move || name().chars().next().map(String::from)}</span>
                <span class="user-name" data-test="user-name">{name}</span>
                <Icon glyph=Glyph::Down />
            </button>
            <Show when=move || open.get()>
                <ul id="user-menu-list" class="menu">
                    {link(Route::People, Glyph::People, tr!("people"), "menu-people")}
                    <Show when=move || !session.is_outside()>
                        {link(Route::Inbox, Glyph::Inbox, tr!("inbox-name"), "menu-inbox")}
                    </Show>
                    {link(Route::Browsers, Glyph::Browser, tr!("browsers"), "menu-browsers")}
                    <Show when=move || session.may_audit()>
                        {link(Route::Activity, Glyph::List, tr!("activity"), "menu-activity")}
                    </Show>
                    <li>
                        <button
                            type="button"
                            data-test="menu-lock"
                            on:click=move |_| {
                                open.set(false);
                                task.run(Request::Lock, move |status: Status| session.status.set(Some(status)));
                            }
                        >
                            <Icon glyph=Glyph::Lock />
                            {tr!("lock")}
                        </button>
                    </li>
                </ul>
            </Show>
        </nav>
    }
}
