//! The sample app without the phone: a recovery code at the challenge, and a new list.

use anyhow::Result;
use thirtyfour::By;

use super::app;
use super::tab::Tab;
use super::world::World;
use crate::wait::{PATIENCE, wait_until};

impl World {
    /// Answers the challenge of the current tab with a recovery code. Says whether the app let the
    /// person in; if not, the tab is back at the challenge.
    ///
    /// # Errors
    /// When the tab does not show the challenge or a page is not as it must be.
    pub async fn use_recovery_code(&self, code: &str) -> Result<bool> {
        let driver = self.browser.driver()?;
        let tab = Tab::new(driver);
        tab.press("a[href='/login/recovery-code']").await?;
        tab.fill("#code", code).await?;
        tab.press("form[action='/login/recovery-code'] button")
            .await?;
        tab.wait("form[action='/logout'], .problem").await?;
        let refused = !driver.find_all(By::Css(".problem")).await?.is_empty();
        if refused {
            tab.press("a[href='/login/challenge']").await?;
        }
        Ok(!refused)
    }

    /// Presses **Generate new codes** on the page with the codes, which the current tab must show;
    /// answers the new ones, as the page shows them.
    ///
    /// # Errors
    /// When the page does not show what the app keeps.
    pub async fn regenerate(&self, host: &str) -> Result<Vec<String>> {
        let old = self.sample.codes(host);
        Tab::new(self.browser.driver()?)
            .press("form[action='/security/recovery-codes/new'] button")
            .await?;
        wait_until("the page to show new codes", PATIENCE, async || {
            let shown = app::read_codes(&self.browser).await?;
            let new = shown != old && shown == self.sample.codes(host);
            Ok(new.then_some(shown))
        })
        .await
    }
}
