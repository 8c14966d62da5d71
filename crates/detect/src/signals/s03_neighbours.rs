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
    if context.asks_code && single {
        findings.push(found(-40, "field-for-code"));
    }
}
