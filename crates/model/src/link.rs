//! Links from margin to value.

use serde::{Deserialize, Serialize};

use crate::Margin;

/// How a margin becomes a risk, a survival, a dose or a score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Link {
    /// Value = margin.
    Identity {},
    /// Value = margin²: models of a square root.
    Square {},
    /// Value = exp(margin): models of a logarithm.
    Log {},
    /// Value = 1 / (1 + exp(−margin)): logistic regression.
    Logit {},
    /// Value = 1 − exp(−exp(margin)): complementary log-log.
    Cloglog {},
    /// Risk by a horizon: value = 1 − S₀^exp(margin − centre).
    CoxRisk {
        /// Survival at the horizon of a patient at the centre.
        baseline_survival: f64,
        /// The linear predictor for which the baseline holds.
        #[serde(default)]
        centre: f64,
    },
    /// Value = exp(margin of this class) / Σ exp(margins of all classes).
    Softmax {},
    /// Survival to a horizon: value = S₀^exp(margin − centre).
    CoxSurvival {
        /// Survival at the horizon of a patient at the centre.
        baseline_survival: f64,
        /// The linear predictor for which the baseline holds.
        #[serde(default)]
        centre: f64,
    },
}

impl Link {
    /// The value of one of several margins.
    #[must_use]
    pub fn value_from_margins(&self, margins: &[f64], of: usize) -> f64 {
        let margin = margins.get(of).copied().unwrap_or(f64::NAN);
        match self {
            // Shifted by the largest, so that nothing overflows; a missing margin makes every value missing.
            Self::Softmax {} => {
                let most =
                    margins.iter().copied().fold(f64::NEG_INFINITY, |a, b| if b.is_nan() || b > a { b } else { a });
                libm::exp(margin - most) / margins.iter().map(|m| libm::exp(m - most)).sum::<f64>()
            }
            _ => self.value_from_margin(Margin(margin)),
        }
    }

    /// The value of a margin; NaN for NaN. Under `softmax`, of the only class: 1.
    #[must_use]
    pub fn value_from_margin(&self, Margin(margin): Margin) -> f64 {
        match *self {
            Self::Identity {} => margin,
            Self::Square {} => margin * margin,
            Self::Log {} => libm::exp(margin),
            Self::Logit {} => 1.0 / (1.0 + libm::exp(-margin)),
            Self::Cloglog {} => -libm::expm1(-libm::exp(margin)),
            Self::Softmax {} if margin.is_nan() => f64::NAN,
            Self::Softmax {} => 1.0,
            Self::CoxRisk { baseline_survival, centre } => {
                -libm::expm1(libm::exp(margin - centre) * libm::log(baseline_survival))
            }
            Self::CoxSurvival { baseline_survival, centre } => {
                libm::exp(libm::exp(margin - centre) * libm::log(baseline_survival))
            }
        }
    }

    /// Whether a larger margin means a larger value.
    #[must_use]
    pub fn is_increasing(&self) -> bool {
        !matches!(self, Self::CoxSurvival { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(link: Link, margin: f64, expected: f64) {
        let value = link.value_from_margin(Margin(margin));
        assert!(
            (value - expected).abs() <= 1e-12 * expected.abs(),
            "{link:?} of {margin}: {value}, expected {expected}"
        );
        assert!(link.value_from_margin(Margin(f64::NAN)).is_nan());
    }

    /// Expected values by hand: exact where the arithmetic is, else from tables of e and ln 2.
    #[test]
    fn links_give_the_textbook_values() {
        check(Link::Identity {}, -2.5, -2.5);
        check(Link::Square {}, 6.0, 36.0);
        check(Link::Log {}, 1.0, std::f64::consts::E);
        check(Link::Logit {}, 0.0, 0.5);
        check(Link::Logit {}, 1.098_612_288_668_109_8, 0.75);
        check(Link::Cloglog {}, -0.366_512_920_581_664_3, 0.5);
        let (baseline_survival, centre) = (0.5, 1.0);
        check(Link::CoxSurvival { baseline_survival, centre }, 1.0, 0.5);
        check(Link::CoxSurvival { baseline_survival, centre }, 1.0 + std::f64::consts::LN_2, 0.25);
        check(Link::CoxRisk { baseline_survival, centre }, 1.0 + std::f64::consts::LN_2, 0.75);
        check(Link::CoxRisk { baseline_survival: 0.975, centre: 0.0 }, 0.0, 0.025);
    }

    #[test]
    fn small_risks_keep_their_digits() {
        // 1 − (1 − 1e-12)^exp(0) without cancellation.
        check(Link::Logit {}, -27.631_021_115_928_547, 1e-12 / (1.0 + 1e-12));
        let value = Link::Cloglog {}.value_from_margin(Margin(-27.631_021_115_928_547));
        assert!((value / 1e-12 - 1.0).abs() < 1e-11);
    }
}
