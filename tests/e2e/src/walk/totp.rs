//! What an authenticator app does.

use anyhow::{Context, Result};
use totp_rs::{Builder, Secret};

/// The six digits of now for the setup key a page shows, however it groups the key.
///
/// # Errors
/// When the text is no key.
pub(super) fn digits(key: &str) -> Result<String> {
    let key: String = key
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_uppercase();
    let secret = Secret::try_from_base32(&key).context("the page shows no setup key")?;
    let totp = Builder::new().with_secret(secret).build()?;
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    Ok(totp.generate(now.as_secs()).to_string())
}
