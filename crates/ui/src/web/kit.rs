//! The Emergency Kit.

use crate::components::{Glyph, Heading, Icon, Logo};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;

/// What is on the paper.
#[derive(Clone)]
pub struct KitFacts {
    /// Public URL of the workspace.
    pub url: String,
    /// To sign in.
    pub login: String,
    /// Grouped for reading.
    pub secret_key: String,
    /// The person's own, five groups.
    pub fingerprint: String,
}

/// Prints the page; the style sheet leaves only `.paper`.
pub fn print() {
    // A browser without printing does nothing; the paper can be copied by hand.
    let _ = window().print();
}

/// Login, address and Secret Key on one sheet of paper.
#[component]
pub fn Kit(
    /// What to keep.
    facts: KitFacts,
    /// Called when the person has it.
    #[prop(into)]
    next: Callback<()>,
) -> impl IntoView {
    view! { class="s",
        <section class="stack large" data-test="setup-kit">
            <div class="no-print">
                <Heading text=tr!("kit-title") />
                <p class="lead">{tr!("kit-text")}</p>
            </div>
            <article class="paper kit">
                <header class="paper-head">
                    <Logo />
                    <div>
                        <h2>{tr!("kit-paper-title")}</h2>
                        <p>{tr!("kit-made", date = when::day(when::now()))}</p>
                    </div>
                </header>
                <dl class="paper-facts">
                    <div><dt>{tr!("workspace-address")}</dt><dd data-test="kit-url"><bdi>{facts.url}</bdi></dd></div>
                    <div><dt>{tr!("login")}</dt><dd data-test="kit-login"><bdi>{facts.login}</bdi></dd></div>
                    <div>
                        <dt>{tr!("secret-key")}</dt>
                        <dd><SecretKey text=facts.secret_key /></dd>
                    </div>
                    <div><dt>{tr!("fingerprint")}</dt><dd><code dir="ltr">{facts.fingerprint}</code></dd></div>
                </dl>
                <p class="paper-advice">{tr!("kit-advice")}</p>
            </article>
            <div class="row no-print">
                <button type="button" class="button" data-test="kit-print" on:click=move |_| print()>
                    <Icon glyph=Glyph::Print />
                    {tr!("print")}
                </button>
                <button type="button" class="button primary" data-test="kit-continue" on:click=move |_| next.run(())>
                    {tr!("kit-have-it")}
                </button>
            </div>
        </section>
    }
}

/// The characters in their groups, each with its place below it: the next step asks for places.
#[component]
fn SecretKey(
    /// Grouped for reading.
    text: String,
) -> impl IntoView {
    let groups = text
        // The check character may be a sign (Crockford base32: one of *~$=U).
        .split(|character: char| character == '-' || character.is_whitespace())
        .filter(|group| !group.is_empty())
        .map(|group| {
            let characters = group
                .chars()
                .map(
                    |one| view! { class="s", <span class="key-character">{one.to_string()}</span> },
                )
                .collect_view();
            // The blank keeps the groups apart where the key is copied as text.
            view! { class="s", <span class="key-group">{characters}</span> " " }
        })
        .collect_view();
    view! { class="s", <code class="secret-key" dir="ltr" data-test="kit-secret-key">{groups}</code> }
}
