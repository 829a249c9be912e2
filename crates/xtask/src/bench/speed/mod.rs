//! `cargo xtask bench page` and `bench panel`: how fast the built page is to those who use it.

mod document;
mod tables;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::{in_page, machine};
use crate::toolbox::{self, Node};
use crate::workspace;

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Only these parts; `page`: first-load, start, record, lighthouse; `panel`: bulk, rows.
    parts: Vec<String>,
    /// Write docs/page-speed.md, and its plot, from this run and the last one of the other benchmark.
    #[arg(long, conflicts_with = "parts")]
    write_docs: bool,
}

/// Times first load, start, a record of 4 MB and what Lighthouse says.
///
/// # Errors
/// When the page cannot be built or the browser not be driven.
pub(super) fn page(options: &Options) -> Result<()> {
    toolbox::ensure_lighthouse(&workspace::root()?, &Node::ensure()?)?;
    run("page", &[], options)
}

/// Times whole lists of patients; the exports are made below the target folder, once.
///
/// # Errors
/// When the page cannot be built or the browser not be driven.
pub(super) fn panel(options: &Options) -> Result<()> {
    let lists = folder(&workspace::root()?).join("lists");
    run("panel", &[lists], options)
}

fn run(name: &str, folders: &[PathBuf], options: &Options) -> Result<()> {
    let root = workspace::root()?;
    fs::create_dir_all(folder(&root))?;
    // A run of some parts does not take the place of a whole one.
    let file = file_of(&root, if options.parts.is_empty() { name } else { "parts" });
    let arguments = [&file].into_iter().chain(folders).map(|path| path.clone().into_os_string());
    in_page::run(&format!("bench-{name}.mjs"), arguments.chain(options.parts.iter().map(Into::into)))?;
    let mut figures = read(&file)?;
    figures["command"] = format!("cargo xtask bench {name}").into();
    figures["date"] = machine::date().into();
    figures["machine"] = machine::in_words().into();
    fs::write(&file, serde_json::to_vec_pretty(&figures)?)?;
    print!("{}", tables::of(&figures));
    println!("\nevery figure stands in {}", file.display());
    if options.write_docs {
        let runs = ["page", "panel"].map(|name| file_of(&root, name)).into_iter().filter(|file| file.is_file());
        document::write(&root, &runs.map(|file| read(&file)).collect::<Result<Vec<_>>>()?)?;
    }
    Ok(())
}

fn folder(root: &Path) -> PathBuf {
    workspace::target(root).join("insite/bench")
}

fn file_of(root: &Path, name: &str) -> PathBuf {
    folder(root).join(format!("speed-{name}.json"))
}

fn read(file: &Path) -> Result<Value> {
    let content = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_slice(&content).with_context(|| format!("{} is not JSON", file.display()))
}
