//! Explanations against a reference cohort. Expected numbers are computed by hand or by the definition.

use assess::source::TrainedSource;
use assess::{CohortKind, CohortNote, ComparedWith, ExplainedBy, InputValue, Verdict};
use model::trees::Precision;
use model::{Kernel, KernelMachine, LinearScores, Predictor};
use serde_json::{Value, json};

use crate::given::{
    adds_up, bundle_json, cohort_json, ensemble, file, forest, laboratory_json, leaf, output, part, patient, split,
    tree, trees, try_bundle, with_cohort,
};

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
}

/// Shapley values of inputs by the definition: the mean over the cohort's rows, each with its weight, of the margins with
/// a coalition's inputs from the patient.
fn by_definition(patient: &[f64], rows: &[(f64, Vec<f64>)], margin: impl Fn(&[f64]) -> f64) -> Vec<f64> {
    let players = patient.len();
    let all: f64 = rows.iter().map(|(weight, _)| weight).sum();
    let value = |coalition: usize| {
        let mixed = |row: &[f64]| -> Vec<f64> {
            (0..players).map(|at| if coalition >> at & 1 == 1 { patient[at] } else { row[at] }).collect()
        };
        rows.iter().map(|(weight, row)| weight * margin(&mixed(row))).sum::<f64>() / all
    };
    let factorial = |n: usize| (1..=n).map(|i| i as f64).product::<f64>();
    let of = |player: usize| {
        let without = (0..1_usize << players).filter(|s| s >> player & 1 == 0);
        without
            .map(|s| {
                let size = s.count_ones() as usize;
                let weight = factorial(size) * factorial(players - size - 1) / factorial(players);
                weight * (value(s | 1 << player) - value(s))
            })
            .sum::<f64>()
    };
    (0..players).map(of).chain([value(0)]).collect()
}

#[test]
fn trees_are_explained_against_the_cohort_exactly() {
    let bundle = with_cohort(bundle_json(), Some(forest()), cohort_json()).unwrap();
    let found = output(&bundle, &patient(Some("former"), &[("creatinine", 1.5)]));
    assert_eq!(found.verdict, Verdict::Scored, "{:?}", found.problems);
    let note = CohortNote { kind: CohortKind::Aggregated, rows: 3, patients: 60 };
    assert_eq!(found.compared_with, ComparedWith::ReferenceCohort(note));
    assert_eq!((found.explained_by, found.estimate), (Some(ExplainedBy::InterventionalTrees), None));
    // The margins of the cells: 0.1 − 1 − 0.5 + 0, 0.1 + 2.5 − 0.5 + 0 and 0.1 + 0.5 + 1.1 + 0.
    close(found.reference_margin.unwrap(), (30.0 * -1.4 + 20.0 * 2.1 + 10.0 * 1.7) / 60.0);
    // Its own tree: 1.1 for the patient; −0.5 for 50 of the 60, without a value too.
    close(part(&found, "creatinine").contribution, 1.6 * 50.0 / 60.0);
    // Against the first cell age adds 1.5 whoever smokes; the patient does not smoke now, nor does the first cell.
    // Against the second, no age counts, and not smoking takes 2 away.
    close(part(&found, "age").contribution, 1.5 * 30.0 / 60.0);
    close(part(&found, "smoking").contribution, 0.4 - 2.0 * 20.0 / 60.0);
    adds_up(&found);
    assert!(found.contributions.iter().all(|c| c.reference == InputValue::Missing(()) && c.standard_error.is_none()));
    let why = found.why.unwrap();
    assert!(why.starts_with("Against the average of 60 patients of a reference cohort, what moves"), "{why}");
    let note = bundle.note().explanation;
    assert!(note[0].contains("interventional TreeSHAP") && note[1].contains("60 patients in 3 groups"), "{note:?}");
}

/// Without a cohort the same bundle keeps what it had: path-dependent, against the average of the training data.
#[test]
fn without_a_cohort_trees_are_explained_by_their_training_weights() {
    let bundle = try_bundle(bundle_json(), Some(forest())).unwrap();
    let found = output(&bundle, &patient(Some("former"), &[("creatinine", 1.5)]));
    assert_eq!(found.compared_with, ComparedWith::TrainingAverage);
    assert_eq!(found.explained_by, Some(ExplainedBy::PathDependentTrees));
    assert!(bundle.note().explanation[0].contains("path-dependent TreeSHAP"));
}

