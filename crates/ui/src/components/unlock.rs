//! Unlocking in place.

use super::{PassphraseField, ProblemLine};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{Request, Status};

/// The passphrase of a device that is known.
#[component]
pub fn UnlockForm(
    /// Called once the keys are in memory.
    #[prop(into, optional)]
    done: Option<Callback<()>>,
) -> impl IntoView {
    let session = Session::expect();
    let passphrase = RwSignal::new(String::new());
    let task = Task::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = Request::Unlock {
            passphrase: passphrase.get_untracked(),
        };
        task.run(request, move |status: Status| {
            passphrase.set(String::new());
            session.status.set(Some(status));
            if let Some(done) = done {
                done.run(());
            }
        });
    };
    view! { class="s",
        <form class="stack" data-test="unlock" on:submit=submit>
            <PassphraseField id="unlock-passphrase" label=tr!("passphrase") value=passphrase autofocus=true />
            <ProblemLine problem=task.problem />
            <button type="submit" class="button primary" prop:disabled=move || task.busy.get()>
                {move || if task.busy.get() { tr!("unlocking") } else { tr!("unlock") }}
            </button>
        </form>
    }
}
