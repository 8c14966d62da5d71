//! Every chain rule of security.md 2.5, each broken once.

use ed25519_dalek::Signer;
use sparekey_envelope::{
    About, AccountManifest, ChainError, ChainTrustError, ManifestError, ManifestHead,
    OpenAccountError, make_account, make_added_owner, make_epoch, open_account_secret, open_wrap,
    sign_new_about, verify_chain,
};

use crate::world::{NOW, Person, World, other_hash};

/// Signs changed bytes again, so that only the rule under test is broken.
fn resign(
    manifest: &AccountManifest,
    signer: &Person,
    change: impl FnOnce(&mut Vec<u8>),
) -> Vec<u8> {
    let mut bytes = manifest.as_bytes().to_vec();
    bytes.truncate(bytes.len() - 64);
    change(&mut bytes);
    let message = [b"Sparekey/manifest/v1".as_slice(), &[0], &bytes].concat();
    bytes.extend_from_slice(&signer.signing.sign(&message).to_bytes());
    bytes
}

struct Steps {
    world: World,
    chain: Vec<AccountManifest>,
}

/// Ana makes it; adds Ben; renames it; removes Ben (epoch 2).
fn steps() -> Steps {
    let mut world = World::new();
    let ben = world.ben.keys.identity();
    let (ana, rescue) = (world.ana.keys.identity(), world.rescue.keys.identity());
    let first = world.first.clone();
    let keys = &world.ana.keys;
    let added = make_added_owner(&first, keys, &ben, NOW, &mut world.rng).unwrap();
    let about = About {
        login: "new@example.com".to_owned(),
        ..world.about.clone()
    };
    let renamed = sign_new_about(&added, keys, &about, NOW).unwrap();
    let removed = make_epoch(&renamed, keys, &[ana], &rescue, NOW, &mut world.rng).unwrap();
    Steps {
        world,
        chain: vec![first, added, renamed, removed],
    }
}

#[test]
fn a_whole_chain_verifies_and_opens_for_each_owner() {
    let Steps { world, chain } = steps();
    let identities = world.identities();
    let verified = verify_chain(None, &chain, &identities).unwrap();
    assert_eq!(verified.newest().head(), chain[3].head());
    for epoch in [1, 2] {
        let keys = open_account_secret(&verified, &world.ana.keys, epoch).unwrap();
        assert_eq!(
            keys.public(),
            verified.find_epoch(epoch).unwrap().account_key()
        );
        let rescued = open_account_secret(&verified, &world.rescue.keys, epoch).unwrap();
        assert_eq!(rescued.public(), keys.public());
    }
    assert_eq!(
        open_account_secret(&verified, &world.ana.keys, 3).err(),
        Some(OpenAccountError::EpochMissing)
    );
    assert_eq!(
        open_account_secret(&verified, &world.ana.keys, 0).err(),
        Some(OpenAccountError::EpochMissing)
    );
    assert_eq!(
        open_account_secret(&verified, &world.ben.keys, 1).err(),
        Some(OpenAccountError::CannotOpen)
    );
    assert!(open_wrap(&chain[2], &world.ben.keys).is_ok());
    assert!(open_wrap(&chain[2], &world.eve.keys).is_err());
    assert_eq!(
        verified.removed_since(1),
        [(world.ben.keys.user(), world.ben.keys.fpr())]
    );
    assert_eq!(verified.removed_since(2), []);
}

#[test]
fn a_link_whose_secret_derives_another_key_does_not_open() {
    let Steps { mut world, chain } = steps();
    let (ana, rescue) = (world.ana.keys.identity(), world.rescue.keys.identity());
    // A second account with the same ids: its epoch 2 links to another epoch 1.
    let other = make_account(
        &world.ana.keys,
        world.workspace,
        world.account,
        &world.about,
        &rescue,
        NOW,
        &mut world.rng,
    )
    .unwrap();
    let forged = make_epoch(
        &other,
        &world.ana.keys,
        &[ana],
        &rescue,
        NOW,
        &mut world.rng,
    )
    .unwrap();
    let grafted = AccountManifest::parse(&resign(&forged, &world.ana, |bytes| {
        bytes[111..143].copy_from_slice(chain[0].hash().as_bytes());
    }))
    .unwrap();
    let verified = verify_chain(None, &[chain[0].clone(), grafted], &world.identities()).unwrap();
    assert!(open_account_secret(&verified, &world.ana.keys, 2).is_ok());
    assert_eq!(
        open_account_secret(&verified, &world.ana.keys, 1).err(),
        Some(OpenAccountError::CannotOpen)
    );
}

