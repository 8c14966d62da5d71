//! The field **MFA Backup Codes**, the same in dialog and popup.

use crate::pasted::{complaint, read_codes};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_codes::PasteError;
use sparekey_protocol::message::CodeView;

/// What was pasted, as typed and as read.
#[derive(Clone, Copy)]
pub struct Pasted {
    /// As typed.
    pub text: RwSignal<String>,
    /// As read.
    pub codes: Memo<Result<Vec<CodeView>, PasteError>>,
}

impl Pasted {
    /// Starts with a text.
    pub fn new(text: String) -> Self {
        let text = RwSignal::new(text);
        let codes = Memo::new(move |_| text.with(|text| read_codes(text)));
        Self { text, codes }
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
                aria-describedby="mfa-backup-codes-found"
                prop:value=move || pasted.text.get()
                on:input=move |event| pasted.text.set(event_target_value(&event))
            ></textarea>
            <p class="hint" id="mfa-backup-codes-found" role="status" data-test="codes-found">
                {move || {
                    if pasted.text.with(|text| text.trim().is_empty()) {
                        return tr!("paste-hint");
                    }
                    match pasted.codes.get() {
                        Ok(codes) => tr!("codes-found", count = codes.len()),
                        Err(error) => complaint(error),
                    }
                }}
            </p>
        </div>
    }
}
