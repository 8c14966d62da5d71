//! The outbox as a pure state machine: a captured list is never lost (`security.md` 5).
//!
//! An [`Item`] is a sealed list that waits. The caller stores it before the person reads "captured",
//! sends its bytes when [`Item::is_due`], and tells [`Item::record`] what came of it. Once the workspace
//! has the list, what follows from it ([`After`]) is done step by step in the same way. Clock and
//! randomness are passed in.

mod after;
mod backoff;
mod item;

pub use after::{After, Step};
pub use backoff::{MAX_RETRY_MS, MIN_RETRY_MS};
pub use item::{Item, ItemError, Reason, SendResult, State, Transition, next_due};
