//! The primitives of suite 0x0001, each in one place: HKDF, AES-256-GCM, HPKE, Ed25519.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::ids::{Ed25519Key, X25519Key};

/// A private X25519 key; wiped when dropped by the crate that owns it.
pub(crate) type X25519Private = <X25519HkdfSha256 as Kem>::PrivateKey;

/// Something did not seal or open. Callers turn it into their own error, which says no more (security.md 2.10).
pub(crate) struct CipherError;

/// `HKDF(ikm, salt, info, N)` with SHA-256 (RFC 5869). `N` is at most 64 here, far below the limit at which HKDF fails.
pub(crate) fn hkdf<const N: usize>(ikm: &[u8], salt: &[u8], info: &[&[u8]]) -> Zeroizing<[u8; N]> {
    const { assert!(N <= 255 * 32, "HKDF-SHA256 gives at most 8,160 bytes") };
    let mut okm = Zeroizing::new([0; N]);
    let expanded = Hkdf::<Sha256>::new(Some(salt), ikm).expand_multi_info(info, okm.as_mut());
    debug_assert!(expanded.is_ok());
    okm
}

/// AES-256-GCM (NIST SP 800-38D): ciphertext and tag.
pub(crate) fn aes_seal(
    key: &[u8; 32],
    nonce: &[u8; 12],
    aad: &[u8],
    msg: &[u8],
) -> Result<Vec<u8>, CipherError> {
    Aes256Gcm::new(key.into())
        .encrypt(&Nonce::from(*nonce), Payload { msg, aad })
        .map_err(|_| CipherError)
}

/// Opens what [`aes_seal`] made.
pub(crate) fn aes_open(
    key: &[u8; 32],
    nonce: &[u8; 12],
    aad: &[u8],
    msg: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CipherError> {
    Aes256Gcm::new(key.into())
        .decrypt(&Nonce::from(*nonce), Payload { msg, aad })
        .map(Zeroizing::new)
        .map_err(|_| CipherError)
}

/// HPKE base mode, single shot (RFC 9180 section 6.1): `enc` and ciphertext with tag.
pub(crate) fn hpke_seal(
    label: &[u8],
    recipient: &X25519Key,
    aad: &[u8],
    msg: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<([u8; 32], Vec<u8>), CipherError> {
    let recipient = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(recipient.as_bytes())
        .map_err(|_| CipherError)?;
    let (enc, ct) = hpke::single_shot_seal_with_rng::<AesGcm256, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &recipient,
        label,
        msg,
        aad,
        rng,
    )
    .map_err(|_| CipherError)?;
    Ok((enc.to_bytes().into(), ct))
}

/// Opens what [`hpke_seal`] made.
pub(crate) fn hpke_open(
    label: &[u8],
    private: &X25519Private,
    aad: &[u8],
    enc: &[u8],
    ct: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CipherError> {
    let enc = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(enc).map_err(|_| CipherError)?;
    hpke::single_shot_open::<AesGcm256, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        private,
        &enc,
        label,
        ct,
        aad,
    )
    .map(Zeroizing::new)
    .map_err(|_| CipherError)
}

/// HPKE `DeriveKeyPair` (RFC 9180 section 7.1.3).
pub(crate) fn derive_x25519(ikm: &[u8; 32]) -> (X25519Private, X25519Key) {
    let (private, public) = X25519HkdfSha256::derive_keypair(ikm);
    (private, X25519Key::from_bytes(public.to_bytes().into()))
}

/// What a signature covers: `C(x) || 0x00 || all preceding bytes` (security.md 2).
pub(crate) fn signing_input(label: &[u8], bytes: &[u8]) -> Vec<u8> {
    [label, &[0], bytes].concat()
}

/// Appends the signature over everything so far.
pub(crate) fn push_signature(bytes: &mut Vec<u8>, label: &[u8], key: &SigningKey) {
    let signature = key.sign(&signing_input(label, bytes));
    bytes.extend_from_slice(&signature.to_bytes());
}

/// Strict Ed25519 verification: no small-order keys, no second encoding of a signature.
pub(crate) fn verify_message(key: &Ed25519Key, message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(key.as_bytes()).is_ok_and(|key| {
        key.verify_strict(message, &Signature::from_bytes(signature))
            .is_ok()
    })
}

/// Verifies an object that ends in its signature.
pub(crate) fn verify_object(key: &Ed25519Key, label: &[u8], bytes: &[u8]) -> bool {
    bytes
        .split_last_chunk::<64>()
        .is_some_and(|(body, signature)| {
            verify_message(key, &signing_input(label, body), signature)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Hash32;

    /// RFC 9180 appendix A.1.1: `ikmE` and `pkEm`.
    #[test]
    fn derive_key_pair() {
        let ikm =
            "7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234".parse::<Hash32>();
        let (_, public) = derive_x25519(ikm.unwrap_or(Hash32::ZERO).as_bytes());
        assert_eq!(
            public.to_string(),
            "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
        );
    }
}
