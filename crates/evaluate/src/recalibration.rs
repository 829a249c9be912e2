//! What would become of the predictions if their intercept, or intercept and slope, were fitted to this table.

use serde::{Deserialize, Serialize};

use super::brier::{brier, scaled_brier};
use super::calibration::{Calibration, calibration, margins};
use super::calibration_curve::{CalibrationCurve, calibration_curve};
use super::cases::{Sample, expit};
use super::logistic;

/// One way to recalibrate: new margin = intercept + slope · margin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recalibrated {
    /// What was fitted.
    pub fitted: String,
    /// Added to the margin.
    pub intercept: f64,
    /// Multiplies the margin.
    pub slope: f64,
    /// Brier score afterwards, in the rows it was fitted to.
    pub brier: f64,
    /// Scaled Brier score afterwards.
    pub scaled_brier: f64,
    /// Calibration afterwards.
    pub calibration: Calibration,
    /// The curve afterwards.
    pub curve: CalibrationCurve,
}

/// Intercept alone, and intercept with slope, where they can be fitted.
pub(crate) fn recalibrated(sample: &Sample) -> Vec<Recalibrated> {
    let margins = margins(sample);
    let fits = [
        ("intercept", logistic::intercept_beside(sample, &margins)),
        ("intercept and slope", logistic::intercept_and_slope(sample, &margins)),
    ];
    let after = |(fitted, fit): (&'static str, Option<logistic::Fit>)| {
        let fit = fit?;
        let predictions = margins.iter().map(|m| expit(fit.intercept + fit.slope * m)).collect();
        let after = Sample { predictions, ..sample.clone() };
        Some(Recalibrated {
            fitted: fitted.to_owned(),
            intercept: fit.intercept,
            slope: fit.slope,
            brier: brier(&after),
            scaled_brier: scaled_brier(&after),
            calibration: calibration(&after),
            curve: calibration_curve(&after),
        })
    };
    fits.into_iter().filter_map(after).collect()
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// What a maximum-likelihood fit must leave: the observed risk on average, and with the slope a slope of 1.
    #[test]
    fn afterwards_the_fitted_part_is_ideal() {
        let rows = recalibrated(&MadeUp::new().sample());
        let [intercept, both] = rows.as_slice() else { panic!("{rows:?}") };
        for row in [intercept, both] {
            equals(row.calibration.observed_to_expected.value, 1.0, 1e-9);
        }
        equals(both.calibration.slope.unwrap().value, 1.0, 1e-8);
        equals(both.slope, 0.632_773_090_324_444_4, 1e-9);
        assert!(both.brier < intercept.brier);
    }
}
