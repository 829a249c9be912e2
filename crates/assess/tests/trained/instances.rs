//! Models that store rows of their training data.

use assess::source::TrainedSource;
use assess::{ComparedWith, InputValue, Verdict};
use model::{Kernel, KernelMachine, Predictor};

use crate::given::{adds_up, bundle_json, close, file, forest, output, part, patient, try_bundle, without_golden};

/// A support vector machine over creatinine alone: margin 2 · creatinine − 1.
fn machine(stores_instances: bool) -> TrainedSource {
    let (vectors, coefficients) = (vec![4.0], vec![0.5]);
    let machine = KernelMachine { kernel: Kernel::Linear {}, columns: 1, vectors, coefficients, intercept: -1.0 };
    TrainedSource { stores_instances, ..file(&["creatinine"], Predictor::Kernel(machine)) }
}

fn written(public: Option<&str>) -> serde_json::Value {
    let mut written = bundle_json();
    let term = written["equations"][0]["terms"][3].clone();
    written["equations"][0]["terms"] = [term].into_iter().collect();
    written["inputs"][2]["optional"] = false.into();
    written["instances_are_public"] = public.into();
    written
}

#[test]
fn they_are_refused_unless_the_bundle_says_which_public_data_it_is() {
    // Support vectors are rows, whatever the file says of itself.
    for stores in [true, false] {
        let message = without_golden(written(None), machine(stores)).unwrap_err().to_string();
        assert!(message.contains("stores rows of its training data") && message.contains("instances_are_public"));
    }
    assert!(without_golden(written(Some(" ")), machine(true)).unwrap_err().to_string().contains("says nothing"));
    let bundle = without_golden(written(Some("Wisconsin breast cancer data, UCI.")), machine(true)).unwrap();
    let training = bundle.note().training;
    assert!(training[0].contains("a library 1.0") && training[0].contains("00ff"), "{training:?}");
    assert!(training[1].contains("which are public: Wisconsin breast cancer data, UCI."), "{training:?}");
    assert_eq!(training[2], "Trained on synthetic data.");
}

#[test]
fn a_statement_without_stored_rows_is_refused() {
    let mut written = bundle_json();
    written["instances_are_public"] = "UCI".into();
    assert!(try_bundle(written.clone(), Some(forest())).unwrap_err().to_string().contains("stores no training rows"));
    written["equations"][0]["outputs"][0]["trained"] = serde_json::Value::Null;
    assert!(try_bundle(written, None).unwrap_err().to_string().contains("no model.json"));
    assert_eq!(try_bundle(bundle_json(), Some(forest())).unwrap().note().training.len(), 2);
}

#[test]
fn a_machine_is_explained_against_the_reference_patient() {
    let bundle = without_golden(written(Some("made up")), machine(true)).unwrap();
    let found = output(&bundle, &patient(None, &[("creatinine", 1.5)]));
    assert_eq!((found.verdict, found.compared_with), (Verdict::Scored, ComparedWith::ReferencePatient));
    close(found.margin.unwrap(), 2.0);
    close(found.reference_margin.unwrap(), 0.8);
    close(part(&found, "creatinine").contribution, 1.2);
    assert_eq!(part(&found, "creatinine").reference, InputValue::Number(0.9));
    adds_up(&found);
}

#[test]
fn a_machine_has_no_place_for_a_missing_value() {
    let mut written = written(Some("made up"));
    written["inputs"][2]["optional"] = true.into();
    let message = without_golden(written, machine(true)).unwrap_err().to_string();
    assert!(message.contains("`creatinine` is optional") && message.contains("compares whole rows"), "{message}");
}
