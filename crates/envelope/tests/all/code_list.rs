//! Reading order of security.md 2.6, and what may be sealed.

use sparekey_envelope::*;

use crate::rng::TestRng;
use crate::world::{Author, CODES, NOW, World, head, other_hash, target_of};

fn parts(bytes: &[u8]) -> ListParts {
    CodeList::parse(bytes).unwrap().split()
}

#[test]
fn a_list_reads_as_it_was_sealed() {
    let mut world = World::new();
    let target = world.account_target();
    let bytes = world.list(Author::Ana, target, 1);
    let list = CodeList::parse(&bytes).unwrap();
    assert_eq!(list.as_bytes(), bytes);
    assert_eq!(list.header().count, 3);
    assert_eq!(
        ListHeader::parse(&list.header().to_bytes()).as_ref(),
        Ok(list.header())
    );
    let chain = verify_chain(
        None,
        std::slice::from_ref(&world.first),
        &world.identities(),
    )
    .unwrap();
    let keys = open_account_secret(&chain, &world.ana.keys, 1).unwrap();
    let verified = verify_list(&list.split(), &chain, &world.pins(), &world.ana.bundle).unwrap();
    assert_eq!(verified.marks(), []);
    let opened = verified.open_head(&keys).unwrap();
    assert!(*opened.head() == head());
    for (index, code) in (0..).zip(CODES) {
        let cell = opened
            .open_cell(index, list.cells()[usize::from(index)])
            .unwrap();
        assert_eq!((cell.code.as_str(), cell.number), (code.code, code.number));
    }
    assert!(
        opened.open_cell(0, list.cells()[1]).is_err(),
        "a cell opens only at its own place"
    );
    assert!(opened.open_cell(3, list.cells()[2]).is_err());
}

#[test]
fn parts_verify_without_cells_and_join_again() {
    let mut world = World::new();
    let target = world.account_target();
    let bytes = world.list(Author::Ana, target, 1);
    let list = CodeList::parse(&bytes).unwrap();
    let device = world.ana.bundle.devices()[0].key;
    let hashes = list.cell_hashes();
    let parts = ListParts::parse(
        &bytes[..HEADER_LEN],
        list.head(),
        &hashes,
        &list.signature(),
    )
    .unwrap();
    assert!(parts.verify_signature(&device));
    assert!(!parts.verify_signature(&world.ben.bundle.devices()[0].key));
    assert_eq!(parts.join(&list.cells()).unwrap().as_bytes(), bytes);
    let cells = list.cells();
    assert_eq!(parts.join(&cells[..2]).err(), Some(FormatError::Length));
    assert_eq!(
        parts.join(&[cells[1], cells[0], cells[2]]).err(),
        Some(FormatError::Value)
    );
    let mut other = hashes.clone();
    other[2] = other_hash();
    let parts =
        ListParts::parse(&bytes[..HEADER_LEN], list.head(), &other, &list.signature()).unwrap();
    assert!(!parts.verify_signature(&device));
    assert!(
        ListParts::parse(
            &bytes[..HEADER_LEN],
            list.head(),
            &hashes[..2],
            &list.signature()
        )
        .is_err()
    );
}

#[test]
fn every_seal_draws_a_new_list_id_and_key() {
    let mut world = World::new();
    let target = world.account_target();
    let (a, b) = (
        world.list(Author::Ana, target, 1),
        world.list(Author::Ana, target, 1),
    );
    let (a, b) = (CodeList::parse(&a).unwrap(), CodeList::parse(&b).unwrap());
    assert_ne!(a.header().list, b.header().list);
    assert_ne!(a.cells()[0], b.cells()[0]);
}

