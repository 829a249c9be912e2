//! The rows of a table that can be used, and the weighted yes-or-no outcomes they amount to.

use super::censoring::Censoring;
use super::order;

/// Rows with a prediction, what happened, and how much each counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Cases {
    /// Predicted probabilities, 0 to 1.
    pub predictions: Vec<f64>,
    /// Whether it happened; with follow-up, whether it was seen to happen by the horizon.
    pub outcomes: Vec<bool>,
    /// How many people each row stands for; 1 where nothing else is known.
    pub weights: Vec<f64>,
    /// With times, the follow-up.
    pub follow_up: Option<FollowUp>,
}

/// How long each row was observed.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowUp {
    /// Time to the event or to the end of observation.
    pub times: Vec<f64>,
    /// Whether the event ended it.
    pub events: Vec<bool>,
    /// By when the predictions say it happens.
    pub horizon: f64,
}

impl Cases {
    /// Number of rows.
    pub(crate) fn len(&self) -> usize {
        self.predictions.len()
    }

    /// The rows of these numbers; one may come several times.
    pub(crate) fn rows(&self, rows: &[usize]) -> Self {
        let numbers = |from: &[f64]| rows.iter().map(|&r| from[r]).collect();
        let flags = |from: &[bool]| rows.iter().map(|&r| from[r]).collect();
        Self {
            predictions: numbers(&self.predictions),
            outcomes: flags(&self.outcomes),
            weights: numbers(&self.weights),
            follow_up: self.follow_up.as_ref().map(|f| FollowUp {
                times: numbers(&f.times),
                events: flags(&f.events),
                horizon: f.horizon,
            }),
        }
    }

    /// The same rows with other predictions.
    pub(crate) fn with_predictions(&self, predictions: Vec<f64>) -> Self {
        Self { predictions, ..self.clone() }
    }

    /// Who is known to have had the event by the horizon or to have reached it without, and for whom they stand.
    pub(crate) fn sample(&self) -> Sample {
        let mut sample = Sample::default();
        let Some(follow_up) = &self.follow_up else {
            (0..self.len()).for_each(|r| sample.push(self.predictions[r], self.outcomes[r], self.weights[r]));
            return sample;
        };
        let censoring = Censoring::of(follow_up, &self.weights);
        for row in 0..self.len() {
            let time = follow_up.times[row];
            let happened = follow_up.events[row] && time <= follow_up.horizon;
            if happened || time >= follow_up.horizon {
                let observed = censoring.survival_before(time.min(follow_up.horizon));
                sample.push(self.predictions[row], happened, self.weights[row] / observed);
            }
        }
        sample
    }
}

/// Predictions, outcomes and weights, and nothing else.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample {
    pub(crate) predictions: Vec<f64>,
    pub(crate) outcomes: Vec<bool>,
    pub(crate) weights: Vec<f64>,
}

impl Sample {
    /// A row that stands for nobody is no row.
    fn push(&mut self, prediction: f64, outcome: bool, weight: f64) {
        if weight <= 0.0 {
            return;
        }
        self.predictions.push(prediction);
        self.outcomes.push(outcome);
        self.weights.push(weight);
    }

    pub(crate) fn len(&self) -> usize {
        self.predictions.len()
    }

    /// Prediction, outcome and weight of each row.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (f64, bool, f64)> {
        (0..self.len()).map(|i| (self.predictions[i], self.outcomes[i], self.weights[i]))
    }

    pub(crate) fn total(&self) -> f64 {
        self.weights.iter().sum()
    }

    /// The weighted mean of the outcome.
    pub(crate) fn prevalence(&self) -> f64 {
        self.iter().filter(|(_, happened, _)| *happened).map(|(_, _, w)| w).sum::<f64>() / self.total()
    }

    /// The weighted mean of the predictions.
    pub(crate) fn mean_prediction(&self) -> f64 {
        self.iter().map(|(p, _, w)| p * w).sum::<f64>() / self.total()
    }

    /// Rows with the event, rows without it.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let events = self.outcomes.iter().filter(|o| **o).count();
        (events, self.len() - events)
    }

    /// Whether both outcomes occur.
    pub(crate) fn has_both(&self) -> bool {
        let (events, others) = self.counts();
        events > 0 && others > 0
    }

    pub(crate) fn is_unweighted(&self) -> bool {
        self.weights.iter().all(|w| *w == 1.0)
    }

    /// Row numbers by ascending prediction.
    pub(crate) fn ascending(&self) -> Vec<usize> {
        order::ascending(&self.predictions)
    }

    /// For each distinct prediction, descending: it, the weight of events and of others who have it.
    pub(crate) fn levels_descending(&self) -> Vec<(f64, f64, f64)> {
        let mut levels: Vec<(f64, f64, f64)> = Vec::new();
        for row in self.ascending().into_iter().rev() {
            let prediction = self.predictions[row];
            if levels.last().is_none_or(|l| l.0 != prediction) {
                levels.push((prediction, 0.0, 0.0));
            }
            if let Some(level) = levels.last_mut() {
                *(if self.outcomes[row] { &mut level.1 } else { &mut level.2 }) += self.weights[row];
            }
        }
        levels
    }
}

/// The margin of a probability. 0 and 1 have none, so they are moved by 10⁻⁶; the caller counts and says it.
pub(crate) fn logit(probability: f64) -> f64 {
    const EDGE: f64 = 1e-6;
    let inside = probability.clamp(EDGE, 1.0 - EDGE);
    libm::log(inside / (1.0 - inside))
}

/// The probability of a margin.
pub(crate) fn expit(margin: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-margin))
}

/// The complementary log-log of a probability: the log of the cumulative hazard. 0 and 1 are moved as for [`logit`].
pub(crate) fn log_minus_log(probability: f64) -> f64 {
    const EDGE: f64 = 1e-6;
    libm::log(-libm::log1p(-probability.clamp(EDGE, 1.0 - EDGE)))
}

/// The probability of a complementary log-log.
pub(crate) fn from_log_minus_log(line: f64) -> f64 {
    -libm::expm1(-libm::exp(line))
}
