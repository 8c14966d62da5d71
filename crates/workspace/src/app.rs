//! What every handler gets.

use crate::{
    limits::{Limiters, Limits},
    public_url::PublicUrl,
    store::{StoreError, WorkspaceStore},
};
use std::{
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// The server's clock, milliseconds since 1970.
pub type Clock = Arc<dyn Fn() -> u64 + Send + Sync>;

/// The operating system's clock.
#[must_use]
pub fn system_clock() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or(Duration::ZERO);
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}

/// Shared state of all handlers; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// The parts of [`App`].
pub struct Inner {
    /// Where everything is kept.
    pub store: Box<dyn WorkspaceStore>,
    /// The configured address.
    pub public_url: PublicUrl,
    pub(crate) limiters: Limiters,
    pub(crate) fake_key: [u8; 32],
    /// How long an invite can be accepted, milliseconds.
    pub(crate) invite_ms: u64,
    clock: Clock,
}

impl App {
    pub(crate) fn new(
        store: Box<dyn WorkspaceStore>,
        public_url: PublicUrl,
        limits: &Limits,
        fake_key: [u8; 32],
        clock: Clock,
    ) -> Self {
        Self(Arc::new(Inner {
            store,
            public_url,
            limiters: Limiters::new(limits),
            fake_key,
            invite_ms: u64::from(limits.invite_seconds.get()) * 1000,
            clock,
        }))
    }

    /// The server's clock, milliseconds since 1970.
    #[must_use]
    pub fn now(&self) -> u64 {
        (self.0.clock)()
    }

    /// Forgets what has expired.
    pub(crate) async fn tidy(&self) -> Result<(), StoreError> {
        self.limiters.forget_idle();
        let mut store = self.store.write().await?;
        let now = self.now();
        store.delete_expired(now).await?;
        store.delete_orphaned_shares(now).await?;
        store.commit().await
    }
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
