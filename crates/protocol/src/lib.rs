//! Serde types shared by the workspace server, the extension, the web app and the command line:
//! the HTTP API ([`api`]), the messages between screens and background ([`message`]), the error
//! codes both sides agree on ([`error`]) and every limit ([`limits`]).
//!
//! Sealed objects travel as [`Bytes`]; this crate never looks inside them.

pub mod api;
mod bytes;
pub mod error;
mod id;
pub mod limits;
pub mod message;

pub use bytes::Bytes;
pub use error::{ApiError, ApiErrorCode};
pub use id::{Id, ParseIdError};

/// Version of the HTTP API, the number in `/api/v1`.
pub const API_VERSION: u32 = 1;

/// Version of the extension's message contract; every message carries it as `v`.
pub const MESSAGE_VERSION: u32 = 1;
