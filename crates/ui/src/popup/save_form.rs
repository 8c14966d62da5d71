//! Where to, a note, and **Save Codes**.

use super::Saved;
use crate::components::ProblemLine;
use crate::session::Task;
use crate::text::tr;
use leptos::ev;
use leptos::prelude::*;
use sparekey_protocol::limits::NOTE_BYTES;
use sparekey_protocol::message::{
    Captured, CodeView, Request, SaveRequest, TargetView, TargetsView,
};
use std::time::Duration;

/// The button does nothing for so long after the popup showed, came back or moved: a click meant for
/// the page below must not save (`security.md` T3).
const INERT: Duration = Duration::from_millis(600);

/// Value of the inbox among the accounts.
const INBOX: &str = "inbox";

/// A signal that is true once the window has stood still and visible for [`INERT`].
fn armed() -> RwSignal<bool> {
    let armed = RwSignal::new(false);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let rearm = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        armed.set(false);
        let arm = move || {
            let _ = armed.try_set(true);
        };
        waiting.set_value(set_timeout_with_handle(arm, INERT).ok());
    };
    rearm();
    let place = || {
        let window = window();
        (
            window.screen_x().ok(),
            window.screen_y().ok(),
            window.inner_width().ok().and_then(|width| width.as_f64()),
            window
                .inner_height()
                .ok()
                .and_then(|height| height.as_f64()),
        )
    };
    let last = StoredValue::new(place());
    // Firefox tells of a new size at every frame while a popup is open, whether it changed or not.
    let look = move || {
        let now = place();
        if last.get_value() != now {
            last.set_value(now);
            rearm();
        }
    };
    let resized = window_event_listener(ev::resize, move |_| look());
    let focused = window_event_listener(ev::focus, move |_| rearm());
    // Browsers tell nobody that a window moved.
    let moved = set_interval_with_handle(look, INERT / 4);
    on_cleanup(move || {
        resized.remove();
        focused.remove();
        if let Ok(handle) = moved {
            handle.clear();
        }
    });
    armed
}

/// App and login of an account, in one line.
pub fn account_name(target: &TargetView) -> String {
    if target.login.is_empty() {
        target.app.clone()
    } else {
        format!("{} · {}", target.app, target.login)
    }
}

/// Chosen from the start: the only account of this site, or the inbox where there is no other.
fn first_choice(targets: &TargetsView) -> String {
    match (targets.matching, targets.targets.as_slice()) {
        (_, []) => INBOX.to_owned(),
        (1, [only, ..]) => only.account.to_string(),
        _ => String::new(),
    }
}

/// The form below the codes. `codes` is `None` while there is nothing that could be saved.
#[component]
pub fn SaveForm(
    /// Names the offer; none for a pasted list.
    offer: Option<String>,
    /// Where it can go.
    targets: TargetsView,
    /// What is saved.
    #[prop(into)]
    codes: Signal<Option<Vec<CodeView>>>,
    /// Set when it is captured.
    saved: RwSignal<Option<Saved>>,
) -> impl IntoView {
    let chosen = RwSignal::new(first_choice(&targets));
    let note = RwSignal::new(String::new());
    let armed = armed();
    let task = Task::new();
    let matching = usize::try_from(targets.matching).unwrap_or_default();
    let all = StoredValue::new(targets.targets);
    let ready = move || {
        armed.get()
            && !task.busy.get()
            && !chosen.with(String::is_empty)
            && codes.with(Option::is_some)
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        // Enter in a field reaches this too.
        if !untrack(ready) {
            return;
        }
        let Some(codes) = codes.get_untracked() else {
            return;
        };
        let target = chosen.with_untracked(|chosen| {
            all.with_value(|all| {
                all.iter()
                    .find(|one| one.account.to_string() == *chosen)
                    .cloned()
            })
        });
        let count = codes.len();
        let request = Request::Save(SaveRequest {
            offer: offer.clone(),
            account: target.as_ref().map(|target| target.account),
            codes,
            note: note.get_untracked(),
            source: None,
        });
        task.run(request, move |captured: Captured| {
            saved.set(Some(Saved {
                count,
                account: target
                    .as_ref()
                    .filter(|_| !captured.to_inbox)
                    .map(account_name),
                to_inbox: captured.to_inbox,
            }));
        });
    };
    let option = move |target: &TargetView| {
        let value = target.account.to_string();
        let is_chosen = chosen.with_untracked(|chosen| *chosen == value);
        view! { class="s", <option value=value.clone() selected=is_chosen>{account_name(target)}</option> }
    };
    let options = all.with_value(|all| {
        let (here, elsewhere) = all.split_at(matching.min(all.len()));
        let group = |label: String, part: &[TargetView]| {
            (!part.is_empty()).then(|| {
                view! { class="s",
                    <optgroup label=label>{part.iter().map(option).collect_view()}</optgroup>
                }
            })
        };
        view! { class="s",
            {group(tr!("accounts-here"), here)}
            {group(tr!("accounts-elsewhere"), elsewhere)}
        }
    });
    let must_choose = chosen.with_untracked(String::is_empty);
    let to_inbox = chosen.with_untracked(|chosen| chosen == INBOX);
    view! { class="s",
        <form class="stack save-form" on:submit=submit>
            <div class="field">
                <label for="popup-account">{tr!("save-to")}</label>
                <select
                    id="popup-account"
                    data-test="popup-account"
                    autocomplete="off"
                    on:change=move |event| chosen.set(event_target_value(&event))
                >
                    {must_choose.then(|| view! { class="s", <option value="" selected=true>{tr!("choose-account")}</option> })}
                    {options}
                    <option value=INBOX selected=to_inbox>{tr!("inbox")}</option>
                </select>
                <Show when=move || chosen.with(|chosen| chosen == INBOX)>
                    <p class="hint">{tr!("inbox-hint")}</p>
                </Show>
            </div>
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
            <button
                type="submit"
                class="button primary wide"
                data-test="save-codes"
                prop:disabled=move || !ready()
            >
                {move || if task.busy.get() { tr!("saving") } else { tr!("save-codes") }}
            </button>
        </form>
    }
}
