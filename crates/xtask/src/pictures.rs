//! `cargo xtask pictures`: every state of the page as a picture, held against the kept ones in docs/pictures.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::toolbox::{self, Browser, Node};
use crate::{dist, workspace};

#[derive(Debug, Default, clap::Args)]
pub(crate) struct Options {
    /// Write the pictures that changed, and the page that shows all of them.
    #[arg(long)]
    keep: bool,
    /// Only the states of the files in tests/browser/pictures/states whose names hold this.
    group: Option<String>,
}

/// Builds the page, takes a picture of every state, and compares each with the kept one or keeps it.
///
/// # Errors
/// When the page cannot be built, a state not be reached, or a picture differs.
pub(crate) fn run(options: &Options) -> Result<()> {
    let root = workspace::root()?;
    let (node, browser) = (Node::ensure()?, Browser::ensure()?);
    dist::build(&root)?;
    toolbox::ensure_journey_packages(&root, &node)?;
    let mut pictures = compared(&root, &std::env::current_exe()?, &node, &browser)?;
    pictures.args(options.keep.then_some("--keep")).args(&options.group);
    if !pictures.status()?.success() {
        bail!("not every picture is what is kept: look at each, then `cargo xtask pictures --keep`");
    }
    Ok(())
}

/// The comparison of the page that is built already; `this_program` serves it.
///
/// # Errors
/// When pdftoppm is missing and cannot be installed.
fn compared(root: &Path, this_program: &Path, node: &Node, browser: &Browser) -> Result<Command> {
    let pdftoppm = toolbox::ensure_pdftoppm()?;
    let mut pictures = Command::new(&node.program);
    pictures.arg(root.join("tests/browser/pictures.mjs")).current_dir(root);
    pictures.env("INSITE_CHROMIUM", &browser.chromium).env("INSITE_XTASK", this_program);
    pictures.env("INSITE_PDFTOPPM", pdftoppm);
    Ok(pictures)
}
