//! A model in people it was not made from: as published, and recalibrated, without the recalibrated figures flattering
//! themselves: what is fitted to some rows is judged in others.

use serde::{Deserialize, Serialize};

use super::auroc;
use super::bootstrap::shuffled;
use super::brier::{brier, scaled_brier};
use super::calibration::{Calibration, calibration};
use super::calibration_curve::{CalibrationCurve, calibration_curve};
use super::cases::Cases;
use super::error::EvaluateError;
use super::interval::Estimate;
use super::survival_calibration::{SurvivalCalibration, survival_calibration};
use super::update::{Fitted, Update};
use super::{harrell, uno};

/// Which rows intercept and slope are fitted to.
#[derive(Debug, Clone, Copy)]
pub enum RecalibrateOn<'a> {
    /// The rows themselves, a part of them at a time: every row is judged by a fit to the other parts.
    Parts {
        /// How many parts.
        parts: usize,
        /// The seed that deals the rows.
        seed: u64,
    },
    /// Other rows of the same people or place.
    Other {
        /// What they are called.
        name: &'a str,
        /// Them.
        cases: &'a Cases,
    },
}

/// How a model holds elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExternalValidation {
    /// The table or cohort.
    pub name: String,
    /// Rows.
    pub rows: usize,
    /// With the event (by the horizon).
    pub events: usize,
    /// Censored before the horizon.
    pub censored: usize,
    /// With follow-up, by when.
    pub horizon: Option<f64>,
    /// Area under the ROC curve (at the horizon), which recalibration does not change.
    pub auroc: Estimate,
    /// Harrell's C over the whole follow-up.
    pub harrell_c: Option<f64>,
    /// Uno's C up to the horizon.
    pub uno_c: Option<f64>,
    /// Which rows the recalibration was fitted to.
    pub fitted_to: String,
    /// As published, then with the intercept, then with intercept and slope; what cannot be fitted is absent.
    pub states: Vec<State>,
}

/// The predictions in one state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// What was fitted; absent as published.
    pub fitted: Option<Fitted>,
    /// The update to use, fitted to all the rows there are to fit to.
    pub update: Option<Update>,
    /// Brier score.
    pub brier: f64,
    /// Scaled Brier score.
    pub scaled_brier: f64,
    /// Calibration; with follow-up by weights for censoring.
    pub calibration: Calibration,
    /// Its curve.
    pub curve: CalibrationCurve,
    /// With follow-up, calibration by Kaplan and Meier and by Cox.
    pub survival: Option<SurvivalCalibration>,
}

/// Validates predictions, and what becomes of them recalibrated.
///
/// # Errors
/// Where only one outcome occurs, or there are too few rows to part.
pub fn external_validation(
    name: &str,
    cases: &Cases,
    on: &RecalibrateOn<'_>,
) -> Result<ExternalValidation, EvaluateError> {
    let sample = cases.sample();
    if !sample.has_both() {
        let problem = format!("{name}: only one outcome occurs; a validation needs rows with the event and without");
        return Err(EvaluateError::Settings(problem));
    }
    let follow_up = cases.follow_up.as_ref();
    let fitted_to = match on {
        RecalibrateOn::Parts { parts, seed } => {
            if *parts < 2 || *parts > cases.len() {
                let problem =
                    format!("{name}: {} rows cannot be dealt into {parts} parts; take 2 or more", cases.len());
                return Err(EvaluateError::Settings(problem));
            }
            format!("the other {} of {parts} parts of the same rows (seed {seed})", parts - 1)
        }
        RecalibrateOn::Other { name, cases } => format!("{} rows of {name}", cases.len()),
    };
    let mut states = vec![state(cases, None, None)];
    for fitted in [Fitted::Intercept, Fitted::InterceptAndSlope] {
        let (moved, update) = match on {
            RecalibrateOn::Other { cases: others, .. } => {
                let update = Update::fit(others, fitted);
                (update.map(|u| cases.predictions.iter().map(|p| u.apply(*p)).collect()), update)
            }
            RecalibrateOn::Parts { parts, seed } => {
                let fit = |others: &Cases| Update::fit(others, fitted);
                (in_parts(cases, *parts, *seed, fit, |u, p| u.apply(p)), Update::fit(cases, fitted))
            }
        };
        states.extend(moved.map(|moved| state(&cases.with_predictions(moved), Some(fitted), update)));
    }
    Ok(ExternalValidation {
        name: name.to_owned(),
        rows: cases.len(),
        events: sample.counts().0,
        censored: cases.len() - sample.len(),
        horizon: follow_up.map(|f| f.horizon),
        auroc: auroc::auroc(&sample).estimate,
        harrell_c: follow_up.and_then(|f| harrell::harrell(cases, f)),
        uno_c: follow_up.and_then(|f| uno::uno(cases, f)),
        fitted_to,
        states,
    })
}

