//! The detector as WebAssembly, for the content script and the background worker. No keys, no network, no logic.

use sparekey_catalogue::{EngineHost, match_site};
use sparekey_detect::{Snapshot, Trigger};
use wasm_bindgen::prelude::wasm_bindgen;

/// What a page shows, as JSON: `{verdict, codes: [{code, number}], used: [code], app, app_name, reasons,
/// expected_count}`; `{error}` where text and table are not a snapshot.
///
/// `text` and `table` are the snapshot (`sparekey_detect::snapshot`), `url` is the address of the page as the
/// browser serialises it, `trigger` is `"auto"` or `"button"`.
#[wasm_bindgen]
#[must_use]
pub fn detect(text: &str, table: &[u32], url: &str, trigger: &str) -> String {
    let answer = match Snapshot::decode(text, table) {
        Ok(snapshot) => serde_json::to_string(&sparekey_detect::detect(
            &snapshot,
            url,
            Trigger::from_word(trigger),
        )),
        Err(error) => Ok(serde_json::json!({ "error": error.to_string() }).to_string()),
    };
    answer.unwrap_or_default()
}

/// The app profile of a page as JSON, `{id, name, wasm: "page" | "worker", decides}`, or `null`.
#[wasm_bindgen]
#[must_use]
pub fn site_profile(url: &str) -> String {
    let view = match_site(url).map(|found| {
        let profile = found.profile;
        let wasm = match profile.wasm {
            EngineHost::Page => "page",
            EngineHost::Worker => "worker",
        };
        serde_json::json!({ "id": profile.id, "name": profile.name, "wasm": wasm, "decides": profile.decides() })
    });
    serde_json::Value::from(view).to_string()
}

/// Version of the engine.
#[wasm_bindgen]
#[must_use]
pub fn engine_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
