//! The prompt for sites, right after connecting and whenever asked for.

use crate::platform;
use crate::session::{Load, Session};
use crate::sites::patterns;
use crate::text::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_catalogue::{Kind, profiles};
use sparekey_protocol::message::{Request, TargetsView};

/// Match patterns of every known app; the sample app is none, and software that runs on any host
/// cannot be named.
fn known_patterns() -> Vec<String> {
    let mut known: Vec<String> = profiles()
        .iter()
        .filter(|profile| profile.kind != Kind::Sample)
        .flat_map(|profile| profile.hosts)
        .filter(|host| **host != "*")
        .map(|host| format!("https://{host}/*"))
        .collect();
    known.sort_unstable();
    known.dedup();
    known
}

/// Which sites the extension may look at by itself.
#[component]
pub fn SitesPrompt(
    /// Called when it was answered.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let session = Session::expect();
    let targets = Load::<TargetsView>::new(Request::Targets { origin: None });
    let own = Memo::new(move |_| {
        targets
            .ready()
            .map(|view| patterns(view.targets.iter().map(|target| target.site.as_str())))
            .unwrap_or_default()
    });
    let refused = RwSignal::new(false);
    let ask = move |patterns: Vec<String>| {
        let answer = platform::request_sites(patterns);
        spawn_local(async move {
            if answer.await {
                session.say(tr!("sites-granted"));
                done.run(());
            } else {
                let _ = refused.try_set(true);
            }
        });
    };
    view! { class="s",
        <section class="card stack" data-test="sites-prompt" aria-labelledby="sites-title">
            <div>
                <h2 id="sites-title">{tr!("sites-title")}</h2>
                <p>{tr!("sites-text")}</p>
            </div>
            <Show when=move || refused.get()>
                <p class="notice" data-kind="info" role="status"><span>{tr!("sites-refused")}</span></p>
            </Show>
            <div class="row">
                <Show when=move || own.with(|own| !own.is_empty())>
                    <button type="button" class="button primary" data-test="sites-accounts" on:click=move |_| ask(own.get_untracked())>
                        {move || tr!("sites-accounts", count = own.with(Vec::len))}
                    </button>
                </Show>
                <button type="button" class="button" data-test="sites-known" on:click=move |_| ask(known_patterns())>
                    {tr!("sites-known", count = known_patterns().len())}
                </button>
                <button type="button" class="link" data-test="sites-later" on:click=move |_| done.run(())>
                    {tr!("sites-later")}
                </button>
            </div>
        </section>
    }
}
