//! Devices come and go by the bundle alone (security.md 2.3, 2.9).

use crate::{
    examples::sign_in,
    person::{Device, Person, live},
    team::Team,
    world::{Answer, World},
};
use sparekey_envelope::IdentityBundle;
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{AuditAction, AuditOutcome, AuditResponse, PutBundleRequest},
};

async fn put(world: &World, bundle: &IdentityBundle, device: &Device) -> Answer {
    world
        .call("PUT", "/me/bundle")
        .json(&PutBundleRequest {
            bundle: bundle.as_bytes().into(),
        })
        .signed(device)
        .send()
        .await
}

#[tokio::test]
async fn a_removed_device_is_out_at_once_and_for_good() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let (first, second) = (&team.owner.device, sign_in(&world, &team.owner).await);
    let keys = &team.owner.keys;
    let added = team.owner.bundle.sign_added(keys, second.key(), 2).unwrap();
    assert_eq!(put(&world, &added, &second).await.status, 200);
    let removed = added.sign_removed(keys, first.id(), 9, 3).unwrap();
    assert_eq!(put(&world, &removed, &second).await.status, 200);
    for answer in [
        team.get(&world, "/me").await,
        team.reveal(&world, 0).await,
        team.put_list(&world).await,
    ] {
        assert_eq!(answer.refusal(), (401, Code::UnknownDevice));
    }
    let log: AuditResponse = world
        .call("GET", "/audit")
        .signed(&second)
        .send()
        .await
        .parse(200);
    let denied = log
        .rows
        .iter()
        .filter(|row| row.outcome == AuditOutcome::Denied)
        .map(|row| row.action)
        .collect::<Vec<_>>();
    assert_eq!(
        denied,
        [
            AuditAction::AccountRead,
            AuditAction::CodeRevealed,
            AuditAction::ListSaved,
        ]
    );
    // Neither revived in the bundle nor signed in again.
    let mut devices = removed.devices().to_vec();
    devices[0] = live(first);
    let revived = IdentityBundle::sign(keys, 4, 4, devices).unwrap();
    let answer = put(&world, &revived, &second).await;
    assert_eq!(answer.refusal(), (400, Code::MalformedObject));
    let answer = world
        .call("POST", "/sign-in/finish")
        .json(&crate::examples::finish_request(&team.owner, first))
        .send()
        .await;
    assert_eq!(answer.refusal(), (409, Code::Conflict));
}

#[tokio::test]
async fn a_bundle_that_does_not_follow_is_refused() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let keys = &team.owner.keys;
    let own = &team.owner.bundle;
    let first = team.owner.device.clone();
    let (pending, stranger) = (sign_in(&world, &team.owner).await, Device::make());
    let eve = Person::make("eve");
    let sign = |seq, devices: Vec<_>| IdentityBundle::sign(keys, seq, 2, devices).unwrap();
    let (one, two) = (live(&first), live(&pending));
    let malformed = (400, Code::MalformedObject);
    let conflict = (409, Code::Conflict);
    let cases = [
        (
            "the same number",
            sign(1, vec![one, two]),
            &pending,
            conflict,
        ),
        (
            "a number too far",
            sign(3, vec![one, two]),
            &pending,
            conflict,
        ),
        ("a device lost", sign(2, vec![two]), &pending, malformed),
        (
            "another order",
            sign(2, vec![two, one]),
            &pending,
            malformed,
        ),
        (
            "two new devices",
            sign(2, vec![one, two, live(&stranger)]),
            &pending,
            malformed,
        ),
        (
            "another's device",
            sign(2, vec![one, live(&stranger)]),
            &first,
            malformed,
        ),
        (
            "not the signer",
            sign(2, vec![one, live(&stranger)]),
            &pending,
            malformed,
        ),
        ("another identity", eve.bundle.clone(), &first, malformed),
        (
            "nothing new by a new device",
            sign(2, vec![one]),
            &pending,
            (401, Code::UnknownDevice),
        ),
    ];
    for (what, bundle, device, expected) in cases {
        assert_eq!(
            put(&world, &bundle, device).await.refusal(),
            expected,
            "{what}"
        );
    }
    let good = own.sign_added(keys, pending.key(), 2).unwrap();
    assert_eq!(put(&world, &good, &pending).await.status, 200);
}

#[tokio::test]
async fn of_two_bundles_with_one_number_the_first_wins() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let (a, b) = (
        sign_in(&world, &team.owner).await,
        sign_in(&world, &team.owner).await,
    );
    let next = |device: &Device| {
        team.owner
            .bundle
            .sign_added(&team.owner.keys, device.key(), 2)
            .unwrap()
    };
    let (bundle_a, bundle_b) = (next(&a), next(&b));
    let (first, second) = tokio::join!(put(&world, &bundle_a, &a), put(&world, &bundle_b, &b));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
}
