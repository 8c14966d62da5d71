//! Long campaigns. A test that repeats something takes its count from here: few times as one of the
//! tests, many times under `cargo xtask soak`, with the same code.

use std::io::Write as _;
use std::time::{Duration, Instant};

/// The variable by which `cargo xtask soak` tells a test how often to do what it repeats.
pub const COUNT: &str = "SPAREKEY_SOAK_COUNT";

/// How often progress is told.
const INTERVAL: Duration = Duration::from_secs(10);

/// What a test repeats, how often, and how far it is.
pub struct Campaign {
    what: &'static str,
    count: usize,
    done: usize,
    told: bool,
    start: Instant,
    last: Instant,
}

impl Campaign {
    /// A campaign of `what`, in the plural, done `short` times unless [`COUNT`] says otherwise.
    #[must_use]
    pub fn new(what: &'static str, short: usize) -> Self {
        let asked = std::env::var(COUNT).ok();
        let now = Instant::now();
        Self {
            what,
            count: asked
                .as_deref()
                .and_then(|count| count.parse().ok())
                .unwrap_or(short),
            done: 0,
            told: asked.is_some(),
            start: now,
            last: now,
        }
    }

    /// How often in all.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// How often still.
    #[must_use]
    pub fn left(&self) -> usize {
        self.count.saturating_sub(self.done)
    }

    /// `more` are done. A long campaign tells so from time to time, and at the end.
    pub fn advance(&mut self, more: usize) {
        self.done += more;
        if self.told && (self.left() == 0 || self.last.elapsed() >= INTERVAL) {
            self.last = Instant::now();
            let Self {
                what, count, done, ..
            } = self;
            let seconds = self.start.elapsed().as_secs();
            let line = format!("{what}: {done} of {count} after {seconds} s");
            // A closed standard error is no reason to stop.
            let _closed = writeln!(std::io::stderr(), "{line}");
        }
    }
}
