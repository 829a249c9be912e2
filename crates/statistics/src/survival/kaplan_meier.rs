//! The product-limit estimate. Kaplan and Meier, Journal of the American Statistical Association 1958;53:457;
//! Greenwood's variance with log(-log) intervals: Kalbfleisch and Prentice, 2nd ed. 2002, pages 16 to 18.

use libm::{exp, log, pow};

use super::{AtRisk, check_times, times};
use crate::design::weights_or_ones;
use crate::distribution::critical_value;
use crate::error::Error;

/// One time at which somebody leaves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurveStep {
    /// When.
    pub time: f64,
    /// Just before.
    pub at_risk: f64,
    /// Who leave by an event.
    pub events: f64,
    /// Who leave otherwise.
    pub censored: f64,
    /// The share without the event, at this time.
    pub survival: f64,
    /// Greenwood's.
    pub standard_error: f64,
    /// None before the first event, and where nobody is left.
    pub interval: Option<(f64, f64)>,
}

/// A curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// The first time first.
    pub steps: Vec<CurveStep>,
    /// The first time at which no more than half are without the event.
    pub median: Option<f64>,
    /// The interval's ends, where the bounds of the curve reach a half.
    pub median_interval: (Option<f64>, Option<f64>),
}

/// Estimates the curve.
///
/// # Errors
/// Columns of unequal length, negative times, entries that are not before the exit.
pub fn kaplan_meier(
    exit: &[f64],
    event: &[bool],
    entry: Option<&[f64]>,
    weights: Option<&[f64]>,
    confidence: f64,
) -> Result<Curve, Error> {
    check_times(exit, event.len(), entry)?;
    let critical = critical_value(confidence)?;
    let weights = weights_or_ones(weights, exit.len())?;
    let mut at_risk = AtRisk::new(entry, &weights);
    let (mut survival, mut greenwood) = (1.0, 0.0);
    let mut steps = Vec::new();
    for (time, rows) in times(exit) {
        let number = at_risk.until(time);
        let weight = |wanted: bool| rows.iter().filter(|&&row| event[row] == wanted).map(|&row| weights[row]).sum();
        let (events, censored): (f64, f64) = (weight(true), weight(false));
        let last = events >= number * (1.0 - 1e-12);
        if events > 0.0 {
            survival = if last { 0.0 } else { survival * (1.0 - events / number) };
            greenwood += events / (number * (number - events));
        }
        at_risk.now -= events + censored;
        let standard_error = if survival > 0.0 { survival * greenwood.sqrt() } else { 0.0 };
        let interval = (survival > 0.0 && survival < 1.0).then(|| {
            let reach = critical * greenwood.sqrt() / log(survival).abs();
            (pow(survival, exp(reach)), pow(survival, exp(-reach)))
        });
        steps.push(CurveStep { time, at_risk: number, events, censored, survival, standard_error, interval });
    }
    let half = |value: fn(&CurveStep) -> Option<f64>| {
        steps.iter().find(|step| value(step).is_some_and(|v| v <= 0.5 + 1e-12)).map(|step| step.time)
    };
    let median = half(|step| Some(step.survival));
    let median_interval = (half(|step| step.interval.map(|i| i.0)), half(|step| step.interval.map(|i| i.1)));
    Ok(Curve { steps, median, median_interval })
}
