//! One browser with its driver, its profile and the extension.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver, WindowHandle};

use crate::chromium::{self, Chromium};
use crate::extension::Extension;
use crate::firefox::{self, Firefox};
use crate::options::{BrowserKind, BrowserOptions};
use crate::process::{Process, free_port, kill_nine};
use crate::tools::find_tool;
use crate::view::{View, Where};
use crate::wait::{PATIENCE, wait_true};

/// A running browser, or one that was quit or killed and can be restarted on its profile.
///
/// The profile folder stays until the `Browser` is dropped, for the leak search.
pub struct Browser {
    options: BrowserOptions,
    extension: Option<Extension>,
    folder: TempDir,
    running: Option<Running>,
}

struct Running {
    driver: WebDriver,
    process: Process,
    browser_pid: u32,
    engine: Engine,
}

/// What each browser does its own way.
pub(crate) enum Engine {
    Chromium(Chromium),
    Firefox(Firefox),
}

impl Browser {
    /// Starts a browser and waits until its extension, if any, is running.
    ///
    /// # Errors
    /// When a program is not installed or does not start.
    pub async fn start(options: BrowserOptions) -> Result<Self> {
        let extension = match &options.extension {
            Some(folder) => Some(Extension::read(folder)?),
            None => None,
        };
        let folder = tempfile::Builder::new().prefix("sparekey-e2e-").tempdir()?;
        let mut browser = Self {
            options,
            extension,
            folder,
            running: None,
        };
        browser.restart().await?;
        Ok(browser)
    }

