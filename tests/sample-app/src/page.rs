//! The frame of every page, and the pieces the pages share.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

use crate::session::{Session, Stage};

/// What a form sends back so that no other site can send it.
pub const CSRF_FIELD: &str = "csrf";

/// A whole page.
pub fn page(title: &str, session: &Session, content: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · Sample" }
                link rel="icon" href="/static/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="/static/style.css";
                script src="/static/app.js" defer {}
            }
            body {
                header.top {
                    a.brand href="/" { "Sample" }
                    @if let Stage::SignedIn(login) = &session.stage {
                        nav {
                            a href="/orders" { "Orders" }
                            a href="/settings/tokens" { "API tokens" }
                            a href="/security" { "Security" }
                        }
                        form.who method="post" action="/logout" {
                            span { (login) }
                            (csrf(session))
                            button.quiet { "Sign out" }
                        }
                    }
                }
                main { (content) }
            }
        }
    }
}

/// The hidden field every form carries.
pub fn csrf(session: &Session) -> Markup {
    html! { input type="hidden" name=(CSRF_FIELD) value=(session.csrf); }
}

/// The field for six digits of an authenticator app.
pub fn digits_field(label: &str) -> Markup {
    html! {
        label for="digits" { (label) }
        input id="digits" name="digits" inputmode="numeric" autocomplete="one-time-code"
            pattern="[0-9 ]{6,7}" maxlength="7" required autofocus;
    }
}

/// A sentence that says what went wrong, above a form.
pub fn problem(text: Option<&str>) -> Markup {
    html! {
        @if let Some(text) = text { p.problem role="alert" { (text) } }
    }
}

/// The answer to a form whose hidden field is wrong or missing.
pub fn refused() -> Response {
    (
        StatusCode::FORBIDDEN,
        "This form has expired. Go back, reload the page and send it again.",
    )
        .into_response()
}

/// The answer when the app itself failed.
pub fn failed() -> Response {
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        "Something went wrong here. Try again.",
    )
        .into_response()
}
