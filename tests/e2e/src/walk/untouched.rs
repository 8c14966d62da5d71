//! Is the page as it would be without the extension?

use anyhow::{Result, ensure};

use super::tab::Tab;
use crate::browser::Browser;
use crate::options::BrowserOptions;

/// The current page's document as text, and everything a page can look for.
const SEEN_BY_PAGE: &str = "return document.documentElement.outerHTML";

/// Opens the current page with the same session cookie in a browser without the extension and
/// compares the two documents.
pub(super) async fn compare(browser: &Browser, https_port: u16) -> Result<()> {
    let driver = browser.driver()?;
    let address = driver.current_url().await?;
    let with = Tab::new(driver).script(SEEN_BY_PAGE).await?;
    let cookies = driver.get_all_cookies().await?;

    let mut plain =
        Browser::start(BrowserOptions::new(browser.kind()).https_port(https_port)).await?;
    let plain_driver = plain.driver()?;
    let tab = Tab::new(plain_driver);
    tab.goto(address.as_str()).await?;
    for mut cookie in cookies {
        // A host-only cookie names no domain.
        cookie.domain = None;
        plain_driver.add_cookie(cookie).await?;
    }
    tab.goto(address.as_str()).await?;
    let without = tab.script(SEEN_BY_PAGE).await?;
    plain.quit().await?;
    ensure!(
        without
            .as_str()
            .is_some_and(|text| text.contains("id=\"codes\"")),
        "the browser without the extension did not get the page"
    );
    ensure!(
        with == without,
        "the page is not what it is without the extension"
    );
    Ok(())
}
