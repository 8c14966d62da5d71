//! A secret to look for, in every encoding it may have.

use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// Shorter secrets would be found by chance, and their base64 cores are shorter still.
const SHORTEST: usize = 6;

/// A secret to look for.
pub struct Needle {
    pub(super) label: String,
    pub(super) patterns: Vec<(Vec<u8>, &'static str)>,
}

impl Needle {
    /// A secret that is text, looked for exactly as written.
    ///
    /// # Errors
    /// When it is shorter than six bytes.
    pub fn text(label: impl Into<String>, secret: &str) -> Result<Self> {
        let mut needle = Self::bytes(label, secret.as_bytes())?;
        let units: Vec<u16> = secret.encode_utf16().collect();
        let little = units.iter().flat_map(|unit| unit.to_le_bytes());
        needle.patterns.push((little.collect(), "UTF-16LE"));
        let big = units.iter().flat_map(|unit| unit.to_be_bytes());
        needle.patterns.push((big.collect(), "UTF-16BE"));
        Ok(needle)
    }

    /// A secret that is bytes, such as a key.
    ///
    /// # Errors
    /// When it is shorter than six bytes.
    pub fn bytes(label: impl Into<String>, secret: &[u8]) -> Result<Self> {
        let label = label.into();
        ensure!(
            secret.len() >= SHORTEST,
            "{label} is too short to be looked for: give at least {SHORTEST} bytes"
        );
        let mut patterns = vec![(secret.to_vec(), "as it is")];
        for shift in 0..3 {
            let mut padded = vec![0; shift];
            padded.extend_from_slice(secret);
            // The first and last characters also depend on the neighbours, so they are left out.
            let from = (shift * 8).div_ceil(6);
            let to = padded.len() * 8 / 6;
            for text in [
                STANDARD_NO_PAD.encode(&padded),
                URL_SAFE_NO_PAD.encode(&padded),
            ] {
                patterns.push((text.as_bytes()[from..to].to_vec(), "base64"));
            }
        }
        let hex = hex::encode(secret);
        patterns.push((hex.to_uppercase().into_bytes(), "hexadecimal"));
        patterns.push((hex.into_bytes(), "hexadecimal"));
        Ok(Self { label, patterns })
    }
}
