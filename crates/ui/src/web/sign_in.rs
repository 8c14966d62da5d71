//! A new device of the web app.

use super::server_url;
use crate::components::{Heading, PassphraseField, ProblemLine, TextField};
use crate::gate::{Doorway, Forgotten};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{Request, Status};

/// Login, Secret Key, passphrase.
#[component]
pub fn SignIn() -> impl IntoView {
    let session = Session::expect();
    let login = RwSignal::new(String::new());
    let secret_key = RwSignal::new(String::new());
    let passphrase = RwSignal::new(String::new());
    let task = Task::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = Request::SignIn {
            url: server_url(),
            login: login.get_untracked().trim().to_owned(),
            secret_key: secret_key.get_untracked().trim().to_owned(),
            passphrase: passphrase.get_untracked(),
        };
        task.run(request, move |status: Status| {
            session.status.set(Some(status))
        });
    };
    view! { class="s",
        <Doorway>
            <div>
                <Heading text=tr!("sign-in") unfocused=true />
                <p class="hint">{tr!("sign-in-text")}</p>
            </div>
            <form class="stack" data-test="sign-in" on:submit=submit>
                <TextField id="sign-in-login" label=tr!("login") value=login autofocus=true />
                <TextField id="sign-in-secret-key" label=tr!("secret-key") value=secret_key mono=true hint=tr!("secret-key-hint") />
                <PassphraseField id="sign-in-passphrase" label=tr!("passphrase") value=passphrase />
                <ProblemLine problem=task.problem />
                <button type="submit" class="button primary" data-test="sign-in-now" prop:disabled=move || task.busy.get()>
                    {move || if task.busy.get() { tr!("signing-in") } else { tr!("sign-in") }}
                </button>
            </form>
            <Forgotten />
            <p class="hint">{tr!("web-app-trust")}</p>
        </Doorway>
    }
}
