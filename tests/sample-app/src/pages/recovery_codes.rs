//! `/security/recovery-codes`: the list, after enrolment and again on demand.

use axum::Form;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::BareForm;
use super::totp::in_groups;
use crate::page::{csrf, page, refused};
use crate::people::RecoveryCode;
use crate::session::Member;
use crate::state::Shared;

/// How the codes are written on the page.
#[derive(Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// A list with one `code` element each.
    #[default]
    List,
    /// One `pre` with a line each.
    Pre,
}

/// The query of the page.
#[derive(serde::Deserialize)]
pub struct ShapeQuery {
    #[serde(default)]
    shape: Shape,
}

/// Shows the codes.
pub async fn show(
    State(state): State<Shared>,
    member: Member,
    Query(query): Query<ShapeQuery>,
) -> Response {
    let (codes, key) = state.with_person(&member.visit.host, &member.login, |person| {
        (person.codes(), person.secret_base32().unwrap_or_default())
    });
    if codes.is_empty() {
        return Redirect::to("/security/totp").into_response();
    }
    let session = &member.visit.session;
    page(
        "Recovery codes",
        session,
        html! {
            h1 { "Recovery codes" }
            section.card {
                p {
                    "Each of these codes works once, in place of a code from your authenticator app. "
                    "Keep them where you will find them without your phone."
                }
                (list(&codes, query.shape))
                p.actions {
                    a.button href="/security/recovery-codes/download" download { "Download" }
                    button.secondary type="button" data-action="print" { "Print" }
                    button.secondary type="button" data-action="copy" data-from="codes" { "Copy" }
                    @if query.shape == Shape::List {
                        a href="?shape=pre" { "Show as plain text" }
                    } @else {
                        a href="?shape=list" { "Show as a list" }
                    }
                }
                form method="post" action="/security/recovery-codes/new" {
                    (csrf(session))
                    p.note { "New codes replace these: the old ones stop working." }
                    button.quiet { "Generate new codes" }
                }
            }
            section.card {
                h2 { "Setup key" }
                p { "To add another phone, type this key into its authenticator app." }
                p { code.key { (in_groups(&key)) } }
            }
        },
    )
    .into_response()
}

/// Draws new codes.
pub async fn renew(
    State(state): State<Shared>,
    member: Member,
    Form(sent): Form<BareForm>,
) -> Response {
    if sent.csrf != member.visit.session.csrf {
        return refused();
    }
    state.with_person(&member.visit.host, &member.login, |person| {
        person.renew_codes();
    });
    Redirect::to("/security/recovery-codes").into_response()
}

/// The codes that still work, as a text file.
pub async fn download(State(state): State<Shared>, member: Member) -> Response {
    let codes = state.with_person(&member.visit.host, &member.login, |person| {
        person.unused_codes()
    });
    let mut text = codes.join("\n");
    text.push('\n');
    (
        [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
            (
                header::CONTENT_DISPOSITION,
                "attachment; filename=\"sample-recovery-codes.txt\"",
            ),
        ],
        text,
    )
        .into_response()
}

/// Used codes are struck out in the list, and left out where nothing can be struck out.
fn list(codes: &[RecoveryCode], shape: Shape) -> Markup {
    let unused: Vec<&str> = codes
        .iter()
        .filter(|code| !code.used)
        .map(|code| code.text.as_str())
        .collect();
    html! {
        @match shape {
            Shape::List => ol.codes #codes { @for code in codes { li { (item(code)) } } },
            Shape::Pre => pre.codes #codes { (unused.join("\n")) },
        }
    }
}

fn item(code: &RecoveryCode) -> Markup {
    html! {
        @if code.used { del { code { (code.text) } } } @else { code { (code.text) } }
    }
}