pub(crate) fn state(cases: &Cases, fitted: Option<Fitted>, update: Option<Update>) -> State {
    let sample = cases.sample();
    State {
        fitted,
        update,
        brier: brier(&sample),
        scaled_brier: scaled_brier(&sample),
        calibration: calibration(&sample),
        curve: calibration_curve(&sample),
        survival: survival_calibration(cases),
    }
}

/// Every row's prediction moved by a fit to the other parts; None where one part's fit does not exist.
pub(crate) fn in_parts<T>(
    cases: &Cases,
    parts: usize,
    seed: u64,
    fit: impl Fn(&Cases) -> Option<T>,
    apply: impl Fn(&T, f64) -> f64,
) -> Option<Vec<f64>> {
    // Rows with the event are dealt first, so that every part has its share of them.
    let order = shuffled(seed, 0, cases.len());
    let (with, without): (Vec<usize>, Vec<usize>) = order.into_iter().partition(|&row| cases.outcomes[row]);
    let mut part = vec![0; cases.len()];
    with.into_iter().chain(without).enumerate().for_each(|(place, row)| part[row] = place % parts);
    let mut moved = cases.predictions.clone();
    for number in 0..parts {
        let others: Vec<usize> = (0..cases.len()).filter(|&r| part[r] != number).collect();
        let update = fit(&cases.rows(&others))?;
        for row in (0..cases.len()).filter(|&r| part[r] == number) {
            moved[row] = apply(&update, cases.predictions[row]);
        }
    }
    Some(moved)
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// Fitted to the very rows it is judged in, the fitted part is ideal: this is how other rows enter.
    #[test]
    fn other_rows_are_fitted_to_and_these_are_judged() {
        let cases = MadeUp::new().yes_or_no();
        let found = external_validation("t", &cases, &RecalibrateOn::Other { name: "o", cases: &cases }).unwrap();
        let [before, intercept, both] = found.states.as_slice() else { panic!("{found:?}") };
        assert!(before.update.is_none() && (before.calibration.observed_to_expected.value - 1.0).abs() > 1e-3);
        equals(intercept.calibration.observed_to_expected.value, 1.0, 1e-9);
        equals(both.calibration.slope.unwrap().value, 1.0, 1e-8);
        equals(both.calibration.intercept.unwrap().value, 0.0, 1e-8);
        assert_eq!((found.fitted_to.as_str(), found.harrell_c), ("300 rows of o", None));
    }

    #[test]
    fn survival_is_recalibrated_to_kaplan_meier_and_a_slope_of_one() {
        let cases = MadeUp::new().survival();
        let found = external_validation("t", &cases, &RecalibrateOn::Other { name: "o", cases: &cases }).unwrap();
        let [_, intercept, both] = found.states.as_slice() else { panic!("{found:?}") };
        for state in [intercept, both] {
            equals(state.survival.as_ref().unwrap().observed_to_expected.value, 1.0, 1e-9);
        }
        equals(both.survival.as_ref().unwrap().slope.unwrap().value, 1.0, 1e-6);
        assert!(found.uno_c.is_some() && found.horizon == Some(5.0));
    }

    /// Brute force: with as many parts as rows, each row is moved by a fit to all the others.
    #[test]
    fn parts_are_judged_by_fits_to_the_others() {
        let cases = MadeUp::new().yes_or_no().rows(&(0..40).collect::<Vec<_>>());
        let fit = |others: &Cases| Update::fit(others, Fitted::InterceptAndSlope);
        let moved = in_parts(&cases, 40, 7, fit, |u, p| u.apply(p)).unwrap();
        for (row, moved) in moved.into_iter().enumerate() {
            let others: Vec<usize> = (0..40).filter(|r| *r != row).collect();
            let update = Update::fit(&cases.rows(&others), Fitted::InterceptAndSlope).unwrap();
            assert_eq!(moved, update.apply(cases.predictions[row]));
        }
        let on = RecalibrateOn::Parts { parts: 10, seed: 7 };
        let found = external_validation("t", &cases, &on).unwrap();
        assert_eq!(found, external_validation("t", &cases, &on).unwrap());
        assert!(found.fitted_to.contains("9 of 10 parts"));
    }

    #[test]
    fn too_few_rows_and_one_outcome_are_refused() {
        let cases = MadeUp::new().yes_or_no();
        let few = external_validation("t", &cases, &RecalibrateOn::Parts { parts: 400, seed: 1 });
        assert!(few.unwrap_err().to_string().contains("400 parts"));
        let ill: Vec<usize> = (0..300).filter(|&r| cases.outcomes[r]).collect();
        let one = external_validation("t", &cases.rows(&ill), &RecalibrateOn::Parts { parts: 2, seed: 1 });
        assert!(one.unwrap_err().to_string().contains("only one outcome"));
    }
}
