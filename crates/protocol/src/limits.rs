//! Limits that client and server share (`security.md` 2 and 4).

/// Largest request body, bytes.
pub const BODY_BYTES: usize = 128 * 1024;
/// Largest body of `PUT /api/v1/me/trust-record`, bytes of JSON (1 MiB of record in base64url and
/// its frame).
pub const TRUST_RECORD_BODY_BYTES: usize = 1024 * 1024 * 4 / 3 + 1024;
/// Longest name of a person or workspace, bytes of UTF-8.
pub const NAME_BYTES: usize = 64;
/// Longest login, app, site or login name, bytes of UTF-8.
pub const TEXT_BYTES: usize = 255;
/// Longest note of a code list, bytes of UTF-8.
pub const NOTE_BYTES: usize = 1024;
/// Most codes in one list.
pub const CODES: usize = 256;
/// Fewest characters of a passphrase.
pub const PASSPHRASE_CHARS: usize = 12;
/// How long a set-up link of a new workspace works, milliseconds.
pub const SET_UP_LINK_MS: u64 = 24 * 60 * 60 * 1000;
/// How long an invite can be accepted, milliseconds.
pub const INVITE_MS: u64 = 72 * 60 * 60 * 1000;
/// How long a set-up code for a browser works, milliseconds.
pub const SET_UP_CODE_MS: u64 = 10 * 60 * 1000;
/// Largest difference between a request's `created` and the server's clock, seconds.
pub const CLOCK_SKEW_SECONDS: u64 = 5 * 60;
/// How long a request may take on the server, seconds.
pub const REQUEST_SECONDS: u64 = 10;
