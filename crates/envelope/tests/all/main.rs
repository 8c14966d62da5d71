//! Tests of the public interface: frozen vectors, bit flips, arbitrary bytes, and the rules of security.md 2 one by one.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod bit_flips;
mod chain_rules;
mod code_list;
mod never_panics;
mod objects;
mod passphrase;
mod primitives;
mod request;
mod rng;
mod save_target;
mod sheets;
mod trust;
mod use_events;
mod vectors;
mod world;
