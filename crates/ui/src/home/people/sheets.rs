//! Rescue sheets, typed back to see that they are whole.

use crate::components::{Fingerprint, Glyph, Icon, ProblemNote};
use crate::platform;
use crate::problem::Problem;
use crate::session::Load;
use crate::text::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::message::{PeopleView, Request, SheetsView};

/// What was found of what was typed.
#[derive(Clone, Default)]
struct Found {
    /// For each field that was filled: its place from 1, and the number of the sheet or what is
    /// wrong.
    each: Vec<(usize, Result<u8, Problem>)>,
    /// Of two good ones: whether they open the rescue key.
    both: Option<Result<bool, Problem>>,
}

async fn check(typed: Vec<String>) -> Found {
    let mut found = Found::default();
    let filled = typed
        .iter()
        .zip(1..)
        .filter(|(text, _)| !text.trim().is_empty());
    for (text, place) in filled {
        let sheets = vec![text.clone()];
        let answer = platform::call::<SheetsView>(&Request::CheckSheets { sheets }).await;
        let number = answer.and_then(|view| {
            let first = view.numbers.first().copied();
            first.ok_or_else(Problem::unexpected)
        });
        found.each.push((place, number));
    }
    if found.each.len() > 1 && found.each.iter().all(|(_, one)| one.is_ok()) {
        let sheets = typed;
        let answer = platform::call::<SheetsView>(&Request::CheckSheets { sheets }).await;
        found.both = Some(answer.map(|view| view.opens));
    }
    found
}

/// Two fields and what they hold.
#[component]
pub fn CheckSheets(
    /// Of the screen.
    load: Load<PeopleView>,
) -> impl IntoView {
    let rescue = load.part(|view| view.rescue_fingerprint.clone());
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let found = RwSignal::new(None::<Found>);
    let empty = move || {
        [first, second]
            .into_iter()
            .all(|one| one.with(|text| text.trim().is_empty()))
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || untrack(empty) {
            return;
        }
        busy.set(true);
        found.set(None);
        let typed = vec![first.get_untracked(), second.get_untracked()];
        spawn_local(async move {
            let answer = check(typed).await;
            // The screen may be gone by now.
            if busy.try_set(false).is_some() {
                return;
            }
            let whole = answer.each.iter().all(|(_, one)| one.is_ok());
            if whole && answer.both.as_ref().is_none_or(Result::is_ok) {
                // A sheet does not stay on a screen longer than it is looked at.
                first.set(String::new());
                second.set(String::new());
            }
            found.set(Some(answer));
        });
    };
    view! { class="s",
        <section class="card stack" aria-labelledby="sheets-check-title">
            <div>
                <h2 id="sheets-check-title">{tr!("sheets-check-title")}</h2>
                <p class="hint">{tr!("sheets-check-text")}</p>
            </div>
            <div class="hint">
                {tr!("rescue-fingerprint")} " "
                {move || view! { class="s", <Fingerprint text=rescue.get() test="rescue-fingerprint" /> }}
            </div>
            <form class="stack" on:submit=submit>
                <SheetField id="sheet-typed-1" label=tr!("sheet-typed-first") value=first />
                <SheetField id="sheet-typed-2" label=tr!("sheet-typed-second") value=second />
                <div role="status" class="stack" data-test="sheets-result">
                    {move || found.get().map(|found| view! { class="s", <FoundText found /> })}
                </div>
                <div class="row">
                    <button type="submit" class="button" data-test="check-sheets" prop:disabled=move || busy.get() || empty()>
                        {tr!("sheets-check")}
                    </button>
                </div>
            </form>
        </section>
    }
}

#[component]
fn SheetField(
    /// Unique on the page.
    id: &'static str,
    /// Above the field.
    label: String,
    /// What is typed.
    value: RwSignal<String>,
) -> impl IntoView {
    view! { class="s",
        <div class="field">
            <label for=id>{label}</label>
            <textarea
                id=id
                data-test=id
                class="mono"
                rows="2"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                dir="ltr"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        </div>
    }
}

/// In words.
#[component]
fn FoundText(
    /// What was found.
    found: Found,
) -> impl IntoView {
    let good = |text: String| {
        view! { class="s",
            <p class="notice" data-kind="success"><Icon glyph=Glyph::Check /><span>{text}</span></p>
        }
        .into_any()
    };
    let alone = found.each.len() == 1;
    let each = found
        .each
        .into_iter()
        .map(|(place, one)| match one {
            Ok(number) => good(tr!("this-is-sheet", number = number)),
            Err(problem) => view! { class="s",
                <p class="hint warning">{tr!("sheet-in-field", number = place)}</p>
                <ProblemNote problem />
            }
            .into_any(),
        })
        .collect_view();
    let both = found.both.map(|both| match both {
        Ok(true) => good(tr!("sheets-open")),
        Ok(false) => {
            view! { class="s", <ProblemNote problem=Problem::from("sheet_other".to_owned()) /> }
                .into_any()
        }
        Err(problem) => view! { class="s", <ProblemNote problem /> }.into_any(),
    });
    let advice = (alone && both.is_none())
        .then(|| view! { class="s", <p class="hint">{tr!("one-sheet-alone")}</p> });
    view! { class="s", {each} {both} {advice} }
}
