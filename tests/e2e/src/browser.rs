//! What can be done with a running browser; `lifecycle` starts and ends it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::{WebDriver, WindowHandle};

use crate::chromium::Chromium;
use crate::extension::Extension;
use crate::firefox::Firefox;
use crate::options::{BrowserKind, BrowserOptions, DOWNLOADS};
use crate::process::Process;
use crate::view::{View, Where};
use crate::wait::{PATIENCE, wait_true};

/// A running browser, or one that was quit or killed and can be restarted on its profile.
///
/// The profile folder stays until the `Browser` is dropped, for the leak search.
pub struct Browser {
    pub(crate) options: BrowserOptions,
    pub(crate) extension: Option<Extension>,
    pub(crate) folder: TempDir,
    pub(crate) running: Option<Running>,
}

/// What lives as long as the browser's process.
pub(crate) struct Running {
    pub(crate) driver: WebDriver,
    pub(crate) process: Process,
    pub(crate) browser_pid: u32,
    pub(crate) engine: Engine,
}

/// What each browser does its own way.
pub(crate) enum Engine {
    Chromium(Chromium),
    Firefox(Firefox),
}

impl Browser {
    /// Which browser it is.
    #[must_use]
    pub fn kind(&self) -> BrowserKind {
        self.options.kind
    }

    /// Its profile folder.
    #[must_use]
    pub fn profile(&self) -> PathBuf {
        let own = || self.folder.path().join("profile");
        self.options.profile.clone().unwrap_or_else(own)
    }

