//! Code lists of an account.

pub mod events;
pub mod get;
pub mod put;
pub mod reveal;
