//! The distribution of the time to censoring: Kaplan and Meier's estimator with the roles exchanged.

use super::cases::FollowUp;
use super::order;

/// How likely it is still to be observed.
#[derive(Debug)]
pub(crate) struct Censoring {
    /// Times at which someone was censored, ascending, and the share still observed just after.
    steps: Vec<(f64, f64)>,
}

impl Censoring {
    /// Where both happen at the same time, the event comes first.
    pub(crate) fn of(follow_up: &FollowUp, weights: &[f64]) -> Self {
        let order = order::ascending(&follow_up.times);
        let mut at_risk: f64 = weights.iter().sum();
        let mut observed = 1.0;
        let mut steps = Vec::new();
        for together in order.chunk_by(|&a, &b| follow_up.times[a] == follow_up.times[b]) {
            let (mut events, mut censored) = (0.0, 0.0);
            for &row in together {
                *(if follow_up.events[row] { &mut events } else { &mut censored }) += weights[row];
            }
            if censored > 0.0 {
                observed *= 1.0 - (censored / (at_risk - events)).min(1.0);
                steps.push((follow_up.times[together[0]], observed));
            }
            at_risk -= events + censored;
        }
        Self { steps }
    }

    /// The probability of not being censored before this time.
    pub(crate) fn survival_before(&self, time: f64) -> f64 {
        let earlier = self.steps.partition_point(|(t, _)| *t < time);
        earlier.checked_sub(1).map_or(1.0, |last| self.steps[last].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: censored at 2 (4 at risk, one event there first: 1 of 3) and at 5 (the last one).
    #[test]
    fn an_event_comes_before_a_censoring_of_the_same_time() {
        let follow_up =
            FollowUp { times: vec![2.0, 2.0, 3.0, 5.0], events: vec![true, false, true, false], horizon: 4.0 };
        let censoring = Censoring::of(&follow_up, &[1.0; 4]);
        assert_eq!(censoring.survival_before(2.0), 1.0);
        assert!((censoring.survival_before(2.5) - 2.0 / 3.0).abs() < 1e-15);
        assert!((censoring.survival_before(5.0) - 2.0 / 3.0).abs() < 1e-15);
    }
}
