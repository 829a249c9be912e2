//! `insite panel` on a table, from end to end: a mapping proposed, completed, and used.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of this test alone, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("panel-{name}"));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insite"));
    command
        .current_dir(folder)
        .args(["panel", "--as-of", "2026-11-22", "--model", "fib-4"])
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> (String, String) {
    (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_table_is_scored_by_a_mapping_that_was_proposed_and_completed() {
    let folder = folder("mapping");
    // FIB-4 is age × AST / (platelets × √ALT).
    let table =
        "MRN;Age;AST (U/L);ALT (U/L);Platelets\r\np1;50;40;25;200\r\np2;60;82,5;25;200\r\np3;50;many;25;200\r\n";
    std::fs::write(folder.join("ward.csv"), table).unwrap();
    let proposed = run(&folder, &["ward.csv", "--propose-mapping", "ward.json"]);
    assert!(proposed.status.success(), "{:?}", said(&proposed));

    // The header names no unit of platelets: nothing is scored, and what to do is said.
    for arguments in [&["ward.csv"][..], &["ward.csv", "--mapping", "ward.json"]] {
        let (out, error) = said(&run(&folder, arguments));
        assert!(
            out.is_empty() && error.contains("choose the unit of Platelets") && error.contains("10*9/L"),
            "{error}"
        );
    }

    let mut mapping: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("ward.json")).unwrap()).unwrap();
    mapping["inputs"]["platelets"]["column"]["unit"] = "10*9/L".into();
    std::fs::write(folder.join("ward.json"), mapping.to_string()).unwrap();
    let mut lists = vec![];
    for threads in ["1", "3"] {
        let to = format!("lists-{threads}");
        let output = run(&folder, &["ward.csv", "--mapping", "ward.json", "--threads", threads, "--csv", &to]);
        let (out, error) = said(&output);
        // A cell could not be used: scored all the same, and said by row and column.
        assert_eq!(output.status.code(), Some(1), "{error}");
        assert!(out.contains("3 patients") && out.contains("2.0000  p1") && out.contains("4.9500  p2"), "{out}");
        assert!(error.contains("AST (U/L)") && error.contains("line 4") && !error.contains("many"), "{error}");
        lists.push(std::fs::read_to_string(folder.join(to).join("fib-4-fib4.csv")).unwrap());
    }
    assert_eq!(lists[0], lists[1]);
}

#[test]
fn a_mapping_without_a_table_and_what_is_no_mapping_are_refused() {
    let folder = folder("refused");
    std::fs::write(folder.join("list.ndjson"), "{}\n").unwrap();
    std::fs::write(folder.join("ward.csv"), "id,Age\np,50\n").unwrap();
    std::fs::write(folder.join("other.json"), "{\"resourceType\":\"Patient\"}").unwrap();
    for (arguments, why) in [
        (["list.ndjson", "--mapping", "other.json"], "there is none among the files"),
        (["ward.csv", "--mapping", "other.json"], "no mapping of a table"),
        (["list.ndjson", "--propose-mapping", "new.json"], "there is no table among the files"),
    ] {
        let output = run(&folder, &arguments);
        assert!(!output.status.success() && said(&output).1.contains(why), "{:?}", said(&output));
    }
}
