//! What an invite offers, and the passphrase.

use super::server_url;
use crate::components::{Glyph, Heading, Icon, NewPassphrase, ProblemLine, TextField};
use crate::home::workspace_role;
use crate::session::Task;
use crate::strength::strength;
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::message::{InviteOfferView, JoinDraftView, Request};

/// The first step.
#[component]
pub fn JoinForm(
    /// What the link offers.
    offer: InviteOfferView,
    /// After `#` in the link.
    code: String,
    /// Called with the keys' paper side.
    #[prop(into)]
    drawn: Callback<JoinDraftView>,
) -> impl IntoView {
    let InviteOfferView {
        workspace_name,
        inviter,
        name,
        login,
        role,
        reset,
        expires,
    } = offer;
    let name = RwSignal::new(name);
    let passphrase = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let task = Task::new();
    let complete = move || {
        let named = name.with(|name| !name.trim().is_empty());
        let good = passphrase.with(|text| strength(text).is_accepted());
        named && good && passphrase.with(|one| again.with(|other| one == other))
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !untrack(complete) {
            return;
        }
        let request = Request::BeginJoin {
            url: server_url(),
            code: code.clone(),
            name: name.get_untracked().trim().to_owned(),
            passphrase: passphrase.get_untracked(),
        };
        task.run(request, move |view: JoinDraftView| {
            passphrase.set(String::new());
            again.set(String::new());
            drawn.run(view);
        });
    };
    let (title, text) = if reset {
        (
            tr!("join-reset-title", workspace = workspace_name.clone()),
            tr!("join-reset-text", inviter = inviter.clone()),
        )
    } else {
        (
            tr!("join-title", workspace = workspace_name.clone()),
            tr!("join-text", inviter = inviter.clone()),
        )
    };
    view! { class="s",
        <section class="card stack">
            <div>
                <Heading text=title />
                <p class="lead">{text}</p>
            </div>
            <dl class="facts">
                <div><dt>{tr!("workspace")}</dt><dd data-test="join-workspace"><bdi>{workspace_name}</bdi></dd></div>
                <div><dt>{tr!("invited-by")}</dt><dd data-test="join-inviter"><bdi>{inviter}</bdi></dd></div>
                <div><dt>{tr!("login")}</dt><dd><bdi>{login}</bdi></dd></div>
                <div><dt>{tr!("your-role")}</dt><dd data-test="join-role">{workspace_role(role)}</dd></div>
                <div><dt>{tr!("works-until-label")}</dt><dd>{when::day_and_time(expires)}</dd></div>
            </dl>
            {reset.then(|| view! { class="s",
                <p class="notice" data-kind="warning" data-test="join-reset">
                    <Icon glyph=Glyph::Alert />
                    <span>{tr!("join-reset-consequence")}</span>
                </p>
            })}
            <form class="stack" data-test="join-form" on:submit=submit>
                {(!reset).then(|| view! { class="s",
                    <TextField id="join-name" label=tr!("your-name") value=name max=64 hint=tr!("your-name-hint") />
                })}
                <NewPassphrase value=passphrase again id="join-passphrase" again_id="join-passphrase-again" />
                <ProblemLine problem=task.problem />
                <button type="submit" class="button primary" data-test="join-continue" prop:disabled=move || task.busy.get() || !complete()>
                    {move || if task.busy.get() { tr!("making-keys") } else { tr!("continue") }}
                </button>
            </form>
        </section>
    }
}
