//! Small symmetric matrices and their Cholesky factor.
//!
//! A model has a dozen columns, rarely a hundred: these hundred lines solve that exactly as well as a linear-algebra
//! library, name the column at which a factor fails, and give the same bits everywhere.

use std::ops::{Index, IndexMut};

/// A square matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Square {
    size: usize,
    values: Vec<f64>,
}

impl Square {
    /// Zeros.
    #[must_use]
    pub fn zeros(size: usize) -> Self {
        Self { size, values: vec![0.0; size * size] }
    }

    /// Rows, which are as many as columns.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// Adds `factor * vector * vector'`.
    pub(crate) fn add_outer(&mut self, factor: f64, vector: &[f64]) {
        for (i, a) in vector.iter().enumerate() {
            let scaled = factor * a;
            for (j, b) in vector.iter().enumerate() {
                self.values[i * self.size + j] += scaled * b;
            }
        }
    }

    /// Adds `factor * other`.
    pub(crate) fn add(&mut self, factor: f64, other: &Self) {
        self.values.iter_mut().zip(&other.values).for_each(|(a, b)| *a += factor * b);
    }

    pub(crate) fn times(&self, vector: &[f64]) -> Vec<f64> {
        self.values.chunks_exact(self.size.max(1)).map(|row| dot(row, vector)).collect()
    }

    pub(crate) fn product(&self, other: &Self) -> Self {
        let mut out = Self::zeros(self.size);
        for i in 0..self.size {
            for k in 0..self.size {
                let a = self[(i, k)];
                for j in 0..self.size {
                    out[(i, j)] += a * other[(k, j)];
                }
            }
        }
        out
    }

    pub(crate) fn transposed(&self) -> Self {
        let mut out = Self::zeros(self.size);
        for i in 0..self.size {
            for j in 0..self.size {
                out[(j, i)] = self[(i, j)];
            }
        }
        out
    }

    /// `transform * self * transform'`.
    pub(crate) fn between(&self, transform: &Self) -> Self {
        transform.product(self).product(&transform.transposed())
    }
}

impl Index<(usize, usize)> for Square {
    type Output = f64;

    fn index(&self, (i, j): (usize, usize)) -> &f64 {
        &self.values[i * self.size + j]
    }
}

impl IndexMut<(usize, usize)> for Square {
    fn index_mut(&mut self, (i, j): (usize, usize)) -> &mut f64 {
        &mut self.values[i * self.size + j]
    }
}

pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The lower factor L of a positive definite A = L L'.
/// Golub and Van Loan, Matrix Computations, 4th ed., algorithm 4.2.2.
pub(crate) struct Cholesky {
    lower: Square,
}

impl Cholesky {
    /// # Errors
    /// The first column that the columns before it determine, up to rounding.
    pub(crate) fn new(matrix: &Square) -> Result<Self, usize> {
        /// What is left of a diagonal element after rounding, relative to it.
        const NOTHING: f64 = 1e-13;
        let size = matrix.size;
        let mut lower = Square::zeros(size);
        for j in 0..size {
            let explained: f64 = (0..j).map(|k| lower[(j, k)] * lower[(j, k)]).sum();
            let left = matrix[(j, j)] - explained;
            // Written so that a NaN fails too.
            let is_positive = left > NOTHING * matrix[(j, j)].abs() && left.is_finite() && left > f64::MIN_POSITIVE;
            if !is_positive {
                return Err(j);
            }
            lower[(j, j)] = left.sqrt();
            for i in j + 1..size {
                let known: f64 = (0..j).map(|k| lower[(i, k)] * lower[(j, k)]).sum();
                lower[(i, j)] = (matrix[(i, j)] - known) / lower[(j, j)];
            }
        }
        Ok(Self { lower })
    }

    pub(crate) fn solve(&self, right: &[f64]) -> Vec<f64> {
        let (size, lower) = (self.lower.size, &self.lower);
        let mut x = right.to_vec();
        for i in 0..size {
            let known: f64 = (0..i).map(|k| lower[(i, k)] * x[k]).sum();
            x[i] = (x[i] - known) / lower[(i, i)];
        }
        for i in (0..size).rev() {
            let known: f64 = (i + 1..size).map(|k| lower[(k, i)] * x[k]).sum();
            x[i] = (x[i] - known) / lower[(i, i)];
        }
        x
    }

    pub(crate) fn inverse(&self) -> Square {
        let size = self.lower.size;
        let mut inverse = Square::zeros(size);
        for j in 0..size {
            let unit: Vec<f64> = (0..size).map(|i| f64::from(u8::from(i == j))).collect();
            for (i, value) in self.solve(&unit).into_iter().enumerate() {
                inverse[(i, j)] = value;
            }
        }
        inverse
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(rows: &[&[f64]]) -> Square {
        Square { size: rows.len(), values: rows.concat() }
    }

    #[test]
    fn a_factor_solves_and_inverts() {
        let matrix = square(&[&[4.0, 2.0, 0.6], &[2.0, 3.0, 0.4], &[0.6, 0.4, 2.0]]);
        let factor = Cholesky::new(&matrix).unwrap_or_else(|j| panic!("column {j}"));
        let back = matrix.times(&factor.solve(&[1.0, -2.0, 3.0]));
        back.iter().zip([1.0, -2.0, 3.0]).for_each(|(a, b)| assert!((a - b).abs() < 1e-14, "{back:?}"));
        let product = matrix.product(&factor.inverse());
        for i in 0..3 {
            for j in 0..3 {
                assert!((product[(i, j)] - f64::from(u8::from(i == j))).abs() < 1e-14, "{product:?}");
            }
        }
    }

    #[test]
    fn a_dependent_column_is_named() {
        // The third column is the sum of the first two; the matrix of their products.
        let matrix = square(&[&[2.0, 1.0, 3.0], &[1.0, 5.0, 6.0], &[3.0, 6.0, 9.0]]);
        assert_eq!(Cholesky::new(&matrix).err(), Some(2));
        assert_eq!(Cholesky::new(&square(&[&[f64::NAN]])).err(), Some(0));
    }
}
