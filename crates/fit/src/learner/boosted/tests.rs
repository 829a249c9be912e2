//! Boosted trees against the library's own booster, and against what a recipe promises.

use forust_ml::constraints::ConstraintMap;
use forust_ml::objective::ObjectiveType;
use forust_ml::{GradientBooster, Matrix};
use model::trees::Node;

use super::*;
use crate::candidate::Learner;
use crate::testing::{binary, candidate, continuous, survival, with_missing};

const CONTEXT: Context = Context { seed: 3, horizon: Some(4.0) };

fn fitted(learner: Learner, grid: &[(&str, &[f64])], data: &Data) -> Fitted {
    let candidate = candidate(learner, grid);
    fit(&candidate, &candidate.points().unwrap()[0], data, CONTEXT).unwrap()
}

fn margins(fitted: &Fitted, data: &Data) -> Vec<f64> {
    let compiled = fitted.predictor.clone().compile().unwrap();
    (0..data.count()).map(|row| compiled.margins_from_row(data.row(row))[0]).collect()
}

/// The library's whole booster of the same parameters: bins, trees, leaves and sums are its own.
fn library(objective: ObjectiveType, data: &Data, y: &[f64], fresh: &Data) -> Vec<f64> {
    let mut booster = GradientBooster::default();
    booster.objective_type = objective;
    booster.iterations = 40;
    booster.learning_rate = 0.1;
    booster.max_depth = 4;
    booster.parallel = false;
    booster.tiled_histograms = true;
    booster.monotone_constraints = None::<ConstraintMap>;
    let by_column = |data: &Data| (0..data.width()).flat_map(|c| data.column(c)).collect::<Vec<f64>>();
    let table = by_column(data);
    booster.fit_unweighted(&Matrix::new(&table, data.count(), data.width()), y, None).unwrap();
    let table = by_column(fresh);
    booster.predict(&Matrix::new(&table, fresh.count(), fresh.width()), false)
}

#[test]
fn margins_are_those_of_the_library() {
    let grid: &[(&str, &[f64])] = &[("rounds", &[40.0])];
    let (data, mut fresh) = (with_missing(binary(1500, 1), 0.1, 2), with_missing(binary(500, 3), 0.1, 4));
    // Below everything that was seen, this program and the library go apart on purpose.
    for column in 0..5 {
        let least = data.column(column).filter(|v| !v.is_nan()).fold(f64::INFINITY, f64::min);
        fresh.rows.iter_mut().skip(column).step_by(5).filter(|v| !v.is_nan()).for_each(|v| *v = v.max(least));
    }
    let Outcome::Binary(y) = &data.outcome else { panic!("binary") };
    let expected = library(ObjectiveType::LogLoss, &data, y, &fresh);
    let found = margins(&fitted(Learner::BoostedTrees, grid, &data), &fresh);
    assert!(expected.iter().any(|m| (m - expected[0]).abs() > 0.5), "the model is a constant");
    for (row, (found, expected)) in found.iter().zip(&expected).enumerate() {
        assert!((found - expected).abs() < 1e-6, "row {row}: {found}, forust {expected}");
    }
    let data = continuous(800, 5);
    let Outcome::Continuous(y) = &data.outcome else { panic!("continuous") };
    let expected = library(ObjectiveType::SquaredLoss, &data, y, &data);
    let found = margins(&fitted(Learner::BoostedTrees, grid, &data), &data);
    found.iter().zip(&expected).for_each(|(found, expected)| assert!((found - expected).abs() < 1e-6));
}

/// No row that differs only in the column may have the smaller margin.
#[test]
fn monotone_columns_are_monotone() {
    let data = with_missing(binary(600, 6), 0.05, 7);
    let mut boosted = candidate(Learner::BoostedTrees, &[("rounds", &[60.0]), ("max_depth", &[5.0])]);
    let falls = |boosted: &Candidate| {
        let fitted = fit(boosted, &boosted.points().unwrap()[0], &data, CONTEXT).unwrap();
        let compiled = fitted.predictor.compile().unwrap();
        let mut falls = 0;
        for row in 0..200 {
            let mut row = data.row(row).to_vec();
            let along = (-20..=20).map(|step| {
                row[2] = f64::from(step) * 0.1;
                compiled.margins_from_row(&row)[0]
            });
            let along: Vec<f64> = along.collect();
            falls += along.windows(2).filter(|pair| pair[1] < pair[0] - 1e-6).count();
        }
        falls
    };
    assert!(falls(&boosted) > 100, "column c is U-shaped");
    boosted.monotone.insert("c".into(), Direction::Increasing);
    assert_eq!(falls(&boosted), 0);
}

