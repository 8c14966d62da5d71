//! Connecting a browser: the set-up code from the web app into the extension's options page.

use anyhow::{Context, Result, ensure};

use super::person::Person;
use super::report::{Report, Theme};
use super::tab::Tab;
use crate::browser::Browser;

/// Reads the set-up code in the web app, which must be the current tab and unlocked.
pub(super) async fn make_set_up_code(browser: &Browser, report: &mut Report) -> Result<String> {
    let tab = Tab::new(browser.driver()?);
    tab.press_test("user-menu").await?;
    tab.press_test("menu-browsers").await?;
    tab.press_test("connect-a-browser").await?;
    let field = tab.wait_test("set-up-code").await?;
    let code = field
        .prop("value")
        .await?
        .context("the set-up code is empty")?;
    ensure!(code.len() > 20, "the set-up code is too short to be one");
    report
        .picture(browser, "set-up-code", Theme::Current)
        .await?;
    Ok(code)
}

/// Connects the extension on its options page, in a new tab that is closed at the end.
pub(super) async fn connect(
    browser: &Browser,
    report: &mut Report,
    person: &Person,
    code: &str,
) -> Result<()> {
    let driver = browser.driver()?;
    let before = driver.window().await?;
    let options = browser
        .extension_url("extension/options/options.html")
        .await?;
    let own = browser.open_tab(&options).await?;
    let tab = Tab::new(driver);
    tab.fill_test("connect-code", code).await?;
    let read = tab.text_test("connect-read").await?;
    ensure!(
        read.contains(&person.login),
        "the set-up code names another login"
    );
    tab.fill_test("connect-passphrase", &person.passphrase)
        .await?;
    report.picture(browser, "connect", Theme::Both).await?;
    tab.press_test("connect").await?;
    // The hosts are granted to this copy already: Chromium's prompt cannot be answered by a driver.
    tab.wait_test("sites-prompt").await?;
    tab.press_test("sites-later").await?;
    let connected = tab.text_test("connected").await?;
    ensure!(
        connected.contains(&person.name),
        "the options page does not say who is connected"
    );
    report.picture(browser, "connected", Theme::Current).await?;
    driver.switch_to_window(own).await?;
    driver.close_window().await?;
    browser.switch_to(&before).await?;
    report.step("Browser connected by set-up code; the options page names the person");
    Ok(())
}
