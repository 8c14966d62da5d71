//! The Owner reads the codes in the web app, one at a time.

use anyhow::{Result, ensure};

use super::person::Person;
use super::report::{Report, Theme};
use super::tab::Tab;
use crate::browser::Browser;
use crate::wait::{PATIENCE, wait_until};

/// Unlocks the web app if it asks for the passphrase.
pub(super) async fn unlock(browser: &Browser, person: &Person) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.wait("[data-test=\"unlock\"], [data-test=\"accounts\"], [data-test=\"account-details\"]")
        .await?;
    if tab
        .script("return document.querySelector('[data-test=\"unlock\"]') !== null")
        .await?
        == serde_json::Value::Bool(true)
    {
        tab.fill_test("unlock-passphrase", &person.passphrase)
            .await?;
        tab.press("[data-test=\"unlock\"] button[type=submit]")
            .await?;
    }
    tab.wait("[data-test=\"accounts\"], [data-test=\"account-details\"]")
        .await?;
    Ok(())
}

/// Goes to the web app in the current tab and unlocks it.
pub(super) async fn open_web(browser: &Browser, person: &Person, url: &str) -> Result<()> {
    Tab::new(browser.driver()?).goto(url).await?;
    unlock(browser, person).await
}

/// Opens the first card's account.
///
/// # Errors
/// When a screen is not as it must be.
pub async fn open_account(browser: &Browser) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.press_test("account-card").await?;
    tab.wait_test("emergency-controls").await?;
    Ok(())
}

/// Opens the only account's details from its card, once the card counts `lists` lists' newest with
/// `codes` codes.
pub(super) async fn open_account_with(
    browser: &Browser,
    report: &mut Report,
    codes: usize,
) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    let expected = format!("{codes} codes");
    wait_until("the card to count the codes", PATIENCE, async || {
        Ok(tab
            .text_test("card-codes")
            .await?
            .contains(&expected)
            .then_some(()))
    })
    .await?;
    report.picture(browser, "cards", Theme::Both).await?;
    open_account(browser).await?;
    let settings = tab.wait_test("tab-settings").await?;
    ensure!(
        settings.attr("aria-selected").await?.as_deref() == Some("true"),
        "account details do not open on Settings"
    );
    report.picture(browser, "details", Theme::Both).await?;
    Ok(())
}

/// Reveals every code of the list at `place` (0 is the newest), checking that only one shows.
///
/// # Errors
/// When a screen is not as it must be.
pub async fn reveal_all(
    browser: &Browser,
    report: &mut Report,
    place: usize,
    count: usize,
) -> Result<Vec<String>> {
    let tab = Tab::new(browser.driver()?);
    let list = format!("[data-test=\"list-{place}\"]");
    if tab.wait(&list).await?.attr("open").await?.is_none() {
        tab.press(&format!("{list} summary")).await?;
    }
    let mut codes = Vec::new();
    for index in 0..count {
        tab.press(&format!("{list} [data-test=\"reveal-{index}\"]"))
            .await?;
        codes.push(
            tab.text(&format!("{list} [data-test=\"code-{index}\"]"))
                .await?,
        );
        let shown = tab
            .script("return document.querySelectorAll('code[data-test^=\"code-\"]').length")
            .await?;
        ensure!(
            shown.as_u64() == Some(1),
            "more than one code is shown at once"
        );
        if index == 2 {
            report.picture(browser, "codes", Theme::Both).await?;
        }
    }
    Ok(codes)
}

/// Opens the only account's details from its card, once the card says how many codes are left.
pub(super) async fn open_account_left(browser: &Browser, left: usize) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.wait(&format!("[data-test=\"card-codes\"][data-left=\"{left}\"]"))
        .await?;
    open_account(browser).await
}

/// Counts the reveals in **Activity** and checks that the chain is whole.
pub(super) async fn count_reveals(browser: &Browser, report: &mut Report) -> Result<usize> {
    let tab = Tab::new(browser.driver()?);
    tab.press_test("user-menu").await?;
    tab.press_test("menu-activity").await?;
    tab.wait_test("audit-row").await?;
    let chain = tab
        .wait_test("audit-chain")
        .await?
        .attr("data-kind")
        .await?;
    ensure!(
        chain.as_deref() == Some("success"),
        "the audit chain does not verify"
    );
    report.picture(browser, "activity", Theme::Current).await?;
    let script = "return [...document.querySelectorAll('[data-test=\"audit-row\"]')].filter((row) => row.innerText.includes('Revealed')).length";
    let count = tab.script(script).await?;
    Ok(usize::try_from(count.as_u64().unwrap_or_default())?)
}
