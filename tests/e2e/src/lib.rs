//! Real browsers with the real extension, for the end-to-end tests and the demo.
mod browser;
mod cdp;
mod chromium;
mod extension;
mod firefox;
pub mod leaks;
mod options;
mod process;
mod tools;
mod view;
mod wait;
pub mod walk;

pub use browser::Browser;
pub use options::{BrowserKind, BrowserOptions};
pub use process::{Process, free_port};
pub use tools::{find_tool, target_dir};
pub use view::{Key, View};
pub use wait::{PATIENCE, wait_true, wait_until};
