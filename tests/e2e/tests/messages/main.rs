//! Every message, malformed and from the wrong sender: a clear error, nothing told, nothing lost
//! (security.md T4 and T5).

mod forged;
mod generated;
mod scene;
mod table;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use sparekey_e2e::walk::{Report, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::{BARE_HOST, STRICT_HOST};

use generated::send_generated;
use scene::Scene;
use table::send_table;

in_both_browsers!(no_message_does_harm);

async fn no_message_does_harm(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    world.browser.popup().close().await?;
    let with_list = world.browser.driver()?.window().await?;
    let other_site = format!("https://{BARE_HOST}/login");
    let other = world.browser.open_tab(&other_site).await?;
    let options = world
        .browser
        .extension_url("extension/options/options.html")
        .await?;
    world.browser.open_tab(&options).await?;

    let mut scene = Scene {
        world,
        account: Value::Null,
        offer: Value::Null,
    };
    let targets = json!({ "v": 1, "kind": "targets", "origin": null });
    scene.account = scene.ask(targets).await?["targets"][0]["account"].take();
    let script = format!(
        "chrome.tabs.query({{ url: 'https://{STRICT_HOST}/*' }}).then(([tab]) =>
           chrome.runtime.sendMessage({{ v: 1, kind: 'popup_state', tab: tab.id }})).then(JSON.parse)"
    );
    scene.offer = scene.eval(&script).await?["ok"]["offer"]["offer"].take();
    let before = scene.status().await?;
    ensure!(
        before["unlocked"] == json!(true),
        "the browser is not unlocked"
    );

    send_table(&scene).await?;
    ensure!(
        scene.status().await? == before,
        "the table changed the status"
    );
    send_generated(&scene).await?;
    ensure!(
        scene.status().await? == before,
        "generated messages changed the status"
    );
    let accounts = scene.ask(json!({ "v": 1, "kind": "accounts" })).await?;
    ensure!(
        accounts["accounts"].as_array().map(Vec::len) == Some(1),
        "an account was made"
    );

    let mut world = scene.world;
    // The engine still looks, in the very tab that sent all this.
    world.browser.switch_to(&other).await?;
    world.sign_in(BARE_HOST).await?;
    let others = world.enrol_signed_in(BARE_HOST).await?;
    world.wait_offer().await?;
    ensure!(
        world.offered_codes().await? == others,
        "the engine finds other codes than before"
    );
    world.browser.popup().close().await?;
    // The list that was captured before waits in its tab, and is saved.
    world.browser.switch_to(&with_list).await?;
    world.browser.toolbar_click().await?;
    world.wait_offer().await?;
    ensure!(
        world.offered_codes().await? == codes,
        "the offer holds other codes than before"
    );
    world.save_and_deliver().await?;
    world.open_account(codes.len()).await?;
    ensure!(
        world.count_lists().await? == 1,
        "not exactly one list was saved"
    );
    ensure!(
        world.reveal_all(0, codes.len()).await? == codes,
        "other codes came back"
    );
    Ok(())
}