    /// Starts it again on the same profile, after [`Browser::quit`] or
    /// [`Browser::kill_dash_nine`]; quits it first if it runs.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub async fn restart(&mut self) -> Result<()> {
        self.quit().await?;
        let profile = self.profile();
        fs::create_dir_all(&profile)?;
        let profile = profile.canonicalize()?;
        let extension = self.extension.as_ref();
        let port = free_port()?;
        let log = self.log_dir().join("driver.log");
        let url = format!("http://127.0.0.1:{port}");
        let (process, capabilities) = match self.options.kind {
            BrowserKind::Chromium => {
                let driver = find_tool("SPAREKEY_CHROMEDRIVER", &["chromedriver"])?;
                let names = ["chromium", "chromium-browser", "chrome"];
                let binary = find_tool("SPAREKEY_CHROMIUM", &names)?;
                let args = [format!("--port={port}")];
                (
                    Process::start(&driver, args, &[], &log)?,
                    chromium::capabilities(&self.options, &binary, &profile, extension),
                )
            }
            BrowserKind::Firefox => {
                let driver = find_tool("SPAREKEY_GECKODRIVER", &["geckodriver"])?;
                let names = ["firefox-esr", "firefox-devedition", "firefox"];
                let binary = find_tool("SPAREKEY_FIREFOX", &names)?;
                let args = [
                    format!("--port={port}"),
                    format!("--websocket-port={}", free_port()?),
                    "--allow-system-access".to_owned(),
                ];
                (
                    Process::start(&driver, args, &[], &log)?,
                    firefox::capabilities(&self.options, &binary, &profile),
                )
            }
        };
        wait_true("the driver to listen", PATIENCE, async || {
            let answer = reqwest::get(format!("{url}/status")).await?;
            Ok(answer.status().is_success())
        })
        .await?;
        let capabilities: Capabilities = serde_json::from_value(capabilities)?;
        let driver = WebDriver::new(&url, capabilities)
            .await
            .with_context(|| format!("the browser did not start; see {}", log.display()))?;
        let pid_name = match self.options.kind {
            BrowserKind::Chromium => "goog:processID",
            BrowserKind::Firefox => "moz:processID",
        };
        let browser_pid = driver
            .capabilities()
            .get(pid_name)
            .and_then(Value::as_u64)
            .and_then(|pid| u32::try_from(pid).ok())
            .context("the driver does not tell the browser's process id")?;
        let engine = match self.start_engine(&driver, &profile).await {
            Ok(engine) => engine,
            Err(error) => {
                forget_session(&driver);
                kill_nine(browser_pid);
                return Err(error);
            }
        };
        self.running = Some(Running {
            driver,
            process,
            browser_pid,
            engine,
        });
        Ok(())
    }

    async fn start_engine(&self, driver: &WebDriver, profile: &Path) -> Result<Engine> {
        let extension = self.extension.as_ref();
        match self.options.kind {
            BrowserKind::Chromium => {
                let address = driver
                    .capabilities()
                    .get("goog:chromeOptions")
                    .and_then(|options| options["debuggerAddress"].as_str())
                    .context("the driver does not tell the debugger address")?;
                let chromium = Chromium::start(address, extension, self.options.dark).await?;
                Ok(Engine::Chromium(chromium))
            }
            BrowserKind::Firefox => {
                let firefox = Firefox::start(driver.clone(), extension, profile).await?;
                Ok(Engine::Firefox(firefox))
            }
        }
    }

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
    /// wake a background that sleeps, and one that is just starting may not have its own globals
    /// yet.
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

    /// Firefox: waits for the browser's permission prompt and presses "Allow".
    ///
    /// # Errors
    /// In Chromium, whose prompt no driver can answer; when no prompt comes.
    pub async fn accept_permission(&self) -> Result<()> {
        match self.engine()? {
            Engine::Chromium(_) => {
                anyhow::bail!("Chromium's permission prompt cannot be answered by a driver")
            }
            Engine::Firefox(firefox) => firefox.accept_permission().await,
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

    /// Closes the browser in good order and waits until all its processes are gone. One that
    /// does not run stays so.
    ///
    /// # Errors
    /// When it does not close.
    pub async fn quit(&mut self) -> Result<()> {
        let Some(running) = self.running.take() else {
            return Ok(());
        };
        let Running {
            driver,
            process,
            engine,
            ..
        } = running;
        drop(engine);
        let quit = driver.quit().await;
        let gone = self.wait_processes_gone().await;
        drop(process);
        quit?;
        gone
    }

    /// Ends the browser with SIGKILL (`kill -9`), as a crash or a power cut would, and waits
    /// until all its processes are gone.
    ///
    /// # Errors
    /// When the browser does not run.
    pub async fn kill_dash_nine(&mut self) -> Result<()> {
        let running = self.running.take().context("the browser does not run")?;
        kill_nine(running.browser_pid);
        forget_session(&running.driver);
        drop(running);
        self.wait_processes_gone().await
    }

    /// Both browsers name the profile in the command lines of their main processes; the others
    /// end with those. Where there is no `/proc`, nothing is waited for.
    async fn wait_processes_gone(&self) -> Result<()> {
        let profile = self.profile().canonicalize()?.display().to_string();
        wait_true("the browser's processes to end", PATIENCE, async || {
            let Ok(processes) = fs::read_dir("/proc") else {
                return Ok(true);
            };
            let uses_profile = |entry: fs::DirEntry| {
                fs::read(entry.path().join("cmdline"))
                    .is_ok_and(|line| String::from_utf8_lossy(&line).contains(&profile))
            };
            Ok(!processes.flatten().any(uses_profile))
        })
        .await
    }

    fn running(&self) -> Result<&Running> {
        self.running.as_ref().context("the browser does not run")
    }

    pub(crate) fn engine(&self) -> Result<&Engine> {
        Ok(&self.running()?.engine)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            forget_session(&running.driver);
            kill_nine(running.browser_pid);
        }
    }
}

/// Keeps thirtyfour from ending the session when the last handle is dropped, which would block
/// the runtime and ask a browser that is gone.
fn forget_session(driver: &WebDriver) {
    let _quit_already = driver.clone().leak();
}
