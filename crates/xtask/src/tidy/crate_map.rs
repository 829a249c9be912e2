//! The crate map of ARCHITECTURE.md names exactly the crates that exist, and each is named like its folder.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::table;

const HEADER: &[&str] = &["crate", "does", "must never know"];

pub(super) fn check(root: &Path) -> Result<Vec<String>> {
    let map = fs::read_to_string(root.join("ARCHITECTURE.md")).context("ARCHITECTURE.md cannot be read")?;
    let mut findings = Vec::new();
    let mut existing = BTreeSet::new();
    for folder in crate_folders(root)? {
        let name = folder.rsplit('/').next().unwrap_or(&folder).to_owned();
        let manifest: toml::Table = fs::read_to_string(root.join(&folder).join("Cargo.toml"))?.parse()?;
        let package = manifest.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
        if package != Some(&name) {
            findings.push(format!("{folder}/Cargo.toml: the package is not called `{name}` like its folder"));
        }
        existing.insert(name);
    }
    findings.extend(compare(&map, &existing));
    Ok(findings)
}

/// `crates/*`, `web` and `tests`, as paths from the root.
pub(super) fn crate_folders(root: &Path) -> Result<Vec<String>> {
    let mut folders = vec!["web".to_owned(), "tests".to_owned()];
    for entry in fs::read_dir(root.join("crates"))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            folders.push(format!("crates/{}", entry.file_name().to_string_lossy()));
        }
    }
    folders.sort();
    Ok(folders)
}

fn compare(map: &str, existing: &BTreeSet<String>) -> Vec<String> {
    let Some(rows) = table::rows(map, HEADER) else {
        return vec![format!("ARCHITECTURE.md: there is no table with the header `| {} |`", HEADER.join(" | "))];
    };
    let mut findings = Vec::new();
    let mut named = BTreeSet::new();
    for row in &rows {
        let name = row.first().map(|cell| cell.trim_matches('`').to_owned()).unwrap_or_default();
        if row.len() != HEADER.len() || row.iter().any(String::is_empty) {
            findings.push(format!("ARCHITECTURE.md: the map's row of `{name}` has an empty cell"));
        }
        if !named.insert(name.clone()) {
            findings.push(format!("ARCHITECTURE.md: the map names `{name}` twice"));
        }
    }
    findings.extend(
        named.difference(existing).map(|name| format!("ARCHITECTURE.md: the map names `{name}`, which does not exist")),
    );
    findings.extend(existing.difference(&named).map(|name| format!("ARCHITECTURE.md: the map does not name `{name}`")));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn existing() -> BTreeSet<String> {
        ["record", "web"].map(str::to_owned).into()
    }

    #[test]
    fn a_map_of_what_exists_passes() {
        let map = "| crate | does | must never know |\n|---|---|---|\n| `record` | facts | models |\n| `web` | page | trees |\n";
        assert_eq!(compare(map, &existing()), Vec::<String>::new());
    }

    #[test]
    fn drift_is_found() {
        let map = "| crate | does | must never know |\n|---|---|---|\n| `record` | facts | |\n| `python` | x | y |\n";
        let findings = compare(map, &existing());
        assert_eq!(findings.len(), 3, "{findings:?}");
        assert!(findings.iter().any(|finding| finding.contains("empty cell")));
        assert!(findings.iter().any(|finding| finding.contains("`python`, which does not exist")));
        assert!(findings.iter().any(|finding| finding.contains("does not name `web`")));
    }

    #[test]
    fn a_missing_table_is_found() {
        assert_eq!(compare("# no table\n", &existing()).len(), 1);
    }
}
