//! Use events: the vectors of one, and what many say together (security.md 2.7).

use std::collections::BTreeSet;

use ed25519_dalek::{Signer, SigningKey};
use proptest::prelude::*;
use serde_json::{Value, json};
use sparekey_envelope::*;

use crate::objects::{
    Spoiled, array, filled, hex, number, ok_or_debug, person, small, somebody, spoil_object, text,
};
use crate::rng::TestRng;
use crate::world::{Author, NOW, Person, World, public};

// One event, for the frozen vectors

pub fn inputs() -> Vec<(&'static str, Value)> {
    let input = |cell: Value, op: &str, n: u32| {
        json!({
            "workspace": filled(0x70, 16), "account": filled(0x71, 16), "list": filled(0x72, 16),
            "cell": cell, "op": op, "n": n, "author": somebody(1), "device_seed": filled(0x22, 32),
            "created": 1_790_000_000_000_u64, "device_counter": 6,
        })
    };
    vec![
        ("first_code_used", input(json!(0), "used", 1)),
        ("last_code_undone", input(json!(255), "undone", 2)),
        ("list_superseded", input(json!(null), "used", 1)),
        ("list_current_again", input(json!(null), "undone", u32::MAX)),
    ]
}

fn device_of(input: &Value) -> SigningKey {
    SigningKey::from_bytes(&array(&input["device_seed"]))
}

pub fn seal(input: &Value, _: &mut TestRng) -> Vec<u8> {
    let device = device_of(input);
    let unsigned = NewUseEvent {
        workspace: WorkspaceId::from_bytes(array(&input["workspace"])),
        account: AccountId::from_bytes(array(&input["account"])),
        list: ListId::from_bytes(array(&input["list"])),
        cell: input["cell"]
            .as_u64()
            .map(|cell| u16::try_from(cell).unwrap()),
        op: match text(&input["op"]) {
            "used" => UseOp::Used,
            _ => UseOp::Undone,
        },
        n: small(&input["n"]),
        author: person(&input["author"]).user(),
        device: DeviceId::derive(&public(&device)),
        created: number(&input["created"]),
        device_counter: small(&input["device_counter"]),
    }
    .prepare()
    .unwrap();
    let signature = device.sign(&unsigned.signing_input()).to_bytes();
    unsigned.with_signature(signature).as_bytes().to_vec()
}

pub fn open(input: &Value, bytes: &[u8]) -> Result<Value, String> {
    let event = ok_or_debug(UseEvent::parse(bytes))?;
    if !event.verify(&public(&device_of(input))) {
        return Err("Signature".to_owned());
    }
    Ok(json!({
        "workspace": hex(event.workspace().as_bytes()), "account": hex(event.account().as_bytes()),
        "list": hex(event.list().as_bytes()), "cell": event.cell(),
        "op": format!("{:?}", event.op()), "n": event.n(), "author": hex(event.author().as_bytes()),
        "device": hex(event.device().as_bytes()), "created": event.created(),
        "device_counter": event.device_counter(), "hash": hex(event.hash().as_bytes()),
    }))
}

pub fn spoil(good: &[u8]) -> Spoiled {
    let mut spoiled = spoil_object(good);
    let mut change = |name, at: usize, with: &[u8]| {
        let mut bytes = good.to_vec();
        bytes[at..at + with.len()].copy_from_slice(with);
        spoiled.push((name, bytes));
    };
    change("fail_account_zero", 23, &[0; 16]);
    change("fail_cell_256", 55, &[1, 0]);
    change("fail_cell_65534", 55, &[0xFF, 0xFE]);
    change("fail_op_zero", 57, &[0]);
    change("fail_op_three", 57, &[3]);
    change("fail_n_zero", 58, &[0; 4]);
    change("fail_counter_zero", 102, &[0; 4]);
    change("fail_reserved", 106, &[1]);
    change("fail_other_n", 58, &[0, 0, 7, 7]);
    spoiled
}

// Many events

/// What one person says with one device.
struct Say<'a> {
    person: &'a Person,
    device: &'a SigningKey,
    cell: Option<u16>,
    op: UseOp,
    n: u32,
    counter: u32,
    at: u64,
}

