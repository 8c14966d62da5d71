//! The client (`sparekey-client`) with what a browser gives it: the only module that holds keys
//! (`security.md` 2.10). The extension's background runs it, and the web app's tab.
//!
//! Requests come as JSON text, the passphrase among them: JavaScript strings cannot be wiped, so
//! the copy made here is wiped and the one of the browser stays until it is collected.

mod host;
mod ports;
mod transport;

use host::Host;
use ports::BrowserPorts;
use sparekey_client::Client;
use sparekey_protocol::message::CodeView;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

/// The client, for JavaScript.
#[wasm_bindgen]
pub struct Vault {
    client: Client<BrowserPorts>,
}

#[wasm_bindgen]
impl Vault {
    /// A locked client over the given host (`extension/shared/vault_host.js`).
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: Host) -> Self {
        Self {
            client: Client::new(BrowserPorts::new(host)),
        }
    }

    /// Answers one `sparekey_protocol::message::Request`, both as JSON.
    pub async fn handle(&self, json: String) -> String {
        let json = Zeroizing::new(json);
        self.client.handle_json(&json).await
    }

    /// When this very list was saved before on this device, milliseconds since 1970
    /// (`security.md` 5). What goes wrong counts as never: it is only a hint.
    pub async fn find_saved(&self, codes: Vec<String>) -> Option<f64> {
        let codes = codes
            .into_iter()
            .map(|code| CodeView { code, number: None });
        let saved = self.client.find_saved(codes.collect()).await;
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit")]
        saved.ok().flatten().map(|time| time as f64)
    }
}
