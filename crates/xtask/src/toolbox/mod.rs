//! The tools that the commands need: each is looked for, and installed only if it is missing.
//!
//! Everything goes to `$XDG_CACHE_HOME/insite/tools/<tool>-<version>` (otherwise `~/.cache`), outside the checkout,
//! so that clones share it and no other project sees it. Every tool is called by its absolute path.

mod apt;
mod cargo_tool;
mod npm;
mod python;
mod targets;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

pub(crate) use apt::{Browser, Node, ensure_firefox, ensure_pdftoppm, ensure_pdftotext, ensure_valgrind};
pub(crate) use cargo_tool::{CargoTool, Installed};
pub(crate) use python::ensure_python;
pub(crate) use targets::{ensure_components, ensure_targets};

use crate::workspace;

/// What building the page takes.
pub(crate) struct PageTools {
    /// The `trunk` program.
    pub(crate) trunk: PathBuf,
    /// `PATH` for Trunk: our wasm-bindgen, wasm-opt, node and cargo come first.
    pub(crate) path: OsString,
}

/// Installs what building the page takes.
///
/// # Errors
/// When a tool is missing and cannot be installed; the message says what to do.
pub(crate) fn ensure_page_tools(root: &Path) -> Result<PageTools> {
    ensure_targets(root, &["wasm32-unknown-unknown"])?;
    let node = Node::ensure()?;
    let trunk = CargoTool::trunk().ensure()?;
    let wasm_bindgen = ensure_wasm_bindgen(root)?;
    let wasm_opt = npm::ensure_wasm_opt(root, &node)?;
    let cargo = env::var_os("CARGO").map(PathBuf::from).and_then(|cargo| Some(cargo.parent()?.to_owned()));
    let mut folders = vec![wasm_bindgen.folder, wasm_opt, node.folder()];
    folders.extend(cargo);
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let path = env::join_paths(folders).context("a folder's name holds a character that PATH cannot")?;
    Ok(PageTools { trunk: trunk.program, path })
}

/// Installs the wasm-bindgen programs at the version in Cargo.lock.
///
/// # Errors
/// When they are missing and cannot be installed.
pub(crate) fn ensure_wasm_bindgen(root: &Path) -> Result<Installed> {
    CargoTool::wasm_bindgen(&workspace::locked_version(root, "wasm-bindgen")?).ensure()
}

/// Installs the packages of the browser journeys, at the versions of their lock file.
///
/// # Errors
/// When npm cannot install them.
pub(crate) fn ensure_journey_packages(root: &Path, node: &Node) -> Result<()> {
    npm::ensure_packages(
        &root.join("tests/browser"),
        node,
        "puppeteer-core drives the browser journeys, axe-core and TypeScript judge in them, sharp and pixelmatch compare pictures",
    )
}

/// Installs Lighthouse, at the version of its lock file.
///
/// # Errors
/// When npm cannot install it.
pub(crate) fn ensure_lighthouse(root: &Path, node: &Node) -> Result<()> {
    npm::ensure_packages(&root.join("tests/browser/lighthouse"), node, "Lighthouse judges the page in its benchmark")
}

/// Installs the validators of exports, at the versions of their lock file.
///
/// # Errors
/// When npm cannot install them.
pub(crate) fn ensure_export_validators(root: &Path, node: &Node) -> Result<()> {
    npm::ensure_packages(&root.join("tests/exports"), node, "exports are validated by the packages fhir and ajv")
}

/// Installs wasm-opt and returns its path.
///
/// # Errors
/// When npm cannot install it.
pub(crate) fn ensure_wasm_opt(root: &Path, node: &Node) -> Result<PathBuf> {
    Ok(npm::ensure_wasm_opt(root, node)?.join("wasm-opt"))
}

/// Installs onnxruntime-web and returns the folder of what a page loads of it.
///
/// # Errors
/// When npm cannot install it.
pub(crate) fn ensure_onnxruntime_web(root: &Path, node: &Node) -> Result<PathBuf> {
    npm::ensure_onnxruntime_web(root, node)
}

/// The folder of all tools.
fn tools_folder() -> Result<PathBuf> {
    let cache = match env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()) {
        Some(cache) => PathBuf::from(cache),
        None => {
            PathBuf::from(env::var_os("HOME").context("HOME is not set: set it, or XDG_CACHE_HOME")?).join(".cache")
        }
    };
    Ok(cache.join("insite/tools"))
}

/// The first program of these names on `PATH`.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names
        .iter()
        .find_map(|name| env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file()))
}

/// Opens an address in the default browser.
///
/// # Errors
/// When the system has no program for it.
pub(crate) fn open_in_browser(address: &str) -> Result<()> {
    let opener = on_path(&["xdg-open", "open"]).context("there is no xdg-open here: open the address by hand")?;
    std::process::Command::new(opener).arg(address).spawn()?;
    Ok(())
}
