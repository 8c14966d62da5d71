//! An app that nobody here wrote: Flask-Security-Too, with its own pages.

use anyhow::{Context, Result, ensure};
use sparekey_catalogue::match_site;
use sparekey_e2e::walk::{FLASK_CODES, FLASK_HOST, FlaskApp, Report, Tab, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};

in_both_browsers!(
    offered_by_itself_as_generated,
    offered_by_the_button_as_shown
);

/// No test copy of the extension may read it without a press.
const NOT_GRANTED: &str = "flask.not-granted.test";

/// A granted site: the popup opens over the page that has just generated the codes.
async fn offered_by_itself_as_generated(kind: BrowserKind) -> Result<()> {
    let (app, mut world) = start(kind, FLASK_HOST).await?;
    let tab = Tab::new(world.browser.driver()?);
    let codes = app.sign_up_for_codes(&tab).await?;
    let address = world.browser.driver()?.current_url().await?;
    is_as_catalogued(address.as_str(), &codes)?;
    save_and_read_back(&mut world, FLASK_HOST, &codes).await
}

/// A site nobody granted, where people run such apps: nothing happens until the press of the
/// toolbar button, over the page that shows the codes again.
async fn offered_by_the_button_as_shown(kind: BrowserKind) -> Result<()> {
    let (app, mut world) = start(kind, NOT_GRANTED).await?;
    let tab = Tab::new(world.browser.driver()?);
    let generated = app.sign_up_for_codes(&tab).await?;
    let codes = app.show_codes(&tab).await?;
    ensure!(
        codes == generated,
        "the app shows other codes than it generated"
    );
    ensure!(
        !world.browser.popup().is_open().await?,
        "the popup opened on a site that nobody granted"
    );
    world.browser.toolbar_click().await?;
    save_and_read_back(&mut world, NOT_GRANTED, &codes).await
}

/// The catalogue says of the page and of the codes what is so. Not of their number, which the app
/// has set otherwise than the package.
fn is_as_catalogued(address: &str, codes: &[String]) -> Result<()> {
    let site = match_site(address).context("the catalogue does not know the page")?;
    ensure!(
        site.profile.id == "flask-security" && site.on_code_page,
        "the catalogue takes the page for another"
    );
    let shape = site
        .profile
        .shape
        .context("the catalogue has no shape of a code")?;
    ensure!(
        codes.iter().all(|code| shape.fits(code)),
        "a code has another shape than the catalogue says"
    );
    Ok(())
}

async fn start(kind: BrowserKind, host: &str) -> Result<(FlaskApp, World)> {
    let app = FlaskApp::start_for(host).await?;
    let port = app.port();
    let mut world =
        World::start(kind, Report::silent(), |options| options.https_port(port)).await?;
    world.begin(host).await?;
    Ok((app, world))
}

async fn save_and_read_back(world: &mut World, host: &str, codes: &[String]) -> Result<()> {
    world.wait_offer().await?.check(host)?;
    ensure!(
        world.offered_codes().await? == codes,
        "the offer holds other codes"
    );
    world.save().await?;
    world.browser.popup().close().await?;
    world.open_account(FLASK_CODES).await?;
    ensure!(
        world.count_lists().await? == 1,
        "not exactly one list was saved"
    );
    ensure!(
        world.reveal_all(0, FLASK_CODES).await? == codes,
        "other codes came back"
    );
    Ok(())
}
