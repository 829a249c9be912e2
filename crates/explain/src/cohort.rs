//! Whom a patient is compared with: reference rows and how much each counts.

use thiserror::Error;

/// The fewest patients that a row of an aggregated cohort may stand for.
pub const MIN_CELL: f64 = 10.0;

/// Reference rows with weights.
///
/// A row stands for a cell: a group of patients alike in what the model asks, written down as the cell's middle
/// values. Its weight is the number of patients in the cell. No row may be one patient's own: that is why
/// [`Cohort::aggregated`] refuses cells of fewer than [`MIN_CELL`] patients. Rows that were never anybody's, such as a
/// textbook's normal values or draws from published distributions, come through [`Cohort::synthetic`].
#[derive(Debug, Clone, PartialEq)]
pub struct Cohort {
    rows: Vec<Vec<f64>>,
    weights: Vec<f64>,
}

/// Why rows are no cohort.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum CohortError {
    /// Nobody to compare with.
    #[error("the reference cohort has no rows; give at least one")]
    Empty,
    /// Rows and weights do not belong together.
    #[error("the reference cohort has {rows} rows and {weights} weights; give one weight for each row")]
    Weights {
        /// How many rows.
        rows: usize,
        /// How many weights.
        weights: usize,
    },
    /// Rows that are not of the same table.
    #[error(
        "row {row} of the reference cohort has {found} columns and row 0 has {expected}; give all rows the same columns"
    )]
    Columns {
        /// The row, from 0.
        row: usize,
        /// Its columns.
        found: usize,
        /// Those of the first row.
        expected: usize,
    },
    /// A weight that counts nothing.
    #[error("row {row} of the reference cohort has the weight {weight}; weights are finite and above 0")]
    Weight {
        /// The row, from 0.
        row: usize,
        /// Its weight.
        weight: f64,
    },
    /// A cell from which a patient could be known again.
    #[error(
        "row {row} of the reference cohort stands for {weight} patients; join it with a neighbouring cell so that it \
         stands for at least 10"
    )]
    SmallCell {
        /// The row, from 0.
        row: usize,
        /// How many patients it stands for.
        weight: f64,
    },
}

impl Cohort {
    /// Cells of real patients: each row stands for as many as its weight says, at least [`MIN_CELL`].
    ///
    /// # Errors
    /// When a cell is too small, and when rows and weights do not fit together.
    pub fn aggregated(rows: Vec<Vec<f64>>, weights: Vec<f64>) -> Result<Self, CohortError> {
        let cohort = Self::synthetic(rows, weights)?;
        match cohort.weights.iter().position(|weight| *weight < MIN_CELL) {
            Some(row) => Err(CohortError::SmallCell { row, weight: cohort.weights[row] }),
            None => Ok(cohort),
        }
    }

    /// Rows that are no patients'.
    ///
    /// # Errors
    /// When there are no rows, rows differ in length, or a weight is not finite and above 0.
    pub fn synthetic(rows: Vec<Vec<f64>>, weights: Vec<f64>) -> Result<Self, CohortError> {
        let Some(expected) = rows.first().map(Vec::len) else {
            return Err(CohortError::Empty);
        };
        if rows.len() != weights.len() {
            return Err(CohortError::Weights { rows: rows.len(), weights: weights.len() });
        }
        if let Some((row, other)) = rows.iter().enumerate().find(|(_, other)| other.len() != expected) {
            return Err(CohortError::Columns { row, found: other.len(), expected });
        }
        match weights.iter().position(|weight| !(weight.is_finite() && *weight > 0.0)) {
            Some(row) => Err(CohortError::Weight { row, weight: weights[row] }),
            None => Ok(Self { rows, weights }),
        }
    }

    /// The rows, all of one length.
    #[must_use]
    pub fn rows(&self) -> &[Vec<f64>] {
        &self.rows
    }

    /// One weight for each row.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// Each row's part of the whole; together 1.
    #[must_use]
    pub fn shares(&self) -> Vec<f64> {
        let all: f64 = self.weights.iter().sum();
        self.weights.iter().map(|weight| weight / all).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_below_ten_patients_are_refused_unless_synthetic() {
        let rows = vec![vec![1.0, f64::NAN], vec![2.0, 3.0]];
        let small = Cohort::aggregated(rows.clone(), vec![10.0, 9.0]);
        assert_eq!(small, Err(CohortError::SmallCell { row: 1, weight: 9.0 }));
        assert_eq!(Cohort::aggregated(rows.clone(), vec![10.0, 30.0]).unwrap().shares(), [0.25, 0.75]);
        assert_eq!(Cohort::synthetic(rows, vec![1.0, 1.0]).unwrap().shares(), [0.5, 0.5]);
    }

    #[test]
    fn what_does_not_fit_together_is_refused() {
        assert_eq!(Cohort::synthetic(vec![], vec![]), Err(CohortError::Empty));
        let row = || vec![1.0];
        assert_eq!(Cohort::synthetic(vec![row()], vec![]), Err(CohortError::Weights { rows: 1, weights: 0 }));
        let uneven = Cohort::aggregated(vec![row(), vec![]], vec![10.0, 10.0]);
        assert_eq!(uneven, Err(CohortError::Columns { row: 1, found: 0, expected: 1 }));
        for weight in [0.0, -1.0, f64::INFINITY, f64::NAN] {
            let refused = Cohort::synthetic(vec![row()], vec![weight]);
            assert!(matches!(refused, Err(CohortError::Weight { row: 0, .. })), "{weight}");
        }
    }
}
