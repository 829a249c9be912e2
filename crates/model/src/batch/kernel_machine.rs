//! A support vector machine for a cohort: four rows against four vectors at a time.
//!
//! Products are f32, in which the vectors are stored, and added in f32 over sixteen columns; everything from there on
//! is f64. A vector that is no f32 is left to the arithmetic of single rows.

use wide::{f32x4, f64x2};

use crate::{Kernel, KernelMachine};

/// Rows and vectors at a time.
const FOUR: usize = 4;
/// Columns that are added in f32.
const NARROW: usize = 16;

#[derive(Debug, Clone)]
pub(super) struct MachineBatch {
    kernel: Kernel,
    columns: usize,
    /// Four vectors at a time, column after column; filled up with vectors that weigh nothing.
    vectors: Vec<[f32; FOUR]>,
    coefficients: Vec<[f64; FOUR]>,
    intercept: f64,
    rows: Vec<f32x4>,
}

impl MachineBatch {
    /// `None` where a number is no f32.
    pub(super) fn new(machine: &KernelMachine) -> Option<Self> {
        let columns = machine.columns as usize;
        if columns == 0 || machine.vectors.iter().any(|value| f64::from(*value as f32) != *value) {
            return None;
        }
        let all: Vec<&[f64]> = machine.vectors.chunks_exact(columns).collect();
        let mut vectors = vec![];
        let mut coefficients = vec![];
        for (vectors_of_four, of_four) in all.chunks(FOUR).zip(machine.coefficients.chunks(FOUR)) {
            for column in 0..columns {
                vectors.push(std::array::from_fn(|at| vectors_of_four.get(at).map_or(0.0, |v| v[column] as f32)));
            }
            coefficients.push(std::array::from_fn(|at| of_four.get(at).copied().unwrap_or(0.0)));
        }
        let rows = vec![f32x4::ZERO; columns];
        Some(Self { kernel: machine.kernel, columns, vectors, coefficients, intercept: machine.intercept, rows })
    }

    pub(super) fn score_rows(&mut self, rows: &[f32], margins: &mut [f32]) {
        let columns = self.columns;
        for (rows, margins) in rows.chunks(FOUR * columns).zip(margins.chunks_mut(FOUR)) {
            let Some(first) = rows.get(..columns) else { continue };
            let rows: [&[f32]; FOUR] =
                std::array::from_fn(|at| rows.get(at * columns..(at + 1) * columns).unwrap_or(first));
            for (column, values) in self.rows.iter_mut().enumerate() {
                *values = f32x4::new(rows.map(|row| row[column]));
            }
            let sums = match self.kernel {
                Kernel::Rbf { .. } => self.sums(|row, vector| (row - vector) * (row - vector)),
                _ => self.sums(|row, vector| row * vector),
            };
            for (margin, sum) in margins.iter_mut().zip(sums) {
                *margin = (sum + self.intercept) as f32;
            }
        }
    }

    /// Σ coefficient · K, where K is made of the sum of the columns' products.
    fn sums(&self, product: impl Fn(f32x4, f32x4) -> f32x4) -> [f64; FOUR] {
        let mut sums = [f64x2::ZERO; 2];
        for (vectors, coefficients) in self.vectors.chunks_exact(self.columns).zip(&self.coefficients) {
            let mut exact = [[f64x2::ZERO; 2]; FOUR];
            for (rows, vectors) in self.rows.chunks(NARROW).zip(vectors.chunks(NARROW)) {
                let mut narrow = [f32x4::ZERO; FOUR];
                for (row, vector) in rows.iter().zip(vectors) {
                    for (sum, value) in narrow.iter_mut().zip(vector) {
                        *sum += product(*row, f32x4::splat(*value));
                    }
                }
                for (exact, narrow) in exact.iter_mut().zip(narrow) {
                    let [a, b, c, d] = narrow.to_array().map(f64::from);
                    exact[0] += f64x2::new([a, b]);
                    exact[1] += f64x2::new([c, d]);
                }
            }
            for (exact, coefficient) in exact.into_iter().zip(coefficients) {
                for (sum, exact) in sums.iter_mut().zip(exact) {
                    *sum += self.kernel_of(exact) * *coefficient;
                }
            }
        }
        let [[a, b], [c, d]] = sums.map(f64x2::to_array);
        [a, b, c, d]
    }

    #[inline(always)]
    fn kernel_of(&self, sum: f64x2) -> f64x2 {
        match self.kernel {
            Kernel::Linear {} => sum,
            Kernel::Rbf { gamma } => (sum * -gamma).exp(),
            Kernel::Polynomial { gamma, constant, degree } => {
                let base = sum * gamma + f64x2::splat(constant);
                f64x2::new(base.to_array().map(|base| libm::pow(base, f64::from(degree))))
            }
            Kernel::Sigmoid { gamma, constant } => {
                f64x2::new((sum * gamma + f64x2::splat(constant)).to_array().map(libm::tanh))
            }
        }
    }
}
