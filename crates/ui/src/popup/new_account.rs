//! A new account, made where its first list waits.

use super::shared::Shared;
use crate::components::{ProblemLine, TextField, UnlockForm};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{AccountCard, Request};

/// What an app is called whose name nobody knows: its host without `www.` and port.
fn app_of_host(host: &str) -> String {
    let name = host.rsplit_once(':').map_or(host, |(name, port)| {
        if port.chars().all(|c| c.is_ascii_digit()) {
            name
        } else {
            host
        }
    });
    name.strip_prefix("www.").unwrap_or(name).to_owned()
}

/// The site of a host, as a person would copy it from the address bar.
fn site_of_host(host: &str) -> String {
    let local = app_of_host(host) == "localhost";
    format!("{}://{host}", if local { "http" } else { "https" })
}

/// App, site and login; first the passphrase, while the keys are not in memory.
#[component]
pub fn NewAccountHere(
    /// Name of the app, if the engine knows it.
    app: Option<String>,
    /// Host of the page.
    host: Option<String>,
    /// Called with the new account.
    #[prop(into)]
    created: Callback<Id>,
    /// Called when the person thinks better of it.
    #[prop(into)]
    cancelled: Callback<()>,
) -> impl IntoView {
    let session = Session::expect();
    let shared = Shared::expect();
    let app = app.or_else(|| host.as_deref().map(app_of_host));
    let app = RwSignal::new(app.unwrap_or_default());
    let site = RwSignal::new(host.as_deref().map(site_of_host).unwrap_or_default());
    let login = RwSignal::new(String::new());
    let task = Task::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = Request::CreateAccount {
            app: app.get_untracked().trim().to_owned(),
            site: site.get_untracked().trim().to_owned(),
            login: login.get_untracked().trim().to_owned(),
        };
        task.run(request, move |card: AccountCard| {
            shared.again();
            session.say(tr!("account-ready-here", app = card.app));
            created.run(card.account);
        });
    };
    let fields = move || {
        view! { class="s",
            <form class="stack" on:submit=submit>
                <TextField id="popup-create-app" label=tr!("app") value=app autofocus=true />
                <TextField id="popup-create-site" label=tr!("site") value=site />
                <TextField id="popup-create-login" label=tr!("login-name") value=login optional=true hint=tr!("login-name-hint") />
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| cancelled.run(())>{tr!("cancel")}</button>
                    <button type="submit" class="button primary" data-test="popup-create-now" prop:disabled=move || task.busy.get()>
                        {tr!("create-account")}
                    </button>
                </div>
            </form>
        }
    };
    view! { class="s",
        <div class="here">
            <Show when=move || session.unlocked() fallback=move || view! { class="s",
                <p class="hint">{tr!("unlock-to-create")}</p>
                <UnlockForm done=move |()| shared.catch_up() />
            }>
                {fields}
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_sites() {
        let rows = [
            ("github.com", "github.com", "https://github.com"),
            ("www.example.com", "example.com", "https://www.example.com"),
            (
                "app.example.com:8443",
                "app.example.com",
                "https://app.example.com:8443",
            ),
            ("localhost:4000", "localhost", "http://localhost:4000"),
            ("[::1]", "[::1]", "https://[::1]"),
        ];
        for (host, app, site) in rows {
            assert_eq!(app_of_host(host), app);
            assert_eq!(site_of_host(host), site);
        }
    }
}
