//! Malformed, oversized, unsigned, replayed and wrong-version input to every route: a clear 4xx,
//! nothing changed, never a 5xx (OWASP ASVS 5.0: V2.2, V4.1, V16.5).

use crate::{
    examples::{Example, example},
    spoil::{spoil_body, spoil_signature},
    team::Team,
    world::World,
};
use sparekey_protocol::ApiErrorCode as Code;
use sparekey_workspace::routes::{Access, Route, table};
use sqlx::query_scalar;

/// Every row that a request may add or change, except nonces and the audit log.
async fn state(world: &World) -> Vec<i64> {
    let mut sql = world.sql().await;
    let mut counts = Vec::new();
    for query in [
        "SELECT COUNT(*) FROM workspaces",
        "SELECT COUNT(*) FROM users",
        "SELECT SUM(seq) FROM bundles",
        "SELECT COUNT(*) FROM devices WHERE live = 1",
        "SELECT SUM(trust_counter) FROM users",
        "SELECT COUNT(*) FROM set_up_codes WHERE sealed IS NOT NULL",
        "SELECT COUNT(*) FROM set_up_links WHERE user IS NULL",
        "SELECT COUNT(*) FROM accounts",
        "SELECT COUNT(*) FROM manifests",
        "SELECT COUNT(*) FROM lists",
        "SELECT COUNT(*) FROM cells",
        "SELECT COUNT(*) FROM inbox_items",
        "SELECT COUNT(*) FROM tombstones",
        "SELECT COUNT(*) FROM invites WHERE withdrawn = 0 AND body_hash IS NULL",
        "SELECT COUNT(*) FROM account_roles",
        "SELECT COUNT(*) FROM waiting_shares",
        "SELECT COUNT(*) FROM leave_requests",
        "SELECT COUNT(*) FROM use_events",
        "SELECT COUNT(*) FROM users WHERE role = 'user' AND left_at IS NULL",
    ] {
        counts.push(query_scalar(query).fetch_one(&mut sql).await.unwrap());
    }
    counts
}

/// Spoils one good request in every way and sends it; then the good one, which must still work.
/// Says how many ways there were.
async fn spoil(world: &World, team: &mut Team, route: &Route, signature: bool) -> usize {
    let good = example(world, team, route).await;
    let before = state(world).await;
    let mut spoiled = Vec::new();
    if signature {
        spoil_signature(world, &good, &mut spoiled).await;
    } else {
        spoil_body(world, &good, &mut spoiled).await;
    }
    let ways = spoiled.len();
    for (what, found, expected) in spoiled {
        assert_eq!(found, expected, "{} {}: {what}", route.method, route.path);
    }
    assert_eq!(
        state(world).await,
        before,
        "{} {}",
        route.method,
        route.path
    );
    let answer = good.send(world).await;
    assert_eq!(
        answer.status,
        good.status,
        "{} {}: {}",
        route.method,
        route.path,
        answer.text()
    );
    ways
}

#[tokio::test]
async fn every_route_refuses_a_spoiled_signature() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    for route in table() {
        let ways = spoil(&world, &mut team, &route, true).await;
        let signed = route.access != Access::Unsigned;
        assert_eq!(ways > 0, signed, "{}", route.path);
    }
}

#[tokio::test]
async fn every_route_refuses_a_spoiled_body() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let mut ways = 0;
    for route in table() {
        ways += spoil(&world, &mut team, &route, false).await;
    }
    // Control: the examples have members to spoil.
    assert!(ways > 600, "{ways}");
}

