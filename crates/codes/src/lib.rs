//! Backup codes as values: one code, the ordered list of one capture, and the parsing of text a person pastes.
//!
//! Pure: no wasm, no browser, no clock, no randomness, no network.

mod code;
mod furniture;
mod list;
mod paste;
mod tokens;

pub use code::{BackupCode, CodeError, MAX_CODE_BYTES};
pub use furniture::{Numbered, strip_furniture, strip_numbers};
pub use list::{CodeList, ListError, ListedCode, MAX_CODES};
pub use paste::{
    Doubt, DoubtKind, MAX_PASTE_BYTES, MAX_PASTE_LINES, PasteError, PastedCodes, parse_pasted,
};
pub use tokens::{is_group, split_codes};
