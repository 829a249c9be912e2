//! The compiler's own parts: WebAssembly targets, the formatter, the lints.

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
    let is_missing = |target: &&str| !libraries.join(target).join("lib").is_dir();
    add(root, "target", "the page and its tests are WebAssembly", targets.iter().copied().filter(is_missing).collect())
}

/// Adds the formatter and the lints to the toolchain in use if they are not there.
///
/// # Errors
/// When one is missing and there is no rustup to add it.
pub(crate) fn ensure_components(root: &Path) -> Result<()> {
    let programs = sysroot(root)?.join("bin");
    let components = [("rustfmt", "rustfmt"), ("clippy", "cargo-clippy")];
    let missing = components.into_iter().filter(|(_, program)| !programs.join(program).exists());
    add(root, "component", "the tests check form and lints", missing.map(|(component, _)| component).collect())
}

fn add(root: &Path, kind: &str, why: &str, missing: Vec<&str>) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let Some(rustup) = on_path(&["rustup"]) else {
        bail!("Rust lacks the {kind} {names} ({why}): install it for the toolchain in rust-toolchain.toml");
    };
    let title = format!("adding the Rust {kind} {names}: {why}");
    progress::require(&title, Command::new(rustup).args([kind, "add"]).args(&missing).current_dir(root))
}

fn sysroot(root: &Path) -> Result<PathBuf> {
    let beside_cargo = env::var_os("CARGO").map(|cargo| PathBuf::from(cargo).with_file_name("rustc"));
    let rustc = beside_cargo.filter(|rustc| rustc.is_file()).unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "sysroot"]).current_dir(root).output();
    let output = output.context("`rustc` could not be started: install Rust through rustup")?;
    Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()))
}
