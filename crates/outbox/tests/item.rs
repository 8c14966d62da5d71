//! What every answer does to a waiting list, and to what follows it: nothing is lost, nothing is done twice.

use proptest::prelude::*;
use sparekey_outbox::{
    After, Item, MAX_RETRY_MS, Reason, SendResult, State, Step, Transition, next_due,
};
use sparekey_protocol::{Bytes, Id};

const NOW: u64 = 1_800_000_000_000;

fn item() -> Item {
    Item::enqueue(Id([1; 16]), Some(Id([2; 16])), vec![7; 40], 10, NOW)
}

fn refused(status: u16, retry_after: Option<u64>) -> SendResult {
    SendResult::Refused {
        status,
        code: None,
        retry_after,
    }
}

#[test]
fn every_answer() {
    let half = Transition::Retry(NOW + 500);
    let rows = [
        (SendResult::Taken, Transition::Delivered),
        (SendResult::NoAnswer, half),
        (SendResult::OtherVersion, half),
        (refused(302, None), half),
        (refused(408, None), half),
        (refused(429, None), half),
        (refused(429, Some(60)), Transition::Retry(NOW + 60_000)),
        (refused(500, None), half),
        (refused(503, Some(2)), Transition::Retry(NOW + 2_000)),
        (refused(599, None), half),
        (refused(401, None), Transition::SignIn(NOW + MAX_RETRY_MS)),
        (refused(400, None), Transition::Stopped),
        (refused(403, None), Transition::Stopped),
        (refused(404, None), Transition::Stopped),
        (refused(409, None), Transition::Stopped),
        (refused(410, None), Transition::Stopped),
        (refused(413, None), Transition::Stopped),
    ];
    for (result, expected) in rows {
        let mut item = item();
        assert_eq!(item.record(result, NOW, 0), expected, "{result:?}");
        assert_eq!(item.tries, 1);
        assert_eq!(item.is_delivered(), expected == Transition::Delivered);
        assert_eq!(item.is_stopped(), expected == Transition::Stopped);
        let asks = matches!(expected, Transition::Stopped | Transition::SignIn(_));
        assert_eq!(item.needs_person(), asks);
        assert_eq!(
            item.find_reason().is_none(),
            expected == Transition::Delivered
        );
        assert!(!item.is_due(NOW));
    }
}

#[test]
fn due_at_once_and_after_a_clock_set_back() {
    let mut item = item();
    assert!(item.is_due(NOW));
    item.record(SendResult::NoAnswer, NOW, u32::MAX);
    assert!(!item.is_due(NOW + 999));
    assert!(item.is_due(NOW + 1_000));
    assert!(item.is_due(NOW - 2 * MAX_RETRY_MS));
    assert_eq!(next_due([&item], NOW), Some(NOW + 1_000));
    item.record(refused(410, None), NOW, 0);
    assert_eq!(next_due([&item], NOW), None);
}

#[test]
fn postponing_is_no_try() {
    let mut item = item();
    item.postpone(NOW + 5);
    assert_eq!((item.tries, item.find_due(NOW)), (0, Some(NOW + 5)));
    item.record(SendResult::Taken, NOW, 0);
    item.postpone(NOW + 9);
    assert!(item.is_delivered());
}

fn any_result() -> impl Strategy<Value = SendResult> {
    prop_oneof![
        Just(SendResult::NoAnswer),
        Just(SendResult::OtherVersion),
        (100_u16..600, any::<Option<u64>>())
            .prop_map(|(status, retry_after)| refused(status, retry_after)),
    ]
}

proptest! {
    /// Whatever happens, the sealed bytes stay, the item is due within an hour or waits for the
    /// person, and it comes back from storage as it was.
    #[test]
    fn never_lost(results in prop::collection::vec((any_result(), any::<u32>()), 1..40)) {
        let mut item = item();
        let mut now = NOW;
        for (result, random) in results {
            if item.is_stopped() {
                break;
            }
            item.record(result, now, random);
            prop_assert!(!item.is_delivered());
            prop_assert_eq!(&item.sealed, &Bytes(vec![7; 40]));
            match item.find_due(now) {
                Some(due) => {
                    prop_assert!(due > now && due <= now + MAX_RETRY_MS);
                    now = due;
                }
                None => prop_assert!(item.needs_person()),
            }
            let stored = item.to_stored().map_err(|_| TestCaseError::fail("stored"))?;
            prop_assert_eq!(Item::parse_stored(&stored), Ok(item.clone()));
        }
    }
}

const OLD: [Id; 2] = [Id([3; 16]), Id([4; 16])];
const INBOX: Id = Id([5; 16]);

