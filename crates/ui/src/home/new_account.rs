//! The dialog **New account**.

use super::{Nav, Route};
use crate::components::{Dialog, ProblemLine, TextField};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{AccountCard, Request};

/// App, site, login name.
#[component]
pub fn NewAccount(
    /// Open or closed.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! { class="s",
        <Dialog open id="new-account-dialog" title=tr!("new-account")>
            <NewAccountForm open />
        </Dialog>
    }
}

#[component]
fn NewAccountForm(
    /// Closes the dialog.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let app = RwSignal::new(String::new());
    let site = RwSignal::new(String::new());
    let login = RwSignal::new(String::new());
    let task = Task::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = Request::CreateAccount {
            app: app.get_untracked().trim().to_owned(),
            site: site.get_untracked().trim().to_owned(),
            login: login.get_untracked().trim().to_owned(),
        };
        task.run(request, move |card: AccountCard| {
            open.set(false);
            session.say(tr!("account-created", app = card.app));
            nav.go(Route::Account(card.account));
        });
    };
    view! { class="s",
        <form class="stack" on:submit=submit>
            <TextField id="account-app" label=tr!("app") value=app autofocus=true hint=tr!("app-hint") />
            <TextField id="account-site" label=tr!("site") value=site hint=tr!("site-hint") />
            <TextField id="account-login" label=tr!("login-name") value=login optional=true hint=tr!("login-name-hint") />
            <ProblemLine problem=task.problem />
            <div class="row end">
                <button type="button" class="button" on:click=move |_| open.set(false)>{tr!("cancel")}</button>
                <button type="submit" class="button primary" data-test="create-account" prop:disabled=move || task.busy.get()>
                    {tr!("create-account")}
                </button>
            </div>
        </form>
    }
}
