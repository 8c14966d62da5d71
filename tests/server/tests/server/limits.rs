//! Rate limits (security.md 4; OWASP ASVS 5.0: V2.4, V6.3).

use crate::{
    examples::finish_request,
    person::{Device, Person},
    team::Team,
    together::{Link, post},
    world::{Answer, World, make_id},
};
use serde_json::json;
use sparekey_protocol::{ApiErrorCode as Code, api::AuditResponse};
use sparekey_workspace::Limits;
use std::num::NonZeroU32;

#[track_caller]
fn assert_limited(answer: &Answer) {
    assert_eq!(answer.refusal(), (429, Code::RateLimited));
    let seconds: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn sign_ins_per_login() {
    let world = World::start_with(Limits {
        sign_in_login: Limits::default().sign_in_login,
        ..Limits::raised()
    })
    .await;
    let team = Team::found(&world).await;
    let finish = |login: &str| {
        let mut request = finish_request(&team.owner, &Device::make());
        login.clone_into(&mut request.login);
        world.call("POST", "/sign-in/finish").json(&request).send()
    };
    // Known or not, five a minute, whatever its case.
    for login in ["ada@example.com", "nobody@example.com"] {
        for _ in 0..5 {
            assert_ne!(finish(login).await.status, 429);
        }
        assert_limited(&finish(login).await);
        assert_limited(&finish(&login.to_uppercase()).await);
    }
}

#[tokio::test]
async fn unsigned_requests_per_address() {
    let world = World::start_with(Limits {
        sign_in_address: Limits::default().sign_in_address,
        ..Limits::raised()
    })
    .await;
    for number in 0..20 {
        let login = json!({ "login": format!("someone{number}@example.com") });
        let answer = world
            .call("POST", "/sign-in/start")
            .json(&login)
            .send()
            .await;
        assert_eq!(answer.status, 200);
    }
    let login = json!({ "login": "ada@example.com" });
    assert_limited(&post(&world, "/sign-in/start", &login).await);
    // Guessing the token of an invite counts as well.
    let token = json!({ "token": "guess" });
    assert_limited(&post(&world, "/invites/look", &token).await);
    let guess = Link::make().accept(&Person::make("eve"));
    assert_limited(&post(&world, "/invites/accept", &guess).await);
}

#[tokio::test]
async fn set_up_codes_per_address() {
    let world = World::start_with(Limits {
        connect_address: Limits::default().connect_address,
        ..Limits::raised()
    })
    .await;
    let take = || {
        world
            .call("POST", "/sign-in/set-up-code")
            .json(&json!({ "id": make_id() }))
            .send()
    };
    for _ in 0..5 {
        assert_eq!(take().await.refusal(), (404, Code::NotFound));
    }
    assert_limited(&take().await);
}

#[tokio::test]
async fn saves_per_device_and_reveals_and_marks_per_person() {
    let few = NonZeroU32::new(3).unwrap();
    let world = World::start_with(Limits {
        save_device: few,
        reveal_user: few,
        mark_user: few,
        ..Limits::raised()
    })
    .await;
    // A list and an item are saved by this.
    let team = Team::found(&world).await;
    assert_eq!(team.put_list(&world).await.status, 200);
    assert_limited(&team.put_list(&world).await);
    for _ in 0..3 {
        assert_eq!(team.reveal(&world, 0).await.status, 200);
    }
    assert_limited(&team.reveal(&world, 0).await);
    for n in 1..=3 {
        let event = team.event(&team.owner, Some(0), n, n);
        let answer = team.post_event(&world, &event, &team.owner.device).await;
        assert_eq!(answer.status, 201);
    }
    let event = team.event(&team.owner, Some(0), 4, 4);
    assert_limited(&team.post_event(&world, &event, &team.owner.device).await);
    // Nothing else is held up.
    assert_eq!(team.get(&world, "/accounts").await.status, 200);
}

#[tokio::test]
async fn denials_that_are_written_down() {
    let few = NonZeroU32::new(3).unwrap();
    let world = World::start_with(Limits {
        denial_device: few,
        ..Limits::raised()
    })
    .await;
    let team = Team::found(&world).await;
    for _ in 0..10 {
        let answer = team.reveal(&world, 99).await;
        assert_eq!(answer.refusal(), (404, Code::NotFound));
    }
    let log: AuditResponse = team.get(&world, "/audit?after=4").await.parse(200);
    assert_eq!(log.rows.len(), 3);
}
