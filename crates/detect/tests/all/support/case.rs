//! `case.toml` (design.md 6).

use serde::Deserialize;
use sparekey_catalogue::match_site;
use sparekey_detect::Trigger;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    url: String,
    trigger: Option<String>,
    known_failure: Option<String>,
    #[serde(default, rename = "headers")]
    _headers: BTreeMap<String, String>,
    expect: Expect,
}

/// What the detector must answer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    pub verdict: String,
    #[serde(default)]
    pub codes: Vec<String>,
    #[serde(default)]
    pub used: Vec<String>,
    pub app: Option<String>,
}

/// One folder of `tests/pages`.
pub struct Case {
    pub name: String,
    pub url: String,
    pub trigger: Trigger,
    pub known_failure: Option<String>,
    pub expect: Expect,
    pub html: String,
}

/// Every case, at any depth.
pub fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/pages");
    let mut cases: Vec<Case> = walkdir::WalkDir::new(&root)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("tests/pages can be read").into_path())
        .filter(|path| path.ends_with("case.toml"))
        .map(|path| read(&root, &path))
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

fn read(root: &Path, path: &PathBuf) -> Case {
    let folder = path.parent().expect("a file has a folder");
    let text = std::fs::read_to_string(path).expect("case.toml can be read");
    let file: CaseFile =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    // By default the site is granted where a profile names its host, and the button is pressed elsewhere.
    let granted = match_site(&file.url).is_some_and(|site| site.names_host);
    let trigger = file
        .trigger
        .unwrap_or_else(|| if granted { "auto" } else { "button" }.to_owned());
    Case {
        name: folder
            .strip_prefix(root)
            .expect("below the root")
            .display()
            .to_string(),
        url: file.url,
        trigger: Trigger::from_word(&trigger),
        known_failure: file.known_failure,
        expect: file.expect,
        html: std::fs::read_to_string(folder.join("page.html")).expect("page.html can be read"),
    }
}