#[tokio::test]
async fn every_route_with_an_effect_refuses_a_replay() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let mut tried = 0;
    for route in table() {
        let good = example(&world, &mut team, &route).await;
        let (Some(device), true) = (&good.signer, good.method != "GET") else {
            continue;
        };
        let send = || {
            let call = world.call(good.method, &good.path).nonce([7; 16]);
            let call = match &good.body {
                Some(body) => call.json(body),
                None => call,
            };
            call.signed(device).send()
        };
        // One device may use a nonce once, whatever the route: each gets a new start.
        sqlx::query("DELETE FROM nonces")
            .execute(&mut world.sql().await)
            .await
            .unwrap();
        let first = send().await;
        assert_eq!(
            first.status,
            good.status,
            "{}: {}",
            route.path,
            first.text()
        );
        let before = state(&world).await;
        // Who left may not even say it again.
        let expected = match route.path {
            "/me/leave" => Code::UnknownDevice,
            _ => Code::Replayed,
        };
        assert_eq!(send().await.refusal(), (401, expected), "{}", route.path);
        assert_eq!(state(&world).await, before, "{}", route.path);
        tried += 1;
    }
    assert_eq!(tried, 20);
}

#[tokio::test]
async fn every_path_refuses_other_methods_and_odd_ids() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let device = team.owner.device.clone();
    for route in table() {
        let good = example(&world, &mut team, &route).await;
        let taken: Vec<_> = table()
            .into_iter()
            .filter(|other| other.path == route.path)
            .map(|other| other.method)
            .collect();
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
            if taken.contains(&method) {
                continue;
            }
            let answer = world.call(method, &good.path).signed(&device).send().await;
            assert_eq!(
                answer.refusal(),
                (405, Code::MethodNotAllowed),
                "{method} {}",
                route.path
            );
            assert_eq!(answer.header("access-control-allow-origin"), "");
        }
        if !route.path.contains('{') {
            continue;
        }
        for odd in [
            "0",
            "%00",
            "..%2f..",
            "ÿ",
            "0123456789ABCDEF0123456789ABCDEF",
            "%ff",
        ] {
            let path = route
                .path
                .split('/')
                .map(|part| if part.starts_with('{') { odd } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let odd = Example {
                path: reqwest_path(&path),
                ..example(&world, &mut team, &route).await
            };
            let answer = odd.send(&world).await;
            assert_eq!(
                answer.refusal(),
                (404, Code::NotFound),
                "{} {path}",
                route.method
            );
        }
    }
}

/// As an HTTP client writes it.
fn reqwest_path(path: &str) -> String {
    path.replace('ÿ', "%C3%BF")
}

#[tokio::test]
async fn paths_that_are_no_route() {
    let world = World::start().await;
    for path in [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v1/",
        "/api/v2/me",
        "/api/v1/me/",
        "/api/v1/%00",
    ] {
        for method in ["GET", "POST", "PUT", "DELETE"] {
            let answer = world.call_path(method, path).send().await;
            assert_eq!(
                answer.refusal(),
                (404, Code::NoSuchRoute),
                "{method} {path}"
            );
        }
    }
}

#[tokio::test]
async fn pages_of_other_sites_are_refused_on_unsigned_writes_only() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    for route in table() {
        let good = example(&world, &mut team, &route).await;
        let send = |origin: &'static str| {
            let mut call = world
                .call(good.method, &good.path)
                .header("sec-fetch-site", "cross-site")
                .header("origin", origin);
            if let Some(body) = &good.body {
                call = call.json(body);
            }
            if let Some(device) = &good.signer {
                call = call.signed(device);
            }
            call.send()
        };
        let from_page = send("https://evil.example").await;
        if route.access == Access::Unsigned && route.method != "GET" {
            assert_eq!(
                from_page.refusal(),
                (403, Code::Forbidden),
                "{}",
                route.path
            );
            let from_extension = send("moz-extension://1b5d0f2e").await;
            assert_eq!(from_extension.status, good.status, "{}", route.path);
        } else {
            assert_eq!(from_page.status, good.status, "{}", route.path);
        }
        assert_eq!(from_page.header("access-control-allow-origin"), "");
    }
}

#[test]
fn only_these_routes_take_no_signature() {
    let unsigned: Vec<_> = table()
        .into_iter()
        .filter(|route| route.access == Access::Unsigned)
        .map(|route| route.path)
        .collect();
    assert_eq!(
        unsigned,
        [
            "/health",
            "/version",
            "/set-up",
            "/sign-in/start",
            "/sign-in/finish",
            "/sign-in/set-up-code",
            "/invites/look",
            "/invites/accept",
        ]
    );
}
