//! The "must never know" rows of ARCHITECTURE.md hold against `cargo tree`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{crate_map, table};
use crate::workspace;

const HEADER: &[&str] = &["crate", "forbidden dependencies"];
/// Every target that anything is built for: a dependency of only one of them is one too.
const ALL_TARGETS: &str = "all";

pub(super) fn check(root: &Path) -> Result<Vec<String>> {
    let map = fs::read_to_string(root.join("ARCHITECTURE.md")).context("ARCHITECTURE.md cannot be read")?;
    let Some(rules) = rules(&map) else {
        return Ok(vec![format!("ARCHITECTURE.md: there is no table with the header `| {} |`", HEADER.join(" | "))]);
    };
    let known = known_packages(root)?;
    let mut findings = Vec::new();
    for folder in crate_map::crate_folders(root)? {
        let name = folder.rsplit('/').next().unwrap_or(&folder);
        if !rules.iter().any(|(crate_name, _)| crate_name == name) {
            findings.push(format!("ARCHITECTURE.md: no row says which dependencies `{name}` must not have"));
        }
    }
    for (name, forbidden) in &rules {
        findings.extend(violations(name, forbidden, &dependencies_of(root, name)?));
        let misspelt = forbidden.iter().filter(|package| !known.contains(*package));
        findings.extend(misspelt.map(|package| {
            format!("ARCHITECTURE.md: `{package}`, forbidden to `{name}`, is no package of Cargo.lock")
        }));
    }
    Ok(findings)
}

/// Each crate with the packages that it must not reach; a dash stands for none.
fn rules(map: &str) -> Option<Vec<(String, Vec<String>)>> {
    let rows = table::rows(map, HEADER)?;
    let rule = |row: &Vec<String>| {
        let name = row.first()?.trim_matches('`').to_owned();
        let packages = row.get(1)?.split(',').map(|package| package.trim().trim_matches('`').to_owned());
        Some((name, packages.filter(|package| !package.is_empty() && package != "–").collect()))
    };
    Some(rows.iter().filter_map(rule).collect())
}

fn violations(name: &str, forbidden: &[String], dependencies: &BTreeSet<String>) -> Vec<String> {
    let reached = forbidden.iter().filter(|package| dependencies.contains(*package));
    reached
        .map(|package| format!("`{name}` depends on `{package}`, which it must never know: see `cargo tree -e normal -p {name} -i {package}`"))
        .collect()
}

fn dependencies_of(root: &Path, name: &str) -> Result<BTreeSet<String>> {
    let mut tree = workspace::cargo(root);
    tree.args([
        "tree",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
        "--target",
        ALL_TARGETS,
        "--package",
        name,
    ]);
    let output = tree.output()?;
    if !output.status.success() {
        bail!("`cargo tree -p {name}` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let text = String::from_utf8(output.stdout)?;
    // The first line is the crate itself.
    Ok(text.lines().skip(1).filter_map(|line| line.split(' ').next()).map(str::to_owned).collect())
}

/// Every package of the lock file: a rule about one that does not exist could never fail.
fn known_packages(root: &Path) -> Result<BTreeSet<String>> {
    let lock: toml::Table = fs::read_to_string(root.join("Cargo.lock"))?.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock holds no packages")?;
    Ok(packages.iter().filter_map(|package| Some(package.get("name")?.as_str()?.to_owned())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_rules() {
        let map =
            "| crate | forbidden dependencies |\n|---|---|\n| `record` | `serde_json`, `model` |\n| xtask | – |\n";
        let wanted = [("record", vec!["serde_json", "model"]), ("xtask", vec![])];
        let wanted =
            wanted.map(|(name, packages)| (name.to_owned(), packages.into_iter().map(str::to_owned).collect()));
        assert_eq!(rules(map).unwrap(), wanted);
    }

    #[test]
    fn a_forbidden_dependency_is_found() {
        let dependencies = BTreeSet::from(["libm".to_owned(), "record".to_owned()]);
        assert_eq!(violations("model", &["record".to_owned()], &dependencies).len(), 1);
        assert!(violations("model", &["features".to_owned()], &dependencies).is_empty());
    }

    /// The whole way, on this very workspace: xtask does depend on clap, and would be caught if it must not.
    #[test]
    fn cargo_tree_is_read() {
        let root = workspace::root().unwrap();
        let dependencies = dependencies_of(&root, "xtask").unwrap();
        assert_eq!(violations("xtask", &["clap".to_owned()], &dependencies).len(), 1);
        assert!(!dependencies.contains("xtask"));
    }
}
