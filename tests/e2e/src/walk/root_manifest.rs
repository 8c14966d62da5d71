//! The repository itself is a loadable extension once it is built.

use std::path::Path;

use anyhow::{Result, ensure};

use super::report::{Report, Theme};
use super::tab::Tab;
use crate::browser::Browser;
use crate::options::{BrowserKind, BrowserOptions};

/// Loads the root manifest as it is and opens its options page.
///
/// # Errors
/// When it does not load or the page shows nothing.
pub async fn open_root_manifest(kind: BrowserKind, report: &mut Report) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut browser = Browser::start(BrowserOptions::new(kind).extension(root)).await?;
    let options = browser
        .extension_url("extension/options/options.html")
        .await?;
    browser.open_tab(&options).await?;
    let tab = Tab::new(browser.driver()?);
    tab.wait_test("connect-code").await?;
    let heading = tab.text("h1").await?;
    ensure!(!heading.is_empty(), "the options page has no heading");
    report
        .picture(&browser, "root-manifest-options", Theme::Current)
        .await?;
    browser.quit().await?;
    report.step("The root manifest.json loads as it is; its options page opens");
    Ok(())
}
