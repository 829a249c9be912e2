//! The distributions of an outcome with the links that go with them.
//! McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, tables 2.1 and 2.2; section 6.2 for counts.

use libm::{exp, lgamma, log, log1p};

/// How an outcome varies about its mean, and how the mean depends on the linear predictor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Family {
    /// Binomial, logit link.
    Logistic,
    /// Poisson, log link.
    Poisson,
    /// Variance mu + mu²/theta, log link. Venables and Ripley, Modern Applied Statistics with S, 4th ed. 2002, page 206.
    NegativeBinomial {
        /// The shape: the larger, the nearer to Poisson.
        theta: f64,
    },
}

impl Family {
    pub(super) fn mean(self, eta: f64) -> f64 {
        match self {
            // Both forms are exact where they are used: neither rounds a small share to 0 or 1.
            Self::Logistic if eta >= 0.0 => 1.0 / (1.0 + exp(-eta)),
            Self::Logistic => exp(eta) / (1.0 + exp(eta)),
            Self::Poisson | Self::NegativeBinomial { .. } => exp(eta),
        }
    }

    pub(super) fn link(self, mean: f64) -> f64 {
        match self {
            Self::Logistic => log(mean / (1.0 - mean)),
            Self::Poisson | Self::NegativeBinomial { .. } => log(mean),
        }
    }

    /// How the mean grows with the linear predictor.
    pub(super) fn slope(self, mean: f64) -> f64 {
        match self {
            Self::Logistic => mean * (1.0 - mean),
            Self::Poisson | Self::NegativeBinomial { .. } => mean,
        }
    }

    pub(super) fn variance(self, mean: f64) -> f64 {
        match self {
            Self::Logistic => mean * (1.0 - mean),
            Self::Poisson => mean,
            Self::NegativeBinomial { theta } => mean + mean * mean / theta,
        }
    }

    /// A mean to begin with, inside the range of means.
    pub(super) fn first_mean(self, outcome: f64, weight: f64) -> f64 {
        match self {
            Self::Logistic => (weight * outcome + 0.5) / (weight + 1.0),
            Self::Poisson => outcome + 0.1,
            Self::NegativeBinomial { .. } => outcome.max(1.0 / 6.0),
        }
    }

    /// One observation's share of the deviance.
    pub(super) fn deviance(self, y: f64, mean: f64) -> f64 {
        let against = |y: f64, other: f64| if y == 0.0 { 0.0 } else { y * log(y / other) };
        2.0 * match self {
            Self::Logistic => against(y, mean) + against(1.0 - y, 1.0 - mean),
            Self::Poisson => against(y, mean) - (y - mean),
            Self::NegativeBinomial { theta } => against(y, mean) - (y + theta) * log((y + theta) / (mean + theta)),
        }
    }

    /// The log of the probability of one observation.
    pub(super) fn log_likelihood(self, y: f64, mean: f64) -> f64 {
        let times_log = |y: f64, x: f64| if y == 0.0 { 0.0 } else { y * log(x) };
        match self {
            Self::Logistic => times_log(y, mean) + times_log(1.0 - y, 1.0 - mean),
            Self::Poisson => times_log(y, mean) - mean - lgamma(y + 1.0),
            Self::NegativeBinomial { theta } => {
                lgamma(theta + y) - lgamma(theta) - lgamma(y + 1.0) + times_log(y, mean / (mean + theta))
                    - theta * log1p(mean / theta)
            }
        }
    }
}
