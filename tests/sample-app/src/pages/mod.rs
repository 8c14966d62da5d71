//! The pages, one module each.

use std::time::{SystemTime, UNIX_EPOCH};

pub mod challenge;
pub mod home;
pub mod login;
pub mod lookalikes;
pub mod recovery_code;
pub mod recovery_codes;
pub mod security;
pub mod totp;

/// Now, in seconds of Unix time.
fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

/// A form with nothing but its hidden field.
#[derive(serde::Deserialize)]
pub struct BareForm {
    csrf: String,
}

/// A form with the digits of an authenticator app.
#[derive(serde::Deserialize)]
pub struct DigitsForm {
    csrf: String,
    digits: String,
}
