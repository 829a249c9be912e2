//! The engine as a module of its own: scoring and explaining, without catalogue and intake.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::brotli_size;
use crate::toolbox::{self, Node};
use crate::{progress, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
/// What compilers for WebAssembly use by default today; relaxed SIMD is not among it.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-reference-types",
    "--enable-simd",
];

/// The module with its JavaScript, ready to be served.
pub(super) struct Engine {
    /// The folder with `engine.js` and `engine_bg.wasm`.
    pub(super) folder: PathBuf,
    /// The module's size after brotli.
    pub(super) wasm_brotli: usize,
    /// The size after brotli of the JavaScript around it.
    pub(super) script_brotli: usize,
}

/// Builds, binds and shrinks the engine.
///
/// # Errors
/// When a tool is missing or a step fails.
pub(super) fn build(root: &Path, node: &Node) -> Result<Engine> {
    toolbox::ensure_targets(root, &[TARGET])?;
    let bindgen = toolbox::ensure_wasm_bindgen(root)?;
    let wasm_opt = toolbox::ensure_wasm_opt(root, node)?;
    let mut build = workspace::cargo(root);
    // The crate is a library to the page; a module of its own is asked for here.
    build.args(["rustc", "--locked", "--profile", "engine", "--package", "wasm", "--no-default-features", "--lib"]);
    build.args(["--crate-type", "cdylib", "--target", TARGET]);
    progress::require("building the engine without catalogue and intake", &mut build)?;
    let folder = workspace::target(root).join("insite/bench/engine");
    fs::create_dir_all(&folder)?;
    let built = workspace::target(root).join(TARGET).join("engine/wasm.wasm");
    let mut bind = Command::new(bindgen.program);
    bind.arg(built).args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"]).arg(&folder);
    progress::require("binding the engine to JavaScript", &mut bind)?;
    let module = folder.join("engine_bg.wasm");
    let mut shrink = Command::new(&node.program);
    shrink
        .arg(wasm_opt)
        .args(FEATURES)
        .args(["-O3", "--converge", "--strip-debug", "--strip-producers", "-o"])
        .arg(&module)
        .arg(&module);
    progress::require("optimising the engine with wasm-opt", &mut shrink)?;
    let (wasm_brotli, script_brotli) = (brotli_size::of(&module)?, brotli_size::of(&folder.join("engine.js"))?);
    Ok(Engine { folder, wasm_brotli, script_brotli })
}
