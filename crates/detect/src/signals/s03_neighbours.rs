//! S3: buttons, sentences, pictures and fields close by.

use super::{Finding, found};
use crate::verdict::Case;
use sparekey_catalogue::WordSet;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let context = &case.context;
    if context.controls.has(WordSet::TAKE) {
        findings.push(found(8, "take-buttons"));
    }
    if context.controls.has(WordSet::GENERATE) {
        findings.push(found(7, "generate-button"));
    }
    if context.section().has(WordSet::WORKS_ONCE) {
        findings.push(found(10, "works-once"));
    }
    let single = case.candidate.items.len() == 1;
    if context.qr {
        findings.push(found(if single { -60 } else { -15 }, "qr-picture"));
    }
    // A page that asks for a code may print one as an example (lookalikes 26 and 27).
    let labelled = context
        .section()
        .has(WordSet::ONE_CODE.with(WordSet::CODES));
    if single && (context.asks_code || (context.empty_field && labelled)) {
        findings.push(found(-60, "field-for-code"));
    }
}
