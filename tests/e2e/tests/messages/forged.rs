//! What a page posts, dispatches or writes into its document reaches nobody (security.md T4).

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use sparekey_e2e::soak::Campaign;
use sparekey_e2e::walk::{Report, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::BARE_HOST;

use crate::generated::Dice;
use crate::scene::Scene;

/// As one of the tests; security.md T4 asks for 10,000.
const SHORT: usize = 1_000;
/// Messages of one script.
const OF_A_SCRIPT: usize = 500;

/// Posts and dispatches messages and writes them into the document, and ends when the page itself
/// has got those it posted.
const FORGE: &str = "
  const [messages, done] = arguments;
  let left = messages.length;
  const got = () => {
    left -= 1;
    if (left === 0) {
      window.removeEventListener('message', got);
      done(true);
    }
  };
  window.addEventListener('message', got);
  messages.forEach((message, at) => {
    window.postMessage(at % 2 ? message : JSON.stringify(message), '*');
    for (const name of ['sparekey', message.kind, 'input']) {
      const event = new CustomEvent(name, { detail: message, bubbles: true });
      (at % 2 ? document : document.body).dispatchEvent(event);
    }
    document.body.setAttribute('data-sparekey', JSON.stringify(message));
    globalThis.chrome?.runtime?.sendMessage?.('x'.repeat(32), message)?.catch?.(() => {});
  });";

in_both_browsers!(a_page_cannot_forge_messages);

async fn a_page_cannot_forge_messages(kind: BrowserKind) -> Result<()> {
    let world = World::start(kind, Report::silent(), |options| options).await?;
    world
        .browser
        .driver()?
        .goto(format!("https://{BARE_HOST}/login"))
        .await?;
    let page = world.browser.driver()?.window().await?;
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
    // What content scripts send reaches every page of the extension, as it does the background.
    let listen = "(() => {
      const { dataset } = document.documentElement;
      dataset.seen = '';
      chrome.runtime.onMessage.addListener((message, sender) => {
        if (sender.tab) dataset.seen += `${message.kind} `;
      });
      return true;
    })()";
    scene.eval(listen).await?;
    let seen = "document.documentElement.dataset.seen";
    scene.world.browser.switch_to(&page).await?;
    let mut dice = Dice::new(vec![json!("auto"), json!("button"), json!("list")]);
    let mut campaign = Campaign::new("forged messages", SHORT);
    while campaign.left() > 0 {
        let count = campaign.left().min(OF_A_SCRIPT);
        let messages: Value = (0..count).map(|_| dice.message()).collect();
        let driver = scene.world.browser.driver()?;
        let answer = driver.execute_async(FORGE, vec![messages]).await?;
        ensure!(
            answer.json() == &json!(true),
            "the page did not get its own messages"
        );
        campaign.advance(count);
    }
    // The same way as a forged one would have gone, so it comes after all of them.
    let marker = json!({ "v": 1, "kind": "marker" });
    ensure!(
        scene.send(true, &[marker]).await? == ["received"],
        "the content script was not heard"
    );
    sparekey_e2e::wait_true("the marker", sparekey_e2e::PATIENCE, async || {
        let seen = scene.eval(seen).await?;
        Ok(seen.as_str().is_some_and(|seen| seen.contains("marker")))
    })
    .await?;
    ensure!(
        scene.eval(seen).await? == json!("marker "),
        "a forged message reached the extension"
    );
    // The control: a real gate tells.
    scene.world.browser.switch_to(&page).await?;
    scene.world.enrol(BARE_HOST).await?;
    sparekey_e2e::wait_true("the gate to tell", sparekey_e2e::PATIENCE, async || {
        let seen = scene.eval(seen).await?;
        Ok(seen
            .as_str()
            .is_some_and(|seen| seen.contains("gate_passed")))
    })
    .await
}
