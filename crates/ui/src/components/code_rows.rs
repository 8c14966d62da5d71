//! Codes with their numbers, as rows of a list.

use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::CodeView;

/// One row for each code: its own number, or else its place.
#[component]
pub fn CodeRows(
    /// In the order of the list.
    codes: Vec<CodeView>,
    /// Only that there are codes can be seen.
    #[prop(optional)]
    hidden: bool,
) -> impl IntoView {
    codes
        .into_iter()
        .zip(1_u32..)
        .map(|(one, place)| {
            let number = one.number.map_or(place, u32::from);
            let code = if hidden {
                view! { class="s",
                    <span class="code hidden-code" aria-label=tr!("hidden-code")>"••••••••"</span>
                }
                .into_any()
            } else {
                view! { class="s", <code class="code" dir="ltr">{one.code}</code> }.into_any()
            };
            view! { class="s",
                <li>
                    <span class="code-number">{number}</span>
                    {code}
                </li>
            }
        })
        .collect_view()
}
