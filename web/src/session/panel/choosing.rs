//! Which files are a list of patients, and whose they are: chosen, dropped, or in dropped folders.

use js_sys::{Array, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::Listing;
use crate::worker::{field, object};

/// From so many patients on, opened together, the whole list is offered first.
pub(crate) const LEAST_PATIENTS_OF_A_LIST: usize = 20;
/// More than this is not opened as one record: it would all be held at once.
const LARGEST_RECORD: f64 = 64.0 * 1024.0 * 1024.0;
/// More files than one patient's record has.
const MOST_FILES_OF_A_RECORD: usize = 20;

/// Files to be read as a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chosen {
    /// `{name, file}` each.
    pub(crate) files: Array,
    pub(crate) names: Vec<String>,
    pub(crate) bytes: f64,
    /// A folder or an archive was among what was chosen.
    pub(crate) is_packed: bool,
    /// A table was: a row of it is a patient.
    pub(crate) has_table: bool,
}

impl Chosen {
    fn add(&mut self, file: &File) {
        let name = file.name();
        let lower = name.to_ascii_lowercase();
        self.is_packed |= lower.ends_with(".zip") || lower.ends_with(".gz");
        let unpacked = lower.strip_suffix(".gz").unwrap_or(&lower);
        self.has_table |= unpacked.ends_with(".csv") || unpacked.ends_with(".tsv");
        self.bytes += file.size();
        self.files.push(&object(&[("name", name.as_str().into()), ("file", file.into())]));
        self.names.push(name);
    }
}

/// Whether files are a list and not one patient's record: a table, packed or in a folder, many, or large.
pub(crate) fn is_list(chosen: &Chosen) -> bool {
    chosen.has_table || chosen.is_packed || chosen.names.len() > MOST_FILES_OF_A_RECORD || chosen.bytes > LARGEST_RECORD
}

/// The files of the browser's file chooser.
pub(crate) fn from_list(files: &FileList) -> Chosen {
    let mut chosen = Chosen::default();
    for file in (0..files.length()).filter_map(|at| files.get(at)) {
        // A folder's hidden files are nobody's patients.
        if !file.name().starts_with('.') {
            chosen.add(&file);
        }
    }
    chosen
}

/// What was opened before as a record, to be read as a list.
pub(crate) fn list_of_sources(sources: &Array) -> Chosen {
    let mut chosen = Chosen::default();
    for source in sources.iter() {
        let name = field(&source, "name").as_string().unwrap_or_default();
        let blob = match field(&source, "file").dyn_into::<Blob>() {
            Ok(file) => Some(file),
            Err(_) => Blob::new_with_str_sequence(&Array::of1(&field(&source, "text"))).ok(),
        };
        if let Some(blob) = blob {
            chosen.bytes += blob.size();
            chosen.files.push(&object(&[("name", name.as_str().into()), ("file", blob.into())]));
            chosen.names.push(name);
        }
    }
    chosen
}

/// What was dropped, or `None` where there is no folder among it and the files can be taken at once.
pub(crate) fn from_drop(listing: Listing, data: &DataTransfer) -> Option<()> {
    let items = data.items();
    // Asked for before anything is awaited: afterwards the browser gives nothing of the drop any more.
    let entries: Vec<FileSystemEntry> =
        (0..items.length()).filter_map(|at| items.get(at)?.webkit_get_as_entry().ok()?).collect();
    if !entries.iter().any(FileSystemEntry::is_directory) {
        return None;
    }
    leptos::task::spawn_local(async move {
        let mut chosen = Chosen { is_packed: true, ..Chosen::default() };
        let mut waiting = entries;
        waiting.reverse();
        while let Some(entry) = waiting.pop() {
            if let Ok(folder) = entry.clone().dyn_into::<FileSystemDirectoryEntry>() {
                let mut inside = children(&folder).await;
                inside.sort_by_key(|entry| std::cmp::Reverse(entry.name()));
                waiting.append(&mut inside);
            } else if let Ok(entry) = entry.dyn_into::<FileSystemFileEntry>()
                && !entry.name().starts_with('.')
                && let Some(file) = file_of(&entry).await
            {
                chosen.add(&file);
            }
        }
        listing.choose(&chosen);
    });
    Some(())
}

/// What stands in a folder; browsers hand it over in parts, the last of which is empty.
async fn children(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut all = vec![];
    loop {
        let part = Promise::new(&mut |resolve, reject| {
            // What cannot be read is rejected, and ends the folder.
            _ = reader.read_entries_with_callback_and_callback(&resolve, &reject);
        });
        let Ok(part) = JsFuture::from(part).await else { return all };
        let part: Vec<FileSystemEntry> = Array::from(&part).iter().filter_map(|entry| entry.dyn_into().ok()).collect();
        if part.is_empty() {
            return all;
        }
        all.extend(part);
    }
}

async fn file_of(entry: &FileSystemFileEntry) -> Option<File> {
    let file = Promise::new(&mut |resolve, reject| {
        entry.file_with_callback_and_callback(&resolve, &reject);
    });
    JsFuture::from(file).await.ok()?.dyn_into().ok()
}
