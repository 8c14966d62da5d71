//! What the profile knows about the codes of its app.

use super::{Finding, found};
use crate::verdict::Case;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let Some(shape) = case.page.site.and_then(|site| site.profile.shape) else {
        return;
    };
    let strong = shape.confidence.decides();
    if case.fits_profile() {
        findings.push(found(if strong { 25 } else { 10 }, "shape-of-app"));
    } else if strong {
        findings.push(found(-25, "not-shape-of-app"));
    }
}
