//! smartcore's fitted estimators, read back from their JSON, against smartcore's own predictions.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first thing that fails")]

use import::{Imported, smartcore::import};
use model::Model;
use model::trees::Node;
use serde::Serialize;
use serde_json::json;
use smartcore::ensemble::extra_trees_regressor::{ExtraTreesRegressor, ExtraTreesRegressorParameters};
use smartcore::ensemble::random_forest_classifier::{RandomForestClassifier, RandomForestClassifierParameters};
use smartcore::ensemble::random_forest_regressor::{RandomForestRegressor, RandomForestRegressorParameters};
use smartcore::linalg::basic::arrays::{Array, Array2};
use smartcore::linalg::basic::matrix::DenseMatrix;
use smartcore::linear::elastic_net::{ElasticNet, ElasticNetParameters};
use smartcore::linear::lasso::{Lasso, LassoParameters};
use smartcore::linear::linear_regression::LinearRegression;
use smartcore::linear::logistic_regression::{LogisticRegression, LogisticRegressionParameters};
use smartcore::linear::ridge_regression::RidgeRegression;
use smartcore::svm::Kernels;
use smartcore::svm::svc::{SVC, SVCParameters};
use smartcore::svm::svr::{SVR, SVRParameters};
use smartcore::tree::decision_tree_classifier::{DecisionTreeClassifier, DecisionTreeClassifierParameters};
use smartcore::tree::decision_tree_regressor::{DecisionTreeRegressor, DecisionTreeRegressorParameters};
use smartcore::xgboost::{XGRegressor, XGRegressorParameters};

type Rows = Vec<Vec<f64>>;

/// Numbers from −1 to 1 that are the same every time (xorshift, Marsaglia 2003).
fn numbers(mut state: u64) -> impl FnMut() -> f64 {
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / f64::from(1 << 26) / f64::from(1 << 26) - 1.0
    }
}

/// Rows of four columns and what depends on them.
fn training(rows: usize) -> (Rows, Vec<f64>) {
    let mut next = numbers(7);
    let x: Rows = (0..rows).map(|_| (0..4).map(|_| next()).collect()).collect();
    let y = x
        .iter()
        .map(|row| 2.0 * row[0] - row[1] * row[2] + if row[3] > 0.2 { 1.0 } else { 0.0 } + 0.1 * next())
        .collect();
    (x, y)
}

/// Other rows, wider than those of training.
fn fresh() -> Rows {
    let mut next = numbers(99);
    (0..500).map(|_| (0..4).map(|_| 1.5 * next()).collect()).collect()
}

fn matrix(rows: &Rows) -> DenseMatrix<f64> {
    DenseMatrix::from_2d_vec(rows).unwrap()
}

fn two_classes(y: &[f64]) -> Vec<i32> {
    y.iter().map(|y| if *y > 0.4 { 4 } else { -3 }).collect()
}

fn three_classes(y: &[f64]) -> Vec<i32> {
    y.iter()
        .map(|y| {
            if *y > 0.9 {
                7
            } else if *y > 0.0 {
                5
            } else {
                -2
            }
        })
        .collect()
}

fn read(estimator: &impl Serialize) -> Imported {
    import(&serde_json::to_vec(estimator).unwrap()).unwrap()
}

/// Each output's value of each row.
fn values(imported: &Imported, rows: &Rows) -> Vec<Vec<f64>> {
    let predictor = imported.predictor.clone().compile().unwrap();
    let model = |output: &import::Output| Model {
        predictor: predictor.clone(),
        margin: output.margin,
        link: output.link,
        calibration: output.calibration.clone(),
    };
    let models: Vec<Model> = imported.outputs.iter().map(model).collect();
    rows.iter().map(|row| models.iter().map(|model| model.value_from_row(row)).collect()).collect()
}

