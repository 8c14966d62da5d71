//! **People**: who is in the workspace, how far their keys are trusted, invites, leaving, and the
//! check of rescue sheets.

mod compare;
mod invite;
mod invites;
mod leave;
mod made_link;
mod reset;
mod row;
mod sheets;

use super::live::while_visible;
use crate::components::{Fingerprint, Glyph, Heading, Icon, standing};
use crate::session::Load;
use crate::text::tr;
use compare::CompareDialog;
use invite::InviteDialog;
use invites::Invites;
use leave::Leave;
use leptos::prelude::*;
use reset::ResetDialog;
use row::PersonRow;
pub use row::{trust_kind, trust_text, trust_value};
use sheets::CheckSheets;
use sparekey_protocol::Id;
use sparekey_protocol::message::{PeopleView, PersonDetails, Request};

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Shared {
    load: Load<PeopleView>,
    /// Whose fingerprint is compared.
    compared: RwSignal<Option<Id>>,
    comparing: RwSignal<bool>,
    /// To whom new keys are offered.
    reset: RwSignal<Option<Id>>,
    resetting: RwSignal<bool>,
}

impl Shared {
    /// One person, as now known.
    fn person(
        self,
        id: impl Fn() -> Option<Id> + Send + Sync + 'static,
    ) -> Memo<Option<PersonDetails>> {
        Memo::new(move |_| {
            let id = id()?;
            self.load
                .with_ready(|view| view.people.iter().find(|one| one.user == id).cloned())
                .flatten()
        })
    }

    /// What others compare.
    fn own_fingerprint(self) -> Memo<String> {
        self.load.part(|view| {
            view.people
                .iter()
                .find(|one| one.you)
                .map(|one| one.fingerprint.clone())
                .unwrap_or_default()
        })
    }
}

/// A text of a person; empty while there is none.
fn text_of(
    person: Memo<Option<PersonDetails>>,
    text: fn(&PersonDetails) -> &String,
) -> Memo<String> {
    Memo::new(move |_| person.with(|person| person.as_ref().map(text).cloned().unwrap_or_default()))
}

/// The whole screen.
#[component]
pub fn People() -> impl IntoView {
    let load = Load::<PeopleView>::new(Request::People);
    while_visible(move || load.refresh());
    let shared = Shared {
        load,
        compared: RwSignal::new(None),
        comparing: RwSignal::new(false),
        reset: RwSignal::new(None),
        resetting: RwSignal::new(false),
    };
    let inviting = RwSignal::new(false);
    let may_invite = load.part(|view| !view.may_give.is_empty());
    view! { class="s",
        <section class="stack large" data-test="people">
            <div class="title-row">
                <Heading text=tr!("people") />
                <Show when=move || may_invite.get()>
                    <button type="button" class="button primary" data-test="invite" on:click=move |_| inviting.set(true)>
                        <Icon glyph=Glyph::Plus />
                        {tr!("invite")}
                    </button>
                </Show>
            </div>
            {standing(load, move || view! { class="s",
                <OwnFingerprint shared />
                <PeopleList shared />
                <Invites load />
                <CheckSheets load />
                <Leave load />
            }
            .into_any())}
        </section>
        <InviteDialog open=inviting load />
        <CompareDialog shared />
        <ResetDialog shared />
    }
}

/// What others compare.
#[component]
fn OwnFingerprint(
    /// Of the screen.
    shared: Shared,
) -> impl IntoView {
    let own = shared.own_fingerprint();
    view! { class="s",
        <section class="card stack" aria-labelledby="own-fingerprint-title">
            <div>
                <h2 id="own-fingerprint-title">{tr!("fingerprint")}</h2>
                <p class="hint">{tr!("own-fingerprint-hint")}</p>
            </div>
            {move || view! { class="s", <Fingerprint text=own.get() test="own-fingerprint" large=true /> }}
        </section>
    }
}

#[component]
fn PeopleList(
    /// Of the screen.
    shared: Shared,
) -> impl IntoView {
    let ids = shared
        .load
        .part(|view| view.people.iter().map(|one| one.user).collect::<Vec<_>>());
    view! { class="s",
        <section class="card stack" aria-labelledby="people-title">
            <h2 id="people-title">{tr!("people-title")}</h2>
            <ul class="people rows">
                <For each=move || ids.get() key=|id| *id let:id>
                    <PersonRow shared id />
                </For>
            </ul>
        </section>
    }
}
