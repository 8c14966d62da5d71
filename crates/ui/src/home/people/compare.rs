//! **Compare**: two people hold their fingerprints against each other.

use super::{Shared, text_of};
use crate::components::{Dialog, Fingerprint, Glyph, Icon, ProblemLine};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{PeopleView, Request};

/// The dialog for the person chosen.
#[component]
pub fn CompareDialog(
    /// Of the screen.
    shared: Shared,
) -> impl IntoView {
    view! { class="s",
        <Dialog open=shared.comparing id="compare-dialog" title=tr!("compare-title")>
            <Compare shared />
        </Dialog>
    }
}

#[component]
fn Compare(
    /// Of the screen.
    shared: Shared,
) -> impl IntoView {
    let session = Session::expect();
    let task = Task::new();
    let differs = RwSignal::new(false);
    let person = shared.person(move || shared.compared.get());
    let name = text_of(person, |one| &one.name);
    let theirs = text_of(person, |one| &one.fingerprint);
    let own = shared.own_fingerprint();
    // The server gives another one now: show that before it is compared again.
    Effect::new(move || {
        if task.problem.with(|problem| {
            problem
                .as_ref()
                .is_some_and(|one| one.code() == "fingerprint_changed")
        }) {
            shared.load.refresh();
        }
    });
    let matched = move |_| {
        let Some(user) = shared.compared.get_untracked() else {
            return;
        };
        let request = Request::Compare {
            user,
            fingerprint: theirs.get_untracked(),
        };
        task.run(request, move |view: PeopleView| {
            let name = name.get_untracked();
            shared.comparing.set(false);
            shared.load.put(view);
            session.say(tr!("compared-now", name = name));
        });
    };
    view! { class="s",
        <div class="stack">
            <Show
                when=move || !differs.get()
                fallback=move || view! { class="s",
                    <p class="notice" role="alert" data-kind="error" data-test="differs-warning">
                        <Icon glyph=Glyph::Alert />
                        <span>{move || tr!("differs-warning", name = name.get())}</span>
                    </p>
                    <div class="row end">
                        <button type="button" class="button" data-test="compare-again" on:click=move |_| differs.set(false)>{tr!("compare-again")}</button>
                        <button type="button" class="button primary" on:click=move |_| shared.comparing.set(false)>{tr!("close")}</button>
                    </div>
                }
            >
                <p>{move || tr!("compare-text", name = name.get())}</p>
                <div class="compared-keys">
                    <div class="key-box">
                        <h3>{move || tr!("fingerprint-of", name = name.get())}</h3>
                        {move || view! { class="s", <Fingerprint text=theirs.get() test="fingerprint" large=true /> }}
                    </div>
                    <div class="key-box">
                        <h3>{tr!("fingerprint")}</h3>
                        {move || view! { class="s", <Fingerprint text=own.get() test="your-fingerprint" large=true /> }}
                        <p class="hint">{move || tr!("read-out-to", name = name.get())}</p>
                    </div>
                </div>
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button danger" data-test="they-differ" on:click=move |_| differs.set(true)>
                        {tr!("they-differ")}
                    </button>
                    <button type="button" class="button primary" data-test="they-match" prop:disabled=move || task.busy.get() on:click=matched>
                        {tr!("they-match")}
                    </button>
                </div>
            </Show>
        </div>
    }
}
