//! The cumulative hazard of a row of average columns; Therneau and Grambsch 2000, section 10.2, pages 266 to 269.

use libm::exp;

use super::Ties;
use super::risk_sets::{Order, Sample, sweep};

/// One time with events.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// As the strata were given; 0 where there are none.
    pub stratum: usize,
    /// When it happens.
    pub time: f64,
    /// Until then and with it, of a row with the mean of each column.
    pub cumulative_hazard: f64,
    /// Its exponential: Breslow's estimate of the share without the event.
    pub survival: f64,
}

/// Stratum by stratum, the first time first.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    /// The times with events.
    pub steps: Vec<Step>,
}

impl Baseline {
    /// The share without the event at `time` of a row with this linear predictor (against the columns' means).
    #[must_use]
    pub fn survival(&self, stratum: usize, time: f64, linear_predictor: f64) -> f64 {
        let last = self.steps.iter().rev().find(|step| step.stratum == stratum && step.time <= time);
        exp(-last.map_or(0.0, |step| step.cumulative_hazard) * exp(linear_predictor))
    }
}

/// Each tied event adds its weight over the hazard that it saw.
pub(super) fn estimate(sample: &Sample, order: &Order, ties: Ties, linear_predictor: &[f64]) -> Baseline {
    let mut jumps: Vec<(usize, f64, f64)> = Vec::new();
    sweep(sample, order, linear_predictor, |set| {
        let jump = set.passes(ties).map(|pass| set.mean_weight / pass.hazard).sum();
        jumps.push((set.stratum, set.time, jump));
    });
    jumps.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let (mut steps, mut cumulative_hazard): (Vec<Step>, f64) = (Vec::new(), 0.0);
    for (stratum, time, jump) in jumps {
        if steps.last().is_some_and(|last| last.stratum != stratum) {
            cumulative_hazard = 0.0;
        }
        cumulative_hazard += jump;
        steps.push(Step { stratum, time, cumulative_hazard, survival: exp(-cumulative_hazard) });
    }
    Baseline { steps }
}
