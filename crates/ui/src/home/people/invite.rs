//! **Invite**.

use super::made_link::MadeLink;
use crate::components::{Dialog, ProblemLine, TextField};
use crate::home::roles::{role_hint, workspace_role};
use crate::session::{Load, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::api::WorkspaceRole;
use sparekey_protocol::message::{NewInviteView, PeopleView, Request};

/// The dialog.
#[component]
pub fn InviteDialog(
    /// Open or closed.
    open: RwSignal<bool>,
    /// Asked again once the invite is made.
    load: Load<PeopleView>,
) -> impl IntoView {
    view! { class="s",
        <Dialog open id="invite-dialog" title=tr!("invite-title")>
            <InviteForm open load />
        </Dialog>
    }
}

#[component]
fn InviteForm(
    /// Closes the dialog.
    open: RwSignal<bool>,
    /// Asked again once the invite is made.
    load: Load<PeopleView>,
) -> impl IntoView {
    let may_give = untrack(|| load.with_ready(|view| view.may_give.clone())).unwrap_or_default();
    let usual = may_give
        .iter()
        .copied()
        .find(|role| *role == WorkspaceRole::User)
        .or_else(|| may_give.first().copied());
    let name = RwSignal::new(String::new());
    let login = RwSignal::new(String::new());
    let chosen = RwSignal::new(usual);
    let made = RwSignal::new(None::<NewInviteView>);
    let task = Task::new();
    let roles = StoredValue::new(may_give);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(role) = chosen.get_untracked() else {
            return;
        };
        let request = Request::Invite {
            name: name.get_untracked().trim().to_owned(),
            login: login.get_untracked().trim().to_owned(),
            role,
        };
        task.run(request, move |view: NewInviteView| {
            made.set(Some(view));
            load.refresh();
        });
    };
    let form = move || {
        view! { class="s",
            <form class="stack" on:submit=submit>
                <TextField id="invite-name" label=tr!("person-name") value=name max=64 autofocus=true />
                <TextField id="invite-login" label=tr!("login") value=login hint=tr!("invite-login-hint") />
                <div class="field">
                    <label for="invite-role">{tr!("role")}</label>
                    <select
                        id="invite-role"
                        data-test="invite-role"
                        autocomplete="off"
                        aria-describedby="invite-role-hint"
                        on:change=move |event| chosen.set(roles.with_value(|roles| WorkspaceRole::find(&event_target_value(&event)).filter(|role| roles.contains(role))))
                    >
                        {roles.get_value().into_iter().map(|role| view! { class="s",
                            <option value=role.name() selected=Some(role) == usual>{workspace_role(role)}</option>
                        }).collect_view()}
                    </select>
                    <p class="hint" id="invite-role-hint">{move || chosen.get().map(role_hint)}</p>
                </div>
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{tr!("cancel")}</button>
                    <button type="submit" class="button primary" data-test="invite-make" prop:disabled=move || task.busy.get()>
                        {tr!("invite-make")}
                    </button>
                </div>
            </form>
        }
    };
    move || match made.get() {
        Some(made) => {
            view! { class="s", <MadeLink made name=name.get_untracked() open /> }.into_any()
        }
        None => form().into_any(),
    }
}
