//! How good a new passphrase is, for the hint below it. The rule itself is only the length
//! (`security.md` 2.1); the rest is advice.

use sparekey_protocol::limits::PASSPHRASE_CHARS;

/// From nothing to strong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Nothing typed.
    Empty,
    /// Refused.
    TooShort,
    /// Few different characters.
    Weak,
    /// Long enough.
    Fair,
    /// Long, of several words.
    Strong,
}

impl Strength {
    /// Filled quarters of the bar.
    pub fn level(self) -> u8 {
        match self {
            Self::Empty => 0,
            Self::TooShort => 1,
            Self::Weak => 2,
            Self::Fair => 3,
            Self::Strong => 4,
        }
    }

    /// Long enough to be taken.
    pub fn is_accepted(self) -> bool {
        !matches!(self, Self::Empty | Self::TooShort)
    }
}

/// Judges by length and by how many different characters there are.
pub fn strength(passphrase: &str) -> Strength {
    let length = passphrase.chars().count();
    let mut seen: Vec<char> = passphrase.chars().collect();
    seen.sort_unstable();
    seen.dedup();
    match (length, seen.len()) {
        (0, _) => Strength::Empty,
        (length, _) if length < PASSPHRASE_CHARS => Strength::TooShort,
        (_, ..7) => Strength::Weak,
        (20.., 9..) => Strength::Strong,
        _ => Strength::Fair,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        let rows = [
            ("", Strength::Empty),
            ("short", Strength::TooShort),
            ("elevenchars", Strength::TooShort),
            ("aaaaaaaaaaaa", Strength::Weak),
            ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("correct-horse", Strength::Fair),
            ("correct horse battery staple", Strength::Strong),
            ("ああああああああああああ", Strength::Weak),
        ];
        for (passphrase, expected) in rows {
            assert_eq!(strength(passphrase), expected, "{passphrase}");
        }
    }
}
