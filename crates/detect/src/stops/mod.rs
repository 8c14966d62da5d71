//! The hard stops (lookalikes, section 1): what is never a code list, whatever the signals say.

mod bank;
mod seed_phrase;
mod signed_token;

use crate::verdict::Case;

type Stop = fn(&Case<'_, '_, '_>) -> Option<&'static str>;

const STOPS: [Stop; 3] = [bank::find, seed_phrase::find, signed_token::find];

/// The first stop that applies, as a short word for a machine.
pub fn find_stop(case: &Case<'_, '_, '_>) -> Option<&'static str> {
    STOPS.iter().find_map(|stop| stop(case))
}