#[test]
fn trees_equal_the_definition_for_an_input_that_is_missing() {
    let bundle = with_cohort(bundle_json(), Some(forest()), cohort_json()).unwrap();
    let found = output(&bundle, &patient(Some("current"), &[]));
    let model = forest().compile().unwrap();
    // Age, smoking now, formerly, creatinine; smoking is one input of two columns that only one tree each asks.
    let row = |age: f64, now: f64, formerly: f64, creatinine: f64| vec![creatinine, now, age, formerly];
    let cells = [
        (30.0, row(55.0, 0.0, 0.0, 0.8)),
        (20.0, row(65.0, 1.0, 0.0, f64::NAN)),
        (10.0, row(80.0, f64::NAN, f64::NAN, 1.9)),
    ];
    let own = row(70.0, 1.0, 0.0, f64::NAN);
    let expected = by_definition(&own, &cells, |row| model.predictor.margins_from_row(row)[0]);
    close(part(&found, "creatinine").contribution, expected[0]);
    close(part(&found, "age").contribution, expected[2]);
    close(part(&found, "smoking").contribution, expected[1] + expected[3]);
    close(found.reference_margin.unwrap(), expected[4]);
    adds_up(&found);
}

/// Trees that hold no training weights can be explained where there is somebody to compare with.
#[test]
fn trees_without_training_weights_are_explained_against_the_cohort() {
    let mut nodes = trees();
    for node in nodes.iter_mut().flat_map(|tree| &mut tree.nodes) {
        let (model::trees::Node::Split { cover, .. } | model::trees::Node::Leaf { cover, .. }) = node;
        *cover = 0.0;
    }
    let bare = file(&crate::given::COLUMNS, Predictor::Trees(ensemble(4, vec![0.1], nodes)));
    let record = patient(Some("former"), &[("creatinine", 1.5)]);
    let found = output(&with_cohort(bundle_json(), Some(bare), cohort_json()).unwrap(), &record);
    let expected = output(&with_cohort(bundle_json(), Some(forest()), cohort_json()).unwrap(), &record);
    assert_eq!(found, expected);
}

fn laboratory(columns: usize, predictor: Predictor<model::trees::TreeEnsemble>) -> TrainedSource {
    let names: Vec<String> = (0..columns).map(|at| format!("lab_{at}")).collect();
    file(&names.iter().map(String::as_str).collect::<Vec<_>>(), predictor)
}

fn laboratory_cohort(rows: &[(f64, Vec<f64>)]) -> Value {
    let columns: Vec<String> = (0..rows[0].1.len()).map(|at| format!("lab_{at}")).collect();
    let rows: Vec<Value> = rows.iter().map(|(weight, values)| json!({"weight": weight, "values": values})).collect();
    json!({"kind": "synthetic", "source": "made up for this test", "columns": columns, "rows": rows})
}

fn laboratory_record(values: &[f64]) -> record::Record {
    let named: Vec<(String, f64)> =
        values.iter().enumerate().map(|(at, value)| (format!("lab_{at}"), *value)).collect();
    patient(None, &named.iter().map(|(name, value)| (name.as_str(), *value)).collect::<Vec<_>>())
}

#[test]
fn a_linear_model_is_explained_from_the_means_of_the_cohort() {
    for (count, precision) in [(3, Precision::F64), (20, Precision::F64), (20, Precision::F32)] {
        let weights = vec![(0..count).map(|at| at as f64 * 0.25 - 0.4375).collect()];
        let scores = LinearScores { precision, missing_adds_nothing: false, intercepts: vec![0.5], weights };
        let rows = [(1.0, vec![1.0; count]), (3.0, vec![2.0; count])];
        let model = laboratory(count, Predictor::Scores(scores));
        let bundle = with_cohort(laboratory_json(count), Some(model), laboratory_cohort(&rows)).unwrap();
        let found = output(&bundle, &laboratory_record(&vec![3.0; count]));
        assert_eq!(found.explained_by, Some(ExplainedBy::Linear));
        for at in 0..count {
            close(part(&found, &format!("lab_{at}")).contribution, 1.25 * (at as f64 * 0.25 - 0.4375));
        }
        adds_up(&found);
    }
}

