//! Written populations, read back: the same bytes for any number of threads, the CDM's columns, the same facts in every
//! form, and a truth that the engine which scores patients finds in the charts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod bytes;
mod columns;
mod engine;
mod forms;
mod refused;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use simulate::{Form, Settings, Summary, simulate};

/// A population in a folder of its own, removed with it.
pub(crate) struct Population {
    pub(crate) folder: PathBuf,
    pub(crate) summary: Summary,
}

impl Population {
    #[track_caller]
    pub(crate) fn write(name: &str, persons: u64, form: Form, threads: usize, prevalence: f64) -> Self {
        let folder = fresh(name);
        let settings = Settings { persons, form, out: folder.clone(), seed: 11, threads, prevalence };
        let summary = simulate(&settings, &|_, _| {}).unwrap();
        Self { folder, summary }
    }

    /// Every file by its name.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        fs::read_dir(&self.folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()))
            .collect()
    }

    pub(crate) fn rows(&self, file: &str) -> Vec<BTreeMap<String, String>> {
        rows(&self.folder.join(file))
    }

    pub(crate) fn truth(&self) -> serde_json::Value {
        serde_json::from_slice(&fs::read(self.folder.join("truth.json")).unwrap()).unwrap()
    }
}

impl Drop for Population {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.folder);
    }
}

/// The name of a folder that is not there.
pub(crate) fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("population-{name}"));
    _ = fs::remove_dir_all(&folder);
    folder
}

/// The rows of a CSV file by column.
pub(crate) fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}
