//! The trust record: order of writes, pins, merging (security.md 2.4).

use sparekey_envelope::*;

use crate::rng::TestRng;
use crate::world::{World, other_hash};

#[test]
fn an_old_or_a_second_record_is_refused() {
    let world = World::new();
    let keys = &world.ana.keys;
    let seal = |counter, seed| {
        seal_trust_record(&world.record(), keys, counter, &mut TestRng::seeded(seed)).unwrap()
    };
    let (third, other_third) = (seal(3, "a"), seal(3, "b"));
    let open = |sealed: &SealedTrustRecord, remembered| {
        open_trust_record(sealed.as_bytes(), keys, remembered)
            .map(|opened| opened.record == world.record())
    };
    assert_eq!(open(&third, None), Ok(true));
    assert_eq!(open(&third, Some((2, other_hash()))), Ok(true));
    assert_eq!(open(&third, Some((3, third.hash()))), Ok(true));
    assert_eq!(
        open(&third, Some((4, other_hash()))),
        Err(OpenTrustError::Older)
    );
    assert_eq!(
        open(&third, Some((3, other_third.hash()))),
        Err(OpenTrustError::Conflict)
    );
    let others = open_trust_record(third.as_bytes(), &world.ben.keys, None).err();
    assert_eq!(others, Some(OpenTrustError::CannotOpen));
    assert!(third.verify(&keys.ed25519()));
    assert!(!third.verify(&world.ben.keys.ed25519()));
    assert!(seal_trust_record(&world.record(), keys, 0, &mut TestRng::seeded("a")).is_err());
}

#[test]
fn who_is_pinned_and_who_may_be_added() {
    let world = World::new();
    let mut record = world.record();
    let key = (world.ben.keys.user(), world.ben.keys.fpr());
    // (how, state, pinned, may be added)
    let cases = [
        (TrustHow::Seen, TrustState::Person, false, false),
        (TrustHow::Own, TrustState::Person, true, true),
        (TrustHow::Compared, TrustState::Person, true, true),
        (TrustHow::Introduced, TrustState::Person, true, false),
        (TrustHow::Compared, TrustState::Replaced, false, false),
        (TrustHow::Compared, TrustState::Rescue, false, false),
    ];
    for (how, state, pinned, may_be_added) in cases {
        let entry = record.people.get_mut(&key).unwrap();
        (entry.how, entry.state) = (how, state);
        assert_eq!(record.is_pinned(key.0, key.1), pinned, "{how:?} {state:?}");
        assert_eq!(
            record.may_be_added(key.0, key.1),
            may_be_added,
            "{how:?} {state:?}"
        );
        assert_eq!(record.pins().people.contains(&key), pinned);
        assert_eq!(
            record.pins().replaced.contains(&key),
            state == TrustState::Replaced
        );
    }
    // Two rescue keys: which one counts is not known, so none does.
    assert_eq!(record.find_rescue(), None);
    assert_eq!(
        world.record().find_rescue(),
        Some((world.rescue.keys.user(), world.rescue.keys.fpr()))
    );
}

#[test]
fn merging_is_a_union_with_the_highest_numbers() {
    let world = World::new();
    let base = world.record();
    let (ana, ben) = (
        (world.ana.keys.user(), world.ana.keys.fpr()),
        (world.ben.keys.user(), world.ben.keys.fpr()),
    );
    let eve = (world.eve.keys.user(), world.eve.keys.fpr());
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    ours.people.remove(&ben);
    ours.people.get_mut(&eve).unwrap().how = TrustHow::Compared;
    let their_ana = theirs.people.get_mut(&ana).unwrap();
    (their_ana.bundle_seq, their_ana.bundle_hash) = (9, other_hash());
    let head = theirs.accounts.get_mut(&world.account).unwrap();
    (head.seq, head.hash) = (5, other_hash());
    theirs.audit = AuditHead {
        count: 8,
        head: [1; 32],
    };
    let merged = merge_trust(&ours, &theirs).unwrap();
    assert!(
        merged == merge_trust(&theirs, &ours).unwrap(),
        "either side merges to the same"
    );
    assert!(merged.people[&ben] == base.people[&ben]);
    assert_eq!(merged.people[&eve].how, TrustHow::Compared);
    assert_eq!(merged.people[&ana].bundle_seq, 9);
    assert_eq!(merged.accounts[&world.account].seq, 5);
    assert_eq!(merged.audit.count, 8);
    theirs.people.get_mut(&eve).unwrap().state = TrustState::Replaced;
    assert_eq!(
        merge_trust(&ours, &theirs).unwrap().people[&eve].state,
        TrustState::Replaced
    );
}

#[test]
fn two_records_that_contradict_each_other_are_not_merged() {
    let world = World::new();
    let base = world.record();
    let ben = (world.ben.keys.user(), world.ben.keys.fpr());
    type Change = fn(&mut TrustRecord, (UserId, Fingerprint), AccountId);
    let cases: [(Change, TrustMergeError); 4] = [
        (
            |r, ben, _| r.people.get_mut(&ben).unwrap().bundle_hash = other_hash(),
            TrustMergeError::Bundle(ben.0),
        ),
        (
            |r, ben, _| r.people.get_mut(&ben).unwrap().state = TrustState::Rescue,
            TrustMergeError::State(ben.0),
        ),
        (
            |r, _, account| r.accounts.get_mut(&account).unwrap().hash = other_hash(),
            TrustMergeError::Account(world.account),
        ),
        (|r, _, _| r.audit.head = [1; 32], TrustMergeError::Audit),
    ];
    for (change, expected) in cases {
        let mut theirs = base.clone();
        change(&mut theirs, ben, world.account);
        assert_eq!(merge_trust(&base, &theirs).err(), Some(expected));
        assert_eq!(merge_trust(&theirs, &base).err(), Some(expected));
    }
    assert!(
        merge_trust(&base, &base).unwrap() == base,
        "the control merges"
    );
}

#[test]
fn bundles_are_compared_with_the_highest_seen() {
    let world = World::new();
    let first = &world.ana.bundle;
    let second = first
        .sign_removed(&world.ana.keys, world.ana.device_id(), 4, 1)
        .unwrap();
    let other = first
        .sign_removed(&world.ana.keys, world.ana.device_id(), 5, 1)
        .unwrap();
    assert_eq!(second.seq(), 2);
    assert_eq!(compare_bundle(None, first), BundleOrder::Newer);
    assert_eq!(
        compare_bundle(Some((1, first.hash())), &second),
        BundleOrder::Newer
    );
    assert_eq!(
        compare_bundle(Some((2, second.hash())), &second),
        BundleOrder::Same
    );
    assert_eq!(
        compare_bundle(Some((2, second.hash())), first),
        BundleOrder::Older
    );
    assert_eq!(
        compare_bundle(Some((2, second.hash())), &other),
        BundleOrder::Conflict
    );
    assert_eq!(
        first
            .sign_added(&world.ana.keys, first.devices()[0].key, 1)
            .err(),
        Some(BundleError::DuplicateDevice)
    );
    assert_eq!(
        first.sign_added(&world.ben.keys, Ed25519Key::ZERO, 1).err(),
        Some(BundleError::OtherIdentity)
    );
    let unknown = first
        .sign_removed(&world.ana.keys, DeviceId::ZERO, 1, 1)
        .err();
    assert_eq!(unknown, Some(BundleError::UnknownDevice));
    assert_eq!(
        IdentityBundle::parse(second.as_bytes()).as_ref(),
        Ok(&second)
    );
}
