//! What a server can check of what it is given: pure functions over parsed objects. They keep out
//! mistakes and misuse; no client relies on them (security.md 1).

pub mod account;
pub mod bundle;
pub mod event;
pub mod fake;
pub mod invite;
pub mod list;
pub mod manifest;
pub mod person;
pub mod role;
pub mod set_up;
pub mod set_up_code;
pub mod text;
pub mod trust;
