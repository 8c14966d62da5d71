//! One table: route x object x role -> status (security.md 4; OWASP ASVS 5.0: V8.1, V8.2, V8.3). The test
//! walks the server's own table and fails on a route that is missing here. No answer to anybody but
//! an account Owner holds ciphertext of the account.

use crate::{
    authorisation_requests::request,
    authorisation_scene::{Ciphertext, ROLES, Role, Scene},
    world::Answer,
};
use sparekey_workspace::routes::{Access, table};
use std::collections::BTreeSet;

/// Method, path, what object, and a status for each of [`ROLES`].
type Row = (&'static str, &'static str, &'static str, [u16; 10]);

/// Anybody signed in gets the same.
const fn all(status: u16) -> [u16; 10] {
    [status; 10]
}

/// An object of the account that only its Owners may use.
const fn owners_only(status: u16) -> [u16; 10] {
    [status, 404, 404, 404, 403, 403, 403, status, 404, 404]
}

/// Own objects of everybody but Guests and Login-only.
const fn workers(status: u16) -> [u16; 10] {
    [
        status, status, status, status, 403, 403, status, status, status, status,
    ]
}

// In order: workspace Owner (an account Owner too), Super Admin, Admin and User without a wrap, Guest,
// Login-only, Collaborator, account Owner, removed account Owner, another workspace's Owner.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    ("GET", "/me", "", all(200)),
    ("PUT", "/me/bundle", "", all(200)),
    ("PUT", "/me/trust-record", "", all(204)),
    ("PUT", "/me/set-up-codes/{id}", "", all(201)),
    ("POST", "/me/leave", "", [409, 204, 204, 204, 204, 204, 204, 204, 204, 409]),
    ("GET", "/workspace", "", all(200)),
    ("GET", "/accounts", "", workers(200)),
    ("PUT", "/accounts/{account}", "a new one", workers(201)),
    ("PUT", "/accounts/{account}", "the id of the account", [409, 409, 409, 409, 403, 403, 409, 409, 409, 201]),
    ("GET", "/accounts/{account}", "", [200, 404, 404, 404, 403, 403, 200, 200, 404, 404]),
    ("GET", "/accounts/{account}/lists", "", owners_only(200)),
    ("PUT", "/accounts/{account}/lists/{list}", "", owners_only(201)),
    ("POST", "/accounts/{account}/lists/{list}/cells/{index}/reveal", "", owners_only(200)),
    ("POST", "/accounts/{account}/lists/{list}/events", "", owners_only(201)),
    ("PUT", "/accounts/{account}/manifests/{seq}", "", owners_only(201)),
    ("PUT", "/accounts/{account}/collaborators/{user}", "", owners_only(204)),
    ("DELETE", "/accounts/{account}/collaborators/{user}", "", owners_only(204)),
    ("PUT", "/accounts/{account}/shares/{user}", "", owners_only(204)),
    ("DELETE", "/accounts/{account}/shares/{user}", "", owners_only(204)),
    ("PUT", "/accounts/{account}/leave", "", [204, 404, 404, 404, 403, 403, 204, 204, 404, 404]),
    ("DELETE", "/accounts/{account}/leave", "", [204, 404, 404, 404, 403, 403, 204, 204, 404, 404]),
    ("GET", "/inbox", "", workers(200)),
    ("PUT", "/inbox/{list}", "", workers(201)),
    ("DELETE", "/inbox/{list}", "", [204, 404, 404, 404, 403, 403, 404, 404, 404, 404]),
    ("GET", "/invites", "", [200, 200, 200, 403, 403, 403, 403, 403, 403, 200]),
    ("PUT", "/invites/{invite}", "a User", [201, 201, 201, 403, 403, 403, 403, 403, 403, 201]),
    ("PUT", "/invites/{invite}", "an Admin", [201, 201, 403, 403, 403, 403, 403, 403, 403, 201]),
    ("PUT", "/invites/{invite}", "an Owner", [201, 403, 403, 403, 403, 403, 403, 403, 403, 201]),
    ("PUT", "/invites/{invite}", "reset of the Collaborator", [201, 201, 201, 403, 403, 403, 403, 403, 403, 404]),
    ("PUT", "/invites/{invite}", "reset of the Admin", [201, 201, 403, 403, 403, 403, 403, 403, 403, 404]),
    ("PUT", "/invites/{invite}", "reset of the Super Admin", [201, 403, 403, 403, 403, 403, 403, 403, 403, 404]),
    ("PUT", "/invites/{invite}", "reset of the workspace Owner", [403, 403, 403, 403, 403, 403, 403, 403, 403, 404]),
    ("DELETE", "/invites/{invite}", "a User", [204, 204, 204, 403, 403, 403, 403, 403, 403, 404]),
    ("DELETE", "/invites/{invite}", "an Owner", [204, 403, 403, 403, 403, 403, 403, 403, 403, 404]),
    ("PUT", "/people/{user}/role", "a User, to Guest", [204, 204, 403, 403, 403, 403, 403, 403, 403, 404]),
    ("PUT", "/people/{user}/role", "a User, to Owner", [204, 403, 403, 403, 403, 403, 403, 403, 403, 404]),
    ("PUT", "/people/{user}/role", "the workspace Owner, to User", [409, 403, 403, 403, 403, 403, 403, 403, 403, 404]),
    ("GET", "/audit", "", [200, 200, 200, 403, 403, 403, 403, 403, 403, 200]),
];

