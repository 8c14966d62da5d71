//! What surrounds a screen: extension page or web app, as one JavaScript object.

use crate::problem::Problem;
use serde::de::DeserializeOwned;
use sparekey_protocol::message::{Reply, Request};
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// `extension/shared/platform_extension.js` or `platform_web.js`.
    #[derive(Clone)]
    pub type Platform;

    #[wasm_bindgen(method, structural, catch)]
    fn call(this: &Platform, json: &str) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(method, structural, catch, js_name = openOptions)]
    fn open_options(this: &Platform) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, catch, js_name = openVault)]
    fn open_vault(this: &Platform, part: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, catch, js_name = requestSites)]
    fn request_sites(this: &Platform, patterns: Vec<String>) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(method, structural, catch)]
    fn close(this: &Platform) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, catch)]
    fn copy(this: &Platform, text: &str) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(method, structural, catch, js_name = saveFile)]
    fn save_file(this: &Platform, name: &str, text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, getter)]
    fn language(this: &Platform) -> Option<String>;
}

thread_local! {
    static PLATFORM: OnceCell<Platform> = const { OnceCell::new() };
}

/// Keeps the platform for all screens of this page; the first one stays.
pub fn set_platform(platform: Platform) {
    PLATFORM.with(|cell| {
        let _ = cell.set(platform);
    });
}

fn with<T>(f: impl FnOnce(&Platform) -> T) -> Option<T> {
    PLATFORM.with(|cell| cell.get().map(f))
}

#[derive(serde::Serialize)]
struct Versioned<'a> {
    v: u32,
    #[serde(flatten)]
    request: &'a Request,
}

/// Sends a request to the client and waits for its reply.
///
/// # Errors
/// The reply's own code, or `unexpected` when no reply could be read.
pub async fn call<T: DeserializeOwned>(request: &Request) -> Result<T, Problem> {
    let json =
        serde_json::to_string(&Versioned { v: 1, request }).map_err(|_| Problem::unexpected())?;
    let promise = with(|platform| platform.call(&json))
        .and_then(Result::ok)
        .ok_or_else(Problem::unexpected)?;
    let answer = JsFuture::from(promise)
        .await
        .map_err(|_| Problem::unexpected())?;
    let answer = answer.as_string().ok_or_else(Problem::unexpected)?;
    match serde_json::from_str::<Reply<T>>(&answer) {
        Ok(Reply::Ok(value)) => Ok(value),
        Ok(Reply::Error(error)) => Err(Problem::from(error.code)),
        Err(_) => Err(Problem::unexpected()),
    }
}

/// Opens the options page.
pub fn open_options() {
    with(Platform::open_options);
}

/// Opens the vault page.
pub fn open_vault() {
    with(|platform| platform.open_vault(""));
}

/// Opens the vault page on the person's Inbox.
pub fn open_inbox() {
    with(|platform| platform.open_vault("inbox"));
}

/// Hands a text file to the browser's downloads; false where the browser does not allow it.
pub fn save_file(name: &str, text: &str) -> bool {
    with(|platform| platform.save_file(name, text).is_ok()) == Some(true)
}

/// Closes the popup.
pub fn close() {
    with(Platform::close);
}

/// Writes to the clipboard; false where the browser does not allow it.
pub fn copy(text: &str) -> impl Future<Output = bool> + use<> {
    let promise = with(|platform| platform.copy(text)).and_then(Result::ok);
    async move {
        match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        }
    }
}

/// The person's language, a BCP 47 tag.
pub fn language() -> Option<String> {
    with(Platform::language).flatten()
}

/// Asks the browser for sites, as match patterns. The prompt needs the gesture of the click it is
/// called from, so it is started here and now; the future only waits for its end.
pub fn request_sites(patterns: Vec<String>) -> impl Future<Output = bool> {
    let promise = with(|platform| platform.request_sites(patterns)).and_then(Result::ok);
    async move {
        match promise {
            Some(promise) => JsFuture::from(promise)
                .await
                .is_ok_and(|answer| answer.is_truthy()),
            None => false,
        }
    }
}
