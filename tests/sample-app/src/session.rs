//! The session cookie, and the extractors that ask for a signed-in person.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use crate::draw;
use crate::policy::host_of;
use crate::state::Shared;

const COOKIE: &str = "__Host-session";

/// How far someone has come with signing in.
#[derive(Clone, PartialEq, Eq)]
pub enum Stage {
    /// Nobody yet: the sign-in form.
    Visitor,
    /// The password was right; the second factor is still asked for.
    Challenged(String),
    /// Signed in.
    SignedIn(String),
}

/// One browser's session.
#[derive(Clone)]
pub struct Session {
    /// How far it has come.
    pub stage: Stage,
    /// What every form must send back.
    pub csrf: String,
}

/// The session of a request, with the host it belongs to.
#[derive(Clone)]
pub struct Visit {
    /// The host asked.
    pub host: String,
    /// The cookie's value.
    pub id: String,
    /// The session.
    pub session: Session,
}

/// A [`Visit`] whose person is signed in; anyone else is sent to the sign-in form.
pub struct Member {
    /// The visit.
    pub visit: Visit,
    /// Who it is.
    pub login: String,
}

/// Opens a session at `stage` on `host` and returns its cookie and the visit.
///
/// Each step of signing in takes a new one, so that a session planted beforehand is worth nothing.
pub fn open(state: &Shared, host: &str, stage: Stage) -> (Cookie<'static>, Visit) {
    let id = draw::make_token();
    let session = Session {
        stage,
        csrf: draw::make_token(),
    };
    state.with_host(host, |host| {
        host.sessions.insert(id.clone(), session.clone());
    });
    let cookie = Cookie::build((COOKIE, id.clone()))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build();
    let visit = Visit {
        host: host.to_owned(),
        id,
        session,
    };
    (cookie, visit)
}

/// Ends the session of `visit`.
pub fn close(state: &Shared, visit: &Visit) {
    state.with_host(&visit.host, |host| host.sessions.remove(&visit.id));
}

/// The host a request was sent to.
pub struct HostName(pub String);

impl<S: Send + Sync> FromRequestParts<S> for HostName {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(host_of(&parts.headers, &parts.uri)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit
where
    Shared: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let host = host_of(&parts.headers, &parts.uri);
        let id = CookieJar::from_headers(&parts.headers)
            .get(COOKIE)
            .map(|cookie| cookie.value().to_owned())
            .unwrap_or_default();
        let session = Shared::from_ref(state)
            .with_host(&host, |known| known.sessions.get(&id).cloned())
            .ok_or_else(|| Redirect::to("/login").into_response())?;
        Ok(Self { host, id, session })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Member
where
    Shared: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let visit = Visit::from_request_parts(parts, state).await?;
        match &visit.session.stage {
            Stage::SignedIn(login) => Ok(Self {
                login: login.clone(),
                visit,
            }),
            Stage::Challenged(_) => Err(Redirect::to("/login/challenge").into_response()),
            Stage::Visitor => Err(Redirect::to("/login").into_response()),
        }
    }
}
