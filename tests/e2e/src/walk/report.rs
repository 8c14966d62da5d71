//! What was done and verified, told line by line, with a picture of each step.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::access::Axe;
use crate::browser::Browser;
use crate::wait::{PATIENCE, wait_true};

/// Tells each step; keeps pictures if there is a folder for them.
pub struct Report {
    out: Option<PathBuf>,
    pictures: u32,
    quiet: bool,
    inspection: Option<Inspection>,
}

/// Every screen a walk passes, held against axe-core: in light and dark colours, and as wide as a
/// phone.
struct Inspection {
    axe: Axe,
    screens: Vec<String>,
    violations: Vec<String>,
}

/// As wide as a small phone, in CSS pixels.
const PHONE: u32 = 360;

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
            inspection: None,
        }
    }

    /// Prints nothing and takes no pictures, for tests.
    #[must_use]
    pub fn silent() -> Self {
        Self {
            out: None,
            pictures: 0,
            quiet: true,
            inspection: None,
        }
    }

    /// As [`Report::silent`]; at every place for a picture the screen is inspected instead.
    ///
    /// # Errors
    /// When axe-core is not installed.
    pub fn inspecting() -> Result<Self> {
        let inspection = Inspection {
            axe: Axe::load()?,
            screens: Vec::new(),
            violations: Vec::new(),
        };
        Ok(Self {
            inspection: Some(inspection),
            ..Self::silent()
        })
    }

    /// The screens that were inspected, and what was found on them.
    #[must_use]
    pub fn inspected(&self) -> (&[String], &[String]) {
        self.inspection
            .as_ref()
            .map(|all| (all.screens.as_slice(), all.violations.as_slice()))
            .unwrap_or_default()
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
        self.inspect_tab(browser, name).await?;
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
        self.inspect_popup(browser, name).await?;
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

impl Report {
    async fn inspect_tab(&mut self, browser: &Browser, name: &str) -> Result<()> {
        let Some(inspection) = self.inspection.as_mut() else {
            return Ok(());
        };
        // The apps that are captured from are no screens of ours.
        let address = browser.driver()?.current_url().await?;
        if address.domain().is_some_and(|host| host.ends_with(".test")) {
            return Ok(());
        }
        for dark in [false, true] {
            browser.set_dark(dark).await?;
            let look = if dark { "dark" } else { "light" };
            inspection.tab(browser, &format!("{name}, {look}")).await?;
        }
        browser.set_dark(false).await?;
        browser.set_width(Some(PHONE)).await?;
        inspection.tab(browser, &format!("{name}, phone")).await?;
        browser.set_width(None).await
    }

    async fn inspect_popup(&mut self, browser: &Browser, name: &str) -> Result<()> {
        let Some(inspection) = self.inspection.as_mut() else {
            return Ok(());
        };
        for dark in [false, true] {
            browser.set_dark(dark).await?;
            popup_turns(browser, dark).await?;
            let look = if dark { "dark" } else { "light" };
            let answer = browser.popup().eval(&inspection.axe.expression()).await?;
            inspection.take(&format!("{name}, {look}"), &answer)?;
        }
        browser.set_dark(false).await?;
        popup_turns(browser, false).await
    }
}

impl Inspection {
    async fn tab(&mut self, browser: &Browser, screen: &str) -> Result<()> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; {}.then(done, (error) => done(String(error)));",
            self.axe.expression()
        );
        let answer = browser.driver()?.execute_async(script, Vec::new()).await?;
        self.take(screen, answer.json())
    }

    fn take(&mut self, screen: &str, answer: &serde_json::Value) -> Result<()> {
        let found = Axe::read(answer)?;
        self.screens.push(screen.to_owned());
        let lines = found.into_iter().map(|one| format!("{screen}: {one}"));
        self.violations.extend(lines);
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
