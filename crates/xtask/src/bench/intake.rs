//! `cargo xtask bench intake`: how fast the built page opens and scores a record, beside JSON.parse in the same browser.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::toolbox::{self, Browser, Node};
use crate::{dist, workspace};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// FHIR files to open; a made-up record of 5,000 results where none is given.
    files: Vec<PathBuf>,
}

/// Builds the page and times it.
///
/// # Errors
/// When the page cannot be built or the browser not be driven.
pub(super) fn run(options: &Options) -> Result<()> {
    let root = workspace::root()?;
    let (node, browser) = (Node::ensure()?, Browser::ensure()?);
    dist::build(&root)?;
    toolbox::ensure_journey_packages(&root, &node)?;
    let files = options.files.iter().map(std::path::absolute).collect::<Result<Vec<_>, _>>()?;
    let mut bench = Command::new(&node.program);
    bench.arg(root.join("tests/browser/bench.mjs")).args(files).current_dir(&root);
    bench.env("INSITE_CHROMIUM", &browser.chromium).env("INSITE_XTASK", std::env::current_exe()?);
    if !bench.status()?.success() {
        bail!("the benchmark did not come to its end");
    }
    Ok(())
}
