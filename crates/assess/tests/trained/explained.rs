//! What a forest's answer consists of: values with and without missing inputs, and the parts of each input.

use assess::{ComparedWith, InputValue, Status, Verdict};

use model::Predictor;
use model::trees::Missing;

use crate::given::{
    adds_up, assessed, bundle_json, close, ensemble, forest, leaf, output, part, patient, split, tree, try_bundle,
};

#[test]
fn parts_of_columns_are_summed_into_inputs_and_add_up() {
    let bundle = try_bundle(bundle_json(), Some(forest())).unwrap();
    assert_eq!(bundle.golden_failures(), [""; 0]);
    let found = output(&bundle, &patient(Some("former"), &[("creatinine", 1.5)]));
    assert_eq!(found.verdict, Verdict::Scored);
    // 0.1 + 0.5 + 1.1 + 0.4; the averages of the trees are −0.2, −0.02 and 0.08.
    close(found.margin.unwrap(), 2.1);
    close(found.reference_margin.unwrap(), -0.04);
    close(found.value.unwrap(), 1.0 / (1.0 + libm::exp(-2.1)));
    close(found.reference_value.unwrap(), 1.0 / (1.0 + libm::exp(0.04)));
    // The first tree by both orders: age ½(1.2 + 0.9), current smoking ½(−0.2 − 0.5); former smoking adds 0.32.
    close(part(&found, "age").contribution, 1.05);
    close(part(&found, "smoking").contribution, -0.35 + 0.32);
    close(part(&found, "creatinine").contribution, 1.12);
    adds_up(&found);
    let slope = (found.value.unwrap() - found.reference_value.unwrap()) / 2.14;
    close(part(&found, "age").contribution_to_value, 1.05 * slope);
    assert_eq!(found.contributions[0].input, "creatinine");
}

#[test]
fn it_is_compared_with_the_average_of_the_training_data() {
    let bundle = try_bundle(bundle_json(), Some(forest())).unwrap();
    let found = output(&bundle, &patient(Some("former"), &[("creatinine", 1.5)]));
    assert_eq!(found.compared_with, ComparedWith::TrainingAverage);
    assert!(found.contributions.iter().all(|c| c.reference == InputValue::Missing(())));
    assert!(found.why.unwrap().starts_with("Against the average of the training data, what moves the risk most"));
}

#[test]
fn an_optional_input_that_is_missing_goes_where_the_trees_send_it() {
    let bundle = try_bundle(bundle_json(), Some(forest())).unwrap();
    let record = patient(Some("former"), &[]);
    let found = output(&bundle, &record);
    assert_eq!((found.verdict, found.missing.len()), (Verdict::Scored, 0));
    // 0.1 + 0.5 − 0.5 + 0.4.
    close(found.margin.unwrap(), 0.5);
    close(part(&found, "creatinine").contribution, -0.48);
    assert_eq!(part(&found, "creatinine").value, InputValue::Missing(()));
    adds_up(&found);
    let models = assessed(&bundle, &record).models;
    let input = models[0].inputs.iter().find(|input| input.input == "creatinine").unwrap();
    assert_eq!((input.status, input.optional), (Status::Missing, true));
}

#[test]
fn a_missing_option_is_missing_in_each_of_its_columns() {
    let bundle = try_bundle(bundle_json(), Some(forest())).unwrap();
    let found = output(&bundle, &patient(None, &[("creatinine", 1.5)]));
    // Both columns go left: 0.1 + 0.5 + 1.1 + 0.
    close(found.margin.unwrap(), 1.7);
    close(part(&found, "smoking").contribution, -0.35 - 0.08);
}

#[test]
fn a_required_input_that_is_missing_leaves_no_value_but_an_interval() {
    let mut written = bundle_json();
    written["inputs"][2]["optional"] = false.into();
    let bundle = try_bundle(written, Some(forest())).unwrap();
    let found = output(&bundle, &patient(Some("former"), &[]));
    assert_eq!((found.verdict, found.value), (Verdict::MissingInputs, None));
    assert_eq!(found.missing, ["creatinine"]);
    let interval = found.interval.unwrap();
    // Creatinine below and from 1.2: margins 0.5 and 2.1.
    close(interval.low, 1.0 / (1.0 + libm::exp(-0.5)));
    close(interval.high, 1.0 / (1.0 + libm::exp(-2.1)));
}

#[test]
fn an_interval_finds_the_narrowest_step_of_the_trees() {
    let mut model = forest();
    let band = vec![
        split(0, 1.2, Missing::Left, 1, 2, 100.0),
        leaf(-0.5, 70.0),
        split(0, 1.201, Missing::Left, 3, 4, 30.0),
        leaf(9.0, 1.0),
        leaf(1.1, 29.0),
    ];
    model.predictor = Predictor::Trees(ensemble(4, vec![0.1], vec![tree(0, band)]));
    let mut written = bundle_json();
    written["inputs"][2]["optional"] = false.into();
    let bundle = try_bundle(written, Some(model)).unwrap();
    let interval = output(&bundle, &patient(Some("former"), &[])).interval.unwrap();
    close(interval.low, 1.0 / (1.0 + libm::exp(0.4)));
    close(interval.high, 1.0 / (1.0 + libm::exp(-9.1)));
}
