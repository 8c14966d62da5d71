//! Rate limits (security.md 4): so many per minute and key, all at once if need be.

use crate::refusal::Refusal;
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
};
use sparekey_protocol::{Id, limits::INVITE_MS};
use std::{hash::Hash, net::IpAddr, num::NonZeroU32};

/// One row a limit: what it counts, its key, its default, its flag and its environment variable.
macro_rules! limits {
    ($($(#[$doc:meta])+ $name:ident: $key:ty = $default:literal, $flag:literal, $env:literal;)+) => {
        /// How often things may be tried, per minute, and how long invites work. Defaults are those of
        /// security.md 4.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, clap::Args)]
        pub struct Limits {
            $($(#[$doc])+
            #[arg(id = $flag, long = $flag, env = $env, default_value_t = per_minute($default), value_name = "N")]
            pub $name: NonZeroU32,)+
            /// Seconds for which an invite can be accepted
            #[arg(id = "limit-invite-seconds", long = "limit-invite-seconds", env = "SPAREKEY_LIMIT_INVITE_SECONDS", default_value_t = INVITE_SECONDS, value_name = "N")]
            pub invite_seconds: NonZeroU32,
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($name: per_minute($default),)+ invite_seconds: INVITE_SECONDS }
            }
        }

        impl Limits {
            /// A large number of everything per minute: for tests and benchmarks that do not test limits.
            #[must_use]
            pub const fn raised() -> Self {
                Self { $($name: per_minute(1_000_000),)+ invite_seconds: INVITE_SECONDS }
            }
        }

        /// The limiters at work, in memory.
        pub(crate) struct Limiters { $(pub $name: Limiter<$key>),+ }

        impl Limiters {
            pub fn new(limits: &Limits) -> Self {
                Self { $($name: Limiter::new(limits.$name)),+ }
            }

            /// Forgets keys that are as good as new.
            pub fn forget_idle(&self) {
                $(self.$name.0.retain_recent();)+
            }
        }
    };
}

limits! {
    /// Sign-ins per minute and login
    sign_in_login: String = 5, "limit-sign-in-login", "SPAREKEY_LIMIT_SIGN_IN_LOGIN";
    /// Sign-in, set-up and invite requests per minute and network address
    sign_in_address: IpAddr = 20, "limit-sign-in-address", "SPAREKEY_LIMIT_SIGN_IN_ADDRESS";
    /// Tries to take a set-up code per minute and network address
    connect_address: IpAddr = 5, "limit-connect-address", "SPAREKEY_LIMIT_CONNECT_ADDRESS";
    /// Saved lists per minute and device
    save_device: Id = 60, "limit-save-device", "SPAREKEY_LIMIT_SAVE_DEVICE";
    /// Revealed codes per minute and person
    reveal_user: Id = 30, "limit-reveal-user", "SPAREKEY_LIMIT_REVEAL_USER";
    /// Marks on codes per minute and person
    mark_user: Id = 120, "limit-mark-user", "SPAREKEY_LIMIT_MARK_USER";
    /// Denied requests per minute and device that the audit log keeps
    denial_device: Id = 60, "limit-denial-device", "SPAREKEY_LIMIT_DENIAL_DEVICE";
}

/// [`INVITE_MS`] in seconds.
#[expect(
    clippy::cast_possible_truncation,
    reason = "72 hours have 259,200 seconds"
)]
const INVITE_SECONDS: NonZeroU32 = match NonZeroU32::new((INVITE_MS / 1000) as u32) {
    Some(seconds) => seconds,
    None => NonZeroU32::MIN,
};

const fn per_minute(count: u32) -> NonZeroU32 {
    match NonZeroU32::new(count) {
        Some(count) => count,
        None => NonZeroU32::MIN,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_one_host_can_choose_from_count_as_one() {
        let key = |text: &str| address_key(text.parse().unwrap());
        assert_eq!(key("2001:db8::1"), key("2001:db8::ffff:1"));
        assert_ne!(key("2001:db8::1"), key("2001:db8:0:1::1"));
        assert_eq!(key("::ffff:192.0.2.1"), key("192.0.2.1"));
        assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
    }
}
