//! A team against the real server: inviting, comparing, sharing, new keys, and what goes wrong on the way.

#[path = "../flow/mod.rs"]
mod flow;

mod hostile;
mod invites;
mod lost;
mod refused;
mod reset;
mod sharing;
mod signed_shares;
mod steps;
