//! Whether predicted risks are the observed ones: on average, and in their spread (logistic recalibration, Cox 1958).

use serde::{Deserialize, Serialize};

use super::cases::{Sample, logit};
use super::interval::{Estimate, Interval, Z};
use super::logistic;

/// Calibration on average and in spread; what cannot be fitted is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// Observed events over expected ones; 1 is ideal.
    pub observed_to_expected: Estimate,
    /// The intercept beside the margins as they are (calibration-in-the-large); 0 is ideal.
    pub in_the_large: Option<Estimate>,
    /// The slope of the margins; 1 is ideal, less means predictions too extreme.
    pub slope: Option<Estimate>,
    /// The intercept that belongs to the slope; 0 is ideal.
    pub intercept: Option<Estimate>,
}

/// Measures calibration.
pub(crate) fn calibration(sample: &Sample) -> Calibration {
    let margins = margins(sample);
    let beside = logistic::intercept_beside(sample, &margins);
    let both = logistic::intercept_and_slope(sample, &margins);
    Calibration {
        observed_to_expected: observed_to_expected(sample),
        in_the_large: beside.map(|f| Estimate::normal(f.intercept, f.intercept_error)),
        slope: both.map(|f| Estimate::normal(f.slope, f.slope_error)),
        intercept: both.map(|f| Estimate::normal(f.intercept, f.intercept_error)),
    }
}

pub(crate) fn margins(sample: &Sample) -> Vec<f64> {
    sample.predictions.iter().map(|p| logit(*p)).collect()
}

/// With the interval of Debray et al. (BMJ 2017;356:i6460): normal on the logarithm, expected taken as known.
fn observed_to_expected(sample: &Sample) -> Estimate {
    let observed = sample.prevalence();
    let value = observed / sample.mean_prediction();
    let squares: f64 = sample.weights.iter().map(|w| w * w).sum();
    let n = sample.total() * sample.total() / squares;
    let error = ((1.0 - observed) / (observed * n)).sqrt();
    let interval = (value.is_finite() && error.is_finite())
        .then(|| Interval { low: value * libm::exp(-Z * error), high: value * libm::exp(Z * error) });
    Estimate { value, interval }
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    #[track_caller]
    fn check(found: Option<Estimate>, value: f64, error: f64) {
        let found = found.unwrap();
        equals(found.value, value, 1e-9);
        equals((found.interval.unwrap().high - found.value) / Z, error, 1e-8);
    }

    /// `GLM(Binomial)` of statsmodels: on the margin, and on a constant with the margin as offset.
    #[test]
    fn slope_and_intercepts_equal_statsmodels() {
        let found = calibration(&MadeUp::new().sample());
        check(found.intercept, -0.006_940_785_505_584_26, 0.127_322_978_363_490_13);
        check(found.slope, 0.632_773_090_324_444_4, 0.095_517_462_495_970_11);
        check(found.in_the_large, -0.023_540_848_847_646_723, 0.139_473_953_124_990_1);
    }

    /// `GLM` with `freq_weights` for the values; the sandwich by its formula in numpy for the errors.
    #[test]
    fn weighted_values_equal_statsmodels_and_errors_the_sandwich() {
        let found = calibration(&MadeUp::new().weighted());
        check(found.intercept, 0.032_514_611_330_676_03, 0.137_172_190_216_923_34);
        check(found.slope, 0.618_825_281_212_917_2, 0.102_448_998_183_863_54);
    }

    #[test]
    fn what_has_no_finite_fit_is_absent() {
        let mut sample = MadeUp::new().sample();
        sample.predictions.fill(0.3);
        let constant = calibration(&sample);
        assert!(constant.slope.is_none() && constant.in_the_large.is_some());
        sample.predictions = sample.outcomes.iter().map(|o| if *o { 0.6 } else { 0.4 }).collect();
        assert!(calibration(&sample).slope.is_none(), "perfect separation");
    }
}
