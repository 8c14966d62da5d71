//! The web app.

mod forget;
mod form;
mod join;
mod join_form;
mod kit;
mod kit_check;
mod progress;
mod set_up;
mod sheet_check;
mod sheets;
mod sign_in;

use crate::components::{Busy, ProblemNote};
use crate::gate::{Doorway, Unlock};
use crate::home::{Home, Nav, Route};
use crate::session::Session;
use join::Join;
use leptos::prelude::*;
use set_up::SetUp;
use sign_in::SignIn;

/// Public URL of the server: it serves this page itself.
fn server_url() -> String {
    window().location().origin().unwrap_or_default()
}

/// First run, sign-in, unlock, or home.
#[component]
pub fn WebApp() -> impl IntoView {
    let session = Session::provide();
    let nav = Nav::provide_for_web();
    session.refresh();
    // The routes that stand in front of everything else.
    let door = Memo::new(move |_| {
        nav.route.with(|route| match route {
            Route::SetUp(_) | Route::Join(_) => Some(route.clone()),
            _ => None,
        })
    });
    let stands = Memo::new(move |_| {
        session.status.with(|status| {
            status
                .as_ref()
                .map(|status| (status.connected, status.unlocked))
        })
    });
    move || match (door.get(), stands.get()) {
        // A link to set up stands until it is used, whatever this browser knew before.
        (Some(Route::SetUp(token)), Some(_)) => view! { class="s", <SetUp token /> }.into_any(),
        (Some(Route::Join(code)), Some(_)) => view! { class="s", <Join code /> }.into_any(),
        (_, None) => match session.problem.get() {
            Some(problem) => {
                view! { class="s", <Doorway><ProblemNote problem=problem.clone() /></Doorway> }
                    .into_any()
            }
            None => view! { class="s", <Doorway><Busy /></Doorway> }.into_any(),
        },
        (_, Some((false, _))) => view! { class="s", <SignIn /> }.into_any(),
        (_, Some((true, false))) => view! { class="s", <Unlock /> }.into_any(),
        (_, Some((true, true))) => view! { class="s", <Home /> }.into_any(),
    }
}
