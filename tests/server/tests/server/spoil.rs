//! Every way to spoil a good request, and what the server must answer.

use crate::{
    examples::Example,
    person::Device,
    world::{Answer, PUBLIC_URL, World},
};
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};
use sparekey_protocol::{
    ApiErrorCode as Code,
    limits::{BODY_BYTES, TRUST_RECORD_BODY_BYTES},
};
use sparekey_workspace::routes::PREFIX;

/// What was done to the request, what the server answered, what it must answer.
pub type Outcome = (String, (u16, Code), (u16, Code));

/// Without, or with a wrong signature.
pub async fn spoil_signature(world: &World, good: &Example, outcomes: &mut Vec<Outcome>) {
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

/// With another body than the route takes.
pub async fn spoil_body(world: &World, good: &Example, outcomes: &mut Vec<Outcome>) {
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

async fn send_bytes(world: &World, good: &Example, bytes: Vec<u8>, kind: Option<&str>) -> Answer {
    let mut call = world.call(good.method, &good.path).bytes(bytes);
    if let Some(kind) = kind {
        call = call.header("content-type", kind);
    }
    if let Some(device) = &good.signer {
        call = call.signed(device);
    }
    call.send().await
}
