//! Why something did not work, in the person's language.

use crate::text::{has_text, tr};

/// A code word of `message::ReplyError`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem(String);

impl From<String> for Problem {
    fn from(code: String) -> Self {
        Self(code)
    }
}

impl Problem {
    /// The client did not answer, or not in words this screen knows.
    pub fn unexpected() -> Self {
        Self("unexpected".to_owned())
    }

    /// The code word.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// What it means and what to do next.
    pub fn text(&self) -> String {
        let id = message_id(&self.0);
        if has_text(&id) {
            tr!(&id)
        } else {
            tr!("error-unexpected")
        }
    }
}

/// Message id of a code word.
pub fn message_id(code: &str) -> String {
    format!("error-{}", code.replace('_', "-"))
}
