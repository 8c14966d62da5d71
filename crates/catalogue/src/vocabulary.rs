//! The words around code lists, in every language of `vocabulary/`.

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// One phrase, folded, and the classes it belongs to.
struct Word {
    phrase: &'static str,
    classes: WordSet,
}

/// Which kinds of words a text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WordSet(u16);

impl WordSet {
    /// "Recovery codes", "backup codes": several, for signing in.
    pub const CODES: Self = Self(1);
    /// "Recovery code": one.
    pub const ONE_CODE: Self = Self(1 << 1);
    /// "Two-factor authentication".
    pub const TWO_FACTOR: Self = Self(1 << 2);
    /// Download, copy, print.
    pub const TAKE: Self = Self(1 << 3);
    /// "Show codes".
    pub const SHOW: Self = Self(1 << 4);
    /// "I have saved my codes".
    pub const SAVE: Self = Self(1 << 5);
    /// "Generate new codes".
    pub const GENERATE: Self = Self(1 << 6);
    /// "Unused codes".
    pub const UNUSED: Self = Self(1 << 7);
    /// "Used".
    pub const USED: Self = Self(1 << 8);
    /// "Use a recovery code": the link on a page that asks for one.
    pub const USE_LINK: Self = Self(1 << 9);
    /// "Each code works once".
    pub const WORKS_ONCE: Self = Self(1 << 10);
    /// "Setup key": the secret of an authenticator app.
    pub const TOTP_SECRET: Self = Self(1 << 11);
    /// "Authentication code": what an authenticator app shows.
    pub const TOTP_CODE: Self = Self(1 << 12);
    /// "Backup phone numbers".
    pub const PHONE: Self = Self(1 << 13);
    /// API tokens, licences, orders, gift cards, sessions and the like.
    pub const OTHER_CODE: Self = Self(1 << 14);

    /// Whether any of these classes is there.
    #[must_use]
    pub const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Classes that stand before a label and do not use it up: "Show recovery codes" is also "recovery codes".
const OPEN: WordSet = WordSet::TAKE
    .with(WordSet::SHOW)
    .with(WordSet::SAVE)
    .with(WordSet::GENERATE);

/// Text as the vocabulary is written: lower case, straight apostrophes, single blanks.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else if matches!(c, '\u{2019}' | '\u{2bc}') {
            folded.push('\'');
        } else {
            folded.extend(c.to_lowercase());
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Every class of words in a folded text; at each place the longest phrase counts.
#[must_use]
pub fn find_words(folded: &str) -> WordSet {
    let mut found = WordSet::default();
    let mut before = ' ';
    let mut skip_to = 0;
    for (at, c) in folded.char_indices() {
        if at >= skip_to
            && (!before.is_alphanumeric() || is_unspaced(c))
            && let Some((length, classes)) = longest_at(&folded[at..])
        {
            found = found.with(classes);
            if !OPEN.has(classes) {
                skip_to = at + length;
            }
        }
        before = c;
    }
    found
}

fn longest_at(rest: &str) -> Option<(usize, WordSet)> {
    // Three bytes are the shortest phrase, which the build checks.
    let key = rest.as_bytes().get(..3)?;
    let start = WORDS.partition_point(|word| word.phrase.as_bytes().get(..3) < Some(key));
    WORDS[start..]
        .iter()
        .take_while(|word| word.phrase.as_bytes().get(..3) == Some(key))
        .filter_map(|word| Some((word.phrase.len(), ends_well(word, rest)?)))
        .max_by_key(|(length, _)| *length)
}

/// The classes of a phrase at the start of a text, if it ends there as a word.
fn ends_well(word: &Word, rest: &str) -> Option<WordSet> {
    let after = rest.strip_prefix(word.phrase)?;
    let last_is_unspaced = word.phrase.chars().next_back().is_some_and(is_unspaced);
    let tail = after.chars().take_while(|c| c.is_alphabetic()).count();
    if last_is_unspaced || tail == 0 {
        return Some(word.classes);
    }
    let label = WordSet::CODES.with(WordSet::ONE_CODE);
    if word.classes.has(label) {
        // An inflected or compounded label: several of what the phrase names.
        return Some(word.classes.with(WordSet::CODES));
    }
    (tail <= 2).then_some(word.classes)
}

/// Scripts that put no blanks between words: Thai to Lao, Burmese, Khmer, and everything East Asian.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// The phrases that name backup codes, for the gate.
pub(crate) fn labels() -> impl Iterator<Item = &'static str> {
    WORDS
        .iter()
        .filter(|word| word.classes.has(WordSet::CODES.with(WordSet::ONE_CODE)))
        .map(|word| word.phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_language() {
        let rows = [
            ("Your  recovery codes", WordSet::CODES),
            ("Recovery code", WordSet::ONE_CODE),
            ("Tus códigos de recuperación:", WordSet::CODES),
            ("Wiederherstellungscodes", WordSet::CODES),
            ("Codes de récupération", WordSet::CODES),
            ("リカバリーコードを保存してください", WordSet::CODES),
            ("Os seus códigos de recuperação", WordSet::CODES),
            ("رموز الاسترداد", WordSet::CODES),
            ("Setup key", WordSet::TOTP_SECRET),
            ("Backup phone numbers", WordSet::PHONE),
            ("Each code can be used once.", WordSet::WORKS_ONCE),
            ("Personal access tokens", WordSet::OTHER_CODE),
            ("Print", WordSet::TAKE),
            ("Show recovery codes", WordSet::SHOW.with(WordSet::CODES)),
        ];
        for (text, expected) in rows {
            assert_eq!(find_words(&fold(text)), expected, "{text}");
        }
    }

    #[test]
    fn words_inside_other_words_are_not_found() {
        for text in ["blueprint", "printers' guild", "", "a", "repossession"] {
            assert_eq!(find_words(&fold(text)), WordSet::default(), "{text}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_folded() {
        assert!(WORDS.is_sorted_by_key(|word| word.phrase));
        assert!(WORDS.iter().all(|word| fold(word.phrase) == word.phrase));
    }
}
