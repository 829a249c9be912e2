//! Files that skl2onnx and onnxmltools wrote, against what the training library and ONNX Runtime predict for the same rows.
//!
//! `fixtures/make_onnx.py` writes the files and the predictions.

#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read fails the test")]

use std::path::Path;

use import::{Imported, onnx};
use model::trees::TreeEnsemble;
use model::{Combination, Model, Predictor, Step};

const THREE: [&str; 3] = ["high", "low", "middle"];

struct Fixture {
    imported: Imported,
    models: Vec<Model>,
    /// The row, the library's values and the runtime's.
    cases: Vec<(Vec<f64>, Vec<f64>, Vec<f64>)>,
}

fn fixture(name: &str) -> Fixture {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let imported = onnx::import(&std::fs::read(folder.join(format!("onnx-{name}.onnx"))).unwrap()).unwrap();
    let model = |output: &import::Output| {
        let (predictor, calibration) = (imported.predictor.clone(), output.calibration.clone());
        Model { predictor, margin: output.margin, link: output.link, calibration }.compile().unwrap()
    };
    let models = imported.outputs.iter().map(model).collect();
    let text = std::fs::read_to_string(folder.join(format!("onnx-{name}.csv"))).unwrap();
    let cases = text.lines().skip(1).map(|line| {
        let numbers: Vec<f64> =
            line.split(',').map(|v| if v.is_empty() { f64::NAN } else { v.parse().unwrap() }).collect();
        let (row, values) = numbers.split_at(4);
        let (library, runtime) = values.chunks_exact(2).map(|pair| (pair[0], pair[1])).unzip();
        (row.to_vec(), library, runtime)
    });
    Fixture { cases: cases.collect(), models, imported }
}

/// All outputs of all rows agree with both; a single probability of two classes is that of the second.
fn check(name: &str, outputs: &[&str]) -> Imported {
    let Fixture { imported, models, cases } = fixture(name);
    assert_eq!(imported.outputs.iter().map(|o| o.name.as_str()).collect::<Vec<_>>(), outputs, "{name}");
    assert!(cases.len() >= 40, "{name}");
    for (row, library, runtime) in &cases {
        let first = library.len() - models.len();
        for (at, model) in models.iter().enumerate() {
            let found = model.value_from_row(row);
            for (whose, expected) in [("library", library[first + at]), ("runtime", runtime[first + at])] {
                let off = (found - expected).abs() / expected.abs().max(1.0);
                assert!(off < 1e-6, "{name}, {row:?}, output {at}: {found}, the {whose} says {expected}");
            }
        }
    }
    imported
}

#[test]
fn linear_pipelines() {
    let named = check("logistic-named", &["0", "1"]);
    assert_eq!(named.columns.unwrap(), ["age", "pressure", "glucose", "weight"]);
    assert!(named.written_by.starts_with("skl2onnx "));
    assert!(
        matches!(&named.predictor, Predictor::Pipeline(steps, _) if matches!(steps.as_slice(), [Step::Scale { .. }]))
    );
    assert!(check("logistic-double", &["0", "1"]).columns.is_none());
    check("logistic-three", &THREE);
    check("normalizer", &["0", "1"]);
    check("some-columns", &["0", "1"]);
    check("linear", &["value"]);
    check("poisson", &["value"]);
}

#[test]
fn trees() {
    check("forest-three", &THREE);
    check("forest-number", &["value"]);
    let boosting = check("boosting", &["1"]);
    assert!(boosting.notes.iter().any(|note| note.contains("covers")), "{:?}", boosting.notes);
    assert!(!boosting.stores_instances);
    check("histogram", &["1"]);
    check("histogram-three", &THREE);
    check("xgboost", &["1"]);
    check("xgboost-three", &["0", "1", "2"]);
    check("lightgbm", &["1"]);
    check("lightgbm-number", &["value"]);
    check("lightgbm-categories", &["1"]);
}

#[test]
fn support_vector_machines() {
    assert!(check("svc-probability", &["1"]).stores_instances);
    assert!(check("svr", &["value"]).stores_instances);
    assert!(check("svc-three-probability", &THREE).stores_instances);
    assert!(check("svc-three-votes", &THREE).stores_instances);
}

#[test]
fn one_class_against_the_rest() {
    check("rest-three", &THREE);
    check("shares-three", &THREE);
    let calibrated = check("calibrated-three", &THREE);
    // Each of the two forests stands there once, though each class of each reads it.
    assert_eq!(forests(&calibrated.predictor), 2);
}

fn forests(predictor: &Predictor<TreeEnsemble>) -> usize {
    match predictor {
        Predictor::Trees(_) => 1,
        Predictor::Pipeline(_, then) => forests(then),
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => parts.iter().map(|part| forests(&part.model.predictor)).sum(),
            Combination::Stack { parts, last, .. } => {
                parts.iter().map(|part| forests(&part.model.predictor)).sum::<usize>() + forests(&last.predictor)
            }
            Combination::Wide { parts, last, .. } => {
                parts.iter().map(|part| forests(&part.predictor)).sum::<usize>() + forests(last)
            }
        },
        _ => 0,
    }
}

#[test]
fn categories_and_limits() {
    for name in ["categories-one-hot", "categories-one-hot-first", "categories-ordinal", "limits", "clipped"] {
        check(name, &["0", "1"]);
    }
}

#[test]
fn models_of_models() {
    check("bagged-three", &THREE);
    check("boosted-three", &THREE);
    check("boosted-two", &["0", "1"]);
    check("vote", &["1"]);
    check("stack", &["0", "1"]);
    check("calibrated", &["1"]);
}
