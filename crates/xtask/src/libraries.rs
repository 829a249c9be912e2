//! Models that the real libraries train and write now, imported and compared with the libraries' own answers.
//!
//! `tests/libraries/make.py` writes models, tables and lists of what to compare; each entry is one `insite import`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::tally::Tally;
use crate::test::Report;
use crate::{progress, toolbox, workspace};

const TITLE: &str = "models of the real libraries, imported and compared";
const WHY_PYTHON: &str = "models of XGBoost, LightGBM and scikit-learn are imported and compared";
/// Lists of packages, and the libraries whose models each environment writes. The first is the benchmark's too.
const ENVIRONMENTS: &[(&str, &[&str])] = &[
    ("tests/bench/requirements.txt", &["xgboost", "lightgbm", "sklearn"]),
    ("tests/libraries/requirements-xgboost-2.txt", &["xgboost"]),
];
/// How many lists there are to be: one for each library of each environment.
const LISTS: usize = 4;

/// Writes the models and compares them, as steps of the report.
pub(crate) fn check(root: &Path, report: &mut Report) {
    let written = report.value("models by the real libraries, written for the next step", || written(root));
    let Some(folder) = written else { return };
    report.counted(TITLE, || compared(root, &folder));
}

/// The folder of the models, written anew.
fn written(root: &Path) -> Result<PathBuf> {
    let folder = workspace::target(root).join("insite/libraries");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    for (requirements, libraries) in ENVIRONMENTS {
        let python = toolbox::ensure_python(&root.join(requirements), WHY_PYTHON)?;
        let mut make = Command::new(python);
        // -B: no compiled files among the sources.
        make.arg("-B").arg(root.join("tests/libraries/make.py")).arg(&folder).args(*libraries);
        progress::require(&format!("training and writing models: {}", libraries.join(", ")), &mut make)?;
    }
    Ok(folder)
}

/// Runs every entry of every list.
fn compared(root: &Path, folder: &Path) -> Result<Tally> {
    let insite = workspace::insite(root)?;
    let checks = checks(folder)?;
    let mut tally = Tally::default();
    for check in &checks {
        let mut import = Command::new(&insite);
        let output = import.arg("import").args(&check.arguments).current_dir(folder).output();
        let output = output.with_context(|| format!("{} could not be started", insite.display()))?;
        let said = String::from_utf8_lossy(&output.stdout);
        if let Some(difference) = difference(&said).filter(|_| output.status.success()) {
            tally.passed += 1;
            println!("  {}: {difference}", check.title);
        } else {
            tally.failed += 1;
            let error = String::from_utf8_lossy(&output.stderr);
            println!("  {}: FAILED\n{}{}", check.title, said, error.trim_end());
            println!("  again: cd {} && insite import {}", folder.display(), check.arguments.join(" "));
        }
    }
    println!("  {} compared, {} of them failed", checks.len(), tally.failed);
    Ok(tally)
}

/// One import that compares.
#[derive(Debug, PartialEq)]
struct Check {
    title: String,
    arguments: Vec<String>,
}

/// All entries, in the order of the lists' names.
fn checks(folder: &Path) -> Result<Vec<Check>> {
    let shown = || format!("{} cannot be read", folder.display());
    let entries = fs::read_dir(folder).with_context(shown)?.collect::<Result<Vec<_>, _>>().with_context(shown)?;
    let mut lists: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    lists.retain(|path| path.to_string_lossy().ends_with(".checks.json"));
    lists.sort();
    ensure!(lists.len() == LISTS, "{}: {} lists of checks, not {LISTS}", folder.display(), lists.len());
    let mut checks = Vec::new();
    for list in lists {
        let of_list = parsed(&fs::read_to_string(&list)?).with_context(|| format!("{}", list.display()))?;
        ensure!(!of_list.is_empty(), "{}: an empty list of checks", list.display());
        checks.extend(of_list);
    }
    Ok(checks)
}

fn parsed(text: &str) -> Result<Vec<Check>> {
    let list: Value = serde_json::from_str(text)?;
    let entry = |entry: &Value| {
        let title = entry["title"].as_str()?.to_owned();
        let arguments = entry["arguments"].as_array()?.iter().map(|word| Some(word.as_str()?.to_owned()));
        Some(Check { title, arguments: arguments.collect::<Option<_>>()? })
    };
    match list.as_array().and_then(|list| list.iter().map(entry).collect()) {
        Some(checks) => Ok(checks),
        None => bail!("no list of titles and arguments"),
    }
}

/// What `insite import` says of the largest difference; `None` where it compared nothing.
fn difference(said: &str) -> Option<&str> {
    let (_, compared) = said.split_once("\nCompared with ")?;
    compared.lines().nth(1).map(str::trim).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_whole_or_refused() {
        let check = Check { title: "a".to_owned(), arguments: vec!["b".to_owned(), "c".to_owned()] };
        assert_eq!(parsed(r#"[{"title": "a", "arguments": ["b", "c"]}]"#).unwrap(), [check]);
        for wrong in ["", "{}", r#"[{"title": "a"}]"#, r#"[{"title": "a", "arguments": [1]}]"#] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_import_that_compares_nothing_does_not_count() {
        let said =
            "XGBoost 3.4.1\n  model  1 tree\n\nCompared with x.csv: 2 rows, 2 numbers.\n  every number is equal\n";
        assert_eq!(difference(said), Some("every number is equal"));
        assert_eq!(difference("XGBoost 3.4.1\n  model  1 tree\n"), None);
    }
}
