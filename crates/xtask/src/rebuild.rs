//! `cargo xtask rebuild`: makes shipped models again from their recipes, and says whether the bytes are the same.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{progress, workspace};

/// The folder of the synthetic population, as recipes name it, and how many people it has.
const POPULATION: &str = "synthetic-population";
const PERSONS: &str = "100000";

/// What to make again.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The models; all that have a recipe (`models/<id>/train.toml`) where none is named.
    models: Vec<String>,
    /// Write what came out into `models/`, instead of only comparing it.
    #[arg(long)]
    write: bool,
    /// Threads to work with; the bytes are the same for any number.
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

/// Makes the models again.
///
/// # Errors
/// When a step fails, or the bytes of a model are others and `--write` is not given.
pub(crate) fn run(options: &Options) -> Result<()> {
    let root = workspace::root()?;
    let models = chosen(&root, &options.models)?;
    let mut build = workspace::cargo(&root);
    let title = "building `insite`, optimised: the bytes do not depend on it, the time does";
    progress::require(title, build.args(["build", "--locked", "--release", "--package", "cli"]))?;
    let insite = workspace::target(&root).join("release").join(format!("insite{EXE_SUFFIX}"));
    let work = workspace::target(&root).join("insite");
    let data = work.join("data");
    let mut fetch = Command::new(&insite);
    progress::require("fetching the public tables", fetch.arg("fetch-data").arg("--to").arg(&data))?;
    simulated(&root, &models, &insite, &data)?;
    let mut others = Vec::new();
    for id in &models {
        let folder = root.join("models").join(id);
        let run = work.join("runs").join(id);
        if run.exists() {
            fs::remove_dir_all(&run).with_context(|| format!("{} cannot be removed", run.display()))?;
        }
        let mut train = Command::new(&insite);
        train.arg("train").arg(folder.join("train.toml")).arg("--run").arg(&run).arg("--data").arg(&data);
        train.arg("--concepts").arg(root.join("models/concepts"));
        if let Some(threads) = options.threads {
            train.arg("--threads").arg(threads.to_string());
        }
        progress::require(&format!("training {id}"), &mut train)?;
        others.extend(compared(id, &run.join("bundle"), &folder, options.write)?);
    }
    if others.is_empty() {
        println!("✓ {} models came out of their recipes to the same bytes", models.len());
        return Ok(());
    }
    if options.write {
        println!("written: {}", others.join(", "));
        return Ok(());
    }
    bail!(
        "other bytes than in models/: {}; look at the difference, then `cargo xtask rebuild --write`",
        others.join(", ")
    )
}

/// Writes the synthetic population, where a recipe reads it and it is not there yet.
fn simulated(root: &Path, models: &[String], insite: &Path, data: &Path) -> Result<()> {
    let people = data.join(POPULATION);
    let mut is_read = false;
    for id in models {
        is_read |= fs::read_to_string(root.join("models").join(id).join("train.toml"))?.contains(POPULATION);
    }
    if !is_read || people.exists() {
        return Ok(());
    }
    let mut simulate = Command::new(insite);
    simulate.args(["simulate", "--persons", PERSONS, "--format", "omop-parquet", "--out"]).arg(&people);
    progress::require(&format!("writing a synthetic population of {PERSONS} people"), &mut simulate)
}

/// The models that have a recipe and are named, or all that have one.
fn chosen(root: &Path, named: &[String]) -> Result<Vec<String>> {
    let mut with_recipe = Vec::new();
    for entry in fs::read_dir(root.join("models"))? {
        let entry = entry?;
        if entry.path().join("train.toml").is_file() {
            with_recipe.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    with_recipe.sort();
    if let Some(unknown) = named.iter().find(|name| !with_recipe.contains(name)) {
        bail!("`{unknown}` has no recipe; these have one: {}", with_recipe.join(", "));
    }
    Ok(if named.is_empty() { with_recipe } else { named.to_vec() })
}

/// The files of a bundle that are not as in `folder`; written there if wished.
fn compared(id: &str, bundle: &Path, folder: &Path, write: bool) -> Result<Vec<String>> {
    let entries = fs::read_dir(bundle).with_context(|| format!("{}: no bundle came out", bundle.display()))?;
    let mut made: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    made.sort();
    let mut others = Vec::new();
    for path in made {
        let name = path.file_name().unwrap_or_default();
        let (new, kept) = (fs::read(&path)?, folder.join(name));
        if fs::read(&kept).is_ok_and(|old| old == new) {
            continue;
        }
        others.push(format!("{id}/{}", name.to_string_lossy()));
        if write {
            fs::write(&kept, new).with_context(|| kept.display().to_string())?;
        }
    }
    Ok(others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_that_differ_are_named_and_written() {
        let folder = std::env::temp_dir().join(format!("insite-rebuild-{}", std::process::id()));
        let (made, kept) = (folder.join("made"), folder.join("kept"));
        fs::create_dir_all(&made).unwrap();
        fs::create_dir_all(&kept).unwrap();
        for (name, new, old) in [("a", "1", Some("1")), ("b", "2", Some("3")), ("c", "4", None)] {
            fs::write(made.join(name), new).unwrap();
            old.into_iter().for_each(|old| fs::write(kept.join(name), old).unwrap());
        }
        assert_eq!(compared("m", &made, &kept, false).unwrap(), ["m/b", "m/c"]);
        assert!(!kept.join("c").exists());
        assert_eq!(compared("m", &made, &kept, true).unwrap(), ["m/b", "m/c"]);
        assert!(compared("m", &made, &kept, false).unwrap().is_empty());
        assert!(compared("m", &folder.join("nowhere"), &kept, false).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
