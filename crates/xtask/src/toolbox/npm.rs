//! Tools that come as npm packages: wasm-opt and puppeteer-core, each pinned by a lock file with hashes.

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
    let source = root.join("crates/xtask/npm");
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(source.join("package.json"))?)?;
    let version = manifest.pointer("/dependencies/binaryen").and_then(serde_json::Value::as_str);
    let version = version.context("crates/xtask/npm/package.json names no version of binaryen")?;
    let folder = tools_folder()?.join(format!("binaryen-{version}"));
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), folder.join(name))?;
    }
    ensure_packages(&folder, node, &format!("wasm-opt (binaryen {version}) shrinks the WebAssembly module"))?;
    Ok(folder.join("node_modules/.bin"))
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
