//! Why a request was not carried out, as the stable words that screens translate.

use crate::ports::PortError;
use sparekey_protocol::ApiErrorCode;

macro_rules! client_errors {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $message:literal;)+) => {
        /// Every reason for which a request is not carried out. [`ClientError::code`] is what screens translate; it
        /// stays the same for ever.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
        #[non_exhaustive]
        pub enum ClientError {
            $($(#[$doc])* #[error($message)] $variant,)+
        }

        impl ClientError {
            /// The stable word of [`sparekey_protocol::message::ReplyError`].
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        /// Every word of [`ClientError::code`], so that a test can find one without a translation.
        pub const CODES: &[&str] = &[$($code),+];
    };
}

client_errors! {
    /// The message has no `v`, or one this client does not know.
    UnsupportedVersion = "unsupported_version", "this message is of another version; update Sparekey";
    /// Not JSON, or not a request.
    MalformedMessage = "malformed_message", "this message could not be read; update Sparekey";
    /// A request that the background script answers itself.
    NotForClient = "not_for_client", "this request is not for the vault; update Sparekey";
    /// There is no connection on this device.
    NotConnected = "not_connected", "this browser is not connected; connect it first";
    /// There is a connection on this device.
    AlreadyConnected = "already_connected", "this browser is connected already; disconnect it first";
    /// The keys are not in memory.
    Locked = "locked", "unlock Sparekey first";
    /// The passphrase (or the Secret Key typed with it) is wrong.
    WrongPassphrase = "wrong_passphrase", "the passphrase is wrong; type it again";
    /// Fewer than twelve characters.
    PassphraseTooShort = "passphrase_too_short", "use at least 12 characters";
    /// Characters that no passphrase may have.
    PassphraseInvalid = "passphrase_invalid", "the passphrase holds a character that cannot be used; leave it out";
    /// The Secret Key has a typing error.
    SecretKeyInvalid = "secret_key_invalid", "compare the Secret Key with your Emergency Kit";
    /// Login, Secret Key or passphrase is wrong; the server does not say which.
    SignInRefused = "sign_in_refused", "compare login, Secret Key and passphrase, then try again";
    /// The pasted text is not a set-up code.
    SetUpCodeInvalid = "set_up_code_invalid", "copy the whole set-up code from the web app";
    /// The set-up code was used, or is older than ten minutes.
    SetUpCodeGone = "set_up_code_gone", "make a new set-up code in the web app";
    /// The set-up link was used, or is older than a day.
    SetUpLinkGone = "set_up_link_gone", "ask for a new set-up link";
    /// There is no draft to finish.
    NoDraft = "no_draft", "begin the set-up again";
    /// The address is neither https nor this computer.
    InvalidAddress = "invalid_address", "the address of a workspace begins with https://";
    /// A name, login or note is empty, too long or holds control characters.
    InvalidText = "invalid_text", "shorten the text or leave out unusual characters";
    /// The site is no address.
    InvalidSite = "invalid_site", "copy the address of the site from the browser";
    /// No code, too many, one that is too long, or one twice.
    InvalidCodes = "invalid_codes", "a list has 1 to 256 different codes; correct it";
    /// Lists wait in the outbox.
    OutboxNotEmpty = "outbox_not_empty", "lists are waiting to be sent; send them first";
    /// There is no such account, list or code, or this person may not see it.
    NotFound = "not_found", "it was not found; reload and try again";
    /// The object was deleted.
    Gone = "gone", "it was deleted";
    /// The role does not allow it.
    Forbidden = "forbidden", "your role does not allow this; ask a workspace Owner";
    /// Something else changed the same thing.
    Conflict = "conflict", "something else changed it at the same time; try again";
    /// No answer came.
    NoAnswer = "no_answer", "the workspace could not be reached; check the connection and try again";
    /// Too many tries.
    RateLimited = "rate_limited", "too many tries; wait a minute and try again";
    /// The server failed, or sent what it should not.
    ServerFault = "server_fault", "the workspace has a problem; try again later";
    /// The server does not accept what was sent.
    RefusedByServer = "refused_by_server", "the workspace refused this; update Sparekey";
    /// The body is larger than the limit.
    TooLarge = "too_large", "this is too large; save fewer codes at once";
    /// The device is unknown to the server, or was removed.
    UnknownDevice = "unknown_device", "this browser is no longer connected; connect it again";
    /// The server did not accept the signature: to be connected again.
    SignInNeeded = "sign_in_needed", "connect this browser again";
    /// No space left on this device.
    StorageFull = "storage_full", "there is no space left on this device; free some and try again";
    /// The database of this device failed.
    Storage = "storage", "this browser could not read or write its own storage; restart it and try again";
    /// A key of this device is gone.
    KeyMissing = "key_missing", "a key of this device is missing; connect this browser again";
    /// Not enough memory for Argon2id.
    NotEnoughMemory = "not_enough_memory", "close other tabs and try again";
    /// The server names unsafe numbers of Argon2id.
    UnsafeSettings = "unsafe_settings", "the workspace asks for unsafe settings; tell your workspace Owner";
    /// Randomness or a cipher failed.
    Crypto = "crypto", "the data could not be sealed; try again";
    /// A sealed object from the server is damaged.
    DamagedObject = "damaged_object", "the workspace sent something damaged; tell your workspace Owner";
    /// A sealed object is of a newer version.
    NewerObject = "newer_object", "this was made by a newer version; update Sparekey";
    /// The server answers for another person or workspace.
    OtherPerson = "other_person", "the workspace answered for somebody else; tell your workspace Owner";
    /// The envelope is not the one for which the passphrase was asked.
    EnvelopeChanged = "envelope_changed", "the workspace gave two different answers; tell your workspace Owner";
    /// An older trust record than one seen before.
    TrustRecordOlder = "trust_record_older", "the workspace offers an old record; tell your workspace Owner";
    /// Two trust records with one counter.
    TrustRecordConflict = "trust_record_conflict", "the workspace offers two records; tell your workspace Owner";
    /// A trust record that was not made by this person.
    TrustRecordForged = "trust_record_forged", "the record of trusted people cannot be trusted; tell your workspace Owner";
    /// A bundle whose signature or identity is wrong.
    BundleForged = "bundle_forged", "a person's keys cannot be trusted; tell your workspace Owner";
    /// An older bundle than one seen before.
    BundleOlder = "bundle_older", "the workspace offers old keys of a person; tell your workspace Owner";
    /// Two bundles with one number.
    BundleConflict = "bundle_conflict", "the workspace offers two different keys; tell your workspace Owner";
    /// The bundle of a person is not there.
    BundleMissing = "bundle_missing", "a person's keys are missing; reload and try again";
    /// The account's names are not those its Owners signed.
    NamesChanged = "names_changed", "the names of this account were changed; do not save to it";
    /// The manifest chain breaks a rule.
    ChainBroken = "chain_broken", "the history of this account is broken; do not save to it";
    /// The server offers an older state of the account.
    ChainOlder = "chain_older", "the workspace offers an old state of this account; do not save to it";
    /// The chain does not continue what was seen.
    ChainRewritten = "chain_rewritten", "the history of this account was rewritten; do not save to it";
    /// Two manifests with one number.
    ChainConflict = "chain_conflict", "the workspace shows two histories of this account; do not save to it";
    /// A manifest with a wrong signature or signer.
    ChainForged = "chain_forged", "a change of this account is signed wrongly; do not save to it";
    /// The newest signer is not pinned.
    UntrustedSigner = "untrusted_signer", "somebody new changed this account; compare fingerprints first";
    /// The rescue key is not the pinned one.
    UntrustedRescueKey = "untrusted_rescue_key", "the rescue key is not the one you know; compare it first";
    /// An Owner is not pinned.
    UntrustedOwner = "untrusted_owner", "an Owner of this account is new to you; compare fingerprints first";
    /// The rescue key opened the account.
    RescueUsed = "rescue_used", "this account was opened with the rescue key; ask its Owners";
    /// No wrap opens.
    AccountClosed = "account_closed", "this account cannot be opened with your keys; ask one of its Owners";
    /// The list is of another account or name.
    ListMisplaced = "list_misplaced", "this list belongs elsewhere and cannot be trusted";
    /// The author was no Owner, or is not known.
    ListAuthor = "list_author", "the author of this list was no Owner; it cannot be trusted";
    /// The device is unknown or had been removed.
    ListDevice = "list_device", "this list comes from an unknown device; it cannot be trusted";
    /// The signature is wrong.
    ListForged = "list_forged", "the signature of this list is wrong; it cannot be trusted";
    /// It does not open.
    ListClosed = "list_closed", "this list cannot be opened; its bytes are kept";
    /// The pasted text is not an invite link.
    InviteInvalid = "invite_invalid", "copy the whole invite link from the person who invited you";
    /// The invite was used, withdrawn, or is older than 72 hours.
    InviteGone = "invite_gone", "this invite was used or is too old; ask for a new one";
    /// The inviter or the rescue key is not the one the link names.
    InviteForged = "invite_forged", "the workspace shows other keys than your invite names; ask the person who invited you";
    /// Another person has this login.
    LoginTaken = "login_taken", "another person has this login; choose a different one";
    /// The workspace or the account would have no Owner.
    LastOwner = "last_owner", "make somebody else an Owner first";
    /// The fingerprint the server gives is not the one that was compared.
    FingerprintChanged = "fingerprint_changed", "the fingerprint changed while you compared; compare again";
    /// The person is not pinned, or was replaced.
    CompareFirst = "compare_first", "compare fingerprints with this person first";
    /// Another person crossed the code off first.
    AlreadyMarked = "already_marked", "somebody else marked this code first; choose another one";
    /// The server speaks another version of the API.
    OtherVersion = "other_version", "the workspace runs another version of Sparekey; update Sparekey, or ask who runs the workspace";
    /// The Secret Key of this device is gone.
    SecretKeyMissing = "secret_key_missing", "this device has lost its Secret Key; type it from your Emergency Kit";
    /// Not a rescue sheet, or typed wrongly.
    SheetInvalid = "sheet_invalid", "compare what you typed with the rescue sheet";
    /// A sheet of another workspace, or one sheet twice.
    SheetOther = "sheet_other", "these are not two different sheets of this workspace";
    /// The audit log does not continue what was seen.
    AuditRewritten = "audit_rewritten", "the audit log was rewritten; tell your workspace Owner";
}

impl From<PortError> for ClientError {
    fn from(error: PortError) -> Self {
        match error {
            PortError::Network => Self::NoAnswer,
            PortError::Changed => Self::Conflict,
            PortError::Full => Self::StorageFull,
            PortError::Storage => Self::Storage,
            PortError::Crypto => Self::KeyMissing,
        }
    }
}

impl ClientError {
    /// What an answer of the server means; `code` is absent where the body was none of ours.
    #[must_use]
    pub fn from_answer(status: u16, code: Option<ApiErrorCode>) -> Self {
        match code {
            Some(ApiErrorCode::SignInRefused) => Self::SignInRefused,
            Some(ApiErrorCode::UnknownDevice) => Self::UnknownDevice,
            Some(ApiErrorCode::InvalidText) => Self::InvalidText,
            Some(ApiErrorCode::LastOwner) => Self::LastOwner,
            Some(ApiErrorCode::LoginTaken) => Self::LoginTaken,
            _ => match status {
                401 => Self::SignInNeeded,
                403 => Self::Forbidden,
                404 => Self::NotFound,
                409 => Self::Conflict,
                410 => Self::Gone,
                413 => Self::TooLarge,
                429 => Self::RateLimited,
                408 => Self::NoAnswer,
                400..=499 => Self::RefusedByServer,
                _ => Self::ServerFault,
            },
        }
    }
}

impl From<serde_json::Error> for ClientError {
    /// A record of this device, or an answer of ours, that does not serialise: both are the storage's fault.
    fn from(_: serde_json::Error) -> Self {
        Self::Storage
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_words_of_their_own() {
        let unique: BTreeSet<&str> = CODES.iter().copied().collect();
        assert_eq!(unique.len(), CODES.len());
        for code in CODES {
            assert!(
                code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
                "{code}"
            );
        }
    }

    #[test]
    fn answers() {
        let rows = [
            (
                401,
                Some(ApiErrorCode::SignInRefused),
                ClientError::SignInRefused,
            ),
            (
                401,
                Some(ApiErrorCode::UnknownDevice),
                ClientError::UnknownDevice,
            ),
            (
                401,
                Some(ApiErrorCode::SignatureRequired),
                ClientError::SignInNeeded,
            ),
            (401, None, ClientError::SignInNeeded),
            (403, Some(ApiErrorCode::Forbidden), ClientError::Forbidden),
            (404, None, ClientError::NotFound),
            (408, None, ClientError::NoAnswer),
            (409, Some(ApiErrorCode::Conflict), ClientError::Conflict),
            (410, Some(ApiErrorCode::Gone), ClientError::Gone),
            (413, None, ClientError::TooLarge),
            (418, None, ClientError::RefusedByServer),
            (
                429,
                Some(ApiErrorCode::RateLimited),
                ClientError::RateLimited,
            ),
            (500, Some(ApiErrorCode::Internal), ClientError::ServerFault),
            (302, None, ClientError::ServerFault),
        ];
        for (status, code, expected) in rows {
            assert_eq!(
                ClientError::from_answer(status, code),
                expected,
                "{status} {code:?}"
            );
        }
    }
}
