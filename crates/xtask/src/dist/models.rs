//! Which models a site is built with, and what each of them adds to the engine.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use clap::Args;

use super::{compress, files_in};
use crate::workspace;

/// The variable by which the build script of `catalog` is told.
const CHOICE: &str = "INSITE_MODELS";
/// Where the build leaves what build scripts write, below the target folder.
const BUILD_SCRIPTS: &str = "wasm32-unknown-unknown/page/build";

/// Which models to build in.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Models {
    /// Build only these models in, separated by commas, such as `prevent,fib-4` [default: all of models/].
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    models: Vec<String>,
}

impl Models {
    /// The names, sorted; empty for all.
    pub(super) fn text(&self) -> String {
        let mut names: Vec<&str> = self.models.iter().map(|name| name.trim()).collect();
        names.sort_unstable();
        names.dedup();
        names.join(",")
    }

    /// Refuses a name that is no model, before anything is built.
    pub(super) fn check(&self, root: &Path) -> Result<()> {
        let known = known(root)?;
        match self.models.iter().find(|name| !known.contains(name.trim())) {
            Some(unknown) => {
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                bail!("--models names `{unknown}`, which is no model; there are {}", known.join(", "))
            }
            None => Ok(()),
        }
    }

    /// What each model of the build that just ended adds to the engine, plain and as brotli.
    pub(super) fn sizes(&self, root: &Path) -> Result<String> {
        let chosen: BTreeSet<String> = self.models.iter().map(|name| name.trim().to_owned()).collect();
        let wanted = if chosen.is_empty() { known(root)? } else { chosen };
        let mut text = String::new();
        for (id, block) in written_last(&workspace::target(root).join(BUILD_SCRIPTS), &wanted)? {
            let brotli = compress::brotli(&block)?.len();
            writeln!(text, "{:>10} bytes {brotli:>9} brotli  of which model {id}", block.len())?;
        }
        Ok(text)
    }

    /// Hands the choice to a build; without one, a variable that happens to be set must not make it.
    pub(crate) fn set(&self, command: &mut Command) {
        command.env_remove(CHOICE);
        if !self.models.is_empty() {
            command.env(CHOICE, self.text());
        }
    }
}

/// The names of all models.
fn known(root: &Path) -> Result<BTreeSet<String>> {
    let mut known = BTreeSet::new();
    for entry in fs::read_dir(root.join("models"))? {
        let entry = entry?;
        if entry.path().join("bundle.json").is_file() {
            known.insert(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(known)
}

/// The models that the build script of `catalog` wrote last, of those of its folders that hold the models that are
/// wanted: each set of compiler options has a folder of its own, and what lies unused there may be another choice.
fn written_last(builds: &Path, wanted: &BTreeSet<String>) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found: Option<(SystemTime, BTreeMap<String, Vec<u8>>)> = None;
    for entry in fs::read_dir(builds).with_context(|| format!("{} cannot be read", builds.display()))? {
        let entry = entry?;
        let folder = entry.path().join("out/models");
        if !entry.file_name().to_string_lossy().starts_with("catalog-") || !folder.is_dir() {
            continue;
        }
        let (written, blocks) = (fs::metadata(&folder)?.modified()?, blocks(&folder)?);
        if blocks.keys().eq(wanted) && found.as_ref().is_none_or(|(latest, _)| written > *latest) {
            found = Some((written, blocks));
        }
    }
    Ok(found.with_context(|| format!("{} does not hold the models of the page", builds.display()))?.1)
}

/// Each model's files, `<id>.model` and `<id>.<n>.trees`, together.
fn blocks(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut blocks: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for file in files_in(folder)? {
        let (id, _) = file.split_once('.').with_context(|| format!("{file} is no part of a model"))?;
        blocks.entry(id.to_owned()).or_default().extend(fs::read(folder.join(&file))?);
    }
    Ok(blocks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn models(names: &[&str]) -> Models {
        Models { models: names.iter().map(|name| (*name).into()).collect() }
    }

    #[test]
    fn a_choice_is_checked_and_handed_on_in_one_order() {
        let root = std::env::temp_dir().join(format!("insite-choice-{}", std::process::id()));
        for name in ["fib-4", "prevent"] {
            fs::create_dir_all(root.join("models").join(name)).unwrap();
            fs::write(root.join("models").join(name).join("bundle.json"), "{}").unwrap();
        }
        assert!(models(&[]).check(&root).is_ok() && models(&["prevent", "fib-4"]).check(&root).is_ok());
        let message = models(&["fib-5"]).check(&root).unwrap_err().to_string();
        assert!(message.contains("`fib-5`") && message.contains("fib-4, prevent"), "{message}");
        assert_eq!(models(&["prevent", "fib-4", "prevent"]).text(), "fib-4,prevent");
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn the_last_build_of_the_models_that_are_wanted_counts() {
        let root = std::env::temp_dir().join(format!("insite-sizes-{}", std::process::id()));
        let builds = root.join("build");
        for (build, id, size) in [("catalog-1", "fib-4", 7), ("catalog-2", "fib-4", 9), ("catalog-3", "prevent", 5)] {
            let folder = builds.join(build).join("out/models");
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("{id}.model")), vec![1; size]).unwrap();
            fs::write(folder.join(format!("{id}.0.trees")), vec![2; size]).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        fs::create_dir_all(builds.join("web-1/out/models")).unwrap();
        let wanted = |id: &str| BTreeSet::from([id.to_owned()]);
        assert_eq!(written_last(&builds, &wanted("fib-4")).unwrap()["fib-4"].len(), 18);
        assert_eq!(written_last(&builds, &wanted("prevent")).unwrap()["prevent"].len(), 10);
        assert!(written_last(&builds, &wanted("kfre")).is_err());
        fs::remove_dir_all(root).unwrap();
    }
}
