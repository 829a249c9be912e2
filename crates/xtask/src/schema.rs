//! The published form of an assessment: JSON Schemas and TypeScript types, beside the crates that they describe.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::workspace;

/// Each published file with the arguments of `cargo run` that print it.
const PUBLISHED: &[(&str, &[&str])] = &[
    ("crates/assess/assessment.schema.json", &["-p", "cli", "--", "schema"]),
    ("crates/assess/line.schema.json", &["-p", "cli", "--", "schema", "--line"]),
    ("crates/alerts/work.schema.json", &["-p", "cli", "--", "schema", "--work"]),
    ("crates/wasm/types.d.ts", &["-p", "wasm", "--features", "schema", "--example", "typescript"]),
];

/// Writes the files.
///
/// # Errors
/// When what prints them cannot be built, or a file not be written.
pub(crate) fn run() -> Result<()> {
    let root = workspace::root()?;
    for (path, arguments) in PUBLISHED {
        fs::write(root.join(path), printed(&root, arguments)?)?;
        println!("✓ {path}");
    }
    Ok(())
}

/// Checks that the files are what the program prints today.
///
/// # Errors
/// When one is not, by its name.
pub(crate) fn check(root: &Path) -> Result<()> {
    for (path, arguments) in PUBLISHED {
        let kept = fs::read_to_string(root.join(path)).unwrap_or_default();
        if kept != printed(root, arguments)? {
            bail!("{path} is out of date: run `cargo xtask schema` and look at what changed");
        }
    }
    Ok(())
}

fn printed(root: &Path, arguments: &[&str]) -> Result<String> {
    let mut program = workspace::cargo(root);
    program.args(["run", "--quiet", "--locked"]).args(arguments).stderr(Stdio::inherit());
    let output = program.output().context("cargo could not be run")?;
    if !output.status.success() {
        bail!("`cargo run {}` failed", arguments.join(" "));
    }
    Ok(String::from_utf8(output.stdout)?)
}
