//! What JavaScript gives the vault: storage, device keys and the seed of the session.

use js_sys::{Array, Reflect, Uint8Array};
use sparekey_client::ports::PortError;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// `Host` of `extension/shared/vault_host.js`. Each promise is rejected with an error whose
    /// `code` is `changed`, `full`, `storage` or `crypto`.
    pub type Host;

    #[wasm_bindgen(method, catch)]
    pub async fn get(this: &Host, store: &str, key: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub async fn all(this: &Host, store: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub async fn commit(this: &Host, writes: Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = makeDeviceKey)]
    pub async fn make_device_key(this: &Host) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub async fn sign(this: &Host, message: Uint8Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = sealLocal)]
    pub async fn seal_local(this: &Host, secret: Uint8Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = openLocal)]
    pub async fn open_local(this: &Host, sealed: Uint8Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = duplicateMark)]
    pub async fn duplicate_mark(this: &Host, message: Uint8Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = forgetKeys)]
    pub async fn forget_keys(this: &Host) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = sessionSeed)]
    pub async fn session_seed(this: &Host) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = keepSessionSeed)]
    pub async fn keep_session_seed(this: &Host, seed: JsValue) -> Result<JsValue, JsValue>;
}

/// Why the host refused.
pub fn port_error(thrown: &JsValue) -> PortError {
    let code = Reflect::get(thrown, &JsValue::from_str("code"))
        .ok()
        .and_then(|code| code.as_string());
    match code.as_deref() {
        Some("changed") => PortError::Changed,
        Some("full") => PortError::Full,
        Some("crypto") => PortError::Crypto,
        _ => PortError::Storage,
    }
}

/// The bytes of a `Uint8Array`; `undefined` is none.
pub fn bytes(value: JsValue) -> Result<Option<Vec<u8>>, PortError> {
    if value.is_undefined() {
        return Ok(None);
    }
    value
        .dyn_into::<Uint8Array>()
        .map(|array| Some(array.to_vec()))
        .map_err(|_| PortError::Storage)
}

/// The bytes of a `Uint8Array` that has to be there.
pub fn some_bytes(value: JsValue) -> Result<Vec<u8>, PortError> {
    bytes(value)?.ok_or(PortError::Storage)
}

/// As [`some_bytes`], of a known length.
pub fn fixed_bytes<const N: usize>(value: JsValue) -> Result<[u8; N], PortError> {
    some_bytes(value)?.try_into().map_err(|_| PortError::Crypto)
}
