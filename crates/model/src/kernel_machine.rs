//! Kernel machines: support vector classifiers and regressors.

use serde::{Deserialize, Serialize};

/// A support vector machine with one decision function: Σ coefficient · K(vector, row) + intercept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KernelMachine {
    /// How alike two rows are.
    pub kernel: Kernel,
    /// How many columns a row has.
    pub columns: u32,
    /// The support vectors, row after row, `columns` numbers each.
    pub vectors: Vec<f64>,
    /// One for each support vector: its dual coefficient.
    pub coefficients: Vec<f64>,
    /// The constant.
    pub intercept: f64,
}

/// How alike two rows x and y are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Kernel {
    /// x·y
    Linear {},
    /// exp(−gamma |x − y|²)
    Rbf {
        /// Width; positive.
        gamma: f64,
    },
    /// (gamma x·y + constant)^degree
    Polynomial {
        /// Scale; positive.
        gamma: f64,
        /// Added before the power.
        constant: f64,
        /// The power.
        degree: u32,
    },
    /// tanh(gamma x·y + constant)
    Sigmoid {
        /// Scale; positive.
        gamma: f64,
        /// Added before the tangent.
        constant: f64,
    },
}

impl KernelMachine {
    /// The decision function of a row; NaN where a column is missing.
    #[must_use]
    pub fn decision(&self, row: &[f64]) -> f64 {
        let columns = self.columns as usize;
        if row.len() < columns {
            return f64::NAN;
        }
        let vectors = self.vectors.chunks_exact(columns.max(1));
        let terms =
            vectors.zip(&self.coefficients).map(|(vector, coefficient)| coefficient * self.kernel.of(vector, row));
        terms.fold(0.0, |sum, term| sum + term) + self.intercept
    }
}

impl Kernel {
    /// K(x, y) over the columns of x.
    #[must_use]
    pub fn of(&self, x: &[f64], y: &[f64]) -> f64 {
        let dot = || x.iter().zip(y).fold(0.0, |sum, (x, y)| sum + x * y);
        match *self {
            Self::Linear {} => dot(),
            Self::Rbf { gamma } => {
                let distance = x.iter().zip(y).fold(0.0, |sum, (x, y)| sum + (x - y) * (x - y));
                libm::exp(-gamma * distance)
            }
            Self::Polynomial { gamma, constant, degree } => libm::pow(gamma * dot() + constant, f64::from(degree)),
            Self::Sigmoid { gamma, constant } => libm::tanh(gamma * dot() + constant),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kernel: Kernel, expected: f64) {
        let machine = KernelMachine {
            kernel,
            columns: 2,
            vectors: vec![1.0, 2.0, 0.0, 1.0],
            coefficients: vec![2.0, -1.0],
            intercept: 0.5,
        };
        let found = machine.decision(&[3.0, -1.0]);
        assert!((found - expected).abs() < 1e-12, "{kernel:?}: {found}, expected {expected}");
        assert!(machine.decision(&[f64::NAN, 1.0]).is_nan() && machine.decision(&[1.0]).is_nan());
    }

    /// By hand: dot products are 1 and −1, squared distances 13 and 13.
    #[test]
    fn kernels_give_their_formula() {
        check(Kernel::Linear {}, 2.0 + 1.0 + 0.5);
        check(Kernel::Rbf { gamma: 0.0 }, 2.0 - 1.0 + 0.5);
        check(Kernel::Rbf { gamma: std::f64::consts::LN_2 / 13.0 }, 1.0 - 0.5 + 0.5);
        check(Kernel::Polynomial { gamma: 2.0, constant: 1.0, degree: 3 }, 2.0 * 27.0 + 1.0 + 0.5);
        check(Kernel::Sigmoid { gamma: 1.0, constant: 1.0 }, 2.0 * 0.964_027_580_075_816_9 + 0.5);
    }
}
