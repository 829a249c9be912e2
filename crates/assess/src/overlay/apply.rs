//! Recalibration of a value, as the overlay's program fitted it.

use model::Curve;

use super::source::{Line, LineScale, Overlay, Recalibration, SiteThreshold};
use crate::assessment::Quantity;
use crate::bundle::Alert;

/// An overlay that fits one output of the bundle that holds it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SiteOverlay {
    pub(crate) overlay: Overlay,
    /// What the output's number is.
    pub(crate) quantity: Quantity,
    /// The site's threshold as a rule.
    pub(crate) alert: Option<Alert>,
}

impl SiteOverlay {
    /// The recalibrated value; NaN for NaN.
    pub(crate) fn recalibrated(&self, value: f64) -> f64 {
        if self.quantity == Quantity::Survival { 1.0 - self.moved(1.0 - value) } else { self.moved(value) }
    }

    /// Whether the value is moved at all.
    pub(crate) fn moves(&self) -> bool {
        self.overlay.recalibration != Recalibration::None
    }

    fn moved(&self, value: f64) -> f64 {
        self.overlay.recalibration.moved(value)
    }
}

impl Recalibration {
    /// A risk or an amount moved; NaN for NaN.
    #[must_use]
    pub fn moved(&self, value: f64) -> f64 {
        match self {
            Self::None => value,
            Self::Intercept(line) | Self::InterceptAndSlope(line) => line.moved(value),
            Self::Isotonic(curve) => curve.at(value),
        }
    }

    /// A rising curve through these points.
    #[must_use]
    pub fn isotonic(x: Vec<f64>, y: Vec<f64>) -> Self {
        Self::Isotonic(Curve { x, y })
    }
}

impl Line {
    /// The value moved; a probability of 0 or 1 has no logarithm and is taken 10⁻⁶ away, as where the line is fitted.
    #[must_use]
    pub fn moved(&self, value: f64) -> f64 {
        const EDGE: f64 = 1e-6;
        let inside = value.clamp(EDGE, 1.0 - EDGE);
        let at = |old: f64| self.intercept + self.slope * old;
        match self.scale {
            LineScale::Identity => at(value),
            LineScale::LogOdds => 1.0 / (1.0 + libm::exp(-at(libm::log(inside / (1.0 - inside))))),
            LineScale::ComplementaryLogLog => -libm::expm1(-libm::exp(at(libm::log(-libm::log1p(-inside))))),
        }
    }
}

impl SiteThreshold {
    /// The threshold as an expression over `value`.
    pub(super) fn expression(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Survival => format!("1 - value >= {}", self.at_least),
            Quantity::Risk | Quantity::Amount => format!("value >= {}", self.at_least),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(scale: LineScale, intercept: f64, slope: f64) -> Line {
        Line { scale, intercept, slope }
    }

    /// By hand: odds of 1/3 times 3 are 1; 1 − (1 − p)² doubles the cumulative hazard; missing stays missing.
    #[test]
    fn lines_by_hand() {
        let ln3 = 1.098_612_288_668_109_8;
        assert!((line(LineScale::LogOdds, ln3, 1.0).moved(0.25) - 0.5).abs() < 1e-15);
        assert!((line(LineScale::LogOdds, 0.0, 2.0).moved(0.75) - 0.9).abs() < 1e-15);
        let doubled = line(LineScale::ComplementaryLogLog, std::f64::consts::LN_2, 1.0);
        assert!((doubled.moved(0.3) - 0.51).abs() < 1e-15);
        assert!((line(LineScale::Identity, 2.0, 0.5).moved(36.0) - 20.0).abs() < 1e-15);
        for scale in [LineScale::LogOdds, LineScale::ComplementaryLogLog, LineScale::Identity] {
            assert!(line(scale, 0.1, 1.0).moved(f64::NAN).is_nan());
        }
    }
}