#[test]
fn a_remembered_manifest_must_be_continued() {
    let Steps { world, chain } = steps();
    let identities = world.identities();
    for remembered in &chain {
        assert!(verify_chain(Some(&remembered.head()), &chain, &identities).is_ok());
    }
    assert!(verify_chain(Some(&chain[1].head()), &chain[1..], &identities).is_ok());
    let refused = |remembered: &ManifestHead, given: &[AccountManifest]| {
        verify_chain(Some(remembered), given, &identities)
            .err()
            .unwrap()
    };
    assert_eq!(
        refused(&chain[0].head(), &chain[1..]),
        ChainError::NotContinued
    );
    assert_eq!(refused(&chain[3].head(), &chain[..3]), ChainError::Older);
    let other = ManifestHead {
        hash: other_hash(),
        ..chain[1].head()
    };
    assert_eq!(refused(&other, &chain), ChainError::Conflict);
    assert_eq!(
        verify_chain(None, &chain[1..], &identities).err(),
        Some(ChainError::First)
    );
    assert_eq!(
        verify_chain(None, &[], &identities).err(),
        Some(ChainError::Empty)
    );
    let gap = [chain[0].clone(), chain[2].clone()];
    assert_eq!(
        verify_chain(None, &gap, &identities).err(),
        Some(ChainError::Seq { seq: 3 })
    );
}

#[test]
fn every_broken_rule_is_named() {
    let Steps { world, chain } = steps();
    let identities = world.identities();
    let ana = &world.ana;
    type Change = fn(&mut Vec<u8>);
    // (which manifest, what is changed, the error)
    let cases: [(usize, Change, ChainError); 9] = [
        (0, |b| b[111] = 1, ChainError::First),
        (1, |b| b[7] ^= 1, ChainError::OtherAccount { seq: 2 }),
        (1, |b| b[23] ^= 1, ChainError::OtherAccount { seq: 2 }),
        (1, |b| b[46] = 9, ChainError::Seq { seq: 9 }),
        (1, |b| b[111] ^= 1, ChainError::Prev { seq: 2 }),
        (1, |b| b[47] ^= 1, ChainError::KeyChanged { seq: 2 }),
        (
            1,
            |b| b[249 + 258 + 60] ^= 1,
            ChainError::EntryChanged { seq: 2 },
        ),
        (3, |b| (b[42], b[46]) = (3, 4), ChainError::Epoch { seq: 4 }),
        (3, |b| b[249 + 17] ^= 1, ChainError::Signer { seq: 4 }),
    ];
    for (index, change, expected) in cases {
        let mut broken = chain[..=index].to_vec();
        let bytes = resign(&broken[index], ana, change);
        broken[index] = AccountManifest::parse(&bytes).unwrap();
        assert_eq!(
            verify_chain(None, &broken, &identities).err(),
            Some(expected)
        );
    }
    // The control: signed again without a change, it verifies.
    let mut same = chain.clone();
    same[3] = AccountManifest::parse(&resign(&chain[3], ana, |_| {})).unwrap();
    assert!(verify_chain(None, &same, &identities).is_ok());
    let reused = AccountManifest::parse(&resign(&chain[3], ana, |b| {
        b[47..79].copy_from_slice(chain[2].account_key().as_bytes());
    }))
    .unwrap();
    let broken = [chain[0].clone(), chain[1].clone(), chain[2].clone(), reused];
    assert_eq!(
        verify_chain(None, &broken, &identities).err(),
        Some(ChainError::KeyReused { seq: 4 })
    );
}

#[test]
fn only_a_standing_owner_may_sign() {
    let Steps { mut world, chain } = steps();
    let identities = world.identities();
    let (ana, ben, rescue) = (
        world.ana.keys.identity(),
        world.ben.keys.identity(),
        world.rescue.keys.identity(),
    );
    // Nobody removes himself.
    let left = make_epoch(
        &chain[2],
        &world.ben.keys,
        &[ana],
        &rescue,
        NOW,
        &mut world.rng,
    );
    assert!(left.is_err());
    // A removed Owner signs on.
    assert!(sign_new_about(&chain[3], &world.ben.keys, &world.about, NOW).is_err());
    // An Owner who is added signs the manifest that adds him.
    let added_by_himself = resign(&chain[1], &world.ben, |bytes| {
        bytes[151..167].copy_from_slice(ben.user.as_bytes());
    });
    let broken = [
        chain[0].clone(),
        AccountManifest::parse(&added_by_himself).unwrap(),
    ];
    assert_eq!(
        verify_chain(None, &broken, &identities).err(),
        Some(ChainError::Signer { seq: 2 })
    );
    // Signed by the wrong key, or by one that is not known.
    let wrong = [
        chain[0].clone(),
        AccountManifest::parse(&resign(&chain[1], &world.eve, |_| {})).unwrap(),
    ];
    assert_eq!(
        verify_chain(None, &wrong, &identities).err(),
        Some(ChainError::Signature { seq: 2 })
    );
    let nobody = Default::default();
    assert_eq!(
        verify_chain(None, &chain, &nobody).err(),
        Some(ChainError::UnknownSigner { seq: 1 })
    );
}

