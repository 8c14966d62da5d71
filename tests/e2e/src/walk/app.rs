//! The sample app, used by its person: sign in, set MFA up, look at the recovery codes.

use anyhow::{Result, ensure};
use sparekey_sample_app::LOGIN;
use thirtyfour::By;

use super::report::{Report, Theme};
use super::tab::Tab;
use super::totp;
use crate::browser::Browser;

/// How the page shows the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One `code` element each.
    List,
    /// One `pre`.
    Pre,
}

impl Shape {
    fn query(self) -> &'static str {
        match self {
            Self::List => "?shape=list",
            Self::Pre => "?shape=pre",
        }
    }
}

/// Signs in on `host`, in the current tab.
pub(super) async fn sign_in(browser: &Browser, host: &str, password: &str) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.goto(&format!("https://{host}/login")).await?;
    tab.fill("#login", LOGIN).await?;
    tab.fill("#password", password).await?;
    tab.press("form[action='/login'] button").await?;
    tab.wait("form[action='/logout']").await?;
    Ok(())
}

/// Signs out and in again, up to the page that asks for the second factor.
pub(super) async fn sign_out_to_challenge(browser: &Browser, password: &str) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.press("form[action='/logout'] button").await?;
    tab.fill("#login", LOGIN).await?;
    tab.fill("#password", password).await?;
    tab.press("form[action='/login'] button").await?;
    tab.wait_address("/login/challenge").await
}

/// Sets MFA up and ends on the recovery-codes page, which shows the codes as a list.
pub(super) async fn enrol(
    browser: &Browser,
    report: &mut Report,
    host: &str,
) -> Result<Vec<String>> {
    let tab = Tab::new(browser.driver()?);
    tab.goto(&format!("https://{host}/security/totp")).await?;
    let key = tab.text("code.key").await?;
    report
        .picture(browser, "mfa-set-up", Theme::Current)
        .await?;
    tab.fill(
        "form[action='/security/totp'] input:not([type=hidden])",
        &totp::digits(&key)?,
    )
    .await?;
    tab.press("form[action='/security/totp'] button").await?;
    tab.wait_address("/security/recovery-codes").await?;
    read_codes(browser).await
}

/// Opens the recovery-codes page in a shape.
pub(super) async fn open_codes(browser: &Browser, host: &str, shape: Shape) -> Result<Vec<String>> {
    let address = format!("https://{host}/security/recovery-codes{}", shape.query());
    Tab::new(browser.driver()?).goto(&address).await?;
    read_codes(browser).await
}

/// The codes as the page shows them.
pub(super) async fn read_codes(browser: &Browser) -> Result<Vec<String>> {
    Tab::new(browser.driver()?).wait("#codes").await?;
    let element = browser.driver()?.find(By::Css("#codes")).await?;
    let codes: Vec<String> = element
        .text()
        .await?
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    ensure!(
        codes.len() == 10,
        "the app shows {} codes instead of ten",
        codes.len()
    );
    Ok(codes)
}
