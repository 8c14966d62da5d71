//! An ordinary tab, used as a person would: wait for it, read it, type, press.

use anyhow::{Context, Result, bail};
use thirtyfour::{By, WebDriver, WebElement};

use crate::wait::{PATIENCE, wait_until};

/// The session's current tab.
pub struct Tab<'a> {
    driver: &'a WebDriver,
}

impl<'a> Tab<'a> {
    /// The tab the session is in.
    #[must_use]
    pub fn new(driver: &'a WebDriver) -> Self {
        Self { driver }
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// When the page does not load.
    pub async fn goto(&self, url: &str) -> Result<()> {
        Ok(self.driver.goto(url).await?)
    }

    /// Waits for an element a person can see.
    ///
    /// # Errors
    /// When it does not appear in time; the text names the selector.
    pub async fn wait(&self, css: &str) -> Result<WebElement> {
        wait_until(&format!("{css} to be shown"), PATIENCE, async || {
            let found = self.driver.find_all(By::Css(css)).await?;
            for element in found {
                if element.is_displayed().await? {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    /// As [`Tab::wait`], by the value of `data-test`.
    ///
    /// # Errors
    /// As [`Tab::wait`].
    pub async fn wait_test(&self, name: &str) -> Result<WebElement> {
        self.wait(&hook(name)).await
    }

    /// Presses what `css` names, once it can be pressed.
    ///
    /// # Errors
    /// When it cannot be pressed in time.
    pub async fn press(&self, css: &str) -> Result<()> {
        wait_until(&format!("{css} to be pressable"), PATIENCE, async || {
            for element in self.driver.find_all(By::Css(css)).await? {
                if element.is_displayed().await? && element.is_enabled().await? {
                    element.scroll_into_view().await?;
                    element.click().await?;
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await
    }

    /// As [`Tab::press`], by the value of `data-test`.
    ///
    /// # Errors
    /// As [`Tab::press`].
    pub async fn press_test(&self, name: &str) -> Result<()> {
        self.press(&hook(name)).await
    }

    /// Types into a field, in place of what it holds.
    ///
    /// # Errors
    /// When the field does not appear or does not hold the text afterwards. The failure does not
    /// repeat the text.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let field = self.wait(css).await?;
        field.clear().await?;
        field.send_keys(text).await?;
        let holds = field.prop("value").await?.unwrap_or_default();
        if holds != text {
            bail!("{css} does not hold what was typed into it");
        }
        Ok(())
    }

    /// As [`Tab::fill`], by the value of `data-test`.
    ///
    /// # Errors
    /// As [`Tab::fill`].
    pub async fn fill_test(&self, name: &str, text: &str) -> Result<()> {
        self.fill(&hook(name), text).await
    }

    /// What a person reads in an element.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn text(&self, css: &str) -> Result<String> {
        let element = self.wait(css).await?;
        Ok(element.text().await?.trim().to_owned())
    }

    /// As [`Tab::text`], by the value of `data-test`.
    ///
    /// # Errors
    /// As [`Tab::text`].
    pub async fn text_test(&self, name: &str) -> Result<String> {
        self.text(&hook(name)).await
    }

    /// Waits until the page, as a person reads it, contains `part`.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_text(&self, part: &str) -> Result<()> {
        wait_until(&format!("the words \"{part}\""), PATIENCE, async || {
            let body = self.driver.find(By::Css("body")).await?;
            Ok(body.text().await?.contains(part).then_some(()))
        })
        .await
    }

    /// Waits until the address contains `part`.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_address(&self, part: &str) -> Result<()> {
        wait_until(
            &format!("the address to contain {part}"),
            PATIENCE,
            async || {
                let address = self.driver.current_url().await?;
                Ok(address.as_str().contains(part).then_some(()))
            },
        )
        .await
    }

    /// The value of a script's `return`.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn script(&self, script: &str) -> Result<serde_json::Value> {
        let answer = self.driver.execute(script, Vec::new()).await;
        Ok(answer
            .context("a script failed in the page")?
            .json()
            .clone())
    }
}

/// The selector of a `data-test` value.
fn hook(name: &str) -> String {
    format!("[data-test=\"{name}\"]")
}
