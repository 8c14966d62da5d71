//! What one word looks like.

/// The shape of a word that might be a code or a group of one.
#[derive(Clone, PartialEq, Eq)]
pub struct Shape {
    /// Lengths of the groups and what parts them: `5-5`, `4 4`, `16`.
    pub form: String,
    /// Letters and digits.
    pub payload: usize,
    /// Number of groups.
    pub groups: usize,
    /// All groups have one length, but the last may be shorter.
    pub even: bool,
    /// Which characters it uses.
    pub letters: Letters,
    /// Small and large letters take turns as they do in no word.
    random: bool,
    /// A compound of words and a short number.
    wordy: bool,
}

/// Which characters stand in a code.
#[expect(clippy::struct_excessive_bools, reason = "a set of five kinds")]
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Letters {
    /// A digit.
    pub digit: bool,
    /// `a` to `z`.
    pub lower: bool,
    /// `A` to `Z`.
    pub upper: bool,
    /// A letter that is not hexadecimal.
    pub beyond_hex: bool,
    /// A letter outside ASCII.
    pub foreign: bool,
}

impl Letters {
    /// Both together.
    pub fn with(self, other: Self) -> Self {
        Self {
            digit: self.digit || other.digit,
            lower: self.lower || other.lower,
            upper: self.upper || other.upper,
            beyond_hex: self.beyond_hex || other.beyond_hex,
            foreign: self.foreign || other.foreign,
        }
    }

    /// Nothing that `all` has not.
    pub fn fits(self, all: Self) -> bool {
        self.with(all) == all
    }
}

/// How sure it is that a word is a code without looking at its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Short or letters only: needs others like it.
    Weak,
    /// Letters with digits, or a long number.
    Strong,
}

impl Shape {
    /// The shape of a text, `None` where something stands in it that no code holds.
    pub fn find(text: &str) -> Option<Self> {
        let mut shape = Self {
            form: String::new(),
            payload: 0,
            groups: 1,
            even: true,
            letters: Letters::default(),
            random: is_random(text),
            wordy: is_wordy(text),
        };
        let (mut length, mut first) = (0_usize, None);
        let mut ascii = 0_usize;
        for c in text.chars() {
            match c {
                '0'..='9' => shape.letters.digit = true,
                'a'..='z' => shape.letters.lower = true,
                'A'..='Z' => shape.letters.upper = true,
                '+' | '/' | '=' | '_' => {}
                '-' | '.' | ':' | ' ' => {
                    if length == 0 {
                        return None;
                    }
                    shape.even &= *first.get_or_insert(length) == length;
                    shape.groups += 1;
                    shape.form.push_str(&length.to_string());
                    shape.form.push(c);
                    length = 0;
                    continue;
                }
                _ if c.is_alphabetic() => shape.letters.foreign = true,
                _ => return None,
            }

            ascii += usize::from(c.is_ascii_alphanumeric());
            shape.letters.beyond_hex |= c.is_ascii_alphabetic() && !c.is_ascii_hexdigit();
            shape.payload += 1;
            length += 1;
        }
        if length == 0 || ascii == 0 {
            return None;
        }
        shape.even &= length <= first.unwrap_or(length);
        shape.form.push_str(&length.to_string());
        Some(shape)
    }

    /// How sure it is.
    pub fn strength(&self) -> Strength {
        let letters = self.letters;
        let long_enough = self.payload >= if self.groups > 1 && !self.even { 8 } else { 6 };
        let random = self.payload >= 8 && self.random;
        if !letters.foreign && !self.wordy && ((letters.digit && long_enough) || random) {
            Strength::Strong
        } else {
            Strength::Weak
        }
    }

    /// Only a group of a longer code, not a code of its own: under about 25 bits.
    pub fn is_group(&self) -> bool {
        self.payload <= 5
    }
}

/// A compound of words with a short number: "2-Faktor-Anmeldung". Groups of codes are equally long.
fn is_wordy(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_number = |part: &str| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    let words = parts.iter().filter(|part| is_plain_word(part)).count();
    let even = parts.windows(2).all(|two| two[0].len() == two[1].len());
    parts.len() > 1
        && words > 0
        && !even
        && parts
            .iter()
            .all(|part| is_plain_word(part) || is_number(part))
}

/// Small and large letters take turns at least four times, and not as in words that stand without blanks
/// ("DownloadPrintCopy").
fn is_random(text: &str) -> bool {
    let letters = || text.bytes().filter(u8::is_ascii_alphabetic);
    let switches = letters()
        .zip(letters().skip(1))
        .filter(|(a, b)| a.is_ascii_uppercase() != b.is_ascii_uppercase());
    let mut words = text.split(|c: char| c.is_ascii_uppercase()).skip(1);
    let camel =
        words.all(|word| word.len() >= 3) && text.starts_with(|c: char| c.is_ascii_uppercase());
    switches.count() >= 4 && !camel
}

/// Letters only, as a word of a language is written: small, or with one capital at the start.
pub fn is_plain_word(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_alphabetic()) && chars.all(|c| c.is_lowercase())
}

/// One capital at the start, then small letters.
pub fn is_title(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase()) && is_plain_word(text)
}
