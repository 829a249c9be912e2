//! Compiles the sample patients in: whatever `models/samples/index.json` lists stands on the page.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    file: String,
    title: String,
    shows: String,
}

fn main() -> Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../models/samples");
    println!("cargo::rerun-if-changed={}", folder.display());
    let index = fs::read_to_string(folder.join("index.json")).context("models/samples/index.json")?;
    let samples: Vec<Sample> = serde_json::from_str(&index).context("models/samples/index.json")?;
    let mut code = String::from("&[\n");
    for Sample { file, title, shows } in samples {
        let text = fs::read_to_string(folder.join(&file)).with_context(|| format!("models/samples/{file}"))?;
        let resource: Box<RawValue> = serde_json::from_str(&text).with_context(|| format!("models/samples/{file}"))?;
        let text = without_layout(resource.get());
        writeln!(code, "    Sample {{ file: {file:?}, title: {title:?}, shows: {shows:?}, text: {text:?} }},")?;
    }
    code.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("samples.rs"), code)?;
    Ok(())
}

/// JSON without the spaces and line breaks between its tokens: a third of the bytes that the page would carry.
fn without_layout(json: &str) -> String {
    let mut in_text = false;
    let mut is_escaped = false;
    let keep = |c: &char| {
        if in_text {
            in_text = *c != '"' || is_escaped;
            is_escaped = *c == '\\' && !is_escaped;
            return true;
        }
        in_text = *c == '"';
        !c.is_ascii_whitespace()
    };
    json.chars().filter(keep).collect()
}
