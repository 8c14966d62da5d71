//! The code of an invite link: a one-time token, and the two identities that its reader may pin (security.md 2.4).

use data_encoding::BASE64URL_NOPAD;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::bytes::{FormatError, Reader, push_text};
use crate::code_text::CodeText;
use crate::ids::{Fingerprint, Hash32, UserId};
use crate::labels::{self, hash};

/// The longest name of an inviter, in bytes (security.md 4).
const MAX_NAME: usize = 64;

/// Token, two identities, and a name of the longest kind with its length.
const TEXT: CodeText = CodeText {
    prefix: "sparekey1i.",
    label: labels::INVITE,
    max_body: 16 + 2 * 48 + 2 + MAX_NAME,
};

/// Why an invite code is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InviteCodeError {
    /// Not an invite code, or not all of it.
    #[error("This is not a complete invite link. Copy it again from the person who invited you.")]
    Incomplete,
    /// The inviter's name is empty or too long.
    #[error("Your name is empty or too long for an invite. Change it first.")]
    Name,
}

/// What the inviter hands over beside the server: it is copied by a person and never sent to the server whole.
pub struct InviteCode {
    token: Zeroizing<[u8; 16]>,
    inviter: (UserId, Fingerprint),
    rescue: (UserId, Fingerprint),
    inviter_name: String,
}

impl InviteCode {
    /// Draws a new token. `inviter` and `rescue` name the identities that the invited person pins as compared.
    ///
    /// # Errors
    /// [`InviteCodeError::Name`].
    pub fn make(
        inviter: (UserId, Fingerprint),
        inviter_name: &str,
        rescue: (UserId, Fingerprint),
        rng: &mut impl CryptoRng,
    ) -> Result<Self, InviteCodeError> {
        if !(1..=MAX_NAME).contains(&inviter_name.len()) {
            return Err(InviteCodeError::Name);
        }
        let mut token = Zeroizing::new([0; 16]);
        rng.fill_bytes(token.as_mut());
        Ok(Self {
            token,
            inviter,
            rescue,
            inviter_name: inviter_name.to_owned(),
        })
    }

    /// Who invites: user and fingerprint.
    #[must_use]
    pub const fn inviter(&self) -> (UserId, Fingerprint) {
        self.inviter
    }

    /// Their name, as they call themselves.
    #[must_use]
    pub fn inviter_name(&self) -> &str {
        &self.inviter_name
    }

    /// The rescue key of the workspace: user and fingerprint.
    #[must_use]
    pub const fn rescue(&self) -> (UserId, Fingerprint) {
        self.rescue
    }

    /// The token as the server is shown it: base64url (RFC 4648 section 5, no padding) of its 16 bytes, 22 characters.
    #[must_use]
    pub fn token_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(22));
        BASE64URL_NOPAD.encode_append(self.token.as_ref(), &mut text);
        text
    }

    /// What the server keeps: `H` of [`InviteCode::token_text`].
    #[must_use]
    pub fn token_hash(&self) -> Hash32 {
        hash(&[self.token_text().as_bytes()])
    }

    /// The text after `#` in the link: `sparekey1i.` and base64url (RFC 4648 section 5, no padding) of `T 16 | inviter 16 |
    /// inviter fpr 32 | rescue user 16 | rescue fpr 32 | inviter name s | H(C(invite) || preceding), first 4`.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let mut bytes = TEXT.begin();
        bytes.extend_from_slice(self.token.as_ref());
        for (user, fpr) in [self.inviter, self.rescue] {
            bytes.extend_from_slice(user.as_bytes());
            bytes.extend_from_slice(fpr.as_bytes());
        }
        // The name was checked when the code was made or read: nothing is left out here.
        let _ = push_text(&mut bytes, &self.inviter_name, MAX_NAME);
        TEXT.write(bytes)
    }

    /// Reads what stands after `#` in a link; blanks and line breaks do not matter.
    ///
    /// # Errors
    /// [`InviteCodeError::Incomplete`].
    pub fn parse(text: &str) -> Result<Self, InviteCodeError> {
        let bytes = TEXT.parse(text).map_err(|_| InviteCodeError::Incomplete)?;
        Self::read(&bytes).map_err(|_| InviteCodeError::Incomplete)
    }

    fn read(body: &[u8]) -> Result<Self, FormatError> {
        let mut reader = Reader::new(body);
        let mut token = Zeroizing::new([0; 16]);
        token.copy_from_slice(reader.slice(16)?);
        let mut identity = || -> Result<_, FormatError> {
            Ok((
                UserId::from_bytes(reader.take()?),
                Fingerprint::from_bytes(reader.take()?),
            ))
        };
        let (inviter, rescue) = (identity()?, identity()?);
        let inviter_name = reader.text(MAX_NAME)?.to_owned();
        reader.finish()?;
        if inviter_name.is_empty() || inviter == rescue {
            return Err(FormatError::Value);
        }
        Ok(Self {
            token,
            inviter,
            rescue,
            inviter_name,
        })
    }
}
