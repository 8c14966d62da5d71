//! Signing in on a new device.

pub mod finish;
pub mod set_up_code;
pub mod start;
