//! What the events of a list say together: which codes are used, and whether the list is superseded (security.md 2.7).

use std::collections::{BTreeMap, BTreeSet};

use crate::bundle::IdentityBundle;
use crate::event::{UseEvent, UseOp};
use crate::ids::{DeviceId, Fingerprint, UserId};
use crate::list::ListHeader;

/// What the events of a list are held against.
#[derive(Clone, Copy)]
pub struct UseContext<'a> {
    /// The list they belong to, verified.
    pub list: &'a ListHeader,
    /// Who ever was an Owner: [`crate::VerifiedChain::owners_ever`] of a chain whose newest signer is pinned.
    pub owners: &'a BTreeSet<(UserId, Fingerprint)>,
    /// The highest bundle seen of each fingerprint.
    pub bundles: &'a [&'a IdentityBundle],
}

/// Who marked something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// Who.
    pub author: UserId,
    /// Their identity.
    pub fpr: Fingerprint,
    /// With which device.
    pub device: DeviceId,
    /// When, ms since 1970, as their device said.
    pub at: u64,
}

/// The state of one code, or of the whole list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UseState {
    /// Used, or superseded; by whom.
    pub used: Option<Use>,
    /// The number that the next event must have; `None` when all are taken.
    pub next: Option<u32>,
}

/// What the events of a list say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListUses {
    /// One for each code, in order.
    pub cells: Vec<UseState>,
    /// The list itself: used means superseded.
    pub whole: UseState,
}

impl ListUses {
    /// How many codes are not used.
    #[must_use]
    pub fn count_left(&self) -> u16 {
        let left = self.cells.iter().filter(|cell| cell.used.is_none()).count();
        u16::try_from(left).unwrap_or(u16::MAX)
    }
}

/// Reads all events of a list. What does not belong to it, is signed by nobody who was an Owner, or stands beyond a gap in
/// the numbers is ignored. An event that cannot be trusted keeps its number and says nothing: so one bad event does not
/// hide the good ones after it. Two different trusted events with one number count as used.
#[must_use]
pub fn read_uses(events: &[UseEvent], context: &UseContext<'_>) -> ListUses {
    let mut by_cell: BTreeMap<Option<u16>, BTreeMap<u32, Vec<&UseEvent>>> = BTreeMap::new();
    for event in events.iter().filter(|event| is_of(event, context.list)) {
        let at = by_cell.entry(event.cell()).or_default();
        at.entry(event.n()).or_default().push(event);
    }
    let empty = BTreeMap::new();
    let state = |cell: Option<u16>| {
        read_cell(by_cell.get(&cell).unwrap_or(&empty), |event| {
            find_author(event, context.owners, context.bundles)
        })
    };
    ListUses {
        cells: (0..context.list.count)
            .map(|cell| state(Some(cell)))
            .collect(),
        whole: state(None),
    }
}

/// The number that the next event of a cell (or of the whole list) must have, by numbers alone: for a device that knows no
/// keys of others while locked. `None` when all are taken.
#[must_use]
pub fn find_next_use(events: &[UseEvent], list: &ListHeader, cell: Option<u16>) -> Option<u32> {
    let taken: BTreeSet<u32> = events
        .iter()
        .filter(|event| is_of(event, list) && event.cell() == cell)
        .map(UseEvent::n)
        .collect();
    next_number(|n| taken.contains(&n))
}

/// Whether an event speaks of this list, and of a cell it has.
fn is_of(event: &UseEvent, list: &ListHeader) -> bool {
    (event.workspace(), event.account(), event.list()) == (list.workspace, list.account, list.list)
        && event.cell().is_none_or(|cell| cell < list.count)
}

/// The first number from 1 that is free.
fn next_number(taken: impl Fn(u32) -> bool) -> Option<u32> {
    (1..=u32::MAX).find(|n| !taken(*n))
}

fn read_cell(
    numbered: &BTreeMap<u32, Vec<&UseEvent>>,
    find_author: impl Fn(&UseEvent) -> Option<Fingerprint>,
) -> UseState {
    let next = next_number(|n| numbered.contains_key(&n));
    let mut used = None;
    for (_, same_number) in numbered.range(..next.unwrap_or(u32::MAX)) {
        let mut trusted: Vec<(&UseEvent, Use)> = Vec::new();
        for event in same_number {
            let known = trusted.iter().any(|(other, _)| other == event);
            if let Some(fpr) = find_author(event).filter(|_| !known) {
                let says = Use {
                    author: event.author(),
                    fpr,
                    device: event.device(),
                    at: event.created(),
                };
                trusted.push((event, says));
            }
        }
        let says_used = trusted
            .iter()
            .find(|(event, _)| event.op() == UseOp::Used)
            .or_else(|| trusted.first().filter(|_| trusted.len() > 1));
        match says_used {
            Some((_, says)) => used = used.or(Some(*says)),
            None if trusted.is_empty() => {}
            None => used = None,
        }
    }
    UseState { used, next }
}

/// The identity that signed, if it was an Owner: device in the highest bundle of that identity, counter not above its last,
/// signature.
fn find_author(
    event: &UseEvent,
    owners: &BTreeSet<(UserId, Fingerprint)>,
    bundles: &[&IdentityBundle],
) -> Option<Fingerprint> {
    bundles
        .iter()
        .filter(|bundle| bundle.user() == event.author())
        .filter(|bundle| owners.contains(&(bundle.user(), bundle.fpr())))
        .find(|bundle| {
            bundle.find_device(&event.device()).is_some_and(|device| {
                event.device_counter() <= device.last && event.verify(&device.key)
            })
        })
        .map(|bundle| bundle.fpr())
}
