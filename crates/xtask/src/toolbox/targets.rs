//! The compiler's WebAssembly targets.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::on_path;
use crate::progress;

/// Adds each of `targets` to the toolchain in use if it is not there.
///
/// # Errors
/// When a target is missing and there is no rustup to add it.
pub(crate) fn ensure_targets(root: &Path, targets: &[&str]) -> Result<()> {
    let libraries = sysroot(root)?.join("lib/rustlib");
    let missing: Vec<&str> = targets.iter().copied().filter(|target| !libraries.join(target).join("lib").is_dir()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let Some(rustup) = on_path(&["rustup"]) else {
        bail!("the Rust targets {} are missing: install them for the toolchain in rust-toolchain.toml", missing.join(", "));
    };
    let title = format!("adding Rust target {}: the page and its tests are WebAssembly", missing.join(", "));
    progress::require(&title, Command::new(rustup).args(["target", "add"]).args(&missing).current_dir(root))
}

fn sysroot(root: &Path) -> Result<PathBuf> {
    let beside_cargo = env::var_os("CARGO").map(|cargo| PathBuf::from(cargo).with_file_name("rustc"));
    let rustc = beside_cargo.filter(|rustc| rustc.is_file()).unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "sysroot"]).current_dir(root).output();
    let output = output.context("`rustc` could not be started: install Rust through rustup")?;
    Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()))
}
