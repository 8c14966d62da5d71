//! What must be found: texts planted by the routes that secrets would take, in places that nothing
//! protects.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use sparekey_e2e::leaks::{Needle, Report};
use sparekey_e2e::walk::{ACCOUNT_APP, Tab, World};
use sparekey_e2e::{BrowserKind, PATIENCE, wait_true};
use sparekey_sample_app::STRICT_HOST;

/// Runs in a page of the extension, or in the web app.
const PLANT: &str = include_str!("../../fixtures/plant.js");

/// Typed into a field of the sample app that no `autocomplete="off"` protects: both browsers write
/// it to their session files.
const FIELD: &str = "canary-in-an-unprotected-field@sample.test";

/// A text in the storage of the extension.
const STORAGE: &str = "canary-in-extension-storage";

/// A canary of two parts.
struct Parts(&'static str, &'static str);

/// In the extension's database and in the web app's: packed, kept in a file of its own, and going over
/// many pages.
const DATABASES: [[(&str, Parts); 3]; 2] = [
    [
        ("packed, extension", Parts("kestrel-4417-", "plover-9052")),
        ("apart, extension", Parts("redshank-5086-", "lapwing-3941")),
        ("long, extension", Parts("godwit-6638-", "curlew-2290")),
    ],
    [
        ("packed, web app", Parts("bittern-7123-", "avocet-8846")),
        ("apart, web app", Parts("sandpiper-2807-", "turnstone-6415")),
        ("long, web app", Parts("dunlin-3359-", "whimbrel-1174")),
    ],
];

/// Dots that make a text one that Chromium packs too (measured: beyond 64 KiB).
const PACKED: usize = 200_000;

/// Dots that make a text one that Firefox keeps in a file of its own (beyond 1 MiB).
const APART: usize = 2_000_000;

impl Parts {
    fn joined(&self) -> String {
        format!("{}{}", self.0, self.1)
    }

    /// A text in which packing leaves nothing of the canary in one piece: its parts stood there before.
    fn text(&self) -> String {
        format!("{} and {}, {}", self.0, self.1, self.joined()).repeat(3)
    }

    /// Followed by what cannot be packed, far longer than a page.
    fn long(&self) -> String {
        let noise = (0..20_000_u32).map(|at| at.wrapping_mul(2_654_435_761));
        noise.fold(self.text(), |text, noise| format!("{text}{noise:08x}"))
    }
}

/// The call that plants the canaries of one database.
fn planting([packed, apart, long]: &[(&str, Parts); 3]) -> String {
    let texts = json!([
        [packed.1.text(), PACKED],
        [apart.1.text(), APART],
        [long.1.long(), 0]
    ]);
    format!("({PLANT})({texts})")
}

/// Plants all of them. The web app must be in the current tab; the sample app's page is left open.
pub async fn plant(world: &World) -> Result<()> {
    let [extension, in_web_app] = &DATABASES;
    let options = world
        .browser
        .extension_url("extension/options/options.html")
        .await?;
    let web_app = world.browser.driver()?.window().await?;
    world.browser.open_tab(&options).await?;
    let page = world.browser.page("options/options.html");
    let planted = page.eval(&planting(extension)).await?;
    ensure!(planted == json!(true), "nothing was planted");
    let storage = json!({ "canary": STORAGE });
    page.eval(&format!("chrome.storage.local.set({storage})"))
        .await?;

    world.browser.switch_to(&web_app).await?;
    let planted = Tab::new(world.browser.driver()?)
        .script(&format!("return {}", planting(in_web_app)))
        .await?;
    ensure!(planted == Value::Bool(true), "nothing was planted");

    // Firefox writes down what stands in open pages, Chromium what stood in pages gone on from.
    for _ in 0..2 {
        let login = format!("https://{STRICT_HOST}/login");
        world.browser.open_tab(&login).await?;
        let tab = Tab::new(world.browser.driver()?);
        tab.fill("#login", FIELD).await?;
    }
    Tab::new(world.browser.driver()?)
        .goto(&format!("https://{STRICT_HOST}/"))
        .await?;
    wait_session_written(world).await
}

async fn wait_session_written(world: &World) -> Result<()> {
    let folder = world.browser.profile().join(match world.browser.kind() {
        BrowserKind::Chromium => "Default/Sessions",
        BrowserKind::Firefox => "sessionstore-backups",
    });
    wait_true(
        "the browser to write down what was typed",
        PATIENCE,
        async || {
            let needle = [Needle::text("canary", FIELD)?];
            let found = sparekey_e2e::leaks::search(&[&folder], &needle)?;
            Ok(!found.hits.is_empty())
        },
    )
    .await
}

/// Every canary, to be looked for beside the secrets.
pub fn needles(kind: BrowserKind) -> Result<Vec<Needle>> {
    let driver = match kind {
        BrowserKind::Chromium => "ChromeDriver was started",
        BrowserKind::Firefox => "Listening on 127.0.0.1",
    };
    let others = [
        ("field", FIELD),
        ("storage", STORAGE),
        ("driver", driver),
        // Account names are not sealed (design.md 4); they stand in the database or its log.
        ("account", ACCOUNT_APP),
        ("server", "Listening on"),
    ];
    let databases = DATABASES.as_flattened().iter();
    databases
        .map(|(label, parts)| Needle::text(*label, &parts.joined()))
        .chain(others.map(|(label, text)| Needle::text(label, text)))
        .collect()
}

/// Those that were not found where they were planted.
pub fn missing(found: &Report, [server, profile, logs]: [&Path; 3]) -> Vec<String> {
    let databases = DATABASES
        .as_flattened()
        .iter()
        .map(|(label, _)| (*label, profile, ""));
    let others = [
        ("field", profile, ""),
        ("storage", profile, ""),
        ("driver", logs, "driver.log"),
        ("account", server, "workspace.db"),
        ("server", server, "workspace.log"),
    ];
    let missing = databases.chain(others).filter(|(label, folder, start)| {
        !found.hits.iter().any(|hit| {
            let name = hit.file.file_name().unwrap_or_default().to_string_lossy();
            hit.label == *label && hit.file.starts_with(folder) && name.starts_with(start)
        })
    });
    missing
        .map(|(label, ..)| format!("canary {label}"))
        .collect()
}

/// Whether a label is one of a canary.
pub fn is_one(label: &str) -> bool {
    ["field", "storage", "driver", "account", "server"].contains(&label)
        || DATABASES
            .as_flattened()
            .iter()
            .any(|(one, _)| *one == label)
}
