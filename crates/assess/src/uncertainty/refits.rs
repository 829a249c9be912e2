//! Values of models that were refitted to bootstrap samples, and the middle share of them.

use model::Margin;
use serde::{Deserialize, Serialize};

use super::source::{Refit, RefitOutput};
use crate::bundle::{Bundle, Equation, Output};

/// Refits with their columns found among the terms of the bundle's only equation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Refits {
    /// How they came about, as a sentence.
    pub(crate) source: String,
    /// Position of the term, if any, and whether it counts only with the treatment.
    pub(crate) columns: Vec<(Option<u32>, bool)>,
    pub(crate) outputs: Vec<(String, RefitOutput)>,
    pub(crate) models: Vec<Refit>,
}

/// The output's value by each refit, always in the same order, so that values of two outputs belong together; `None`
/// where the bundle has no refits of the output or an input is missing.
pub(crate) fn refit_values(bundle: &Bundle, equation: &Equation, output: &Output, row: &[f64]) -> Option<Vec<f64>> {
    let refits = bundle.uncertainty.as_ref()?.refits.as_ref()?;
    values(refits, &output.id, &equation.columns(row)).filter(|values| values.iter().all(|value| value.is_finite()))
}

/// The same of a row of terms.
fn values(refits: &Refits, output: &str, terms: &[f64]) -> Option<Vec<f64>> {
    let (_, how) = refits.outputs.iter().find(|(name, _)| name == output)?;
    match how {
        RefitOutput::Value { constant, treated, link } => {
            let columns: Vec<f64> = refits.columns.iter().map(|column| filled(*column, *treated, terms)).collect();
            let value = |refit: &Refit| {
                let constant = refit.constants.get(*constant as usize).map_or(f64::NAN, |c| f64::from(*c));
                let parts = refit.coefficients.iter().zip(&columns).map(|(weight, x)| f64::from(*weight) * x);
                link.value_from_margin(Margin(constant + parts.sum::<f64>()))
            };
            Some(refits.models.iter().map(value).collect())
        }
        RefitOutput::Difference { of: [first, second], scale } => {
            let (first, second) = (values(refits, first, terms)?, values(refits, second, terms)?);
            Some(first.iter().zip(&second).map(|(a, b)| scale * (a - b)).collect())
        }
    }
}

fn filled((term, only_treated): (Option<u32>, bool), is_treated: bool, terms: &[f64]) -> f64 {
    match term {
        _ if only_treated && !is_treated => 0.0,
        None => 1.0,
        Some(at) => terms.get(at as usize).copied().unwrap_or(f64::NAN),
    }
}

/// The limits between which the middle `level` of the values lies, by straight lines between neighbours (R's type 7);
/// `None` of no values.
pub(crate) fn middle(values: &[f64], level: f64) -> Option<[f64; 2]> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let at = |share: f64| {
        let place = share * last as f64;
        let below = (libm::floor(place) as usize).min(last);
        let above = (below + 1).min(last);
        sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
    };
    let outside = (1.0 - level) / 2.0;
    Some([at(outside), at(1.0 - outside)])
}

#[cfg(test)]
pub(crate) mod tests {
    use model::Link;

    use super::*;

    /// Numbers from 0 to 1 by a linear congruence (Numerical Recipes), the same for a seed.
    pub(crate) fn numbers(seed: u32) -> impl FnMut() -> f64 {
        let mut state = seed;
        move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(state) / 4_294_967_296.0
        }
    }

    /// R 4.3: `quantile(c(7, 1, 3, 10, 4), c(0.05, 0.95, 0.25, 0.75))` gives 1.4, 9.4, 3 and 7.
    #[test]
    fn the_middle_is_rs_quantiles() {
        let values = [7.0, 1.0, 3.0, 10.0, 4.0];
        let near = |found: Option<[f64; 2]>, expected: [f64; 2]| {
            assert!(found.unwrap().iter().zip(expected).all(|(f, e)| (f - e).abs() < 1e-12), "{found:?}");
        };
        near(middle(&values, 0.9), [1.4, 9.4]);
        near(middle(&values, 0.5), [3.0, 7.0]);
        assert_eq!(middle(&[], 0.9), None);
    }

    #[test]
    fn a_narrower_level_has_a_narrower_middle_that_holds_the_median() {
        let mut next = numbers(3);
        for _ in 0..100 {
            let values: Vec<f64> = (0..120).map(|_| 10.0 * next() * next()).collect();
            let [median, _] = middle(&values, 0.0).unwrap();
            let mut before = [f64::NEG_INFINITY, f64::INFINITY];
            for level in [0.99, 0.95, 0.8, 0.5, 0.1] {
                let [low, high] = middle(&values, level).unwrap();
                assert!(before[0] <= low && low <= median && median <= high && high <= before[1]);
                before = [low, high];
            }
        }
    }

    /// By hand: hazards of both arms, and their difference in 100.
    #[test]
    fn outputs_are_read_with_and_without_the_treatment() {
        let value = |treated| RefitOutput::Value { constant: 0, treated, link: Link::Cloglog {} };
        let refits = Refits {
            source: "By hand.".into(),
            columns: vec![(Some(1), false), (None, true), (Some(1), true)],
            outputs: vec![
                ("without".into(), value(false)),
                ("with".into(), value(true)),
                ("spared".into(), RefitOutput::Difference { of: ["without".into(), "with".into()], scale: 100.0 }),
            ],
            models: vec![
                Refit { constants: vec![-1.0], coefficients: vec![0.5, -0.75, -0.25] },
                Refit { constants: vec![-2.0], coefficients: vec![0.0, 0.0, 0.0] },
            ],
        };
        let of = |output: &str| values(&refits, output, &[99.0, 2.0]).unwrap();
        let risk = |margin: f64| 1.0 - libm::exp(-libm::exp(margin));
        let near = |found: Vec<f64>, expected: [f64; 2]| {
            assert!(found.iter().zip(expected).all(|(f, e)| (f - e).abs() < 1e-7), "{found:?}, expected {expected:?}");
        };
        near(of("without"), [risk(0.0), risk(-2.0)]);
        near(of("with"), [risk(-1.25), risk(-2.0)]);
        near(of("spared"), [100.0 * (risk(0.0) - risk(-1.25)), 0.0]);
        assert!(values(&refits, "other", &[0.0, 0.0]).is_none());
        assert!(values(&refits, "with", &[0.0, f64::NAN]).unwrap().iter().any(|v| v.is_nan()));
    }
}
