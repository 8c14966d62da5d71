//! The steps of set-up and of joining.

use leptos::prelude::*;

/// Numbered steps, the present one marked.
#[component]
pub fn Progress(
    /// In order.
    titles: Vec<String>,
    /// From 0.
    here: Signal<usize>,
    /// What the steps are of.
    label: String,
) -> impl IntoView {
    let marks = titles
        .into_iter()
        .enumerate()
        .map(|(at, title)| {
            let state = move || match at.cmp(&here.get()) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "here",
                std::cmp::Ordering::Greater => "ahead",
            };
            view! { class="s",
                <li data-state=state aria-current=move || (here.get() == at).then_some("step")>
                    <span class="step-number" aria-hidden="true">{at + 1}</span>
                    <span class="step-title">{title}</span>
                </li>
            }
        })
        .collect_view();
    view! { class="s",
        <nav class="no-print" aria-label=label><ol class="progress">{marks}</ol></nav>
    }
}
