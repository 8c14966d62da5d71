//! Nothing secret in the clear on any disk (security.md T15).

use anyhow::{Context, Result, ensure};
use sparekey_e2e::leaks::{Needle, search};
use sparekey_e2e::walk::{ACCOUNT_APP, Report, Tab, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::STRICT_HOST;

in_both_browsers!(nothing_secret_on_disk);

/// Typed into a field of the sample app that no `autocomplete="off"` protects: both browsers write
/// it to their session files.
const CANARY_PROFILE: &str = "canary-in-an-unprotected-field@sample.test";

async fn nothing_secret_on_disk(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    world.save().await?;
    world.browser.popup().close().await?;
    world.open_account(codes.len()).await?;
    ensure!(
        world.reveal_all(0, codes.len()).await? == codes,
        "other codes came back"
    );
    world
        .browser
        .open_tab(&format!("https://{STRICT_HOST}/login"))
        .await?;
    Tab::new(world.browser.driver()?)
        .fill("#login", CANARY_PROFILE)
        .await?;
    // A second page makes the first a stored entry of its tab's history.
    world.browser.open_tab(&world.workspace.url()).await?;

    let [server, profile, logs] = world.searched();
    world.browser.quit().await?;
    let secrets = world.needles(&codes)?;
    for (folder, canary) in [
        // Account names are not sealed (design.md 4).
        (
            &server.join("workspace.db"),
            Needle::text("canary", ACCOUNT_APP)?,
        ),
        (
            &server.join("workspace.log"),
            Needle::text("canary", "Listening on")?,
        ),
        (&profile, Needle::text("canary", CANARY_PROFILE)?),
    ] {
        let found = search(&[folder], &[canary])?;
        ensure!(
            !found.hits.is_empty(),
            "the canary was not found in {}",
            folder.file_name().context("no name")?.display()
        );
    }
    let found = search(&[&server, &profile, &logs], &secrets)?;
    ensure!(found.files > 20, "only {} files were searched", found.files);
    ensure!(found.hits.is_empty(), "secrets on disk: {:?}", found.hits);
    world.workspace.stop().await?;
    let found = search(&[&server], &secrets)?;
    ensure!(
        found.hits.is_empty(),
        "secrets in the server's files: {:?}",
        found.hits
    );
    Ok(())
}