    /// Where it puts downloads.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.profile().join(DOWNLOADS)
    }

    /// Where the driver and the browser write their output.
    #[must_use]
    pub fn log_dir(&self) -> PathBuf {
        self.folder.path().join("logs")
    }

    /// The WebDriver session, for ordinary tabs.
    ///
    /// Chromium: do not ask for the list of windows while a popup is open; that can hang.
    ///
    /// # Errors
    /// When the browser does not run.
    pub fn driver(&self) -> Result<&WebDriver> {
        Ok(&self.running()?.driver)
    }

    /// The address of a page of the extension, such as `options/options.html`.
    ///
    /// # Errors
    /// When the browser does not run or has no extension.
    pub async fn extension_url(&self, path: &str) -> Result<String> {
        let origin = match self.engine()? {
            Engine::Chromium(chromium) => chromium.origin().to_owned(),
            Engine::Firefox(firefox) => firefox.origin().await?,
        };
        Ok(format!("{origin}{}", path.trim_start_matches('/')))
    }

    /// Opens `url` in a new tab in front, makes it the session's, and gives its handle.
    ///
    /// # Errors
    /// When the browser does not run or the page does not load.
    pub async fn open_tab(&self, url: &str) -> Result<WindowHandle> {
        let tab = self.driver()?.new_tab().await?;
        self.switch_to(&tab).await?;
        self.driver()?.goto(url).await?;
        Ok(tab)
    }

    /// Brings a tab to the front and makes it the session's.
    ///
    /// # Errors
    /// When the tab is gone.
    pub async fn switch_to(&self, tab: &WindowHandle) -> Result<()> {
        self.driver()?.switch_to_window(tab.clone()).await?;
        if let Engine::Chromium(chromium) = self.engine()? {
            chromium.activate(&tab.to_string()).await?;
        }
        Ok(())
    }

    /// The action popup.
    #[must_use]
    pub fn popup(&self) -> View<'_> {
        View::new(self, Where::Popup)
    }

    /// A tab the extension has opened, found by a part of its address; the driver does not see
    /// such tabs in Chromium.
    #[must_use]
    pub fn page(&self, address_part: &str) -> View<'_> {
        View::new(self, Where::Page(address_part.to_owned()))
    }

    /// Presses the extension's toolbar button in the active tab. Opens the popup and grants
    /// `activeTab`, as a person's click does.
    ///
    /// # Errors
    /// When the browser does not run or the button is not on the toolbar.
    pub async fn toolbar_click(&self) -> Result<()> {
        match self.engine()? {
            Engine::Chromium(chromium) => chromium.toolbar_click().await,
            Engine::Firefox(firefox) => firefox.toolbar_click().await,
        }
    }

    /// The badge of the toolbar button in the active tab, empty where there is none. Chromium:
    /// needs the worker to run.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn badge_text(&self) -> Result<String> {
        match self.engine()? {
            Engine::Chromium(chromium) => chromium.badge_text().await,
            Engine::Firefox(firefox) => firefox.badge_text().await,
        }
    }

    /// The value of a JavaScript expression in the background; a promise is awaited. It does not
    /// wake a background that sleeps (Chromium's may sleep from the start), and one that is just
    /// starting may not have its own globals yet.
    ///
    /// # Errors
    /// When the background does not run or the script throws.
    pub async fn background_eval(&self, expression: &str) -> Result<Value> {
        View::new(self, Where::Background).eval(expression).await
    }

    /// Whether the background worker (Firefox: event page) runs now.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn worker_running(&self) -> Result<bool> {
        match self.engine()? {
            Engine::Chromium(chromium) => chromium.worker_running().await,
            Engine::Firefox(firefox) => firefox.worker_running().await,
        }
    }

    /// Ends the background worker at once; the next event starts it afresh.
    ///
    /// # Errors
    /// When it does not run (Chromium) or does not end.
    pub async fn kill_worker(&self) -> Result<()> {
        match self.engine()? {
            Engine::Chromium(chromium) => chromium.kill_worker().await?,
            Engine::Firefox(firefox) => firefox.kill_worker().await?,
        }
        wait_true("the worker to end", PATIENCE, async || {
            Ok(!self.worker_running().await?)
        })
        .await
    }

    /// Switches all open tabs, and what is opened later, to dark or light colours.
    ///
    /// # Errors
    /// When the browser does not run.
    pub async fn set_dark(&self, dark: bool) -> Result<()> {
        match self.engine()? {
            Engine::Chromium(chromium) => chromium.set_dark(dark).await?,
            Engine::Firefox(firefox) => firefox.set_dark(dark).await?,
        }
        let driver = self.driver()?;
        wait_true("the colours to change", PATIENCE, async || {
            let script = "return matchMedia('(prefers-color-scheme: dark)').matches";
            let now = driver.execute(script, Vec::new()).await?;
            Ok(now.json().as_bool() == Some(dark))
        })
        .await
    }

    /// Makes the current tab's page this wide, in CSS pixels; `None`: as wide as the window.
    ///
    /// # Errors
    /// When the browser does not run or the page does not follow.
    pub async fn set_width(&self, width: Option<u32>) -> Result<()> {
        let driver = self.driver()?;
        let before = driver.execute("return innerWidth", Vec::new()).await?;
        let before = before.json().as_u64();
        match self.engine()? {
            Engine::Chromium(chromium) => {
                let tab = driver.window().await?;
                chromium.set_width(&tab.to_string(), width).await?;
            }
            Engine::Firefox(firefox) => firefox.set_width(width).await?,
        }
        wait_true("the page's width to change", PATIENCE, async || {
            let now = driver.execute("return innerWidth", Vec::new()).await?;
            let now = now.json().as_u64();
            Ok(match width {
                Some(width) => now == Some(u64::from(width)),
                None => now > before,
            })
        })
        .await
    }

    /// Firefox: waits for the browser's permission prompt and presses "Allow".
    ///
    /// # Errors
    /// In Chromium, whose prompt no driver can answer; when no prompt comes.
    pub async fn accept_permission(&self) -> Result<()> {
        self.answer_permission(true).await
    }

    /// As [`Browser::accept_permission`], but presses "Deny".
    ///
    /// # Errors
    /// As [`Browser::accept_permission`].
    pub async fn refuse_permission(&self) -> Result<()> {
        self.answer_permission(false).await
    }

    async fn answer_permission(&self, allow: bool) -> Result<()> {
        match self.engine()? {
            Engine::Chromium(_) => {
                anyhow::bail!("Chromium's permission prompt cannot be answered by a driver")
            }
            Engine::Firefox(firefox) => firefox.answer_permission(allow).await,
        }
    }

    /// Writes a PNG of the session's tab to `path`, whose folder is made.
    ///
    /// # Errors
    /// When the browser does not run or the file cannot be written.
    pub async fn screenshot(&self, path: &Path) -> Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let driver = self.driver()?;
        let png = match self.engine()? {
            Engine::Chromium(chromium) => {
                chromium
                    .picture_of(&driver.window().await?.to_string())
                    .await?
            }
            Engine::Firefox(_) => driver.screenshot_as_png().await?,
        };
        fs::write(path, png)?;
        Ok(())
    }

    fn running(&self) -> Result<&Running> {
        self.running.as_ref().context("the browser does not run")
    }

    pub(crate) fn engine(&self) -> Result<&Engine> {
        Ok(&self.running()?.engine)
    }
}
