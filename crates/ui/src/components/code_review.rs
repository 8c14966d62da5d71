//! The codes of an offer: hidden until asked for, corrected as text.

use super::CodeRows;
use super::codes_field::Doubts;
use crate::pasted::{complaint, read_codes, write_codes};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_codes::Doubt;
use sparekey_protocol::message::CodeView;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Hidden,
    Shown,
    Edited,
}

/// The list of codes with **Show** and **Edit**.
#[component]
pub fn CodeReview(
    /// What will be saved.
    codes: RwSignal<Vec<CodeView>>,
    /// What is wrong with an edited text.
    complaint_text: RwSignal<Option<String>>,
) -> impl IntoView {
    let mode = RwSignal::new(Mode::Hidden);
    let text = RwSignal::new(String::new());
    let doubts = RwSignal::new(Vec::<Doubt>::new());
    let edit = move |typed: String| {
        match read_codes(&typed) {
            Ok(read) => {
                codes.set(read.codes);
                doubts.set(read.doubts);
                complaint_text.set(None);
            }
            Err(error) => {
                doubts.set(Vec::new());
                complaint_text.set(Some(complaint(error)));
            }
        }
        text.set(typed);
    };
    let rows = move || {
        let hidden = mode.get() != Mode::Shown;
        view! { class="s", <CodeRows codes=codes.get() hidden /> }
    };
    view! { class="s",
        <section class="code-review">
            <div class="code-review-head">
                <button
                    type="button"
                    class="link"
                    data-test="show-codes"
                    aria-pressed=move || (mode.get() == Mode::Shown).to_string()
                    on:click=move |_| mode.update(|mode| {
                        *mode = if *mode == Mode::Hidden { Mode::Shown } else { Mode::Hidden };
                    })
                    prop:disabled=move || complaint_text.with(Option::is_some)
                >
                    {move || if mode.get() == Mode::Hidden { tr!("show-codes") } else { tr!("hide-codes") }}
                </button>
                <Show when=move || mode.get() != Mode::Edited>
                    <button
                        type="button"
                        class="link"
                        data-test="edit-codes"
                        on:click=move |_| {
                            text.set(codes.with_untracked(|codes| write_codes(codes)));
                            mode.set(Mode::Edited);
                        }
                    >
                        {tr!("edit-codes")}
                    </button>
                </Show>
            </div>
            <Show
                when=move || mode.get() == Mode::Edited
                fallback=move || view! { class="s", <div class="code-scroll"><ol class="code-list">{rows}</ol></div> }
            >
                <textarea
                    class="mono"
                    rows="8"
                    data-test="edited-codes"
                    aria-label=tr!("mfa-backup-codes")
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    dir="ltr"
                    prop:value=move || text.get()
                    on:input=move |event| edit(event_target_value(&event))
                ></textarea>
                {move || complaint_text.get().map(|text| view! { class="s",
                    <p class="hint warning" role="status" data-kind="problem">{text}</p>
                })}
                <Doubts id="edited-codes-doubts" doubts />
            </Show>
        </section>
    }
}
