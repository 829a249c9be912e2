//! What happens to a row before a predictor sees it, in the library's own order.

use serde::{Deserialize, Serialize};

use crate::Curve;
use crate::pairs::{coupled, votes};

/// One step; each sees the row that the step before it gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Step {
    /// value → (value − offset) · scale, column by column.
    Scale {
        /// One for each column.
        offsets: Vec<f64>,
        /// One for each column.
        scales: Vec<f64>,
    },
    /// A missing value becomes this one.
    Impute {
        /// One for each column.
        values: Vec<f64>,
        /// A number that also counts as missing, where the library was told of one.
        marker: Option<f64>,
    },
    /// The row divided by its own length.
    Normalize(Norm),
    /// Each column's value becomes the height of its curve; a curve without points leaves its column as it is.
    Curves(Vec<Curve>),
    /// The probabilities of the first of each pair of classes become the classes' probabilities: see [`coupled`]. The
    /// pairs stand in the order (1, 2), (1, 3), … (2, 3), ….
    Couple {},
    /// The decisions for the first of each pair of classes, in the same order, become the classes' scores: see [`votes`].
    Vote {},
}

/// How long a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Norm {
    /// The sum of absolute values.
    L1,
    /// The root of the sum of squares.
    L2,
    /// The largest absolute value.
    Max,
    /// The sum of values that are none below 0: a row of zeros becomes equal shares.
    Shares,
}

impl Step {
    /// Changes a row in place. A row of length 0 (all zeros) stays as it is under `Normalize`, but for `Shares`.
    pub fn apply(&self, row: &mut Vec<f64>) {
        match self {
            Self::Scale { offsets, scales } => {
                for ((value, offset), scale) in row.iter_mut().zip(offsets).zip(scales) {
                    *value = (*value - offset) * scale;
                }
            }
            Self::Impute { values, marker } => {
                for (value, replacement) in row.iter_mut().zip(values) {
                    if value.is_nan() || marker.is_some_and(|m| m == *value) {
                        *value = *replacement;
                    }
                }
            }
            Self::Normalize(norm) => {
                let length = match norm {
                    Norm::Shares if row.iter().all(|v| *v == 0.0) => {
                        row.fill(1.0);
                        row.len() as f64
                    }
                    Norm::L1 | Norm::Shares => row.iter().map(|v| v.abs()).sum(),
                    Norm::L2 => libm::sqrt(row.iter().map(|v| v * v).sum()),
                    Norm::Max => {
                        row.iter().fold(0.0_f64, |most, v| if v.is_nan() { f64::NAN } else { most.max(v.abs()) })
                    }
                };
                if length != 0.0 {
                    row.iter_mut().for_each(|value| *value /= length);
                }
            }
            Self::Curves(curves) => {
                for (value, curve) in row.iter_mut().zip(curves).filter(|(_, curve)| !curve.x.is_empty()) {
                    *value = curve.at(*value);
                }
            }
            Self::Couple {} => *row = coupled(row),
            Self::Vote {} => *row = votes(row),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(step: &Step, row: &[f64], expected: &[f64]) {
        let mut found = row.to_vec();
        step.apply(&mut found);
        assert_eq!(found, expected, "{step:?}");
    }

    #[test]
    fn steps_do_what_their_formula_says() {
        check(&Step::Scale { offsets: vec![1.0, 2.0], scales: vec![2.0, 0.5] }, &[3.0, 10.0], &[4.0, 4.0]);
        check(&Step::Impute { values: vec![5.0, 6.0], marker: Some(-1.0) }, &[f64::NAN, -1.0], &[5.0, 6.0]);
        check(&Step::Normalize(Norm::L1), &[1.0, -3.0], &[0.25, -0.75]);
        check(&Step::Normalize(Norm::L2), &[3.0, 4.0], &[0.6, 0.8]);
        check(&Step::Normalize(Norm::Max), &[-2.0, 1.0], &[-1.0, 0.5]);
        check(&Step::Normalize(Norm::L2), &[0.0, 0.0], &[0.0, 0.0]);
        check(&Step::Normalize(Norm::Shares), &[1.0, 3.0], &[0.25, 0.75]);
        check(&Step::Normalize(Norm::Shares), &[0.0, 0.0], &[0.5, 0.5]);
        let (none, limits) = (Curve { x: vec![], y: vec![] }, Curve { x: vec![0.0, 1.0], y: vec![0.0, 1.0] });
        let curves = Step::Curves(vec![limits.clone(), none, limits]);
        check(&curves, &[-3.0, -3.0, 0.25], &[0.0, -3.0, 0.25]);
        check(&Step::Vote {}, &[2.0, 1.0, -1.0], &[2.25, -0.25, 1.0]);
        check(&Step::Couple {}, &[0.5, 0.5, 0.5], &[1.0 / 3.0; 3]);
    }
}
