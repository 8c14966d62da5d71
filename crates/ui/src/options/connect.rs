//! Connecting this browser by a set-up code.

use crate::components::{PassphraseField, ProblemLine, TextField};
use crate::platform;
use crate::session::{Session, Task};
use crate::sites::pattern;
use crate::text::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{Request, SetUpCodeView, Status};

/// Set-up code, passphrase, **Connect**.
#[component]
pub fn Connect(
    /// Called once connected.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let session = Session::expect();
    let code = RwSignal::new(String::new());
    let passphrase = RwSignal::new(String::new());
    let read = RwSignal::new(None::<SetUpCodeView>);
    let task = Task::new();
    let asking = RwSignal::new(false);
    let refused = RwSignal::new(false);
    let busy = move || asking.get() || task.busy.get();
    Effect::new(move || {
        let text = code.get().trim().to_owned();
        if text.is_empty() {
            read.set(None);
            return;
        }
        spawn_local(async move {
            let answer =
                platform::call::<SetUpCodeView>(&Request::ReadSetUpCode { code: text.clone() })
                    .await;
            // What was typed meanwhile has its own answer.
            if code.try_with_untracked(|now| now.trim() == text) == Some(true) {
                read.set(answer.ok());
            }
        });
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = Request::Connect {
            code: code.get_untracked().trim().to_owned(),
            passphrase: passphrase.get_untracked(),
        };
        // The answers of the workspace reach an extension only with permission for its address;
        // the browser asks for it at most once, and only in the gesture of this press.
        let workspace = read.with_untracked(|view| pattern(&view.as_ref()?.url));
        let granted = workspace.map(|workspace| platform::request_sites(vec![workspace]));
        asking.set(true);
        refused.set(false);
        spawn_local(async move {
            let allowed = match granted {
                Some(granted) => granted.await,
                None => true,
            };
            // The screen may be gone by now.
            if asking.try_set(false).is_some() {
                return;
            }
            if !allowed {
                refused.set(true);
                return;
            }
            task.run(request, move |status: Status| {
                code.set(String::new());
                passphrase.set(String::new());
                session.say(tr!("connected-now"));
                done.run(());
                session.status.set(Some(status));
            });
        });
    };
    view! { class="s",
        <section class="card stack">
            <div>
                <h1>{tr!("connect-title")}</h1>
                <p class="lead">{tr!("connect-text")}</p>
            </div>
            <ol class="steps">
                <li>{tr!("connect-step-1")}</li>
                <li>{tr!("connect-step-2")}</li>
                <li>{tr!("connect-step-3")}</li>
            </ol>
            <form class="stack" on:submit=submit>
                <TextField id="connect-code" label=tr!("set-up-code") value=code mono=true max=4096 autofocus=true />
                {move || read.get().map(|view| view! { class="s",
                    <dl class="facts" data-test="connect-read">
                        <div><dt>{tr!("workspace-address")}</dt><dd><bdi>{view.url}</bdi></dd></div>
                        <div><dt>{tr!("login")}</dt><dd><bdi>{view.login}</bdi></dd></div>
                    </dl>
                })}
                <PassphraseField id="connect-passphrase" label=tr!("passphrase") value=passphrase />
                <ProblemLine problem=task.problem />
                <Show when=move || refused.get()>
                    <p class="notice" data-kind="warning" role="alert" data-test="connect-refused"><span>{tr!("connect-refused")}</span></p>
                </Show>
                <button
                    type="submit"
                    class="button primary"
                    data-test="connect"
                    prop:disabled=move || {
                        busy() || code.with(|code| code.trim().is_empty()) || passphrase.with(String::is_empty)
                    }
                >
                    {move || if busy() { tr!("connecting") } else { tr!("connect") }}
                </button>
            </form>
        </section>
    }
}
