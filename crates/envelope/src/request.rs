//! Signed requests: HTTP message signatures (RFC 9421) with exactly one shape (security.md 2.9).

use crate::ids::{DeviceId, Ed25519Key};

/// How far `created` may be from the server's clock, in seconds (security.md 2.9).
pub const MAX_CLOCK_SKEW_SECONDS: u64 = 300;

/// A request that a device is to sign.
pub struct RequestToSign<'a> {
    /// The method, in upper case.
    pub method: &'a str,
    /// The full target: the configured public URL, path and query.
    pub target_uri: &'a str,
    /// The body; may be empty.
    pub body: &'a [u8],
    /// Seconds since 1970 (RFC 9421 section 2.3), corrected by the server's clock where it was refused.
    pub created: u64,
    /// 16 random bytes, never used twice.
    pub nonce: [u8; 16],
    /// The signing device.
    pub device: DeviceId,
}

/// The three headers of a signed request: their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestHeaders {
    /// `Content-Digest` (RFC 9530).
    pub content_digest: String,
    /// `Signature-Input`.
    pub signature_input: String,
    /// `Signature`.
    pub signature: String,
}

impl RequestToSign<'_> {
    /// What the device key signs: the signature base of RFC 9421 section 2.5.
    #[must_use]
    pub fn signing_input(&self) -> Vec<u8> {
        todo!()
    }

    /// The headers to send with the signature.
    #[must_use]
    pub fn with_signature(&self, signature: [u8; 64]) -> RequestHeaders {
        let _ = signature;
        todo!()
    }
}

/// Why a request signature is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestSignatureError {
    /// `Signature-Input` is not of the one accepted shape.
    #[error("The request is not signed as it must be. Update Sparekey.")]
    Input,
    /// `Signature` is not `sig=:base64 of 64 bytes:`.
    #[error("The request signature is damaged. Try again.")]
    SignatureFormat,
    /// `Content-Digest` is not the digest of the body.
    #[error("The request was damaged on its way. Try again.")]
    Digest,
    /// Signed by another device than the key given.
    #[error("The request was signed by another device. Connect this browser again.")]
    OtherDevice,
    /// The signature does not verify.
    #[error("The request signature is wrong. Connect this browser again.")]
    Signature,
    /// `created` is more than five minutes from the server's clock.
    #[error("The clock of this device is wrong. Try again.")]
    Time,
}

/// The fields of a request signature; not verified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedRequestSignature {
    /// Seconds since 1970, as the device says.
    pub created: u64,
    /// 16 bytes, unique per device.
    pub nonce: [u8; 16],
    /// The device that says it signed.
    pub device: DeviceId,
    signature: [u8; 64],
    content_digest: [u8; 32],
}

/// Reads the three header values strictly: exactly the one shape, nothing more.
///
/// # Errors
/// [`RequestSignatureError::Input`], [`RequestSignatureError::SignatureFormat`] or [`RequestSignatureError::Digest`].
pub fn parse_request_signature(
    headers: &RequestHeaders,
) -> Result<ParsedRequestSignature, RequestSignatureError> {
    let _ = headers;
    todo!()
}

impl ParsedRequestSignature {
    /// Whether `created` is within five minutes of `now`, both in seconds.
    ///
    /// # Errors
    /// [`RequestSignatureError::Time`].
    pub fn check_time(&self, now: u64) -> Result<(), RequestSignatureError> {
        if self.created.abs_diff(now) <= MAX_CLOCK_SKEW_SECONDS {
            Ok(())
        } else {
            Err(RequestSignatureError::Time)
        }
    }

    /// Verifies digest and signature. `target_uri` is built from the configured public URL, never from `Host`.
    ///
    /// # Errors
    /// [`RequestSignatureError::Digest`], [`RequestSignatureError::OtherDevice`] or [`RequestSignatureError::Signature`].
    pub fn verify(
        &self,
        device: &Ed25519Key,
        method: &str,
        target_uri: &str,
        body: &[u8],
    ) -> Result<(), RequestSignatureError> {
        let _ = (
            device,
            method,
            target_uri,
            body,
            self.signature,
            self.content_digest,
        );
        todo!()
    }
}
