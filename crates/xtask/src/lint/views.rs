//! Every `view!` begins with a global class (security.md T16): without one Leptos writes static
//! markup through `innerHTML`, which the policy of our pages forbids, and the page stays blank.

use std::str::FromStr;

use anyhow::{Result, anyhow};
use proc_macro2::{TokenStream, TokenTree};

use crate::files::{list, read_text};
use crate::repo::Repo;

/// One line for each `view!` without a class.
///
/// # Errors
/// When a source file cannot be read or is not Rust.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let folder = repo.path("crates/ui/src");
    let mut findings = Vec::new();
    for file in list(&folder)? {
        if file.extension().is_some_and(|extension| extension == "rs") {
            let source = read_text(&folder.join(&file))?;
            let lines = lines_without_class(&source)
                .map_err(|error| anyhow!("crates/ui/src/{}: {error}", file.display()))?;
            findings.extend(lines.into_iter().map(|line| {
                format!(
                    "crates/ui/src/{}:{line}: begin the view with `class = \"s\",`",
                    file.display()
                )
            }));
        }
    }
    Ok(findings)
}

/// The lines of `source` where a `view!` starts without a global class, or where `template!`, which
/// writes markup too, is used.
fn lines_without_class(source: &str) -> Result<Vec<usize>, proc_macro2::LexError> {
    let mut lines = Vec::new();
    walk(TokenStream::from_str(source)?, &mut lines);
    Ok(lines)
}

fn walk(stream: TokenStream, lines: &mut Vec<usize>) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    for window in tokens.windows(3) {
        if let [
            TokenTree::Ident(name),
            TokenTree::Punct(mark),
            TokenTree::Group(body),
        ] = window
            && mark.as_char() == '!'
            && (name == "template" || (name == "view" && !has_class(body.stream())))
        {
            lines.push(name.span().start().line);
        }
    }
    for token in tokens {
        if let TokenTree::Group(group) = token {
            walk(group.stream(), lines);
        }
    }
}

/// Whether a view is empty or begins with `class = VALUE,`.
fn has_class(stream: TokenStream) -> bool {
    let mut tokens = stream.into_iter();
    match tokens.next() {
        None => true,
        Some(TokenTree::Ident(name)) if name == "class" => {
            matches!(tokens.next(), Some(TokenTree::Punct(mark)) if mark.as_char() == '=')
                && tokens
                    .take_while(
                        |token| !matches!(token, TokenTree::Punct(mark) if mark.as_char() == '<'),
                    )
                    .any(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','))
        }
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_with_a_class_pass_and_others_are_named_by_line() -> Result<(), proc_macro2::LexError> {
        let cases: [(&str, &[usize]); 9] = [
            ("fn f() { view! { class=\"s\", <p>\"x\"</p> } }", &[]),
            ("fn f() { view! { class = \"s\", <p/> } }", &[]),
            ("fn f() { view! { class = STYLE, <p/> } }", &[]),
            ("fn f() { view! {} }", &[]),
            ("fn f() {\n view! { <p/> }\n}", &[2]),
            ("fn f() {\n leptos::view! { <p class=\"s\"/> }\n}", &[2]),
            ("view! { class=\"s\" <p>\"a, b\"</p>, }", &[1]),
            (
                "view! { class=\"s\", <p>{move ||\n view! { <b/> }}</p> }",
                &[2],
            ),
            ("template! { class=\"s\", <p/> }", &[1]),
        ];
        for (source, expected) in cases {
            assert_eq!(lines_without_class(source)?, expected, "{source}");
        }
        Ok(())
    }
}
