//! What errors of sealed objects are to a screen.

use crate::error::ClientError;
use sparekey_envelope as envelope;

impl From<envelope::FormatError> for ClientError {
    fn from(error: envelope::FormatError) -> Self {
        match error {
            envelope::FormatError::Version | envelope::FormatError::Suite => Self::NewerObject,
            _ => Self::DamagedObject,
        }
    }
}

impl From<envelope::PassphraseError> for ClientError {
    fn from(error: envelope::PassphraseError) -> Self {
        match error {
            envelope::PassphraseError::TooShort => Self::PassphraseTooShort,
            envelope::PassphraseError::NotText | envelope::PassphraseError::Unassigned => {
                Self::PassphraseInvalid
            }
        }
    }
}

impl From<envelope::UnlockError> for ClientError {
    fn from(error: envelope::UnlockError) -> Self {
        match error {
            envelope::UnlockError::Kdf => Self::UnsafeSettings,
            envelope::UnlockError::Memory => Self::NotEnoughMemory,
            envelope::UnlockError::Seal => Self::Crypto,
        }
    }
}

impl From<envelope::OpenUserError> for ClientError {
    fn from(error: envelope::OpenUserError) -> Self {
        match error {
            envelope::OpenUserError::Format(error) => error.into(),
            envelope::OpenUserError::Unlock(error) => error.into(),
            envelope::OpenUserError::CannotOpen => Self::WrongPassphrase,
        }
    }
}

impl From<envelope::BundleError> for ClientError {
    fn from(error: envelope::BundleError) -> Self {
        match error {
            envelope::BundleError::Format(error) => error.into(),
            envelope::BundleError::Full => Self::RefusedByServer,
            envelope::BundleError::DuplicateDevice
            | envelope::BundleError::UnknownDevice
            | envelope::BundleError::OtherIdentity
            | envelope::BundleError::Signature => Self::BundleForged,
        }
    }
}

impl From<envelope::OpenTrustError> for ClientError {
    fn from(error: envelope::OpenTrustError) -> Self {
        match error {
            envelope::OpenTrustError::Format(error) => error.into(),
            envelope::OpenTrustError::CannotOpen => Self::TrustRecordForged,
            envelope::OpenTrustError::Older => Self::TrustRecordOlder,
            envelope::OpenTrustError::Conflict => Self::TrustRecordConflict,
        }
    }
}

impl From<envelope::SealTrustError> for ClientError {
    fn from(error: envelope::SealTrustError) -> Self {
        match error {
            envelope::SealTrustError::TooLong => Self::InvalidText,
            envelope::SealTrustError::Seal => Self::Crypto,
        }
    }
}

impl From<envelope::TrustMergeError> for ClientError {
    fn from(error: envelope::TrustMergeError) -> Self {
        match error {
            envelope::TrustMergeError::Bundle(_) => Self::BundleConflict,
            envelope::TrustMergeError::Account(_) => Self::ChainConflict,
            envelope::TrustMergeError::Audit => Self::AuditRewritten,
            envelope::TrustMergeError::State(_) => Self::UntrustedRescueKey,
        }
    }
}

impl From<envelope::SetupCodeError> for ClientError {
    fn from(error: envelope::SetupCodeError) -> Self {
        match error {
            envelope::SetupCodeError::Incomplete => Self::SetUpCodeInvalid,
            envelope::SetupCodeError::Field => Self::InvalidText,
        }
    }
}

impl From<envelope::OpenSetupError> for ClientError {
    fn from(error: envelope::OpenSetupError) -> Self {
        match error {
            envelope::OpenSetupError::Format(error) => error.into(),
            envelope::OpenSetupError::CannotOpen => Self::SetUpCodeInvalid,
        }
    }
}

impl From<envelope::ManifestError> for ClientError {
    fn from(error: envelope::ManifestError) -> Self {
        match error {
            envelope::ManifestError::Format(error) => error.into(),
            envelope::ManifestError::Signature | envelope::ManifestError::SignerMissing => {
                Self::ChainForged
            }
            _ => Self::ChainBroken,
        }
    }
}

impl From<envelope::MakeManifestError> for ClientError {
    fn from(error: envelope::MakeManifestError) -> Self {
        match error {
            envelope::MakeManifestError::NameTooLong => Self::InvalidText,
            envelope::MakeManifestError::CannotOpen => Self::AccountClosed,
            envelope::MakeManifestError::Manifest(error) => error.into(),
            _ => Self::Crypto,
        }
    }
}

impl From<envelope::ChainError> for ClientError {
    fn from(error: envelope::ChainError) -> Self {
        use envelope::ChainError as Chain;
        match error {
            Chain::Older => Self::ChainOlder,
            Chain::NotContinued => Self::ChainRewritten,
            Chain::Conflict => Self::ChainConflict,
            Chain::Signer { .. } | Chain::Signature { .. } => Self::ChainForged,
            Chain::UnknownSigner { .. } => Self::BundleMissing,
            _ => Self::ChainBroken,
        }
    }
}

impl From<envelope::ChainTrustError> for ClientError {
    fn from(error: envelope::ChainTrustError) -> Self {
        match error {
            envelope::ChainTrustError::SignerNotPinned(_) => Self::UntrustedSigner,
            envelope::ChainTrustError::RescueNotPinned => Self::UntrustedRescueKey,
        }
    }
}

impl From<envelope::OpenAccountError> for ClientError {
    fn from(error: envelope::OpenAccountError) -> Self {
        match error {
            envelope::OpenAccountError::CannotOpen => Self::AccountClosed,
            envelope::OpenAccountError::EpochMissing => Self::ChainBroken,
        }
    }
}

impl From<envelope::VerifyListError> for ClientError {
    fn from(error: envelope::VerifyListError) -> Self {
        use envelope::VerifyListError as Verify;
        match error {
            Verify::OtherAccount | Verify::EpochMissing => Self::ListMisplaced,
            Verify::ChainNotPinned => Self::UntrustedSigner,
            Verify::AuthorNotOwner => Self::ListAuthor,
            Verify::OtherIdentity => Self::BundleMissing,
            Verify::UnknownDevice | Verify::DeviceRemoved => Self::ListDevice,
            Verify::Signature => Self::ListForged,
        }
    }
}

impl From<envelope::OpenListError> for ClientError {
    fn from(error: envelope::OpenListError) -> Self {
        match error {
            envelope::OpenListError::CannotOpen => Self::ListClosed,
        }
    }
}

impl From<envelope::SealListError> for ClientError {
    fn from(error: envelope::SealListError) -> Self {
        match error {
            envelope::SealListError::Count | envelope::SealListError::Code(_) => Self::InvalidCodes,
            envelope::SealListError::HeadTooLong => Self::InvalidText,
            envelope::SealListError::Target => Self::UntrustedOwner,
            envelope::SealListError::Seal => Self::Crypto,
        }
    }
}
