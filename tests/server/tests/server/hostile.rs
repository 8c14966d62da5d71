//! Malformed, oversized, unsigned, replayed and wrong-version input to every route: a clear 4xx,
//! nothing changed, never a 5xx (OWASP ASVS 5.0: V2.2, V4.1, V16.5).

use crate::{
    examples::{Example, example},
    person::Device,
    team::Team,
    world::{PUBLIC_URL, World},
};
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};
use sparekey_protocol::{
    ApiErrorCode as Code,
    limits::{BODY_BYTES, TRUST_RECORD_BODY_BYTES},
};
use sparekey_workspace::routes::{Access, PREFIX, Route, table};
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
    ] {
        counts.push(query_scalar(query).fetch_one(&mut sql).await.unwrap());
    }
    counts
}

/// Spoils one good request in every way and sends it; then the good one, which must still work.
async fn spoil(world: &World, team: &mut Team, route: &Route, signature_too: bool) {
    let good = example(world, team, route).await;
    let before = state(world).await;
    let mut spoiled = Vec::new();
    if signature_too {
        spoil_signature(world, &good, &mut spoiled).await;
    } else {
        spoil_body(world, &good, &mut spoiled).await;
    }
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
}

type Outcome = (String, (u16, Code), (u16, Code));

async fn spoil_signature(world: &World, good: &Example, outcomes: &mut Vec<Outcome>) {
    let Some(device) = &good.signer else {
        return;
    };
    let call = || {
        let call = world.call(good.method, &good.path);
        match &good.body {
            Some(body) => call.json(body),
            None => call,
        }
    };
    let target = format!("{PUBLIC_URL}{PREFIX}{}", good.path);
    let bytes = good
        .body
        .as_ref()
        .map(|body| serde_json::to_vec(body).unwrap())
        .unwrap_or_default();
    let signature_required = (401, Code::SignatureRequired);
    let cases = [
        ("no signature", call(), signature_required),
        (
            "flipped bit",
            call().signed(device).flip_signature(),
            signature_required,
        ),
        (
            "unknown device",
            call().signed(&Device::make()),
            (401, Code::UnknownDevice),
        ),
        (
            "six minutes early",
            call().signed(device).created_shift(-360),
            (401, Code::ClockSkew),
        ),
        (
            "six minutes late",
            call().signed(device).created_shift(360),
            (401, Code::ClockSkew),
        ),
        (
            "another path",
            call().signed(device).signed_target(&format!("{target}/x")),
            signature_required,
        ),
        (
            "another query",
            call()
                .signed(device)
                .signed_target(&format!("{target}?a=b")),
            signature_required,
        ),
        (
            "the address it was sent to",
            call()
                .signed(device)
                .signed_target(&format!("http://127.0.0.1{PREFIX}{}", good.path)),
            signature_required,
        ),
        (
            "another body",
            call()
                .signed(device)
                .signed_body(&[&bytes[..], b" "].concat()),
            signature_required,
        ),
        (
            "two signatures",
            call().signed(device).header("signature", "sig=:AAAA:"),
            signature_required,
        ),
        (
            "a header that is no signature",
            call()
                .header("signature", "sig=:AAAA:")
                .header("signature-input", "sig=()")
                .header("content-digest", "sha-256=:AAAA:"),
            signature_required,
        ),
    ];
    for (what, call, expected) in cases {
        outcomes.push((what.to_owned(), call.send().await.refusal(), expected));
    }
}

async fn spoil_body(world: &World, good: &Example, outcomes: &mut Vec<Outcome>) {
    let Some(body) = &good.body else {
        return spoil_missing_body(world, good, outcomes).await;
    };
    let malformed = (400, Code::MalformedBody);
    let text = serde_json::to_vec(body).unwrap();
    let deep = [vec![b'['; 10_000], vec![b']'; 10_000]].concat();
    let limit = if good.path == "/me/trust-record" {
        TRUST_RECORD_BODY_BYTES
    } else {
        BODY_BYTES
    };
    let raw: Vec<(String, Vec<u8>, (u16, Code))> = vec![
        ("empty".to_owned(), Vec::new(), malformed),
        ("null".to_owned(), b"null".to_vec(), malformed),
        ("a list".to_owned(), b"[]".to_vec(), malformed),
        ("no members".to_owned(), b"{}".to_vec(), malformed),
        (
            "half".to_owned(),
            text[..text.len() / 2].to_vec(),
            malformed,
        ),
        (
            "more after it".to_owned(),
            [&text[..], b"{}"].concat(),
            malformed,
        ),
        ("not UTF-8".to_owned(), vec![0xff; 64], malformed),
        ("deep".to_owned(), deep, malformed),
        ("at the limit".to_owned(), vec![b' '; limit], malformed),
        (
            "over the limit".to_owned(),
            vec![b' '; limit + 1],
            (413, Code::TooLarge),
        ),
    ];
    for (what, bytes, expected) in raw {
        let answer = send_bytes(world, good, bytes, Some("application/json")).await;
        outcomes.push((what, answer.refusal(), expected));
    }
    for kind in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
        Some("application/json; charset=utf-16"),
        Some("multipart/form-data; boundary=x"),
    ] {
        let answer = send_bytes(world, good, text.clone(), kind).await;
        let expected = (415, Code::UnsupportedMediaType);
        outcomes.push((format!("{kind:?}"), answer.refusal(), expected));
    }
    for (what, body, expected) in spoiled_members(good, body) {
        let bytes = serde_json::to_vec(&body).unwrap();
        let answer = send_bytes(world, good, bytes, Some("application/json")).await;
        outcomes.push((what, answer.refusal(), expected));
    }
}

