//! The Brier score, and how much of the score of a forecast that always says the prevalence it takes away.

use super::cases::Sample;
use super::interval::Estimate;

/// The mean squared difference of prediction and outcome.
pub(crate) fn brier(sample: &Sample) -> f64 {
    let distance = |p: f64, happened: bool| p - f64::from(u8::from(happened));
    let squares: f64 = sample.iter().map(|(p, happened, w)| w * distance(p, happened) * distance(p, happened)).sum();
    squares / sample.total()
}

/// The score with the normal interval of a mean: each row's square is one observation.
pub(crate) fn brier_estimate(sample: &Sample) -> Estimate {
    let value = brier(sample);
    let total = sample.total();
    let off = |(p, happened, w): (f64, bool, f64)| {
        let distance = p - f64::from(u8::from(happened));
        w * (distance * distance - value) / total
    };
    let variance: f64 = sample.iter().map(off).map(|off| off * off).sum();
    let n = sample.len() as f64;
    Estimate::normal_share(value, (variance * n / (n - 1.0)).sqrt())
}

/// 1 for perfect, 0 for no better than the prevalence, negative for worse.
pub(crate) fn scaled_brier(sample: &Sample) -> f64 {
    let prevalence = sample.prevalence();
    1.0 - brier(sample) / (prevalence * (1.0 - prevalence))
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `brier_score_loss` of scikit-learn 1.9; the scaled one by its definition in numpy.
    #[test]
    fn equals_scikit_learn() {
        equals(brier(&MadeUp::new().sample()), 0.209_789_666_666_666_68, 1e-14);
        equals(scaled_brier(&MadeUp::new().sample()), 0.160_692_123_044_096_64, 1e-14);
        equals(brier(&MadeUp::new().weighted()), 0.213_339_562_289_562_27, 1e-14);
    }

    /// By hand: squares 0.01, 0.09, 0.25, 0.25 have the mean 0.15 and the standard deviation 0.12; its error is 0.06.
    #[test]
    fn its_interval_is_that_of_a_mean() {
        let (predictions, outcomes) = (vec![0.1, 0.7, 0.5, 0.5], vec![false, true, true, false]);
        let found = brier_estimate(&Sample { predictions, outcomes, weights: vec![1.0; 4] });
        equals(found.value, 0.15, 1e-15);
        equals(found.interval.unwrap().high, 0.15 + 1.959_963_984_540_054 * 0.06, 1e-12);
    }

    /// `brier_score` of scikit-survival at time 5 (Graf's).
    #[test]
    fn at_a_horizon_it_equals_scikit_survival() {
        // Graf divides by all, we by the weight of those seen, which has that expectation.
        let cases = MadeUp::new().survival();
        let sample = cases.sample();
        equals(brier(&sample) * sample.total() / cases.len() as f64, 0.232_283_713_102_250_73, 1e-12);
    }
}
