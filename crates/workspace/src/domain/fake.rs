//! What an unknown login gets: as stable as the real thing, so that nobody learns who exists.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use sparekey_envelope::KdfParams;
use sparekey_protocol::{Id, api::SignInStartResponse};

/// Derives the answer to a sign-in from the login, under a secret of the server.
///
/// `None` cannot happen: HMAC takes keys of any length.
#[must_use]
pub fn derive_sign_in(key: &[u8; 32], login_key: &str) -> Option<SignInStartResponse> {
    let user = derive(key, "user", login_key)?;
    let salt = derive(key, "salt", login_key)?;
    Some(SignInStartResponse {
        user: Id(user),
        salt: salt.into(),
        m: KdfParams::RECOMMENDED.m(),
        t: KdfParams::RECOMMENDED.t(),
        p: KdfParams::RECOMMENDED.p(),
    })
}

fn derive(key: &[u8; 32], what: &str, login_key: &str) -> Option<[u8; 16]> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(what.as_bytes());
    mac.update(&[0]);
    mac.update(login_key.as_bytes());
    let tag = mac.finalize().into_bytes();
    tag.first_chunk().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stable_for_a_login_and_different_for_another() {
        let key = [7; 32];
        let ada = derive_sign_in(&key, "ada").unwrap();
        assert_eq!(ada.salt, derive_sign_in(&key, "ada").unwrap().salt);
        assert_ne!(ada.salt, derive_sign_in(&key, "bob").unwrap().salt);
        assert_ne!(ada.salt, derive_sign_in(&[8; 32], "ada").unwrap().salt);
        assert_ne!(ada.salt.as_slice(), ada.user.0.as_slice());
    }
}
