//! An ordinary tab, used as a person would: wait for it, read it, type, press.

use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, bail};
use thirtyfour::{By, WebDriver, WebElement};

use super::delivered::hook;
use crate::wait::{PATIENCE, wait_until};

/// No mouse: what is pressed or filled in is reached by the Tab key.
static KEYBOARD_ALONE: AtomicBool = AtomicBool::new(false);

/// The key's character in WebDriver (W3C WebDriver, section 17.4.2).
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SHIFT: char = '\u{e008}';
const SPACE: &str = " ";
const RIGHT: &str = "\u{e014}";

/// Whether the first element that matches, and is shown, stands before the one with the focus.
const IS_BEFORE: &str = "const wanted = [...document.querySelectorAll(arguments[0])].find((one) => one.checkVisibility());
const focused = document.activeElement ?? document.body;
return wanted !== undefined && focused !== document.body
  && (focused.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;";

/// More presses of Tab than any screen has controls.
const MOST_TABS: usize = 120;

/// From now on this process's walks use no mouse in tabs.
pub fn use_keyboard_alone() {
    KEYBOARD_ALONE.store(true, Ordering::Relaxed);
}

fn keyboard_alone() -> bool {
    KEYBOARD_ALONE.load(Ordering::Relaxed)
}

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
        if keyboard_alone() {
            if self.is_other_tab(css).await? {
                return self.turn_to(css).await;
            }
            let element = self.reach(css, "and to be pressable").await?;
            let kind = element.attr("type").await?;
            let ticked = matches!(kind.as_deref(), Some("checkbox" | "radio"));
            let key = if ticked { SPACE } else { ENTER };
            let keys = self.driver.action_chain().send_keys(key);
            return Ok(keys.perform().await?);
        }
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

    /// Whether it is a tab of a list of tabs that is not the chosen one.
    async fn is_other_tab(&self, css: &str) -> Result<bool> {
        let element = self.wait(css).await?;
        let role = element.attr("role").await?;
        let chosen = element.attr("aria-selected").await?;
        Ok(role.as_deref() == Some("tab") && chosen.as_deref() != Some("true"))
    }

    /// Chooses a tab by the arrow keys, from the chosen one.
    async fn turn_to(&self, css: &str) -> Result<()> {
        self.reach("[role=tab][aria-selected=true]", "first")
            .await?;
        wait_until(&format!("{css} to be turned to"), PATIENCE, async || {
            if !self.is_other_tab(css).await? {
                return Ok(Some(()));
            }
            self.driver
                .action_chain()
                .send_keys(RIGHT)
                .perform()
                .await?;
            Ok(None)
        })
        .await
    }

    /// Goes to an element by the Tab key alone, forwards or backwards, whichever way it is.
    async fn reach(&self, css: &str, why: &str) -> Result<WebElement> {
        let what = format!("{css} to be reached by the keyboard {why}");
        wait_until(&what, PATIENCE, async || {
            self.wait(css).await?;
            for _ in 0..MOST_TABS {
                if let Some(element) = self.focused(css).await? {
                    return Ok(Some(element));
                }
                let answer = self.driver.execute(IS_BEFORE, vec![css.into()]).await?;
                let keys = self.driver.action_chain();
                let keys = if answer.json().as_bool() == Some(true) {
                    keys.key_down(SHIFT).send_keys(TAB).key_up(SHIFT)
                } else {
                    keys.send_keys(TAB)
                };
                keys.perform().await?;
            }
            Ok(None)
        })
        .await
    }

    /// The element with the focus, if it matches and can be used.
    async fn focused(&self, css: &str) -> Result<Option<WebElement>> {
        let script = "const one = document.activeElement; return one?.matches(arguments[0]) && !one.disabled ? one : null;";
        let answer = self.driver.execute(script, vec![css.into()]).await?;
        if answer.json().is_null() {
            return Ok(None);
        }
        Ok(Some(answer.element()?))
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
        let field = if keyboard_alone() {
            let field = self.reach(css, "and to take text").await?;
            let keys = self.driver.action_chain();
            // What it holds is taken away first, as with the mouse.
            keys.key_down('\u{e009}')
                .send_keys("a")
                .key_up('\u{e009}')
                .send_keys("\u{e017}")
                .perform()
                .await?;
            for (place, line) in text.split('\n').enumerate() {
                if place > 0 {
                    self.driver
                        .action_chain()
                        .send_keys(ENTER)
                        .perform()
                        .await?;
                }
                self.driver.action_chain().send_keys(line).perform().await?;
            }
            field
        } else {
            let field = self.wait(css).await?;
            field.clear().await?;
            field.send_keys(text).await?;
            field
        };
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

    /// Chooses an option of a `<select>` by its value, once it is there.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn choose_test(&self, name: &str, value: &str) -> Result<()> {
        self.choose(name, "option.value === wanted", value).await
    }

    /// Chooses an option of a `<select>` whose text contains `label`.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn choose_label_test(&self, name: &str, label: &str) -> Result<()> {
        self.choose(name, "option.textContent.includes(wanted)", label)
            .await
    }

    async fn choose(&self, name: &str, test: &str, wanted: &str) -> Result<()> {
        let css = hook(name);
        let element = self.wait(&css).await?;
        let script = format!(
            "const [select, wanted] = arguments; return [...select.options].findIndex((option) => {test});"
        );
        let place = wait_until(
            &format!("{css} to offer the choice"),
            PATIENCE,
            async || {
                let arguments = vec![element.to_json()?, wanted.into()];
                let place = self.driver.execute(script.clone(), arguments).await?;
                Ok(place.json().as_u64())
            },
        )
        .await?;
        if keyboard_alone() {
            self.reach(&css, "and to be chosen from").await?;
            // To the top, then down: Home and the arrows work in every closed list.
            let mut keys = self.driver.action_chain().send_keys("\u{e011}");
            for _ in 0..place {
                keys = keys.send_keys("\u{e015}");
            }
            return Ok(keys.perform().await?);
        }
        let options = element.find_all(By::Css("option")).await?;
        let option = options
            .get(usize::try_from(place)?)
            .context("the option is gone")?;
        option.click().await?;
        Ok(())
    }

    /// Waits until nothing that matches is shown.
    ///
    /// # Errors
    /// When it stays.
    pub async fn wait_gone(&self, css: &str) -> Result<()> {
        wait_until(&format!("{css} to be gone"), PATIENCE, async || {
            for element in self.driver.find_all(By::Css(css)).await? {
                if element.is_displayed().await? {
                    return Ok(None);
                }
            }
            Ok(Some(()))
        })
        .await
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
