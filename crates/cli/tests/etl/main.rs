//! `insite etl` from end to end.

#![allow(clippy::unwrap_used, reason = "a test ends at the first thing that fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn insite(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_insite")).current_dir(folder).args(arguments).output().unwrap()
}

#[test]
fn a_flat_table_becomes_a_store_once() {
    let folder = std::env::temp_dir().join(format!("insite-cli-etl-{}", std::process::id()));
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("maps")).unwrap();
    fs::write(folder.join("maps/t.csv"), "id,sex,k\n1,f,4.1\n2,f,NA\n").unwrap();
    let mapping = "file = \"t.csv\"\nperson = \"id\"\nsex = \"female\"\n[[entries]]\nkind = \"observation\"\n\
                   column = \"k\"\ncode = \"loinc|2823-3|Potassium\"\nunit = \"mmol/L\"\n";
    fs::write(folder.join("maps/m.toml"), mapping).unwrap();
    fs::write(
        folder.join("recipe.toml"),
        "[etl]\nflat = [{ file = \"maps/t.csv\", mapping = \"maps/m.toml\" }]\n[fit]\n",
    )
    .unwrap();
    let text = |output: &Output| String::from_utf8_lossy(&output.stdout).into_owned();
    for (run, arguments) in [("a", &["--flat", "maps/m.toml"][..]), ("b", &["recipe.toml"])] {
        let arguments = [&["etl", "--out", run], arguments].concat();
        let first = insite(&folder, &arguments);
        assert!(first.status.success(), "{first:?}");
        assert!(text(&first).contains("2 persons, 4 rows in 1 parts"), "{}", text(&first));
        assert!(text(&first).contains("- 1 cell is missing (first: t.csv:3)"), "{}", text(&first));
        assert!(folder.join(run).join("events/part-00000.parquet").is_file());
        let again = insite(&folder, &arguments);
        assert!(text(&again).starts_with(&format!("{run}/events is up to date")), "{}", text(&again));
    }
    fs::write(folder.join("maps/m.toml"), mapping.replace("mmol/L", "meq/L")).unwrap();
    let other = insite(&folder, &["etl", "recipe.toml", "--out", "b"]);
    assert!(text(&other).starts_with("2 persons") && text(&other).contains("meq/L"), "{}", text(&other));
    fs::write(folder.join("maps/t.csv"), "id,sex,k\n1,f,high\n").unwrap();
    let broken = insite(&folder, &["etl", "recipe.toml", "--out", "b"]);
    assert_eq!(broken.status.code(), Some(2));
    let message = String::from_utf8_lossy(&broken.stderr).into_owned();
    assert!(message.contains("t.csv, line 2: column `k`: holds something that is no number"), "{message}");
    // Nothing is left that could be taken for a store.
    assert!(!folder.join("b/events/etl.json").exists() && !folder.join("b/events/part-00000.parquet").exists());
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_bulk_export_that_was_cut_off_is_refused_unless_its_bad_lines_are_to_be_dropped() {
    let folder = std::env::temp_dir().join(format!("insite-cli-etl-cut-{}", std::process::id()));
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("bulk")).unwrap();
    let patients = "{\"resourceType\":\"Patient\",\"id\":\"1\",\"birthDate\":\"1960-01-01\"}\n{\"resourceType\":\"Pati";
    fs::write(folder.join("bulk/Patient.ndjson"), patients).unwrap();
    let cut = insite(&folder, &["etl", "--fhir", "bulk", "--out", "a"]);
    let message = String::from_utf8_lossy(&cut.stderr).into_owned();
    assert_eq!(cut.status.code(), Some(2), "{message}");
    assert!(message.contains("Patient.ndjson, line 2: the last line breaks off"), "{message}");
    assert!(!folder.join("a/events/etl.json").exists());
    let dropped = insite(&folder, &["etl", "--fhir", "bulk", "--bad-rows", "drop", "--out", "a"]);
    assert!(dropped.status.success(), "{dropped:?}");
    let text = String::from_utf8_lossy(&dropped.stdout).into_owned();
    assert!(text.contains("1 no JSON object by itself (first: Patient.ndjson:2)"), "{text}");
    let alone = insite(&folder, &["etl", "--flat", "x.toml", "--bad-rows", "drop", "--out", "a"]);
    assert!(String::from_utf8_lossy(&alone.stderr).contains("--bad-rows belongs to"), "{alone:?}");
    fs::remove_dir_all(&folder).unwrap();
}
