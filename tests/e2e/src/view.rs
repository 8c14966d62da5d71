//! The extension's own surfaces: its action popup, and tabs it has opened.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::browser::{Browser, Engine};
use crate::wait::{PATIENCE, wait_true, wait_until};

/// Finds the middle of what is to be clicked.
const LOCATE: &str = include_str!("locate.js");

/// A place where the extension's code runs.
#[derive(Debug, Clone)]
pub(crate) enum Where {
    Popup,
    Background,
    /// A tab with an address of the extension that contains this.
    Page(String),
}

impl Where {
    pub(crate) fn to_json(&self) -> Value {
        match self {
            Self::Popup => json!({ "kind": "popup" }),
            Self::Background => json!({ "kind": "background" }),
            Self::Page(part) => json!({ "kind": "page", "part": part }),
        }
    }
}

impl fmt::Display for Where {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Popup => f.write_str("the popup"),
            Self::Background => f.write_str("the background"),
            Self::Page(part) => write!(f, "the extension page {part}"),
        }
    }
}

/// A key that is not a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Return.
    Enter,
    /// To the next control.
    Tab,
    /// Escape.
    Escape,
}

impl Key {
    /// `KeyboardEvent.key` and the Windows virtual-key code, which Chromium wants too.
    fn names(self) -> (&'static str, u32) {
        match self {
            Self::Enter => ("Enter", 13),
            Self::Tab => ("Tab", 9),
            Self::Escape => ("Escape", 27),
        }
    }
}

/// The action popup or a tab of the extension. Every event made here is trusted, and every call
/// looks the surface up afresh, so one `View` outlives a popup that closes and opens again.
pub struct View<'a> {
    browser: &'a Browser,
    place: Where,
}

impl<'a> View<'a> {
    pub(crate) fn new(browser: &'a Browser, place: Where) -> Self {
        Self { browser, place }
    }

    /// Waits until it is open and its document is loaded, however it came to be opened.
    ///
    /// # Errors
    /// When it does not open in time.
    pub async fn wait_open(&self) -> Result<()> {
        let what = format!("{} to open", self.place);
        wait_true(&what, PATIENCE, async || {
            let ready = "document.readyState === 'complete' && location.protocol !== 'about:'";
            Ok(self.is_open().await? && self.look(ready).await? == json!(true))
        })
        .await
    }

    /// Waits until it is closed.
    ///
    /// # Errors
    /// When it stays open.
    pub async fn wait_closed(&self) -> Result<()> {
        let what = format!("{} to close", self.place);
        wait_true(&what, PATIENCE, async || Ok(!self.is_open().await?)).await
    }

