//! Turns `models/*` into data of the module: every bundle is checked here, so that a wrong one fails the build.
//!
//! Of each model there are `<id>.model`, the checked values, and `<id>.<n>.trees`, the bytes of its n-th forest, which
//! the program borrows as they are. `INSITE_MODELS=a,b` builds only those models in. The certificate's SHA-256 is of the
//! files that a model is written in: its own and its concepts'.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, anyhow, bail};
use assess::Bundle;
use assess::source::{BundleParts, BundleSource};
use assess::{CardNote, CardSource, Performance};
use features::definition::ConceptDefinition;
use sha2::{Digest, Sha256};

/// The models to build in, separated by commas; all where it is not set or empty.
const CHOICE: &str = "INSITE_MODELS";

fn main() -> Result<()> {
    let models = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../models");
    println!("cargo::rerun-if-changed={}", models.display());
    println!("cargo::rerun-if-env-changed={CHOICE}");
    let concepts: Vec<ConceptDefinition> =
        sorted(&models.join("concepts"))?.iter().map(|path| read(path)).collect::<Result<_>>()?;
    let all: Vec<PathBuf> = sorted(&models)?.into_iter().filter(|path| path.join("bundle.json").is_file()).collect();
    if all.is_empty() {
        bail!("{} holds no bundle", models.display());
    }
    let out = Path::new(&env::var("OUT_DIR")?).join("models");
    // A model that is no longer there must leave nothing behind: the folder is also where its size is read.
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    let mut listed = String::new();
    for folder in chosen(&all, &env::var(CHOICE).unwrap_or_default())? {
        listed += &lay_out(folder, &models, &concepts, &out).with_context(|| format!("{}", folder.display()))?;
    }
    fs::write(out.with_extension("rs"), format!("&[\n{listed}]\n"))?;
    fs::write(out.with_file_name("texts.rs"), translations(&models.join("languages"))?)?;
    Ok(())
}

/// The list of the models' texts in other languages, each a file that is taken in as it is.
fn translations(folder: &Path) -> Result<String> {
    let mut listed = String::from("&[\n");
    for path in sorted(folder)? {
        let code = path.file_stem().and_then(|stem| stem.to_str()).context("a language's file has no name")?;
        listed += &format!("    ({code:?}, include_str!({:?})),\n", fs::canonicalize(&path)?.display().to_string());
    }
    Ok(listed + "]\n")
}

/// The folders of the models that are named, or all.
fn chosen<'a>(all: &'a [PathBuf], names: &str) -> Result<Vec<&'a PathBuf>> {
    let names: Vec<&str> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let name_of = |path: &&PathBuf| path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let known: Vec<String> = all.iter().map(|path| name_of(&path)).collect();
    if let Some(unknown) = names.iter().find(|name| !known.iter().any(|known| known == *name)) {
        bail!("{CHOICE} names `{unknown}`, which is no model; there are {}", known.join(", "));
    }
    Ok(all.iter().filter(|path| names.is_empty() || names.contains(&name_of(path).as_str())).collect())
}

/// Writes a model's data and returns the line of code that takes it in.
fn lay_out(folder: &Path, models: &Path, concepts: &[ConceptDefinition], out: &Path) -> Result<String> {
    let bundle = bundle(folder, concepts)?;
    let card = card(folder, &bundle)?;
    let performance = performance(folder, &bundle)?;
    let (id, version, title) = (bundle.about.id.clone(), bundle.about.version.clone(), bundle.about.title.clone());
    let sha256 = source_sha256(folder, models, &bundle)?;
    let (packed, forests) = bundle.pack();
    let put = |name: String, content: &[u8]| -> Result<String> {
        let path = out.join(name);
        fs::write(&path, content)?;
        Ok(format!("include_bytes!({:?})", path.display().to_string()))
    };
    let block = put(format!("{id}.model"), &postcard::to_stdvec(&(packed, card, performance))?)?;
    let forests = forests.iter().enumerate().map(|(at, bytes)| put(format!("{id}.{at}.trees"), bytes));
    let forests = forests.collect::<Result<Vec<_>>>()?.join(", ");
    let named = format!("id: {id:?}, version: {version:?}, title: {title:?}, sha256: {sha256:?}");
    Ok(format!("    Block {{ {named}, bundle: {block}, forests: &[{forests}] }},\n"))
}

/// SHA-256 of everything that the model is written in: the files of its folder and those of the concepts that it takes,
/// sorted by their paths below `models`. Of each: its path, a byte 0, its length in 8 bytes (the lowest first), its bytes.
fn source_sha256(folder: &Path, models: &Path, bundle: &Bundle) -> Result<String> {
    let concept = |name: &str| models.join("concepts").join(format!("{name}.json"));
    let mut files: Vec<PathBuf> = bundle.features().concepts().iter().map(|c| concept(&c.name)).collect();
    files.extend(sorted(folder)?);
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let path: Vec<&str> = file.strip_prefix(models)?.iter().filter_map(|part| part.to_str()).collect();
        let bytes = fs::read(&file).with_context(|| format!("{}", file.display()))?;
        hash.update(path.join("/").as_bytes());
        hash.update([0]);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(&bytes);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn bundle(folder: &Path, concepts: &[ConceptDefinition]) -> Result<Bundle> {
    let source: BundleSource = read(&folder.join("bundle.json"))?;
    if folder.file_name().and_then(|n| n.to_str()) != Some(&source.id) {
        bail!("the bundle's id is `{}`, which is not its folder's name", source.id);
    }
    let parts = BundleParts {
        bundle: source,
        golden: read(&folder.join("golden.json"))?,
        trained: read_if_there(&folder.join("model.json"))?,
        cohort: read_if_there(&folder.join("reference.json"))?,
        applicability: read_if_there(&folder.join("applicability.json"))?,
        uncertainty: read_if_there(&folder.join("uncertainty.json"))?,
    };
    if parts.golden.cases.is_empty() {
        bail!("golden.json holds no patient");
    }
    let bundle = Bundle::from_parts(parts, concepts)?;
    let failures = bundle.golden_failures();
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(bundle)
}

/// The card: whole, with a history that ends at the bundle's version.
fn card(folder: &Path, bundle: &Bundle) -> Result<CardNote> {
    let text = fs::read_to_string(folder.join("card.toml")).context("card.toml")?;
    let source: CardSource = toml::from_str(&text).context("card.toml")?;
    let card = source.note(&bundle.about.id, &bundle.about.version);
    card.map_err(|wrong| anyhow!("card.toml: {}", wrong.join("\n")))
}

/// What was measured of the model, where there is a file of it.
fn performance(folder: &Path, bundle: &Bundle) -> Result<Option<Performance>> {
    let found: Option<Performance> = read_if_there(&folder.join("performance.json"))?;
    let outputs: Vec<&str> = bundle.outputs().into_iter().map(|(id, ..)| id).collect();
    let wrong = found.as_ref().map(|performance| performance.problems(&outputs)).unwrap_or_default();
    if wrong.is_empty() { Ok(found) } else { bail!("performance.json: {}", wrong.join("\n")) }
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn read_if_there<T: for<'de> serde::Deserialize<'de>>(path: &Path) -> Result<Option<T>> {
    path.is_file().then(|| read(path)).transpose()
}

fn read<T: for<'de> serde::Deserialize<'de>>(path: &Path) -> Result<T> {
    let text = fs::read(path).with_context(|| format!("{}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{}", path.display()))
}
