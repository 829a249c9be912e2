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
    /// Risk by a horizon of an accelerated failure time, ln T = margin + scale · Z: value = F((ln horizon − margin) /
    /// scale), where F is the distribution of Z.
    AftRisk {
        /// What Z follows.
        distribution: Distribution,
        /// How far times are spread: σ.
        scale: f64,
        /// In the unit in which the model was trained on times.
        horizon: f64,
    },
    /// Survival to a horizon of the same: value = 1 − F((ln horizon − margin) / scale).
    AftSurvival {
        /// What Z follows.
        distribution: Distribution,
        /// How far times are spread: σ.
        scale: f64,
        /// In the unit in which the model was trained on times.
        horizon: f64,
    },
}

/// What the logarithm of a time follows around its margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Distribution {
    /// The normal distribution: log-normal times.
    Normal,
    /// The logistic distribution: log-logistic times.
    Logistic,
    /// The distribution of smallest extremes, F(z) = 1 − exp(−exp(z)): Weibull times.
    Extreme,
}

impl Distribution {
    /// The probability of less than z.
    fn below(self, z: f64) -> f64 {
        match self {
            // 1 − Φ(−z), by the tail that is small.
            Self::Normal => 0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2),
            Self::Logistic => 1.0 / (1.0 + libm::exp(-z)),
            Self::Extreme => -libm::expm1(-libm::exp(z)),
        }
    }

    /// The probability of more than z.
    fn above(self, z: f64) -> f64 {
        match self {
            Self::Normal | Self::Logistic => self.below(-z),
            Self::Extreme => libm::exp(-libm::exp(z)),
        }
    }
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
            Self::AftRisk { distribution, scale, horizon } => distribution.below((libm::log(horizon) - margin) / scale),
            Self::AftSurvival { distribution, scale, horizon } => {
                distribution.above((libm::log(horizon) - margin) / scale)
            }
        }
    }

    /// Whether a larger margin means a larger value.
    #[must_use]
    pub fn is_increasing(&self) -> bool {
        !matches!(self, Self::CoxSurvival { .. } | Self::AftRisk { .. })
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

    /// scipy.stats 1.16: `norm`, `logistic` and `gumbel_l` of (ln horizon − margin) / scale, `cdf` and `sf`. Those of
    /// scale 1 are also what XGBoost 3.4.1 itself gives as exp(−aft-nloglik) of a time between 0 and the horizon.
    #[test]
    fn failure_times_have_the_risks_of_their_distribution() {
        for (distribution, (margin, scale, horizon), risk, survival) in [
            (Distribution::Normal, (0.7, 1.25, 5.0), 0.766_555_552_313_478_8, 0.233_444_447_686_521_12),
            (Distribution::Normal, (3.0, 0.4, 1.5), 4.397_409_824_770_985e-11, 0.999_999_999_956_026),
            (Distribution::Logistic, (0.7, 1.25, 5.0), 0.674_267_479_328_781_7, 0.325_732_520_671_218_3),
            (Distribution::Logistic, (-1.0, 2.0, 0.25), 0.451_862_761_877_606_05, 0.548_137_238_122_393_9),
            (Distribution::Extreme, (0.7, 1.25, 5.0), 0.873_814_668_263_820_6, 0.126_185_331_736_179_38),
            (Distribution::Extreme, (3.0, 0.4, 1.5), 0.001_522_960_419_994_425_6, 0.998_477_039_580_005_6),
        ] {
            check(Link::AftRisk { distribution, scale, horizon }, margin, risk);
            check(Link::AftSurvival { distribution, scale, horizon }, margin, survival);
        }
        for (distribution, margin, horizon, by_xgboost) in [
            (Distribution::Normal, -0.144_364_088_773_727_42, 0.5, 0.291_577_157_570_278_9),
            (Distribution::Logistic, -0.199_252_545_833_587_65, 3.0, 0.785_475_418_878_391_1),
            (Distribution::Extreme, -0.174_879_565_834_999_08, 1.0, 0.696_114_033_610_322_6),
        ] {
            let found = Link::AftRisk { distribution, scale: 1.0, horizon }.value_from_margin(Margin(margin));
            // The library's own is of f32.
            assert!((found - by_xgboost).abs() < 1e-6, "{distribution:?}: {found}");
        }
        let (distribution, scale, horizon) = (Distribution::Extreme, 1.0, 1.0);
        assert!(!Link::AftRisk { distribution, scale, horizon }.is_increasing());
        assert!(Link::AftSurvival { distribution, scale, horizon }.is_increasing());
    }

    #[test]
    fn small_risks_keep_their_digits() {
        // 1 − (1 − 1e-12)^exp(0) without cancellation.
        check(Link::Logit {}, -27.631_021_115_928_547, 1e-12 / (1.0 + 1e-12));
        let value = Link::Cloglog {}.value_from_margin(Margin(-27.631_021_115_928_547));
        assert!((value / 1e-12 - 1.0).abs() < 1e-11);
    }
}
