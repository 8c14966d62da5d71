//! `/login` and `/logout`.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use maud::{Markup, html};

use super::BareForm;
use crate::page::{csrf, page, problem, refused};
use crate::session::{self, HostName, Session, Stage, Visit};
use crate::state::Shared;

/// The sign-in form as sent.
#[derive(serde::Deserialize)]
pub struct SignInForm {
    csrf: String,
    login: String,
    password: String,
}

/// The sign-in form.
pub async fn show(
    State(state): State<Shared>,
    HostName(host): HostName,
    jar: CookieJar,
) -> Response {
    let (cookie, visit) = session::open(&state, &host, Stage::Visitor);
    (jar.add(cookie), form(&visit.session, "", None)).into_response()
}

/// Checks login and password.
pub async fn submit(
    State(state): State<Shared>,
    visit: Visit,
    jar: CookieJar,
    Form(sent): Form<SignInForm>,
) -> Response {
    if sent.csrf != visit.session.csrf {
        return refused();
    }
    let known = state.with_host(&visit.host, |host| {
        host.people
            .get(&sent.login)
            .filter(|person| person.has_password(&sent.password))
            .map(|person| person.is_enrolled())
    });
    let Some(enrolled) = known else {
        let text = "That e-mail address and password do not belong together.";
        let again = form(&visit.session, &sent.login, Some(text));
        return (StatusCode::UNAUTHORIZED, again).into_response();
    };
    let (stage, next) = if enrolled {
        (Stage::Challenged(sent.login), "/login/challenge")
    } else {
        (Stage::SignedIn(sent.login), "/")
    };
    session::close(&state, &visit);
    let (cookie, _) = session::open(&state, &visit.host, stage);
    (jar.add(cookie), Redirect::to(next)).into_response()
}

/// Ends the session.
pub async fn sign_out(
    State(state): State<Shared>,
    visit: Visit,
    Form(sent): Form<BareForm>,
) -> Response {
    if sent.csrf != visit.session.csrf {
        return refused();
    }
    session::close(&state, &visit);
    Redirect::to("/login").into_response()
}

fn form(session: &Session, login: &str, wrong: Option<&str>) -> Markup {
    page(
        "Sign in",
        session,
        html! {
            section.card.narrow {
                h1 { "Sign in" }
                (problem(wrong))
                form method="post" action="/login" {
                    (csrf(session))
                    label for="login" { "E-mail address" }
                    input id="login" name="login" type="email" autocomplete="username" value=(login) required;
                    label for="password" { "Password" }
                    input id="password" name="password" type="password" autocomplete="current-password" required;
                    button { "Sign in" }
                }
            }
        },
    )
}
