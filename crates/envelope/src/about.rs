//! The names of an account (security.md 2.5).

use crate::bytes::push_text;
use crate::ids::Hash32;
use crate::labels;

/// The names that an account goes by; the manifest holds only their hash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    /// The app, as in `GitHub`.
    pub app: String,
    /// The site, as in `github.com`.
    pub site: String,
    /// The login name at that site.
    pub login: String,
}

impl About {
    /// `H(C(about) || app s || site s || login s)`. `None` where a name is longer than 65,535 bytes.
    #[must_use]
    pub fn find_hash(&self) -> Option<Hash32> {
        let mut parts = Vec::new();
        for name in [&self.app, &self.site, &self.login] {
            push_text(&mut parts, name, usize::from(u16::MAX))?;
        }
        Some(labels::hash(&[labels::ABOUT, &parts]))
    }
}
