//! The field **MFA Backup Codes**, the same in dialog and popup.

use super::CodeRows;
use crate::pasted::{ReadCodes, complaint, doubt_lines, read_codes};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_codes::{Doubt, PasteError};
use sparekey_protocol::message::CodeView;

/// What was pasted, as typed and as read.
#[derive(Clone, Copy)]
pub struct Pasted {
    /// As typed.
    pub text: RwSignal<String>,
    /// As read.
    pub codes: Memo<Result<Vec<CodeView>, PasteError>>,
    /// What a person should look at before saving.
    pub doubts: Memo<Vec<Doubt>>,
}

impl Pasted {
    /// Starts with a text.
    pub fn new(text: String) -> Self {
        let text = RwSignal::new(text);
        let read = Memo::new(move |_| text.with(|text| read_codes(text)));
        let codes = Memo::new(move |_| {
            read.with(|read| {
                read.as_ref()
                    .map(|read| read.codes.clone())
                    .map_err(|error| *error)
            })
        });
        let doubts = Memo::new(move |_| {
            read.with(|read| {
                read.as_ref()
                    .map(|ReadCodes { doubts, .. }| doubts.clone())
                    .unwrap_or_default()
            })
        });
        Self {
            text,
            codes,
            doubts,
        }
    }
}

/// The field and what was found in it while typing.
#[component]
pub fn CodesField(
    /// What is typed.
    pasted: Pasted,
    /// Takes the focus when it appears.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let area = NodeRef::<leptos::html::Textarea>::new();
    if autofocus {
        super::dialog::focus_when_shown(area);
    }
    let is_empty = move || pasted.text.with(|text| text.trim().is_empty());
    let is_problem = move || !is_empty() && pasted.codes.with(Result::is_err);
    view! { class="s",
        <div class="field">
            <label for="mfa-backup-codes">{tr!("mfa-backup-codes")}</label>
            <textarea
                id="mfa-backup-codes"
                node_ref=area
                data-test="mfa-backup-codes"
                class="mono"
                rows="8"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                dir="ltr"
                aria-describedby="mfa-backup-codes-found mfa-backup-codes-doubts"
                prop:value=move || pasted.text.get()
                on:input=move |event| pasted.text.set(event_target_value(&event))
            ></textarea>
            <p
                class="hint"
                class:warning=is_problem
                id="mfa-backup-codes-found"
                role="status"
                data-test="codes-found"
                data-kind=move || is_problem().then_some("problem")
            >
                {move || {
                    if is_empty() {
                        return tr!("paste-hint");
                    }
                    match pasted.codes.get() {
                        Ok(codes) => tr!("codes-found", count = codes.len()),
                        Err(error) => complaint(error),
                    }
                }}
            </p>
            <Doubts id="mfa-backup-codes-doubts" doubts=pasted.doubts />
            <Show when=move || pasted.codes.with(Result::is_ok)>
                <Preview codes=pasted.codes />
            </Show>
        </div>
    }
}

/// What a person should look at before saving: one line for each kind of doubt.
#[component]
pub fn Doubts(
    /// For `aria-describedby`.
    id: &'static str,
    /// What there is.
    #[prop(into)]
    doubts: Signal<Vec<Doubt>>,
) -> impl IntoView {
    view! { class="s",
        <Show when=move || doubts.with(|doubts| !doubts.is_empty())>
            <ul id=id>
                {move || doubts.with(|doubts| doubt_lines(doubts)).into_iter().map(|(kind, text)| view! { class="s",
                    <li class="hint warning" data-test="paste-doubt" data-kind=kind.name()>{text}</li>
                }).collect_view()}
            </ul>
        </Show>
    }
}

/// The codes as they were understood, hidden until asked for. They are corrected in the field above.
#[component]
fn Preview(
    /// As read.
    codes: Memo<Result<Vec<CodeView>, PasteError>>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let rows = move || view! { class="s", <CodeRows codes=codes.get().unwrap_or_default() /> };
    view! { class="s",
        <div>
            <button
                type="button"
                class="link"
                data-test="show-pasted"
                aria-expanded=move || shown.get().to_string()
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || if shown.get() { tr!("hide-codes") } else { tr!("show-codes") }}
            </button>
        </div>
        <Show when=move || shown.get()>
            <div class="code-review">
                <div class="code-scroll" tabindex="0" role="group" aria-label=tr!("paste-preview")>
                    <ol class="code-list" data-test="paste-preview">{rows}</ol>
                </div>
            </div>
        </Show>
    }
}
