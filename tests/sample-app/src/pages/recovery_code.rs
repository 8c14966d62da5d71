//! `/login/recovery-code`: a recovery code in place of the second factor.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use maud::{Markup, html};

use super::challenge::{let_in, when_challenged};
use crate::page::{csrf, page, problem, refused};
use crate::session::{Session, Stage, Visit};
use crate::state::Shared;

/// The form as sent.
#[derive(serde::Deserialize)]
pub struct RecoveryCodeForm {
    csrf: String,
    code: String,
}

/// Asks for a recovery code.
pub async fn show(visit: Visit) -> Response {
    when_challenged(&visit, |session| form(session, None))
}

/// Checks the recovery code and burns it.
pub async fn submit(
    State(state): State<Shared>,
    visit: Visit,
    jar: CookieJar,
    Form(sent): Form<RecoveryCodeForm>,
) -> Response {
    let Stage::Challenged(login) = visit.session.stage.clone() else {
        return Redirect::to("/login").into_response();
    };
    if sent.csrf != visit.session.csrf {
        return refused();
    }
    if state.with_person(&visit.host, &login, |person| person.burn_code(&sent.code)) {
        return let_in(&state, &visit, jar, login);
    }
    let text = "That is not a recovery code of yours, or it was used already. Try another one.";
    (StatusCode::UNAUTHORIZED, form(&visit.session, Some(text))).into_response()
}

fn form(session: &Session, wrong: Option<&str>) -> Markup {
    page(
        "Use a recovery code",
        session,
        html! {
            section.card.narrow {
                h1 { "Use a recovery code" }
                p { "Enter one of the recovery codes you kept. It works once." }
                (problem(wrong))
                form method="post" action="/login/recovery-code" {
                    (csrf(session))
                    label for="code" { "Recovery code" }
                    input id="code" name="code" autocomplete="off" autocapitalize="none"
                        spellcheck="false" required autofocus;
                    button { "Continue" }
                }
                p.actions { a href="/login/challenge" { "Use the authenticator app instead" } }
            }
        },
    )
}
