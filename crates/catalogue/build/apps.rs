//! `apps/*.toml` -> `PROFILES`.

use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct App {
    id: String,
    name: String,
    kind: String,
    confidence: String,
    hosts: Vec<String>,
    #[serde(default)]
    code_page_paths: Vec<String>,
    path_confidence: String,
    #[serde(default)]
    single_key: bool,
    wasm: Option<String>,
    source: Vec<String>,
    shape: Option<Shape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    confidence: String,
    count: u16,
    groups: Vec<u8>,
    separator: String,
    alphabet: String,
}

pub fn compile(files: &[(String, String)]) -> Result<String, String> {
    let mut out = String::from("static PROFILES: &[Profile] = &[\n");
    for (stem, text) in files {
        let app: App = toml::from_str(text).map_err(|error| format!("{stem}: {error}"))?;
        write_app(&mut out, stem, &app).map_err(|error| format!("{stem}: {error}"))?;
    }
    out.push_str("];\n");
    Ok(out)
}

fn write_app(out: &mut String, stem: &str, app: &App) -> Result<(), String> {
    if app.id != stem {
        return Err("the id is the name of the file".into());
    }
    if app.source.is_empty() {
        return Err("an app needs a source".into());
    }
    for host in &app.hosts {
        let bare = host.strip_prefix("*.").unwrap_or(host);
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        if host != "*" && (bare.is_empty() || !bare.chars().all(allowed)) {
            return Err(format!(
                "host {host}: \"*\", \"*.\" and a host, or a host in lower-case ASCII"
            ));
        }
    }
    for path in &app.code_page_paths {
        regex_lite::Regex::new(path).map_err(|error| format!("path {path}: {error}"))?;
        if path.contains("(?") {
            return Err(format!(
                "path {path}: no flags or look-around, it also runs as a JavaScript pattern"
            ));
        }
    }
    let kind = match app.kind.as_str() {
        "saas" => "Saas",
        "self-hosted" => "SelfHosted",
        "sample" => "Sample",
        other => return Err(format!("kind {other}")),
    };
    let wasm = match app.wasm.as_deref() {
        None | Some("worker") => "Worker",
        Some("page") => "Page",
        Some(other) => return Err(format!("wasm {other}")),
    };
    let shape = match &app.shape {
        None => "None".to_owned(),
        Some(shape) => write_shape(shape)?,
    };
    writeln!(
        out,
        "Profile {{ id: {:?}, name: {:?}, kind: Kind::{kind}, confidence: Confidence::{}, hosts: &{:?}, \
         paths: &{:?}, path_confidence: Confidence::{}, wasm: EngineHost::{wasm}, single_key: {}, shape: {shape} }},",
        app.id,
        app.name,
        confidence(&app.confidence)?,
        app.hosts,
        app.code_page_paths,
        confidence(&app.path_confidence)?,
        app.single_key,
    )
    .map_err(|error| error.to_string())
}

fn write_shape(shape: &Shape) -> Result<String, String> {
    if shape.groups.is_empty() || shape.groups.contains(&0) || shape.count == 0 || shape.count > 256
    {
        return Err("shape: groups of at least one character, 1 to 256 codes".into());
    }
    if !shape.alphabet.is_ascii() || shape.alphabet.is_empty() {
        return Err("shape: the alphabet is ASCII".into());
    }
    Ok(format!(
        "Some(Shape {{ confidence: Confidence::{}, count: {}, groups: &{:?}, separator: {:?}, alphabet: {:?} }})",
        confidence(&shape.confidence)?,
        shape.count,
        shape.groups,
        shape.separator,
        shape.alphabet
    ))
}

fn confidence(word: &str) -> Result<&'static str, String> {
    match word {
        "source-code" => Ok("SourceCode"),
        "official-doc" => Ok("OfficialDoc"),
        "third-party" => Ok("ThirdParty"),
        "general-knowledge" => Ok("GeneralKnowledge"),
        other => Err(format!("confidence {other}")),
    }
}
