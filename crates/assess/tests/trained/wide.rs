//! More inputs than can be enumerated, and more classes than one.

use assess::source::TrainedSource;
use assess::{ComparedWith, InputValue};
use model::trees::testing::{Sequence, random_ensemble_of};
use model::trees::{Missing, Precision, Tree};
use model::{Calibration, Curve, LinearScores, Link, NamedOutput, Predictor};

use crate::given::{
    adds_up, close, ensemble, file, laboratory_json, leaf, output, part, patient, split, tree, without_golden,
};

fn names() -> Vec<String> {
    (0..20).map(|at| format!("lab_{at}")).collect()
}

fn of_twenty(predictor: Predictor<model::trees::TreeEnsemble>) -> TrainedSource {
    file(&names().iter().map(String::as_str).collect::<Vec<_>>(), predictor)
}

/// A tree of one split: −0.1 below 2 in a share of the training data of ¾, else 0.1 · (column + 1).
fn stump(column: u32, margin: u32) -> Tree {
    let high = 0.1 * f64::from(column + 1);
    tree(margin, vec![split(column, 2.0, Missing::Left, 1, 2, 4.0), leaf(-0.1, 3.0), leaf(high, 1.0)])
}

fn values(high: impl Fn(usize) -> bool) -> Vec<(String, f64)> {
    names().into_iter().enumerate().map(|(at, name)| (name, if high(at) { 3.0 } else { 1.0 })).collect()
}

fn record(values: &[(String, f64)]) -> record::Record {
    patient(None, &values.iter().map(|(name, value)| (name.as_str(), *value)).collect::<Vec<_>>())
}

#[test]
fn a_forest_of_twenty_inputs_is_explained() {
    let trees = (0..20).map(|at| stump(at, 0)).collect();
    let bundle =
        without_golden(laboratory_json(20), of_twenty(Predictor::Trees(ensemble(20, vec![0.0], trees)))).unwrap();
    let found = output(&bundle, &record(&values(|at| at % 2 == 0)));
    assert_eq!(found.contributions.len(), 20);
    for at in 0..20 {
        let high = 0.1 * (at + 1) as f64;
        let own = if at % 2 == 0 { high } else { -0.1 };
        close(part(&found, &format!("lab_{at}")).contribution, own - (0.25 * high - 0.075));
    }
    adds_up(&found);
}

#[test]
fn trained_scores_of_twenty_inputs_are_weight_times_difference() {
    for precision in [Precision::F32, Precision::F64] {
        let weights = vec![(0..20).map(|at| f64::from(at) * 0.125 - 1.0625).collect()];
        let scores = LinearScores { precision, missing_adds_nothing: false, intercepts: vec![0.5], weights };
        let bundle = without_golden(laboratory_json(20), of_twenty(Predictor::Scores(scores))).unwrap();
        let found = output(&bundle, &record(&values(|at| at < 10)));
        assert_eq!(found.compared_with, ComparedWith::ReferencePatient);
        for at in 0..20 {
            let expected = if at < 10 { 2.0 * (at as f64 * 0.125 - 1.0625) } else { 0.0 };
            close(part(&found, &format!("lab_{at}")).contribution, expected);
        }
        assert_eq!(part(&found, "lab_3").reference, InputValue::Number(1.0));
        adds_up(&found);
    }
}

fn classes(margins: u32, calibration: Option<Calibration>) -> assess::Bundle {
    let trees = (0..20).map(|at| stump(at, at % margins)).collect();
    let base = (0..margins).map(|margin| f64::from(margin) * 0.25).collect();
    let mut model = of_twenty(Predictor::Trees(ensemble(20, base, trees)));
    model.outputs = vec![NamedOutput { name: "risk".into(), margin: 1, link: Link::Softmax {}, calibration }];
    without_golden(laboratory_json(20), model).unwrap()
}

/// One of two classes is the logistic function of the difference of the margins: every part of the difference is scaled
/// alike, with opposite signs for the two margins.
#[test]
fn one_of_two_classes_is_explained_by_both_margins() {
    let found = output(&classes(2, None), &record(&values(|at| at < 13)));
    adds_up(&found);
    let change = found.value.unwrap() - found.reference_value.unwrap();
    let part_of = |at: usize| {
        let high = 0.1 * (at + 1) as f64;
        let own = if at < 13 { high } else { -0.1 } - (0.25 * high - 0.075);
        if at % 2 == 1 { own } else { -own }
    };
    let difference: f64 = (0..20).map(part_of).sum();
    for at in 0..20 {
        close(part(&found, &format!("lab_{at}")).contribution_to_value, part_of(at) * change / difference);
    }
}

#[test]
fn one_of_many_classes_adds_up_calibrated_or_not() {
    let curve = Curve { x: vec![0.0, 0.4, 1.0], y: vec![0.1, 0.2, 0.9] };
    for calibration in [None, Some(Calibration::Isotonic(curve))] {
        for low in 0..5 {
            adds_up(&output(&classes(5, calibration.clone()), &record(&values(|at| at % 5 == low))));
        }
    }
}

#[test]
fn a_forest_that_averages_shares_can_say_that_it_gives_a_risk() {
    let mut model = of_twenty(Predictor::Trees(ensemble(20, vec![0.5], vec![stump(0, 0)])));
    model.outputs[0].link = Link::Identity {};
    let mut written = laboratory_json(20);
    let quantity = |written: &serde_json::Value, model: &TrainedSource| {
        output(&without_golden(written.clone(), model.clone()).unwrap(), &record(&values(|_| true))).quantity
    };
    assert_eq!(quantity(&written, &model), assess::Quantity::Amount);
    written["equations"][0]["outputs"][0]["quantity"] = "risk".into();
    assert_eq!(quantity(&written, &model), assess::Quantity::Risk);
}

/// Every kind of split and leaf, added in f32 and in f64, summed and averaged: parts always lead to the margin given.
#[test]
fn any_forest_is_explained_to_its_own_margin() {
    let names: Vec<String> = (0..5).map(|at| format!("lab_{at}")).collect();
    let mut written = laboratory_json(5);
    // Values of charts are positive; the trees' thresholds lie around 0.
    for at in 0..5 {
        written["equations"][0]["terms"][at]["expression"] = format!("lab_{at} - 3").into();
    }
    let mut next = Sequence(7);
    for seed in 0..60 {
        let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
        let forest = random_ensemble_of(seed, 5, precision, 40, 5);
        let mut model = file(&names.iter().map(String::as_str).collect::<Vec<_>>(), Predictor::Trees(forest.clone()));
        if forest.base.len() > 1 {
            model.outputs[0].link = Link::Softmax {};
        }
        let bundle = without_golden(written.clone(), model.clone()).unwrap();
        for _ in 0..20 {
            let values: Vec<(String, f64)> = names.iter().map(|name| (name.clone(), 3.0 + next.number())).collect();
            let found = output(&bundle, &record(&values));
            let row: Vec<f64> = values.iter().map(|(_, value)| value - 3.0).collect();
            let margins = model.clone().compile().unwrap().predictor.margins_from_row(&row);
            assert!((found.margin.unwrap() - margins[0]).abs() < 1e-12, "seed {seed}");
            adds_up(&found);
        }
    }
}
