//! The side of a person: everything a connected browser or command line does, without a browser.
//!
//! [`Client::handle`] carries out each [`Request`] of a screen. What it needs from its surroundings
//! comes in through [`ports::Ports`].

mod error;
mod message;
pub mod ports;

pub use error::{CODES, ClientError};

use ports::Ports;
use sparekey_protocol::message::Request;

/// A person's client on one device.
///
/// All methods take `&self`: one client serves many requests at once, as far as they allow it.
pub struct Client<P> {
    ports: P,
}

impl<P: Ports> Client<P> {
    /// Makes a client that is locked until its keys are found in the session.
    pub fn new(ports: P) -> Self {
        Self { ports }
    }

    /// Carries out one request; the value is what the request's documentation says.
    ///
    /// # Errors
    /// [`ClientError`], whose code screens translate.
    pub async fn handle(&self, request: Request) -> Result<serde_json::Value, ClientError> {
        let _ = (&self.ports, request);
        Err(ClientError::NotConnected)
    }
}
