//! Generalised linear models with an intercept: logistic, Poisson, negative binomial.

mod family;
mod irls;
mod likelihood_ratio;
mod negative_binomial;

pub use family::Family;
pub use likelihood_ratio::likelihood_ratio;
pub use negative_binomial::{Theta, negative_binomial};

use irls::Solution;

use crate::coefficient::{Coefficient, table};
use crate::design::{Design, check_column, weights_or_ones};
use crate::distribution::critical_value;
use crate::error::Error;
use crate::matrix::Square;

/// What a model is fitted to. The intercept is added.
#[derive(Debug, Clone, Copy)]
pub struct Data<'a> {
    /// The terms.
    pub design: &'a Design,
    /// 0 or 1 (or a share of the weight) for logistic regression, counts for the others.
    pub outcome: &'a [f64],
    /// What is added to the linear predictor, such as the log of the exposure.
    pub offset: Option<&'a [f64]>,
    /// How many observations a row stands for.
    pub weights: Option<&'a [f64]>,
}

/// A fitted model.
#[derive(Debug, Clone)]
pub struct Fit {
    /// With theta, where it is negative binomial.
    pub family: Family,
    /// How surely theta is known, where it was estimated.
    pub theta: Option<Theta>,
    /// The intercept first.
    pub coefficients: Vec<Coefficient>,
    /// Of the estimates.
    pub covariance: Square,
    /// The means that the model gives the rows.
    pub fitted: Vec<f64>,
    /// Twice what the saturated model's log-likelihood is larger.
    pub deviance: f64,
    /// The deviance of the model without terms.
    pub null_deviance: f64,
    /// Of the data, given the model.
    pub log_likelihood: f64,
    /// Akaike's criterion; theta counts as a parameter.
    pub aic: f64,
    /// Rows less coefficients.
    pub residual_degrees_of_freedom: usize,
    /// Rows.
    pub observations: usize,
    /// Until the estimates settled.
    pub iterations: usize,
}

/// Logistic regression.
///
/// # Errors
/// Outcomes outside 0 to 1 or of one class only, columns that are constant, collinear or separate the classes.
pub fn logistic(data: &Data<'_>, confidence: f64) -> Result<Fit, Error> {
    check_column("the outcome", data.outcome, data.design.rows(), "0 or 1", |y| (0.0..=1.0).contains(&y))?;
    for class in [0.0, 1.0] {
        if data.outcome.iter().all(|&y| y == class) {
            return Err(Error::OneClass { class });
        }
    }
    fit(Family::Logistic, data, confidence)
}

/// Poisson regression.
///
/// # Errors
/// Outcomes that are no counts or all zero, columns that are constant, collinear or separate the zeros.
pub fn poisson(data: &Data<'_>, confidence: f64) -> Result<Fit, Error> {
    check_counts(data)?;
    fit(Family::Poisson, data, confidence)
}

fn check_counts(data: &Data<'_>) -> Result<(), Error> {
    let is_count = |y: f64| y >= 0.0 && y.is_finite() && y.fract() == 0.0;
    check_column("the outcome", data.outcome, data.design.rows(), "a count: 0, 1, 2, …", is_count)?;
    if data.outcome.iter().all(|&y| y == 0.0) {
        return Err(Error::NoEvent);
    }
    Ok(())
}

fn fit(family: Family, data: &Data<'_>, confidence: f64) -> Result<Fit, Error> {
    let solution = irls::solve(family, data, None)?;
    finish(family, data, solution, confidence)
}

/// The table and the measures of fit.
fn finish(family: Family, data: &Data<'_>, solution: Solution, confidence: f64) -> Result<Fit, Error> {
    let critical = critical_value(confidence)?;
    let rows = data.design.rows();
    let weights = weights_or_ones(data.weights, rows)?;
    let mut names = vec!["(intercept)".to_owned()];
    names.extend_from_slice(data.design.names());
    let nothing = Design::from_columns(rows, &[])?;
    let null = irls::solve(family, &Data { design: &nothing, ..*data }, None)?;
    let cells = data.outcome.iter().zip(&solution.mean).zip(&weights);
    let log_likelihood: f64 = cells.map(|((&y, &mu), w)| w * family.log_likelihood(y, mu)).sum();
    let parameters = names.len() + usize::from(matches!(family, Family::NegativeBinomial { .. }));
    Ok(Fit {
        family,
        theta: None,
        coefficients: table(&names, &solution.estimates, &solution.covariance, critical),
        covariance: solution.covariance,
        fitted: solution.mean,
        deviance: solution.deviance,
        null_deviance: null.deviance,
        log_likelihood,
        aic: 2.0 * parameters as f64 - 2.0 * log_likelihood,
        residual_degrees_of_freedom: rows.saturating_sub(names.len()),
        observations: rows,
        iterations: solution.iterations,
    })
}