#[test]
fn who_may_have_written_a_list() {
    let mut world = World::new();
    let target = world.account_target();
    let (own, bens) = (
        world.list(Author::Ana, target, 1),
        world.list(Author::Ben, target, 1),
    );
    let identities = world.identities();
    let ben = world.ben.keys.identity();
    let (ana, rescue) = (world.ana.keys.identity(), world.rescue.keys.identity());
    let alone = verify_chain(None, std::slice::from_ref(&world.first), &identities).unwrap();
    let pins = world.pins();
    let refused = |bytes: &[u8], chain: &VerifiedChain, pins: &Pins, author: &IdentityBundle| {
        verify_list(&parts(bytes), chain, pins, author).err()
    };
    assert_eq!(refused(&own, &alone, &pins, &world.ana.bundle), None);
    assert_eq!(
        refused(&bens, &alone, &pins, &world.ben.bundle),
        Some(VerifyListError::AuthorNotOwner)
    );
    assert_eq!(
        refused(&own, &alone, &pins, &world.ben.bundle),
        Some(VerifyListError::OtherIdentity)
    );
    assert_eq!(
        refused(&own, &alone, &Pins::default(), &world.ana.bundle),
        Some(VerifyListError::ChainNotPinned)
    );

    // Ben is added in the same epoch, then removed: his list stays readable, and is marked.
    let added = make_added_owner(&world.first, &world.ana.keys, &ben, NOW, &mut world.rng).unwrap();
    let removed = make_epoch(
        &added,
        &world.ana.keys,
        &[ana],
        &rescue,
        NOW,
        &mut world.rng,
    )
    .unwrap();
    let chain = verify_chain(
        None,
        &[world.first.clone(), added, removed.clone()],
        &identities,
    )
    .unwrap();
    let verified = verify_list(&parts(&bens), &chain, &pins, &world.ben.bundle).unwrap();
    assert_eq!(verified.marks(), [ListMark::FormerOwner]);
    let keys = open_account_secret(&chain, &world.ana.keys, 1).unwrap();
    assert!(verified.open_head(&keys).is_ok());
    let newer = open_account_secret(&chain, &world.ana.keys, 2).unwrap();
    assert!(verified.open_head(&newer).is_err());

    // In the new epoch he writes nothing more; an epoch that is not there is refused.
    let bens = world.list(Author::Ben, target_of(&removed), 2);
    assert_eq!(
        refused(&bens, &chain, &pins, &world.ben.bundle),
        Some(VerifyListError::AuthorNotOwner)
    );
    assert_eq!(
        refused(&bens, &alone, &pins, &world.ben.bundle),
        Some(VerifyListError::EpochMissing)
    );
    let other = ListTarget::Account {
        account: AccountId::from_bytes([5; 16]),
        epoch: 1,
        key: ana.x25519,
    };
    let elsewhere = world.list(Author::Ana, other, 2);
    assert_eq!(
        refused(&elsewhere, &chain, &pins, &world.ana.bundle),
        Some(VerifyListError::OtherAccount)
    );

    // Ben's identity is replaced.
    let mut record = world.record();
    record.people.get_mut(&(ben.user, ben.fpr())).unwrap().state = TrustState::Replaced;
    let bens = world.list(Author::Ben, target, 3);
    let verified = verify_list(&parts(&bens), &chain, &record.pins(), &world.ben.bundle).unwrap();
    assert_eq!(
        verified.marks(),
        [ListMark::FormerOwner, ListMark::ReplacedIdentity]
    );
}

#[test]
fn a_removed_device_counts_up_to_its_last_counter() {
    let mut world = World::new();
    let target = world.account_target();
    let chain = verify_chain(
        None,
        std::slice::from_ref(&world.first),
        &world.identities(),
    )
    .unwrap();
    let removed = world
        .ana
        .bundle
        .sign_removed(&world.ana.keys, world.ana.device_id(), 4, NOW)
        .unwrap();
    let (fourth, fifth) = (
        world.list(Author::Ana, target, 4),
        world.list(Author::Ana, target, 5),
    );
    let pins = world.pins();
    let verified = verify_list(&parts(&fourth), &chain, &pins, &removed).unwrap();
    assert_eq!(verified.marks(), [ListMark::RemovedDevice]);
    let refused = |bytes, bundle| verify_list(&parts(bytes), &chain, &pins, bundle).err();
    assert_eq!(
        refused(&fifth, &removed),
        Some(VerifyListError::DeviceRemoved)
    );
    assert_eq!(refused(&fifth, &world.ana.bundle), None);
    let nobody = IdentityBundle::sign(&world.ana.keys, 1, NOW, Vec::new()).unwrap();
    assert_eq!(
        refused(&fifth, &nobody),
        Some(VerifyListError::UnknownDevice)
    );
}

