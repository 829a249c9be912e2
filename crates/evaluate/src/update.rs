//! Predictions moved to where they belong: intercept, or intercept and slope, on the scale of the model (Steyerberg,
//! Clinical Prediction Models, 2nd ed. 2019, chapter 20: updating methods 1 and 2).
//!
//! Yes or no: logistic regression on the log odds. With follow-up: the slope is Cox's coefficient of the complementary
//! log-log, and the intercept makes the mean prediction Kaplan and Meier's risk at the horizon.

use serde::{Deserialize, Serialize};

use super::calibration::margins;
use super::cases::{Cases, expit, from_log_minus_log, log_minus_log, logit};
use super::logistic;
use super::observed_risk::observed_risk;
use super::survival_calibration::slope;

/// How predictions are moved: new = intercept + slope · old, on the scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Update {
    /// On which scale.
    pub scale: Scale,
    /// Added.
    pub intercept: f64,
    /// Multiplies.
    pub slope: f64,
}

/// On which scale predictions are moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// The log of the odds.
    #[serde(rename = "log odds")]
    LogOdds,
    /// log(−log(1 − prediction)): the log of the cumulative hazard by the horizon.
    #[serde(rename = "complementary log-log")]
    LogMinusLog,
}

/// What is fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fitted {
    /// The intercept beside a slope of 1.
    #[serde(rename = "intercept")]
    Intercept,
    /// Both.
    #[serde(rename = "intercept and slope")]
    InterceptAndSlope,
}

impl Fitted {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Intercept => "intercept",
            Self::InterceptAndSlope => "intercept and slope",
        }
    }
}

impl Scale {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::LogOdds => "log odds",
            Self::LogMinusLog => "complementary log-log",
        }
    }
}

impl Update {
    /// Fits to these cases; None where there is no finite fit: one outcome only, perfect separation, constant predictions.
    #[must_use]
    pub fn fit(cases: &Cases, fitted: Fitted) -> Option<Self> {
        if cases.follow_up.is_some() {
            return survival(cases, fitted);
        }
        let sample = cases.sample();
        let margins = margins(&sample);
        let fit = match fitted {
            Fitted::Intercept => logistic::intercept_beside(&sample, &margins),
            Fitted::InterceptAndSlope => logistic::intercept_and_slope(&sample, &margins),
        }?;
        Some(Self { scale: Scale::LogOdds, intercept: fit.intercept, slope: fit.slope })
    }

    /// The updated probability.
    #[must_use]
    pub fn apply(&self, prediction: f64) -> f64 {
        let moved = |line: f64| self.intercept + self.slope * line;
        match self.scale {
            Scale::LogOdds => expit(moved(logit(prediction))),
            Scale::LogMinusLog => from_log_minus_log(moved(log_minus_log(prediction))),
        }
    }
}

fn survival(cases: &Cases, fitted: Fitted) -> Option<Update> {
    const FAR: f64 = 50.0;
    let slope = match fitted {
        Fitted::Intercept => 1.0,
        Fitted::InterceptAndSlope => slope(cases)?.value,
    };
    let observed = observed_risk(cases)?.value;
    if !(observed > 0.0 && observed < 1.0) {
        return None;
    }
    let total: f64 = cases.weights.iter().sum();
    let lines: Vec<f64> = cases.predictions.iter().map(|p| slope * log_minus_log(*p)).collect();
    let expected = |intercept: f64| {
        lines.iter().zip(&cases.weights).map(|(l, w)| w * from_log_minus_log(intercept + l)).sum::<f64>() / total
    };
    // The mean risk rises with the intercept: halving finds it, to the last bit.
    let (mut low, mut high) = (-FAR, FAR);
    while f64::midpoint(low, high) > low && f64::midpoint(low, high) < high {
        let middle = f64::midpoint(low, high);
        *(if expected(middle) < observed { &mut low } else { &mut high }) = middle;
    }
    (low > -FAR && high < FAR).then_some(Update { scale: Scale::LogMinusLog, intercept: high, slope })
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// Slope by `CoxPHFitter` of lifelines, intercepts by `brentq` of scipy to Kaplan and Meier's risk.
    #[test]
    fn survival_updates_equal_lifelines_and_scipy() {
        let mut cases = MadeUp::new().survival();
        cases.predictions.iter_mut().for_each(|p| *p = 0.02 + 0.96 * *p);
        let intercept = Update::fit(&cases, Fitted::Intercept).unwrap();
        equals(intercept.intercept, -0.420_014_402_287_463_8, 1e-10);
        assert_eq!((intercept.slope, intercept.scale), (1.0, Scale::LogMinusLog));
        let both = Update::fit(&cases, Fitted::InterceptAndSlope).unwrap();
        equals(both.slope, 0.498_406_737_266_229_2, 1e-6);
        equals(both.intercept, -0.491_442_659_678_733_8, 1e-6);
    }

    /// `GLM(Binomial)` of statsmodels, as for calibration.
    #[test]
    fn updates_of_yes_or_no_equal_statsmodels() {
        let cases = MadeUp::new().yes_or_no();
        let both = Update::fit(&cases, Fitted::InterceptAndSlope).unwrap();
        equals(both.intercept, -0.006_940_785_505_584_26, 1e-9);
        equals(both.slope, 0.632_773_090_324_444_4, 1e-9);
        equals(Update::fit(&cases, Fitted::Intercept).unwrap().intercept, -0.023_540_848_847_646_723, 1e-9);
        equals(Update { scale: Scale::LogOdds, intercept: 0.0, slope: 1.0 }.apply(0.3), 0.3, 1e-15);
        equals(Update { scale: Scale::LogMinusLog, intercept: 0.0, slope: 1.0 }.apply(0.3), 0.3, 1e-15);
    }

    #[test]
    fn what_has_no_finite_fit_is_absent() {
        let mut cases = MadeUp::new().survival();
        cases.follow_up.as_mut().unwrap().events.fill(false);
        assert_eq!(Update::fit(&cases, Fitted::Intercept), None);
        let mut constant = MadeUp::new().yes_or_no();
        constant.predictions.fill(0.3);
        assert_eq!(Update::fit(&constant, Fitted::InterceptAndSlope), None);
    }
}
