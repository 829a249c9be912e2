//! Tools that come as npm packages: wasm-opt, puppeteer-core, axe-core, TypeScript, sharp, pixelmatch, Lighthouse and
//! onnxruntime-web, each pinned by a lock file with hashes.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Node, tools_folder};
use crate::progress;

/// Installs wasm-opt and returns the folder with its program.
///
/// # Errors
/// When npm cannot install it.
pub(super) fn ensure_wasm_opt(root: &Path, node: &Node) -> Result<PathBuf> {
    let why = "wasm-opt (binaryen) shrinks the WebAssembly module";
    let folder = ensure_copied(&root.join("crates/xtask/npm"), "binaryen", node, why)?;
    Ok(folder.join("node_modules/.bin"))
}

/// Installs onnxruntime-web and returns the folder of what a page loads of it.
///
/// # Errors
/// When npm cannot install it.
pub(super) fn ensure_onnxruntime_web(root: &Path, node: &Node) -> Result<PathBuf> {
    let why = "onnxruntime-web is the peer of the benchmark in the browser";
    let folder = ensure_copied(&root.join("tests/bench"), "onnxruntime-web", node, why)?;
    Ok(folder.join("node_modules/onnxruntime-web/dist"))
}

/// Installs the packages that `source` pins, `package` above all, into the folder of all tools.
fn ensure_copied(source: &Path, package: &str, node: &Node, why: &str) -> Result<PathBuf> {
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(source.join("package.json"))?)?;
    let version = manifest.pointer(&format!("/dependencies/{package}")).and_then(serde_json::Value::as_str);
    let version = version.with_context(|| format!("{} names no version of {package}", source.display()))?;
    let folder = tools_folder()?.join(format!("{package}-{version}"));
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), folder.join(name))?;
    }
    ensure_packages(&folder, node, why)?;
    Ok(folder)
}

/// Installs the packages of `folder`'s lock file unless exactly these are there.
///
/// # Errors
/// When npm fails.
pub(super) fn ensure_packages(folder: &Path, node: &Node, why: &str) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.insite-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut path = vec![node.folder()];
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let mut install = Command::new(node.npm()?);
    install.current_dir(folder).env("PATH", env::join_paths(path)?);
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]);
    progress::require(&format!("installing npm packages: {why}"), &mut install)?;
    fs::write(stamp, lock)?;
    Ok(())
}
