//! All texts, from `locales/LANGUAGE.ftl`.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::cell::RefCell;
use unic_langid::LanguageIdentifier;

/// Every language: subtag, resource, and whether it is written from right to left.
pub const LOCALES: [(&str, &str, bool); 7] = [
    ("en", include_str!("../locales/en.ftl"), false),
    ("es", include_str!("../locales/es.ftl"), false),
    ("de", include_str!("../locales/de.ftl"), false),
    ("fr", include_str!("../locales/fr.ftl"), false),
    ("ja", include_str!("../locales/ja.ftl"), false),
    ("pt", include_str!("../locales/pt.ftl"), false),
    ("ar", include_str!("../locales/ar.ftl"), true),
];

type Bundle = FluentBundle<FluentResource>;

struct Texts {
    tag: String,
    right_to_left: bool,
    own: Bundle,
    english: Bundle,
}

thread_local! {
    static TEXTS: RefCell<Option<Texts>> = const { RefCell::new(None) };
}

fn make_bundle(tag: &str, source: &str, isolate: bool) -> Bundle {
    let language = tag.parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = Bundle::new(vec![language]);
    // Marks around inserted texts are needed only where the surroundings run the other way.
    bundle.set_use_isolating(isolate);
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// Chooses the language by the first subtag of a BCP 47 tag; English if it is not one of ours.
pub fn set_language(tag: &str) {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let known = LOCALES
        .iter()
        .find(|(language, ..)| language.eq_ignore_ascii_case(primary));
    let (language, source, right_to_left) = known.unwrap_or(&LOCALES[0]);
    // `Intl` throws on a malformed tag.
    let tag = tag
        .parse::<LanguageIdentifier>()
        .ok()
        .filter(|_| known.is_some());
    let texts = Texts {
        tag: tag.map_or_else(|| (*language).to_owned(), |tag| tag.to_string()),
        right_to_left: *right_to_left,
        own: make_bundle(language, source, *right_to_left),
        english: make_bundle("en", LOCALES[0].1, false),
    };
    TEXTS.set(Some(texts));
}

/// The chosen language, as a tag for `Intl` and `lang`.
pub fn language_tag() -> String {
    TEXTS.with_borrow(|texts| {
        texts
            .as_ref()
            .map_or_else(|| "en".to_owned(), |t| t.tag.clone())
    })
}

/// The chosen language is written from right to left.
pub fn is_right_to_left() -> bool {
    TEXTS.with_borrow(|texts| texts.as_ref().is_some_and(|t| t.right_to_left))
}

/// Whether there is a message with this id.
pub fn has_text(id: &str) -> bool {
    TEXTS.with_borrow(|texts| texts.as_ref().is_some_and(|t| t.english.has_message(id)))
}

/// The message in the chosen language, else in English, else its id. Used through [`tr!`].
pub fn text(id: &str, args: Option<&FluentArgs<'_>>) -> String {
    TEXTS.with_borrow(|texts| {
        texts
            .as_ref()
            .and_then(|t| format(&t.own, id, args).or_else(|| format(&t.english, id, args)))
            .unwrap_or_else(|| id.to_owned())
    })
}

fn format(bundle: &Bundle, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned(),
    )
}

/// `tr!("message-id", name = value)`: a text in the person's language.
macro_rules! tr {
    ($id:expr) => {
        $crate::text::text($id, None)
    };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $crate::text::text($id, Some(&args))
    }};
}
pub(crate) use tr;
