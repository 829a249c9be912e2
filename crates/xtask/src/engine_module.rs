//! Compiles the engine, the WebAssembly module that workers run: the page's own, and those of other pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::dist::{Models, hash};
use crate::toolbox::{self, Node};
use crate::{dist, progress, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
/// What compilers for WebAssembly use by default today; relaxed SIMD is not among it. `web/index.html` says the same of the
/// page's own module.
pub(crate) const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-reference-types",
    "--enable-simd",
];
/// The module as wasm-bindgen leaves it, and as wasm-opt does.
const BOUND: &str = "engine_bg.wasm";
const SHRUNK: &str = "engine.wasm";
/// From what the folder was made, so that an unchanged engine is not optimised again.
const STAMP: &str = "made-of.txt";

/// The engine as wasm-bindgen's output, below the target folder.
pub(crate) struct Engine {
    folder: PathBuf,
}

impl Engine {
    /// Compiles the engine with these models, and the page with it: both take the crates that one of them has compiled, and
    /// each is linked on a core of its own.
    ///
    /// # Errors
    /// When a tool is missing or a step fails.
    pub(crate) fn build(root: &Path, models: &Models) -> Result<Self> {
        let node = Node::ensure()?;
        toolbox::ensure_targets(root, &[TARGET])?;
        let bindgen = toolbox::ensure_wasm_bindgen(root)?.program;
        let wasm_opt = toolbox::ensure_wasm_opt(root, &node)?;
        let mut compile = workspace::cargo(root);
        compile.args(["build", "--locked", "--profile", "page", "--package", "web", "--package", "wasm"]);
        compile.args(["--target", TARGET]);
        models.set(&mut compile);
        progress::require("compiling the page and the engine", &mut compile)?;
        let engine = Self { folder: workspace::target(root).join("insite/engine") };
        let (made_of, stamp) = (hash::integrity(&fs::read(compiled(root))?), engine.folder.join(STAMP));
        if fs::read_to_string(&stamp).is_ok_and(|text| text == made_of) {
            return Ok(engine);
        }
        dist::empty(&engine.folder)?;
        bind(&bindgen, root, "no-modules", &engine.folder)?;
        let (module, shrunk) = (engine.folder.join(BOUND), engine.folder.join(SHRUNK));
        let mut shrink = Command::new(wasm_opt);
        shrink.arg(&module).arg("-O3").args(FEATURES).arg("--output").arg(&shrunk);
        progress::require("optimising the engine with wasm-opt", &mut shrink)?;
        fs::write(stamp, made_of)?;
        Ok(engine)
    }

    /// The module's bytes.
    ///
    /// # Errors
    /// When they cannot be read.
    pub(crate) fn module(&self) -> Result<Vec<u8>> {
        Ok(fs::read(self.folder.join(SHRUNK))?)
    }

    /// The script around the module for one classic script: the worker's.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn glue(&self) -> Result<String> {
        Ok(fs::read_to_string(self.folder.join("engine.js"))?)
    }

    /// Writes the engine as an ES module, with its types, into `folder`.
    ///
    /// # Errors
    /// When wasm-bindgen fails, or makes another module for this kind of script than for the worker's.
    pub(crate) fn write_es_module(&self, root: &Path, folder: &Path) -> Result<()> {
        bind(&toolbox::ensure_wasm_bindgen(root)?.program, root, "web", folder)?;
        if fs::read(folder.join(BOUND))? != fs::read(self.folder.join(BOUND))? {
            bail!("wasm-bindgen made two different modules: the worker cannot use the one that is imported");
        }
        fs::copy(self.folder.join(SHRUNK), folder.join(BOUND))?;
        Ok(())
    }
}

fn bind(bindgen: &Path, root: &Path, target: &str, folder: &Path) -> Result<()> {
    let mut bind = Command::new(bindgen);
    bind.arg(compiled(root)).args(["--target", target, "--out-name", "engine", "--out-dir"]).arg(folder);
    progress::require(&format!("binding the engine to JavaScript ({target})"), &mut bind)
}

fn compiled(root: &Path) -> PathBuf {
    workspace::target(root).join(TARGET).join("page/wasm.wasm")
}