#[test]
fn other_models_are_explained_by_all_coalitions() {
    let vectors = vec![1.0, 0.5, 2.0, 1.5, 1.0, 0.25];
    let machine = KernelMachine {
        kernel: Kernel::Rbf { gamma: 0.5 },
        columns: 3,
        vectors,
        coefficients: vec![2.0, -1.5],
        intercept: 0.25,
    };
    let (own, rows) =
        ([1.5, 2.0, 0.5], [(1.0, vec![1.0, 1.0, 1.0]), (2.0, vec![0.5, 2.0, 2.0]), (5.0, vec![2.0, 0.5, 1.0])]);
    let expected = by_definition(&own, &rows, |row| machine.decision(row));
    let mut written = laboratory_json(3);
    written["instances_are_public"] = "made up for this test".into();
    let model = laboratory(3, Predictor::Kernel(machine));
    let bundle = with_cohort(written, Some(model), laboratory_cohort(&rows)).unwrap();
    let found = output(&bundle, &laboratory_record(&own));
    assert_eq!((found.explained_by, found.estimate), (Some(ExplainedBy::Coalitions), None));
    for (at, expected) in expected[..3].iter().enumerate() {
        close(part(&found, &format!("lab_{at}")).contribution, *expected);
    }
    close(found.reference_margin.unwrap(), expected[3]);
    adds_up(&found);
}

#[test]
fn a_published_equation_is_explained_against_the_cohort() {
    let mut written = laboratory_json(2);
    written["equations"][0]["terms"] = json!([{"name": "product", "expression": "lab_0 * lab_1"}]);
    written["equations"][0]["outputs"] = json!([{
        "id": "risk", "label": "Risk", "short": "Risk", "unit": "1", "link": {"logit": {}},
        "predictors": {"all": {"intercept": -4, "coefficients": {"product": 1}}}
    }]);
    let rows = [(1.0, vec![1.0, 1.0]), (3.0, vec![1.0, 2.0])];
    let bundle = with_cohort(written, None, laboratory_cohort(&rows)).unwrap();
    let found = output(&bundle, &laboratory_record(&[3.0, 2.0]));
    assert_eq!(found.explained_by, Some(ExplainedBy::Coalitions));
    // Against (1, 1): ½(2 + 4) and ½(1 + 3); against (1, 2): 4 and nothing.
    close(part(&found, "lab_0").contribution, 0.25 * 3.0 + 0.75 * 4.0);
    close(part(&found, "lab_1").contribution, 0.25 * 2.0);
    close(found.reference_margin.unwrap(), -4.0 + 0.25 + 0.75 * 2.0);
    adds_up(&found);
}

#[test]
fn a_synthetic_cohort_counts_its_rows() {
    let mut cohort = cohort_json();
    cohort["kind"] = "synthetic".into();
    cohort["rows"][0]["weight"] = 0.5.into();
    let bundle = with_cohort(bundle_json(), Some(forest()), cohort).unwrap();
    let found = output(&bundle, &patient(Some("former"), &[("creatinine", 1.5)]));
    let note = CohortNote { kind: CohortKind::Synthetic, rows: 3, patients: 3 };
    assert_eq!(found.compared_with, ComparedWith::ReferenceCohort(note));
    assert!(found.why.unwrap().starts_with("Against the average of 3 synthetic patients"));
}

#[test]
fn a_packed_bundle_keeps_its_cohort() {
    let mut cohort = cohort_json();
    // What is missing is NaN, which equals nothing.
    cohort["rows"] = json!([{"weight": 12, "values": [0.8, 55, "never"]}]);
    let bundle = with_cohort(bundle_json(), Some(forest()), cohort).unwrap();
    let (packed, forests) = bundle.clone().pack();
    let forests: Vec<&'static [u8]> = forests.into_iter().map(|bytes| &*bytes.leak()).collect();
    assert_eq!(packed.unpack(&forests).unwrap(), bundle);
}

