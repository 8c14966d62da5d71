//! What the commands tell the person who runs them.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is the one place that prints"
)]

use std::fmt::Display;
use std::io::Write;

/// Announces a step.
pub fn step(text: impl Display) {
    line(format_args!("==> {text}"));
}

/// Prints one line.
pub fn line(text: impl Display) {
    println!("{text}");
    let _ = std::io::stdout().flush();
}

/// Says why the command failed.
pub fn failure(text: impl Display) {
    eprintln!("Error: {text}");
}