#[test]
fn early_stopping_takes_fewer_rounds_than_it_may() {
    let data = binary(500, 8);
    let grid: &[(&str, &[f64])] =
        &[("rounds", &[400.0]), ("learning_rate", &[0.3]), ("early_stopping", &[10.0]), ("max_depth", &[6.0])];
    let stopped = fitted(Learner::BoostedTrees, grid, &data);
    let Predictor::Trees(ensemble) = &stopped.predictor else { panic!("trees") };
    assert!(ensemble.trees.len() < 60, "{}", ensemble.trees.len());
    assert!(stopped.notes[0].starts_with(&format!("{} rounds", ensemble.trees.len())));
}

/// Each node's hessian is that of its rows: in the first round of logistic loss, p(1 − p) each.
#[test]
fn covers_are_the_hessian_of_their_rows() {
    let data = binary(400, 9);
    let fitted = fitted(Learner::BoostedTrees, &[("rounds", &[1.0])], &data);
    let Predictor::Trees(ensemble) = &fitted.predictor else { panic!("trees") };
    let nodes = &ensemble.trees[0].nodes;
    let leaves: f64 = nodes.iter().filter(|node| matches!(node, Node::Leaf { .. })).map(Node::cover).sum();
    let Outcome::Binary(y) = &data.outcome else { panic!("binary") };
    let p = y.iter().sum::<f64>() / 400.0;
    assert!((nodes[0].cover() - 400.0 * p * (1.0 - p)).abs() < 1e-3);
    assert!(nodes.len() > 10 && (leaves - nodes[0].cover()).abs() < 1e-2);
}

/// Boosting lowers the partial likelihood, orders fresh rows by their truth, and risks lie about the observed share.
#[test]
fn survival_is_boosted_by_the_partial_likelihood() {
    let (data, fresh) = (survival(1500, 10), survival(1500, 11));
    let fitted = fitted(Learner::BoostedSurvival, &[("rounds", &[80.0]), ("max_depth", &[3.0])], &data);
    let found = margins(&fitted, &fresh);
    let c = crate::metric::Metric::Concordance.of(&fresh, &found);
    let linear = candidate(Learner::Cox, &[]);
    let cox = cox::fit(&linear, &Point::default(), &data, CONTEXT).unwrap();
    let of_cox = crate::metric::Metric::Concordance.of(&fresh, &margins(&cox, &fresh));
    // The truth has a squared term that Cox's linear predictor cannot follow.
    assert!(c > of_cox + 0.01, "{c}, Cox {of_cox}");
    let Outcome::Survival(s) = &fresh.outcome else { panic!("survival") };
    let curve = statistics::survival::kaplan_meier(&s.time, &s.event, None, None, 0.95).unwrap();
    let survived = curve.steps.iter().rfind(|step| step.time <= 4.0).unwrap().survival;
    let mean = found.iter().map(|m| fitted.link.value_from_margin(model::Margin(*m))).sum::<f64>() / 1500.0;
    assert!((mean - (1.0 - survived)).abs() < 0.04, "{mean}, {}", 1.0 - survived);
}

#[test]
fn shares_of_rows_and_columns_are_drawn_from_the_seed() {
    let data = with_missing(binary(400, 12), 0.1, 13);
    let grid: &[(&str, &[f64])] = &[("rounds", &[20.0]), ("row_share", &[0.5]), ("column_share", &[0.6])];
    let one = fitted(Learner::BoostedTrees, grid, &data);
    assert_eq!(one.predictor, fitted(Learner::BoostedTrees, grid, &data).predictor);
    let candidate = candidate(Learner::BoostedTrees, grid);
    let other = Context { seed: 4, ..CONTEXT };
    let other = fit(&candidate, &candidate.points().unwrap()[0], &data, other).unwrap();
    assert_ne!(one.predictor, other.predictor);
}

/// The rows that the library sent to each leaf are those that the tree of the IR sends there.
#[test]
fn rows_in_leaves_are_those_that_walk_there() {
    let data = with_missing(binary(700, 14), 0.2, 15);
    let bins = Bins::new(&data, &[1.0; 700], 64).unwrap();
    let growth = |directions| Growth {
        learning_rate: 0.5,
        max_depth: 6,
        min_child_weight: 0.5,
        l2: 1.0,
        l1: 0.0,
        gamma: 0.0,
        directions,
    };
    for directions in [BTreeMap::new(), BTreeMap::from([(2, Direction::Decreasing)])] {
        let Outcome::Binary(y) = &data.outcome else { panic!("binary") };
        let slope: Vec<f64> = y.iter().map(|y| y - 0.4).collect();
        let growing = bins.grow(&growth(directions), &slope, &[0.24; 700], None, &[0, 1, 2, 3, 4]).unwrap();
        let mut margins = vec![0.0; 700];
        growing.add_to(&mut margins, &data);
        assert!(growing.tree.nodes.len() > 30);
        for (row, margin) in margins.iter().enumerate() {
            assert_eq!(*margin, grow::leaf_value(&growing.tree, data.row(row)));
        }
    }
}
