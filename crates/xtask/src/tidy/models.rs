//! Every model is a folder with its bundle, its card and its golden patients, under its own name; the card's history ends
//! with the bundle as it is.

use std::fs;
use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

const PARTS: &[&str] = &["bundle.json", "card.toml", "golden.json"];
/// Folders of `models/` that are not models: value sets that models share, and patients to try.
const SHARED: &[&str] = &["concepts", "languages", "samples"];

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
            let card = fs::read_to_string(entry.path().join("card.toml")).unwrap_or_default();
            findings.extend(unwritten(&name, &text, &card));
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

/// Whether the card's last version is of another bundle.
fn unwritten(folder: &str, bundle: &str, card: &str) -> Option<String> {
    let sha256: String = Sha256::digest(bundle).iter().map(|byte| format!("{byte:02x}")).collect();
    let last = card.lines().rev().find_map(|line| line.strip_prefix("bundle_sha256 = "))?;
    (last.trim_matches('"') != sha256).then(|| {
        format!(
            "models/{folder}/card.toml: the last entry of `history` is of another bundle.json, whose SHA-256 now is {sha256}; \
             add an entry that says what changed, or correct the hash of a version that nobody has yet"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_that_the_history_does_not_know_is_found() {
        let card = |sha256: &str| {
            format!("[[history]]\nbundle_sha256 = \"older\"\n[[history]]\nbundle_sha256 = \"{sha256}\"\n")
        };
        // SHA-256 of "abc", FIPS 180-2, appendix B.1.
        let known = card("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(unwritten("m", "abc", &known), None);
        assert!(unwritten("m", "abd", &known).unwrap().contains("another bundle.json"));
        assert_eq!(unwritten("m", "abc", ""), None);
    }

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
