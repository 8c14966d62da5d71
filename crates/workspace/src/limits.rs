//! Rate limits (security.md 4): so many per minute and key, all at once if need be.

use crate::refusal::Refusal;
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
};
use sparekey_protocol::Id;
use std::{hash::Hash, net::IpAddr, num::NonZeroU32};

/// How often things may be tried. Defaults are those of security.md 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::Args)]
pub struct Limits {
    /// Sign-ins per minute and login
    #[arg(id = "limit_sign_in_login", long = "limit-sign-in-login", env = "SPAREKEY_LIMIT_SIGN_IN_LOGIN", default_value_t = per_minute(5), value_name = "N")]
    pub sign_in_login: NonZeroU32,
    /// Sign-in and set-up requests per minute and network address
    #[arg(id = "limit_sign_in_address", long = "limit-sign-in-address", env = "SPAREKEY_LIMIT_SIGN_IN_ADDRESS", default_value_t = per_minute(20), value_name = "N")]
    pub sign_in_address: NonZeroU32,
    /// Tries to take a set-up code per minute and network address
    #[arg(id = "limit_connect_address", long = "limit-connect-address", env = "SPAREKEY_LIMIT_CONNECT_ADDRESS", default_value_t = per_minute(5), value_name = "N")]
    pub connect_address: NonZeroU32,
    /// Saved lists per minute and device
    #[arg(id = "limit_save_device", long = "limit-save-device", env = "SPAREKEY_LIMIT_SAVE_DEVICE", default_value_t = per_minute(60), value_name = "N")]
    pub save_device: NonZeroU32,
    /// Revealed codes per minute and person
    #[arg(id = "limit_reveal_user", long = "limit-reveal-user", env = "SPAREKEY_LIMIT_REVEAL_USER", default_value_t = per_minute(30), value_name = "N")]
    pub reveal_user: NonZeroU32,
}

const fn per_minute(count: u32) -> NonZeroU32 {
    match NonZeroU32::new(count) {
        Some(count) => count,
        None => NonZeroU32::MIN,
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in_login: per_minute(5),
            sign_in_address: per_minute(20),
            connect_address: per_minute(5),
            save_device: per_minute(60),
            reveal_user: per_minute(30),
        }
    }
}

impl Limits {
    /// The same large number for everything: for tests and benchmarks that do not test limits.
    #[must_use]
    pub const fn raised() -> Self {
        let many = per_minute(1_000_000);
        Self {
            sign_in_login: many,
            sign_in_address: many,
            connect_address: many,
            save_device: many,
            reveal_user: many,
        }
    }
}

/// The limiters at work, in memory.
pub(crate) struct Limiters {
    pub sign_in_login: Limiter<String>,
    pub sign_in_address: Limiter<IpAddr>,
    pub connect_address: Limiter<IpAddr>,
    pub save_device: Limiter<Id>,
    pub reveal_user: Limiter<Id>,
}

impl Limiters {
    pub fn new(limits: &Limits) -> Self {
        Self {
            sign_in_login: Limiter::new(limits.sign_in_login),
            sign_in_address: Limiter::new(limits.sign_in_address),
            connect_address: Limiter::new(limits.connect_address),
            save_device: Limiter::new(limits.save_device),
            reveal_user: Limiter::new(limits.reveal_user),
        }
    }

    /// Forgets keys that are as good as new.
    pub fn forget_idle(&self) {
        self.sign_in_login.0.retain_recent();
        self.sign_in_address.0.retain_recent();
        self.connect_address.0.retain_recent();
        self.save_device.0.retain_recent();
        self.reveal_user.0.retain_recent();
    }
}

pub(crate) struct Limiter<K: Hash + Eq + Clone>(DefaultKeyedRateLimiter<K>);

impl<K: Hash + Eq + Clone> Limiter<K> {
    fn new(per_minute: NonZeroU32) -> Self {
        Self(RateLimiter::keyed(Quota::per_minute(per_minute)))
    }

    /// Counts one try.
    pub fn check(&self, key: &K) -> Result<(), Refusal> {
        self.0.check_key(key).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            Refusal::rate_limited(wait.as_secs() + 1)
        })
    }
}

/// IPv6 hosts own at least a /64: limits count that.
pub(crate) fn address_key(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) if v6.to_ipv4_mapped().is_none() => {
            let prefix = u128::from(v6) >> 64 << 64;
            IpAddr::V6(prefix.into())
        }
        other => other.to_canonical(),
    }
}
