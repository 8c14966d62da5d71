//! The workspace server: stores ciphertext, enforces roles, writes the audit chain, and serves the
//! web app. It holds no key that opens anything (security.md 1).
//!
//! - [`server`] puts everything together; the binary `sparekey` is a thin command line over it.
//! - [`routes`] has one file per route; [`http`] what they share; [`attempt`] the one transaction in
//!   which a signed request is checked, done and written down.
//! - [`domain`] holds the rules, pure; [`store`] the rows, behind a trait.

mod app;
mod attempt;
mod audit;
mod domain;
mod http;
mod limits;
mod public_url;
mod refusal;
pub mod routes;
pub mod server;
mod set_up_link;
mod store;
mod web_app;

pub use app::{Clock, system_clock};
pub use http::headers::WEB_APP_CSP;
pub use limits::Limits;
pub use public_url::{PublicUrl, PublicUrlError};
pub use server::{Config, Server, ServerError};
pub use web_app::is_embedded as has_web_app;