fn check_values(imported: &Imported, rows: &Rows, expected: &[f64]) {
    assert_eq!(imported.outputs[0].name, "value");
    let distinct: std::collections::BTreeSet<u64> = expected.iter().map(|value| value.to_bits()).collect();
    assert!(distinct.len() > 3, "the model is a constant");
    for ((row, found), expected) in rows.iter().zip(values(imported, rows)).zip(expected) {
        assert!(
            (found[0] - expected).abs() <= 1e-9 * expected.abs().max(1.0),
            "{row:?}: {}, smartcore {expected}",
            found[0]
        );
    }
}

/// The class above one half of one output, or the first with the largest value of several.
fn check_classes(imported: &Imported, rows: &Rows, others: &str, expected: &[i32]) {
    assert!(expected.iter().any(|class| *class != expected[0]), "the model is a constant");
    for ((row, found), expected) in rows.iter().zip(values(imported, rows)).zip(expected) {
        let class = match found.as_slice() {
            [value] => {
                if *value > 0.5 {
                    imported.outputs[0].name.as_str()
                } else {
                    others
                }
            }
            many => {
                let most = many.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                imported.outputs[many.iter().position(|value| *value == most).unwrap()].name.as_str()
            }
        };
        assert_eq!(class, expected.to_string(), "{row:?}: {found:?}");
    }
}

#[test]
fn regression_trees_and_forests() {
    let ((x, y), rows) = (training(300), fresh());
    let (inputs, asked) = (matrix(&x), matrix(&rows));
    let tree = DecisionTreeRegressor::fit(&inputs, &y, DecisionTreeRegressorParameters::default()).unwrap();
    check_values(&read(&tree), &rows, &tree.predict(&asked).unwrap());
    let parameters = RandomForestRegressorParameters::default().with_n_trees(20).with_max_depth(7);
    let forest = RandomForestRegressor::fit(&inputs, &y, parameters).unwrap();
    let imported = read(&forest);
    check_values(&imported, &rows, &forest.predict(&asked).unwrap());
    assert!(imported.notes.iter().any(|note| note.contains("their cover is 0")));
    let extra =
        ExtraTreesRegressor::fit(&inputs, &y, ExtraTreesRegressorParameters::default().with_n_trees(15)).unwrap();
    check_values(&read(&extra), &rows, &extra.predict(&asked).unwrap());
}

#[test]
fn gradient_boosting() {
    let ((x, y), rows) = (training(200), fresh());
    let parameters = XGRegressorParameters::default().with_n_estimators(25).with_max_depth(4).with_learning_rate(0.2);
    let boosted = XGRegressor::fit(&matrix(&x), &y, parameters).unwrap();
    let expected = boosted.predict(&matrix(&rows)).unwrap();
    check_values(&read(&boosted), &rows, &expected);
    let named = read(&json!({"XGRegressor": boosted, "columns": ["a", "b", "c", "d"]}));
    assert_eq!(named.columns.as_ref().map(Vec::len), Some(4));
    check_values(&named, &rows, &expected);
}

#[test]
fn classification_trees_and_forests() {
    let ((x, y), rows) = (training(300), fresh());
    let (inputs, asked) = (matrix(&x), matrix(&rows));
    for classes in [two_classes(&y), three_classes(&y)] {
        let tree = DecisionTreeClassifier::fit(&inputs, &classes, DecisionTreeClassifierParameters::default()).unwrap();
        let imported = read(&tree);
        check_classes(&imported, &rows, "-3", &tree.predict(&asked).unwrap());
        let shares = tree.predict_proba(&asked).unwrap();
        for (at, found) in values(&imported, &rows).iter().enumerate() {
            let expected: Vec<f64> = (0..shares.shape().1).map(|class| *shares.get_row(at).get(class)).collect();
            assert!(expected.ends_with(found), "{found:?}, smartcore {expected:?}");
        }
        let parameters = RandomForestClassifierParameters::default().with_n_trees(12).with_max_depth(6);
        let forest = RandomForestClassifier::fit(&inputs, &classes, parameters).unwrap();
        check_classes(&read(&forest), &rows, "-3", &forest.predict(&asked).unwrap());
    }
}

