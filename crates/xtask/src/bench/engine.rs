//! The engine as a module of its own: scoring and explaining, without catalogue and intake.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::brotli_size;
use crate::engine_module::FEATURES;
use crate::toolbox::{self, Node};
use crate::{progress, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
/// Fast first; then what makes it smaller at no cost in speed. (The lowest 1,024 bytes of memory are the far end of the
/// stack, where nothing stands.)
const SHRINKING: &[&str] = &[
    "-O3",
    "--converge",
    "--low-memory-unused",
    "--merge-similar-functions",
    "--reorder-functions",
    "--reorder-locals",
    "--strip-debug",
    "--strip-producers",
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
    shrink.arg(wasm_opt).args(FEATURES).args(SHRINKING).arg("-o").arg(&module).arg(&module);
    progress::require("optimising the engine with wasm-opt", &mut shrink)?;
    let script = folder.join("engine.js");
    fs::write(&script, without_comments(&fs::read_to_string(&script)?))?;
    let (wasm_brotli, script_brotli) = (brotli_size::of(&module)?, brotli_size::of(&script)?);
    Ok(Engine { folder, wasm_brotli, script_brotli })
}

/// The script as it is served: without the comments that wasm-bindgen takes over from the Rust text, and indentation.
fn without_comments(script: &str) -> String {
    let mut lines = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/**");
        let ends = in_comment && line.ends_with("*/");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            lines.push_str(line);
            lines.push('\n');
        }
        in_comment &= !ends;
    }
    lines
}
