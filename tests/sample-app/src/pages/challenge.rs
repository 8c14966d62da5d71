//! `/login/challenge`: the second factor.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use maud::{Markup, html};

use super::{DigitsForm, now};
use crate::page::{csrf, digits_field, failed, page, problem, refused};
use crate::session::{self, Session, Stage, Visit};
use crate::state::Shared;

/// Asks for the code.
pub async fn show(visit: Visit) -> Response {
    when_challenged(&visit, |session| form(session, None))
}

/// The page a person sees between password and second factor; anyone else is sent on.
pub fn when_challenged(visit: &Visit, page: impl FnOnce(&Session) -> Markup) -> Response {
    match visit.session.stage {
        Stage::Challenged(_) => page(&visit.session).into_response(),
        Stage::SignedIn(_) => Redirect::to("/").into_response(),
        Stage::Visitor => Redirect::to("/login").into_response(),
    }
}

/// Signs `login` in, in a session of its own.
pub fn let_in(state: &Shared, visit: &Visit, jar: CookieJar, login: String) -> Response {
    session::close(state, visit);
    let (cookie, _) = session::open(state, &visit.host, Stage::SignedIn(login));
    (jar.add(cookie), Redirect::to("/")).into_response()
}

/// Checks the code.
pub async fn submit(
    State(state): State<Shared>,
    visit: Visit,
    jar: CookieJar,
    Form(sent): Form<DigitsForm>,
) -> Response {
    let Stage::Challenged(login) = visit.session.stage.clone() else {
        return Redirect::to("/login").into_response();
    };
    if sent.csrf != visit.session.csrf {
        return refused();
    }
    let passed = state.with_person(&visit.host, &login, |person| {
        person.pass_challenge(&sent.digits, now())
    });
    match passed {
        Ok(true) => let_in(&state, &visit, jar, login),
        Ok(false) => {
            let text = "That code is not right, or it was used already. Wait for the next one.";
            (StatusCode::UNAUTHORIZED, form(&visit.session, Some(text))).into_response()
        }
        Err(_) => failed(),
    }
}

fn form(session: &Session, wrong: Option<&str>) -> Markup {
    page(
        "Two-step verification",
        session,
        html! {
            section.card.narrow {
                h1 { "Two-step verification" }
                p { "Open your authenticator app and enter the six digits it shows for Sample." }
                (problem(wrong))
                form method="post" action="/login/challenge" {
                    (csrf(session))
                    (digits_field("Verification code"))
                    button { "Continue" }
                }
                p.actions { a href="/login/recovery-code" { "Use a recovery code instead" } }
            }
        },
    )
}
