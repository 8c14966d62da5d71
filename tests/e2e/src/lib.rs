//! Real browsers with the real extension, for the end-to-end tests and the demo.
//!
//! ```no_run
//! # async fn save() -> anyhow::Result<()> {
//! use sparekey_e2e::{Browser, BrowserKind, BrowserOptions};
//!
//! let options = BrowserOptions::new(BrowserKind::Firefox)
//!     .extension("target/extension/firefox")
//!     .https_port(8443); // https://strict.sample.test is then the sample app
//! let mut browser = Browser::start(options).await?;
//! browser.driver()?.goto("https://strict.sample.test/").await?; // thirtyfour, for tabs
//! let popup = browser.popup(); // the real one, that opened by itself
//! popup.wait_open().await?;
//! popup.click_text("Save Codes").await?; // trusted events
//! popup.wait_text("captured").await?;
//! browser.kill_dash_nine().await?;
//! browser.restart().await?; // same profile, same extension, same storage
//! browser.quit().await?; // the profile stays until the Browser is dropped
//! # Ok(()) }
//! ```
//!
//! - [`Browser`]: tabs by [`Browser::driver`] and [`Browser::open_tab`]; the extension by
//!   [`Browser::popup`], [`Browser::page`], [`Browser::toolbar_click`], [`Browser::badge_text`],
//!   [`Browser::background_eval`] and [`Browser::kill_worker`].
//! - [`View`]: the popup, or a tab the extension opened: text, clicks, typing, pictures.
//! - [`wait_until`] and [`wait_true`]: conditions instead of sleeps.
//! - [`Process`] and [`free_port`]: servers beside the browser, their output in a file.
//! - [`access`]: axe-core over a screen.
//! - [`leaks`]: the search for secrets in profiles, databases and logs.
//! - [`soak`]: how often a test repeats what it repeats.
//!
//! Programs are taken from `SPAREKEY_CHROMIUM`, `SPAREKEY_CHROMEDRIVER`, `SPAREKEY_FIREFOX` and
//! `SPAREKEY_GECKODRIVER`, else from `target/tools/bin`, else from `PATH`.

pub mod access;
mod browser;
mod cdp;
mod chromium;
mod extension;
mod firefox;
pub mod leaks;
mod lifecycle;
mod options;
mod process;
pub mod soak;
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
