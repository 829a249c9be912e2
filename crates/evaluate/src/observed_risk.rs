//! The risk that was observed by a time: among all where everybody was seen, else one less Kaplan and Meier's survival.

use statistics::survival::{Curve, kaplan_meier};

use super::cases::Cases;
use super::interval::{Estimate, Interval, Share};

/// Kaplan and Meier's curve with Greenwood's log(−log) intervals; None without rows that count or without follow-up.
pub(crate) fn survival_curve(cases: &Cases) -> Option<Curve> {
    let follow_up = cases.follow_up.as_ref()?;
    // A weight of 0 is nobody.
    let rows: Vec<usize> = (0..cases.len()).filter(|&r| cases.weights[r] > 0.0).collect();
    let times: Vec<f64> = rows.iter().map(|&r| follow_up.times[r]).collect();
    let events: Vec<bool> = rows.iter().map(|&r| follow_up.events[r]).collect();
    let weights: Vec<f64> = rows.iter().map(|&r| cases.weights[r]).collect();
    kaplan_meier(&times, &events, None, Some(&weights), 0.95).ok()
}

/// One less the curve at a time, with its interval and its standard error.
pub(crate) fn risk_by(curve: &Curve, time: f64) -> (Estimate, f64) {
    let steps = curve.steps.partition_point(|step| step.time <= time);
    let Some(step) = steps.checked_sub(1).map(|last| &curve.steps[last]) else {
        return (Estimate { value: 0.0, interval: None }, 0.0);
    };
    let interval = step.interval.map(|(low, high)| Interval { low: 1.0 - high, high: 1.0 - low });
    (Estimate { value: 1.0 - step.survival, interval }, step.standard_error)
}

/// The observed risk (by the horizon) of these cases; None of nobody.
pub(crate) fn observed_risk(cases: &Cases) -> Option<Estimate> {
    if let Some(follow_up) = &cases.follow_up {
        return survival_curve(cases).map(|curve| risk_by(&curve, follow_up.horizon).0);
    }
    let mut share = Share::default();
    (0..cases.len()).for_each(|row| share.add(cases.weights[row], cases.outcomes[row]));
    Estimate::wilson(share)
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `KaplanMeierFitter` of lifelines at time 5: the estimate and the log(−log) interval.
    #[test]
    fn equals_lifelines() {
        let found = observed_risk(&MadeUp::new().survival()).unwrap();
        equals(found.value, 0.404_487_260_290_792_96, 1e-12);
        let interval = found.interval.unwrap();
        equals(interval.low, 0.346_818_125_875_891_2, 1e-9);
        equals(interval.high, 0.467_847_930_487_549_25, 1e-9);
    }

    #[test]
    fn before_the_first_exit_nothing_has_happened() {
        let mut cases = MadeUp::new().survival();
        cases.follow_up.as_mut().unwrap().horizon = 0.0;
        assert_eq!(observed_risk(&cases), Some(Estimate { value: 0.0, interval: None }));
        assert_eq!(observed_risk(&cases.rows(&[])), None);
    }
}
