//! Signed requests: HTTP message signatures (RFC 9421) with exactly one shape (security.md 2.9).

use data_encoding::{BASE64, HEXLOWER};

use crate::cipher::verify_message;
use crate::ids::{DeviceId, Ed25519Key};
use crate::labels::{constant_time_eq, hash};

/// The covered components, in the one accepted order (security.md 2.9).
const COMPONENTS: &str = r#"("@method" "@target-uri" "content-digest")"#;

/// What follows the parameters that vary.
const CONSTANTS: &str = r#";alg="ed25519";tag="sparekey-1""#;

/// `@signature-params` (RFC 9421 section 2.3).
fn signature_params(created: u64, nonce: &[u8; 16], device: &DeviceId) -> String {
    let nonce = HEXLOWER.encode(nonce);
    format!(r#"{COMPONENTS};created={created};nonce="{nonce}";keyid="{device}"{CONSTANTS}"#)
}

/// The value of `Content-Digest` (RFC 9530).
fn content_digest(body: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64.encode(hash(&[body]).as_bytes()))
}

/// The signature base (RFC 9421 section 2.5).
fn signature_base(method: &str, target_uri: &str, content_digest: &str, params: &str) -> Vec<u8> {
    format!(
        "\"@method\": {method}\n\"@target-uri\": {target_uri}\n\"content-digest\": {content_digest}\n\"@signature-params\": {params}"
    )
    .into_bytes()
}

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
        let params = signature_params(self.created, &self.nonce, &self.device);
        signature_base(
            self.method,
            self.target_uri,
            &content_digest(self.body),
            &params,
        )
    }

    /// The headers to send with the signature.
    #[must_use]
    pub fn with_signature(&self, signature: [u8; 64]) -> RequestHeaders {
        RequestHeaders {
            content_digest: content_digest(self.body),
            signature_input: format!(
                "sig={}",
                signature_params(self.created, &self.nonce, &self.device)
            ),
            signature: format!("sig=:{}:", BASE64.encode(&signature)),
        }
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
    content_digest: String,
}

/// Reads the three header values strictly: exactly the one shape, nothing more.
///
/// # Errors
/// [`RequestSignatureError::Input`], [`RequestSignatureError::SignatureFormat`] or [`RequestSignatureError::Digest`].
pub fn parse_request_signature(
    headers: &RequestHeaders,
) -> Result<ParsedRequestSignature, RequestSignatureError> {
    let parsed = parse_values(
        &headers.signature_input,
        &headers.signature,
        headers.content_digest.clone(),
    )?;
    let digest_is_shaped = headers
        .content_digest
        .strip_prefix("sha-256=:")
        .and_then(|rest| rest.strip_suffix(':'))
        .and_then(|encoded| BASE64.decode(encoded.as_bytes()).ok())
        .is_some_and(|bytes| bytes.len() == 32);
    if !digest_is_shaped {
        return Err(RequestSignatureError::Digest);
    }
    Ok(parsed)
}

/// Reads the signature of a request that was answered before and had no body, as it is kept with what was asked.
///
/// # Errors
/// [`RequestSignatureError::Input`] or [`RequestSignatureError::SignatureFormat`].
pub fn parse_kept_signature(
    signature_input: &str,
    signature: &str,
) -> Result<ParsedRequestSignature, RequestSignatureError> {
    parse_values(signature_input, signature, content_digest(&[]))
}

fn parse_values(
    signature_input: &str,
    signature: &str,
    content_digest: String,
) -> Result<ParsedRequestSignature, RequestSignatureError> {
    let (created, nonce, device) =
        parse_input(signature_input).ok_or(RequestSignatureError::Input)?;
    let signature = signature
        .strip_prefix("sig=:")
        .and_then(|rest| rest.strip_suffix(':'))
        .and_then(|encoded| BASE64.decode(encoded.as_bytes()).ok())
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(RequestSignatureError::SignatureFormat)?;
    Ok(ParsedRequestSignature {
        created,
        nonce,
        device,
        signature,
        content_digest,
    })
}

/// The varying parameters, if the value is exactly what [`RequestToSign::with_signature`] writes for them.
fn parse_input(value: &str) -> Option<(u64, [u8; 16], DeviceId)> {
    let rest = value
        .strip_prefix("sig=")?
        .strip_prefix(COMPONENTS)?
        .strip_prefix(";created=")?;
    let (created, rest) = rest.split_once(r#";nonce=""#)?;
    let (nonce, rest) = rest.split_once(r#"";keyid=""#)?;
    let device = rest.strip_suffix(CONSTANTS)?.strip_suffix('"')?;
    let created = created.parse().ok()?;
    let nonce = HEXLOWER.decode(nonce.as_bytes()).ok()?.try_into().ok()?;
    let device = device.parse().ok()?;
    (value.strip_prefix("sig=")? == signature_params(created, &nonce, &device))
        .then_some((created, nonce, device))
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
        if !constant_time_eq(
            content_digest(body).as_bytes(),
            self.content_digest.as_bytes(),
        ) {
            return Err(RequestSignatureError::Digest);
        }
        if DeviceId::derive(device) != self.device {
            return Err(RequestSignatureError::OtherDevice);
        }
        let params = signature_params(self.created, &self.nonce, &self.device);
        let base = signature_base(method, target_uri, &self.content_digest, &params);
        // A line break in method or target could make one base out of two different requests.
        let one_line = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
        if one_line(method)
            && one_line(target_uri)
            && verify_message(device, &base, &self.signature)
        {
            Ok(())
        } else {
            Err(RequestSignatureError::Signature)
        }
    }
}