fn say(person: &Person, cell: impl Into<Option<u16>>, op: UseOp, n: u32) -> Say<'_> {
    Say {
        person,
        device: &person.device,
        cell: cell.into(),
        op,
        n,
        counter: n,
        at: NOW + u64::from(n),
    }
}

fn event_of(list: &ListHeader, say: &Say<'_>) -> UseEvent {
    let unsigned = NewUseEvent {
        workspace: list.workspace,
        account: list.account,
        list: list.list,
        cell: say.cell,
        op: say.op,
        n: say.n,
        author: say.person.keys.user(),
        device: DeviceId::derive(&public(say.device)),
        created: say.at,
        device_counter: say.counter,
    }
    .prepare()
    .unwrap();
    let signature = say.device.sign(&unsigned.signing_input()).to_bytes();
    unsigned.with_signature(signature)
}

/// A list of three codes, of an account whose Owners are Ana and, later removed, Ben.
struct Table {
    world: World,
    list: ListHeader,
    owners: BTreeSet<(UserId, Fingerprint)>,
}

impl Table {
    fn new() -> Self {
        let mut world = World::new();
        let target = world.account_target();
        let bytes = world.list(Author::Ana, target, 1);
        let list = *CodeList::parse(&bytes).unwrap().header();
        let ben = world.ben.keys.identity();
        let added =
            make_added_owner(&world.first, &world.ana.keys, &ben, NOW, &mut world.rng).unwrap();
        let removed = make_epoch(
            &added,
            &world.ana.keys,
            &[world.ana.keys.identity()],
            &world.rescue.keys.identity(),
            NOW,
            &mut world.rng,
        )
        .unwrap();
        let manifests = [world.first.clone(), added, removed];
        let chain = verify_chain(None, &manifests, &world.identities()).unwrap();
        Self {
            owners: chain.owners_ever(),
            world,
            list,
        }
    }

    fn event(&self, say: &Say<'_>) -> UseEvent {
        event_of(&self.list, say)
    }

    fn read(&self, events: &[UseEvent]) -> ListUses {
        let bundles = [
            &self.world.ana.bundle,
            &self.world.ben.bundle,
            &self.world.eve.bundle,
        ];
        self.read_with(events, &bundles)
    }

    fn read_with(&self, events: &[UseEvent], bundles: &[&IdentityBundle]) -> ListUses {
        let context = UseContext {
            list: &self.list,
            owners: &self.owners,
            bundles,
        };
        read_uses(events, &context)
    }
}

/// Who used each code, and the list.
fn who(uses: &ListUses) -> (Vec<Option<UserId>>, Option<UserId>) {
    let author = |state: &UseState| state.used.map(|says| says.author);
    (uses.cells.iter().map(author).collect(), author(&uses.whole))
}

fn nexts(uses: &ListUses) -> Vec<Option<u32>> {
    uses.cells.iter().map(|cell| cell.next).collect()
}

#[test]
fn nothing_said_leaves_all_codes() {
    let table = Table::new();
    let uses = table.read(&[]);
    assert_eq!(who(&uses), (vec![None; 3], None));
    assert_eq!(nexts(&uses), [Some(1); 3]);
    assert_eq!((uses.whole.next, uses.count_left()), (Some(1), 3));
}

#[test]
fn used_undone_and_used_again_in_any_order_of_arrival() {
    let table = Table::new();
    let (ana, ben) = (&table.world.ana, &table.world.ben);
    let events = [
        table.event(&say(ana, 1, UseOp::Used, 1)),
        table.event(&say(ben, 1, UseOp::Undone, 2)),
        table.event(&say(ben, 1, UseOp::Used, 3)),
        table.event(&say(ana, 2, UseOp::Used, 1)),
    ];
    let (ana, ben) = (ana.keys.user(), ben.keys.user());
    let upto = |count: usize| who(&table.read(&events[..count])).0;
    assert_eq!(upto(1), [None, Some(ana), None]);
    assert_eq!(upto(2), [None, None, None]);
    assert_eq!(upto(3), [None, Some(ben), None]);
    assert_eq!(upto(4), [None, Some(ben), Some(ana)]);
    let mut backwards = events.to_vec();
    backwards.reverse();
    let uses = table.read(&backwards);
    assert_eq!(uses, table.read(&events));
    assert_eq!(nexts(&uses), [Some(1), Some(4), Some(2)]);
    assert_eq!((uses.count_left(), uses.whole.used), (1, None));
    let says = uses.cells[1].used.unwrap();
    assert_eq!(
        (says.fpr, says.device, says.at),
        (
            table.world.ben.keys.fpr(),
            table.world.ben.device_id(),
            NOW + 3
        )
    );
}

