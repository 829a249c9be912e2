//! Whether two groups are alike in what was measured before treatment: standardised differences, propensity scores.

use crate::design::{Design, check_column, weights_or_ones};
use crate::error::Error;
use crate::glm;

/// One column in two groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The column.
    pub name: String,
    /// Weighted, of the treated.
    pub treated_mean: f64,
    /// Weighted, of the others.
    pub control_mean: f64,
    /// The difference over the root of the mean of both variances; NaN where neither group varies.
    pub standardised: f64,
}

/// Standardised mean differences. Austin, Statistics in Medicine 2009;28:3083, section 2; weighted means and variances
/// as in Austin and Stuart, Statistics in Medicine 2015;34:3661, section 2.2.
///
/// # Errors
/// One group only, columns of unequal length.
pub fn standardised_differences(
    design: &Design,
    treated: &[bool],
    weights: Option<&[f64]>,
) -> Result<Vec<Difference>, Error> {
    let rows = design.rows();
    check_groups(treated, rows)?;
    let weights = weights_or_ones(weights, rows)?;
    let of = |group: bool, column: usize| {
        let cells =
            || (0..rows).filter(|&row| treated[row] == group).map(|row| (weights[row], design.row(row)[column]));
        let (sum, squares) = cells().fold((0.0, 0.0), |(sum, squares), (w, _)| (sum + w, squares + w * w));
        let mean = cells().map(|(w, x)| w * x).sum::<f64>() / sum;
        let spread = cells().map(|(w, x)| w * (x - mean) * (x - mean)).sum::<f64>();
        (mean, spread * sum / (sum * sum - squares))
    };
    let columns = design.names().iter().enumerate();
    let difference = |(column, name): (usize, &String)| {
        let ((treated_mean, one), (control_mean, other)) = (of(true, column), of(false, column));
        let standardised = (treated_mean - control_mean) / (0.5 * (one + other)).sqrt();
        Difference { name: name.clone(), treated_mean, control_mean, standardised }
    };
    Ok(columns.map(difference).collect())
}

fn check_groups(treated: &[bool], rows: usize) -> Result<(), Error> {
    if treated.len() != rows {
        return Err(Error::Length { what: "the treatment".into(), found: treated.len(), rows });
    }
    for group in [true, false] {
        // Of one row there is no variance.
        if treated.iter().filter(|&&t| t == group).count() < 2 {
            return Err(Error::OneGroup);
        }
    }
    Ok(())
}

/// Propensity scores, and where the groups' scores overlap.
#[derive(Debug, Clone, PartialEq)]
pub struct Propensity {
    /// The probability of treatment of each row, by logistic regression.
    pub scores: Vec<f64>,
    /// The range of scores that both groups reach; none where they do not meet.
    pub common_support: Option<(f64, f64)>,
    /// The share of the treated that lie outside it.
    pub treated_outside: f64,
    /// The share of the others that lie outside it.
    pub control_outside: f64,
    /// Inverse probability of treatment weights, stabilised by the share of each group.
    /// Robins, Hernán and Brumback, Epidemiology 2000;11:550, page 554.
    pub weights: Vec<f64>,
}

/// Rosenbaum and Rubin, Biometrika 1983;70:41.
///
/// # Errors
/// Those of logistic regression: columns that separate the groups leave nobody to compare.
pub fn propensity(design: &Design, treated: &[bool]) -> Result<Propensity, Error> {
    let rows = design.rows();
    check_groups(treated, rows)?;
    let outcome: Vec<f64> = treated.iter().map(|&t| f64::from(u8::from(t))).collect();
    let data = glm::Data { design, outcome: &outcome, offset: None, weights: None };
    let scores = glm::logistic(&data, 0.95)?.fitted;
    check_column("the propensity score", &scores, rows, "between 0 and 1", |p| p > 0.0 && p < 1.0)?;
    let of = |group: bool| scores.iter().zip(treated).filter(move |(_, t)| **t == group).map(|(&score, _)| score);
    let range = |group: bool| of(group).fold((1.0_f64, 0.0_f64), |(low, high), s| (low.min(s), high.max(s)));
    let ((low_one, high_one), (low_other, high_other)) = (range(true), range(false));
    let (low, high) = (low_one.max(low_other), high_one.min(high_other));
    let outside = |group: bool| of(group).filter(|&s| s < low || s > high).count() as f64 / of(group).count() as f64;
    let share = outcome.iter().sum::<f64>() / rows as f64;
    let weight = |(&score, &t): (&f64, &bool)| if t { share / score } else { (1.0 - share) / (1.0 - score) };
    Ok(Propensity {
        common_support: (low <= high).then_some((low, high)),
        treated_outside: outside(true),
        control_outside: outside(false),
        weights: scores.iter().zip(treated).map(weight).collect(),
        scores,
    })
}
