//! Waiting for a condition, never for a time.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long a condition may take when the caller has no reason to say otherwise: generous,
/// because a busy two-core machine starts browsers slowly, and a test only waits this long when
/// it is about to fail.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often a condition is looked at.
pub(crate) const INTERVAL: Duration = Duration::from_millis(50);

/// Asks `condition` until it answers `Some`, and gives that back.
///
/// `what` completes the sentence "waited for ..." in the failure.
///
/// # Errors
/// When `timeout` has passed. A condition that fails counts as "not yet"; the failure names the
/// last such error.
pub async fn wait_until<T>(
    what: &str,
    timeout: Duration,
    mut condition: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let start = Instant::now();
    loop {
        let last = match condition().await {
            Ok(Some(value)) => return Ok(value),
            Ok(None) => None,
            Err(error) => Some(error),
        };
        if start.elapsed() >= timeout {
            let seconds = timeout.as_secs_f32();
            match last {
                Some(error) => bail!("waited {seconds} s for {what}; the last try said: {error:#}"),
                None => bail!("waited {seconds} s for {what}"),
            }
        }
        tokio::time::sleep(INTERVAL).await;
    }
}

/// Like [`wait_until`] for a condition that is only true or false.
///
/// # Errors
/// As [`wait_until`].
pub async fn wait_true(
    what: &str,
    timeout: Duration,
    mut condition: impl AsyncFnMut() -> Result<bool>,
) -> Result<()> {
    wait_until(what, timeout, async || Ok(condition().await?.then_some(()))).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;

    #[tokio::test]
    async fn gives_back_what_the_condition_found() {
        let mut tries = 0;
        let found = wait_until("the third try", PATIENCE, async || {
            tries += 1;
            Ok((tries == 3).then_some(tries))
        })
        .await;
        assert_eq!(found.ok(), Some(3));
    }

    #[tokio::test]
    async fn says_what_it_waited_for_and_why_not() {
        let failure = wait_until("the kettle", Duration::ZERO, async || {
            Err::<Option<()>, _>(anyhow!("no water"))
        })
        .await
        .map_err(|error| error.to_string());
        assert_eq!(
            failure,
            Err("waited 0 s for the kettle; the last try said: no water".to_owned())
        );
    }
}
