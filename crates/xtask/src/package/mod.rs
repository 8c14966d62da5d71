//! `cargo xtask package`: a loadable folder for each browser.

mod engine_host;
mod locales;
mod manifest;
mod optimise;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde_json::Value;

use crate::files::{Tree, collect, read, sync};
use crate::repo::Repo;
use crate::say;

/// What the derived copies differ in.
#[derive(clap::Args)]
pub struct PackageArguments {
    /// Origin of the workspace, granted without a question; for tests, and for a team's own build.
    #[arg(long, value_name = "URL")]
    pub origin: Option<String>,
    /// A match pattern granted without a question; may be given more than once.
    #[arg(long = "host", value_name = "PATTERN")]
    pub hosts: Vec<String>,
    /// Where the engine runs, instead of where each site's profile says.
    #[arg(long, value_enum)]
    pub engine: Option<EngineHost>,
    /// The folder to make; by default `target/extension`.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Shrink the WebAssembly with a pinned binaryen.
    #[arg(long)]
    pub release: bool,
}

/// The hosts of the sample app and of the real app of the tests, granted to the copies of demo and tests
/// because Chromium's permission prompt cannot be accepted under a driver (security.md T17).
const SAMPLE_HOSTS: [&str; 3] = [
    "https://strict.sample.test/*",
    "https://bare.sample.test/*",
    "https://flask.sample.test/*",
];

/// Where the workspaces of demo and tests are served; patterns have no ports.
const LOCAL_ORIGIN: &str = "http://localhost";

impl PackageArguments {
    /// The copies that demo and tests load.
    pub fn for_tests() -> Self {
        Self {
            origin: Some(LOCAL_ORIGIN.to_owned()),
            hosts: SAMPLE_HOSTS.map(str::to_owned).to_vec(),
            engine: None,
            out: None,
            release: false,
        }
    }
}

/// Where the engine runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum EngineHost {
    /// In the content script.
    Page,
    /// In the background.
    Worker,
}

/// The browsers a folder is made for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Browser {
    /// Chromium and its kin.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Browser {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its name in folders and options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }
}

/// Runs the subcommand.
///
/// # Errors
/// When the extension is not built, an origin or pattern is malformed, or a file cannot be written.
pub fn run(repo: &Repo, arguments: &PackageArguments) -> Result<()> {
    let hosts = manifest::required_hosts(arguments.origin.as_deref(), &arguments.hosts)?;
    let root: Value = serde_json::from_slice(&read(&repo.path("manifest.json"))?)
        .context("manifest.json is not JSON")?;
    let out = arguments
        .out
        .clone()
        .unwrap_or_else(|| repo.native("extension"));

    let mut shared = Tree::new();
    collect(
        &mut shared,
        &repo.path("extension"),
        "extension",
        is_shipped,
    )?;
    require_built(&shared)?;
    if let Some(host) = arguments.engine {
        engine_host::force(&mut shared, host)?;
    }
    if arguments.release {
        optimise::shrink(repo, &mut shared)?;
    }
    shared.insert("LICENSE".into(), read(&repo.path("LICENSE"))?);
    locales::add(&mut shared, &repo.path("crates/ui/locales"))?;

    for browser in Browser::ALL {
        let mut tree = shared.clone();
        let derived = manifest::derive(&root, browser, &hosts)?;
        let mut text = serde_json::to_string_pretty(&derived)?;
        text.push('\n');
        tree.insert("manifest.json".into(), text.into_bytes());
        let folder = out.join(browser.name());
        sync(&folder, &tree)?;
        say::line(format_args!("{}", folder.display()));
    }
    Ok(())
}

/// Drawings are the sources of the icons, and tests are for us.
fn is_shipped(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    !name.ends_with(".svg") && !name.ends_with(".test.js") && !name.ends_with(".d.ts")
}

fn require_built(tree: &Tree) -> Result<()> {
    for file in [
        "wasm/engine_bg.wasm",
        "wasm/vault_bg.wasm",
        "wasm/ui_bg.wasm",
        "wasm/sparekey.css",
        "content/generated/engine_page.js",
        "content/generated/gate_data.js",
    ] {
        if !tree.contains_key(&Path::new("extension").join(file)) {
            bail!("extension/{file} is missing: run `cargo xtask build` first");
        }
    }
    Ok(())
}

/// Reads a text file of `tree`.
fn text_of<'a>(tree: &'a Tree, file: &str) -> Result<&'a str> {
    let bytes = tree
        .get(Path::new(file))
        .with_context(|| format!("{file} is missing: run `cargo xtask build` first"))?;
    std::str::from_utf8(bytes).with_context(|| format!("{file} is not UTF-8"))
}