/// A tree over all rows: each node's cover is how many rows walk through it.
#[test]
fn cover_of_a_classification_tree_is_its_rows() {
    let (x, y) = training(300);
    let tree = DecisionTreeClassifier::fit(&matrix(&x), &two_classes(&y), DecisionTreeClassifierParameters::default())
        .unwrap();
    let model::Predictor::Trees(ensemble) = read(&tree).predictor else { panic!("trees") };
    let nodes = &ensemble.trees[0].nodes;
    let mut rows = vec![0.0; nodes.len()];
    for row in &x {
        let mut at = 0;
        loop {
            rows[at] += 1.0;
            let Node::Split { column, test: model::trees::Test::AtMost(threshold), left, right, .. } = &nodes[at]
            else {
                break;
            };
            at = if row[*column as usize] <= *threshold { *left } else { *right } as usize;
        }
    }
    assert!(nodes.len() > 20);
    assert_eq!(nodes.iter().map(Node::cover).collect::<Vec<_>>(), rows);
}

#[test]
fn linear_regressions() {
    let ((x, y), rows) = (training(200), fresh());
    let (inputs, asked) = (matrix(&x), matrix(&rows));
    let linear = LinearRegression::fit(&inputs, &y, Default::default()).unwrap();
    check_values(&read(&linear), &rows, &linear.predict(&asked).unwrap());
    let ridge = RidgeRegression::fit(&inputs, &y, Default::default()).unwrap();
    check_values(&read(&ridge), &rows, &ridge.predict(&asked).unwrap());
    let lasso = Lasso::fit(&inputs, &y, LassoParameters::default().with_alpha(0.05)).unwrap();
    check_values(&read(&json!({"Lasso": lasso})), &rows, &lasso.predict(&asked).unwrap());
    let net = ElasticNet::fit(&inputs, &y, ElasticNetParameters::default().with_alpha(0.05)).unwrap();
    check_values(&read(&net), &rows, &net.predict(&asked).unwrap());
}

#[test]
fn several_targets_are_several_values() {
    let ((x, y), rows) = (training(200), fresh());
    let targets: Rows = y.iter().zip(&x).map(|(y, row)| vec![*y, row[0] - row[1]]).collect();
    let linear: LinearRegression<f64, f64, DenseMatrix<f64>, Vec<f64>> =
        LinearRegression::fit_matrix(&matrix(&x), &matrix(&targets), Default::default()).unwrap();
    let expected = linear.predict_matrix(&matrix(&rows)).unwrap();
    let imported = read(&linear);
    assert_eq!(imported.outputs.iter().map(|output| output.name.as_str()).collect::<Vec<_>>(), ["value 1", "value 2"]);
    for (at, found) in values(&imported, &rows).iter().enumerate() {
        for (target, found) in found.iter().enumerate() {
            assert!((found - expected.get((at, target))).abs() < 1e-9);
        }
    }
}

/// The probability itself comes from smartcore's own weights; its class from smartcore.
#[test]
fn logistic_regression() {
    let ((x, y), rows) = (training(300), fresh());
    let (inputs, asked) = (matrix(&x), matrix(&rows));
    for classes in [two_classes(&y), three_classes(&y)] {
        let parameters = LogisticRegressionParameters::default().with_alpha(0.1);
        let logistic = LogisticRegression::fit(&inputs, &classes, parameters).unwrap();
        let imported = read(&logistic);
        check_classes(&imported, &rows, "-3", &logistic.predict(&asked).unwrap());
        let (weights, intercepts) = (logistic.coefficients(), logistic.intercept());
        for (row, found) in rows.iter().zip(values(&imported, &rows)) {
            let score = |class: usize| {
                (0..4).map(|column| weights.get((class, column)) * row[column]).sum::<f64>()
                    + intercepts.get((class, 0))
            };
            let expected: Vec<f64> = match found.len() {
                1 => vec![1.0 / (1.0 + libm::exp(-score(0)))],
                count => {
                    let all: f64 = (0..count).map(|class| libm::exp(score(class))).sum();
                    (0..count).map(|class| libm::exp(score(class)) / all).collect()
                }
            };
            assert!(found.iter().zip(&expected).all(|(found, expected)| (found - expected).abs() < 1e-9));
        }
    }
}

