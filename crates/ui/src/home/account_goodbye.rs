//! Before somebody is removed from an account, or leaves it.

use super::account::Open;
use super::{Nav, Route};
use crate::components::{Dialog, ProblemLine};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{AccountCards, AccountDetails, Request};

/// Somebody who is to be removed, once that is confirmed.
#[derive(Clone)]
pub struct Removal {
    /// Who.
    pub user: Id,
    /// Their name.
    pub name: String,
    /// An Owner; else a Collaborator.
    pub owner: bool,
}

/// Asks before somebody is removed.
#[component]
pub fn RemoveDialog(
    /// Open or closed.
    removing: RwSignal<bool>,
    /// Who.
    removal: RwSignal<Option<Removal>>,
    /// Of the screen.
    open: Open,
) -> impl IntoView {
    let session = Session::expect();
    let task = Task::new();
    let (account, load) = (open.account, open.load);
    let remove = move |_| {
        let Some(Removal { user, name, .. }) = removal.get_untracked() else {
            return;
        };
        let request = Request::Unshare { account, user };
        task.run(request, move |details: AccountDetails| {
            removing.set(false);
            load.put(details);
            session.say(tr!("person-removed", name = name));
        });
    };
    let text = move || {
        removal.get().map(|one| {
            if one.owner {
                tr!("remove-owner-text", name = one.name)
            } else {
                tr!("remove-collaborator-text", name = one.name)
            }
        })
    };
    view! { class="s",
        <Dialog open=removing id="unshare-dialog" title=tr!("remove-question")>
            <div class="stack">
                <p>{text}</p>
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| removing.set(false)>{tr!("cancel")}</button>
                    <button type="button" class="button danger" data-test="unshare-now" prop:disabled=move || task.busy.get() on:click=remove>
                        {tr!("remove")}
                    </button>
                </div>
            </div>
        </Dialog>
    }
}

/// Asks before the person at this screen leaves.
#[component]
pub fn LeaveDialog(
    /// Open or closed.
    leaving: RwSignal<bool>,
    /// Of the screen.
    open: Open,
    /// An Owner asks; a Collaborator goes.
    owner: Memo<bool>,
) -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let task = Task::new();
    let (account, load) = (open.account, open.load);
    let leave = move |_| {
        task.run(Request::LeaveAccount { account }, move |_: AccountCards| {
            leaving.set(false);
            if owner.get_untracked() {
                load.refresh();
                session.say(tr!("leave-asked"));
            } else {
                session.say(tr!("left-account"));
                nav.go(Route::Cards);
            }
        });
    };
    let text = move || {
        if owner.get() {
            tr!("leave-account-owner-text")
        } else {
            tr!("leave-account-text")
        }
    };
    view! { class="s",
        <Dialog open=leaving id="leave-account-dialog" title=tr!("leave-account-question")>
            <div class="stack">
                <p>{text}</p>
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| leaving.set(false)>{tr!("cancel")}</button>
                    <button type="button" class="button danger" data-test="leave-account-now" prop:disabled=move || task.busy.get() on:click=leave>
                        {tr!("leave-account")}
                    </button>
                </div>
            </div>
        </Dialog>
    }
}
