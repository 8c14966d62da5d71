//! [`Ports`] by browser APIs.

use crate::host::{Host, bytes, fixed_bytes, port_error, some_bytes};
use crate::transport;
use getrandom::SysRng;
use js_sys::{Array, Uint8Array};
use rand_core::UnwrapErr;
use sparekey_client::ports::{HttpRequest, HttpResponse, PortError, Ports, Store, Write};
use wasm_bindgen::{JsCast, JsValue};
use zeroize::Zeroizing;

/// The browser.
pub struct BrowserPorts {
    host: Host,
}

impl BrowserPorts {
    /// Over the given host.
    pub fn new(host: Host) -> Self {
        Self { host }
    }
}

impl Ports for BrowserPorts {
    // `crypto.getRandomValues` fails only for more than 65,536 bytes, and getrandom asks in parts.
    type Rng = UnwrapErr<SysRng>;

    fn rng(&self) -> Self::Rng {
        UnwrapErr(SysRng)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "milliseconds since 1970 fit"
    )]
    fn now(&self) -> u64 {
        js_sys::Date::now() as u64
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, PortError> {
        transport::send(request).await.ok_or(PortError::Network)
    }

    async fn get(&self, store: Store, key: &str) -> Result<Option<Vec<u8>>, PortError> {
        bytes(checked(self.host.get(store.name(), key).await)?)
    }

    async fn all(&self, store: Store) -> Result<Vec<(String, Vec<u8>)>, PortError> {
        let records: Array = checked(self.host.all(store.name()).await)?
            .dyn_into()
            .map_err(|_| PortError::Storage)?;
        records
            .iter()
            .map(|record| {
                let record: Array = record.dyn_into().map_err(|_| PortError::Storage)?;
                let key = record.get(0).as_string().ok_or(PortError::Storage)?;
                Ok((key, some_bytes(record.get(1))?))
            })
            .collect()
    }

    async fn commit(&self, writes: Vec<Write>) -> Result<(), PortError> {
        let writes = writes.iter().map(write_as_array).collect::<Array>();
        checked(self.host.commit(writes).await).map(drop)
    }

    async fn make_device_key(&self) -> Result<[u8; 32], PortError> {
        fixed_bytes(checked(self.host.make_device_key().await)?)
    }

    async fn sign(&self, message: &[u8]) -> Result<[u8; 64], PortError> {
        fixed_bytes(checked(self.host.sign(message.into()).await)?)
    }

    async fn seal_local(&self, secret: &[u8]) -> Result<Vec<u8>, PortError> {
        some_bytes(checked(self.host.seal_local(secret.into()).await)?)
    }

    async fn open_local(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, PortError> {
        some_bytes(checked(self.host.open_local(sealed.into()).await)?).map(Zeroizing::new)
    }

    async fn duplicate_mark(&self, message: &[u8]) -> Result<[u8; 32], PortError> {
        fixed_bytes(checked(self.host.duplicate_mark(message.into()).await)?)
    }

    async fn forget_keys(&self) -> Result<(), PortError> {
        checked(self.host.forget_keys().await).map(drop)
    }

    async fn session_seed(&self) -> Result<Option<Zeroizing<Vec<u8>>>, PortError> {
        bytes(checked(self.host.session_seed().await)?).map(|seed| seed.map(Zeroizing::new))
    }

    async fn keep_session_seed(&self, seed: Option<&[u8]>) -> Result<(), PortError> {
        let seed = seed.map_or(JsValue::UNDEFINED, |seed| Uint8Array::from(seed).into());
        checked(self.host.keep_session_seed(seed).await).map(drop)
    }
}

fn checked(answer: Result<JsValue, JsValue>) -> Result<JsValue, PortError> {
    answer.map_err(|thrown| port_error(&thrown))
}

/// `[operation, store, key, value]`, as `extension/shared/store.js` reads it.
fn write_as_array(write: &Write) -> Array {
    let text = JsValue::from_str;
    let data = |bytes: &[u8]| JsValue::from(Uint8Array::from(bytes));
    match write {
        Write::Put(store, key, value) => {
            Array::of4(&text("put"), &text(store.name()), &text(key), &data(value))
        }
        Write::Delete(store, key) => Array::of3(&text("delete"), &text(store.name()), &text(key)),
        Write::Clear(store) => Array::of2(&text("clear"), &text(store.name())),
        Write::Expect(store, key, value) => Array::of4(
            &text("expect"),
            &text(store.name()),
            &text(key),
            &value.as_deref().map_or(JsValue::UNDEFINED, data),
        ),
    }
}
