//! The person's inbox: lists that wait for an account.

pub mod delete;
pub mod get;
pub mod put;
