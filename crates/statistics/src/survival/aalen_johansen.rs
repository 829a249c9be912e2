//! The cumulative incidence of each of several competing events. Aalen and Johansen, Scandinavian Journal of
//! Statistics 1978;5:141; the variance is that of Dinse and Larson, Biometrika 1986;73:379, equation 6.

use libm::{exp, log, pow};

use super::{AtRisk, check_times, times};
use crate::distribution::critical_value;
use crate::error::Error;

/// One time at which some event happens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IncidenceStep {
    /// When.
    pub time: f64,
    /// Just before.
    pub at_risk: f64,
    /// Of this cause.
    pub events: f64,
    /// The share that has had this event, at this time.
    pub incidence: f64,
    /// By the delta method.
    pub standard_error: f64,
    /// On the log(-log) scale; none before the first event of this cause.
    pub interval: Option<(f64, f64)>,
}

/// The curve of one cause.
#[derive(Debug, Clone, PartialEq)]
pub struct CumulativeIncidence {
    /// As it was given.
    pub cause: usize,
    /// The first time first.
    pub steps: Vec<IncidenceStep>,
}

/// What happens at one time.
struct Jump {
    time: f64,
    at_risk: f64,
    /// Of any cause.
    events: f64,
    /// The share without any event just before.
    survival: f64,
    rows: Vec<usize>,
}

/// Estimates the cumulative incidence of each cause; cause 0 is censoring.
///
/// # Errors
/// No event, columns of unequal length, negative times, entries that are not before the exit.
pub fn aalen_johansen(
    exit: &[f64],
    cause: &[usize],
    entry: Option<&[f64]>,
    confidence: f64,
) -> Result<Vec<CumulativeIncidence>, Error> {
    check_times(exit, cause.len(), entry)?;
    let critical = critical_value(confidence)?;
    let mut causes: Vec<usize> = cause.iter().copied().filter(|&c| c != 0).collect();
    causes.sort_unstable();
    causes.dedup();
    if causes.is_empty() {
        return Err(Error::NoEvent);
    }
    let mut at_risk = AtRisk::new(entry, &vec![1.0; exit.len()]);
    let mut survival = 1.0;
    let mut jumps = Vec::new();
    for (time, rows) in times(exit) {
        let number = at_risk.until(time);
        let events = rows.iter().filter(|&&row| cause[row] != 0).count() as f64;
        at_risk.now -= rows.len() as f64;
        if events > 0.0 {
            jumps.push(Jump { time, at_risk: number, events, survival, rows });
            survival *= 1.0 - events / number;
        }
    }
    let of = |wanted| CumulativeIncidence { cause: wanted, steps: curve(&jumps, cause, wanted, critical) };
    Ok(causes.into_iter().map(of).collect())
}

fn curve(jumps: &[Jump], cause: &[usize], wanted: usize, critical: f64) -> Vec<IncidenceStep> {
    let mut incidence = 0.0;
    // The variance is a square in the incidence at its time: a I² + b I + c, each a sum over earlier times.
    let (mut a, mut b, mut c) = (0.0, 0.0, 0.0);
    let mut steps = Vec::new();
    for jump in jumps {
        let number = jump.at_risk;
        let events = jump.rows.iter().filter(|&&row| cause[row] == wanted).count() as f64;
        incidence += jump.survival * events / number;
        // Where all leave, nothing follows and the incidence no longer moves: the term is 0.
        if jump.events < number {
            let greenwood = jump.events / (number * (number - jump.events));
            a += greenwood;
            b -= 2.0 * greenwood * incidence;
            c += greenwood * incidence * incidence;
        }
        let crossed = jump.survival * events / (number * number);
        b -= 2.0 * crossed;
        c += 2.0 * crossed * incidence;
        c += jump.survival * jump.survival * events * (number - events) / (number * number * number);
        let variance = (incidence * (a * incidence + b) + c).max(0.0);
        let standard_error = variance.sqrt();
        let interval = (incidence > 0.0 && incidence < 1.0).then(|| {
            let reach = critical * standard_error / (incidence * log(incidence)).abs();
            (pow(incidence, exp(reach)), pow(incidence, exp(-reach)))
        });
        steps.push(IncidenceStep { time: jump.time, at_risk: number, events, incidence, standard_error, interval });
    }
    steps
}
