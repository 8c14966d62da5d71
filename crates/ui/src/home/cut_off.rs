//! The workspace does not know this device any more: how to come back with all that waits here.

use super::Nav;
use super::what_waits::{WaitingLists, what_waits};
use crate::components::{Dialog, Glyph, Icon, PassphraseField, ProblemLine, TextField};
use crate::platform;
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{DeliverView, Request, Status};

/// Shown once a request was refused for the device. The web app signs in in place; the extension is
/// connected on its options page.
#[component]
pub fn CutOff() -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let open = RwSignal::new(false);
    let text = move || {
        if nav.is_web() {
            tr!("cut-off")
        } else {
            tr!("reconnect-text")
        }
    };
    let press = move |_| {
        if nav.is_web() {
            open.set(true);
        } else {
            platform::open_options();
        }
    };
    view! { class="s",
        <Show when=move || session.cut_off.get()>
            <div class="notice with-action" role="alert" data-kind="warning" data-test="cut-off">
                <Icon glyph=Glyph::Alert />
                <span>{text}</span>
                <button type="button" class="button small" data-test="connect-again" on:click=press>
                    {tr!("reconnect")}
                </button>
            </div>
        </Show>
        <Dialog open id="connect-again-dialog" title=tr!("reconnect")>
            <SignInAgain open />
        </Dialog>
    }
}

/// The sign-in of a device that was one already: what waits is kept.
#[component]
fn SignInAgain(
    /// Closes the dialog.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let person = session
        .status
        .get_untracked()
        .and_then(|status| status.person);
    let (url, login) = person
        .map(|person| (person.url, person.login))
        .unwrap_or_default();
    let login = RwSignal::new(login);
    let secret_key = RwSignal::new(String::new());
    let passphrase = RwSignal::new(String::new());
    let (task, delivery) = (Task::new(), Task::new());
    let waiting = what_waits();
    let count = Memo::new(move |_| waiting.with(|items| items.as_ref().map_or(0, Vec::len)));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = Request::SignIn {
            url: url.clone(),
            login: login.get_untracked().trim().to_owned(),
            secret_key: secret_key.get_untracked().trim().to_owned(),
            passphrase: passphrase.get_untracked(),
        };
        task.run(request, move |status: Status| {
            open.set(false);
            session.cut_off.set(false);
            session.status.set(Some(status));
            session.say(tr!("connected-now"));
            delivery.run(Request::Deliver { all: true }, move |_: DeliverView| {
                session.refresh();
            });
            // What the screen could not show before is asked for again.
            nav.route.update(|_| {});
        });
    };
    view! { class="s",
        <form class="stack" on:submit=submit>
            <p>{tr!("connect-again-text")}</p>
            <Show when=move || count.get() != 0>
                <div class="notice" data-test="what-waits">
                    <Icon glyph=Glyph::Clock />
                    <div>
                        <p>{move || tr!("waiting-count", count = count.get())}</p>
                        <WaitingLists waiting />
                    </div>
                </div>
            </Show>
            <TextField id="again-login" label=tr!("login") value=login />
            <TextField id="again-secret-key" label=tr!("secret-key") value=secret_key mono=true autofocus=true hint=tr!("secret-key-hint") />
            <PassphraseField id="again-passphrase" label=tr!("passphrase") value=passphrase />
            <ProblemLine problem=task.problem />
            <div class="row end">
                <button type="button" class="button" on:click=move |_| open.set(false)>{tr!("cancel")}</button>
                <button type="submit" class="button primary" data-test="again-now" prop:disabled=move || task.busy.get()>
                    {move || if task.busy.get() { tr!("signing-in") } else { tr!("sign-in") }}
                </button>
            </div>
        </form>
    }
}
