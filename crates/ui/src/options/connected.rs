//! Where this browser is connected to.

use super::connect::Connect;
use super::connect_form::is_cut_off;
use crate::components::{Dialog, Glyph, Icon, ProblemLine, UnlockForm};
use crate::home::workspace_role;
use crate::platform;
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{OutboxView, Request, Status};

/// Status, sites, unlock and lock, **Disconnect**.
#[component]
pub fn Connected(
    /// Shows the prompt for sites.
    ask_sites: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::expect();
    let leaving = RwSignal::new(false);
    let task = Task::new();
    let person = move || session.status.get().and_then(|status| status.person);
    // What waits may be the first to know that the workspace has forgotten this browser.
    spawn_local(async move {
        if let Ok(view) = platform::call::<OutboxView>(&Request::Outbox).await
            && is_cut_off(&view.items)
        {
            session.cut_off.set(true);
        }
    });
    let waiting = move || {
        session
            .status
            .with(|status| status.as_ref().map_or(0, |status| status.waiting))
    };
    view! { class="s",
        <Show when=move || session.cut_off.get()>
            <Connect again=true done=move |()| session.refresh() />
        </Show>
        <section class="card stack" data-test="connected">
            <div class="status-head">
                <span class="status-dot" aria-hidden="true"></span>
                <h1>{tr!("connected-title")}</h1>
            </div>
            {move || person().map(|person| view! { class="s",
                <dl class="facts">
                    <div><dt>{tr!("workspace")}</dt><dd><bdi>{person.workspace_name}</bdi></dd></div>
                    <div><dt>{tr!("workspace-address")}</dt><dd><bdi>{person.url}</bdi></dd></div>
                    <div><dt>{tr!("your-name")}</dt><dd><bdi>{person.name}</bdi></dd></div>
                    <div><dt>{tr!("login")}</dt><dd><bdi>{person.login}</bdi></dd></div>
                    {person.role.map(|role| view! { class="s",
                        <div><dt>{tr!("your-role")}</dt><dd data-test="connected-role">{workspace_role(role)}</dd></div>
                    })}
                </dl>
            })}
            <p class="hint">{tr!("connected-hint")}</p>
            <div class="row">
                <button type="button" class="button primary" data-test="open-vault" on:click=move |_| platform::open_vault()>
                    {tr!("open-vault")}
                </button>
                <button type="button" class="button" data-test="choose-sites" on:click=move |_| ask_sites.set(true)>
                    {tr!("sites-choose")}
                </button>
                <Show when=move || session.unlocked()>
                    <button
                        type="button"
                        class="button"
                        data-test="lock"
                        on:click=move |_| task.run(Request::Lock, move |status: Status| session.status.set(Some(status)))
                    >
                        <Icon glyph=Glyph::Lock />
                        {tr!("lock")}
                    </button>
                </Show>
            </div>
            <ProblemLine problem=task.problem />
        </section>
        <Show when=move || !session.unlocked()>
            <section class="card stack" aria-labelledby="unlock-title">
                <div>
                    <h2 id="unlock-title">{tr!("locked")}</h2>
                    <p class="hint">{tr!("locked-can-save")}</p>
                </div>
                <UnlockForm />
            </section>
        </Show>
        <section class="card stack" aria-labelledby="disconnect-title">
            <div>
                <h2 id="disconnect-title">{tr!("disconnect-title")}</h2>
                <p class="hint">{tr!("disconnect-hint")}</p>
            </div>
            <div class="row">
                <button type="button" class="button danger" data-test="disconnect" on:click=move |_| leaving.set(true)>
                    {tr!("disconnect")}
                </button>
            </div>
        </section>
        <Dialog open=leaving id="disconnect-dialog" title=tr!("disconnect-question")>
            <div class="stack">
                <p>{tr!("disconnect-consequence")}</p>
                {(waiting() > 0).then(|| view! { class="s",
                    <p class="notice" data-kind="warning">
                        <Icon glyph=Glyph::Alert />
                        <span>{tr!("disconnect-waiting", count = waiting())}</span>
                    </p>
                })}
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| leaving.set(false)>{tr!("cancel")}</button>
                    <button
                        type="button"
                        class="button danger"
                        data-test="disconnect-now"
                        on:click=move |_| task.run(
                            Request::Disconnect { discard: waiting() > 0 },
                            move |status: Status| {
                                leaving.set(false);
                                session.status.set(Some(status));
                                session.say(tr!("disconnected"));
                            },
                        )
                    >
                        {move || if waiting() > 0 { tr!("disconnect-discard") } else { tr!("disconnect") }}
                    </button>
                </div>
            </div>
        </Dialog>
    }
}
