//! Linear predictors, one for each stratum such as a sex.

use serde::{Deserialize, Serialize};

use crate::Margin;

/// A weighted sum of columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Linear {
    /// The constant.
    pub intercept: f64,
    /// Column and weight, summed in this order.
    pub weights: Vec<(u32, f64)>,
}

/// One linear predictor for each stratum, chosen by a column that holds the stratum's index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stratified {
    /// The column with the stratum's index; `None` where there is one stratum.
    pub by: Option<u32>,
    /// The predictors by index; `None` where the source gives none for that stratum.
    pub strata: Vec<Option<Linear>>,
}

impl Stratified {
    pub(crate) fn margin_from_row(&self, row: &[f64]) -> Margin {
        let index = match self.by {
            None => Some(0),
            Some(column) => column_of(row, column).and_then(|value| {
                // Indices are small whole numbers; anything else names no stratum.
                (value >= 0.0 && value == libm::trunc(value)).then_some(value as usize)
            }),
        };
        let linear = index.and_then(|at| self.strata.get(at)).and_then(Option::as_ref);
        Margin(linear.map_or(f64::NAN, |linear| linear.sum(row)))
    }

    pub(crate) fn columns(&self) -> Vec<usize> {
        let weights = self.strata.iter().flatten().flat_map(|linear| linear.weights.iter().map(|(column, _)| *column));
        let mut columns: Vec<usize> = weights.chain(self.by).map(|column| column as usize).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}

impl Linear {
    fn sum(&self, row: &[f64]) -> f64 {
        self.weights
            .iter()
            .fold(self.intercept, |sum, (column, weight)| sum + weight * column_of(row, *column).unwrap_or(f64::NAN))
    }
}

fn column_of(row: &[f64], column: u32) -> Option<f64> {
    row.get(column as usize).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Stratified {
        let linear = |intercept| Some(Linear { intercept, weights: vec![(1, 2.0), (2, -0.5)] });
        Stratified { by: Some(0), strata: vec![linear(1.0), linear(10.0)] }
    }

    #[test]
    fn sums_in_the_chosen_stratum() {
        assert_eq!(two().margin_from_row(&[0.0, 3.0, 4.0]), Margin(5.0));
        assert_eq!(two().margin_from_row(&[1.0, 3.0, 4.0]), Margin(14.0));
        assert_eq!(two().columns(), [0, 1, 2]);
    }

    #[test]
    fn a_missing_column_or_stratum_is_a_missing_margin() {
        for row in [
            &[0.0, f64::NAN, 1.0][..],
            &[f64::NAN, 1.0, 1.0],
            &[2.0, 1.0, 1.0],
            &[0.5, 1.0, 1.0],
            &[-1.0, 1.0, 1.0],
            &[0.0, 1.0],
        ] {
            assert!(two().margin_from_row(row).0.is_nan(), "{row:?}");
        }
    }
}
