//! A labelled line of text.

use leptos::prelude::*;

/// A label, an input that the browser neither remembers nor corrects, and a hint.
#[component]
pub fn TextField(
    /// Unique on the page.
    id: &'static str,
    /// Above the input.
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// Below the input.
    #[prop(optional)]
    hint: Option<String>,
    /// Takes the focus when it appears.
    #[prop(optional)]
    autofocus: bool,
    /// May stay empty.
    #[prop(optional)]
    optional: bool,
    /// Most characters.
    #[prop(default = 255)]
    max: u32,
    /// Codes and keys: one width for all characters.
    #[prop(optional)]
    mono: bool,
) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    if autofocus {
        super::dialog::focus_when_shown(input);
    }
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    view! { class="s",
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                node_ref=input
                type="text"
                data-test=id
                class:mono=mono
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength=max.to_string()
                required=!optional
                aria-describedby=hint_id.clone()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
            {hint.map(|hint| view! { class="s", <p class="hint" id=hint_id>{hint}</p> })}
        </div>
    }
}
