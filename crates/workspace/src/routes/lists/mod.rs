//! Code lists of an account.

pub mod get;
pub mod put;
pub mod reveal;