/// Every member of the body missing, of another type, or damaged.
fn spoiled_members(good: &Example, body: &Value) -> Vec<(String, Value, (u16, Code))> {
    let mut spoiled = Vec::new();
    let with = |name: &str, value: Value| {
        let mut body = body.clone();
        body[name] = value;
        body
    };
    for name in body.as_object().unwrap().keys() {
        let mut without = body.clone();
        without.as_object_mut().unwrap().remove(name);
        spoiled.push((format!("no {name}"), without, (400, Code::MalformedBody)));
        for value in [json!(null), json!(7), json!({}), json!([])] {
            let what = format!("{name} is {value}");
            spoiled.push((what, with(name, value), (400, Code::MalformedBody)));
        }
    }
    let bytes_of = |name: &str| {
        BASE64URL_NOPAD
            .decode(body[name].as_str().unwrap().as_bytes())
            .unwrap()
    };
    for &name in good.sealed {
        let bytes = bytes_of(name);
        let malformed = (400, Code::MalformedObject);
        let unsupported = (400, Code::UnsupportedVersion);
        let flip = |position: usize| {
            let mut bytes = bytes.clone();
            bytes[position] ^= 0x40;
            bytes
        };
        let mut damaged = vec![
            ("is empty", Vec::new(), malformed),
            ("has another magic", flip(0), malformed),
            ("has version 65", flip(4), unsupported),
            ("has suite 0x4001", flip(5), unsupported),
            ("has suite 0x0041", flip(6), unsupported),
            (
                "lost its last byte",
                bytes[..bytes.len() - 1].to_vec(),
                malformed,
            ),
            (
                "has a byte too many",
                [&bytes[..], &[0]].concat(),
                malformed,
            ),
        ];
        // Nothing of a set-up code or the key in an envelope can be checked without the keys.
        if !matches!(name, "envelope") && !good.path.contains("set-up-codes") {
            damaged.push((
                "has a flipped bit at its end",
                flip(bytes.len() - 1),
                malformed,
            ));
            damaged.push((
                "has a flipped bit in its middle",
                flip(bytes.len() / 2),
                malformed,
            ));
            damaged.push(("has a flipped bit in its first id", flip(9), malformed));
        }
        for (how, bytes, expected) in damaged {
            let value = json!(BASE64URL_NOPAD.encode(&bytes));
            spoiled.push((format!("{name} {how}"), with(name, value), expected));
        }
        for (how, value) in [("is padded", "AA=="), ("is no base64", "!!!!")] {
            let body = with(name, json!(value));
            spoiled.push((format!("{name} {how}"), body, (400, Code::MalformedBody)));
        }
    }
    for &name in good.fixed {
        for length in [0, 31, 33] {
            let value = json!(BASE64URL_NOPAD.encode(&vec![1; length]));
            let what = format!("{name} of {length} bytes");
            spoiled.push((what, with(name, value), (400, Code::MalformedObject)));
        }
    }
    for &name in good.texts {
        let long = "x".repeat(256);
        for value in ["", "  ", "a\u{0}b", "a\nb", long.as_str()] {
            let what = format!("{name} is {value:?}");
            spoiled.push((what, with(name, json!(value)), (400, Code::InvalidText)));
        }
    }
    spoiled
}

/// Routes without a body refuse one; routes without a signature ignore it.
async fn spoil_missing_body(world: &World, good: &Example, outcomes: &mut Vec<Outcome>) {
    if good.signer.is_none() {
        return;
    }
    for bytes in [b"{}".to_vec(), b"x".to_vec()] {
        let answer = send_bytes(world, good, bytes, Some("application/json")).await;
        let expected = (400, Code::MalformedBody);
        outcomes.push(("a body".to_owned(), answer.refusal(), expected));
    }
    let answer = send_bytes(world, good, vec![b' '; BODY_BYTES + 1], None).await;
    outcomes.push((
        "a large body".to_owned(),
        answer.refusal(),
        (413, Code::TooLarge),
    ));
}

async fn send_bytes(
    world: &World,
    good: &Example,
    bytes: Vec<u8>,
    kind: Option<&str>,
) -> crate::world::Answer {
    let mut call = world.call(good.method, &good.path).bytes(bytes);
    if let Some(kind) = kind {
        call = call.header("content-type", kind);
    }
    if let Some(device) = &good.signer {
        call = call.signed(device);
    }
    call.send().await
}

#[tokio::test]
async fn every_route_refuses_a_spoiled_signature() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    for route in table() {
        spoil(&world, &mut team, &route, true).await;
    }
}

#[tokio::test]
async fn every_route_refuses_a_spoiled_body() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    for route in table() {
        spoil(&world, &mut team, &route, false).await;
    }
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
        assert_eq!(
            send().await.refusal(),
            (401, Code::Replayed),
            "{}",
            route.path
        );
        assert_eq!(state(&world).await, before, "{}", route.path);
        tried += 1;
    }
    assert_eq!(tried, 7);
}

#[tokio::test]
async fn every_path_refuses_other_methods_and_odd_ids() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let device = team.owner.device.clone();
    for route in table() {
        let good = example(&world, &mut team, &route).await;
        for method in ["DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
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
