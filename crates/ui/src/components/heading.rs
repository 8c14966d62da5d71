//! The heading of a screen: names the page and takes the focus when the screen is new.

use super::dialog::focus_when_shown;
use leptos::prelude::*;

/// Names the page in the browser's tab.
fn name_page(title: &str) {
    document().set_title(&if title.is_empty() {
        "Sparekey".to_owned()
    } else {
        format!("{title} · Sparekey")
    });
}

/// The only `<h1>` of a screen.
#[component]
pub fn Heading(
    /// What it says; the page is named so, too.
    #[prop(into)]
    text: Signal<String>,
    /// A field of the screen takes the focus instead.
    #[prop(optional)]
    unfocused: bool,
) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H1>::new();
    if !unfocused {
        focus_when_shown(heading);
    }
    Effect::new(move || text.with(|text| name_page(text)));
    view! { class="s", <h1 node_ref=heading tabindex="-1"><bdi>{text}</bdi></h1> }
}
