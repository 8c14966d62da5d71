//! `/security`: the state of two-step sign-in.

use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::BareForm;
use crate::page::{csrf, page, refused};
use crate::session::Member;
use crate::state::Shared;

/// On or off, and what to do about it.
pub async fn show(State(state): State<Shared>, member: Member) -> Markup {
    let enrolled = state.with_person(&member.visit.host, &member.login, |person| {
        person.is_enrolled()
    });
    let session = &member.visit.session;
    page(
        "Security",
        session,
        html! {
            h1 { "Security" }
            section.card {
                h2 { "Two-step sign-in " @if enrolled { span.tag.on { "On" } } @else { span.tag { "Off" } } }
                @if enrolled {
                    p { "Signing in takes your password and a code from your authenticator app." }
                    p.actions {
                        a.button href="/security/recovery-codes" { "View recovery codes" }
                    }
                    form method="post" action="/security/turn-off" {
                        (csrf(session))
                        button.quiet { "Turn off" }
                    }
                } @else {
                    p { "Ask for a code from an authenticator app as well as the password." }
                    p.actions { a.button href="/security/totp" { "Set up authenticator app" } }
                }
            }
        },
    )
}

/// Turns two-step sign-in off.
pub async fn turn_off(
    State(state): State<Shared>,
    member: Member,
    Form(sent): Form<BareForm>,
) -> Response {
    if sent.csrf != member.visit.session.csrf {
        return refused();
    }
    state.with_person(&member.visit.host, &member.login, |person| {
        person.turn_off();
    });
    Redirect::to("/security").into_response()
}
