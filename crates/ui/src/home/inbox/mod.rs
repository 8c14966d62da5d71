//! **Inbox**: captures without an account, to be assigned or discarded.

mod assign;
mod choose;
mod item;

use super::live::while_visible;
use crate::components::{Glyph, Heading, Icon, standing};
use crate::session::Load;
use crate::text::tr;
use assign::AssignDialog;
use item::{DiscardDialog, ItemRow};
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{InboxItem, InboxView, Request};

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Shared {
    load: Load<InboxView>,
    /// The item a dialog is about.
    chosen: RwSignal<Option<Id>>,
    assigning: RwSignal<bool>,
    discarding: RwSignal<bool>,
}

impl Shared {
    /// The item a dialog is about, as now known.
    fn chosen_item(self) -> Option<InboxItem> {
        let id = self.chosen.get()?;
        self.load
            .with_ready(|view| view.items.iter().find(|one| one.list == id).cloned())
            .flatten()
    }
}

/// The whole screen.
#[component]
pub fn Inbox() -> impl IntoView {
    let load = Load::<InboxView>::new(Request::Inbox);
    while_visible(move || load.refresh());
    let shared = Shared {
        load,
        chosen: RwSignal::new(None),
        assigning: RwSignal::new(false),
        discarding: RwSignal::new(false),
    };
    let ids = load.part(|view| view.items.iter().map(|one| one.list).collect::<Vec<_>>());
    view! { class="s",
        <section class="stack large" data-test="inbox">
            <div>
                <Heading text=tr!("inbox-name") />
                <p class="lead">{tr!("inbox-text")}</p>
            </div>
            {standing(load, move || view! { class="s",
                <Show
                    when=move || !ids.with(Vec::is_empty)
                    fallback=|| view! { class="s",
                        <div class="empty" data-test="inbox-empty">
                            <span class="empty-sign" aria-hidden="true"><Icon glyph=Glyph::Inbox /></span>
                            <p>{tr!("inbox-empty")}</p>
                        </div>
                    }
                >
                    <ul class="stack">
                        <For each=move || ids.get() key=|id| *id let:id>
                            <ItemRow shared id />
                        </For>
                    </ul>
                </Show>
            }
            .into_any())}
        </section>
        <AssignDialog shared />
        <DiscardDialog shared />
    }
}
