//! One line of a regression table, and one test.

use crate::distribution::{chi_squared_p, two_sided_p};
use crate::matrix::Square;

/// An estimate with its uncertainty, on the scale of the linear predictor.
#[derive(Debug, Clone, PartialEq)]
pub struct Coefficient {
    /// The column.
    pub name: String,
    /// A log odds, rate or hazard ratio.
    pub estimate: f64,
    /// Of the estimate; robust where clusters were given.
    pub standard_error: f64,
    /// Wald's: the estimate over its standard error.
    pub z: f64,
    /// Two-sided.
    pub p: f64,
    /// The interval's lower end.
    pub low: f64,
    /// The interval's upper end.
    pub high: f64,
}

/// A chi-squared test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Test {
    /// The statistic.
    pub chi_squared: f64,
    /// Of the statistic.
    pub degrees_of_freedom: usize,
    /// P of a statistic at least as large.
    pub p: f64,
}

impl Test {
    /// The test of a statistic that has this distribution where the hypothesis holds.
    #[must_use]
    pub fn new(chi_squared: f64, degrees_of_freedom: usize) -> Self {
        Self { chi_squared, degrees_of_freedom, p: chi_squared_p(chi_squared, degrees_of_freedom) }
    }
}

/// The table of estimates with this covariance.
pub(crate) fn table(names: &[String], estimates: &[f64], covariance: &Square, critical: f64) -> Vec<Coefficient> {
    let lines = names.iter().zip(estimates).enumerate();
    lines
        .map(|(j, (name, &estimate))| {
            let standard_error = covariance[(j, j)].sqrt();
            let z = estimate / standard_error;
            let (low, high) = (estimate - critical * standard_error, estimate + critical * standard_error);
            Coefficient { name: name.clone(), estimate, standard_error, z, p: two_sided_p(z), low, high }
        })
        .collect()
}
