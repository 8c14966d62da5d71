//! S1: what the nearest heading or label says.

use super::{Finding, found};
use crate::verdict::Case;
use sparekey_catalogue::WordSet;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let context = &case.context;
    if context.before.has(WordSet::CODES) {
        findings.push(found(45, "label"));
    } else if context.before.has(WordSet::ONE_CODE) {
        findings.push(found(30, "label-of-one"));
    } else if context.above.with(case.page.title).has(WordSet::CODES) {
        findings.push(found(25, "title"));
    }
    if context.section().has(WordSet::UNUSED) {
        findings.push(found(10, "unused-codes"));
    }
    let codes = WordSet::CODES.with(WordSet::ONE_CODE);
    // In a heading such a word names the list; in a sentence only if nothing there names backup codes.
    let names = |class| {
        context.nearest.has(class) && !context.nearest.has(codes)
            || context.before.has(class) && !context.before.has(codes)
    };
    if names(WordSet::TOTP_SECRET) {
        findings.push(found(-70, "totp-secret-label"));
    }
    if names(WordSet::OTHER_CODE) {
        findings.push(found(-70, "other-code-label"));
    }
    if names(WordSet::PHONE) {
        findings.push(found(-70, "phone-label"));
    }
}
