//! What others change shows without a press: a look when the window is used again, and now and then
//! while it is.

use crate::when::now;
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// Between two looks while the page is visible.
const EVERY: Duration = Duration::from_secs(15);

/// So long after the last key or pointer nobody is there, milliseconds: looking must not keep the
/// vault unlocked.
const IDLE_MS: u64 = 5 * 60 * 1000;

/// Calls `look` when the window gets the focus or the page becomes visible, and every 15 seconds
/// while it is visible and in use. While the page is hidden there is no timer.
pub fn while_visible(look: impl Fn() + Clone + Send + Sync + 'static) {
    let used = StoredValue::new(now());
    let timer = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let start = {
        let look = look.clone();
        move || {
            stop();
            let look = look.clone();
            let tick = move || {
                let in_use = used
                    .try_get_value()
                    .is_some_and(|used| now().saturating_sub(used) < IDLE_MS);
                if in_use {
                    look();
                }
            };
            timer.set_value(set_interval_with_handle(tick, EVERY).ok());
        }
    };
    if !document().hidden() {
        start();
    }
    let touched = move || {
        let _ = used.try_update_value(|used| *used = now());
    };
    let focused = {
        let look = look.clone();
        window_event_listener(ev::focus, move |_| {
            touched();
            look();
        })
    };
    let shown = window_event_listener(
        ev::Custom::<web_sys::Event>::new("visibilitychange"),
        move |_| {
            if document().hidden() {
                stop();
            } else {
                touched();
                look();
                start();
            }
        },
    );
    let pressed = window_event_listener(ev::pointerdown, move |_| touched());
    let typed = window_event_listener(ev::keydown, move |_| touched());
    on_cleanup(move || {
        stop();
        focused.remove();
        shown.remove();
        pressed.remove();
        typed.remove();
    });
}
