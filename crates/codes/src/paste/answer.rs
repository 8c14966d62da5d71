//! What parsing answers: codes with doubts, or why there are none.

use crate::list::{CodeList, MAX_CODES};

/// Longest pasted text in bytes: 256 codes of 192 bytes with room for what stands around them.
pub const MAX_PASTE_BYTES: usize = 128 * 1024;

/// Most lines of a pasted text: a whole web page has room, a log file has not.
pub const MAX_PASTE_LINES: usize = 5_000;

/// The codes of a pasted text, and what a person should look at before saving them.
pub struct PastedCodes {
    /// The codes, in order.
    pub list: CodeList,
    /// In the order of their lines; those about the whole text come first.
    pub doubts: Vec<Doubt>,
}

/// Something about found codes that a person should look at. It never keeps anybody from saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Doubt {
    /// The line, counted from 1; `None` for the whole text.
    pub line: Option<usize>,
    /// What it is about.
    pub kind: DoubtKind,
}

/// The kinds of [`Doubt`].
///
/// A kind is a doubt rather than a [`PasteError`] wherever some site really gives codes like that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoubtKind {
    /// There is only one code. Many sites give a single recovery key, so it may be saved.
    OnlyOne,
    /// One base32 text of a length that authenticator secrets have (RFC 4226 asks for 128 bits or more). Recovery
    /// keys of some sites look the same.
    LooksLikeSetupKey,
    /// One number of six digits, as an authenticator app or a text message shows it. Some sites give such codes.
    LooksLikeOneTimeCode,
    /// 12 to 24 words. Some sites give them as recovery key; a wallet's phrase looks the same.
    LooksLikePhrase,
    /// Short groups, one on a line, were taken as one key.
    GroupsJoined,
    /// The same list stood there twice and was taken once.
    PastedTwice,
    /// The code on this line has another shape than most.
    OtherShape,
    /// Marks that cannot be seen, or that change the direction of writing, were taken out of the code.
    InvisibleRemoved,
    /// Control characters were taken out of the code.
    ControlRemoved,
    /// Full-width letters, or digits of another script, became plain ones.
    WideMadePlain,
    /// A typographic dash became a hyphen.
    DashMadeHyphen,
    /// A letter of another alphabet stands in the code; it may only look like a Latin one.
    ForeignLetter,
    /// The code is marked as used and was left out.
    UsedLeftOut,
    /// The code is ticked, which may mean that it was used. It stays.
    Ticked,
    /// The code is hidden by dots or crosses and was left out.
    HiddenLeftOut,
    /// The line might hold a code and was left out.
    LeftOut,
    /// The code was picked out of a sentence.
    FromSentence,
    /// An authenticator's address, an access token or a private key stands here and was left out.
    SecretLeftOut,
    /// The app's numbers jump here.
    NumberGap,
    /// The app's number stood further up already.
    NumberRepeated,
}

impl DoubtKind {
    /// A short name, the same in texts and test cases.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OnlyOne => "only-one",
            Self::LooksLikeSetupKey => "setup-key",
            Self::LooksLikeOneTimeCode => "one-time-code",
            Self::LooksLikePhrase => "phrase",
            Self::GroupsJoined => "groups-joined",
            Self::PastedTwice => "pasted-twice",
            Self::OtherShape => "other-shape",
            Self::InvisibleRemoved => "invisible",
            Self::ControlRemoved => "control",
            Self::WideMadePlain => "wide",
            Self::DashMadeHyphen => "dash",
            Self::ForeignLetter => "foreign-letter",
            Self::UsedLeftOut => "used",
            Self::Ticked => "ticked",
            Self::HiddenLeftOut => "hidden",
            Self::LeftOut => "left-out",
            Self::FromSentence => "from-sentence",
            Self::SecretLeftOut => "secret",
            Self::NumberGap => "number-gap",
            Self::NumberRepeated => "number-repeated",
        }
    }
}

/// Why pasted text cannot be saved as it stands. Every kind is one where no site gives backup codes like that, or
/// where saving would lose or double a code; lines count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasteError {
    /// Nothing but blanks.
    #[error("there is nothing here: paste the codes as the site shows them")]
    Empty,
    /// Words only.
    #[error("no codes found: paste them as the site shows them, one on each line")]
    NoCodes,
    /// More than [`MAX_PASTE_BYTES`] or [`MAX_PASTE_LINES`].
    #[error("this is far more text than a list of codes: paste only the part with the codes")]
    TooMuch,
    /// More codes than a list can hold.
    #[error("more than {MAX_CODES} codes: paste the codes of one account only")]
    TooMany,
    /// A code that cannot be stored.
    #[error("line {line} is longer than any backup code: paste only the codes")]
    TooLong {
        /// The line.
        line: usize,
    },
    /// A code twice. One may be a slip of the hand, so that a code is missing.
    #[error("line {line} repeats the code of line {first}: remove one of them")]
    Repeated {
        /// Where it stands first.
        first: usize,
        /// Where it stands again.
        line: usize,
    },
    /// An `otpauth:` address: it makes new codes without end, and whoever saves it here shares the second factor.
    #[error(
        "line {line} sets up an authenticator app and is no backup code: paste the backup codes"
    )]
    SetupAddress {
        /// The line.
        line: usize,
    },
    /// An access token, known by its prefix or by being a JWT (RFC 7519).
    #[error("line {line} is an access token for programs: paste the backup codes")]
    AccessToken {
        /// The line.
        line: usize,
    },
    /// A private key (RFC 7468).
    #[error("line {line} begins a private key: paste the backup codes")]
    PrivateKey {
        /// The line.
        line: usize,
    },
    /// Nothing but the address of a page.
    #[error("line {line} is only an address: open it and copy the codes it shows")]
    WebAddress {
        /// The line.
        line: usize,
    },
    /// The codes are hidden by dots or crosses.
    #[error("the code on line {line} is hidden: let the site show it, then copy again")]
    Hidden {
        /// The first such line.
        line: usize,
    },
    /// Every code is marked as used.
    #[error("all codes here are marked as used: let the site make new ones")]
    AllUsed,
}

impl PasteError {
    /// A short name, the same in texts and test cases.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoCodes => "no-codes",
            Self::TooMuch => "too-much",
            Self::TooMany => "too-many",
            Self::TooLong { .. } => "too-long",
            Self::Repeated { .. } => "repeated",
            Self::SetupAddress { .. } => "setup-address",
            Self::AccessToken { .. } => "access-token",
            Self::PrivateKey { .. } => "private-key",
            Self::WebAddress { .. } => "web-address",
            Self::Hidden { .. } => "hidden-codes",
            Self::AllUsed => "all-used",
        }
    }

    /// The lines it names.
    #[must_use]
    pub fn lines(self) -> Vec<usize> {
        match self {
            Self::Repeated { first, line } => vec![first, line],
            Self::TooLong { line }
            | Self::SetupAddress { line }
            | Self::AccessToken { line }
            | Self::PrivateKey { line }
            | Self::WebAddress { line }
            | Self::Hidden { line } => vec![line],
            Self::Empty | Self::NoCodes | Self::TooMuch | Self::TooMany | Self::AllUsed => {
                Vec::new()
            }
        }
    }
}
