//! What a code looks like: the lengths of its groups, what parts them, and which characters it uses.

/// Longest code, in characters of the payload, that the detector takes.
const MAX_PAYLOAD: usize = 128;
/// Shortest one: anything shorter is a group of a code.
const MIN_PAYLOAD: usize = 4;

/// Which characters stand in a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Letters {
    pub digits: bool,
    pub lower_hex: bool,
    pub upper_hex: bool,
    pub lower: bool,
    pub upper: bool,
    /// `+`, `/`, `=` and `_`.
    pub marks: bool,
}

impl Letters {
    pub fn with(self, other: Self) -> Self {
        Self {
            digits: self.digits || other.digits,
            lower_hex: self.lower_hex || other.lower_hex,
            upper_hex: self.upper_hex || other.upper_hex,
            lower: self.lower || other.lower,
            upper: self.upper || other.upper,
            marks: self.marks || other.marks,
        }
    }

    pub fn has_lower(self) -> bool {
        self.lower || self.lower_hex
    }

    pub fn has_upper(self) -> bool {
        self.upper || self.upper_hex
    }

    /// Bits of one character, times ten.
    fn tenths(self) -> usize {
        let letters = match (self.has_lower(), self.has_upper()) {
            (true, true) => 52,
            (false, false) => 0,
            _ if self.lower || self.upper => 26,
            _ => 6,
        };
        match letters + if self.digits { 10 } else { 0 } {
            0..=10 => 33,
            11..=16 => 40,
            17..=26 => 47,
            27..=36 => 52,
            _ => 59,
        }
    }
}

/// The shape of one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// Characters in each group.
    pub groups: Vec<u8>,
    /// What parts the groups.
    pub separators: Vec<char>,
    /// Which characters it uses; not part of the comparison of two shapes.
    pub letters: Letters,
}

impl Shape {
    /// The shape of a text that can be a code, `None` for any other text.
    pub fn find(text: &str) -> Option<Self> {
        let mut shape = Self {
            groups: vec![0],
            separators: Vec::new(),
            letters: Letters::default(),
        };
        for c in text.chars() {
            let letters = &mut shape.letters;
            match c {
                '0'..='9' => letters.digits = true,
                'a'..='f' => letters.lower_hex = true,
                'A'..='F' => letters.upper_hex = true,
                'g'..='z' => letters.lower = true,
                'G'..='Z' => letters.upper = true,
                '+' | '/' | '=' | '_' => letters.marks = true,
                '-' | '.' | ':' | '\u{2010}' | '\u{2011}' | '\u{2013}' => {
                    shape.part(c)?;
                    continue;
                }
                _ if c.is_whitespace() => {
                    shape.part(' ')?;
                    continue;
                }
                _ => return None,
            }
            let last = shape.groups.last_mut()?;
            *last = last.checked_add(1)?;
        }
        let payload = shape.payload();
        let fits =
            shape.groups.last() != Some(&0) && (MIN_PAYLOAD..=MAX_PAYLOAD).contains(&payload);
        (fits && shape.is_not_words(text)).then_some(shape)
    }

    fn part(&mut self, separator: char) -> Option<()> {
        if self.groups.last() == Some(&0) || self.groups.len() >= 32 {
            return None;
        }
        self.groups.push(0);
        self.separators.push(separator);
        Some(())
    }

    /// Words of a language have no digit, and blanks between lengths that differ.
    fn is_not_words(&self, text: &str) -> bool {
        let letters = self.letters;
        if self.separators.contains(&' ') {
            let equal = self.groups.windows(2).all(|two| two[0] == two[1]);
            let last_is_shorter = match self.groups.split_last() {
                Some((last, [first, rest @ ..])) => {
                    last <= first && rest.iter().all(|group| group == first)
                }
                _ => false,
            };
            return (equal || last_is_shorter) && (letters.digits || !letters.has_lower());
        }
        if letters.digits {
            return true;
        }
        match (letters.has_lower(), letters.has_upper()) {
            // A capital in front only is a word.
            (true, true) => {
                text.chars().skip(1).any(|c| c.is_ascii_uppercase()) && !text.contains('.')
            }
            _ => !text.contains(['.', ':', '/']),
        }
    }

    /// Characters without separators.
    pub fn payload(&self) -> usize {
        self.groups.iter().copied().map(usize::from).sum()
    }

    /// How many bits a code of this shape can carry at most.
    pub fn bits(&self) -> usize {
        self.payload() * self.letters.tenths() / 10
    }

    /// The same groups and separators.
    pub fn is_like(&self, other: &Self) -> bool {
        self.groups == other.groups && self.separators == other.separators
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_words() {
        for code in [
            "ab12-cd34",
            "12345678",
            "fyrojhri",
            "RFLE FWG5 6BGS TWVW",
            "5303 6172",
            "F8ZaKFtWWMCc9xXT",
            "PZTN-4KMR",
            "YWJjZA==",
        ] {
            assert!(Shape::find(code).is_some(), "{code}");
        }
        for text in [
            "",
            "abc",
            "Settings",
            "Used on 12 May",
            "this that with from",
            "example.com",
            "a--b12",
            "-ab12",
            "ab12-",
            "naïve123",
            "https://x",
        ] {
            assert!(Shape::find(text).is_none(), "{text}");
        }
    }

    #[test]
    fn bits() {
        let bits = |code| Shape::find(code).map(|shape| shape.bits());
        assert_eq!(bits("1234"), Some(13));
        assert_eq!(bits("a1b2"), Some(16));
        assert_eq!(bits("12345678"), Some(26));
        assert_eq!(bits("ab23-9xyz"), Some(41));
    }
}
