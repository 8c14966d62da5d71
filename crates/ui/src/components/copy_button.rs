//! Copying one secret, and clearing it from the clipboard again (`security.md` T20).

use crate::platform;
use crate::text::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// Seconds until the clipboard is cleared while this page is open.
const CLEAR_AFTER: u32 = 30;

fn page_has_focus() -> bool {
    document().has_focus().unwrap_or(false)
}

fn clear_clipboard() {
    let cleared = platform::copy("");
    spawn_local(async move {
        // A browser that refuses keeps what it has; nothing is promised then.
        cleared.await;
    });
}

/// **Copy**, then a countdown and **Clear now**.
#[component]
pub fn CopyButton(
    /// What to copy.
    #[prop(into)]
    text: Signal<String>,
    /// Whether the clipboard is cleared; a set-up code dies by itself.
    #[prop(default = true)]
    clears: bool,
    /// Value of `data-test`.
    #[prop(default = "copy")]
    test: &'static str,
) -> impl IntoView {
    let left = RwSignal::new(None::<u32>);
    let copied = RwSignal::new(false);
    let clear = move || {
        clear_clipboard();
        left.set(None);
        copied.set(false);
    };
    let copy = move |_| {
        let written = platform::copy(&text.get_untracked());
        spawn_local(async move {
            // The button may be gone by now.
            if written.await && copied.try_set(true).is_none() {
                left.set(clears.then_some(CLEAR_AFTER));
            }
        });
    };
    let tick = set_interval_with_handle(
        move || match left.get_untracked() {
            // Browsers let only a focused page write: wait for the person to come back.
            Some(0) if page_has_focus() => clear(),
            Some(seconds) => left.set(Some(seconds.saturating_sub(1))),
            None => {}
        },
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if left.try_get_untracked().flatten().is_some() && page_has_focus() {
            clear_clipboard();
        }
        if let Ok(handle) = tick {
            handle.clear();
        }
    });
    view! { class="s",
        <span class="copy">
            <button
                type="button"
                class="button small"
                data-test=test
                on:click=copy
            >
                {tr!("copy")}
            </button>
            // Where the clipboard is cleared the countdown says it to the eye.
            <span class="copy-state" class:visually-hidden=clears role="status">
                {move || copied.get().then(|| tr!("copied"))}
            </span>
            {move || left.get().map(|seconds| view! { class="s",
                <span class="countdown">{tr!("clears-in", seconds = seconds)}</span>
                <button type="button" class="link" on:click=move |_| clear()>{tr!("clear-now")}</button>
            })}
        </span>
    }
}
