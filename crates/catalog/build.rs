//! Turns `models/*` into data of the module: every bundle is checked here, so that a wrong one fails the build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};
use assess::Bundle;
use assess::source::{BundleSource, GoldenSource};
use features::definition::ConceptDefinition;

fn main() -> Result<()> {
    let models = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../models");
    println!("cargo::rerun-if-changed={}", models.display());
    let concepts: Vec<ConceptDefinition> =
        sorted(&models.join("concepts"))?.iter().map(|path| read(path)).collect::<Result<_>>()?;
    let mut bundles = Vec::new();
    for folder in sorted(&models)?.into_iter().filter(|path| path.join("bundle.json").is_file()) {
        bundles.push(bundle(&folder, &concepts).with_context(|| format!("{}", folder.display()))?);
    }
    if bundles.is_empty() {
        bail!("{} holds no bundle", models.display());
    }
    let out = Path::new(&env::var("OUT_DIR")?).join("bundles.postcard");
    fs::write(&out, postcard::to_stdvec(&bundles)?)?;
    Ok(())
}

fn bundle(folder: &Path, concepts: &[ConceptDefinition]) -> Result<(Bundle, String)> {
    let source: BundleSource = read(&folder.join("bundle.json"))?;
    if folder.file_name().and_then(|n| n.to_str()) != Some(&source.id) {
        bail!("the bundle's id is `{}`, which is not its folder's name", source.id);
    }
    let golden: GoldenSource = read(&folder.join("golden.json"))?;
    if golden.cases.is_empty() {
        bail!("golden.json holds no patient");
    }
    let bundle = Bundle::new(source, concepts, &golden)?;
    let failures = bundle.golden_failures();
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    let card = fs::read_to_string(folder.join("card.toml")).context("card.toml")?;
    Ok((bundle, card))
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn read<T: for<'de> serde::Deserialize<'de>>(path: &Path) -> Result<T> {
    let text = fs::read(path).with_context(|| format!("{}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{}", path.display()))
}
