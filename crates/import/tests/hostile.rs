//! Hostile files: each is refused with words that say what and where, and none makes a reader panic.
//!
//! The files are the fuzzers' seeds (`tests/fuzz/seeds/make.py` writes them), what must be said of each stands in
//! `refusals.tsv` beside them, and whatever the fuzzers found stays in `tests/fuzz/regressions`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first thing that fails")]
#![allow(unreachable_pub, reason = "the files that are shared with the fuzz targets are modules of a library there")]

#[path = "../../../tests/fuzz/src/read.rs"]
mod read;
#[path = "../../../tests/fuzz/src/score.rs"]
mod score;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use import::{ImportError, Imported, lightgbm, onnx, smartcore, xgboost};
use read::read;

type Import = fn(&[u8]) -> Result<Imported, ImportError>;

const READERS: [(&str, Import); 4] = [
    ("xgboost", xgboost::import),
    ("lightgbm", lightgbm::import),
    ("onnx", onnx::import),
    ("smartcore", smartcore::import),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Files of a folder by name; none where there is no such folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeMap::new() };
    entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

/// What must be said of each file of a reader: words, or none where the file is sound.
fn expectations(target: &str) -> BTreeMap<String, Vec<String>> {
    let table = std::fs::read_to_string(root().join("tests/fuzz/seeds/refusals.tsv")).unwrap();
    let mut expected = BTreeMap::new();
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let mut cells = line.split('\t');
        let (of, file) = cells.next().and_then(|path| path.split_once('/')).unwrap_or_else(|| panic!("{line}"));
        if of == target {
            expected.insert(file.to_owned(), cells.filter(|cell| *cell != "sound").map(str::to_owned).collect());
        }
    }
    expected
}

