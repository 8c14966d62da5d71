//! A new account, made where its first list waits.

use super::shared::Shared;
use crate::components::{NewAccountDraft, NewAccountForm, NewAccountNames, UnlockForm};
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::AccountCard;

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
    let site = host.as_deref().map(site_of_host);
    // Outlives a lock: what was typed stays.
    let draft = NewAccountDraft::new(app.unwrap_or_default(), site.unwrap_or_default());
    let made = move |card: AccountCard| {
        shared.again();
        session.say(tr!("account-ready-here", app = card.app));
        created.run(card.account);
    };
    let fields = move || {
        view! { class="s",
            <NewAccountForm draft names=NewAccountNames::POPUP filled_in=true created=made>
                <button type="button" class="button" on:click=move |_| cancelled.run(())>{tr!("cancel")}</button>
            </NewAccountForm>
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
