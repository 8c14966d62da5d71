//! Requests of connected devices: signed as RFC 9421 describes, in the one shape of security.md 2.9.

use super::body::{self, RequestBody};
use crate::{
    app::App,
    refusal::Refusal,
    store::{DeviceRow, Transaction},
};
use axum::{
    extract::{FromRequest, OriginalUri, Request},
    http::{HeaderMap, Method, request::Parts},
};
use sparekey_envelope::{
    Ed25519Key, ParsedRequestSignature, RequestHeaders, RequestSignatureError,
    parse_request_signature,
};
use sparekey_protocol::{Id, limits::CLOCK_SKEW_SECONDS};

/// How a device stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Live in the newest bundle of its person.
    Connected,
    /// Signed in, not yet in a bundle.
    Pending,
    /// Removed in the newest bundle of its person: whatever it asks is denied and written down.
    Removed,
}

/// Who signed. Checked once more inside the transaction of the effect.
#[derive(Debug, Clone, Copy)]
pub struct Signer {
    /// The person.
    pub user: Id,
    /// Their device.
    pub device: Id,
    /// Its key.
    pub key: [u8; 32],
    /// How it stands.
    pub standing: Standing,
    /// To be used up with the effect; `None` for GET, which has none.
    pub nonce: Option<Nonce>,
}

/// Once per device.
#[derive(Debug, Clone, Copy)]
pub struct Nonce {
    /// 16 bytes.
    pub value: [u8; 16],
    /// When the signature is too old anyhow, milliseconds since 1970.
    pub expires: u64,
}

/// The signature of a request as it was sent, to be kept with what it asks for.
#[derive(Debug, Clone)]
pub struct KeptSignature {
    /// `Signature-Input`.
    pub input: String,
    /// `Signature`.
    pub signature: String,
}

/// A request of a connected device, its signature verified.
pub struct Signed<B> {
    /// Who signed.
    pub signer: Signer,
    /// With what.
    pub kept: KeptSignature,
    /// Its body.
    pub body: B,
}

/// A request that a device may also send while it is not in a bundle yet: to put that bundle.
pub struct SignedByAny<B>(pub Signed<B>);

impl<B: RequestBody> FromRequest<App> for Signed<B> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        verify(request, app, false).await
    }
}

impl<B: RequestBody> FromRequest<App> for SignedByAny<B> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        verify(request, app, true).await.map(Self)
    }
}

async fn verify<B: RequestBody>(
    request: Request,
    app: &App,
    pending_too: bool,
) -> Result<Signed<B>, Refusal> {
    let (parts, body) = request.into_parts();
    let (signature, kept) = parse(&parts.headers)?;
    let now = app.now();
    signature
        .check_time(now / 1000)
        .map_err(|_| Refusal::clock_skew(now))?;
    let bytes = body::read(&parts.headers, body, B::LIMIT).await?;
    let target = app.public_url.target(path_and_query(&parts));
    let device = Id(*signature.device.as_bytes());

    let mut store = app.store.read().await?;
    let candidates = find_devices(store.as_mut(), device, now, pending_too).await?;
    drop(store);
    if candidates.is_empty() {
        return Err(Refusal::unknown_device());
    }
    let (row, standing) = candidates
        .into_iter()
        .find(|(row, _)| {
            let key = Ed25519Key::from_bytes(row.key);
            signature
                .verify(&key, parts.method.as_str(), &target, &bytes)
                .is_ok()
        })
        .ok_or_else(Refusal::signature_required)?;

    let nonce = (parts.method != Method::GET).then(|| Nonce {
        value: signature.nonce,
        expires: signature
            .created
            .saturating_add(CLOCK_SKEW_SECONDS)
            .saturating_mul(1000)
            .saturating_add(1000),
    });
    Ok(Signed {
        signer: Signer {
            user: row.user,
            device,
            key: row.key,
            standing,
            nonce,
        },
        kept,
        body: B::parse(&parts.headers, &bytes)?,
    })
}

/// The device as it stands now, or, where allowed, as it signed in under one login or another.
pub(crate) async fn find_devices(
    store: &mut dyn Transaction,
    device: Id,
    now: u64,
    pending_too: bool,
) -> Result<Vec<(DeviceRow, Standing)>, Refusal> {
    if let Some(row) = store.find_device(device).await? {
        let standing = if row.live {
            Standing::Connected
        } else {
            Standing::Removed
        };
        return Ok(vec![(row, standing)]);
    }
    if !pending_too {
        return Ok(Vec::new());
    }
    let pending = store.pending_devices(device, now).await?;
    Ok(pending
        .into_iter()
        .map(|row| (row, Standing::Pending))
        .collect())
}

fn path_and_query(parts: &Parts) -> &str {
    let uri = parts
        .extensions
        .get::<OriginalUri>()
        .map_or(&parts.uri, |original| &original.0);
    uri.path_and_query().map_or("/", |path| path.as_str())
}

fn parse(headers: &HeaderMap) -> Result<(ParsedRequestSignature, KeptSignature), Refusal> {
    let only = |name: &'static str| -> Result<String, Refusal> {
        let mut values = headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (Some(value), None) => value
                .to_str()
                .map(str::to_owned)
                .map_err(|_| Refusal::signature_required()),
            _ => Err(Refusal::signature_required()),
        }
    };
    let fields = RequestHeaders {
        content_digest: only("content-digest")?,
        signature_input: only("signature-input")?,
        signature: only("signature")?,
    };
    let parsed = parse_request_signature(&fields)
        .map_err(|_: RequestSignatureError| Refusal::signature_required())?;
    let kept = KeptSignature {
        input: fields.signature_input,
        signature: fields.signature,
    };
    Ok((parsed, kept))
}