    /// Whether it is open now.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn is_open(&self) -> Result<bool> {
        match (&self.place, self.browser.engine()?) {
            (Where::Popup, Engine::Chromium(chromium)) => chromium.popup_is_open().await,
            (Where::Popup, Engine::Firefox(firefox)) => firefox.popup_is_open().await,
            _ => Ok(self.look("true").await.is_ok()),
        }
    }

    /// The value of a JavaScript expression in its page; a promise is awaited.
    ///
    /// # Errors
    /// When it is not open or the script throws.
    pub async fn eval(&self, expression: &str) -> Result<Value> {
        match self.browser.engine()? {
            Engine::Chromium(chromium) => chromium.evaluate(&self.place, expression).await,
            Engine::Firefox(firefox) => firefox.evaluate(&self.place, expression).await,
        }
    }

    /// The text a person reads in it.
    ///
    /// # Errors
    /// As [`View::eval`].
    pub async fn text(&self) -> Result<String> {
        self.eval_text("document.body.innerText").await
    }

    /// Its document as HTML.
    ///
    /// # Errors
    /// As [`View::eval`].
    pub async fn html(&self) -> Result<String> {
        self.eval_text("document.documentElement.outerHTML").await
    }

    /// Waits until the text a person reads contains `part`, and gives the whole text.
    ///
    /// # Errors
    /// When it does not in time; the failure does not repeat what was there instead.
    pub async fn wait_text(&self, part: &str) -> Result<String> {
        let what = format!("{} to say \"{part}\"", self.place);
        wait_until(&what, PATIENCE, async || {
            let text = self.text().await?;
            Ok(text.contains(part).then_some(text))
        })
        .await
    }

    /// Clicks the first element that matches a CSS selector, once it can be clicked.
    ///
    /// # Errors
    /// When it cannot be clicked in time; the failure says why.
    pub async fn click(&self, selector: &str) -> Result<()> {
        self.click_located("css", selector).await
    }

    /// Clicks the control (button, link, label ...) whose whole text or `aria-label` is `text`.
    ///
    /// # Errors
    /// As [`View::click`].
    pub async fn click_text(&self, text: &str) -> Result<()> {
        self.click_located("text", text).await
    }

    /// Types into a field in place of what it holds.
    ///
    /// # Errors
    /// As [`View::click`].
    pub async fn type_text(&self, selector: &str, text: &str) -> Result<()> {
        self.click(selector).await?;
        self.eval("void document.activeElement.select?.()").await?;
        match self.browser.engine()? {
            Engine::Chromium(chromium) => chromium.insert_text(&self.place, text).await,
            Engine::Firefox(firefox) => {
                let keys: Vec<String> = text
                    .chars()
                    .map(|c| match c {
                        '\n' => "Enter".to_owned(),
                        c => c.to_string(),
                    })
                    .collect();
                firefox.type_keys(&self.place, &keys).await
            }
        }
    }

    /// Presses a key in what has the focus.
    ///
    /// # Errors
    /// When it is not open.
    pub async fn press(&self, key: Key) -> Result<()> {
        let (name, code) = key.names();
        match self.browser.engine()? {
            Engine::Chromium(chromium) => chromium.press(&self.place, name, code).await,
            Engine::Firefox(firefox) => firefox.type_keys(&self.place, &[name.to_owned()]).await,
        }
    }

    /// Writes a PNG of it to `path`, whose folder is made.
    ///
    /// # Errors
    /// When it is not open or the file cannot be written.
    pub async fn screenshot(&self, path: &Path) -> Result<()> {
        let png = match self.browser.engine()? {
            Engine::Chromium(chromium) => chromium.picture(&self.place).await?,
            // The browser cannot draw a popup in the moment it is given another size.
            Engine::Firefox(firefox) => {
                let what = format!("a picture of {}", self.place);
                wait_until(&what, PATIENCE, async || {
                    firefox.picture(&self.place).await.map(Some)
                })
                .await?
            }
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, png)?;
        Ok(())
    }

    /// Closes it, as a person would by clicking elsewhere or on the tab's cross.
    ///
    /// # Errors
    /// When it is not open or stays open.
    pub async fn close(&self) -> Result<()> {
        match self.browser.engine()? {
            Engine::Chromium(chromium) => chromium.close(&self.place).await?,
            Engine::Firefox(firefox) => firefox.close(&self.place).await?,
        }
        self.wait_closed().await
    }

    /// Evaluates a quick expression in a page that may be about to change.
    async fn look(&self, expression: &str) -> Result<Value> {
        match self.browser.engine()? {
            Engine::Chromium(chromium) => chromium.look(&self.place, expression).await,
            Engine::Firefox(firefox) => firefox.evaluate(&self.place, expression).await,
        }
    }

    async fn eval_text(&self, expression: &str) -> Result<String> {
        let value = self.eval(expression).await?;
        Ok(value.as_str().context("no text")?.to_owned())
    }

    async fn click_located(&self, kind: &str, what: &str) -> Result<()> {
        let script = format!("({LOCATE})({}, {})", json!(kind), json!(what));
        let mut before = None::<(f64, f64)>;
        let waiting = format!("\"{what}\" in {} to be clickable", self.place);
        // Twice the same place: a popup grows in steps after it has opened.
        let (x, y) = wait_until(&waiting, PATIENCE, async || {
            let found = self.eval(&script).await?;
            if let Some(why) = found["why"].as_str() {
                before = None;
                bail!("{why}");
            }
            let now = found["x"].as_f64().zip(found["y"].as_f64());
            // Scrolled to the middle again, it may come to lie on the other side of half a pixel.
            let near = |(x, y): (f64, f64), (u, v): (f64, f64)| {
                (x - u).abs() <= 1.0 && (y - v).abs() <= 1.0
            };
            let settled = now
                .zip(before)
                .is_some_and(|(now, before)| near(now, before));
            before = now;
            Ok(now.filter(|_| settled))
        })
        .await?;
        match self.browser.engine()? {
            Engine::Chromium(chromium) => chromium.click(&self.place, x, y).await,
            Engine::Firefox(firefox) => firefox.click(&self.place, x, y).await,
        }
    }
}
