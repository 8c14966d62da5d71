//! The detector as a whole: page cases and properties.

#![expect(
    clippy::expect_used,
    reason = "a test may stop where its own set-up fails"
)]

mod cases;
mod hostile;
mod properties;
mod support;
