//! The people of a workspace.

pub mod leave;
pub mod role;
