//! What a step read, by hash.

use std::collections::BTreeMap;
use std::path::Path;

use store::{Store, StoreError, sha256_of_file};

/// SHA-256 of each part of a store, by file name.
pub(crate) fn inputs(store: &Store, events: &Path, threads: usize) -> Result<BTreeMap<String, String>, StoreError> {
    let names = store.files();
    let share = names.len().div_ceil(threads.max(1)).max(1);
    let hash = |names: &[String]| -> Result<Vec<(String, String)>, StoreError> {
        names.iter().map(|name| Ok((format!("events/{name}"), sha256_of_file(&events.join(name))?))).collect()
    };
    let shares: Vec<Result<Vec<(String, String)>, StoreError>> = std::thread::scope(|scope| {
        let running: Vec<_> = names.chunks(share).map(|names| scope.spawn(move || hash(names))).collect();
        let lost = || Err(StoreError::Frame("a thread was lost while hashing the events".into()));
        running.into_iter().map(|thread| thread.join().unwrap_or_else(|_| lost())).collect()
    });
    Ok(shares.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}
