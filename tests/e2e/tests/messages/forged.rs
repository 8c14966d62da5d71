//! What a page posts, dispatches or writes into its document reaches nobody (security.md T4).

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use sparekey_e2e::walk::{Report, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::BARE_HOST;

use crate::scene::Scene;

const FORGED: usize = 1_000;

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
    let script = format!(
        "const done = arguments[0];
         const message = {{ v: 1, kind: 'gate_passed', trigger: 'button' }};
         let left = {FORGED};
         window.addEventListener('message', () => {{ left -= 1; if (left === 0) done(true); }});
         const names = ['message', 'sparekey', 'gate_passed', 'input'];
         for (let at = 0; at < {FORGED}; at += 1) {{
           window.postMessage(at % 2 ? message : JSON.stringify(message), '*');
           for (const name of names.slice(1)) {{
             const event = new CustomEvent(name, {{ detail: message, bubbles: true }});
             (at % 2 ? document : document.body).dispatchEvent(event);
           }}
           document.body.setAttribute('data-sparekey', JSON.stringify(message));
           globalThis.chrome?.runtime?.sendMessage?.('x'.repeat(32), message)?.catch?.(() => {{}});
         }}"
    );
    scene.world.browser.switch_to(&page).await?;
    let answer = scene
        .world
        .browser
        .driver()?
        .execute_async(script, Vec::new())
        .await?;
    ensure!(
        answer.json() == &json!(true),
        "the page did not get its own messages"
    );
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
