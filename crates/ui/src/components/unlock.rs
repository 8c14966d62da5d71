//! Unlocking in place, also where the device has lost its Secret Key.

use super::{PassphraseField, ProblemLine, TextField};
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
    let lost = Memo::new(move |_| {
        task.problem.with(|problem| {
            let code = problem.as_ref().map(crate::problem::Problem::code);
            code == Some("secret_key_missing")
        })
    });
    // Once it is known to be lost the other form stays, whatever comes of it.
    let restoring = RwSignal::new(false);
    Effect::new(move || {
        if lost.get() {
            restoring.set(true);
        }
    });
    let unlocked = move |status: Status| {
        passphrase.set(String::new());
        session.status.set(Some(status));
        if let Some(done) = done {
            done.run(());
        }
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = Request::Unlock {
            passphrase: passphrase.get_untracked(),
        };
        task.run(request, unlocked);
    };
    view! { class="s",
        <Show
            when=move || !restoring.get()
            fallback=move || view! { class="s", <RestoreForm passphrase restored=unlocked /> }
        >
            <form class="stack" data-test="unlock" on:submit=submit>
                <PassphraseField id="unlock-passphrase" label=tr!("passphrase") value=passphrase autofocus=true />
                <ProblemLine problem=task.problem />
                <button type="submit" class="button primary" prop:disabled=move || task.busy.get()>
                    {move || if task.busy.get() { tr!("unlocking") } else { tr!("unlock") }}
                </button>
            </form>
        </Show>
    }
}

/// The Secret Key from the Emergency Kit, with the passphrase as typed already.
#[component]
fn RestoreForm(
    /// As typed.
    passphrase: RwSignal<String>,
    /// Called once the keys are in memory.
    #[prop(into)]
    restored: Callback<Status>,
) -> impl IntoView {
    let secret_key = RwSignal::new(String::new());
    let task = Task::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = Request::RestoreSecretKey {
            secret_key: secret_key.get_untracked().trim().to_owned(),
            passphrase: passphrase.get_untracked(),
        };
        task.run(request, move |status: Status| restored.run(status));
    };
    view! { class="s",
        <form class="stack" data-test="secret-key-missing" on:submit=submit>
            <div role="alert">
                <h2>{tr!("secret-key-missing-title")}</h2>
                <p class="hint">{tr!("secret-key-missing-text")}</p>
            </div>
            <TextField id="restore-secret-key" label=tr!("secret-key") value=secret_key mono=true autofocus=true hint=tr!("secret-key-hint") />
            <PassphraseField id="restore-passphrase" label=tr!("passphrase") value=passphrase />
            <ProblemLine problem=task.problem />
            <button type="submit" class="button primary" data-test="restore-now" prop:disabled=move || task.busy.get()>
                {move || if task.busy.get() { tr!("unlocking") } else { tr!("unlock") }}
            </button>
        </form>
    }
}
