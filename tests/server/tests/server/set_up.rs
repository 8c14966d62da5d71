//! The first run (design.md 3).

use crate::{
    person::Person,
    world::{PUBLIC_URL, World, make_id},
};
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{MeResponse, SetUpRequest},
};

async fn post(world: &World, request: &SetUpRequest) -> crate::world::Answer {
    world.call("POST", "/set-up").json(request).send().await
}

#[tokio::test]
async fn the_link_works_once() {
    let mut world = World::start().await;
    let link = world.link().unwrap().to_owned();
    assert!(link.starts_with(&format!("{PUBLIC_URL}/setup#")));
    let request = Person::make("ada@example.com").set_up_request(world.token(), make_id());
    let me: MeResponse = post(&world, &request).await.parse(201);
    assert_eq!((me.user, me.workspace), (request.user, request.workspace));
    assert_eq!(me.bundle, request.bundle);
    // An answer may get lost: the same request gets it again.
    let again: MeResponse = post(&world, &request).await.parse(200);
    assert_eq!(again.user, me.user);
    let mut other = Person::make("eve@example.com").set_up_request(world.token(), make_id());
    assert_eq!(post(&world, &other).await.refusal(), (410, Code::Gone));
    world.restart().await;
    assert_eq!(world.link(), None);
    assert_eq!(post(&world, &request).await.status, 200);
    other.token = "AAAA".to_owned();
    assert_eq!(post(&world, &other).await.refusal(), (410, Code::Gone));
}

#[tokio::test]
async fn a_restart_voids_an_unused_link() {
    let mut world = World::start().await;
    let old = world.token();
    world.restart().await;
    assert_ne!(world.token(), old);
    let mut request = Person::make("ada@example.com").set_up_request(old, make_id());
    assert_eq!(post(&world, &request).await.refusal(), (410, Code::Gone));
    request.token = world.token();
    assert_eq!(post(&world, &request).await.status, 201);
}

#[tokio::test]
async fn the_link_ends_after_a_day() {
    let world = World::start().await;
    let request = Person::make("ada@example.com").set_up_request(world.token(), make_id());
    world.wait(24 * 3_600_000 + 1);
    assert_eq!(post(&world, &request).await.refusal(), (410, Code::Gone));
}

#[tokio::test]
async fn the_database_does_not_hold_the_token() {
    let mut world = World::start().await;
    let token = world.token();
    world.stop().await;
    let bytes = std::fs::read(world.database()).unwrap();
    let holds = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
    assert!(!holds(token.as_bytes()));
    // Control: what is stored is found.
    let hash = sparekey_envelope::hash(&[b"Sparekey set-up link\0", token.as_bytes()]);
    assert!(holds(hash.as_bytes()));
}

type Spoil<'a> = Box<dyn Fn(&mut SetUpRequest) + 'a>;

#[tokio::test]
async fn parts_that_do_not_belong_together_are_refused() {
    let world = World::start().await;
    let ada = Person::make("ada@example.com");
    let eve = Person::make("eve@example.com");
    let good = ada.set_up_request(world.token(), make_id());
    let two_devices = ada
        .bundle
        .sign_added(&ada.keys, eve.device.key(), 2)
        .unwrap();
    let cases: Vec<(&str, Spoil<'_>)> = vec![
        ("another user", Box::new(|request| request.user = make_id())),
        (
            "another's envelope",
            Box::new(|request| request.envelope = eve.envelope.clone().into()),
        ),
        (
            "another's bundle",
            Box::new(|request| request.bundle = eve.bundle.as_bytes().into()),
        ),
        (
            "a bundle of seq 2",
            Box::new(|request| request.bundle = two_devices.as_bytes().into()),
        ),
        (
            "another's trust record",
            Box::new(|request| request.trust_record = eve.trust_record.clone().into()),
        ),
        (
            "a trust record of counter 2",
            Box::new(|request| request.trust_record = ada.trust_record_at(2).into()),
        ),
        (
            "a rescue bundle with a device",
            Box::new(|request| request.rescue_bundle = eve.bundle.as_bytes().into()),
        ),
        (
            "the own bundle as rescue bundle",
            Box::new(|request| request.rescue_bundle = request.bundle.clone()),
        ),
    ];
    for (what, spoil) in cases {
        let mut request = good.clone();
        spoil(&mut request);
        let answer = post(&world, &request).await;
        assert_eq!(answer.refusal(), (400, Code::MalformedObject), "{what}");
    }
    assert_eq!(post(&world, &good).await.status, 201);
}
