//! Hostile models of our own forms: each is refused with words that say what, and none makes the loader panic.
//!
//! The files and what must be said of each stand in `tests/fuzz/seeds`, what the fuzzer found in `regressions`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first thing that fails")]
#![allow(unreachable_pub, reason = "the files that are shared with the fuzz targets are modules of a library there")]

#[path = "../../../tests/fuzz/src/load.rs"]
mod load;
#[path = "../../../tests/fuzz/src/score.rs"]
mod score;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use load::load;

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fuzz")
}

/// Files of a folder by name; none where there is no such folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeMap::new() };
    entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

/// What must be said of each file: words, or none where the file is sound.
fn expectations() -> BTreeMap<String, Vec<String>> {
    let table = std::fs::read_to_string(fuzz().join("seeds/refusals.tsv")).unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("model/")).map(|line| {
        let mut cells = line.split('\t');
        let file = cells.next().unwrap().to_owned();
        (file, cells.filter(|cell| *cell != "sound").map(str::to_owned).collect())
    });
    rows.collect()
}

#[test]
fn hostile_models_are_refused_by_what_is_wrong() {
    let (files, expected) = (files(&fuzz().join("seeds/model")), expectations());
    assert!(files.keys().eq(expected.keys()), "the table and the folder name other files");
    let mut wrong = String::new();
    for (name, bytes) in &files {
        let words = &expected[name];
        match (load(bytes), words.is_empty()) {
            (Ok(()), true) => {}
            (Err(text), false) if words.iter().all(|word| text.contains(word.as_str())) => {}
            (found, _) => writeln!(wrong, "model/{name}: {found:?}, expected {words:?}").unwrap(),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_the_fuzzer_found_stays_mended() {
    for (name, bytes) in files(&fuzz().join("regressions/model")) {
        println!("{name}");
        load(&bytes).ok();
    }
}

#[test]
fn damaged_models_never_panic() {
    let sound = files(&fuzz().join("seeds/model")).into_iter().filter(|(name, _)| name.starts_with("whole"));
    for (name, bytes) in sound {
        assert_eq!(load(&bytes), Ok(()), "{name}");
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            for byte in [0x00, 0x01, 0x7f, 0x80, 0xff, b'9', b'-', b'"', bytes[at] ^ 1, bytes[at] ^ 0x10] {
                changed[at] = byte;
                load(&changed).ok();
            }
            assert!(load(&bytes[..at]).is_err(), "{name} cut at {at}");
        }
    }
}
