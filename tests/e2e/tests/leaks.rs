//! Nothing secret in the clear on any disk (security.md T15).

use anyhow::{Result, ensure};
use sparekey_e2e::leaks::{Needle, search};
use sparekey_e2e::walk::{ACCOUNT_APP, Report, Tab, World};
use sparekey_e2e::{BrowserKind, PATIENCE, in_both_browsers, wait_true};
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
    // Firefox writes down what stands in open pages, Chromium what stood in pages gone on from.
    for _ in 0..2 {
        let login = format!("https://{STRICT_HOST}/login");
        world.browser.open_tab(&login).await?;
        let tab = Tab::new(world.browser.driver()?);
        tab.fill("#login", CANARY_PROFILE).await?;
    }
    Tab::new(world.browser.driver()?)
        .goto(&format!("https://{STRICT_HOST}/"))
        .await?;
    let profile = world.browser.profile();
    wait_true(
        "the browser to write down what was typed",
        PATIENCE,
        async || {
            let found = search(&[&profile], &[Needle::text("canary", CANARY_PROFILE)?])?;
            Ok(!found.hits.is_empty())
        },
    )
    .await?;

    let [server, profile, logs] = world.searched();
    world.browser.quit().await?;
    let secrets = world.needles(&codes)?;
    for (folder, file, canary) in [
        // Account names are not sealed (design.md 4); they stand in the database or its log.
        (&server, "workspace.db", ACCOUNT_APP),
        (&server, "workspace.log", "Listening on"),
        (&profile, "", CANARY_PROFILE),
    ] {
        let found = search(&[folder], &[Needle::text("canary", canary)?])?;
        let there = found.hits.iter().any(|hit| {
            let name = hit.file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(file)
        });
        ensure!(there, "the canary was not found in {file}");
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