fn item_with_steps() -> Item {
    item().with_after(After {
        inbox: Some(INBOX),
        ..After::replacing(&[OLD[0], OLD[1], OLD[0]])
    })
}

#[test]
fn steps_follow_the_list_one_by_one() {
    let mut item = item_with_steps();
    assert_eq!(item.after.replaces, OLD, "each once");
    let steps = [
        Step::Supersede(OLD[0]),
        Step::Supersede(OLD[1]),
        Step::DeleteInbox(INBOX),
    ];
    assert_eq!(item.find_step(), None, "nothing before the list is there");
    item.record(SendResult::NoAnswer, NOW, 0);
    assert_eq!((item.find_step(), item.tries), (None, 1));
    assert_eq!(
        item.record(SendResult::Taken, NOW, 0),
        Transition::Following
    );
    for (step, left) in steps.into_iter().zip((0..3).rev()) {
        assert_eq!((item.find_step(), item.tries), (Some(step), 0));
        assert!(item.is_due(NOW) && !item.is_delivered());
        item.after.event = Some(Bytes(vec![1]));
        let expected = if left == 0 {
            Transition::Delivered
        } else {
            Transition::Following
        };
        assert_eq!(item.record(SendResult::Taken, NOW, 0), expected);
        assert_eq!(item.after.event, None, "an event belongs to one step");
    }
    assert_eq!((item.find_step(), item.is_delivered()), (None, true));
    assert_eq!(item.after.replaces, OLD, "what was done is still known");
    assert_eq!(item.after.inbox, Some(INBOX));
}

#[test]
fn a_step_waits_without_sending_the_list_again() {
    let mut item = item_with_steps();
    item.record(SendResult::Taken, NOW, 0);
    item.after.event = Some(Bytes(vec![1, 2]));
    for (result, due) in [
        (SendResult::NoAnswer, NOW + 500),
        (SendResult::OtherVersion, NOW + 1_000),
        (refused(409, None), NOW + 2_000),
        (refused(503, Some(9)), NOW + 9_000),
        (refused(401, None), NOW + MAX_RETRY_MS),
    ] {
        item.record(result, NOW, 0);
        assert_eq!(item.find_step(), Some(Step::Supersede(OLD[0])));
        assert!(matches!(item.state, State::Following { .. }));
        assert_eq!(item.after.event, Some(Bytes(vec![1, 2])), "the same bytes");
        assert_eq!(item.find_due(NOW), Some(due), "{result:?}");
        item.postpone(NOW + 7);
        assert_eq!(item.find_due(NOW), Some(NOW + 7));
        item.postpone(due);
    }
    assert!(item.needs_person(), "401");
    assert_eq!(
        item.find_reason(),
        Some(Reason::Answer {
            status: 401,
            code: None
        })
    );
    // Stopped: whoever sends it all the same begins with the list, which is the same bytes, and goes on.
    assert_eq!(item.record(refused(400, None), NOW, 0), Transition::Stopped);
    assert_eq!((item.find_step(), item.find_due(NOW)), (None, None));
    assert_eq!(
        item.record(SendResult::Taken, NOW, 0),
        Transition::Following
    );
    assert_eq!(item.find_step(), Some(Step::Supersede(OLD[0])));
}

#[test]
fn an_item_of_an_earlier_version_has_no_steps() {
    let stored = item()
        .to_stored()
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let Ok(stored) = stored else {
        panic!("it has a JSON form")
    };
    assert!(!stored.contains("after"), "{stored}");
    assert_eq!(Item::parse_stored(stored.as_bytes()), Ok(item()));
}

proptest! {
    /// Whatever happens between them, every step is taken once and in order, and only after the list.
    #[test]
    fn every_step_once(results in prop::collection::vec((any_result(), 0_u32..4), 1..60)) {
        let mut item = item_with_steps();
        let mut taken = Vec::new();
        let mut now = NOW;
        for (failure, luck) in results {
            if item.is_delivered() {
                break;
            }
            let stored = item.to_stored().map_err(|_| TestCaseError::fail("stored"))?;
            prop_assert_eq!(Item::parse_stored(&stored), Ok(item.clone()));
            let step = item.find_step();
            let result = if luck == 0 { failure } else { SendResult::Taken };
            item.record(result, now, 0);
            if result == SendResult::Taken {
                taken.extend(step);
            }
            now = item.find_due(now).unwrap_or(now);
        }
        let all = [Step::Supersede(OLD[0]), Step::Supersede(OLD[1]), Step::DeleteInbox(INBOX)];
        prop_assert_eq!(&taken[..], &all[..taken.len()]);
        prop_assert_eq!(item.is_delivered(), taken.len() == all.len());
    }
}
