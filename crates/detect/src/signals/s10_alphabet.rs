//! S10: one small alphabet for all items, and enough of it.

use super::{Finding, found};
use crate::shape::Letters;
use crate::verdict::Case;
use sparekey_codes::is_group;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let items = &case.candidate.items;
    let pool = items.iter().fold(Letters::default(), |pool, item| {
        pool.with(item.shape.letters)
    });
    if pool.marks {
        findings.push(found(-20, "marks"));
    } else if !(pool.has_lower() && pool.has_upper()) {
        findings.push(found(10, "one-alphabet"));
    } else {
        findings.push(found(5, "mixed-case"));
    }
    if items.iter().any(|item| is_group(&item.text)) {
        findings.push(found(-80, "groups-only"));
    }
    // Six digits are what an authenticator shows (lookalike 31).
    let six_digits = items.first().is_some_and(|item| item.shape.payload() == 6);
    if six_digits && !pool.has_lower() && !pool.has_upper() && items.len() < 8 {
        findings.push(found(-40, "six-digits"));
    }
    if items.len() > 1 && !pool.digits {
        findings.push(found(-10, "letters-only"));
    }
}
