//! First run: from the set-up link to the empty workspace, Emergency Kit and rescue sheets in hand.

use anyhow::{Context, Result, ensure};

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

    person.secret_key = tab.text_test("kit-secret-key").await?;
    let grouping = |one: &char| !one.is_whitespace() && *one != '-';
    let characters: Vec<char> = person.secret_key.chars().filter(grouping).collect();
    ensure!(
        characters.len() == 27,
        "the Secret Key has {} characters instead of 26 and a check character",
        characters.len()
    );
    report
        .picture(browser, "emergency-kit", Theme::Both)
        .await?;
    tab.press_test("kit-continue").await?;

    for field in 0..4 {
        let name = format!("kit-check-{field}");
        let place = tab.wait_test(&name).await?.attr("data-place").await?;
        let place: usize = place
            .context("the field does not say which character")?
            .parse()?;
        let character = characters
            .get(place.wrapping_sub(1))
            .context("a character beyond the end is asked for")?;
        tab.fill_test(&name, &character.to_string()).await?;
    }
    tab.press_test("check-continue").await?;

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
