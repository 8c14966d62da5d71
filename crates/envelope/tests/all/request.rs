//! Signed requests (security.md 2.9).

use ed25519_dalek::Signer;
use sparekey_envelope::*;

use crate::world::{Person, public};

const TARGET: &str = "https://codes.example.com/api/v1/lists";

fn signed(person: &Person, body: &[u8]) -> RequestHeaders {
    let request = RequestToSign {
        method: "POST",
        target_uri: TARGET,
        body,
        created: 1_790_000_000,
        nonce: [7; 16],
        device: person.device_id(),
    };
    request.with_signature(person.device.sign(&request.signing_input()).to_bytes())
}

#[test]
fn the_base_is_that_of_rfc_9421() {
    let person = Person::new("ana", true);
    let request = RequestToSign {
        method: "GET",
        target_uri: TARGET,
        body: b"",
        created: 1_790_000_000,
        nonce: [0xAB; 16],
        device: person.device_id(),
    };
    let device = person.device_id();
    let expected = format!(
        "\"@method\": GET\n\"@target-uri\": {TARGET}\n\
         \"content-digest\": sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\n\
         \"@signature-params\": (\"@method\" \"@target-uri\" \"content-digest\");created=1790000000;\
         nonce=\"abababababababababababababababab\";keyid=\"{device}\";alg=\"ed25519\";tag=\"sparekey-1\""
    );
    assert_eq!(
        String::from_utf8(request.signing_input()).unwrap(),
        expected
    );
    assert_eq!(
        request.signing_input()[0],
        b'"',
        "no object signature begins so"
    );
}

#[test]
fn what_is_signed_is_what_is_verified() {
    let (ana, ben) = (Person::new("ana", true), Person::new("ben", true));
    let headers = signed(&ana, b"{}");
    let parsed = parse_request_signature(&headers).unwrap();
    assert_eq!(
        (parsed.created, parsed.nonce, parsed.device),
        (1_790_000_000, [7; 16], ana.device_id())
    );
    let key = public(&ana.device);
    let verify = |method, target, body: &[u8]| parsed.verify(&key, method, target, body);
    assert_eq!(verify("POST", TARGET, b"{}"), Ok(()));
    assert_eq!(
        verify("PUT", TARGET, b"{}"),
        Err(RequestSignatureError::Signature)
    );
    assert_eq!(
        verify("POST", "https://codes.example.com/api/v1/other", b"{}"),
        Err(RequestSignatureError::Signature)
    );
    assert_eq!(
        verify("POST", "https://evil.example.com/api/v1/lists", b"{}"),
        Err(RequestSignatureError::Signature)
    );
    assert_eq!(
        verify("POST", TARGET, b"{ }"),
        Err(RequestSignatureError::Digest)
    );
    assert_eq!(
        parsed.verify(&public(&ben.device), "POST", TARGET, b"{}"),
        Err(RequestSignatureError::OtherDevice)
    );
}

#[test]
fn time_is_checked_to_the_second() {
    let parsed = parse_request_signature(&signed(&Person::new("ana", true), b"")).unwrap();
    let at = |offset: i64| parsed.check_time(1_790_000_000_u64.checked_add_signed(offset).unwrap());
    for offset in [-300, 0, 300] {
        assert_eq!(at(offset), Ok(()));
    }
    for offset in [-301, 301] {
        assert_eq!(at(offset), Err(RequestSignatureError::Time));
    }
}

#[test]
fn only_the_one_shape_is_read() {
    let good = signed(&Person::new("ana", true), b"");
    assert!(parse_request_signature(&good).is_ok());
    let changes = [
        ("sig=", "sig1="),
        ("\"@method\" \"@target-uri\"", "\"@target-uri\" \"@method\""),
        ("\"@target-uri\"", "\"@path\""),
        (" \"content-digest\"", ""),
        ("created=1790000000", "created=01790000000"),
        ("created=1790000000", "created=-1790000000"),
        (
            "created=1790000000",
            "created=1790000000;expires=1890000000",
        ),
        ("nonce=\"07", "nonce=\"0707"),
        ("ed25519", "hmac-sha256"),
        ("sparekey-1", "sparekey-2"),
        (";alg", "; alg"),
    ];
    for (from, to) in changes {
        let changed = good.signature_input.replace(from, to);
        assert_ne!(changed, good.signature_input);
        let headers = RequestHeaders {
            signature_input: changed,
            ..good.clone()
        };
        assert_eq!(
            parse_request_signature(&headers).err(),
            Some(RequestSignatureError::Input),
            "{to}"
        );
    }
    let upper = RequestHeaders {
        signature_input: good.signature_input.to_uppercase(),
        ..good.clone()
    };
    assert!(parse_request_signature(&upper).is_err());
    let two = RequestHeaders {
        signature: format!("{}, other=:AA==:", good.signature),
        ..good.clone()
    };
    assert_eq!(
        parse_request_signature(&two).err(),
        Some(RequestSignatureError::SignatureFormat)
    );
    let digest = RequestHeaders {
        content_digest: "sha-512=:AA==:".to_owned(),
        ..good
    };
    assert_eq!(
        parse_request_signature(&digest).err(),
        Some(RequestSignatureError::Digest)
    );
}

#[test]
fn a_kept_signature_is_that_of_a_request_without_a_body() {
    let ana = Person::new("ana", true);
    let key = public(&ana.device);
    for (body, expected) in [
        (&b""[..], Ok(())),
        (b"{}", Err(RequestSignatureError::Signature)),
    ] {
        let headers = signed(&ana, body);
        let kept = parse_kept_signature(&headers.signature_input, &headers.signature).unwrap();
        assert_eq!(kept.device, ana.device_id());
        assert_eq!(kept.verify(&key, "POST", TARGET, b""), expected);
    }
    assert_eq!(
        parse_kept_signature("", "").err(),
        Some(RequestSignatureError::Input)
    );
}
