//! **Share**: somebody becomes an Owner or a Collaborator of an account.

use super::account::Open;
use crate::components::{Dialog, ProblemLine};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::api::AccountRole;
use sparekey_protocol::message::{AccountDetails, Candidate, Request};

/// The dialog.
#[component]
pub fn ShareDialog(
    /// Open or closed.
    sharing: RwSignal<bool>,
    /// Of the screen.
    open: Open,
) -> impl IntoView {
    view! { class="s",
        <Dialog open=sharing id="share-dialog" title=tr!("share-title")>
            <ShareForm sharing open />
        </Dialog>
    }
}

#[component]
fn ShareForm(
    /// Closes the dialog.
    sharing: RwSignal<bool>,
    /// Of the screen.
    open: Open,
) -> impl IntoView {
    let session = Session::expect();
    let task = Task::new();
    let (account, load) = (open.account, open.load);
    let candidates = load.part(|details| details.candidates.clone());
    let chosen = RwSignal::new(String::new());
    let as_owner = RwSignal::new(true);
    let candidate = Memo::new(move |_| -> Option<Candidate> {
        let chosen = chosen.get();
        candidates.with(|all| {
            all.iter()
                .find(|one| one.user.to_string() == chosen)
                .cloned()
        })
    });
    let may_own = move || candidate.with(|one| one.as_ref().is_none_or(|one| one.may_own));
    let role = Memo::new(move |_| {
        if as_owner.get() && may_own() {
            AccountRole::Owner
        } else {
            AccountRole::Collaborator
        }
    });
    let hint = move || match (role.get(), candidate.get()) {
        (AccountRole::Collaborator, _) => tr!("share-collaborator-hint"),
        (AccountRole::Owner, Some(one)) if !one.pinned => tr!("share-waits", name = one.name),
        (AccountRole::Owner, _) => tr!("share-owner-hint"),
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(one) = candidate.get_untracked() else {
            return;
        };
        let role = role.get_untracked();
        let request = Request::Share {
            account,
            user: one.user,
            role,
        };
        task.run(request, move |details: AccountDetails| {
            sharing.set(false);
            let waits = details
                .waiting
                .iter()
                .any(|waiting| waiting.user == one.user);
            load.put(details);
            session.say(if waits {
                tr!("share-waiting", name = one.name)
            } else {
                tr!("shared", name = one.name)
            });
        });
    };
    let select = NodeRef::<leptos::html::Select>::new();
    crate::components::focus_when_shown(select);
    view! { class="s",
        <form class="stack" on:submit=submit>
            <div class="field">
                <label for="share-person">{tr!("share-with")}</label>
                <select
                    id="share-person"
                    node_ref=select
                    data-test="share-person"
                    autocomplete="off"
                    required=true
                    on:change=move |event| chosen.set(event_target_value(&event))
                >
                    <option value="" selected=true>{tr!("choose-person")}</option>
                    {move || candidates.get().into_iter().map(|one| {
                        let value = one.user.to_string();
                        let is_chosen = chosen.with_untracked(|chosen| *chosen == value);
                        view! { class="s", <option value=value selected=is_chosen>{one.name}</option> }
                    }).collect_view()}
                </select>
            </div>
            <div class="field">
                <label for="share-role">{tr!("share-as")}</label>
                <select
                    id="share-role"
                    data-test="share-role"
                    autocomplete="off"
                    aria-describedby="share-role-hint"
                    prop:value=move || if role.get() == AccountRole::Owner { "owner" } else { "collaborator" }
                    on:change=move |event| as_owner.set(event_target_value(&event) == "owner")
                >
                    <option value="owner" selected=true disabled=move || !may_own()>{tr!("role-owner")}</option>
                    <option value="collaborator">{tr!("role-collaborator")}</option>
                </select>
                <p class="hint" id="share-role-hint" role="status">{hint}</p>
            </div>
            <ProblemLine problem=task.problem />
            <div class="row end">
                <button type="button" class="button" on:click=move |_| sharing.set(false)>{tr!("cancel")}</button>
                <button
                    type="submit"
                    class="button primary"
                    data-test="share-now"
                    prop:disabled=move || task.busy.get() || candidate.with(Option::is_none)
                >
                    {tr!("share")}
                </button>
            </div>
        </form>
    }
}
