//! Optima against the conditions that they must meet.

use super::*;
use crate::data::Outcome;
use crate::learner::losses::{LogisticLoss, SquaredLoss};
use crate::testing;

/// The optimality conditions, from the loss as its formula says it and by differences, on standardised columns.
fn check(columns: &Columns, loss: &dyn Loss, has_intercept: bool, penalty: Penalty, total: f64) -> Vec<f64> {
    let solution = minimise(columns, loss, has_intercept, penalty, total).unwrap();
    let weights: Vec<f64> = solution.weights.iter().zip(&columns.scales).map(|(w, s)| w * s).collect();
    let intercept =
        solution.intercept + solution.weights.iter().zip(&columns.centres).map(|(w, centre)| w * centre).sum::<f64>();
    let value = |intercept: f64, weights: &[f64]| {
        let mut scratch = (vec![0.0; columns.rows], vec![0.0; columns.rows]);
        loss.at(&columns.margins(intercept, weights), &mut scratch.0, &mut scratch.1)
    };
    let step = 1e-4;
    for column in 0..weights.len() {
        let moved = |by: f64| {
            let mut weights = weights.clone();
            weights[column] += by;
            value(intercept, &weights)
        };
        let slope = (moved(step) - moved(-step)) / (2.0 * step) + penalty.ridge * weights[column];
        let left = match weights[column] {
            0.0 => slope.abs() - penalty.lasso,
            weight => (slope + penalty.lasso * weight.signum()).abs(),
        };
        assert!(left < 1e-6 * total, "column {column}: {left}");
    }
    if has_intercept {
        assert!((value(intercept + step, &weights) - value(intercept - step, &weights)).abs() < 1e-8 * total);
    }
    weights
}

#[test]
fn optima_meet_the_conditions_of_karush_kuhn_and_tucker() {
    let data = testing::binary(300, 1);
    let weights: Vec<f64> = (0..300).map(|row| 0.5 + f64::from(row % 3)).collect();
    let total: f64 = weights.iter().sum();
    let columns = Columns::standardised(&data.rows, 5, &weights);
    let Outcome::Binary(y) = &data.outcome else { panic!("binary") };
    let logistic = LogisticLoss { outcome: y, weights: &weights };
    let with =
        |lambda: f64, share: f64| Penalty { ridge: lambda * (1.0 - share) * total, lasso: lambda * share * total };
    let mut zeros = Vec::new();
    for lambda in [0.0, 0.01, 0.1] {
        for share in [0.0, 0.5, 1.0] {
            let found = check(&columns, &logistic, true, with(lambda, share), total);
            zeros.push(found.iter().filter(|w| **w == 0.0).count());
        }
    }
    assert!(zeros[8] >= 2 && zeros[6] == 0, "{zeros:?}");
    let data = testing::continuous(200, 2);
    let Outcome::Continuous(y) = &data.outcome else { panic!("continuous") };
    let ones = vec![1.0; 200];
    let columns = Columns::standardised(&data.rows, 5, &ones);
    check(&columns, &SquaredLoss { outcome: y, weights: &ones }, true, Penalty { ridge: 3.0, lasso: 20.0 }, 200.0);
    let data = testing::survival(200, 3);
    let Outcome::Survival(s) = &data.outcome else { panic!("survival") };
    let columns = Columns::standardised(&data.rows, 5, &ones);
    let cox = crate::partial_likelihood::CoxLoss::new(s, &ones, true);
    for lasso in [0.0, 4.0, 15.0] {
        check(&columns, &cox, false, Penalty { ridge: 2.0, lasso }, 200.0);
    }
}

/// As many columns as rows, and a column twice: no single optimum of the loss, one of the penalised loss.
#[test]
fn wide_and_doubled_columns_settle() {
    let mut normal = testing::normals(9);
    let (rows, width) = (40, 60);
    let mut table: Vec<f64> = (0..rows * width).map(|_| normal()).collect();
    (0..rows).for_each(|row| table[row * width + 1] = table[row * width]);
    let y: Vec<f64> = (0..rows).map(|row| f64::from(u8::from(table[row * width] + normal() > 0.0))).collect();
    let ones = vec![1.0; rows];
    let columns = Columns::standardised(&table, width, &ones);
    let loss = LogisticLoss { outcome: &y, weights: &ones };
    check(&columns, &loss, true, Penalty { ridge: 0.4, lasso: 1.0 }, 40.0);
}

#[test]
fn perfect_separation_does_not_settle() {
    let (x, y) = ([-2.0, -1.0, 1.0, 2.0], [0.0, 0.0, 1.0, 1.0]);
    let columns = Columns::standardised(&x, 1, &[1.0; 4]);
    let loss = LogisticLoss { outcome: &y, weights: &[1.0; 4] };
    let free = minimise(&columns, &loss, true, Penalty { ridge: 0.0, lasso: 0.0 }, 4.0);
    // Either it gives up, or the slope vanished where the coefficient is endless.
    assert!(free.is_none_or(|solution| solution.weights[0] > 8.0));
}
