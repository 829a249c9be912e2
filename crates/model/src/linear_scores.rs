//! Linear predictors as libraries train them: one for each margin, over all columns.

use serde::{Deserialize, Serialize};

use crate::trees::Precision;

/// One weighted sum of the columns for each margin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinearScores {
    /// In what precision the library adds: intercept first, then column after column.
    pub precision: Precision,
    /// Whether a missing value adds nothing (XGBoost's gblinear); otherwise it makes the margin missing.
    pub missing_adds_nothing: bool,
    /// One for each margin.
    pub intercepts: Vec<f64>,
    /// One for each margin: a weight for each column.
    pub weights: Vec<Vec<f64>>,
}

impl LinearScores {
    /// Fills one number for each margin.
    pub(crate) fn margins_from_row(&self, row: &[f64], margins: &mut [f64]) {
        for ((margin, intercept), weights) in margins.iter_mut().zip(&self.intercepts).zip(&self.weights) {
            let present = |value: &f64| !(self.missing_adds_nothing && value.is_nan());
            let terms = weights.iter().zip(row).filter(|(_, value)| present(value));
            *margin = match self.precision {
                Precision::F64 => terms.fold(*intercept, |sum, (weight, value)| sum + weight * value),
                Precision::F32 => f64::from(
                    terms.fold(*intercept as f32, |sum, (weight, value)| sum + *weight as f32 * *value as f32),
                ),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_value_adds_nothing_or_is_missing() {
        let mut scores = LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: true,
            intercepts: vec![1.0, -1.0],
            weights: vec![vec![2.0, 3.0], vec![0.5, 0.25]],
        };
        let mut margins = [0.0; 2];
        scores.margins_from_row(&[10.0, f64::NAN], &mut margins);
        assert_eq!(margins, [21.0, 4.0]);
        scores.missing_adds_nothing = false;
        scores.margins_from_row(&[10.0, f64::NAN], &mut margins);
        assert!(margins.iter().all(|m| m.is_nan()));
        scores.margins_from_row(&[10.0, 4.0], &mut margins);
        assert_eq!(margins, [33.0, 5.0]);
    }
}