#[test]
fn a_second_used_does_not_change_who_was_first() {
    let table = Table::new();
    let (ana, ben) = (&table.world.ana, &table.world.ben);
    let events = [
        table.event(&say(ben, 0, UseOp::Used, 1)),
        table.event(&say(ana, 0, UseOp::Used, 2)),
    ];
    let uses = table.read(&events);
    assert_eq!(who(&uses).0[0], Some(ben.keys.user()));
    assert_eq!(uses.cells[0].next, Some(3));
}

#[test]
fn the_whole_list_is_superseded_and_current_again() {
    let table = Table::new();
    let ana = &table.world.ana;
    let superseded = table.event(&say(ana, None, UseOp::Used, 1));
    let again = table.event(&say(ana, None, UseOp::Undone, 2));
    let uses = table.read(std::slice::from_ref(&superseded));
    assert_eq!(who(&uses), (vec![None; 3], Some(ana.keys.user())));
    assert_eq!((uses.whole.next, uses.count_left()), (Some(2), 3));
    assert_eq!(
        find_next_use(std::slice::from_ref(&superseded), &table.list, None),
        Some(2)
    );
    assert_eq!(
        find_next_use(std::slice::from_ref(&superseded), &table.list, Some(0)),
        Some(1)
    );
    let uses = table.read(&[superseded, again]);
    assert_eq!((uses.whole.used, uses.whole.next), (None, Some(3)));
}

#[test]
fn two_different_events_with_one_number_count_as_used() {
    let table = Table::new();
    let (ana, ben) = (&table.world.ana, &table.world.ben);
    let first = table.event(&say(ana, 0, UseOp::Used, 1));
    let undone = |person| table.event(&say(person, 0, UseOp::Undone, 2));
    let used = table.event(&say(ben, 0, UseOp::Used, 2));
    let state = |events: &[UseEvent]| table.read(events).cells[0];
    assert!(state(&[first.clone(), undone(ana)]).used.is_none());
    for pair in [[undone(ana), undone(ben)], [undone(ana), used]] {
        let state = state(&[vec![first.clone()], pair.to_vec()].concat());
        assert_eq!(state.used.unwrap().author, ana.keys.user());
        assert_eq!(state.next, Some(3));
    }
    // The very same event twice is one event.
    let twice = state(&[first.clone(), undone(ana), undone(ana)]);
    assert!(twice.used.is_none());
    // A stranger beside it changes nothing.
    let eves = table.event(&say(&table.world.eve, 0, UseOp::Used, 2));
    assert!(state(&[first, undone(ana), eves]).used.is_none());
}

#[test]
fn what_fails_is_ignored() {
    let table = Table::new();
    let (ana, eve) = (&table.world.ana, &table.world.eve);
    let good = say(ana, 0, UseOp::Used, 1);
    assert_eq!(table.read(&[table.event(&good)]).count_left(), 2, "control");
    let elsewhere = |change: fn(&mut ListHeader)| {
        let mut list = table.list;
        change(&mut list);
        event_of(&list, &good)
    };
    let forged = {
        let mut bytes = table.event(&good).as_bytes().to_vec();
        bytes[170] ^= 1;
        UseEvent::parse(&bytes).unwrap()
    };
    let with_eves_device = Say {
        device: &eve.device,
        ..say(ana, 0, UseOp::Used, 1)
    };
    let ignored = [
        ("a stranger", table.event(&say(eve, 0, UseOp::Used, 1))),
        ("a device of somebody else", table.event(&with_eves_device)),
        ("a forged signature", forged),
        (
            "another list",
            elsewhere(|list| list.list = ListId::from_bytes([9; 16])),
        ),
        (
            "another account",
            elsewhere(|list| list.account = AccountId::from_bytes([9; 16])),
        ),
        (
            "another workspace",
            elsewhere(|list| list.workspace = WorkspaceId::from_bytes([9; 16])),
        ),
        ("no such code", table.event(&say(ana, 3, UseOp::Used, 1))),
        ("beyond a gap", table.event(&say(ana, 0, UseOp::Used, 2))),
    ];
    for (name, event) in ignored {
        let uses = table.read(std::slice::from_ref(&event));
        assert_eq!((uses.count_left(), uses.whole.used), (3, None), "{name}");
    }
    // Without the bundle of its author it says nothing yet.
    let nobody = table.read_with(&[table.event(&good)], &[&eve.bundle]);
    assert_eq!(nobody.count_left(), 3);
}

