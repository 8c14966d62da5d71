//! Names and passphrase.

use super::server_url;
use crate::components::{Heading, NewPassphrase, ProblemLine, TextField};
use crate::session::Task;
use crate::strength::strength;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{Request, SetUpDraftView};

/// The first step.
#[component]
pub fn SetUpForm(
    /// From the set-up link.
    token: String,
    /// Called with the keys' paper side.
    #[prop(into)]
    drawn: Callback<SetUpDraftView>,
) -> impl IntoView {
    let workspace_name = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let login = RwSignal::new(String::new());
    let passphrase = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let task = Task::new();
    let complete = move || {
        let filled = [workspace_name, name, login]
            .into_iter()
            .all(|text| text.with(|text| !text.trim().is_empty()));
        let good = passphrase.with(|text| strength(text).is_accepted());
        filled && good && passphrase.with(|one| again.with(|other| one == other))
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !untrack(complete) {
            return;
        }
        let request = Request::BeginSetUp {
            url: server_url(),
            token: token.clone(),
            workspace_name: workspace_name.get_untracked().trim().to_owned(),
            name: name.get_untracked().trim().to_owned(),
            login: login.get_untracked().trim().to_owned(),
            passphrase: passphrase.get_untracked(),
        };
        task.run(request, move |view: SetUpDraftView| {
            passphrase.set(String::new());
            again.set(String::new());
            drawn.run(view);
        });
    };
    view! { class="s",
        <section class="card stack">
            <div>
                <Heading text=tr!("setup-title") unfocused=true />
                <p class="lead">{tr!("setup-text")}</p>
            </div>
            <form class="stack" data-test="setup-form" on:submit=submit>
                <TextField id="setup-workspace" label=tr!("workspace-name") value=workspace_name max=64 autofocus=true hint=tr!("workspace-name-hint") />
                <TextField id="setup-name" label=tr!("your-name") value=name max=64 hint=tr!("your-name-hint") />
                <TextField id="setup-login" label=tr!("login") value=login hint=tr!("login-hint") />
                <NewPassphrase value=passphrase again />
                <ProblemLine problem=task.problem />
                <button type="submit" class="button primary" data-test="setup-continue" prop:disabled=move || task.busy.get() || !complete()>
                    {move || if task.busy.get() { tr!("making-keys") } else { tr!("continue") }}
                </button>
            </form>
        </section>
    }
}
