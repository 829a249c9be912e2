//! Every model is a folder with its bundle, its card and its golden patients, under its own name.

use std::fs;
use std::path::Path;

use anyhow::Result;

const PARTS: &[&str] = &["bundle.json", "card.toml", "golden.json"];
/// Folders of `models/` that are not models: value sets that models share, and patients to try.
const SHARED: &[&str] = &["concepts", "samples"];

pub(super) fn check(root: &Path) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    let mut entries = fs::read_dir(root.join("models"))?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !entry.file_type()?.is_dir() || SHARED.contains(&name.as_str()) {
            continue;
        }
        let missing = PARTS.iter().filter(|part| !entry.path().join(part).is_file());
        findings.extend(missing.map(|part| format!("models/{name}: {part} is missing")));
        if let Ok(text) = fs::read_to_string(entry.path().join("bundle.json")) {
            findings.extend(misnamed(&name, &text));
        }
    }
    Ok(findings)
}

fn misnamed(folder: &str, bundle: &str) -> Option<String> {
    let bundle: serde_json::Value = match serde_json::from_str(bundle) {
        Ok(bundle) => bundle,
        Err(error) => return Some(format!("models/{folder}/bundle.json is not JSON: {error}")),
    };
    let id = bundle.get("id").and_then(serde_json::Value::as_str);
    (id != Some(folder)).then(|| format!("models/{folder}/bundle.json: its `id` is not the folder's name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_part_and_a_wrong_name_are_found() {
        let root = std::env::temp_dir().join(format!("insite-models-{}", std::process::id()));
        let model = root.join("models/fib-4");
        fs::create_dir_all(&model).unwrap();
        fs::create_dir_all(root.join("models/concepts")).unwrap();
        fs::write(model.join("bundle.json"), r#"{"id": "fib-5"}"#).unwrap();
        fs::write(model.join("card.toml"), "").unwrap();
        let findings = check(&root).unwrap();
        assert_eq!(findings.len(), 2, "{findings:?}");
        fs::write(model.join("bundle.json"), r#"{"id": "fib-4"}"#).unwrap();
        fs::write(model.join("golden.json"), "[]").unwrap();
        assert!(check(&root).unwrap().is_empty());
        fs::remove_dir_all(root).unwrap();
    }
}
