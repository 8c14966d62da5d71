//! Set-up code, passphrase, **Connect**: on the options page and in the popup.

use crate::components::{PassphraseField, ProblemLine, TextField};
use crate::platform;
use crate::problem::Problem;
use crate::session::Session;
use crate::sites::pattern;
use crate::text::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{OutboxItemView, Request, SetUpCodeView, Status};

/// Names of the parts, which are ids of the fields, too.
pub struct Hooks {
    code: &'static str,
    read: &'static str,
    passphrase: &'static str,
    refused: &'static str,
    connect: &'static str,
}

/// On the options page.
pub const ON_OPTIONS: Hooks = Hooks {
    code: "connect-code",
    read: "connect-read",
    passphrase: "connect-passphrase",
    refused: "connect-refused",
    connect: "connect",
};

/// In the popup.
pub const IN_POPUP: Hooks = Hooks {
    code: "popup-connect-code",
    read: "popup-connect-read",
    passphrase: "popup-connect-passphrase",
    refused: "popup-connect-refused",
    connect: "popup-connect",
};

/// Words of a workspace that does not know this device any more, or of a device without its key.
const CUT_OFF: [&str; 3] = ["unknown_device", "sign_in_needed", "key_missing"];

/// Whether something waits for this browser to be connected again.
pub fn is_cut_off(items: &[OutboxItemView]) -> bool {
    items.iter().any(|item| {
        item.reason
            .as_deref()
            .is_some_and(|reason| CUT_OFF.contains(&reason))
    })
}

/// Asks for the set-up code, shows what it says, then asks for the passphrase.
#[component]
pub fn ConnectForm(
    /// Names of the parts.
    hooks: &'static Hooks,
    /// Called once connected.
    #[prop(into)]
    done: Callback<Status>,
) -> impl IntoView {
    let session = Session::expect();
    let code = RwSignal::new(String::new());
    let passphrase = RwSignal::new(String::new());
    let read = RwSignal::new(None::<Result<SetUpCodeView, Problem>>);
    let problem = RwSignal::new(None::<Problem>);
    let refused = RwSignal::new(false);
    // The press that is being answered; others have been given up.
    let press = RwSignal::new(0_u32);
    let busy = RwSignal::new(false);
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
                read.set(Some(answer));
            }
        });
    });
    let is_read = Memo::new(move |_| read.with(|read| matches!(read, Some(Ok(_)))));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(Ok(view)) = read.get_untracked() else {
            return;
        };
        if busy.get_untracked() || passphrase.with_untracked(String::is_empty) {
            return;
        }
        let request = Request::Connect {
            code: code.get_untracked().trim().to_owned(),
            passphrase: passphrase.get_untracked(),
        };
        busy.set(true);
        refused.set(false);
        problem.set(None);
        press.update(|press| *press += 1);
        let this = press.get_untracked();
        let is_answered = move || press.try_get_untracked() != Some(this);
        // The answers of the workspace reach an extension only with permission for its address;
        // the browser asks for it at most once, and only in the gesture of this press.
        if let Some(workspace) = pattern(&view.url) {
            let granted = platform::request_sites(vec![workspace]);
            spawn_local(async move {
                if !granted.await && !is_answered() {
                    press.update(|press| *press += 1);
                    busy.set(false);
                    refused.set(true);
                }
            });
        }
        // The background waits for that permission: the question may take a popup away.
        spawn_local(async move {
            let answer = platform::call::<Status>(&request).await;
            if is_answered() {
                return;
            }
            press.update(|press| *press += 1);
            busy.set(false);
            match answer {
                Ok(status) => {
                    code.set(String::new());
                    passphrase.set(String::new());
                    session.cut_off.set(false);
                    done.run(status);
                }
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    view! { class="s",
        <form class="stack" on:submit=submit>
            <TextField id=hooks.code label=tr!("set-up-code") value=code mono=true max=4096 autofocus=true />
            <div role="status">
                {move || read.get().map(|read| match read {
                    Ok(view) => view! { class="s",
                        <dl class="facts" data-test=hooks.read>
                            <div><dt>{tr!("workspace-address")}</dt><dd><bdi>{view.url}</bdi></dd></div>
                            <div><dt>{tr!("login")}</dt><dd><bdi>{view.login}</bdi></dd></div>
                        </dl>
                    }
                    .into_any(),
                    Err(problem) => view! { class="s", <p class="hint warning">{problem.text()}</p> }.into_any(),
                })}
            </div>
            <Show when=move || is_read.get()>
                <PassphraseField id=hooks.passphrase label=tr!("passphrase") value=passphrase />
            </Show>
            <ProblemLine problem />
            <Show when=move || refused.get()>
                <p class="notice" data-kind="warning" role="alert" data-test=hooks.refused>
                    <span>{tr!("connect-refused")}</span>
                </p>
            </Show>
            <button
                type="submit"
                class="button primary"
                data-test=hooks.connect
                prop:disabled=move || busy.get() || !is_read.get() || passphrase.with(String::is_empty)
            >
                {move || if busy.get() { tr!("connecting") } else { tr!("connect") }}
            </button>
        </form>
    }
}
