//! What the codes are for: a saved one lets its person in without the phone.

use anyhow::{Result, ensure};
use sparekey_e2e::walk::{FLASK_CODES, FLASK_HOST, FlaskApp, Report, Shape, Tab, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::STRICT_HOST;

in_both_browsers!(at_the_sample_app, at_the_real_app);

/// A code works once, and none after new ones were generated.
async fn at_the_sample_app(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let app = world.browser.driver()?.window().await?;
    let shown = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?.check(STRICT_HOST)?;
    let codes = save_and_read_back(&mut world, shown.len()).await?;

    world.browser.switch_to(&app).await?;
    world.sign_out_to_challenge().await?;
    ensure!(
        world.use_recovery_code(&codes[4]).await?,
        "a saved code is refused"
    );
    world.sign_out_to_challenge().await?;
    ensure!(
        !world.use_recovery_code(&codes[4]).await?,
        "a code works twice"
    );
    ensure!(
        world.use_recovery_code(&codes[5]).await?,
        "another saved code is refused"
    );

    world.open_codes(STRICT_HOST, Shape::List).await?;
    let left = world.wait_offer().await?;
    ensure!(
        left.found.starts_with("8 "),
        "the offer counts codes that are struck out"
    );
    world.browser.popup().close().await?;
    let new = world.regenerate(STRICT_HOST).await?;
    world.wait_offer().await?.check(STRICT_HOST)?;
    world.browser.popup().close().await?;
    world.sign_out_to_challenge().await?;
    ensure!(
        !world.use_recovery_code(&codes[6]).await?,
        "a code of the old list works"
    );
    ensure!(
        world.use_recovery_code(&new[6]).await?,
        "a code of the new list is refused"
    );
    Ok(())
}

/// The page of the app that nobody here wrote leaves out what was used.
async fn at_the_real_app(kind: BrowserKind) -> Result<()> {
    let app = FlaskApp::start().await?;
    let port = app.port();
    let mut world =
        World::start(kind, Report::silent(), |options| options.https_port(port)).await?;
    world.begin(FLASK_HOST).await?;
    let own = world.browser.driver()?.window().await?;
    app.sign_up_for_codes(&Tab::new(world.browser.driver()?))
        .await?;
    world.wait_offer().await?.check(FLASK_HOST)?;
    let codes = save_and_read_back(&mut world, FLASK_CODES).await?;

    world.browser.switch_to(&own).await?;
    let tab = Tab::new(world.browser.driver()?);
    app.sign_out(&tab).await?;
    app.sign_in_with_code(&tab, &codes[9]).await?;
    ensure!(
        app.show_codes(&tab).await? == codes[..9],
        "the app did not burn the code"
    );
    Ok(())
}

async fn save_and_read_back(world: &mut World, count: usize) -> Result<Vec<String>> {
    world.save().await?;
    world.browser.popup().close().await?;
    world.open_account(count).await?;
    world.reveal_all(0, count).await
}
