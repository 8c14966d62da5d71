//! How a browser is started, restarted on its profile, quit and killed.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::{Capabilities, WebDriver};

use crate::browser::{Browser, Engine, Running};
use crate::chromium::{self, Chromium};
use crate::extension::Extension;
use crate::firefox::{self, Firefox};
use crate::options::{BrowserKind, BrowserOptions};
use crate::process::{Process, free_port, kill_nine};
use crate::tools::find_tool;
use crate::wait::{PATIENCE, wait_true};

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
        fs::create_dir_all(self.downloads())?;
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
