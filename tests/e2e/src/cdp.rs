//! A Chrome DevTools Protocol connection to the whole browser.
//!
//! Separate from ChromeDriver's own, because ChromeDriver does not show action popups, and hangs
//! on some commands while one is open. Protocol: <https://chromedevtools.github.io/devtools-protocol/>.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tokio_tungstenite::tungstenite::Message;

/// How long one command may take. A command that is never answered is a fault of the browser or
/// of a target that has just gone, so this is shorter than the waits around it.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a script that only looks may take.
const SOON: Duration = Duration::from_secs(1);

type Pending = Arc<Mutex<HashMap<u64, oneshot::Sender<Value>>>>;

/// The connection; commands may be sent from several tasks at once.
pub(crate) struct Cdp {
    outgoing: mpsc::UnboundedSender<String>,
    pending: Pending,
    next_id: AtomicU64,
    /// Sessions stay attached: emulation ends with the session that asked for it.
    sessions: Mutex<HashMap<String, String>>,
}

impl Cdp {
    /// Connects to the browser that listens on `debugger_address` (`host:port`).
    pub(crate) async fn connect(debugger_address: &str) -> Result<Self> {
        let version = reqwest::get(format!("http://{debugger_address}/json/version"))
            .await?
            .text()
            .await?;
        let version: Value = serde_json::from_str(&version)?;
        let url = version["webSocketDebuggerUrl"]
            .as_str()
            .context("the browser names no debugger URL")?;
        let (socket, _response) = tokio_tungstenite::connect_async(url).await?;
        let (mut write, mut read) = socket.split();
        let (outgoing, mut queue) = mpsc::unbounded_channel::<String>();
        let pending = Pending::default();
        tokio::spawn(async move {
            while let Some(text) = queue.recv().await {
                if write.send(Message::text(text)).await.is_err() {
                    break;
                }
            }
        });
        let answers = Arc::clone(&pending);
        tokio::spawn(async move {
            while let Some(Ok(message)) = read.next().await {
                let Ok(text) = message.into_text() else {
                    continue;
                };
                let Ok(value) = serde_json::from_str::<Value>(&text) else {
                    continue;
                };
                let Some(id) = value["id"].as_u64() else {
                    continue;
                };
                let waiting = lock(&answers).remove(&id);
                if let Some(waiting) = waiting {
                    let _gave_up = waiting.send(value);
                }
            }
            // Dropping the senders fails every command that still waits.
            lock(&answers).clear();
        });
        Ok(Self {
            outgoing,
            pending,
            next_id: AtomicU64::new(1),
            sessions: Mutex::default(),
        })
    }

    /// Sends a command to the browser target.
    pub(crate) async fn command(&self, method: &str, params: Value) -> Result<Value> {
        self.send(
            json!({ "method": method, "params": params }),
            COMMAND_TIMEOUT,
        )
        .await
    }

    /// Sends a command to one target, attaching to it first if need be.
    pub(crate) async fn target_command(
        &self,
        target: &str,
        method: &str,
        params: Value,
    ) -> Result<Value> {
        self.target_command_within(COMMAND_TIMEOUT, target, method, params)
            .await
    }

    async fn target_command_within(
        &self,
        timeout: Duration,
        target: &str,
        method: &str,
        params: Value,
    ) -> Result<Value> {
        let session = self.attach(target).await?;
        let message = json!({ "method": method, "params": params, "sessionId": session });
        let answer = self.send(message, timeout).await;
        if answer.is_err() {
            lock(&self.sessions).remove(target);
        }
        answer
    }

    /// The session of a target; a new one where there is none yet.
    async fn attach(&self, target: &str) -> Result<String> {
        if let Some(session) = lock(&self.sessions).get(target) {
            return Ok(session.clone());
        }
        let params = json!({ "targetId": target, "flatten": true });
        let answer = self.command("Target.attachToTarget", params).await?;
        let session = answer["sessionId"]
            .as_str()
            .context("the browser gave no session")?
            .to_owned();
        lock(&self.sessions).insert(target.to_owned(), session.clone());
        Ok(session)
    }

    /// All targets, or those of one type that the usual list leaves out (`tab`).
    pub(crate) async fn targets(&self, only: Option<&str>) -> Result<Vec<Value>> {
        let params = match only {
            Some(kind) => json!({ "filter": [{ "type": kind }] }),
            None => json!({}),
        };
        let mut answer = self.command("Target.getTargets", params).await?;
        match answer["targetInfos"].take() {
            Value::Array(targets) => Ok(targets),
            _ => bail!("the browser gave no list of targets"),
        }
    }

    /// Evaluates an expression, which may be a promise, and gives its JSON value.
    pub(crate) async fn evaluate(&self, target: &str, expression: &str) -> Result<Value> {
        self.evaluate_within(COMMAND_TIMEOUT, target, expression)
            .await
    }

    /// Like [`Cdp::evaluate`], for a target that may be about to go: Chromium never answers a
    /// script whose page is replaced by another process.
    pub(crate) async fn evaluate_soon(&self, target: &str, expression: &str) -> Result<Value> {
        self.evaluate_within(SOON, target, expression).await
    }

    async fn evaluate_within(
        &self,
        timeout: Duration,
        target: &str,
        expression: &str,
    ) -> Result<Value> {
        let wrapped = format!("(async () => JSON.stringify((await ({expression})) ?? null))()");
        let params = json!({
            "expression": wrapped,
            "awaitPromise": true,
            "returnByValue": true,
            "userGesture": false,
        });
        let answer = self
            .target_command_within(timeout, target, "Runtime.evaluate", params)
            .await?;
        if let Some(details) = answer.get("exceptionDetails") {
            let text = details["exception"]["description"]
                .as_str()
                .or_else(|| details["text"].as_str())
                .unwrap_or("no reason given");
            bail!("the script failed: {text}");
        }
        let json = answer["result"]["value"]
            .as_str()
            .context("the script gave nothing")?;
        Ok(serde_json::from_str(json)?)
    }

    async fn send(&self, mut message: Value, timeout: Duration) -> Result<Value> {
        let id = self.next_id.fetch_add(1, Ordering::Relaxed);
        message["id"] = json!(id);
        let method = message["method"].as_str().unwrap_or_default().to_owned();
        let (answer, waiting) = oneshot::channel();
        lock(&self.pending).insert(id, answer);
        self.outgoing
            .send(message.to_string())
            .context("the browser is gone")?;
        let Ok(answer) = tokio::time::timeout(timeout, waiting).await else {
            lock(&self.pending).remove(&id);
            bail!("{method}: no answer");
        };
        let mut answer = answer.with_context(|| format!("{method}: the browser is gone"))?;
        if let Some(error) = answer.get("error") {
            bail!(
                "{method}: {}",
                error["message"].as_str().unwrap_or("failed")
            );
        }
        Ok(answer["result"].take())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