#[test]
fn what_is_no_cohort_of_the_bundle_is_refused() {
    let refused = |change: &dyn Fn(&mut Value), expected: &[&str]| {
        let mut cohort = cohort_json();
        change(&mut cohort);
        let message = with_cohort(bundle_json(), Some(forest()), cohort).unwrap_err().to_string();
        assert!(message.starts_with("reference.json"), "{message}");
        assert!(expected.iter().all(|words| message.contains(words)), "{message}");
    };
    let columns = |names: Value| move |cohort: &mut Value| cohort["columns"] = names.clone();
    let cell = |row: usize, at: usize, value: Value| {
        move |cohort: &mut Value| cohort["rows"][row]["values"][at] = value.clone()
    };
    let weight = |row: usize, value: Value| move |cohort: &mut Value| cohort["rows"][row]["weight"] = value.clone();
    refused(&|cohort| _ = cohort.as_object_mut().unwrap().remove("kind"), &["no `kind` is declared", "\"synthetic\""]);
    refused(&|cohort| cohort["source"] = " ".into(), &["`source` says nothing"]);
    refused(&weight(2, 9.into()), &["row 2", "stands for 9 patients", "at least 10"]);
    refused(&weight(0, 0.into()), &["row 0", "weight 0", "above 0"]);
    refused(&columns(json!(["creatinine", "age"])), &["no column for the input `smoking`", "output `risk`"]);
    refused(&columns(json!(["creatinine", "age", "height"])), &["`height` is no input"]);
    refused(&columns(json!(["creatinine", "age", "age"])), &["`age` is there twice"]);
    refused(&|cohort| cohort["rows"] = json!([]), &["has no rows"]);
    refused(&|cohort| cohort["rows"][1]["values"] = json!([1.0, 60]), &["row 1 has 2 values for 3 columns"]);
    refused(&|cohort| cohort["rows"] = vec![cohort["rows"][0].clone(); 1025].into(), &["1025 rows", "1024"]);
    refused(&cell(0, 1, Value::Null), &["row 0, column `age`", "is absent", "not optional"]);
    refused(&cell(0, 2, "often".into()), &["row 0, column `smoking`", "no option `often`"]);
    refused(&cell(0, 2, 1.into()), &["column `smoking`", "option by its name"]);
    refused(&cell(0, 0, true.into()), &["column `creatinine`", "a yes or no"]);
    let mut unused = bundle_json();
    unused["inputs"].as_array_mut().unwrap().push(json!({"name": "lab_0", "of": "lab_0", "reference": 1}));
    let mut cohort = cohort_json();
    cohort["columns"][0] = "lab_0".into();
    let message = with_cohort(unused, Some(forest()), cohort).unwrap_err().to_string();
    assert!(message.contains("no output depends on the column `lab_0`"), "{message}");
    let mut ranged = bundle_json();
    ranged["inputs"][0]["range"] = json!([18, 79]);
    let message = with_cohort(ranged, Some(forest()), cohort_json()).unwrap_err().to_string();
    assert!(message.contains("row 2, column `age`: 80 lies outside 18 to 79"), "{message}");
}

/// JSON has no number that is not finite; a program that makes a bundle by hand has.
#[test]
fn a_cohort_value_that_is_not_finite_is_refused() {
    use assess::source::{BundleParts, BundleSource, CohortSource, GoldenSource, InputSource};
    let mut cohort: CohortSource = serde_json::from_value(cohort_json()).unwrap();
    cohort.rows[0].values[1] = Some(InputSource::Number(f64::INFINITY));
    let source: BundleSource = serde_json::from_value(bundle_json()).unwrap();
    let golden = GoldenSource { tolerance_note: String::new(), cases: vec![] };
    let (trained, cohort, applicability, uncertainty) = (Some(forest()), Some(cohort), None, None);
    let parts = BundleParts { bundle: source, golden, trained, cohort, applicability, uncertainty };
    let error = assess::Bundle::from_parts(parts, &crate::given::concepts());
    assert_eq!(error.unwrap_err().to_string(), "reference.json, row 0, column `age`: inf is not a usable number");
    assert!(
        serde_json::from_value::<CohortSource>(json!({"kind": "real", "source": "", "columns": [], "rows": []}))
            .is_err()
    );
    assert!(serde_json::from_str::<f64>("1e999").is_err());
}

/// A deep tree of one column at each level, so that coalitions of all inputs matter, against more cells than one.
#[test]
fn a_forest_of_twenty_inputs_is_explained_against_a_cohort() {
    let stumps = (0..20).map(|at| {
        let high = 0.1 * f64::from(at + 1);
        let missing = model::trees::Missing::Left;
        tree(0, vec![split(at, 2.0, missing, 1, 2, 4.0), leaf(-0.1, 3.0), leaf(high, 1.0)])
    });
    let model = laboratory(20, Predictor::Trees(ensemble(20, vec![0.0], stumps.collect())));
    let rows = [(1.0, vec![1.0; 20]), (3.0, vec![3.0; 20])];
    let bundle = with_cohort(laboratory_json(20), Some(model), laboratory_cohort(&rows)).unwrap();
    let found = output(&bundle, &laboratory_record(&[3.0; 20]));
    for at in 0..20 {
        close(part(&found, &format!("lab_{at}")).contribution, 0.25 * (0.1 * (at + 1) as f64 + 0.1));
    }
    adds_up(&found);
}