#[test]
fn hostile_files_are_refused_by_what_and_where() {
    let mut wrong = String::new();
    for (target, import) in READERS {
        let files = files(&root().join("tests/fuzz/seeds").join(target));
        let expected = expectations(target);
        assert!(files.keys().eq(expected.keys()), "the table and the folder {target} name other files");
        for (name, bytes) in &files {
            let words = &expected[name];
            match (read(import, bytes), words.is_empty()) {
                (Ok(()), true) => {}
                (Err(text), false) if words.iter().all(|word| text.contains(word.as_str())) => {}
                (found, _) => writeln!(wrong, "{target}/{name}: {found:?}, expected {words:?}").unwrap(),
            }
            // The reader's own refusals end with what to do.
            if let Err(error) = import(bytes)
                && (error.place.is_empty() || error.remedy.is_none())
            {
                writeln!(wrong, "{target}/{name}: no place or no remedy: {error}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_the_fuzzers_found_stays_mended() {
    for (target, import) in READERS {
        for (name, bytes) in files(&root().join("tests/fuzz/regressions").join(target)) {
            println!("{target}/{name}");
            read(import, &bytes).ok();
        }
    }
}

/// Sound files of a reader: what libraries wrote and what was written by hand.
fn sound(target: &str) -> Vec<(String, Vec<u8>)> {
    let fixtures = files(&root().join("crates/import/tests/fixtures")).into_iter();
    let written = fixtures.filter(|(name, _)| name.starts_with(target) && !name.ends_with(".csv"));
    let seeds = files(&root().join("tests/fuzz/seeds").join(target)).into_iter();
    written.chain(seeds.filter(|(name, _)| name.starts_with("whole"))).collect()
}

/// Bytes that mean much in one of the formats: quotes, signs, markers of types, ends of numbers' ranges.
const MEANINGFUL: &[u8] = b"0-9\"[]{}=\n,LlUSdZ$#\x00\x01\x7f\x80\xff";

/// Changes per reader, over all of its files.
const CHANGES: usize = 4_000;

fn check_damaged(target: &str, import: Import) {
    let files = sound(target);
    assert!(files.len() > 3, "{target}: {} files", files.len());
    let each = CHANGES / files.len();
    for (name, bytes) in &files {
        assert_eq!(read(import, bytes), Ok(()), "{name}");
        for at in 0..each {
            let position = at * bytes.len() / each;
            let mut changed = bytes.clone();
            changed[position] = MEANINGFUL[at % MEANINGFUL.len()];
            read(import, &changed).ok();
            changed[position] = bytes[position] ^ (1 << (at % 8));
            read(import, &changed).ok();
            // What JSON and UBJSON close stands last: whatever is cut is refused.
            let cut = read(import, &bytes[..position]);
            assert!(cut.is_err() || !matches!(target, "xgboost" | "smartcore"), "{name} cut at {position}");
        }
    }
}

#[test]
fn damaged_xgboost_files_never_panic() {
    check_damaged("xgboost", xgboost::import);
}

#[test]
fn damaged_lightgbm_files_never_panic() {
    check_damaged("lightgbm", lightgbm::import);
}

#[test]
fn damaged_onnx_files_never_panic() {
    check_damaged("onnx", onnx::import);
}

#[test]
fn damaged_smartcore_files_never_panic() {
    check_damaged("smartcore", smartcore::import);
}

/// A list of one number for each node, as JSON.
fn list<T: std::fmt::Display>(name: &str, count: usize, number: impl Fn(usize) -> T) -> String {
    let mut text = String::with_capacity(count * 8);
    for node in 0..count {
        write!(text, "{}{}", if node == 0 { "" } else { "," }, number(node)).unwrap();
    }
    format!("\"{name}\":[{text}]")
}

/// An XGBoost model of one tree, whose splits are at the positions below `splits` and have these children.
fn one_tree(splits: usize, children: impl Fn(usize) -> (usize, usize)) -> String {
    let count = 2 * splits + 1;
    let child = |node: usize, of: fn((usize, usize)) -> usize| match node < splits {
        true => of(children(node)) as i64,
        false => -1,
    };
    let lists = [
        list("left_children", count, |node| child(node, |(left, _)| left)),
        list("right_children", count, |node| child(node, |(_, right)| right)),
        list("split_indices", count, |_| 0),
        list("split_conditions", count, |node| node % 1000),
        list("default_left", count, |_| 0),
    ];
    format!(
        "{{\"version\":[3,4,1],\"learner\":{{\"gradient_booster\":{{\"name\":\"gbtree\",\"model\":{{\
         \"gbtree_model_param\":{{\"num_trees\":\"1\"}},\"tree_info\":[0],\"trees\":[{{\"id\":0,\
         \"tree_param\":{{\"num_nodes\":\"{count}\"}},{}}}]}}}},\"learner_model_param\":{{\"base_score\":\"0\",\
         \"num_class\":\"0\",\"num_feature\":\"1\"}},\"objective\":{{\"name\":\"reg:squarederror\"}}}}}}",
        lists.join(",")
    )
}

/// The most memory that this process has held, in MiB, where the system says so.
fn peak_memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<usize>().ok()? / 1024)
}

/// As a heap: each node's children stand at twice its place.
fn balanced(node: usize) -> (usize, usize) {
    (2 * node + 1, 2 * node + 2)
}

#[test]
fn a_tree_of_a_million_nodes_is_refused_in_seconds_and_bounded_memory() {
    let started = Instant::now();
    let million = one_tree(500_000, balanced);
    assert!(million.contains("\"num_nodes\":\"1000001\"") && million.len() > 10_000_000);
    let refused = read(xgboost::import, million.as_bytes()).unwrap_err();
    let expected =
        "tree 0, node 0: the tree has 1000001 nodes; at most 262144 are understood: train with a smaller max_depth";
    assert!(refused.starts_with(expected), "{refused}");
    // The largest tree that is read has 17 full levels.
    assert_eq!(read(xgboost::import, one_tree(131_071, balanced).as_bytes()), Ok(()));
    assert!(read(xgboost::import, one_tree(131_072, balanced).as_bytes()).is_err());
    // As a chain: every split's left child is a leaf.
    let splits = 131_071;
    let chain = one_tree(splits, |node| (splits + node, if node + 1 < splits { node + 1 } else { 2 * splits }));
    let refused = read(xgboost::import, chain.as_bytes()).unwrap_err();
    assert!(refused.contains("lies more than 512 splits deep: train with a smaller max_depth"), "{refused}");
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    assert!(peak_memory().is_none_or(|peak| peak < 1024), "{:?} MiB", peak_memory());
}