#[test]
fn the_rescue_key_signs_only_a_new_epoch_and_stops_who_knew_the_account() {
    let Steps { mut world, chain } = steps();
    let (eve, rescue) = (world.eve.keys.identity(), world.rescue.keys.identity());
    assert!(sign_new_about(&chain[3], &world.rescue.keys, &world.about, NOW).is_err());
    let rescued = make_epoch(
        &chain[3],
        &world.rescue.keys,
        &[eve],
        &rescue,
        NOW,
        &mut world.rng,
    )
    .unwrap();
    let mut all = chain.clone();
    all.push(rescued);
    let identities = world.identities();
    let knew = verify_chain(Some(&chain[3].head()), &all, &identities).unwrap();
    assert_eq!(knew.rescue_steps(), [5]);
    let standing = knew.check_trust(&world.pins()).unwrap();
    assert!(!standing.is_save_target());
    assert_eq!(standing.unpinned, [(eve.user, eve.fpr())]);
    let accepted = verify_chain(Some(&all[4].head()), &all, &identities).unwrap();
    assert_eq!(accepted.rescue_steps(), [0_u32; 0]);
    assert!(open_account_secret(&accepted, &world.eve.keys, 1).is_ok());
}

#[test]
fn trust_hangs_on_the_newest_signer_the_rescue_key_and_every_owner() {
    let Steps { mut world, chain } = steps();
    let identities = world.identities();
    let verified = verify_chain(None, &chain, &identities).unwrap();
    assert!(
        verified
            .check_trust(&world.pins())
            .unwrap()
            .is_save_target()
    );
    let mut pins = world.pins();
    pins.rescue = Some((world.eve.keys.user(), world.eve.keys.fpr()));
    assert_eq!(
        verified.check_trust(&pins).err(),
        Some(ChainTrustError::RescueNotPinned)
    );
    let mut pins = world.pins();
    pins.people.clear();
    assert_eq!(
        verified.check_trust(&pins).err(),
        Some(ChainTrustError::SignerNotPinned(world.ana.keys.user()))
    );
    let eve = world.eve.keys.identity();
    let with_eve = make_added_owner(&chain[3], &world.ana.keys, &eve, NOW, &mut world.rng).unwrap();
    let all: Vec<_> = chain.iter().cloned().chain([with_eve]).collect();
    let verified = verify_chain(None, &all, &identities).unwrap();
    assert_eq!(
        verified.check_trust(&world.pins()).unwrap().unpinned,
        [(eve.user, eve.fpr())]
    );
}

#[test]
fn shapes_that_no_manifest_has_are_refused() {
    let Steps { chain, .. } = steps();
    type Change = fn(&mut Vec<u8>);
    let cases: [(usize, Change, ManifestError); 8] = [
        (0, |b| b[42] = 0, ManifestError::Number),
        (0, |b| b[46] = 0, ManifestError::Number),
        (0, |b| b[23..39].fill(0), ManifestError::Number),
        (0, |b| b[167] = 1, ManifestError::Link),
        (3, |b| b[167..247].fill(0), ManifestError::Link),
        (0, |b| b[249] = 2, ManifestError::OwnerCount),
        (0, |b| b[249 + 129] = 1, ManifestError::RescueCount),
        (0, |b| b[151] ^= 1, ManifestError::SignerMissing),
    ];
    for (index, change, expected) in cases {
        let mut bytes = chain[index].as_bytes().to_vec();
        change(&mut bytes);
        let refused = AccountManifest::parse(&bytes).err();
        // Two entries of one kind may also be out of order: which of the two is named does not matter.
        assert!(
            refused == Some(expected) || refused == Some(ManifestError::EntryOrder),
            "{refused:?} for {expected:?}"
        );
    }
    let mut swapped = chain[1].as_bytes().to_vec();
    let (a, b) = swapped[249..249 + 258].split_at_mut(129);
    a.swap_with_slice(b);
    assert_eq!(
        AccountManifest::parse(&swapped).err(),
        Some(ManifestError::EntryOrder)
    );
    let (head, _) = chain[0].as_bytes().split_at(249);
    let mut none = head.to_vec();
    none[247..249].fill(0);
    none.extend_from_slice(&[0; 64]);
    assert_eq!(
        AccountManifest::parse(&none).err(),
        Some(ManifestError::OwnerCount)
    );
}
