//! Builds `dist/`, the folder that goes onto a web server: Trunk's output, finished.
//!
//! Trunk compiles, binds and shrinks the page's module; the engine, the module of its workers, comes from
//! `engine_module`. What is left to do for a page under a strict policy happens here: one style sheet, boot and worker
//! scripts with hashed names, integrity hashes, the list of the program's own templates, the service worker
//! with what it may keep, compression.

mod compress;
pub(crate) mod hash;
mod models;
mod page;
mod shell;
mod stamp;
mod start;
mod styles;
mod templates;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

pub(crate) use compress::brotli;
pub(crate) use models::Models;
pub(crate) use page::worker_script;

use crate::engine_module::Engine;
use crate::toolbox::{self, PageTools};
use crate::{progress, workspace};

/// What each model of the last build adds to the module, below the target folder.
const MODEL_SIZES: &str = "insite/models.txt";

/// Builds `dist/` and says what it weighs, file by file and model by model.
///
/// # Errors
/// When a tool is missing or a step fails.
pub(crate) fn run(models: &Models) -> Result<()> {
    let root = workspace::root()?;
    let folder = build_with(&root, models)?;
    print!("{}", compress::sizes(&folder)?);
    print!("{}", fs::read_to_string(workspace::target(&root).join(MODEL_SIZES))?);
    println!("{} is ready to be copied to a web server", folder.display());
    Ok(())
}

/// Builds `dist/` with all models, unless it is already the build of the present sources, and returns its path.
///
/// # Errors
/// When a tool is missing or a step fails.
pub(crate) fn build(root: &Path) -> Result<PathBuf> {
    build_with(root, &Models::default())
}

fn build_with(root: &Path, models: &Models) -> Result<PathBuf> {
    models.check(root)?;
    let folder = root.join("dist");
    // Two builds at once would write into each other's folders: the second waits, and then finds the first one's work.
    fs::create_dir_all(workspace::target(root).join("insite"))?;
    let lock = fs::File::create(workspace::target(root).join("insite/dist.lock"))?;
    lock.lock().context("the build of the page cannot be locked")?;
    let stamp = workspace::target(root).join("insite/dist.stamp");
    let sources = stamp::of_sources(root, &models.text())?;
    let model_sizes = workspace::target(root).join(MODEL_SIZES);
    if stamp::holds(&stamp, &sources, &folder)? && model_sizes.is_file() {
        println!("✓ dist/ is the build of these sources");
        return Ok(folder);
    }
    let tools = toolbox::ensure_page_tools(root)?;
    let stage = workspace::target(root).join("insite/stage");
    let engine = Engine::build(root, models)?;
    trunk(root, &tools, models, &stage)?;
    progress::within("writing dist/: boot and worker scripts, integrity hashes, brotli and gzip", || {
        let fresh = workspace::target(root).join("insite/dist");
        empty(&fresh)?;
        styles::join(&stage)?;
        page::write(root, &stage, &engine, &fresh)?;
        compress::all(&fresh)?;
        fs::write(&model_sizes, models.sizes(root)?)?;
        empty(&folder)?;
        fs::remove_dir(&folder)?;
        fs::rename(&fresh, &folder).or_else(|_| copy(&fresh, &folder))?;
        stamp::write(&stamp, &sources, &folder)
    })?;
    Ok(folder)
}

fn trunk(root: &Path, tools: &PageTools, models: &Models, stage: &Path) -> Result<()> {
    // Trunk works offline, so that it downloads no tools; what cargo needs from the network comes before.
    let mut fetch = workspace::cargo(root);
    progress::require("fetching the crates of Cargo.lock", fetch.args(["fetch", "--locked"]))?;
    empty(stage)?;
    let mut trunk = Command::new(&tools.trunk);
    trunk.current_dir(root).env("PATH", &tools.path).env("NO_COLOR", "true").env_remove("CARGO_MANIFEST_DIR");
    models.set(&mut trunk);
    // Trunk's own backtrace would bury the compiler's message.
    trunk.env("RUST_BACKTRACE", "0");
    trunk.args(["--skip-version-check", "build", "--release", "--dist"]).arg(stage);
    progress::require("building the page with Trunk", &mut trunk)
}

/// Makes `folder` an empty one.
///
/// # Errors
/// When what is there cannot be removed.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Copies a flat folder: the target folder may lie on another disk, where a rename cannot reach.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in files_in(from)? {
        fs::copy(from.join(&file), to.join(&file))?;
    }
    Ok(())
}

/// The names of the files in a flat folder, sorted.
///
/// # Errors
/// When the folder cannot be read or holds a folder.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a file's name is not UTF-8")?;
        if !entry.file_type()?.is_file() {
            bail!("{} is not a file: dist/ is flat", entry.path().display());
        }
        names.push(name);
    }
    names.sort();
    Ok(names)
}
