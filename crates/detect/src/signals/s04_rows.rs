//! S4: what else stands in the rows of the list.

use super::{Finding, found};
use crate::verdict::Case;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let count = case.candidate.items.len();
    if count < 2 {
        return;
    }
    let context = &case.context;
    if context.row_words * 3 <= count {
        findings.push(found(5, "bare-rows"));
    } else if context.row_words >= count * 2 {
        findings.push(found(-40, "row-texts"));
    }
    if context.row_controls * 2 >= count {
        findings.push(found(-40, "row-buttons"));
    }
}
