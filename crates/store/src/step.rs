//! What a step leaves behind: whole files or none, and a stamp by which it knows its own work again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::StoreError;

/// How a step's files came about. A step whose stamp is current need not run again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    /// The step.
    pub step: String,
    /// The version of the program.
    pub program: String,
    /// SHA-256 of the step's settings.
    pub settings: String,
    /// SHA-256 of what it read, by name.
    pub inputs: BTreeMap<String, String>,
    /// SHA-256 of what it wrote, by path from the stamp's folder.
    pub outputs: BTreeMap<String, String>,
}

impl Stamp {
    /// A stamp of a step that has written nothing yet; `settings` is any text that tells them apart.
    #[must_use]
    pub fn new(step: &str, settings: &str, inputs: BTreeMap<String, String>) -> Self {
        Self {
            step: step.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            settings: sha256_of_bytes(settings.as_bytes()),
            inputs,
            outputs: BTreeMap::new(),
        }
    }

    /// Where a step's stamp stands.
    #[must_use]
    pub fn path(folder: &Path, step: &str) -> PathBuf {
        folder.join(format!("{step}.stamp.json"))
    }

    /// The stamp that an earlier run left for the same program, settings and inputs, if all its outputs are still as they
    /// were.
    #[must_use]
    pub fn current(&self, folder: &Path) -> Option<Self> {
        let text = fs::read_to_string(Self::path(folder, &self.step)).ok()?;
        let left: Self = serde_json::from_str(&text).ok()?;
        let same =
            Self { outputs: BTreeMap::new(), ..left.clone() } == Self { outputs: BTreeMap::new(), ..self.clone() };
        let whole = || {
            left.outputs.iter().all(|(name, hash)| sha256_of_file(&folder.join(name)).is_ok_and(|found| found == *hash))
        };
        (same && !left.outputs.is_empty() && whole()).then_some(left)
    }

    /// Hashes the outputs, given as paths from `folder`, and writes the stamp there.
    ///
    /// # Errors
    /// When a file cannot be read or the stamp not be written.
    pub fn leave(mut self, folder: &Path, outputs: &[String]) -> Result<Self, StoreError> {
        for name in outputs {
            self.outputs.insert(name.clone(), sha256_of_file(&folder.join(name))?);
        }
        let path = Self::path(folder, &self.step);
        let text = serde_json::to_string_pretty(&self).map_err(|e| StoreError::Frame(e.to_string()))?;
        write_whole(&path, |file| file.write_all(text.as_bytes()).and_then(|()| file.write_all(b"\n")))?;
        Ok(self)
    }

    /// Takes an older stamp away, so that a run that breaks off leaves no stamp.
    ///
    /// # Errors
    /// When the stamp is there and cannot be removed.
    pub fn lift(&self, folder: &Path) -> Result<(), StoreError> {
        let path = Self::path(folder, &self.step);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(path)(error)),
            _ => Ok(()),
        }
    }
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256_of_bytes(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// SHA-256 of a file in hexadecimal.
///
/// # Errors
/// When the file cannot be read.
pub fn sha256_of_file(path: &Path) -> Result<String, StoreError> {
    let mut file = File::open(path).map_err(StoreError::io(path))?;
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer).map_err(StoreError::io(path))? {
            0 => return Ok(hexadecimal(&digest.finalize())),
            read => digest.update(&buffer[..read]),
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Writes a file that is there whole or not at all: beside its place first (`.partial`), then moved.
///
/// # Errors
/// When it cannot be written or moved.
pub fn write_whole(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>,
) -> Result<(), StoreError> {
    let beside = beside(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(StoreError::io(folder))?;
    }
    let mut file = BufWriter::new(File::create(&beside).map_err(StoreError::io(&beside))?);
    write(&mut file).and_then(|()| file.flush()).map_err(StoreError::io(&beside))?;
    drop(file);
    fs::rename(&beside, path).map_err(StoreError::io(path))
}

/// The name under which a file grows.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_current_as_long_as_nothing_changed() {
        let folder = std::env::temp_dir().join(format!("insite-stamp-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let inputs = BTreeMap::from([("a.csv".to_owned(), sha256_of_bytes(b"1"))]);
        let stamp = Stamp::new("cohort", "{}", inputs.clone());
        assert_eq!(stamp.current(&folder), None);
        write_whole(&folder.join("out"), |file| file.write_all(b"x")).unwrap();
        stamp.clone().leave(&folder, &["out".to_owned()]).unwrap();
        assert!(stamp.current(&folder).is_some());
        assert!(Stamp::new("cohort", "{1}", inputs).current(&folder).is_none());
        assert!(Stamp::new("cohort", "{}", BTreeMap::new()).current(&folder).is_none());
        fs::write(folder.join("out"), b"y").unwrap();
        assert!(stamp.current(&folder).is_none());
        stamp.lift(&folder).unwrap();
        stamp.lift(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn hashes_are_sha_256() {
        // FIPS 180-2, appendix B.1.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_of_bytes(b"abc"), abc);
    }
}
