//! Negative binomial regression, theta estimated by maximum likelihood in turn with the coefficients.
//! Venables and Ripley, Modern Applied Statistics with S, 4th ed. 2002, section 7.4, pages 206 to 208.

use libm::{exp, log};
use statrs::function::gamma::digamma;

use super::{Data, Family, Fit, check_counts, finish, irls};
use crate::design::weights_or_ones;
use crate::error::Error;

/// The estimated shape of the distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Theta {
    /// The variance is mu + mu²/theta.
    pub estimate: f64,
    /// From the observed information of theta alone.
    pub standard_error: f64,
}

/// Fits a negative binomial model. Standard errors are conditional on theta, as is usual.
///
/// # Errors
/// As for Poisson regression, and [`Error::NoOverdispersion`].
pub fn negative_binomial(data: &Data<'_>, confidence: f64) -> Result<Fit, Error> {
    const MOST_ITERATIONS: usize = 200;
    check_counts(data)?;
    let weights = weights_or_ones(data.weights, data.design.rows())?;
    let mut mean = irls::solve(Family::Poisson, data, None)?.mean;
    let mut theta = Shape { outcome: data.outcome, mean: &mean, weights: &weights }.maximise()?;
    for _ in 0..MOST_ITERATIONS {
        let family = Family::NegativeBinomial { theta };
        let solution = irls::solve(family, data, Some(&mean))?;
        mean.clone_from(&solution.mean);
        let shape = Shape { outcome: data.outcome, mean: &mean, weights: &weights };
        let next = shape.maximise()?;
        let moved = (next / theta - 1.0).abs();
        theta = next;
        if moved < 1e-10 {
            let standard_error = 1.0 / shape.information(theta).sqrt();
            let fit = finish(Family::NegativeBinomial { theta }, data, solution, confidence)?;
            return Ok(Fit { theta: Some(Theta { estimate: theta, standard_error }), ..fit });
        }
    }
    Err(Error::NoConvergence { iterations: MOST_ITERATIONS })
}

/// The likelihood of theta at known means.
struct Shape<'a> {
    outcome: &'a [f64],
    mean: &'a [f64],
    weights: &'a [f64],
}

impl Shape<'_> {
    fn sum(&self, term: impl Fn(f64, f64) -> f64) -> f64 {
        let cells = self.outcome.iter().zip(self.mean).zip(self.weights);
        cells.map(|((&y, &mu), weight)| weight * term(y, mu)).sum()
    }

    fn score(&self, theta: f64) -> f64 {
        self.sum(|y, mu| {
            digamma(theta + y) - digamma(theta) + log(theta / (mu + theta)) + 1.0 - (y + theta) / (mu + theta)
        })
    }

    fn information(&self, theta: f64) -> f64 {
        self.sum(|y, mu| {
            trigamma(theta) - trigamma(theta + y) - 1.0 / theta + 2.0 / (mu + theta)
                - (y + theta) / ((mu + theta) * (mu + theta))
        })
    }

    /// The root of the score, bracketed on the log scale and bisected: it cannot leave the positive numbers.
    fn maximise(&self) -> Result<f64, Error> {
        /// Beyond this shape no data of this world tell the distribution from Poisson's.
        const LARGEST: f64 = 1e6;
        const SMALLEST: f64 = 1e-8;
        // The score of a large theta has the sign of (y - mu)² - y: the variance beyond Poisson's.
        if self.sum(|y, mu| (y - mu) * (y - mu) - y) <= 0.0 || self.score(LARGEST) >= 0.0 {
            return Err(Error::NoOverdispersion);
        }
        let (mut low, mut high) = (log(SMALLEST), log(LARGEST));
        while high - low > 1e-13 * (1.0 + low.abs()) {
            let middle = 0.5 * (low + high);
            if middle <= low || middle >= high {
                break;
            }
            if self.score(exp(middle)) > 0.0 {
                low = middle;
            } else {
                high = middle;
            }
        }
        Ok(exp(0.5 * (low + high)))
    }
}

/// The second derivative of log gamma: recurrence 6.4.6 and asymptotic series 6.4.12 of Abramowitz and Stegun 1964.
fn trigamma(x: f64) -> f64 {
    let (mut x, mut sum) = (x, 0.0);
    while x < 20.0 {
        sum += 1.0 / (x * x);
        x += 1.0;
    }
    let square = 1.0 / (x * x);
    sum + 1.0 / x
        + 0.5 * square
        + square / x * (1.0 / 6.0 - square * (1.0 / 30.0 - square * (1.0 / 42.0 - square / 30.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known values: psi'(1) = pi²/6, psi'(1/2) = pi²/2.
    #[test]
    fn trigamma_is_that_of_the_tables() {
        let square = std::f64::consts::PI * std::f64::consts::PI;
        assert!((trigamma(1.0) / (square / 6.0) - 1.0).abs() < 1e-13);
        assert!((trigamma(0.5) / (square / 2.0) - 1.0).abs() < 1e-13);
        assert!((trigamma(30.0) - trigamma(31.0) - 1.0 / 900.0).abs() < 1e-15);
    }
}
