//! Page cases without a browser: HTML -> snapshot, and `case.toml`.

mod case;
mod html;

pub use case::{Case, cases};
pub use html::snapshot;
