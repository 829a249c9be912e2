//! Source files are short, and no file names a place on somebody's machine.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

const LONGEST: usize = 600;
const LONG: usize = 500;
/// Endings of files that people read and write.
const SOURCES: &[&str] = &["rs", "mjs", "js", "css"];
const TEXTS: &[&str] = &["rs", "mjs", "js", "css", "html", "md", "toml", "json", "yml", "sh"];
/// Folders that hold no source: built, installed or recorded.
const SKIPPED: &[&str] = &["target", "dist", "package", "node_modules", "screenshots", ".git"];

pub(super) fn check(root: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    collect(root, &mut files)?;
    let mut findings = Vec::new();
    for file in files {
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !TEXTS.contains(&ending) {
            continue;
        }
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let name = file.strip_prefix(root).unwrap_or(&file).display().to_string();
        if SOURCES.contains(&ending) {
            let lines = text.lines().count();
            if lines > LONGEST {
                findings.push(too_long(&name, lines));
            } else if lines > LONG {
                println!("  note: {name} has {lines} lines: think of dividing it");
            }
        }
        findings.extend(home_path(&text).map(|line| format!("{name}:{line}: a path in somebody's home folder")));
    }
    Ok(findings)
}

fn too_long(name: &str, lines: usize) -> String {
    format!("{name}: {lines} lines, more than {LONGEST}: divide it")
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let kind = entry.file_type()?;
        let skipped = entry.file_name().to_str().is_some_and(|name| SKIPPED.contains(&name));
        if kind.is_dir() && !skipped {
            collect(&entry.path(), files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// The first line that names a home folder.
fn home_path(text: &str) -> Option<usize> {
    // Put together here, so that this file does not find itself.
    let homes = ["home", "Users", "root"].map(|folder| format!("/{folder}/"));
    let at = text.lines().position(|line| homes.iter().any(|home| names_folder(line, home)))?;
    Some(at + 1)
}

/// Whether `home` stands in `line` at the start of a path: `https://example.org/home/x` and `"/home/"` do not count.
fn names_folder(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + home.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(|character| character.is_alphanumeric() || "/.-_".contains(character))
            && after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_in_a_home_folder_is_found() {
        let text = format!("one\nlet path = \"/{}/ann/records\";\n", "home");
        assert_eq!(home_path(&text), Some(2));
        assert_eq!(home_path("see https://example.org/home/x and src/root/y"), None);
    }

    #[test]
    fn a_long_file_is_found() {
        let folder = std::env::temp_dir().join(format!("insite-tidy-{}", std::process::id()));
        fs::create_dir_all(folder.join("target")).unwrap();
        fs::write(folder.join("long.rs"), "//\n".repeat(LONGEST + 1)).unwrap();
        fs::write(folder.join("target/long.rs"), "//\n".repeat(LONGEST + 1)).unwrap();
        fs::write(folder.join("short.rs"), "//\n".repeat(LONGEST)).unwrap();
        assert_eq!(check(&folder).unwrap(), [too_long("long.rs", LONGEST + 1)]);
        fs::remove_dir_all(folder).unwrap();
    }
}
