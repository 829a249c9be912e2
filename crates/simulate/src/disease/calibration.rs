//! The intercept that gives the wanted prevalence, and how well the true risk itself discriminates.

use super::features::{Features, draw_age, draw_sex};
use super::terms::{Term, margin_without_intercept};
use crate::random::{Draws, logistic};

/// People drawn for it. The prevalence is met to about one part in a hundred.
const PEOPLE: usize = 200_000;
/// Their seed, which has nothing to do with that of the population: the model is the same whatever the population's seed.
const SEED: u64 = 20_221_231;

/// The true model's intercept and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Calibration {
    pub(crate) intercept: f64,
    /// The area under the ROC curve of the true risk: no model can be better, but for chance.
    pub(crate) best_auc: f64,
    /// The Brier score of the true risk, likewise.
    pub(crate) best_brier: f64,
}

/// Finds the intercept by halving.
pub(crate) fn calibrate(terms: &[Term], prevalence: f64) -> Calibration {
    let mut draws = Draws::new(SEED, u64::MAX);
    let mut margins: Vec<f64> = (0..PEOPLE)
        .map(|_| {
            let (age, is_male) = (draw_age(&mut draws), draw_sex(&mut draws));
            margin_without_intercept(terms, &Features::draw(&mut draws, age, is_male))
        })
        .collect();
    margins.sort_by(f64::total_cmp);
    let mean = |of: &dyn Fn(f64) -> f64| margins.iter().map(|m| of(*m)).sum::<f64>() / margins.len() as f64;
    let (mut low, mut high) = (-40.0, 40.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if mean(&|margin| logistic(margin + middle)) < prevalence {
            low = middle;
        } else {
            high = middle;
        }
    }
    let intercept = (low + high) / 2.0;
    // Each person is a case with weight p and a control with weight 1 - p: the expected share of pairs in order.
    let (mut below, mut in_order) = (0.0, 0.0);
    for risk in margins.iter().map(|margin| logistic(margin + intercept)) {
        in_order += risk * (below + (1.0 - risk) / 2.0);
        below += 1.0 - risk;
    }
    let cases = margins.len() as f64 - below;
    let best_brier = mean(&|margin| logistic(margin + intercept) * (1.0 - logistic(margin + intercept)));
    Calibration { intercept, best_auc: in_order / (below * cases), best_brier }
}

#[cfg(test)]
mod tests {
    use super::super::terms::terms;
    use super::*;

    #[test]
    fn the_prevalence_is_met_in_other_people() {
        let terms = terms();
        let found = calibrate(&terms, 0.01);
        let (mut cases, mut risks, n) = (0.0, 0.0, 200_000);
        let mut draws = Draws::new(5, 5);
        for _ in 0..n {
            let (age, is_male) = (draw_age(&mut draws), draw_sex(&mut draws));
            let features = Features::draw(&mut draws, age, is_male);
            let risk = logistic(found.intercept + margin_without_intercept(&terms, &features));
            risks += risk;
            cases += f64::from(u8::from(draws.chance(risk)));
        }
        // Five standard errors of a proportion, and as much again for the sample that found the intercept.
        assert!((cases / f64::from(n) - 0.01).abs() < 10.0 * libm::sqrt(0.01 / f64::from(n)), "{cases}");
        assert!((risks / f64::from(n) - 0.01).abs() < 10.0 * libm::sqrt(0.01 / f64::from(n)), "{risks}");
        assert!(found.best_auc > 0.8 && found.best_auc < 0.98, "{}", found.best_auc);
    }
}
