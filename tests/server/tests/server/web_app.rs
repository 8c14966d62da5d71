//! The web app's files and the headers of every answer (security.md T16; OWASP ASVS 5.0: V3.4).

use crate::world::World;
use sparekey_workspace::{WEB_APP_CSP, has_web_app};

#[tokio::test]
async fn headers_of_the_web_app() {
    let world = World::start().await;
    for path in [
        "/",
        "/setup",
        "/accounts/0123",
        "/sign-in",
        "/no-such-file.js",
    ] {
        let answer = world.call_path("GET", path).send().await;
        let found = has_web_app() && !path.contains('.');
        assert_eq!(answer.status, if found { 200 } else { 404 }, "{path}");
        insta::allow_duplicates! {
            insta::assert_snapshot!(answer.header("content-security-policy"), @"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        }
        assert_eq!(answer.header("content-security-policy"), WEB_APP_CSP);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(
            answer.header("strict-transport-security"),
            "max-age=31536000"
        );
        assert!(answer.header("permissions-policy").contains("camera=()"));
        assert_eq!(answer.header("access-control-allow-origin"), "");
        if found {
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
            let tag = answer.header("etag").to_owned();
            let again = world
                .call_path("GET", path)
                .header("if-none-match", tag)
                .send()
                .await;
            assert_eq!((again.status, again.bytes.len()), (304, 0));
        }
    }
    let write = world.call_path("POST", "/").send().await;
    assert_eq!(write.status, 405);
}

#[tokio::test]
async fn headers_of_the_api() {
    let world = World::start().await;
    for path in ["/api/v1/health", "/api/v1/me", "/api/nothing"] {
        let answer = world.call_path("GET", path).send().await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(
            answer
                .header("content-security-policy")
                .starts_with("default-src 'none'")
        );
    }
}

#[tokio::test]
async fn a_refusal_says_what_to_do() {
    let world = World::start().await;
    let answer = world.call("GET", "/me").send().await;
    insta::assert_snapshot!(answer.text(), @r#"{"error":"signature_required","message":"This request must be signed by a connected device. Connect or sign in first."}"#);
    let answer = world.call("GET", "/nothing").send().await;
    insta::assert_snapshot!(answer.text(), @r#"{"error":"no_such_route","message":"There is no such route. Check the address."}"#);
}
