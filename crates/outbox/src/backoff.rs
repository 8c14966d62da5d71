//! When to try again.

/// First pause, milliseconds (`security.md` 5).
pub const MIN_RETRY_MS: u64 = 1_000;
/// Longest pause, milliseconds (`security.md` 5).
pub const MAX_RETRY_MS: u64 = 60 * 60 * 1_000;

/// Pause after the `tries`-th failure, counted from 1, in milliseconds: the full pause doubles from
/// [`MIN_RETRY_MS`] to [`MAX_RETRY_MS`], and `random` picks from its upper half, so that many devices
/// do not come back at once. A server may ask for a longer pause, in seconds, up to the longest.
pub(crate) fn pause(tries: u32, retry_after: Option<u64>, random: u32) -> u64 {
    let doublings = tries.saturating_sub(1).min(22);
    let full = (MIN_RETRY_MS << doublings).min(MAX_RETRY_MS);
    let half = full / 2;
    let jitter = half * u64::from(random) / u64::from(u32::MAX);
    let asked = retry_after.unwrap_or(0).saturating_mul(1_000);
    (half + jitter).max(asked).min(MAX_RETRY_MS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn doubles_to_an_hour() {
        let rows = [
            (1, None, 0, 500),
            (1, None, u32::MAX, 1_000),
            (2, None, u32::MAX, 2_000),
            (3, None, u32::MAX, 4_000),
            (12, None, u32::MAX, 2_048_000),
            (13, None, u32::MAX, MAX_RETRY_MS),
            (13, None, 0, MAX_RETRY_MS / 2),
            (u32::MAX, None, u32::MAX, MAX_RETRY_MS),
            (1, Some(30), 0, 30_000),
            (1, Some(0), 0, 500),
            (1, Some(u64::MAX), 0, MAX_RETRY_MS),
        ];
        for (tries, retry_after, random, expected) in rows {
            assert_eq!(
                pause(tries, retry_after, random),
                expected,
                "{tries} {retry_after:?} {random}"
            );
        }
    }

    proptest! {
        #[test]
        fn stays_in_bounds(tries in 1_u32.., retry_after: Option<u64>, random: u32) {
            let pause = pause(tries, retry_after, random);
            prop_assert!((MIN_RETRY_MS / 2..=MAX_RETRY_MS).contains(&pause));
        }
    }
}
