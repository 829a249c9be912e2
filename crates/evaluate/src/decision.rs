//! Decision curves: the net benefit of acting on the prediction, on all, on nobody (Vickers and Elkin, MDM 2006;26:565).

use serde::{Deserialize, Serialize};

use super::cases::Sample;

/// Net benefits at one threshold, in true positives per person.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DecisionPoint {
    /// The risk from which one would act: it says how many needless actions one needed action is worth.
    pub threshold: f64,
    /// Of acting where the prediction reaches the threshold.
    pub model: f64,
    /// Of acting on everybody; acting on nobody has 0.
    pub all: f64,
}

/// One point for each hundredth, from 1 % to 99 %.
pub(crate) fn decision_curve(sample: &Sample) -> Vec<DecisionPoint> {
    (1..100).map(|i| net_benefit(sample, f64::from(i) / 100.0)).collect()
}

fn net_benefit(sample: &Sample, threshold: f64) -> DecisionPoint {
    let odds = threshold / (1.0 - threshold);
    let (mut hit, mut false_alarm) = (0.0, 0.0);
    for (_, happened, weight) in sample.iter().filter(|(p, _, _)| *p >= threshold) {
        *(if happened { &mut hit } else { &mut false_alarm }) += weight;
    }
    let prevalence = sample.prevalence();
    DecisionPoint {
        threshold,
        model: (hit - false_alarm * odds) / sample.total(),
        all: prevalence - (1.0 - prevalence) * odds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 4 people, at 25 % three are flagged, two of them rightly: (2 − 1/3) / 4; all: 1/2 − 1/2 · 1/3.
    #[test]
    fn net_benefit_by_hand() {
        let sample = Sample {
            predictions: vec![0.1, 0.25, 0.5, 0.9],
            outcomes: vec![false, true, false, true],
            weights: vec![1.0; 4],
        };
        let point = net_benefit(&sample, 0.25);
        assert!((point.model - 5.0 / 12.0).abs() < 1e-15, "{point:?}");
        assert!((point.all - 1.0 / 3.0).abs() < 1e-15, "{point:?}");
    }
}
