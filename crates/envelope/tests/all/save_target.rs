//! Where a capture goes while locked (security.md 2.11).

use sparekey_envelope::*;

use crate::world::{NOW, World};

fn target(world: &World) -> SaveTarget {
    let chain = verify_chain(
        None,
        std::slice::from_ref(&world.first),
        &world.identities(),
    )
    .unwrap();
    SaveTarget::new(&world.about, &chain, &world.pins(), &world.ana.bundle).unwrap()
}

fn choose(world: &World, known: &SaveTarget, newer: &[AccountManifest]) -> TargetChoice {
    choose_save_target(
        known,
        newer,
        &world.about,
        &world.identities(),
        &world.pins(),
        &world.ana.bundle,
    )
}

#[test]
fn a_target_needs_names_an_owner_and_pins() {
    let mut world = World::new();
    let identities = world.identities();
    let chain = verify_chain(None, std::slice::from_ref(&world.first), &identities).unwrap();
    let pins = world.pins();
    let about = About {
        site: "evil.example".to_owned(),
        ..world.about.clone()
    };
    assert_eq!(
        SaveTarget::new(&about, &chain, &pins, &world.ana.bundle).err(),
        Some(TargetError::Names)
    );
    assert_eq!(
        SaveTarget::new(&world.about, &chain, &pins, &world.ben.bundle).err(),
        Some(TargetError::NotOwner)
    );
    let no_rescue = Pins {
        rescue: None,
        ..pins.clone()
    };
    assert_eq!(
        SaveTarget::new(&world.about, &chain, &no_rescue, &world.ana.bundle).err(),
        Some(TargetError::Chain)
    );
    let eve = world.eve.keys.identity();
    let with_eve =
        make_added_owner(&world.first, &world.ana.keys, &eve, NOW, &mut world.rng).unwrap();
    let chain = verify_chain(None, &[world.first.clone(), with_eve.clone()], &identities).unwrap();
    let refused = Some(TargetError::Unpinned(eve.user));
    assert_eq!(
        SaveTarget::new(&world.about, &chain, &pins, &world.ana.bundle).err(),
        refused
    );
    assert_eq!(
        SaveTarget::from_mirror(&world.about, with_eve, &pins).err(),
        refused
    );
    let known = target(&world);
    assert_eq!(
        SaveTarget::from_mirror(&world.about, world.first.clone(), &pins),
        Ok(known)
    );
}

#[test]
fn what_a_locked_client_does_with_a_newer_manifest() {
    let mut world = World::new();
    let known = target(&world);
    let (ana, ben, eve) = (
        world.ana.keys.identity(),
        world.ben.keys.identity(),
        world.eve.keys.identity(),
    );
    let rescue = world.rescue.keys.identity();
    let (first, keys) = (world.first.clone(), &world.ana.keys);
    assert_eq!(choose(&world, &known, &[]), TargetChoice::Known);
    assert_eq!(
        choose(&world, &known, std::slice::from_ref(&first)),
        TargetChoice::Known
    );

    let with_ben = make_added_owner(&first, keys, &ben, NOW, &mut world.rng).unwrap();
    let TargetChoice::Newer(newer) = choose(&world, &known, std::slice::from_ref(&with_ben)) else {
        panic!("a pinned Owner was added")
    };
    assert_eq!(*newer.manifest(), with_ben);

    // An unpinned Owner: the known target in the same epoch, the inbox in a higher one.
    let with_eve = make_added_owner(&first, keys, &eve, NOW, &mut world.rng).unwrap();
    assert_eq!(choose(&world, &known, &[with_eve]), TargetChoice::Known);
    let eve_epoch = make_epoch(&first, keys, &[ana, eve], &rescue, NOW, &mut world.rng).unwrap();
    let unlock = TargetChoice::Inbox(InboxReason::UnlockToCheck);
    assert_eq!(choose(&world, &known, &[eve_epoch]), unlock);

    // A good new epoch is taken; one that does not continue is not.
    let epoch = make_epoch(&with_ben, keys, &[ana], &rescue, NOW, &mut world.rng).unwrap();
    let TargetChoice::Newer(newer) = choose(&world, &known, &[with_ben.clone(), epoch.clone()])
    else {
        panic!("a pinned Owner began an epoch")
    };
    assert_eq!(newer.list_target(), crate::world::target_of(&epoch));
    assert_eq!(choose(&world, &known, &[epoch]), unlock);

    // This person was removed.
    let without = make_epoch(
        &with_ben,
        &world.ben.keys,
        &[ben],
        &rescue,
        NOW,
        &mut world.rng,
    )
    .unwrap();
    assert_eq!(choose(&world, &known, &[with_ben, without]), unlock);

    // Opened with the rescue key.
    let rescued = make_epoch(
        &first,
        &world.rescue.keys,
        &[ana],
        &rescue,
        NOW,
        &mut world.rng,
    )
    .unwrap();
    assert_eq!(
        choose(&world, &known, &[rescued]),
        TargetChoice::Inbox(InboxReason::RescueUsed)
    );

    // New names that the server does not give: not used.
    let about = About {
        login: "new".to_owned(),
        ..world.about.clone()
    };
    let renamed = sign_new_about(&first, &world.ana.keys, &about, NOW).unwrap();
    assert_eq!(
        choose(&world, &known, std::slice::from_ref(&renamed)),
        TargetChoice::Known
    );
    world.about = about;
    assert!(matches!(
        choose(&world, &known, &[renamed]),
        TargetChoice::Newer(_)
    ));
}
