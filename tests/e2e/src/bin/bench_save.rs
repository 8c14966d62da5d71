//! The measurement behind `cargo xtask bench save`: the press on **Save Codes** to "Captured".
//!
//! A real browser with the real extension, connected to a real workspace. For each save the sample
//! app draws a new list and the popup opens by itself. The time is taken by the popup's own clock.
//! Saves with the worker running and with the worker dead take turns, so that both see the same
//! machine.

use std::io::{Write as _, stderr, stdout};
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};
use clap::{Parser, ValueEnum};
use serde_json::{Map, Value, json};
use sparekey_e2e::walk::{Report, Tab, WATCH_SAVE, World};
use sparekey_e2e::{BrowserKind, PATIENCE, View, target_dir, wait_true, wait_until};
use sparekey_sample_app::STRICT_HOST;

/// Measures **Save Codes**.
#[derive(Parser)]
struct Arguments {
    /// The browser to use.
    #[arg(long, value_enum, default_value_t = Choice::Chromium)]
    browser: Choice,
    /// Saves with the worker running, and as many with the worker dead.
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=1000))]
    saves: u32,
    /// Print the result as one line of JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Choice {
    Chromium,
    Firefox,
}

/// Whether the background runs when the button is pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Worker {
    Warm,
    Dead,
}

/// Milliseconds, one for each save.
#[derive(Default)]
struct Times {
    warm: Vec<f64>,
    dead: Vec<f64>,
    message: Vec<f64>,
    status: Vec<f64>,
    commit: Vec<f64>,
    /// Presses that do not count, the popup's own look at the outbox having woken the worker
    /// between its end and the press.
    woken: u32,
}

/// Notes when the press that saves was made, on the clock that all processes share.
const WATCH_PRESS: &str = r#"document.addEventListener("click", (event) => {
  if (event.target.closest('[data-test="save-codes"], [data-test="keep-both"]')) {
    document.documentElement.dataset.pressed = String(Date.now());
  }
}, { capture: true }) ?? true"#;

/// What no save can be faster than, timed in the open popup: a message to the worker that is refused
/// at once, one that the vault answers, and one strict commit of 2 KiB to a database of its own.
const FLOORS: &str = r#"(async () => {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const message = await timed(() => runtime.sendMessage({ v: 0, kind: "status" }));
  const status = await timed(() => runtime.sendMessage({ v: 1, kind: "status" }));
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open("bench", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("floor");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const bytes = crypto.getRandomValues(new Uint8Array(2048));
  const commit = await timed(() => new Promise((resolve, reject) => {
    const transaction = database.transaction("floor", "readwrite", { durability: "strict" });
    transaction.objectStore("floor").put(bytes, "one");
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  }));
  database.close();
  return { message, status, commit };
})()"#;

/// How many lists the outbox holds.
const WAITING: &str = r#"(globalThis.browser ?? globalThis.chrome).runtime
  .sendMessage({ v: 1, kind: "status" }).then((reply) => JSON.parse(reply).ok?.waiting)"#;

