//! S2: how many items there are.

use super::{Finding, found};
use crate::verdict::Case;
use sparekey_catalogue::WordSet;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let count = case.candidate.items.len();
    match count {
        4..=30 => findings.push(found(15, "count")),
        // One item is what a label in the singular promises.
        0..=1 if case.context.nearest.has(WordSet::ONE_CODE) => {}
        0..=1 => findings.push(found(-10, "one-item")),
        2..=3 => {}
        31..=40 => findings.push(found(-10, "many-items")),
        _ => findings.push(found(-50, "too-many-items")),
    }
    let expected = case
        .page
        .site
        .and_then(|site| site.profile.shape)
        .map(|shape| shape.count);
    if expected.map(usize::from) == Some(count) {
        findings.push(found(10, "count-of-app"));
    }
}
