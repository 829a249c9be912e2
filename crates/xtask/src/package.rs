//! Writes `package/`, the npm package by which other pages use the engine: wasm-bindgen's output, types, the helper that
//! runs it in a worker, the element `<insite-assessment>`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::dist::{self, Models, hash};
use crate::engine_module::Engine;
use crate::{package_languages, progress, workspace};

/// What people wrote of it, below `crates/wasm/npm/`.
const WRITTEN: &[&str] = &[
    "README.md",
    "element.d.ts",
    "element.js",
    "example.ts",
    "index.d.ts",
    "index.js",
    "language.js",
    "style.js",
    "view.js",
];

/// Builds the package and says what it weighs.
///
/// # Errors
/// When a tool is missing or a step fails.
pub(crate) fn run() -> Result<()> {
    let root = workspace::root()?;
    let folder = build(&root)?;
    let module = fs::read(folder.join("engine_bg.wasm"))?;
    println!("engine_bg.wasm: {} bytes, {} as brotli", module.len(), dist::brotli(&module)?.len());
    println!("{} is ready: `npm pack` there makes the archive", folder.display());
    Ok(())
}

/// Builds the package and returns its folder.
///
/// # Errors
/// When a tool is missing or a step fails.
pub(crate) fn build(root: &Path) -> Result<PathBuf> {
    let engine = Engine::build(root, &Models::default())?;
    let folder = root.join("package");
    dist::empty(&folder)?;
    engine.write_es_module(root, &folder)?;
    progress::within("writing package/: types, the worker, the element", || write(root, &engine, &folder))?;
    Ok(folder)
}

/// Writes into `folder` what belongs around the module that lies there.
fn write(root: &Path, engine: &Engine, folder: &Path) -> Result<()> {
    let (wasm, glue) = (engine.module()?, engine.glue()?);
    let types = folder.join("engine.d.ts");
    fs::write(&types, less_indented(&fs::read_to_string(&types)?))?;
    fs::write(folder.join("worker.js"), dist::worker_script(root, &glue)?)?;
    let languages = package_languages::write(root, folder)?;
    let integrity = hash::integrity(&wasm);
    let build = serde_json::json!({
        "version": env!("CARGO_PKG_VERSION"), "integrity": integrity, "languages": languages,
    });
    fs::write(folder.join("build.js"), format!("export const build = {build};\n"))?;
    let source = root.join("crates/wasm");
    for name in WRITTEN {
        fs::copy(source.join("npm").join(name), folder.join(name)).with_context(|| format!("npm/{name}"))?;
    }
    fs::copy(source.join("types.d.ts"), folder.join("types.d.ts"))?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root.join(licence), folder.join(licence))?;
    }
    let mut manifest: serde_json::Map<String, serde_json::Value> =
        serde_json::from_slice(&fs::read(source.join("npm/package.json"))?)?;
    manifest.insert("version".to_owned(), env!("CARGO_PKG_VERSION").into());
    let mut text = serde_json::to_string_pretty(&manifest)?;
    text.push('\n');
    fs::write(folder.join("package.json"), text)?;
    Ok(())
}

/// wasm-bindgen goes further in with each type that has a key in brackets, until most of the file is spaces.
fn less_indented(text: &str) -> String {
    const MOST: usize = 8;
    let line = |line: &str| {
        let content = line.trim_start();
        format!("{}{content}\n", " ".repeat((line.len() - content.len()).min(MOST)))
    };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_at_the_start_of_a_line_are_few() {
        let text = format!("export type A = {{\n    a: string,\n{}b: number }}\n", " ".repeat(40));
        assert_eq!(less_indented(&text), "export type A = {\n    a: string,\n        b: number }\n");
    }
}
