//! Calibration: from a model's value to a probability that means what it says.

use serde::{Deserialize, Serialize};

use crate::pairs::coupled;

/// How a value is calibrated. Each form maps NaN to NaN.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Calibration {
    /// 1 / (1 + exp(slope · margin + intercept)) of the margin (Platt 1999: slope and intercept as he wrote them, so
    /// that a rising curve has a negative slope).
    Platt {
        /// A of the paper.
        slope: f64,
        /// B of the paper.
        intercept: f64,
    },
    /// A rising step-free curve through points, flat outside them (isotonic regression as scikit-learn interpolates it).
    Isotonic(Curve),
    /// 1 / (1 + 1 / (eᶜ pᵃ / (1 − p)ᵇ)) of the value p (Kull, Silva Filho and Flach, AISTATS 2017, equation 5).
    Beta {
        /// Exponent of p; not below 0.
        a: f64,
        /// Exponent of 1 − p; not below 0.
        b: f64,
        /// Constant, as a logarithm.
        c: f64,
    },
    /// Two isotonic curves of the value: the probability if this patient were a non-case, and if a case (Vovk and
    /// Petej 2014). The single value is p₁ / (1 − p₀ + p₁).
    VennAbers {
        /// Curve of p₀.
        lower: Curve,
        /// Curve of p₁.
        upper: Curve,
    },
    /// The value p of the second of two classes as libsvm couples it with 1 − p: see [`coupled`]. Within 0.0025 of p.
    Coupled {},
}

/// Points of a curve, linear between them and flat outside; a calibration's rises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Curve {
    /// Ascending; an x that stands twice is a step.
    pub x: Vec<f64>,
    /// As many as `x`; of a calibration: ascending.
    pub y: Vec<f64>,
}

impl Curve {
    /// The curve's height; NaN for NaN or without points.
    #[must_use]
    pub fn at(&self, x: f64) -> f64 {
        if x.is_nan() {
            return f64::NAN;
        }
        let after = self.x.partition_point(|point| *point <= x);
        match (
            after.checked_sub(1).and_then(|at| self.x.get(at).zip(self.y.get(at))),
            self.x.get(after).zip(self.y.get(after)),
        ) {
            (None, None) => f64::NAN,
            (None, Some((_, y))) | (Some((_, y)), None) => *y,
            (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * ((x - x0) / (x1 - x0)),
        }
    }
}

impl Calibration {
    /// The calibrated probability of a margin and the value that the link made of it.
    #[must_use]
    pub fn calibrated(&self, margin: f64, value: f64) -> f64 {
        match self {
            Self::Platt { slope, intercept } => 1.0 / (1.0 + libm::exp(slope * margin + intercept)),
            Self::Isotonic(curve) => curve.at(value),
            Self::Beta { a, b, c } => {
                // A forest's mean of shares can be above 1 by its rounding, which would leave no logarithm.
                let value = value.clamp(0.0, 1.0);
                // An exponent of 0 takes its factor away, also where that is 0: 0 · ln 0 would be no number.
                let times =
                    |exponent: f64, log: f64| if exponent == 0.0 && !log.is_nan() { 0.0 } else { exponent * log };
                let odds = libm::exp(c + times(*a, libm::log(value)) - times(*b, libm::log1p(-value)));
                if odds.is_infinite() { 1.0 } else { odds / (1.0 + odds) }
            }
            Self::Coupled {} => coupled(&[1.0 - value]).get(1).copied().unwrap_or(f64::NAN),
            Self::VennAbers { .. } => {
                let [p0, p1] = self.pair(value).unwrap_or([f64::NAN; 2]);
                p1 / (1.0 - p0 + p1)
            }
        }
    }

    /// The pair of probabilities of a Venn–Abers calibration.
    #[must_use]
    pub fn pair(&self, value: f64) -> Option<[f64; 2]> {
        match self {
            Self::VennAbers { lower, upper } => Some([lower.at(value), upper.at(value)]),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
    }

    /// Expected values by hand.
    #[test]
    fn each_form_gives_its_formula() {
        close(Calibration::Platt { slope: -1.0, intercept: 0.0 }.calibrated(1.098_612_288_668_109_8, 0.9), 0.75);
        close(Calibration::Beta { a: 1.0, b: 1.0, c: 0.0 }.calibrated(0.0, 0.2), 0.2);
        close(Calibration::Beta { a: 1.0, b: 1.0, c: 0.0 }.calibrated(0.0, 1.000_000_4), 1.0);
        // 0.5² / 0.5 = 0.5 odds.
        close(Calibration::Beta { a: 2.0, b: 1.0, c: 0.0 }.calibrated(0.0, 0.5), 1.0 / 3.0);
        let curve = Curve { x: vec![0.1, 0.3], y: vec![0.2, 0.6] };
        for (x, y) in [(0.0, 0.2), (0.1, 0.2), (0.2, 0.4), (0.3, 0.6), (0.9, 0.6)] {
            close(Calibration::Isotonic(curve.clone()).calibrated(0.0, x), y);
        }
        let upper = Curve { x: vec![0.0], y: vec![0.5] };
        close(Calibration::VennAbers { lower: curve, upper }.calibrated(0.0, 0.1), 0.5 / 1.3);
    }

    #[test]
    fn limits_stay_probabilities_and_missing_stays_missing() {
        let beta = Calibration::Beta { a: 1.0, b: 1.0, c: 0.0 };
        assert_eq!((beta.calibrated(0.0, 0.0), beta.calibrated(0.0, 1.0)), (0.0, 1.0));
        // Without the factor of p: odds 1 / (1 − p), 1 at p = 0.
        let without = Calibration::Beta { a: 0.0, b: 1.0, c: 0.0 };
        assert_eq!((without.calibrated(0.0, 0.0), without.calibrated(0.0, 1.0)), (0.5, 1.0));
        assert!(without.calibrated(0.0, f64::NAN).is_nan());
        let curve = Curve { x: vec![0.0], y: vec![0.5] };
        let all = [
            Calibration::Platt { slope: -1.0, intercept: 0.0 },
            beta,
            Calibration::Isotonic(curve.clone()),
            Calibration::VennAbers { lower: curve.clone(), upper: curve },
            Calibration::Coupled {},
        ];
        assert!(all.iter().all(|c| c.calibrated(f64::NAN, f64::NAN).is_nan()));
    }
}
