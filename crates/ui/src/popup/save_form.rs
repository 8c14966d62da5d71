//! Where to, a note, and **Save Codes**.

use super::Saved;
use super::account_field::AccountField;
use super::armed::armed;
use super::choice::{Choice, account_name};
use super::keep::Keep;
use super::onward::Capture;
use super::replace::Replace;
use super::shared::Shared;
use crate::components::ProblemLine;
use crate::session::Task;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::limits::NOTE_BYTES;
use sparekey_protocol::message::{Captured, Request, SaveRequest, TargetView};

/// The form below the codes, in a popup that is connected.
#[component]
pub fn SaveForm(
    /// What is saved.
    capture: Capture,
) -> impl IntoView {
    let shared = Shared::expect();
    let choice = Choice::new(shared.targets);
    let note = RwSignal::new(String::new());
    let armed = armed();
    let task = Task::new();
    let asking = RwSignal::new(None::<TargetView>);
    let codes = capture.codes;
    let ready =
        Signal::derive(move || armed.get() && !task.busy.get() && codes.with(Option::is_some));
    let offer = StoredValue::new(capture.offer.clone());
    let send = move |target: Option<TargetView>, replaces: Vec<Id>| {
        let Some(codes) = codes.get_untracked() else {
            return;
        };
        let count = codes.len();
        let request = Request::Save(SaveRequest {
            offer: offer.get_value(),
            account: target.as_ref().map(|target| target.account),
            codes,
            note: note.get_untracked(),
            replaces,
            source: None,
        });
        task.run(request, move |captured: Captured| {
            shared.saved.set(Some(Saved {
                count,
                account: target
                    .as_ref()
                    .filter(|_| !captured.to_inbox)
                    .map(account_name),
                to_inbox: captured.to_inbox,
            }));
        });
    };
    let to_inbox = move |()| {
        if ready.get_untracked() {
            send(None, Vec::new());
        }
    };
    let can_submit = move || ready.get() && !choice.chosen.with(String::is_empty);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        // Enter in a field reaches this too.
        if !untrack(can_submit) || asking.with_untracked(Option::is_some) {
            return;
        }
        let target = choice.target();
        match target.filter(|target| !target.current.is_empty()) {
            Some(target) => asking.set(Some(target)),
            None => send(choice.target(), Vec::new()),
        }
    };
    // Another account is another question.
    Effect::watch(
        move || choice.chosen.get(),
        move |_, _, _| {
            if asking.with_untracked(Option::is_some) {
                asking.set(None);
            }
        },
        false,
    );
    let has_codes = Memo::new(move |_| {
        choice.chosen.track();
        choice.found.track();
        choice
            .target()
            .is_some_and(|target| !target.current.is_empty())
    });
    let button = move || match asking.get() {
        Some(target) => {
            let saved_to = target.clone();
            view! { class="s",
                <Replace
                    target
                    busy=task.busy.into()
                    answer=move |replaces| send(Some(saved_to.clone()), replaces)
                    cancelled=move |()| asking.set(None)
                />
            }
            .into_any()
        }
        None => view! { class="s",
            <button
                type="submit"
                class="button primary wide"
                data-test="save-codes"
                prop:disabled=move || !can_submit()
            >
                {move || if task.busy.get() { tr!("saving") } else { tr!("save-codes") }}
            </button>
        }
        .into_any(),
    };
    let failed = Memo::new(move |_| task.problem.with(Option::is_some));
    let host = StoredValue::new(capture.host.clone());
    view! { class="s",
        <div class="stack">
            <AccountField choice capture ready to_inbox />
            <Show when=move || has_codes.get()>
                <p class="hint" data-test="popup-has-codes">{tr!("account-has-codes")}</p>
            </Show>
            <form class="stack save-form" on:submit=submit>
                <details class="note-field">
                    <summary>{tr!("add-note")}</summary>
                    <input
                        type="text"
                        data-test="popup-note"
                        aria-label=tr!("note")
                        autocomplete="off"
                        maxlength=(NOTE_BYTES / 4).to_string()
                        prop:value=move || note.get()
                        on:input=move |event| note.set(event_target_value(&event))
                    />
                </details>
                <ProblemLine problem=task.problem />
                {button}
            </form>
            // A list that cannot be saved here must not be lost.
            <Show when=move || failed.get()>
                <Keep codes host=host.get_value() />
            </Show>
        </div>
    }
}
