//! Exact Shapley values of linear predictors: weight × (value − mean).
//!
//! With columns taken as independent, the value of a coalition is the margin with the means in place of the columns
//! outside it, so each column's contribution is its own term's (Štrumbelj and Kononenko, KAIS 2014). Missing values are
//! what they are to the model: where they make the margin missing, all contributions are.

use model::trees::Precision;
use model::{Linear, LinearScores, Stratified};

/// The contributions of each column that has a weight to a margin of trained linear scores, and the margin of the means
/// last. NaN where the model has no such margin.
///
/// A mean that is NaN is a column that the reference does not have.
#[must_use]
pub fn linear_scores(scores: &LinearScores, row: &[f64], margin: usize, means: &[f64]) -> Vec<f64> {
    let Some((intercept, weights)) = scores.intercepts.get(margin).zip(scores.weights.get(margin)) else {
        return vec![f64::NAN; means.len() + 1];
    };
    // What the library rounds to f32 is rounded here; the sums are f64.
    let seen = |number: f64| if scores.precision == Precision::F32 { f64::from(number as f32) } else { number };
    let value = |row: &[f64], column: usize| match row.get(column) {
        Some(value) if value.is_nan() && scores.missing_adds_nothing => 0.0,
        Some(value) => seen(*value),
        // A row that ends early: the model adds nothing for what it does not have.
        None => 0.0,
    };
    let terms = weights.iter().enumerate().map(|(column, weight)| (column, seen(*weight)));
    contributions(seen(*intercept), terms, |column| value(row, column), |column| value(means, column), weights.len())
}

/// The contributions of each of `means.len()` columns to the margin of a published equation that is linear in its
/// columns, and the margin of the means last.
///
/// The row's stratum is given: the means are those of its stratum, and the column that chooses it contributes 0. NaN
/// where the row has no stratum or the source no equation for it.
#[must_use]
pub fn linear_equation(equation: &Stratified, row: &[f64], means: &[f64]) -> Vec<f64> {
    let Some(Linear { intercept, weights }) = stratum(equation, row) else {
        return vec![f64::NAN; means.len() + 1];
    };
    let value = |row: &[f64], column: usize| row.get(column).copied().unwrap_or(f64::NAN);
    let terms = weights.iter().map(|(column, weight)| (*column as usize, *weight));
    contributions(*intercept, terms, |column| value(row, column), |column| value(means, column), means.len())
}

fn stratum<'a>(equation: &'a Stratified, row: &[f64]) -> Option<&'a Linear> {
    let index = match equation.by {
        None => 0,
        Some(column) => {
            let value = row.get(column as usize).copied()?;
            let is_index = value >= 0.0 && value == libm::trunc(value);
            is_index.then_some(value as usize)?
        }
    };
    equation.strata.get(index)?.as_ref()
}

fn contributions(
    intercept: f64,
    terms: impl Iterator<Item = (usize, f64)>,
    value: impl Fn(usize) -> f64,
    mean: impl Fn(usize) -> f64,
    columns: usize,
) -> Vec<f64> {
    let mut sums = vec![0.0; columns + 1];
    sums[columns] = intercept;
    let mut margin = intercept;
    for (column, weight) in terms {
        let (value, mean) = (value(column), mean(column));
        margin += weight * value;
        sums[columns] += weight * mean;
        if let Some(sum) = sums[..columns].get_mut(column) {
            *sum += weight * (value - mean);
        }
    }
    if margin.is_nan() || sums[columns].is_nan() {
        sums.fill(f64::NAN);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shapley;
    use model::{Predictor, trees::Forest};

    /// Enumerates all coalitions of the model itself.
    fn check(predictor: &Predictor<Forest>, row: &[f64], means: &[f64], margin: usize, found: &[f64]) {
        let evaluate = |row: &[f64], out: &mut [f64]| out[0] = predictor.margins_from_row(row)[margin];
        let mut expected = shapley(row, means, 1, evaluate).unwrap().remove(0);
        expected.push(predictor.margins_from_row(means)[margin]);
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(&expected) {
            assert!((found - expected).abs() < 1e-5, "{found}, expected {expected}");
        }
    }

    fn scores(precision: Precision, missing_adds_nothing: bool) -> LinearScores {
        let weights = vec![vec![0.0; 3], vec![0.5, -2.25, 0.1]];
        LinearScores { precision, missing_adds_nothing, intercepts: vec![9.0, 0.25], weights }
    }

    #[test]
    fn trained_scores_equal_the_enumeration_of_the_model() {
        let means = [1.0, 0.3, -2.0];
        for row in [[3.0, -1.5, 0.7], [f64::NAN, 1.0, f64::NAN]] {
            for precision in [Precision::F32, Precision::F64] {
                let scores = scores(precision, true);
                let found = linear_scores(&scores, &row, 1, &means);
                check(&Predictor::Scores(scores), &row, &means, 1, &found);
            }
        }
    }

    #[test]
    fn contributions_are_weight_times_difference() {
        let found = linear_scores(&scores(Precision::F64, false), &[3.0, -1.0, 0.0], 1, &[1.0, 1.0, 0.0]);
        assert_eq!(found, [1.0, 4.5, 0.0, 0.25 + 0.5 - 2.25]);
    }

    /// 2²⁴ + 1 is no f32: a model that rounds sees 2²⁴.
    #[test]
    fn what_the_model_rounds_is_rounded() {
        let mut scores = scores(Precision::F32, false);
        scores.weights[1] = vec![1.0];
        let row = [16_777_217.0];
        let found = linear_scores(&scores, &row, 1, &[0.0]);
        assert_eq!(found, [16_777_216.0, 0.25]);
        scores.precision = Precision::F64;
        assert_eq!(linear_scores(&scores, &row, 1, &[0.0]), [16_777_217.0, 0.25]);
    }

    #[test]
    fn where_the_margin_is_missing_nothing_is_explained() {
        let scores = scores(Precision::F64, false);
        assert!(linear_scores(&scores, &[f64::NAN, 1.0, 1.0], 1, &[0.0; 3]).iter().all(|c| c.is_nan()));
        assert!(linear_scores(&scores, &[1.0; 3], 1, &[0.0, f64::NAN, 0.0]).iter().all(|c| c.is_nan()));
        assert!(linear_scores(&scores, &[1.0; 3], 2, &[0.0; 3]).iter().all(|c| c.is_nan()));
    }

    #[test]
    fn an_equation_is_explained_within_the_stratum_of_the_row() {
        let linear = |intercept: f64| Linear { intercept, weights: vec![(1, 2.0), (2, -0.5), (1, 0.25)] };
        let equation = Stratified { by: Some(0), strata: vec![Some(linear(1.0)), None, Some(linear(3.0))] };
        let found = linear_equation(&equation, &[2.0, 4.0, 1.0], &[2.0, 3.0, 5.0]);
        assert_eq!(found, [0.0, 2.25, 2.0, 3.0 + 6.75 - 2.5]);
        check(&Predictor::Linear(equation.clone()), &[2.0, 4.0, 1.0], &[2.0, 3.0, 5.0], 0, &found);
        for row in [[1.0, 4.0, 1.0], [0.5, 4.0, 1.0], [f64::NAN, 4.0, 1.0], [2.0, 4.0, f64::NAN]] {
            assert!(linear_equation(&equation, &row, &[0.0; 3]).iter().all(|c| c.is_nan()), "{row:?}");
        }
    }
}
