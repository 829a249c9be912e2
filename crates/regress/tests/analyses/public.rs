//! Public research tables, of which nothing is kept here. `INSITE_TABLES` names the folder that `insite fetch-data` wrote,
//! and then each table must be there; else copies beside the project are read, and where there are none, nothing is compared.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::analysis;

/// The folder and the file of a table, as an analysis names it; nothing where it is not at hand.
fn place(tables: Option<OsString>, name: &str) -> Option<(PathBuf, String)> {
    if let Some(tables) = tables {
        let (folder, file) = (PathBuf::from(tables), format!("{name}.csv"));
        let place = folder.display();
        assert!(
            folder.join(&file).is_file(),
            "INSITE_TABLES names {place}, but there is no {file}: `insite fetch-data --to DIR`"
        );
        return Some((folder, file));
    }
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/tabular"));
    let file = format!("survival_{name}.csv");
    folder.join(&file).is_file().then_some((folder, file))
}

fn found(name: &str) -> Option<(PathBuf, String)> {
    place(env::var_os("INSITE_TABLES"), name)
}

/// Text of an expectation of a figure of R's, to half of its last digit.
fn expect(term: &str, figure: &str, value: f64, tolerance: f64) -> String {
    format!(
        "[[statistics.expect]]\nterm = {term:?}\nfigure = {figure:?}\nvalue = {value:?}\ntolerance = {tolerance:?}\n\
         source = \"R, survival\"\n"
    )
}

#[test]
fn primary_biliary_cholangitis_is_that_of_r() {
    let Some((tables, file)) = found("pbc") else { return };
    let mut text = r#"
name = "pbc"
kind = "cox"
time = "time"
event = "status=2"
terms = "age, edema, log(bili), log(protime), log(albumin)"
"#
    .to_owned()
        + &format!("file = {file:?}\n");
    for (term, value) in [
        ("age", 0.0396091),
        ("edema", 0.8963114),
        ("log(bili)", 0.8635506),
        ("log(protime)", 2.3868393),
        ("log(albumin)", -2.5069232),
    ] {
        text += &expect(term, "estimate", value, 5e-8);
    }
    text += &expect("", "concordance", 0.8347, 5e-5);
    let found = analysis(&text).run(&tables).unwrap();
    assert_eq!((found.rows.read, found.rows.analysed, found.held.len()), (418, 416, 6));
}

#[test]
fn treatments_are_those_of_r() {
    let (Some((tables, cgd_file)), Some((_, laser_file))) = (found("cgd"), found("diabetic")) else { return };
    // Andersen and Gill's model of repeated infections; laser of one eye of each patient.
    let cgd = r#"
name = "cgd"
kind = "cox"
entry = "tstart"
time = "tstop"
event = "status"
terms = "treat=rIFN-g, cluster(id)"
"#;
    let figures = expect("treat=rIFN-g", "ratio", 0.334, 5e-4) + &expect("treat=rIFN-g", "standard_error", 0.312, 5e-4);
    analysis(&format!("{cgd}file = {cgd_file:?}\n{figures}")).run(&tables).unwrap();
    let laser = r#"
name = "laser"
kind = "cox"
time = "time"
event = "status"
terms = "trt, cluster(id)"
"#;
    let figures = expect("trt", "ratio", 0.460, 5e-4) + &expect("trt", "z", -5.27, 5e-3);
    analysis(&format!("{laser}file = {laser_file:?}\n{figures}")).run(&tables).unwrap();
}

#[test]
#[should_panic(expected = "there is no pbc.csv")]
fn a_named_folder_must_hold_the_tables() {
    place(Some(concat!(env!("CARGO_MANIFEST_DIR"), "/src").into()), "pbc");
}
