//! From the app's page to the Owner's eyes, in both shapes and on both engine hosts.

use anyhow::{Result, ensure};
use sparekey_e2e::walk::{Report, Shape, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::{BARE_HOST, STRICT_HOST};

in_both_browsers!(strict_page_as_list, page_without_policy_as_one_block);

/// The strict page: Chromium's engine runs in the worker. The list comes right after MFA set-up.
async fn strict_page_as_list(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    check_offer(&mut world, STRICT_HOST, &codes).await?;
    ensure!(
        world.csp_reports() == 0,
        "the site received a policy report"
    );
    world.page_is_untouched().await?;
    save_and_read_back(&mut world, &codes).await
}

/// The page without a policy: Chromium's engine runs in the page. The codes are one `pre`, asked
/// for again later.
async fn page_without_policy_as_one_block(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.set_up().await?;
    world.create_account(BARE_HOST).await?;
    // Not connected yet: the offer waits for the person's next visit.
    world.connect().await?;
    world.enrol(BARE_HOST).await?;
    world.wait_offer().await?;
    world.browser.popup().close().await?;
    let codes = world.open_codes(BARE_HOST, Shape::Pre).await?;
    world.browser.toolbar_click().await?;
    check_offer(&mut world, BARE_HOST, &codes).await?;
    world.page_is_untouched().await?;
    save_and_read_back(&mut world, &codes).await
}

async fn check_offer(world: &mut World, host: &str, codes: &[String]) -> Result<()> {
    world.wait_offer().await?.check(host)?;
    ensure!(
        world.offered_codes().await? == codes,
        "the offer holds other codes"
    );
    Ok(())
}

async fn save_and_read_back(world: &mut World, codes: &[String]) -> Result<()> {
    world.save().await?;
    world.browser.popup().close().await?;
    world.open_account(codes.len()).await?;
    ensure!(
        world.count_lists().await? == 1,
        "not exactly one list was saved"
    );
    ensure!(
        world.reveal_all(0, codes.len()).await? == codes,
        "other codes came back"
    );
    ensure!(
        world.count_reveals().await? == codes.len(),
        "a reveal was not written down"
    );
    Ok(())
}
