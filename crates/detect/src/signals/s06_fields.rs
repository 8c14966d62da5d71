//! S6: what kind of field the items stand in.

use super::{Finding, found};
use crate::snapshot::{Flags, Kind, Tag};
use crate::verdict::Case;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let mut values = case
        .candidate
        .items
        .iter()
        .map(|item| &item.run)
        .filter(|run| run.kind == Kind::Value)
        .peekable();
    if values.peek().is_none() {
        return;
    }
    if values.all(|run| run.flags.has(Flags::FIXED) || run.tag == Tag::TextArea) {
        findings.push(found(5, "read-only-field"));
    } else {
        findings.push(found(-10, "open-field"));
    }
}
