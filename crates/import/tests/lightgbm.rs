//! Models that LightGBM wrote, against LightGBM's own raw scores and predictions of 60 rows each.
//!
//! `fixtures/make_lightgbm.py` wrote both and says what the rows hold.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first thing that fails")]

use std::path::PathBuf;

use import::{Imported, lightgbm::import};
use model::trees::{Aggregation, Node};
use model::{Model, Predictor};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

/// A row's columns, raw scores and predictions.
fn rows(name: &str, columns: usize, margins: usize) -> Vec<[Vec<f64>; 3]> {
    let text = String::from_utf8(fixture(&format!("lightgbm-{name}.csv"))).unwrap();
    let number = |field: &str| if field.is_empty() { f64::NAN } else { field.parse().unwrap() };
    let row = |line: &str| {
        let mut numbers: Vec<f64> = line.split(',').map(number).collect();
        let mut raw = numbers.split_off(columns);
        let values = raw.split_off(margins);
        assert_eq!(values.len(), margins);
        [numbers, raw, values]
    };
    text.lines().map(row).collect()
}

fn check(name: &str) -> Imported {
    let imported = import(&fixture(&format!("lightgbm-{name}.txt"))).unwrap();
    let predictor = imported.predictor.clone().compile().unwrap();
    let Predictor::Trees(ensemble) = &imported.predictor else { panic!("trees") };
    let margins = ensemble.base.len();
    // LightGBM's raw score of a forest is the sum of the trees of which its prediction takes the mean.
    let divisor = match ensemble.aggregation {
        Aggregation::Sum => 1.0,
        Aggregation::Average => (ensemble.trees.len() / margins) as f64,
    };
    let rows = rows(name, imported.column_count, margins);
    assert_eq!(rows.len(), 60);
    for [row, raw, values] in rows {
        let raw: Vec<f64> = raw.iter().map(|raw| raw / divisor).collect();
        let found = predictor.margins_from_row(&row);
        assert_eq!(found, raw, "{name}: {row:?}");
        for (output, expected) in imported.outputs.iter().zip(values) {
            let (margin, link, calibration) = (output.margin, output.link, output.calibration.clone());
            let value = Model { predictor: predictor.clone(), margin, link, calibration }.value_from_row(&row);
            assert!(
                (value - expected).abs() <= 1e-14 * expected.abs(),
                "{name}: {row:?}: {value}, LightGBM {expected}"
            );
        }
    }
    imported
}

#[test]
fn two_classes() {
    let imported = check("binary");
    assert_eq!(imported.written_by, "LightGBM, text format v4");
    assert_eq!(imported.columns.unwrap(), ["age", "creatinine", "sodium", "ward", "sex", "lactate"]);
    assert!(
        imported.notes.iter().any(|note| note.starts_with("Columns asked by category") && note.contains("\"ward\""))
    );
    check("binary-sigmoid");
}

#[test]
fn every_type_of_missing_value() {
    check("binary-zero-missing");
    check("binary-none-missing");
}

#[test]
fn a_random_forest() {
    let imported = check("binary-forest");
    assert!(imported.notes.iter().any(|note| note.starts_with("A random forest")));
}

#[test]
fn several_classes() {
    let names = |name| check(name).outputs.into_iter().map(|output| output.name).collect::<Vec<_>>();
    assert_eq!(names("multiclass"), ["0", "1", "2"]);
    assert_eq!(names("one-against-all"), ["0", "1", "2"]);
}

#[test]
fn numbers() {
    for name in ["regression", "regression-root", "poisson", "cross-entropy"] {
        check(name);
    }
    let Predictor::Trees(constant) = check("constant").predictor else { panic!("trees") };
    assert!(matches!(constant.trees[0].nodes.as_slice(), [Node::Leaf { values, .. }] if values == &[3.25]));
}

/// All of training's 1500 rows come through each root, and a split's through its children.
#[test]
fn cover_is_the_count_of_training_rows() {
    let Predictor::Trees(ensemble) = check("binary").predictor else { panic!("trees") };
    for tree in &ensemble.trees {
        assert_eq!(tree.nodes[0].cover(), 1500.0);
        for node in &tree.nodes {
            if let Node::Split { left, right, cover, .. } = node {
                assert_eq!(tree.nodes[*left as usize].cover() + tree.nodes[*right as usize].cover(), *cover);
            }
        }
    }
}

/// Before the line that ends the trees, a file is refused wherever it is cut; changed bytes never make it panic.
#[test]
fn damaged_files_are_refused_and_never_panic() {
    let whole = fixture("lightgbm-binary-zero-missing.txt");
    let end = whole.windows(12).position(|window| window == b"end of trees").unwrap() + 12;
    for cut in 0..end {
        assert!(import(&whole[..cut]).is_err(), "cut at {cut}");
    }
    assert!(import(&whole[..end]).is_ok());
    for at in (0..end).step_by(3) {
        for byte in *b"9 -\n=" {
            let mut changed = whole.clone();
            changed[at] = byte;
            if let Ok(imported) = import(&changed) {
                drop(imported.predictor.compile());
            }
        }
    }
}
