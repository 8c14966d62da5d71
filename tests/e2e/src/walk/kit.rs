//! The Emergency Kit: read, and four of its characters typed back.

use anyhow::{Context, Result, ensure};

use super::report::{Report, Theme};
use super::tab::Tab;
use crate::browser::Browser;

/// Goes through both screens and answers the Secret Key as shown.
pub(super) async fn take(browser: &Browser, report: &mut Report) -> Result<String> {
    let tab = Tab::new(browser.driver()?);
    let secret_key = tab.text_test("kit-secret-key").await?;
    let grouping = |one: &char| !one.is_whitespace() && *one != '-';
    let characters: Vec<char> = secret_key.chars().filter(grouping).collect();
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
    Ok(secret_key)
}
