//! Request signatures (security.md 2.9).

use crate::{
    team::Team,
    world::{PUBLIC_URL, START, World},
};
use sparekey_protocol::{ApiError, ApiErrorCode as Code};
use sqlx::query_scalar;

#[tokio::test]
async fn a_wrong_clock_learns_the_right_time() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    for (shift, good) in [
        (-301, false),
        (-300, true),
        (0, true),
        (300, true),
        (301, false),
    ] {
        let answer = world
            .call("GET", "/me")
            .signed(&team.owner.device)
            .created_shift(shift)
            .send()
            .await;
        if good {
            assert_eq!(answer.status, 200, "{shift}");
        } else {
            let error: ApiError = answer.parse(401);
            assert_eq!(
                (error.error, error.server_time),
                (Code::ClockSkew, Some(START))
            );
        }
    }
}

#[tokio::test]
async fn host_headers_do_not_matter() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let call = |target: &str| {
        world
            .call("GET", "/me")
            .signed(&team.owner.device)
            .header("host", "evil.example")
            .header("x-forwarded-host", "evil.example")
            .header("forwarded", "host=evil.example")
            .signed_target(target)
            .send()
    };
    let own = call(&format!("{PUBLIC_URL}/api/v1/me")).await;
    assert_eq!(own.status, 200);
    let evil = call("https://evil.example/api/v1/me").await;
    assert_eq!(evil.refusal(), (401, Code::SignatureRequired));
}

#[tokio::test]
async fn nonces_are_kept_as_long_as_their_signature_lives() {
    let mut world = World::start().await;
    let team = Team::found(&world).await;
    let reveal = || {
        world
            .call("POST", &team.reveal_path(0))
            .signed(&team.owner.device)
            .nonce([9; 16])
            .created_shift(300)
            .send()
    };
    assert_eq!(reveal().await.status, 200);
    assert_eq!(reveal().await.refusal(), (401, Code::Replayed));
    // A GET has no effect that could be repeated.
    for _ in 0..2 {
        let answer = world
            .call("GET", "/me")
            .signed(&team.owner.device)
            .nonce([9; 16])
            .send()
            .await;
        assert_eq!(answer.status, 200);
    }
    let count = async |world: &World| -> i64 {
        query_scalar("SELECT COUNT(*) FROM nonces WHERE nonce = ?")
            .bind(&[9_u8; 16][..])
            .fetch_one(&mut world.sql().await)
            .await
            .unwrap()
    };
    // Ten minutes later the signature is too old, and only then the nonce is forgotten.
    world.wait(600_000);
    world.restart().await;
    assert_eq!(count(&world).await, 1);
    world.wait(2_000);
    world.restart().await;
    assert_eq!(count(&world).await, 0);
}

#[tokio::test]
async fn a_denied_request_uses_its_nonce_up_too() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let send = || {
        world
            .call("POST", &team.reveal_path(99))
            .signed(&team.owner.device)
            .nonce([3; 16])
            .send()
    };
    assert_eq!(send().await.refusal(), (404, Code::NotFound));
    assert_eq!(send().await.refusal(), (401, Code::Replayed));
}
