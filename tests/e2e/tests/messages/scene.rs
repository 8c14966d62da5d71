//! The browser of a test, and who sends messages in it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sparekey_e2e::walk::World;
use sparekey_sample_app::BARE_HOST;

/// Sends messages, wherever it runs.
const SEND: &str = include_str!("../../fixtures/messages.js");
/// Messages of one script that sends them one after the other.
const AT_ONCE: usize = 50;

/// The walk, and beside the tab with the list an options page and a tab of another site.
pub struct Scene {
    pub world: World,
    pub account: Value,
    pub offer: Value,
}

impl Scene {
    pub async fn eval(&self, expression: &str) -> Result<Value> {
        self.world
            .browser
            .page("options/options.html")
            .eval(expression)
            .await
    }

    /// A request of a screen; the whole value of the reply.
    pub async fn ask(&self, request: Value) -> Result<Value> {
        let script = format!("chrome.runtime.sendMessage({request}).then(JSON.parse)");
        let reply = self.eval(&script).await?;
        reply
            .get("ok")
            .cloned()
            .with_context(|| format!("a screen was refused {}", request["kind"]))
    }

    pub async fn status(&self) -> Result<Value> {
        self.ask(json!({ "v": 1, "kind": "status" })).await
    }

    /// What comes back, message by message, sent one after the other.
    pub async fn send(&self, from_page: bool, messages: &[Value]) -> Result<Vec<String>> {
        let mut words = Vec::new();
        for some in messages.chunks(AT_ONCE) {
            words.extend(self.send_some(from_page, some, 1).await?);
        }
        Ok(words)
    }

    /// What comes back to some messages, `together` of which are under way at once: few enough for
    /// one script, which has ten seconds.
    pub async fn send_some(
        &self,
        from_page: bool,
        messages: &[Value],
        together: usize,
    ) -> Result<Vec<String>> {
        let some = Value::from(messages.to_vec());
        let script = if from_page {
            format!(
                "chrome.tabs.query({{ url: 'https://{BARE_HOST}/*' }}).then(([tab]) =>
                   chrome.scripting.executeScript({{
                     target: {{ tabId: tab.id }}, func: {SEND}, args: [{some}, {together}] }}))
                   .then(([frame]) => frame.result)",
                SEND = SEND.trim(),
            )
        } else {
            format!("({SEND})({some}, {together})")
        };
        let answers = self.eval(&script).await?;
        let answers = answers.as_array().context("no answers")?;
        ensure!(answers.len() == messages.len(), "answers are missing");
        let words = answers.iter().filter_map(Value::as_str).map(str::to_owned);
        Ok(words.collect())
    }
}
