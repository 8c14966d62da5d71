//! Signing in on a new device (security.md 2.1, 4; OWASP ASVS 5.0: V6.3).

use crate::{
    examples::{finish_request, sign_in},
    person::{Device, Person},
    team::Team,
    world::{Answer, World},
};
use serde_json::json;
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{
        AuditAction, AuditOutcome, AuditResponse, MeResponse, PutBundleRequest,
        SignInFinishResponse, SignInStartResponse,
    },
};

async fn start(world: &World, login: &str) -> SignInStartResponse {
    world
        .call("POST", "/sign-in/start")
        .json(&json!({ "login": login }))
        .send()
        .await
        .parse(200)
}

async fn finish(world: &World, person: &Person, device: &Device) -> Answer {
    world
        .call("POST", "/sign-in/finish")
        .json(&finish_request(person, device))
        .send()
        .await
}

#[tokio::test]
async fn unknown_logins_look_like_known_ones() {
    let mut world = World::start().await;
    let before = start(&world, "nobody@example.com").await;
    let team = Team::found(&world).await;
    let known = start(&world, &team.owner.login).await;
    assert_eq!(known.user, team.owner.user);
    assert_eq!((known.m, known.t, known.p), (before.m, before.t, before.p));
    assert_eq!(known.salt.0.len(), before.salt.0.len());
    world.restart().await;
    let after = start(&world, " Nobody@Example.com").await;
    assert_eq!((after.user, &after.salt), (before.user, &before.salt));
    let other = start(&world, "nobody2@example.com").await;
    assert_ne!(other.salt, before.salt);

    let mut nobody = Person::make("nobody@example.com");
    let unknown = finish(&world, &nobody, &Device::make()).await;
    assert_eq!(unknown.refusal(), (401, Code::SignInRefused));
    nobody.login.clone_from(&team.owner.login);
    let wrong = finish(&world, &nobody, &Device::make()).await;
    assert_eq!(wrong.refusal(), (401, Code::SignInRefused));
    assert_eq!(wrong.bytes, unknown.bytes);
}

#[tokio::test]
async fn a_login_compares_without_case() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    team.owner.login = "  ADA@example.com ".to_owned();
    assert_eq!(start(&world, &team.owner.login).await.user, team.owner.user);
    assert_eq!(
        finish(&world, &team.owner, &Device::make()).await.status,
        200
    );
}

#[tokio::test]
async fn a_new_device_adds_itself_and_nothing_else() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let device = Device::make();
    let got: SignInFinishResponse = finish(&world, &team.owner, &device).await.parse(200);
    assert_eq!(got.envelope.0, team.owner.envelope);
    assert_eq!(got.bundle.as_slice(), team.owner.bundle.as_bytes());
    for (method, path) in [
        ("GET", "/me".to_owned()),
        ("GET", "/accounts".to_owned()),
        ("GET", format!("/accounts/{}", team.account)),
        ("POST", team.reveal_path(0)),
    ] {
        let answer = world.call(method, &path).signed(&device).send().await;
        assert_eq!(
            answer.refusal(),
            (401, Code::UnknownDevice),
            "{method} {path}"
        );
    }
    let bundle = team
        .owner
        .bundle
        .sign_added(&team.owner.keys, device.key(), 2)
        .unwrap();
    let body = PutBundleRequest {
        bundle: bundle.as_bytes().into(),
    };
    let put = || {
        world
            .call("PUT", "/me/bundle")
            .json(&body)
            .signed(&device)
            .send()
    };
    let me: MeResponse = put().await.parse(200);
    assert_eq!(me.bundle, body.bundle);
    // The answer may get lost.
    assert_eq!(put().await.status, 200);
    assert_eq!(
        world.call("GET", "/me").signed(&device).send().await.status,
        200
    );
}

#[tokio::test]
async fn a_device_that_waits_too_long_signs_in_again() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let device = sign_in(&world, &team.owner).await;
    let bundle = team
        .owner
        .bundle
        .sign_added(&team.owner.keys, device.key(), 2)
        .unwrap();
    let body = PutBundleRequest {
        bundle: bundle.as_bytes().into(),
    };
    world.wait(5 * 60 * 1000 + 1);
    let late = world
        .call("PUT", "/me/bundle")
        .json(&body)
        .signed(&device)
        .send()
        .await;
    assert_eq!(late.refusal(), (401, Code::UnknownDevice));
    assert_eq!(finish(&world, &team.owner, &device).await.status, 200);
    let again = world
        .call("PUT", "/me/bundle")
        .json(&body)
        .signed(&device)
        .send()
        .await;
    assert_eq!(again.status, 200);
}

#[tokio::test]
async fn every_try_at_a_known_login_is_written_down() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let mut eve = Person::make("eve");
    eve.login.clone_from(&team.owner.login);
    finish(&world, &eve, &Device::make()).await;
    finish(&world, &team.owner, &Device::make()).await;
    let log: AuditResponse = team.get(&world, "/audit?after=4").await.parse(200);
    let rows: Vec<_> = log
        .rows
        .iter()
        .map(|row| (row.action, row.outcome))
        .collect();
    assert_eq!(
        rows,
        [
            (AuditAction::SignIn, AuditOutcome::Denied),
            (AuditAction::SignIn, AuditOutcome::Done),
        ]
    );
}
