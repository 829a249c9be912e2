//! smartcore's dense matrix and class labels.

use serde::Deserialize;
use serde_json::Number;

use super::refused;
use crate::ImportError;

/// `DenseMatrix`.
#[derive(Deserialize)]
pub(super) struct Matrix {
    ncols: usize,
    nrows: usize,
    values: Vec<f64>,
    column_major: bool,
}

impl Matrix {
    /// The rows.
    pub(super) fn rows(&self, place: &str) -> Result<Vec<Vec<f64>>, ImportError> {
        let (rows, columns) = (self.nrows, self.ncols);
        if rows == 0 || columns == 0 || rows.checked_mul(columns) != Some(self.values.len()) {
            let what =
                format_args!("a matrix of {rows} rows and {columns} columns holds {} numbers", self.values.len());
            return Err(refused(place, what));
        }
        let value = |row: usize, column: usize| {
            self.values[if self.column_major { column * rows + row } else { row * columns + column }]
        };
        Ok((0..rows).map(|row| (0..columns).map(|column| value(row, column)).collect()).collect())
    }

    /// The columns.
    pub(super) fn columns(&self, place: &str) -> Result<Vec<Vec<f64>>, ImportError> {
        let rows = self.rows(place)?;
        Ok((0..self.ncols).map(|column| rows.iter().map(|row| row[column]).collect()).collect())
    }
}

/// The labels as words: two of the same could not be told apart.
pub(super) fn labels(place: &str, classes: &[Number]) -> Result<Vec<String>, ImportError> {
    let labels: Vec<String> = classes.iter().map(Number::to_string).collect();
    let distinct = labels.iter().collect::<std::collections::BTreeSet<_>>().len();
    if labels.len() < 2 || distinct < labels.len() {
        return Err(refused(
            format_args!("{place}.classes"),
            format_args!("{labels:?} are not two or more different classes"),
        ));
    }
    Ok(labels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_is_read_in_either_order() {
        let matrix =
            |values: &[f64], column_major| Matrix { ncols: 3, nrows: 2, values: values.to_vec(), column_major };
        let by_row = matrix(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], false);
        assert_eq!(by_row.rows("m").unwrap(), [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
        let by_column = matrix(&[1.0, 4.0, 2.0, 5.0, 3.0, 6.0], true);
        assert_eq!(by_column.rows("m").unwrap(), by_row.rows("m").unwrap());
        assert_eq!(by_column.columns("m").unwrap(), [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]);
    }

    #[test]
    fn a_matrix_of_another_size_is_refused() {
        for (nrows, ncols) in [(2, 2), (0, 3), (usize::MAX, 2), (usize::MAX, usize::MAX)] {
            let matrix = Matrix { ncols, nrows, values: vec![0.0; 3], column_major: false };
            assert!(matrix.rows("m").unwrap_err().to_string().contains("holds 3 numbers"));
        }
    }
}