#[tokio::main]
async fn main() -> ExitCode {
    match run(&Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _closed = writeln!(stderr(), "✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<()> {
    let kind = match arguments.browser {
        Choice::Chromium => BrowserKind::Chromium,
        Choice::Firefox => BrowserKind::Firefox,
    };
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    let version = world.browser.driver()?.capabilities().clone();
    let version = version.get("browserVersion").and_then(Value::as_str);
    let browser = format!("{} {}", kind.name(), version.unwrap_or_default());
    progress(&format!("{browser}: setting up, connecting, enrolling"));
    world.begin(STRICT_HOST).await?;
    world.enrol(STRICT_HOST).await?;
    // The first save of a device also makes the key of its duplicate marks.
    save(&mut world, Worker::Warm, &mut Times::default()).await?;

    let mut times = Times::default();
    let wanted = arguments.saves as usize;
    let mut told = 0;
    while times.dead.len() < wanted {
        let next = if times.warm.len() <= times.dead.len() {
            Worker::Warm
        } else {
            Worker::Dead
        };
        renew_codes(&world).await?;
        save(&mut world, next, &mut times).await?;
        let done = times.warm.len() + times.dead.len();
        if done >= told + 10 {
            told = done - done % 10;
            progress(&format!("{done} of {} saves", 2 * wanted));
        }
    }
    world.browser.quit().await?;
    world.workspace.stop().await?;

    let result = result(&browser, &times, &sizes(kind)?);
    let text = if arguments.json {
        result.to_string()
    } else {
        table(&result)
    };
    writeln!(stdout(), "{text}")?;
    Ok(())
}

/// Lets the sample app draw ten other codes; the popup opens by itself for them.
async fn renew_codes(world: &World) -> Result<()> {
    Tab::new(world.browser.driver()?)
        .press("form[action='/security/recovery-codes/new'] button")
        .await
}

/// One save, from an open popup to a delivered list and a closed popup.
async fn save(world: &mut World, worker: Worker, times: &mut Times) -> Result<()> {
    world.wait_offer().await?;
    let browser = &world.browser;
    let popup = browser.popup();
    popup.eval(WATCH_SAVE).await?;
    popup.eval(WATCH_PRESS).await?;
    wait_pressable(&popup, "save-codes").await?;
    // From the second list on the account has codes, and the answer to the question is what saves.
    let asks = r#"document.querySelector('[data-test="popup-has-codes"]') !== null"#;
    let saving = if popup.eval(asks).await? == json!(true) {
        popup.click(r#"[data-test="save-codes"]"#).await?;
        wait_pressable(&popup, "keep-both").await?;
        r#"[data-test="keep-both"]"#
    } else {
        r#"[data-test="save-codes"]"#
    };
    match worker {
        Worker::Warm => {
            let floors = popup.eval(FLOORS).await?;
            let part = |name: &str| floors[name].as_f64().context("a floor was not measured");
            times.message.push(part("message")?);
            times.status.push(part("status")?);
            times.commit.push(part("commit")?);
        }
        Worker::Dead => browser.kill_worker().await?,
    }
    popup.click(saving).await?;
    let took = wait_until("\"Captured\"", PATIENCE, async || {
        let script = "Number(document.documentElement.dataset.took) || null";
        Ok(popup.eval(script).await?.as_f64())
    })
    .await?;
    let pressed = popup
        .eval("Number(document.documentElement.dataset.pressed) || null")
        .await?
        .as_f64()
        .context("the press was not noted")?;
    let started = browser
        .background_eval("performance.timeOrigin")
        .await?
        .as_f64()
        .context("the worker does not say when it started")?;
    match (worker, started < pressed) {
        (Worker::Warm, true) => times.warm.push(took),
        (Worker::Warm, false) => anyhow::bail!("the worker ended by itself before the press"),
        (Worker::Dead, false) => times.dead.push(took),
        (Worker::Dead, true) => times.woken += 1,
    }
    wait_true("the workspace to get the list", PATIENCE, async || {
        Ok(popup.eval(WAITING).await? == json!(0))
    })
    .await?;
    popup.close().await
}

/// Waits until a button is there and takes a press (T3).
async fn wait_pressable(popup: &View<'_>, hook: &str) -> Result<()> {
    let button = format!("document.querySelector('[data-test=\"{hook}\"]')?.disabled === false");
    wait_true("the button to take a press", PATIENCE, async || {
        Ok(popup.eval(&button).await? == json!(true))
    })
    .await
}

/// Sizes of the WebAssembly modules as shipped: bytes, raw and by `gzip -9`.
fn sizes(kind: BrowserKind) -> Result<Value> {
    let folder = target_dir()
        .join("extension")
        .join(kind.name())
        .join("extension/wasm");
    let mut sizes = Map::new();
    for module in ["engine", "vault", "ui"] {
        let path = folder.join(format!("{module}_bg.wasm"));
        let raw = std::fs::metadata(&path)
            .with_context(|| format!("the {module} is not built"))?
            .len();
        let row = json!({ "raw": raw, "gzip": gzip_bytes(&path)? });
        sizes.insert(module.to_owned(), row);
    }
    Ok(Value::Object(sizes))
}

fn gzip_bytes(path: &Path) -> Result<usize> {
    let output = Command::new("gzip").arg("-9c").arg(path).output();
    let output = output.context("the program gzip is needed for the sizes")?;
    ensure!(output.status.success(), "gzip failed");
    Ok(output.stdout.len())
}

fn result(browser: &str, times: &Times, sizes: &Value) -> Value {
    json!({
        "browser": browser,
        "milliseconds": {
            "warm": summary(&times.warm),
            "dead": summary(&times.dead),
            "message": summary(&times.message),
            "status": summary(&times.status),
            "commit": summary(&times.commit),
        },
        "woken_before_the_press": times.woken,
        "bytes": sizes,
    })
}

/// Count, median, 95th percentile (nearest rank) and range.
fn summary(times: &[f64]) -> Value {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = |percent: usize| {
        let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(place).map(|one| (one * 100.0).round() / 100.0)
    };
    json!({
        "count": sorted.len(), "p50": rank(50), "p95": rank(95), "min": rank(0), "max": rank(100),
    })
}

fn table(result: &Value) -> String {
    let rows = [
        ("warm", "save, worker running"),
        ("dead", "save, worker dead"),
        ("message", "message refused at once"),
        ("status", "status, worker running"),
        ("commit", "strict commit of 2 KiB"),
    ];
    let mut lines = vec![
        result["browser"].as_str().unwrap_or_default().to_owned(),
        format!(
            "{:<26}{:>7}{:>9}{:>9}{:>9}{:>9}",
            "milliseconds", "count", "p50", "p95", "min", "max"
        ),
    ];
    for (name, text) in rows {
        let row = &result["milliseconds"][name];
        let number = |part: &str| row[part].as_f64().unwrap_or(f64::NAN);
        lines.push(format!(
            "{text:<26}{:>7}{:>9.1}{:>9.1}{:>9.1}{:>9.1}",
            number("count"),
            number("p50"),
            number("p95"),
            number("min"),
            number("max"),
        ));
    }
    lines.push(format!(
        "left out, woken before the press: {}",
        result["woken_before_the_press"]
    ));
    for (module, bytes) in result["bytes"].as_object().into_iter().flatten() {
        let number = |part: &str| bytes[part].as_u64().unwrap_or_default();
        lines.push(format!(
            "{module:<8}{:>10} bytes{:>10} by gzip -9",
            number("raw"),
            number("gzip"),
        ));
    }
    lines.join("\n")
}

/// Said beside the result, so that a result in JSON stays alone.
fn progress(text: &str) {
    let _closed = writeln!(stderr(), "  {text}");
}
