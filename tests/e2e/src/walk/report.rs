//! What was done and verified, told line by line, with a picture of each step.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::browser::Browser;
use crate::wait::{PATIENCE, wait_true};

/// Tells each step; keeps pictures if there is a folder for them.
pub struct Report {
    out: Option<PathBuf>,
    pictures: u32,
    quiet: bool,
}

/// Colours of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the browser is.
    Current,
    /// In light, then in dark colours.
    Both,
}

impl Report {
    /// Prints every step; pictures go to `out`, if given.
    #[must_use]
    pub fn printed(out: Option<PathBuf>) -> Self {
        Self {
            out,
            pictures: 0,
            quiet: false,
        }
    }

    /// Prints nothing and takes no pictures, for tests.
    #[must_use]
    pub fn silent() -> Self {
        Self {
            out: None,
            pictures: 0,
            quiet: true,
        }
    }

    /// Says what was done and how it was verified.
    pub fn step(&self, text: &str) {
        self.line("✓", text);
    }

    /// Says something that is not a step.
    pub fn say(&self, text: &str) {
        self.line(" ", text);
    }

    fn line(&self, sign: &str, text: &str) {
        if !self.quiet {
            // A closed standard output is no reason to stop.
            let _closed = writeln!(std::io::stdout(), "{sign} {text}");
        }
    }

    /// Whether pictures are taken.
    #[must_use]
    pub fn keeps_pictures(&self) -> bool {
        self.out.is_some()
    }

    fn next(&mut self, name: &str) -> Option<PathBuf> {
        let out = self.out.as_deref()?;
        self.pictures += 1;
        Some(out.join(format!("{:02}-{name}.png", self.pictures)))
    }

    /// Takes a picture of the session's tab.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub async fn picture(&mut self, browser: &Browser, name: &str, theme: Theme) -> Result<()> {
        let Some(path) = self.next(name) else {
            return Ok(());
        };
        browser.screenshot(&path).await?;
        if theme == Theme::Both {
            browser.set_dark(true).await?;
            browser.screenshot(&dark(&path)).await?;
            browser.set_dark(false).await?;
        }
        Ok(())
    }

    /// Takes a picture of the popup.
    ///
    /// # Errors
    /// When it is not open or the picture cannot be written.
    pub async fn popup_picture(
        &mut self,
        browser: &Browser,
        name: &str,
        theme: Theme,
    ) -> Result<()> {
        let Some(path) = self.next(name) else {
            return Ok(());
        };
        let popup = browser.popup();
        popup.screenshot(&path).await?;
        if theme == Theme::Both {
            browser.set_dark(true).await?;
            popup_turns(browser, true).await?;
            popup.screenshot(&dark(&path)).await?;
            browser.set_dark(false).await?;
            popup_turns(browser, false).await?;
        }
        Ok(())
    }
}

/// Waits until the popup has the colours too: it follows the browser, not the tab.
async fn popup_turns(browser: &Browser, dark: bool) -> Result<()> {
    wait_true("the popup's colours to change", PATIENCE, async || {
        let script = "matchMedia('(prefers-color-scheme: dark)').matches";
        Ok(browser.popup().eval(script).await?.as_bool() == Some(dark))
    })
    .await
}

fn dark(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-dark.png"))
}
