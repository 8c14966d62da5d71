//! The end of each rescue sheet, typed back from the paper.

use super::kit_check::folded;
use crate::text::tr;
use leptos::prelude::*;

/// How many characters of each sheet.
pub const ASKED: usize = 4;

/// The characters that count, read as a person may write them (Crockford base32).
fn read(text: &str) -> Vec<char> {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(folded)
        .collect()
}

/// Whether `typed` is the end of the sheet.
pub fn is_end(sheet: &str, typed: &str) -> bool {
    let (sheet, typed) = (read(sheet), read(typed));
    typed.len() == ASKED && sheet.ends_with(&typed)
}

/// One field for each sheet; those that were wrong are named.
#[component]
pub fn SheetFields(
    /// What is typed, in the order of the sheets.
    typed: Vec<RwSignal<String>>,
    /// Numbers of the sheets that did not match, from 1.
    wrong: RwSignal<Vec<usize>>,
) -> impl IntoView {
    let fields = typed
        .into_iter()
        .zip(1_usize..)
        .map(|(value, number)| {
            let id = format!("sheet-check-{number}");
            let is_wrong = move || wrong.with(|wrong| wrong.contains(&number));
            view! { class="s",
                <div class="field">
                    <label for=id.clone()>{tr!("sheet-end", number = number)}</label>
                    <input
                        id=id.clone()
                        type="text"
                        class="mono four-characters"
                        data-test=id.clone()
                        maxlength=ASKED.to_string()
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        dir="ltr"
                        required=true
                        aria-invalid=move || is_wrong().then_some("true")
                        prop:value=move || value.get()
                        on:input=move |event| {
                            wrong.update(|wrong| wrong.retain(|one| *one != number));
                            value.set(event_target_value(&event));
                        }
                    />
                </div>
            }
        })
        .collect_view();
    view! { class="s",
        <fieldset class="stack plain">
            <legend>
                <h2>{tr!("sheets-check-back-title")}</h2>
                <span class="hint">{tr!("sheets-check-back-text")}</span>
            </legend>
            <div class="check-fields three">{fields}</div>
            {move || wrong.get().into_iter().map(|number| view! { class="s",
                <p class="notice" data-kind="error" role="alert" data-test="sheet-check-wrong" data-sheet=number.to_string()>
                    <span>{tr!("sheet-check-wrong", number = number)}</span>
                </p>
            }).collect_view()}
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends() {
        let sheet = "04AB-CD01 EF0H-JK1M";
        for typed in ["JK1M", "jk1m", "jkim", "JKLM", " jk 1m "] {
            assert!(is_end(sheet, typed), "{typed}");
        }
        for typed in ["", "K1M", "JK1N", "04AB", "0HJK1M"] {
            assert!(!is_end(sheet, typed), "{typed}");
        }
    }
}
