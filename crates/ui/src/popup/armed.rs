//! A button that a click meant for the page below does not press.

use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// The button does nothing for so long after the popup showed, came back or moved: a click meant for
/// the page below must not save (`security.md` T3).
const INERT: Duration = Duration::from_millis(600);

/// A signal that is true once the window has stood still and visible for [`INERT`].
pub fn armed() -> RwSignal<bool> {
    let armed = RwSignal::new(false);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let rearm = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        armed.set(false);
        let arm = move || {
            let _ = armed.try_set(true);
        };
        waiting.set_value(set_timeout_with_handle(arm, INERT).ok());
    };
    rearm();
    let place = || {
        let window = window();
        (
            window.screen_x().ok(),
            window.screen_y().ok(),
            window.inner_width().ok().and_then(|width| width.as_f64()),
            window
                .inner_height()
                .ok()
                .and_then(|height| height.as_f64()),
        )
    };
    let last = StoredValue::new(place());
    // Firefox tells of a new size at every frame while a popup is open, whether it changed or not.
    let look = move || {
        let now = place();
        if last.get_value() != now {
            last.set_value(now);
            rearm();
        }
    };
    let resized = window_event_listener(ev::resize, move |_| look());
    // A press on a popup that something else took the focus from brings it back: that is no return.
    let pressing = StoredValue::new(false);
    let pressed = window_event_listener(ev::mousedown, move |_| pressing.set_value(true));
    let released = window_event_listener(ev::mouseup, move |_| pressing.set_value(false));
    let blurred = window_event_listener(ev::blur, move |_| pressing.set_value(false));
    let focused = window_event_listener(ev::focus, move |_| {
        if !pressing.get_value() {
            rearm();
        }
    });
    // Browsers tell nobody that a window moved.
    let moved = set_interval_with_handle(look, INERT / 4);
    on_cleanup(move || {
        resized.remove();
        focused.remove();
        blurred.remove();
        released.remove();
        pressed.remove();
        if let Ok(handle) = moved {
            handle.clear();
        }
    });
    armed
}
