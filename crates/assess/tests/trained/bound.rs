//! What is refused when a bundle and its trained model do not fit.

use assess::source::TrainedSource;
use model::Predictor;
use model::trees::{Missing, Node};
use serde_json::json;

use crate::given::{COLUMNS, bundle_json, ensemble, file, forest, leaf, tree, trees, try_bundle};

fn refused(bundle: serde_json::Value, trained: Option<TrainedSource>, expected: &[&str]) {
    let message = try_bundle(bundle, trained).unwrap_err().to_string();
    assert!(expected.iter().all(|words| message.contains(words)), "{message}");
}

#[test]
fn terms_are_the_columns_by_name() {
    let mut written = bundle_json();
    written["equations"][0]["terms"][3]["name"] = "kreatinin".into();
    refused(written, Some(forest()), &["equation `all`", "model's column `creatinine`", "the term `kreatinin`"]);

    let mut written = bundle_json();
    written["equations"][0]["terms"][1]["name"] = "age".into();
    refused(written, Some(forest()), &["the term `age` is there twice"]);

    let mut named_twice = forest();
    named_twice.columns[3] = "age".into();
    refused(bundle_json(), Some(named_twice), &["model.json", "column `age` is there twice"]);

    let mut too_few = forest();
    too_few.columns.pop();
    refused(bundle_json(), Some(too_few), &["model.json", "has trees of 4 columns; a row has 3"]);
}

#[test]
fn an_output_is_published_or_trained() {
    let with = |name: &str, value: serde_json::Value| {
        let mut written = bundle_json();
        written["equations"][0]["outputs"][0][name] = value;
        written
    };
    refused(with("link", json!({"logit": {}})), Some(forest()), &["`link`, `by` and `predictors` must not be there"]);
    refused(with("by", "smoking".into()), Some(forest()), &["output `risk`", "must not be there"]);
    refused(with("trained", "death".into()), Some(forest()), &["there is no output `death`; it gives risk"]);
    refused(bundle_json(), None, &["there is no model.json"]);
    let mut neither = with("by", serde_json::Value::Null);
    neither["equations"][0]["outputs"][0]["trained"] = serde_json::Value::Null;
    refused(neither.clone(), None, &["nothing says how it is computed"]);
    neither["equations"][0]["outputs"][0]["link"] = json!({"logit": {}});
    refused(neither.clone(), None, &["needs both `link` and `predictors`"]);
    neither["equations"][0]["outputs"][0]["predictors"] = json!({"all": {"intercept": 0.5, "coefficients": {}}});
    refused(neither, Some(forest()), &["no output of bundle.json says that it is `trained`"]);
}

#[test]
fn a_column_reads_exactly_one_input() {
    for (expression, count) in [("age * creatinine", "2 inputs"), ("7", "0 inputs")] {
        let mut written = bundle_json();
        written["equations"][0]["terms"][0]["expression"] = expression.into();
        refused(written, Some(forest()), &["term `age`", "reads", count, "exactly one"]);
    }
}

#[test]
fn what_is_absent_is_never_read_as_zero() {
    let mut nodes = trees();
    if let Node::Split { missing, .. } = &mut nodes[1].nodes[0] {
        *missing = Missing::AsZero;
    }
    let model = || file(&COLUMNS, Predictor::Trees(ensemble(4, vec![0.1], nodes.clone())));
    refused(bundle_json(), Some(model()), &["term `creatinine`", "is optional", "read a missing value as 0"]);
    let mut required = bundle_json();
    required["inputs"][2]["optional"] = false.into();
    try_bundle(required, Some(model())).unwrap();
    // The term has an answer of its own: the model never sees that the value is missing.
    let mut answered = bundle_json();
    answered["equations"][0]["terms"][3]["expression"] = "if(known(creatinine), creatinine, 0.9)".into();
    try_bundle(answered, Some(model())).unwrap();
}

#[test]
fn a_file_that_is_not_sound_is_refused() {
    let mut future = forest();
    future.ir = 99;
    refused(bundle_json(), Some(future), &["model.json", "version 99"]);
    let mut elsewhere = forest();
    elsewhere.outputs[0].margin = 1;
    refused(bundle_json(), Some(elsewhere), &["model.json", "has the output `risk` of margin 1; there are 1"]);
    let mut broken = forest();
    broken.predictor = Predictor::Trees(ensemble(4, vec![0.1], vec![tree(0, vec![leaf(f64::NAN, 1.0)])]));
    refused(bundle_json(), Some(broken), &["model.json: tree 0, node 0"]);
}

#[test]
fn a_golden_patient_that_does_not_come_out_is_named() {
    let mut other = forest();
    other.predictor = Predictor::Trees(ensemble(4, vec![0.2], trees()));
    let report = try_bundle(bundle_json(), Some(other)).unwrap().golden_report();
    assert!(report.failures.len() == 1 && report.failures[0].contains("man of 70"), "{report:?}");
    // A margin of 2.2 in place of 2.1, by hand.
    let logistic = |margin: f64| 1.0 / (1.0 + libm::exp(-margin));
    let difference = logistic(2.2) - logistic(2.1);
    assert!((report.largest_difference.unwrap() - difference).abs() < 1e-15, "{report:?}");
    assert!((report.largest_relative_difference.unwrap() - difference / logistic(2.1)).abs() < 1e-15, "{report:?}");
}

#[test]
fn golden_patients_that_come_out_are_counted_with_their_largest_difference() {
    let report = try_bundle(bundle_json(), Some(forest())).unwrap().golden_report();
    assert_eq!((report.patients, report.outputs, report.failures.len()), (1, 1, 0));
    assert!(report.largest_difference.unwrap() < 1e-15 && report.largest_relative_difference.unwrap() < 1e-12);
    let none = crate::given::without_golden(bundle_json(), forest()).unwrap().golden_report();
    assert_eq!((none.patients, none.outputs, none.largest_difference), (0, 0, None));
}

#[test]
fn a_number_that_cannot_be_computed_is_a_failure_without_a_difference() {
    let mut written = bundle_json();
    written["equations"][0]["when"] = "age < 60".into();
    let report = try_bundle(written, Some(forest())).unwrap().golden_report();
    assert_eq!((report.failures.len(), report.largest_difference), (1, None), "{report:?}");
}
