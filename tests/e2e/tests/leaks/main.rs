//! Nothing secret in the clear on any disk (security.md T15), with the browser alive and after it quit.

mod canaries;
mod secrets;

use std::path::Path;

use anyhow::{Result, bail, ensure};
use sparekey_e2e::leaks::{Hit, Needle, copy_living, search};
use sparekey_e2e::soak::Campaign;
use sparekey_e2e::walk::{Report, Tab, World};
use sparekey_e2e::{BrowserKind, PATIENCE, in_both_browsers, wait_until};
use sparekey_sample_app::STRICT_HOST;

in_both_browsers!(nothing_secret_on_disk);

async fn nothing_secret_on_disk(kind: BrowserKind) -> Result<()> {
    let mut campaign = Campaign::new("walks", 1);
    while campaign.left() > 0 {
        walk(kind).await?;
        campaign.advance(1);
    }
    Ok(())
}

async fn walk(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    let popup = world.browser.popup();
    popup.click(".note-field summary").await?;
    popup
        .type_text("[data-test=\"popup-note\"]", secrets::NOTE)
        .await?;
    world.save().await?;
    world.browser.popup().close().await?;
    // Typed and left there: the popup keeps it while its tab is open.
    Tab::new(world.browser.driver()?)
        .goto(&format!("https://{STRICT_HOST}/"))
        .await?;
    world.browser.toolbar_click().await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    let field = "[data-test=\"mfa-backup-codes\"]";
    popup.type_text(field, &secrets::PASTED.join("\n")).await?;
    popup.wait_text("3 codes").await?;
    popup.close().await?;

    world.open_account(codes.len()).await?;
    ensure!(
        world.reveal_all(0, codes.len()).await? == codes,
        "other codes came back"
    );
    let tab = Tab::new(world.browser.driver()?);
    tab.wait_text(secrets::NOTE).await?;
    tab.press_test("add-codes").await?;
    let field = "dialog[open] [data-test=\"mfa-backup-codes\"]";
    tab.fill(field, &secrets::TYPED.join("\n")).await?;
    canaries::plant(&world).await?;

    let mut needles = secrets::needles(&world, &codes)?;
    needles.extend(canaries::needles(kind)?);
    let folders = world.searched();
    search_alive(folders.each_ref().map(|folder| folder.as_path()), &needles).await?;
    world.browser.quit().await?;
    world.workspace.stop().await?;
    let folders = folders.each_ref().map(|folder| folder.as_path());
    let lacks = search_all(folders, &needles)?;
    ensure!(lacks.is_empty(), "the search is not whole: {lacks:?}");
    Ok(())
}

/// Searches copies made while browser and server go on. A database may be caught between two writes, and
/// a canary may not be on the disk yet: then another copy is made.
async fn search_alive(folders: [&Path; 3], needles: &[Needle]) -> Result<()> {
    let searched = wait_until("a whole search", PATIENCE, async || {
        let [server, profile, logs] = [
            copy_living(folders[0])?,
            copy_living(folders[1])?,
            copy_living(folders[2])?,
        ];
        match search_all([server.path(), profile.path(), logs.path()], needles) {
            Ok(lacks) if !lacks.is_empty() => bail!("not whole: {lacks:?}"),
            // One secret found is enough, whatever a later copy would show.
            secrets => Ok(Some(secrets)),
        }
    });
    searched.await??;
    Ok(())
}

/// Fails if a secret is found; answers which canaries were not, and which databases could not be read as
/// tables.
fn search_all(folders: [&Path; 3], needles: &[Needle]) -> Result<Vec<String>> {
    let found = search(&folders, needles)?;
    ensure!(found.files > 20, "only {} files were searched", found.files);
    let secrets: Vec<&Hit> = found
        .hits
        .iter()
        .filter(|hit| !canaries::is_one(&hit.label))
        .collect();
    ensure!(secrets.is_empty(), "secrets on disk: {secrets:?}");
    let mut lacks = canaries::missing(&found, folders);
    lacks.extend(found.unread);
    Ok(lacks)
}
