//! The API, one file per route. [`table`] is the only list of routes: the router is built from it
//! and the tests walk it.

mod accounts;
mod audit;
mod health;
mod inbox;
mod invites;
mod keys;
mod lists;
mod me;
mod objects;
mod people;
mod set_up;
mod sign_in;
mod version;
mod workspace;

use crate::{app::App, refusal::Refusal};
use axum::{
    Router,
    routing::{MethodRouter, delete, get, post, put},
};

/// Where the API begins.
pub const PREFIX: &str = "/api/v1";

/// Who may send a request to a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Unsigned,
    /// A connected device, by its signature.
    Signed,
    /// A connected device, or one that signed in and is to be added.
    SignedByAny,
}

/// One route.
pub struct Route {
    /// Its method.
    pub method: &'static str,
    /// Its path below [`PREFIX`], with `{names}`.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    handler: MethodRouter<App>,
}

/// Every route of the API.
#[must_use]
pub fn table() -> Vec<Route> {
    use Access::{Signed, SignedByAny, Unsigned};
    let route = |method, path, access, handler| Route {
        method,
        path,
        access,
        handler,
    };
    vec![
        route("GET", "/health", Unsigned, get(health::get)),
        route("GET", "/version", Unsigned, get(version::get)),
        route("POST", "/set-up", Unsigned, post(set_up::post)),
        route(
            "POST",
            "/sign-in/start",
            Unsigned,
            post(sign_in::start::post),
        ),
        route(
            "POST",
            "/sign-in/finish",
            Unsigned,
            post(sign_in::finish::post),
        ),
        route(
            "POST",
            "/sign-in/set-up-code",
            Unsigned,
            post(sign_in::set_up_code::post),
        ),
        route("GET", "/me", Signed, get(me::get::get)),
        route("PUT", "/me/bundle", SignedByAny, put(me::bundle::put)),
        route(
            "PUT",
            "/me/trust-record",
            Signed,
            put(me::trust_record::put),
        ),
        route(
            "PUT",
            "/me/set-up-codes/{id}",
            Signed,
            put(me::set_up_code::put),
        ),
        route("GET", "/workspace", Signed, get(workspace::get)),
        route("GET", "/accounts", Signed, get(accounts::list::get)),
        route(
            "PUT",
            "/accounts/{account}",
            Signed,
            put(accounts::put::put),
        ),
        route(
            "GET",
            "/accounts/{account}",
            Signed,
            get(accounts::get::get),
        ),
        route(
            "GET",
            "/accounts/{account}/lists",
            Signed,
            get(lists::get::get),
        ),
        route(
            "PUT",
            "/accounts/{account}/lists/{list}",
            Signed,
            put(lists::put::put),
        ),
        route(
            "POST",
            "/accounts/{account}/lists/{list}/cells/{index}/reveal",
            Signed,
            post(lists::reveal::post),
        ),
        route(
            "POST",
            "/accounts/{account}/lists/{list}/events",
            Signed,
            post(lists::events::post),
        ),
        route(
            "PUT",
            "/accounts/{account}/manifests/{seq}",
            Signed,
            put(accounts::manifest::put),
        ),
        route(
            "PUT",
            "/accounts/{account}/collaborators/{user}",
            Signed,
            put(accounts::collaborators::put),
        ),
        route(
            "DELETE",
            "/accounts/{account}/collaborators/{user}",
            Signed,
            delete(accounts::collaborators::delete),
        ),
        route(
            "PUT",
            "/accounts/{account}/shares/{user}",
            Signed,
            put(accounts::shares::put),
        ),
        route(
            "DELETE",
            "/accounts/{account}/shares/{user}",
            Signed,
            delete(accounts::shares::delete),
        ),
        route(
            "PUT",
            "/accounts/{account}/leave",
            Signed,
            put(accounts::leave::put),
        ),
        route(
            "DELETE",
            "/accounts/{account}/leave",
            Signed,
            delete(accounts::leave::delete),
        ),
        route("GET", "/inbox", Signed, get(inbox::get::get)),
        route("PUT", "/inbox/{list}", Signed, put(inbox::put::put)),
        route(
            "DELETE",
            "/inbox/{list}",
            Signed,
            delete(inbox::delete::delete),
        ),
        route("GET", "/invites", Signed, get(invites::list::get)),
        route("PUT", "/invites/{invite}", Signed, put(invites::put::put)),
        route(
            "DELETE",
            "/invites/{invite}",
            Signed,
            delete(invites::delete::delete),
        ),
        route("POST", "/invites/look", Unsigned, post(invites::look::post)),
        route(
            "POST",
            "/invites/accept",
            Unsigned,
            post(invites::accept::post),
        ),
        route("PUT", "/people/{user}/role", Signed, put(people::role::put)),
        route("POST", "/me/leave", Signed, post(people::leave::post)),
        route("GET", "/audit", Signed, get(audit::get)),
    ]
}

/// The router of everything under `/api`.
pub(crate) fn router() -> Router<App> {
    let routes = table().into_iter().fold(Router::new(), |router, route| {
        router.route(&format!("{PREFIX}{}", route.path), route.handler)
    });
    routes
        .route("/api", axum::routing::any(no_such_route))
        .route("/api/", axum::routing::any(no_such_route))
        .route("/api/{*rest}", axum::routing::any(no_such_route))
        .method_not_allowed_fallback(method_not_allowed)
}

async fn no_such_route() -> Refusal {
    Refusal::no_such_route()
}

async fn method_not_allowed() -> Refusal {
    Refusal::method_not_allowed()
}
