//! Modal dialogs by the browser's own `<dialog>`: it keeps the focus inside and closes on Esc.

use super::{Glyph, Icon};
use crate::text::tr;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Puts the focus on an element once it is on the page.
pub fn focus_when_shown<E>(element: NodeRef<E>)
where
    E: leptos::html::ElementType,
    E::Output: wasm_bindgen::JsCast + Clone + 'static,
{
    Effect::new(move || {
        if let Some(element) = element.get() {
            // One turn later: a dialog is not open yet while its content is made.
            request_animation_frame(move || {
                let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus();
            });
        }
    });
}

/// A dialog that exists while `open`; its content is made afresh each time.
#[component]
pub fn Dialog(
    /// Open or closed.
    open: RwSignal<bool>,
    /// Unique on the page.
    id: &'static str,
    /// Its heading.
    title: String,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            // It is on the page and not open, so this cannot fail.
            (true, false) => {
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let heading = StoredValue::new(format!("{id}-title"));
    let title = StoredValue::new(title);
    let children = StoredValue::new(children);
    view! { class="s",
        <dialog
            node_ref=dialog
            id=id
            data-test=id
            aria-labelledby=heading.get_value()
            on:close=move |_| open.set(false)
        >
            <Show when=move || open.get()>
                <header class="dialog-head">
                    <h2 id=heading.get_value()>{title.get_value()}</h2>
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=tr!("close")
                        on:click=move |_| open.set(false)
                    >
                        <Icon glyph=Glyph::Close />
                    </button>
                </header>
                {children.with_value(|children| children())}
            </Show>
        </dialog>
    }
}
