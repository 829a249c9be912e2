//! Made-up people for tests, by a formula that any language can repeat: a linear congruential generator
//! (s ← 1103515245 s + 12345 mod 2³¹, from 20261122) gives six numbers u1 … u6 of each person.

use super::cases::{Cases, FollowUp, Sample};

/// 300 people. Prediction: u1 in hundredths, 0.01 to 0.99, so with ties. Outcome: u2 < 0.8 prediction + 0.05.
/// Other prediction: (prediction + u3) / 2. Weight: 1 + ⌊3 u4⌋. Time: 10 u5 (1.5 − u1). Event: u6 < 0.6.
pub(crate) struct MadeUp {
    pub(crate) exact: Vec<f64>,
    pub(crate) other: Vec<f64>,
    pub(crate) weights: Vec<f64>,
    pub(crate) times: Vec<f64>,
    pub(crate) events: Vec<bool>,
    predictions: Vec<f64>,
    outcomes: Vec<bool>,
}

impl MadeUp {
    pub(crate) fn new() -> Self {
        let mut state: u64 = 20_261_122;
        let mut next = || {
            state = (1_103_515_245 * state + 12_345) % (1 << 31);
            state as f64 / f64::from(1_u32 << 31)
        };
        let people: Vec<[f64; 6]> = (0..300).map(|_| std::array::from_fn(|_| next())).collect();
        let predictions: Vec<f64> = people.iter().map(|u| ((u[0] * 100.0).floor() / 100.0).clamp(0.01, 0.99)).collect();
        Self {
            exact: people.iter().map(|u| u[0]).collect(),
            other: people.iter().zip(&predictions).map(|(u, p)| f64::midpoint(*p, u[2])).collect(),
            weights: people.iter().map(|u| 1.0 + (u[3] * 3.0).floor()).collect(),
            times: people.iter().map(|u| 10.0 * u[4] * (1.5 - u[0])).collect(),
            events: people.iter().map(|u| u[5] < 0.6).collect(),
            outcomes: people.iter().zip(&predictions).map(|(u, p)| u[1] < 0.8 * p + 0.05).collect(),
            predictions,
        }
    }

    /// Yes or no, each person once.
    pub(crate) fn sample(&self) -> Sample {
        Sample {
            predictions: self.predictions.clone(),
            outcomes: self.outcomes.clone(),
            weights: vec![1.0; self.predictions.len()],
        }
    }

    /// The same as cases of a table.
    pub(crate) fn yes_or_no(&self) -> Cases {
        let Sample { predictions, outcomes, weights } = self.sample();
        Cases { predictions, outcomes, weights, follow_up: None }
    }

    pub(crate) fn weighted(&self) -> Sample {
        Sample { weights: self.weights.clone(), ..self.sample() }
    }

    /// With follow-up to 5; the prediction is u1 itself, without ties.
    pub(crate) fn survival(&self) -> Cases {
        let follow_up = FollowUp { times: self.times.clone(), events: self.events.clone(), horizon: 5.0 };
        Cases {
            predictions: self.exact.clone(),
            outcomes: self.outcomes.clone(),
            weights: vec![1.0; self.exact.len()],
            follow_up: Some(follow_up),
        }
    }

    /// The predictions in hundredths and whole years, so with ties in both.
    pub(crate) fn tied_survival(&self) -> Cases {
        let mut cases = self.survival();
        cases.predictions.clone_from(&self.predictions);
        if let Some(follow_up) = &mut cases.follow_up {
            follow_up.times.iter_mut().for_each(|t| *t = t.ceil());
        }
        cases
    }
}

/// Whether a value is the oracle's, to this tolerance.
#[track_caller]
pub(crate) fn equals(value: f64, oracle: f64, tolerance: f64) {
    assert!((value - oracle).abs() <= tolerance, "{value} is not {oracle}");
}
