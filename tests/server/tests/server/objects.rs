//! Objects that are well made but stand in the wrong place (security.md 2.4 to 2.6).

use crate::{
    person::{Device, Person},
    team::{Team, about, account_target, manifest, sealed_list},
    world::{Answer, World, make_id},
};
use sparekey_envelope::{ListTarget, make_added_owner};
use sparekey_protocol::{
    ApiErrorCode as Code, Id,
    api::{PutAccountRequest, PutListRequest, PutTrustRecordRequest},
};

async fn put_list(world: &World, path: &str, sealed: Vec<u8>, device: &Device) -> Answer {
    world
        .call("PUT", path)
        .json(&PutListRequest {
            sealed: sealed.into(),
        })
        .signed(device)
        .send()
        .await
}

#[tokio::test]
async fn lists_fit_their_place() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let device = team.owner.device.clone();
    let good = account_target(&team.manifest);
    let ListTarget::Account { account, key, .. } = good else {
        unreachable!()
    };
    let inbox = ListTarget::Inbox {
        key: team.owner.keys.x25519(),
    };
    let later = ListTarget::Account {
        account,
        epoch: 2,
        key,
    };
    let elsewhere = ListTarget::Account {
        account: sparekey_envelope::AccountId::from_bytes(make_id().0),
        epoch: 1,
        key,
    };
    let mut other = team.add(&world, "bob@example.com", "user").await;
    let workspace = team.workspace;
    let lists = format!("/accounts/{}/lists", team.account);
    let mut seal = |target, workspace, device: &Device| {
        sealed_list(&mut team.owner, workspace, target, device)
    };
    let stranger = Device::make();
    let mut cases: Vec<(&str, String, Vec<u8>)> = Vec::new();
    let mut case = |what, base: &str, id: Id, sealed| {
        cases.push((what, format!("{base}/{id}"), sealed));
    };
    let (id, sealed) = seal(inbox, workspace, &device);
    case("an inbox item", &lists, id, sealed);
    let (id, sealed) = seal(good, workspace, &device);
    case("a list in the inbox", "/inbox", id, sealed.clone());
    case("another id", &lists, make_id(), sealed);
    let (id, sealed) = seal(later, workspace, &device);
    case("an epoch that is not", &lists, id, sealed);
    let (id, sealed) = seal(elsewhere, workspace, &device);
    case("another account", &lists, id, sealed);
    let (id, sealed) = seal(good, make_id(), &device);
    case("another workspace", &lists, id, sealed);
    let (id, sealed) = seal(good, workspace, &stranger);
    case("another device", &lists, id, sealed);
    let (id, sealed) = sealed_list(&mut other, workspace, good, &device);
    case("another author", &lists, id, sealed);
    for (what, path, sealed) in cases {
        let answer = put_list(&world, &path, sealed, &device).await;
        assert_eq!(answer.refusal(), (400, Code::MalformedObject), "{what}");
    }
    let (id, sealed) = sealed_list(&mut team.owner, workspace, good, &device);
    let answer = put_list(&world, &format!("{lists}/{id}"), sealed, &device).await;
    assert_eq!(answer.status, 201);
}

#[tokio::test]
async fn a_first_manifest_names_its_maker_and_the_rescue_key() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let account = make_id();
    let path = format!("/accounts/{account}");
    let good = manifest(&team.owner, team.workspace, account);
    let eve = Person::make("eve");
    let own_rescue = std::mem::replace(&mut team.owner.rescue, eve.rescue.clone());
    let other_rescue = manifest(&team.owner, team.workspace, account);
    team.owner.rescue = own_rescue;
    let second = make_added_owner(
        &good,
        &team.owner.keys,
        &eve.bundle.identity(),
        2,
        &mut crate::world::rng(),
    )
    .unwrap();
    let renamed = PutAccountRequest {
        app: "GitLab".to_owned(),
        ..about(&good)
    };
    let cases = [
        ("other names", renamed),
        (
            "another's manifest",
            about(&manifest(&eve, team.workspace, account)),
        ),
        (
            "another account",
            about(&manifest(&team.owner, team.workspace, make_id())),
        ),
        (
            "another workspace",
            about(&manifest(&team.owner, make_id(), account)),
        ),
        ("another rescue key", about(&other_rescue)),
        ("not the first", about(&second)),
    ];
    let put = |body: PutAccountRequest| {
        world
            .call("PUT", &path)
            .json(&body)
            .signed(&team.owner.device)
            .send()
    };
    for (what, body) in cases {
        assert_eq!(
            put(body).await.refusal(),
            (400, Code::MalformedObject),
            "{what}"
        );
    }
    assert_eq!(put(about(&good)).await.status, 201);
}

#[tokio::test]
async fn a_trust_record_follows_the_one_before() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let eve = Person::make("eve");
    let put = |record: Vec<u8>| {
        world
            .call("PUT", "/me/trust-record")
            .json(&PutTrustRecordRequest {
                trust_record: record.into(),
            })
            .signed(&team.owner.device)
            .send()
    };
    let second = team.owner.trust_record_at(2);
    assert_eq!(
        put(team.owner.trust_record_at(1)).await.refusal(),
        (409, Code::Conflict)
    );
    assert_eq!(
        put(team.owner.trust_record_at(3)).await.refusal(),
        (409, Code::Conflict)
    );
    assert_eq!(
        put(eve.trust_record_at(2)).await.refusal(),
        (400, Code::MalformedObject)
    );
    assert_eq!(put(second.clone()).await.status, 204);
    // The answer may get lost.
    assert_eq!(put(second).await.status, 204);
    assert_eq!(
        put(team.owner.trust_record_at(2)).await.refusal(),
        (409, Code::Conflict)
    );
    assert_eq!(put(team.owner.trust_record_at(3)).await.status, 204);
}
