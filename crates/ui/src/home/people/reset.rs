//! New keys for a person who lost passphrase or Secret Key.

use super::made_link::MadeLink;
use super::{Shared, text_of};
use crate::components::{Dialog, ProblemLine};
use crate::session::Task;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{NewInviteView, Request};

/// The dialog for the person chosen.
#[component]
pub fn ResetDialog(
    /// Of the screen.
    shared: Shared,
) -> impl IntoView {
    view! { class="s",
        <Dialog open=shared.resetting id="reset-dialog" title=tr!("offer-new-keys")>
            <Reset shared />
        </Dialog>
    }
}

#[component]
fn Reset(
    /// Of the screen.
    shared: Shared,
) -> impl IntoView {
    let task = Task::new();
    let made = RwSignal::new(None::<NewInviteView>);
    let person = shared.person(move || shared.reset.get());
    let name = text_of(person, |one| &one.name);
    let make = move |_| {
        let Some(user) = shared.reset.get_untracked() else {
            return;
        };
        task.run(Request::ResetPerson { user }, move |view: NewInviteView| {
            made.set(Some(view));
            shared.load.refresh();
        });
    };
    move || {
        match made.get() {
        Some(made) => view! { class="s",
            <MadeLink made name=name.get_untracked() open=shared.resetting />
        }
        .into_any(),
        None => view! { class="s",
            <div class="stack">
                <p>{tr!("reset-text", name = name.get())}</p>
                <p>{tr!("reset-consequence", name = name.get())}</p>
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| shared.resetting.set(false)>{tr!("cancel")}</button>
                    <button type="button" class="button primary" data-test="reset-now" prop:disabled=move || task.busy.get() on:click=make>
                        {tr!("invite-make")}
                    </button>
                </div>
            </div>
        }
        .into_any(),
    }
    }
}
