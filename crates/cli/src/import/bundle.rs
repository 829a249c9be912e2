//! The folder of a bundle: a model is written only where the bundle binds exactly its columns.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use model::ModelFile;
use model::trees::TreeEnsemble;
use serde::Deserialize;

use super::{skeleton, write};

/// What is written once everything is known to fit.
pub(super) struct Plan {
    folder: PathBuf,
    /// Files to fill in, for a folder without a bundle.
    skeleton: Vec<(&'static str, String)>,
}

/// What of `bundle.json` concerns the model; the build checks the rest.
#[derive(Deserialize)]
struct Bundle {
    instances_are_public: Option<String>,
    equations: Vec<Equation>,
}

#[derive(Deserialize)]
struct Equation {
    id: Option<String>,
    terms: Vec<Term>,
    outputs: Vec<Output>,
}

#[derive(Deserialize)]
struct Term {
    name: String,
}

#[derive(Deserialize)]
struct Output {
    trained: Option<String>,
}

/// Checks the folder's bundle against the model; nothing is written yet.
pub(super) fn plan(folder: &Path, file: &ModelFile<TreeEnsemble>, why_public: Option<&str>) -> Result<Plan> {
    let path = folder.join("bundle.json");
    let mut skeleton = Vec::new();
    if path.is_file() {
        let text = fs::read(&path).with_context(|| path.display().to_string())?;
        fits(&text, file).with_context(|| format!("{}", path.display()))?;
    } else {
        let id = id(folder)?;
        skeleton.push(("bundle.json", skeleton::bundle(&id, file, why_public)?));
        skeleton.push(("golden.json", skeleton::GOLDEN.to_owned()));
        skeleton.push(("card.toml", skeleton::card(&id, why_public)));
        // What somebody began to write stays.
        skeleton.retain(|(name, _)| !folder.join(name).exists());
    }
    Ok(Plan { folder: folder.to_owned(), skeleton })
}

fn id(folder: &Path) -> Result<String> {
    let name = match folder.file_name() {
        Some(name) => Some(name.to_owned()),
        None => {
            fs::canonicalize(folder).with_context(|| folder.display().to_string())?.file_name().map(ToOwned::to_owned)
        }
    };
    let name = name.and_then(|name| name.into_string().ok());
    name.with_context(|| format!("{}: the folder's name becomes the bundle's id, and is no text", folder.display()))
}

fn fits(text: &[u8], file: &ModelFile<TreeEnsemble>) -> Result<()> {
    let bundle: Bundle = serde_json::from_slice(text).context("this is no bundle; models/README.md describes one")?;
    let names: Vec<&str> = file.outputs.iter().map(|output| output.name.as_str()).collect();
    let mut uses_the_model = false;
    for equation in &bundle.equations {
        let trained: Vec<&str> = equation.outputs.iter().filter_map(|output| output.trained.as_deref()).collect();
        let Some(any) = trained.first() else { continue };
        uses_the_model = true;
        let place = format!("equation `{}`", equation.id.as_deref().unwrap_or_default());
        if let Some(stranger) = trained.iter().find(|name| !names.contains(name)) {
            bail!("{place}: the model has no output {stranger:?}; it has {}", list(names.iter().copied()));
        }
        let terms: BTreeSet<&str> = equation.terms.iter().map(|term| term.name.as_str()).collect();
        let columns: BTreeSet<&str> = file.columns.iter().map(String::as_str).collect();
        let missing: Vec<&str> = columns.difference(&terms).copied().collect();
        let extra: Vec<&str> = terms.difference(&columns).copied().collect();
        if !(missing.is_empty() && extra.is_empty()) {
            let mut parts = Vec::new();
            if !missing.is_empty() {
                parts.push(format!("there is no term for the model's columns {}", list(missing)));
            }
            if !extra.is_empty() {
                parts.push(format!("the model has no columns for the terms {}", list(extra)));
            }
            bail!(
                "{place}, output {any:?}: {}; nothing was written. Terms are bound to columns by name",
                parts.join("; ")
            );
        }
    }
    if file.stores_instances && bundle.instances_are_public.is_none() {
        bail!(
            "the model stores rows of its training data; the bundle must say which public data set they are of: \
             \"instances_are_public\": \"…\""
        );
    }
    if !uses_the_model {
        bail!(
            "no output says `\"trained\"`, so the bundle does not use the model; its outputs are {}",
            list(names.iter().copied())
        );
    }
    Ok(())
}

fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ")
}

impl Plan {
    pub(super) fn write(&self, file: &ModelFile<TreeEnsemble>, out: &mut impl Write) -> Result<()> {
        fs::create_dir_all(&self.folder).with_context(|| self.folder.display().to_string())?;
        let path = self.folder.join("model.json");
        let text = ::import::model_json(file)?;
        write::file(&path, &text)?;
        writeln!(out, "Wrote {}: {} bytes.", path.display(), text.len())?;
        for (name, text) in &self.skeleton {
            let path = self.folder.join(name);
            write::file(&path, text.as_bytes())?;
            writeln!(out, "Wrote {}: to be filled in.", path.display())?;
        }
        if !self.skeleton.is_empty() {
            writeln!(
                out,
                "The build refuses the bundle until every `null` stands for something and golden.json holds patients \
                 with the values that the library gives. models/README.md describes every field."
            )?;
        }
        Ok(())
    }
}