#[test]
fn an_inbox_item_opens_only_for_its_author() {
    let mut world = World::new();
    let key = world.ana.keys.x25519();
    let bytes = world.list(Author::Ana, ListTarget::Inbox { key }, 1);
    let verified = verify_inbox_item(&parts(&bytes), &world.ana.bundle).unwrap();
    assert!(verified.open_inbox_head(&world.ana.keys).is_ok());
    assert!(verified.open_inbox_head(&world.ben.keys).is_err());
    assert_eq!(
        verify_inbox_item(&parts(&bytes), &world.ben.bundle).err(),
        Some(VerifyListError::OtherIdentity)
    );
    let target = world.account_target();
    let list = world.list(Author::Ana, target, 2);
    assert_eq!(
        verify_inbox_item(&parts(&list), &world.ana.bundle).err(),
        Some(VerifyListError::OtherAccount)
    );
    // Eve seals to Ana's inbox: her item is not Ana's.
    let eves = world.list(Author::Eve, ListTarget::Inbox { key }, 1);
    assert_eq!(
        verify_inbox_item(&parts(&eves), &world.ana.bundle).err(),
        Some(VerifyListError::OtherIdentity)
    );
}

#[test]
fn limits_of_what_is_sealed() {
    let mut world = World::new();
    let mut rng = TestRng::seeded("limits");
    let target = world.account_target();
    let sealed =
        |head: &ListHead, codes: &[NewCode<'_>], target, device_counter, rng: &mut TestRng| {
            let new = NewList {
                workspace: world.workspace,
                target,
                author: world.ana.keys.user(),
                device: world.ana.device_id(),
                device_counter,
                created: NOW,
                head,
                codes,
            };
            seal_list(&new, rng).map(|_| ())
        };
    let code = |code| NewCode { code, number: 0 };
    let (longest, too_long) = ("x".repeat(192), "x".repeat(193));
    let many = vec![code("1"); 257];
    assert_eq!(sealed(&head(), &many[..256], target, 1, &mut rng), Ok(()));
    assert_eq!(
        sealed(&head(), &many, target, 1, &mut rng),
        Err(SealListError::Count)
    );
    assert_eq!(
        sealed(&head(), &[], target, 1, &mut rng),
        Err(SealListError::Count)
    );
    assert_eq!(
        sealed(&head(), &[code(&longest)], target, 1, &mut rng),
        Ok(())
    );
    let second = [code("1"), code(&too_long)];
    assert_eq!(
        sealed(&head(), &second, target, 1, &mut rng),
        Err(SealListError::Code(2))
    );
    assert_eq!(
        sealed(&head(), &[code("")], target, 1, &mut rng),
        Err(SealListError::Code(1))
    );
    assert_eq!(
        sealed(&head(), &[code("1")], target, 0, &mut rng),
        Err(SealListError::Target)
    );
    let nowhere = ListTarget::Account {
        account: AccountId::ZERO,
        epoch: 1,
        key: world.first.account_key(),
    };
    assert_eq!(
        sealed(&head(), &[code("1")], nowhere, 1, &mut rng),
        Err(SealListError::Target)
    );
    let note = |length| ListHead {
        note: "n".repeat(length),
        ..head()
    };
    assert_eq!(
        sealed(&note(1_024), &[code("1")], target, 1, &mut rng),
        Ok(())
    );
    assert_eq!(
        sealed(&note(1_025), &[code("1")], target, 1, &mut rng),
        Err(SealListError::HeadTooLong)
    );
    let low_order = ListTarget::Inbox {
        key: X25519Key::ZERO,
    };
    assert_eq!(
        sealed(&head(), &[code("1")], low_order, 1, &mut rng),
        Err(SealListError::Seal)
    );
    let fullest = ListHead {
        origin: "o".repeat(255),
        frame_origin: "f".repeat(255),
        detector: "d".repeat(64),
        ..note(1_024)
    };
    assert_eq!(sealed(&fullest, &many[..256], target, 1, &mut rng), Ok(()));
    world.rng = rng;
}
