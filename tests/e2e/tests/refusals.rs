//! Pages that look like code lists and are none: nothing is offered.

use anyhow::{Result, ensure};
use sparekey_e2e::walk::{Report, Shape, Tab, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::{BARE_HOST, STRICT_HOST};

in_both_browsers!(look_alikes);

/// Pressing the button is the stronger question: the popup looks even where the gate did not pass.
async fn look_alikes(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    for host in [STRICT_HOST, BARE_HOST] {
        world.sign_in(host).await?;
        for path in ["/security/totp", "/settings/tokens", "/orders"] {
            refuses(&world, host, path).await?;
        }
        world.enrol_signed_in(host).await?;
        world.wait_offer().await?;
        world.browser.popup().close().await?;
        // The control: the same questions find the list where there is one.
        world.open_codes(host, Shape::Pre).await?;
        world.browser.toolbar_click().await?;
        world.wait_offer().await?;
        world.browser.popup().close().await?;
        world.sign_out_to_challenge().await?;
        refuses(&world, host, "/login/challenge").await?;
    }
    ensure!(
        world.csp_reports() == 0,
        "the site received a policy report"
    );
    Ok(())
}

async fn refuses(world: &World, host: &str, path: &str) -> Result<()> {
    let tab = Tab::new(world.browser.driver()?);
    tab.goto(&format!("https://{host}{path}")).await?;
    tab.wait("main").await?;
    world.browser.toolbar_click().await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    sparekey_e2e::wait_true("the popup to have looked", sparekey_e2e::PATIENCE, async || {
        let settled = popup
            .eval(r#"document.querySelector('[data-test="popup-none"], [data-test="popup-offer"], [data-test="popup-question"]') !== null"#)
            .await?;
        Ok(settled.as_bool() == Some(true))
    })
    .await?;
    let none = popup
        .eval(r#"document.querySelector('[data-test="popup-none"]') !== null"#)
        .await?;
    ensure!(
        none.as_bool() == Some(true),
        "{host}{path} was taken for a code list"
    );
    popup.close().await
}
