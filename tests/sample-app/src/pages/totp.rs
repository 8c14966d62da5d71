//! `/security/totp`: enrolling an authenticator app.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fast_qr::QRBuilder;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::convert::{Builder, Shape};
use maud::{Markup, html};

use super::{DigitsForm, now};
use crate::page::{csrf, digits_field, failed, page, problem, refused};
use crate::people::Enrolment;
use crate::session::{Member, Session};
use crate::state::Shared;

/// The QR code and the key.
pub async fn show(State(state): State<Shared>, member: Member) -> Response {
    if state.with_person(&member.visit.host, &member.login, |person| {
        person.is_enrolled()
    }) {
        return Redirect::to("/security").into_response();
    }
    form(&state, &member, StatusCode::OK, None)
}

/// Turns the second factor on if the digits are right.
pub async fn submit(
    State(state): State<Shared>,
    member: Member,
    Form(sent): Form<DigitsForm>,
) -> Response {
    if sent.csrf != member.visit.session.csrf {
        return refused();
    }
    let confirmed = state.with_person(&member.visit.host, &member.login, |person| {
        person.confirm_enrolment(&sent.digits, now())
    });
    match confirmed {
        Ok(true) => Redirect::to("/security/recovery-codes").into_response(),
        Ok(false) => {
            let text =
                "That code is not right. Check the clock of your phone and try the next one.";
            form(
                &state,
                &member,
                StatusCode::UNPROCESSABLE_ENTITY,
                Some(text),
            )
        }
        Err(_) => failed(),
    }
}

fn form(state: &Shared, member: &Member, status: StatusCode, wrong: Option<&str>) -> Response {
    let begun = state.with_person(&member.visit.host, &member.login, |person| {
        person.enrolment()
    });
    let drawn = begun.and_then(|enrolment| Ok((draw_qr(&enrolment.link)?, enrolment)));
    match drawn {
        Ok((image, enrolment)) => (
            status,
            markup(&member.visit.session, &image, &enrolment, wrong),
        )
            .into_response(),
        Err(_) => failed(),
    }
}

fn markup(session: &Session, image: &str, enrolment: &Enrolment, wrong: Option<&str>) -> Markup {
    page(
        "Set up authenticator app",
        session,
        html! {
            h1 { "Set up authenticator app" }
            section.card {
                ol.steps {
                    li {
                        p { "Scan this QR code with your authenticator app." }
                        img.qr src=(image) alt="QR code for your authenticator app" width="208" height="208";
                        p { "Cannot scan it? Type this setup key instead:" }
                        p { code.key { (in_groups(&enrolment.key)) } }
                    }
                    li {
                        p { "Enter the six digits the app shows now." }
                        (problem(wrong))
                        form method="post" action="/security/totp" {
                            (csrf(session))
                            (digits_field("Verification code"))
                            button { "Turn on two-step sign-in" }
                        }
                    }
                }
            }
        },
    )
}

/// A key in groups of four, as people read it aloud.
pub fn in_groups(key: &str) -> String {
    let mut grouped = String::with_capacity(key.len() + key.len() / 4);
    for (at, letter) in key.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(letter);
    }
    grouped
}

/// `link` as a QR code, in a `data:` URL, so that the page needs no inline style or script.
fn draw_qr(link: &str) -> anyhow::Result<String> {
    let code = QRBuilder::new(link).build()?;
    let drawing = SvgBuilder::default()
        .shape(Shape::Square)
        .margin(4)
        .to_str(&code);
    Ok(format!(
        "data:image/svg+xml;base64,{}",
        STANDARD.encode(drawing)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_grouped_by_four() {
        assert_eq!(in_groups("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert_eq!(in_groups("ABCD"), "ABCD");
        assert_eq!(in_groups(""), "");
    }
}
