//! Words beside a code that say it was used.

use super::junk::is_junk;

/// "Used" in the languages of the vocabulary, in small letters.
const USED: [&str; 96] = [
    "used",
    "already used",
    "code used",
    "spent",
    "redeemed",
    "consumed",
    "مستخدم",
    "تم استخدام",
    "تم استخدامه",
    "مستعمل",
    "istifadə edilmiş",
    "istifadə edilib",
    "използван",
    "използвани",
    "utilitzat",
    "utilitzats",
    "použito",
    "použitý",
    "použité",
    "brugt",
    "brugte",
    "verwendet",
    "benutzt",
    "verbraucht",
    "bereits verwendet",
    "χρησιμοποιήθηκε",
    "χρησιμοποιημένος",
    "uzita",
    "uzitaj",
    "usado",
    "usados",
    "utilizado",
    "utilizados",
    "ya usado",
    "kasutatud",
    "erabilia",
    "erabiliak",
    "استفاده شده",
    "käytetty",
    "käytetyt",
    "utilisé",
    "utilisés",
    "déjà utilisé",
    "úsáidte",
    "ઉપયોગ થયો",
    "נוצל",
    "בשימוש",
    "इस्तेमाल किया जा चुका",
    "उपयोगित",
    "korišteno",
    "iskorišten",
    "iskorišteno",
    "itilize",
    "használva",
    "felhasznált",
    "digunakan",
    "terpakai",
    "sudah digunakan",
    "usato",
    "usati",
    "utilizzato",
    "già usato",
    "使用済み",
    "使用済",
    "გამოყენებული",
    "사용됨",
    "колдонулган",
    "panaudotas",
    "naudota",
    "izmantots",
    "употребен",
    "ашигласан",
    "brukt",
    "gebruikt",
    "al gebruikt",
    "użyty",
    "wykorzystany",
    "użyte",
    "já usado",
    "folosit",
    "utilizat",
    "использован",
    "использованы",
    "použitý kód",
    "uporabljen",
    "porabljen",
    "përdorur",
    "искоришћен",
    "коришћен",
    "iskorišćen",
    "korišćen",
    "använd",
    "பயன்படுத்தப்பட்டது",
    "ใช้แล้ว",
    "kullanıldı",
    "đã dùng",
];

/// More of them: the longest list the formatter keeps readable is cut here.
const USED_TOO: [&str; 12] = [
    "kullanılmış",
    "використано",
    "використаний",
    "ishlatilgan",
    "đã được dùng",
    "已使用",
    "使用过",
    "用过",
    "用過",
    "使用過",
    "ถูกใช้",
    "använts",
];

/// What makes a column "used" say yes.
const YES: [&str; 25] = [
    "yes", "true", "1", "x", "y", "ja", "oui", "sí", "si", "sì", "sim", "да", "так", "tak", "ano",
    "áno", "evet", "kyllä", "igen", "نعم", "כן", "はい", "是", "예", "有",
];

/// What makes a column "used" say no.
const NO: [&str; 14] = [
    "false",
    "no",
    "0",
    "null",
    "none",
    "never",
    "n",
    "nein",
    "non",
    "nej",
    "não",
    "nie",
    "нет",
    "いいえ",
];

fn phrases() -> impl Iterator<Item = &'static str> {
    USED.iter().chain(&USED_TOO).copied()
}

/// Whether the words after a code say that it was used: they begin with such a word and do not deny it.
pub fn says_used(after: &[&str]) -> bool {
    let text = join(after);
    phrases().any(|phrase| {
        text.strip_prefix(phrase).is_some_and(|rest| {
            let next = rest.trim_start();
            let ends = rest.is_empty() || rest.len() > next.len();
            let denied = next
                .split(' ')
                .next()
                .is_some_and(|word| NO.contains(&word));
            ends && !denied
        })
    })
}

/// Whether these words are nothing but such a word: the heading of a column or a section, or a mark before a code.
pub fn is_used_word(words: &[&str]) -> bool {
    let text = join(words);
    phrases().any(|phrase| phrase == text)
}

/// Whether a heading says that the codes below were used: such a word, with at most one other word.
pub fn is_used_heading(words: &[&str]) -> bool {
    is_used_word(words)
        || matches!(words, [first @ .., _] if !first.is_empty() && is_used_word(first))
        || matches!(words, [_, last @ ..] if !last.is_empty() && is_used_word(last))
}

/// Whether a cell of a column "used" says yes: such a word, a tick, or a day.
pub fn says_yes(words: &[&str]) -> bool {
    let text = join(words);
    is_used_word(words)
        || YES.contains(&text.as_str())
        || words.first().is_some_and(|word| is_junk(word))
}

/// Longest text that is looked at, in words: a mark beside a code is short.
const MAX_WORDS: usize = 8;

fn join(words: &[&str]) -> String {
    let words: Vec<_> = words
        .iter()
        .take(MAX_WORDS)
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_beside_a_code() {
        for used in [
            &["(used)"][..],
            &["USED", "2031-05-02"],
            &["bereits", "verwendet"],
            &["使用済み"],
            &["used", "true"],
        ] {
            assert!(says_used(used), "{used:?}");
        }
        for unused in [
            &["unused"][..],
            &["not", "used"],
            &["used", "false"],
            &["used:", "no"],
            &["useful"],
            &[],
        ] {
            assert!(!says_used(unused), "{unused:?}");
        }
    }

    #[test]
    fn headings() {
        assert!(is_used_heading(&["Used", "codes"]) && is_used_heading(&["Códigos", "usados"]));
        assert!(
            !is_used_heading(&["Unused", "codes"])
                && !is_used_heading(&["Codes", "you", "have", "used"])
        );
    }
}
