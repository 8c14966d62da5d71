//! Four characters of the Secret Key, typed back from the paper.

use crate::components::Heading;
use crate::text::tr;
use leptos::prelude::*;

/// How many are asked for (`design.md` 3, first run).
const ASKED: usize = 4;

/// Different places in ascending order, by a source of numbers in `0..1`.
fn places(length: usize, mut random: impl FnMut() -> f64) -> Vec<usize> {
    let mut left: Vec<usize> = (0..length).collect();
    let mut places: Vec<usize> = (0..ASKED.min(length))
        .map(|_| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss,
                reason = "26 characters at most, and below the length"
            )]
            let at = (random() * left.len() as f64) as usize;
            left.swap_remove(at.min(left.len() - 1))
        })
        .collect();
    places.sort_unstable();
    places
}

/// Crockford base32 reads these alike.
pub fn folded(c: char) -> char {
    match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

/// The check.
#[component]
pub fn KitCheck(
    /// Grouped for reading.
    secret_key: String,
    /// Shows the kit again.
    #[prop(into)]
    back: Callback<()>,
    /// Called when all four are right.
    #[prop(into)]
    next: Callback<()>,
) -> impl IntoView {
    // Its last, the check character, may be a sign (Crockford base32: one of *~$=U).
    let characters: Vec<char> = secret_key
        .chars()
        .filter(|one| *one != '-' && !one.is_whitespace())
        .collect();
    // Not a secret: only which places are asked for.
    let places = places(characters.len(), js_sys::Math::random);
    let expected: Vec<char> = places.iter().map(|place| characters[*place]).collect();
    let typed: Vec<RwSignal<String>> = places
        .iter()
        .map(|_| RwSignal::new(String::new()))
        .collect();
    let wrong = RwSignal::new(false);
    let first = NodeRef::<leptos::html::Input>::new();
    crate::components::focus_when_shown(first);
    let fields = places
        .into_iter()
        .zip(typed.clone())
        .enumerate()
        .map(|(at, (place, value))| {
            let id = format!("kit-check-{at}");
            let input = if at == 0 { first } else { NodeRef::new() };
            view! { class="s",
                <div class="field">
                    <label for=id.clone()>{tr!("character-at", place = place + 1)}</label>
                    <input
                        id=id.clone()
                        node_ref=input
                        type="text"
                        class="mono one-character"
                        data-test=id.clone()
                        data-place=(place + 1).to_string()
                        maxlength="1"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        dir="ltr"
                        required=true
                        prop:value=move || value.get()
                        on:input=move |event| { wrong.set(false); value.set(event_target_value(&event)); }
                    />
                </div>
            }
        })
        .collect_view();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let right = expected.iter().zip(&typed).all(|(expected, typed)| {
            typed.with_untracked(|typed| {
                let mut typed = typed.trim().chars().map(folded);
                typed.next() == Some(folded(*expected)) && typed.next().is_none()
            })
        });
        if right {
            next.run(());
        } else {
            wrong.set(true);
        }
    };
    view! { class="s",
        <section class="card stack" data-test="setup-check">
            <div>
                <Heading text=tr!("check-title") unfocused=true />
                <p class="lead">{tr!("check-text")}</p>
            </div>
            <form class="stack" on:submit=submit>
                <div class="check-fields">{fields}</div>
                <Show when=move || wrong.get()>
                    <p class="notice" data-kind="error" role="alert" data-test="kit-check-wrong"><span>{tr!("check-wrong")}</span></p>
                </Show>
                <div class="row">
                    <button type="submit" class="button primary" data-test="check-continue">{tr!("continue")}</button>
                    <button type="button" class="link" data-test="show-kit-again" on:click=move |_| back.run(())>{tr!("show-kit-again")}</button>
                </div>
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_different_places_in_order() {
        for number in [0.0, 0.25, 0.5, 0.999_999] {
            let found = places(26, || number);
            assert_eq!(found.len(), ASKED);
            assert!(found.is_sorted_by(|a, b| a < b));
            assert!(found.iter().all(|place| *place < 26));
        }
    }
}
