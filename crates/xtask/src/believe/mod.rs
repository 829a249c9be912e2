//! `cargo xtask believe`: writes docs/when-to-believe.md, what the shipped models say of their own limits.
//!
//! Verdicts of the gate over records, the coverage of ranges as the bundles state it, and changes that would quieten a
//! result, each scored again.

mod changes;
mod coverage;
mod gate;

use std::env::consts::EXE_SUFFIX;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{progress, workspace};

/// What `cargo xtask believe` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Folders of records, each read as one input and named by its last part; the samples where none is given.
    folders: Vec<PathBuf>,
    /// The day for which records are read.
    #[arg(long, value_name = "DATE", default_value = "2026-11-22")]
    as_of: String,
}

/// Runs the commands and writes the page.
///
/// # Errors
/// When one of them fails, or the page cannot be written.
pub(crate) fn run(options: &Options) -> Result<()> {
    let root = workspace::root()?;
    let mut build = workspace::cargo(&root);
    let build = build.args(["build", "--locked", "--release", "--package", "cli"]);
    progress::require("building `insite`, optimised", build)?;
    let insite = Insite {
        program: workspace::target(&root).join("release").join(format!("insite{EXE_SUFFIX}")),
        as_of: options.as_of.clone(),
    };
    let models = models(&root)?;
    let samples = samples(&root)?;
    let mut text = String::from(
        "# When to believe it\n\nWritten by `cargo xtask believe [FOLDER …]`; do not edit by hand. How the gate decides, what ranges \
         mean and what may be changed stands in [DESIGN.md](../DESIGN.md), the files' fields in \
         [models/README.md](../models/README.md). What becomes of a model when codes are lost or mistaken stands in \
         [applicability.md](applicability.md).\n",
    );
    let _ = writeln!(text, "\nRecords are read as of {}.", options.as_of);
    text += &gate::section(&insite, &models, &samples, &options.folders)?;
    text += &coverage::section(&root, &models)?;
    text += &changes::section(&insite, &models, &samples)?;
    let page = root.join("docs/when-to-believe.md");
    fs::write(&page, text).with_context(|| format!("{} cannot be written", page.display()))?;
    println!("docs/when-to-believe.md is of this run");
    Ok(())
}

/// The program that scores, and the day.
struct Insite {
    program: PathBuf,
    as_of: String,
}

impl Insite {
    /// The lines that a command prints, as JSON.
    fn lines(&self, command: &str, files: &[&Path], more: &[&str]) -> Result<Vec<Value>> {
        let text = self.text(command, files, more)?;
        text.lines().map(|line| serde_json::from_str(line).context("`insite` prints JSON lines")).collect()
    }

    /// The one object that a command prints.
    fn whole(&self, command: &str, file: &Path, more: &[&str]) -> Result<Value> {
        serde_json::from_str(&self.text(command, &[file], more)?).context("`insite` prints JSON")
    }

    fn text(&self, command: &str, files: &[&Path], more: &[&str]) -> Result<String> {
        let mut run = Command::new(&self.program);
        run.arg(command).args(files).args(more).args(["--as-of", &self.as_of, "--json"]);
        let output = run.output().with_context(|| format!("{} did not start", self.program.display()))?;
        // 1 says that a file was not read, which a folder of examples may well hold.
        if !matches!(output.status.code(), Some(0 | 1)) {
            bail!("`insite {command}` failed: {}", String::from_utf8_lossy(&output.stderr));
        }
        String::from_utf8(output.stdout).context("`insite` prints UTF-8")
    }
}

/// Names of the models, sorted.
fn models(root: &Path) -> Result<Vec<String>> {
    sorted(&root.join("models"), |path| path.join("bundle.json").is_file())
        .map(|paths| paths.iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
}

/// The sample records, sorted.
fn samples(root: &Path) -> Result<Vec<PathBuf>> {
    sorted(&root.join("models/samples"), |path| {
        path.extension().is_some_and(|e| e == "json") && !path.ends_with("index.json")
    })
}

fn sorted(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut paths: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| wanted(path)).collect();
    paths.sort();
    Ok(paths)
}

/// A text as it can stand in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