/// Routes that take no signature, and what they answer to the scene's request, whoever sends it.
const UNSIGNED: &[(&str, &str, u16)] = &[
    ("GET", "/health", 200),
    ("GET", "/version", 200),
    ("POST", "/set-up", 410),
    ("POST", "/sign-in/start", 200),
    ("POST", "/sign-in/finish", 401),
    ("POST", "/sign-in/set-up-code", 404),
    ("POST", "/invites/look", 200),
    ("POST", "/invites/accept", 410),
];

#[test]
fn every_route_is_in_the_table() {
    let mut known: BTreeSet<_> = TABLE.iter().map(|row| (row.0, row.1)).collect();
    known.extend(UNSIGNED.iter().map(|row| (row.0, row.1)));
    let routes = table();
    let served: BTreeSet<_> = routes
        .iter()
        .map(|route| (route.method, route.path))
        .collect();
    assert_eq!(known, served);
    for route in &routes {
        let unsigned = UNSIGNED
            .iter()
            .any(|row| (row.0, row.1) == (route.method, route.path));
        let access = route.access == Access::Unsigned;
        assert_eq!(unsigned, access, "{} {}", route.method, route.path);
    }
}

/// What the answers to one role held.
struct Seen<'a> {
    ciphertext: &'a [Ciphertext],
    owners_saw: BTreeSet<&'static str>,
    refusals_read: usize,
}

impl Seen<'_> {
    fn read(&mut self, role: Role, answer: &Answer, what: &str) {
        for object in self.ciphertext {
            if object.is_in(&answer.bytes) {
                assert!(role.is_account_owner(), "{what}: {}", object.name);
                assert!(answer.status < 300, "{what}: {}", object.name);
                self.owners_saw.insert(object.name);
            }
        }
        if answer.status >= 400 {
            self.refusals_read += 1;
        }
    }
}

#[tokio::test]
async fn every_role_at_every_route() {
    let mut scene = Scene::make().await;
    let ciphertext = scene.ciphertext.clone();
    let mut seen = Seen {
        ciphertext: &ciphertext,
        owners_saw: BTreeSet::new(),
        refusals_read: 0,
    };
    let mut missing = None;
    for (method, path, object, statuses) in TABLE {
        let cells = ROLES.into_iter().zip(*statuses);
        let signed_out = [Role::SignedOut, Role::RevokedDevice, Role::Left].map(|role| (role, 401));
        for (role, expected) in cells.chain(signed_out) {
            let what = format!("{role:?}: {method} {path} {object}");
            let answer = request(&mut scene, role, method, path, object).await;
            assert_eq!(answer.status, expected, "{what}: {}", answer.text());
            seen.read(role, &answer, &what);
            if answer.status == 404 {
                // Foreign and missing objects look the same, everywhere.
                let first = missing.get_or_insert_with(|| answer.bytes.clone());
                assert_eq!(*first, answer.bytes, "{what}");
            }
            if answer.status < 300 && *method != "GET" {
                scene.restore().await;
            }
        }
    }
    for (method, path, expected) in UNSIGNED {
        for role in [Role::SignedOut, Role::User, Role::AccountOwner] {
            let what = format!("{role:?}: {method} {path}");
            let answer = request(&mut scene, role, method, path, "").await;
            assert_eq!(answer.status, *expected, "{what}: {}", answer.text());
            seen.read(Role::SignedOut, &answer, &what);
        }
    }
    // Control: the Owners' answers hold each of them, and there were refusals to read.
    let names: BTreeSet<_> = ciphertext.iter().map(|object| object.name).collect();
    assert_eq!(seen.owners_saw, names);
    assert!(seen.refusals_read > 250, "{}", seen.refusals_read);
    assert!(missing.is_some());
}
