//! What a step read, by hash.

use std::collections::BTreeMap;
use std::path::Path;

use store::{Store, StoreError, in_parallel, sha256_of_file};

/// SHA-256 of each part of a store, by file name.
pub(crate) fn inputs(store: &Store, events: &Path, threads: usize) -> Result<BTreeMap<String, String>, StoreError> {
    let names = store.files();
    let hashes = in_parallel(threads, names.len(), |at| sha256_of_file(&events.join(&names[at])))?;
    Ok(names.iter().map(|name| format!("events/{name}")).zip(hashes).collect())
}