#[test]
fn support_vector_machines() {
    let ((x, y), rows) = (training(80), fresh());
    let (inputs, asked) = (matrix(&x), matrix(&rows));
    let signs: Vec<i32> = y.iter().map(|y| if *y > 0.4 { 1 } else { -1 }).collect();
    for kernel in [
        Kernels::linear(),
        Kernels::rbf().with_gamma(0.7),
        Kernels::polynomial().with_degree(3.0).with_gamma(0.5).with_coef0(1.0),
        Kernels::sigmoid().with_gamma(0.1).with_coef0(0.2),
    ] {
        let parameters = SVCParameters::default().with_kernel(kernel.clone());
        let machine = SVC::fit(&inputs, &signs, &parameters).unwrap();
        let imported = read(&json!({"SVC": machine, "parameters": parameters}));
        assert!(imported.stores_instances && imported.outputs[0].name == "1");
        let expected = machine.decision_function(&asked).unwrap();
        for (found, expected) in values(&imported, &rows).iter().zip(&expected) {
            assert!(
                (found[0] - expected).abs() < 1e-9 * expected.abs().max(1.0),
                "{kernel:?}: {}, {expected}",
                found[0]
            );
        }
        let alone = import(&serde_json::to_vec(&machine).unwrap()).unwrap_err().to_string();
        assert!(alone.starts_with("SVC.parameters: smartcore did not write the kernel"), "{alone}");

        let parameters = SVRParameters::default().with_eps(0.1).with_kernel(kernel);
        let machine = SVR::fit(&inputs, &y, &parameters).unwrap();
        let imported = read(&machine);
        assert!(imported.stores_instances);
        check_values(&imported, &rows, &machine.predict(&asked).unwrap());
    }
}

#[test]
fn a_missing_value_goes_where_smartcore_sends_it() {
    let (x, y) = training(300);
    let tree = DecisionTreeRegressor::fit(&matrix(&x), &y, DecisionTreeRegressorParameters::default()).unwrap();
    let rows: Rows = fresh()
        .into_iter()
        .enumerate()
        .map(|(at, mut row)| {
            row[at % 4] = f64::NAN;
            row
        })
        .collect();
    check_values(&read(&tree), &rows, &tree.predict(&matrix(&rows)).unwrap());
}

/// Every cut and every changed byte is a refusal or a model, never a panic.
#[test]
fn damaged_files_never_panic() {
    let (x, y) = training(30);
    let inputs = matrix(&x);
    let forest = RandomForestClassifier::fit(
        &inputs,
        &three_classes(&y),
        RandomForestClassifierParameters::default().with_n_trees(2),
    )
    .unwrap();
    let boosted = XGRegressor::fit(&inputs, &y, XGRegressorParameters::default().with_n_estimators(2)).unwrap();
    let logistic = LogisticRegression::fit(&inputs, &three_classes(&y), Default::default()).unwrap();
    for json in [
        serde_json::to_vec(&forest).unwrap(),
        serde_json::to_vec(&boosted).unwrap(),
        serde_json::to_vec(&logistic).unwrap(),
    ] {
        for end in (0..json.len()).step_by(97) {
            assert!(import(&json[..end]).is_err());
        }
        for at in (0..json.len()).step_by(7) {
            let mut changed = json.clone();
            changed[at] = b"0}],9-n\""[at % 8];
            if let Ok(imported) = import(&changed) {
                drop(imported.predictor.compile());
            }
        }
    }
}
