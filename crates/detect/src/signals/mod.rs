//! The ten signals (lookalikes, section 1): each adds or takes points and names its reason. None decides alone.

mod s01_label;
mod s02_count;
mod s03_neighbours;
mod s04_rows;
mod s05_path;
mod s06_fields;
mod s07_prefix;
mod s08_variety;
mod s09_account;
mod s10_alphabet;
mod shape_of_app;

use crate::verdict::Case;

/// What one signal found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Points, negative when they point away.
    pub points: i32,
    /// A short word for a machine.
    pub reason: &'static str,
}

/// A finding, as the signals write it.
pub const fn found(points: i32, reason: &'static str) -> Finding {
    Finding { points, reason }
}

type Signal = fn(&Case<'_, '_, '_>, &mut Vec<Finding>);

const SIGNALS: [Signal; 11] = [
    s01_label::weigh,
    s02_count::weigh,
    s03_neighbours::weigh,
    s04_rows::weigh,
    s05_path::weigh,
    s06_fields::weigh,
    s07_prefix::weigh,
    s08_variety::weigh,
    s09_account::weigh,
    s10_alphabet::weigh,
    shape_of_app::weigh,
];

/// Everything the signals say about a candidate.
pub fn weigh_all(case: &Case<'_, '_, '_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for signal in SIGNALS {
        signal(case, &mut findings);
    }
    findings
}