#[test]
fn one_that_fails_keeps_its_number_and_hides_nothing() {
    let table = Table::new();
    let (ana, eve) = (&table.world.ana, &table.world.eve);
    let events = [
        table.event(&say(eve, 0, UseOp::Used, 1)),
        table.event(&say(ana, 0, UseOp::Used, 2)),
    ];
    let uses = table.read(&events);
    assert_eq!(who(&uses).0[0], Some(ana.keys.user()));
    assert_eq!(uses.cells[0].next, Some(3));
    assert_eq!(find_next_use(&events, &table.list, Some(0)), Some(3));
}

#[test]
fn a_removed_device_counts_up_to_its_last_counter() {
    let table = Table::new();
    let ana = &table.world.ana;
    let removed = ana
        .bundle
        .sign_removed(&ana.keys, ana.device_id(), 4, NOW)
        .unwrap();
    for (counter, left) in [(4, 2), (5, 3)] {
        let event = table.event(&Say {
            counter,
            ..say(ana, 0, UseOp::Used, 1)
        });
        let uses = table.read_with(std::slice::from_ref(&event), &[&removed]);
        assert_eq!(uses.count_left(), left, "{counter}");
    }
}

#[test]
fn what_no_event_may_say_is_not_made() {
    let table = Table::new();
    let good = NewUseEvent {
        workspace: table.list.workspace,
        account: table.list.account,
        list: table.list.list,
        cell: Some(255),
        op: UseOp::Used,
        n: 1,
        author: table.world.ana.keys.user(),
        device: table.world.ana.device_id(),
        created: NOW,
        device_counter: 1,
    };
    assert!(good.prepare().is_ok());
    let refused = [
        NewUseEvent {
            cell: Some(256),
            ..good
        },
        NewUseEvent {
            cell: Some(0xFFFF),
            ..good
        },
        NewUseEvent { n: 0, ..good },
        NewUseEvent {
            device_counter: 0,
            ..good
        },
        NewUseEvent {
            account: AccountId::ZERO,
            ..good
        },
    ];
    for event in refused {
        assert_eq!(event.prepare().err(), Some(FormatError::Value), "{event:?}");
    }
}

proptest! {
    /// Whatever arrives, and in whatever order: reading does not depend on the order, a code is used only if a trusted
    /// event says so, and the next number is free.
    #[test]
    fn any_events(says in prop::collection::vec((0_usize..3, 0_u16..4, any::<bool>(), 1_u32..5), 0..12), turn in 0_usize..12) {
        let table = Table::new();
        let people = [&table.world.ana, &table.world.ben, &table.world.eve];
        let events: Vec<UseEvent> = says
            .iter()
            .map(|(person, cell, used, n)| {
                let op = if *used { UseOp::Used } else { UseOp::Undone };
                table.event(&say(people[*person], Some(*cell).filter(|cell| *cell < 3), op, *n))
            })
            .collect();
        let uses = table.read(&events);
        let mut turned = events.clone();
        turned.rotate_left(turn % events.len().max(1));
        let other = table.read(&turned);
        prop_assert_eq!(nexts(&uses), nexts(&other));
        let states = uses.cells.iter().map(|cell| cell.used.is_some());
        prop_assert!(states.eq(other.cells.iter().map(|cell| cell.used.is_some())));
        let all = uses.cells.iter().zip(0..).map(|(state, cell)| (state, Some(cell)));
        for (state, cell) in all.chain([(&uses.whole, None)]) {
            prop_assert_eq!(state.next, find_next_use(&events, &table.list, cell));
            let taken = |n| events.iter().any(|event| event.cell() == cell && event.n() == n);
            prop_assert!(!taken(state.next.unwrap()));
            if let Some(says) = state.used {
                prop_assert!(says.author != table.world.eve.keys.user());
                prop_assert!(events.iter().any(|event| event.author() == says.author && event.cell() == cell));
            }
        }
    }
}
