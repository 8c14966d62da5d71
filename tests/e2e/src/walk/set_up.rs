//! First run: from the set-up link to the empty workspace, Emergency Kit and rescue sheets in hand.

use anyhow::{Result, ensure};

use super::kit;
use super::person::Person;
use super::report::{Report, Theme};
use super::tab::Tab;
use crate::browser::Browser;

/// Goes the whole way and fills in the person's papers.
pub(super) async fn set_up(
    browser: &Browser,
    report: &mut Report,
    person: &mut Person,
    link: &str,
    workspace_name: &str,
) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.goto(link).await?;
    tab.fill_test("setup-workspace", workspace_name).await?;
    tab.fill_test("setup-name", &person.name).await?;
    tab.fill_test("setup-login", &person.login).await?;
    tab.fill_test("setup-passphrase", &person.passphrase)
        .await?;
    tab.fill_test("setup-passphrase-again", &person.passphrase)
        .await?;
    report.picture(browser, "set-up", Theme::Both).await?;
    tab.press_test("setup-continue").await?;

    person.secret_key = kit::take(browser, report).await?;

    for number in 1..=3 {
        let sheet = tab.text_test(&format!("sheet-{number}")).await?;
        let count = sheet.chars().filter(char::is_ascii_alphanumeric).count();
        ensure!(
            count == 68,
            "rescue sheet {number} has {count} characters instead of 68"
        );
        person.sheets.push(sheet);
    }
    report
        .picture(browser, "rescue-sheets", Theme::Both)
        .await?;
    for (number, sheet) in (1..).zip(&person.sheets) {
        let end: String = last_characters(sheet);
        tab.fill_test(&format!("sheet-check-{number}"), &end)
            .await?;
    }
    tab.press_test("sheets-handed-out").await?;
    tab.press_test("setup-finish").await?;

    tab.wait_test("no-accounts").await?;
    let shown = tab.text_test("workspace-name").await?;
    ensure!(shown == workspace_name, "the workspace has another name");
    report
        .picture(browser, "empty-workspace", Theme::Current)
        .await?;
    report.step("Workspace made: Emergency Kit typed back, three rescue sheets shown");
    Ok(())
}

/// The last four characters of a sheet, which are typed back.
fn last_characters(sheet: &str) -> String {
    let characters: Vec<char> = sheet.chars().filter(char::is_ascii_alphanumeric).collect();
    characters[characters.len().saturating_sub(4)..]
        .iter()
        .collect()
}

/// Makes an account on the cards page and checks its card.
pub(super) async fn create_account(
    browser: &Browser,
    report: &mut Report,
    workspace_url: &str,
    app: &str,
    site: &str,
    login: &str,
) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.wait_address(workspace_url).await?;
    tab.press_test("new-account").await?;
    tab.fill_test("account-app", app).await?;
    tab.fill_test("account-site", site).await?;
    tab.fill_test("account-login", login).await?;
    report
        .picture(browser, "new-account", Theme::Current)
        .await?;
    tab.press_test("create-account").await?;
    tab.wait_test("emergency-controls").await?;
    tab.press(".back").await?;
    let card = tab.text_test("account-card").await?;
    ensure!(
        card.contains(app) && card.contains(login),
        "the card does not show the account"
    );
    report.step(&format!(
        "Account \"{app}\" made; its card shows {login} and no codes yet"
    ));
    Ok(())
}
