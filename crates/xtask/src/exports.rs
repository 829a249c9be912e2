//! What is exported of every sample patient by every model, held against FHIR R4 and CDS Hooks 2.0 by others' validators.
//!
//! `tests/exports/check.mjs` validates, and sees that what is broken on purpose is refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::test::Report;
use crate::toolbox::{self, Node};
use crate::{progress, workspace};

const TITLE: &str = "exports, validated against FHIR R4 and CDS Hooks 2.0";
/// The day for which the sample records are read.
const AS_OF: &str = "2026-11-22";
const FORMS: [&str; 2] = ["fhir", "cds-hooks"];

/// Exports and validates, as steps of the report.
pub(crate) fn check(root: &Path, report: &mut Report) {
    let Some(node) = report.value("Node.js", Node::ensure) else { return };
    if !report.within("validators of exports", || toolbox::ensure_export_validators(root, &node)) {
        return;
    }
    let Some((folder, models)) = report.value("exports of the samples by every model", || written(root)) else {
        return;
    };
    let mut check = Command::new(&node.program);
    check.arg(root.join("tests/exports/check.mjs")).arg(folder).args(models);
    report.command(TITLE, &mut check);
}

/// The folder of the exports, written anew, and the models' names.
fn written(root: &Path) -> Result<(PathBuf, Vec<String>)> {
    let insite = workspace::insite(root)?;
    let folder = workspace::target(root).join("insite/exports");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    let models = models(root)?;
    let samples = samples(root)?;
    for form in FORMS {
        let each = folder.join(form);
        let mut score = Command::new(&insite);
        score.arg("score").args(&samples).args(["--each", "--as", form, "--as-of", AS_OF, "--out"]).arg(&each);
        // By name, so that those that would not offer themselves are written, too.
        models.iter().for_each(|model| _ = score.args(["--model", model]));
        progress::require(&format!("exporting {} samples as {form}", samples.len()), &mut score)?;
        for entry in fs::read_dir(&each)? {
            let path = entry?.path();
            let name = path.file_name().context("a file without a name")?;
            fs::rename(&path, folder.join(name))?;
        }
        fs::remove_dir(&each)?;
    }
    Ok((folder, models))
}

/// The names of the shipped models.
fn models(root: &Path) -> Result<Vec<String>> {
    let folders = fs::read_dir(root.join("models"))?.collect::<Result<Vec<_>, _>>()?;
    let bundles = folders.iter().filter(|folder| folder.path().join("bundle.json").is_file());
    let mut names: Vec<String> = bundles.map(|folder| folder.file_name().to_string_lossy().into_owned()).collect();
    ensure!(!names.is_empty(), "models/ holds no bundle");
    names.sort();
    Ok(names)
}

/// The files of the sample patients.
fn samples(root: &Path) -> Result<Vec<PathBuf>> {
    let files = fs::read_dir(root.join("models/samples"))?.collect::<Result<Vec<_>, _>>()?;
    let mut paths: Vec<PathBuf> = files.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "json") && !path.ends_with("index.json"));
    ensure!(!paths.is_empty(), "models/samples/ holds no sample");
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_and_every_bundle_is_taken_and_nothing_else() {
        let root = workspace::root().unwrap();
        let samples = samples(&root).unwrap();
        assert!(samples.len() > 20 && samples.iter().all(|path| !path.ends_with("index.json")));
        let models = models(&root).unwrap();
        assert!(models.contains(&"prevent".to_owned()) && !models.contains(&"concepts".to_owned()), "{models:?}");
    }
}
