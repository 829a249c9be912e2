//! Remembers which sources `dist/` was built from, so that an unchanged tree is not built again.

use std::fs;
use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::hash;

/// Everything that can change the page.
const SOURCES: &[&str] =
    &["Cargo.toml", "Cargo.lock", "Trunk.toml", "rust-toolchain.toml", ".cargo", "crates", "models", "web"];

/// A hash over the names and contents of all sources, and the models that are chosen among them.
pub(super) fn of_sources(root: &Path, models: &str) -> Result<String> {
    let mut digest = Sha256::new();
    digest.update(format!("{models}\0"));
    for source in SOURCES {
        add(&mut digest, root, &root.join(source))?;
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether `folder` is, byte for byte, what was last built, and from these sources.
pub(super) fn holds(stamp: &Path, sources: &str, folder: &Path) -> Result<bool> {
    let Ok(text) = fs::read_to_string(stamp) else { return Ok(false) };
    Ok(folder.is_dir() && text == content(sources, folder)?)
}

/// Notes that `folder` was built from these sources.
pub(super) fn write(stamp: &Path, sources: &str, folder: &Path) -> Result<()> {
    Ok(fs::write(stamp, content(sources, folder)?)?)
}

fn content(sources: &str, folder: &Path) -> Result<String> {
    let mut digest = Sha256::new();
    add(&mut digest, folder, folder)?;
    let built: Vec<u8> = digest.finalize().to_vec();
    Ok(format!("{sources} {}\n", hash::hex(&built)))
}

fn add(digest: &mut Sha256, root: &Path, path: &Path) -> Result<()> {
    if path.is_dir() {
        let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        entries.sort();
        return entries.iter().try_for_each(|entry| add(digest, root, entry));
    }
    if path.is_file() {
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
        let content = fs::read(path)?;
        digest.update(format!("{name}\0{}\0", content.len()));
        digest.update(content);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_source_and_a_changed_result_are_both_seen() {
        let folder = std::env::temp_dir().join(format!("insite-stamp-{}", std::process::id()));
        let (web, built, stamp) = (folder.join("web"), folder.join("dist"), folder.join("stamp"));
        fs::create_dir_all(&web).unwrap();
        fs::create_dir_all(&built).unwrap();
        fs::write(web.join("main.rs"), "one").unwrap();
        fs::write(built.join("index.html"), "page").unwrap();
        let sources = of_sources(&folder, "").unwrap();
        write(&stamp, &sources, &built).unwrap();
        assert!(holds(&stamp, &sources, &built).unwrap());
        assert_ne!(of_sources(&folder, "fib-4").unwrap(), sources);

        fs::write(built.join("index.html"), "tampered").unwrap();
        assert!(!holds(&stamp, &sources, &built).unwrap());
        fs::write(web.join("main.rs"), "two").unwrap();
        assert_ne!(of_sources(&folder, "").unwrap(), sources);
        fs::remove_dir_all(&folder).unwrap();
    }
}
