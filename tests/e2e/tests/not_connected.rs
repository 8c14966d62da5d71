//! A browser that is not connected: the popup keeps the list, hands it out, connects in place and
//! then saves it.
#![allow(missing_docs)]

use anyhow::{Context, Result, ensure};
use serde_json::json;
use sparekey_e2e::walk::{Report, Tab, World, hook};
use sparekey_e2e::{BrowserKind, PATIENCE, View, in_both_browsers, wait_true, wait_until};
use sparekey_sample_app::STRICT_HOST;
use thirtyfour::Key;

in_both_browsers!(found_kept_and_saved, pasted_kept_and_saved);

const PASTED: &str = "4f7k-29qa\nm3xp-8w6z\ntt5r-b2nd\n9hcv-kk47";
const PASTED_CODES: [&str; 4] = ["4f7k-29qa", "m3xp-8w6z", "tt5r-b2nd", "9hcv-kk47"];

/// The list in the one file that was downloaded for this site.
async fn saved_file(world: &World) -> Result<Vec<String>> {
    let folder = world.browser.downloads();
    wait_until("the file with the list", PATIENCE, async || {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.file_name().context("no name")?.to_string_lossy();
            if name.contains(STRICT_HOST) && name.ends_with(".txt") {
                let text = std::fs::read_to_string(&path)?;
                let lines: Vec<String> = text.lines().map(str::to_owned).collect();
                return Ok((!lines.is_empty()).then_some(lines));
            }
        }
        Ok(None)
    })
    .await
}

/// Presses **Copy** and pastes into a page of its own, which stays in front.
async fn copied(world: &World, popup: &View<'_>) -> Result<Vec<String>> {
    popup.click(&hook("popup-copy-all")).await?;
    popup.wait_text("Cleared in").await?;
    popup.close().await?;
    let page = "data:text/html,<title>paste</title><textarea></textarea>";
    world.browser.open_tab(page).await?;
    let tab = Tab::new(world.browser.driver()?);
    let field = tab.wait("textarea").await?;
    field.click().await?;
    field.send_keys(Key::Control + "v").await?;
    let text = wait_until("the pasted text", PATIENCE, async || {
        Ok(field.prop("value").await?.filter(|text| !text.is_empty()))
    })
    .await?;
    Ok(text.lines().map(str::to_owned).collect())
}

async fn found_kept_and_saved(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.set_up().await?;
    world.create_account(STRICT_HOST).await?;
    let code = world.make_set_up_code().await?;
    let codes = world.enrol_after_sign_in(STRICT_HOST).await?;
    let app = world.browser.driver()?.window().await?;

    // It opens by itself, says how many there are, and keeps them.
    let popup = world.browser.popup();
    popup.wait_open().await?;
    popup.wait_text("10 codes found").await?;
    popup.wait_text("not connected").await?;
    ensure!(world.offered_codes().await? == codes);
    popup.click(&hook("popup-save-file")).await?;
    ensure!(
        saved_file(&world).await? == codes,
        "the file holds another list"
    );
    ensure!(popup.is_open().await?, "saving the file closed the popup");
    ensure!(
        copied(&world, &popup).await? == codes,
        "another list was copied"
    );

    // Closed and opened again it still has them.
    world.browser.switch_to(&app).await?;
    world.browser.toolbar_click().await?;
    popup.wait_open().await?;
    popup.wait_text("10 codes found").await?;
    world.connect_in_popup(&popup, &code).await?;
    let offered = world.wait_offer().await?;
    offered.check(STRICT_HOST)?;
    ensure!(world.offered_codes().await? == codes);
    world.save_and_deliver().await?;
    world.read_back(&codes).await
}

async fn pasted_kept_and_saved(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.set_up().await?;
    world.create_account(STRICT_HOST).await?;
    let code = world.make_set_up_code().await?;
    // The sample app's start page shows no codes.
    world
        .browser
        .open_tab(&format!("https://{STRICT_HOST}/login"))
        .await?;
    world.sign_in(STRICT_HOST).await?;
    world.browser.toolbar_click().await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    popup.type_text(&hook("mfa-backup-codes"), PASTED).await?;
    popup.wait_text("4 codes").await?;
    popup.click(&hook("popup-save-file")).await?;
    ensure!(
        saved_file(&world).await? == PASTED_CODES,
        "the file holds another list"
    );
    world.connect_in_popup(&popup, &code).await?;
    wait_true("Save Codes to be there", PATIENCE, async || {
        let there = "document.querySelector('[data-test=\"save-codes\"]') !== null";
        Ok(popup.eval(there).await? == json!(true))
    })
    .await?;
    let typed = "document.querySelector('[data-test=\"mfa-backup-codes\"]').value";
    ensure!(
        popup.eval(typed).await? == json!(PASTED),
        "the text is lost"
    );
    world.save_and_deliver().await?;
    world.read_back(&PASTED_CODES).await
}
