//! Times in the person's locale, by `Intl`.

use crate::text::language_tag;
use js_sys::{Date, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        // A plain object takes every property.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object
}

#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds since 1970 fit in 53 bits"
)]
fn date(ms: u64) -> Date {
    Date::new(&JsValue::from_f64(ms as f64))
}

/// Day and time, for example `24 Nov 2026, 10:15`.
pub fn day_and_time(ms: u64) -> String {
    let options = options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
    String::from(date(ms).to_locale_string(&language_tag(), &options))
}

/// The day, for example `24 Nov 2026`.
pub fn day(ms: u64) -> String {
    let options = options(&[("dateStyle", "medium")]);
    String::from(date(ms).to_locale_date_string(&language_tag(), &options))
}

/// ISO 8601, for the `datetime` attribute of `<time>`.
pub fn machine_time(ms: u64) -> String {
    String::from(date(ms).to_iso_string())
}

/// Milliseconds since 1970, now.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "after 1970"
)]
pub fn now() -> u64 {
    Date::now() as u64
}

/// How long ago, in the largest fitting unit, for example `3 minutes ago`.
pub fn ago(ms: u64) -> String {
    let seconds = now().saturating_sub(ms) / 1000;
    let (count, unit) = match seconds {
        0..60 => (seconds, "second"),
        60..3600 => (seconds / 60, "minute"),
        3600..86_400 => (seconds / 3600, "hour"),
        _ => (seconds / 86_400, "day"),
    };
    let options = options(&[("numeric", "auto")]);
    let locales = js_sys::Array::of1(&JsValue::from_str(&language_tag()));
    let format = Intl::RelativeTimeFormat::new(&locales, &options);
    #[expect(clippy::cast_precision_loss, reason = "small")]
    let past = -(count as f64);
    Reflect::get(&format, &JsValue::from_str("format"))
        .ok()
        .and_then(|function| function.dyn_into::<js_sys::Function>().ok())
        .and_then(|function| {
            function
                .call2(&format, &JsValue::from_f64(past), &JsValue::from_str(unit))
                .ok()
        })
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| day_and_time(ms))
}
