//! A captured list is never lost: server away, browser killed.

use anyhow::{Result, ensure};
use sparekey_e2e::walk::{Report, World};
use sparekey_e2e::{BrowserKind, PATIENCE, in_both_browsers, wait_true};
use sparekey_sample_app::STRICT_HOST;

in_both_browsers!(server_away_at_the_click, browser_killed_before_delivery);

/// Captures a list while the server is stopped; the popup counts one waiting list.
async fn capture_offline(world: &mut World) -> Result<Vec<String>> {
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    world.workspace.stop().await?;
    world.save().await?;
    world.browser.popup().close().await?;
    wait_for_waiting(world, 1).await?;
    Ok(codes)
}

/// Opens the popup and waits until it counts `expected` waiting lists.
async fn wait_for_waiting(world: &mut World, expected: u64) -> Result<()> {
    world.browser.toolbar_click().await?;
    world.browser.popup().wait_open().await?;
    let what = format!("the popup to count {expected} waiting lists");
    wait_true(&what, PATIENCE, async || {
        Ok(world.waiting().await? == expected)
    })
    .await?;
    world.browser.popup().close().await
}

async fn delivered_once(world: &mut World, codes: &[String]) -> Result<()> {
    world.open_account(codes.len()).await?;
    ensure!(
        world.count_lists().await? == 1,
        "not exactly one list arrived"
    );
    ensure!(
        world.reveal_all(0, codes.len()).await? == codes,
        "other codes came back"
    );
    wait_for_waiting(world, 0).await
}

async fn server_away_at_the_click(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    let codes = capture_offline(&mut world).await?;
    world.workspace.restart().await?;
    world.wait_delivered().await?;
    delivered_once(&mut world, &codes).await
}

async fn browser_killed_before_delivery(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    let codes = capture_offline(&mut world).await?;
    world.browser.kill_dash_nine().await?;
    world.browser.restart().await?;
    world.workspace.restart().await?;
    world.wait_delivered().await?;
    world.browser.toolbar_click().await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    popup.click(r#"[data-test="popup-locked"]"#).await?;
    popup.close().await?;
    delivered_once(&mut world, &codes).await
}
