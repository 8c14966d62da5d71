//! The dialog **New account**.

use super::{Nav, Route};
use crate::components::{Dialog, NewAccountDraft, NewAccountForm, NewAccountNames};
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::AccountCard;

/// App, site, login name.
#[component]
pub fn NewAccount(
    /// Open or closed.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let created = Callback::new(move |card: AccountCard| {
        open.set(false);
        session.say(tr!("account-created", app = card.app));
        nav.go(Route::Account(card.account));
    });
    view! { class="s",
        <Dialog open id="new-account-dialog" title=tr!("new-account")>
            <NewAccountForm draft=NewAccountDraft::new(String::new(), String::new()) names=NewAccountNames::DIALOG created=created>
                <button type="button" class="button" on:click=move |_| open.set(false)>{tr!("cancel")}</button>
            </NewAccountForm>
        </Dialog>
    }
}
