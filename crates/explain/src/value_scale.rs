//! Contributions on the scale of the value: for a probability, in percentage points.
//!
//! Margins add up and values do not: the same step of log-odds is worth much in the middle and little at the ends. What
//! a contribution is worth is therefore taken along the way from the reference margin to the patient's, all
//! contributions growing together: the Aumann–Shapley value of the link (Aumann and Shapley 1974; integrated gradients
//! in the words of Sundararajan, Taly and Yan, ICML 2017). On a straight line of margins the integral is known: each
//! contribution times (value − reference value) / (margin − reference margin). So every unit of margin is worth the
//! same, signs and ranks stay, and the contributions sum to the value shown minus the reference value.

use thiserror::Error;

/// Half of the shortest way over which the link's slope is taken, for margins around 1.
const STEP: f64 = 1e-5;

/// How far, relative to the numbers, contributions may be off the margin: what libraries' own f32 sums are.
const ROUNDING: f64 = 1e-4;

/// Why contributions cannot be carried over.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum ValueScaleError {
    /// There is not even a base value.
    #[error("there are no contributions; give one for each column and the reference margin last")]
    Empty,
    /// They explain another margin.
    #[error("the contributions sum to {sum} and the margin is {margin}; give the margin that they explain")]
    OtherMargin {
        /// What contributions and reference margin sum to.
        sum: f64,
        /// The margin given.
        margin: f64,
    },
}

/// Carries contributions to a margin, with the reference margin last, over to the value, with the reference value last.
///
/// `value_from_margin` is the model's whole way from margin to value: link and calibration. The result sums to the
/// value of `margin` within 1e-12 of the numbers' size, also where the margin was added up in f32 and the contributions
/// in f64: what rounding left goes to each in proportion to its size. Numbers that are not finite give NaN throughout.
/// Under softmax a value depends on several margins, and this does not apply.
///
/// # Errors
/// When the contributions and the reference margin do not sum to the margin.
pub fn on_value_scale(
    contributions: &[f64],
    margin: f64,
    mut value_from_margin: impl FnMut(f64) -> f64,
) -> Result<Vec<f64>, ValueScaleError> {
    let Some((reference, columns)) = contributions.split_last() else {
        return Err(ValueScaleError::Empty);
    };
    let sizes: f64 = columns.iter().map(|c| c.abs()).sum();
    let sum = reference + columns.iter().sum::<f64>();
    if (sum - margin).abs() > ROUNDING * (1.0 + sizes + margin.abs() + reference.abs()) {
        return Err(ValueScaleError::OtherMargin { sum, margin });
    }
    let (value, reference_value) = (value_from_margin(margin), value_from_margin(*reference));
    // Nearer than a step, the quotient is rounding; the slope between them is not.
    let step = STEP * margin.abs().max(1.0);
    let slope = if (margin - reference).abs() > 2.0 * step {
        (value - reference_value) / (margin - reference)
    } else {
        let middle = (margin + reference) / 2.0;
        (value_from_margin(middle + step) - value_from_margin(middle - step)) / (2.0 * step)
    };
    let mut carried: Vec<f64> = columns.iter().map(|contribution| contribution * slope).collect();
    let all = value - reference_value;
    // Twice, so that the rounding of the first time is gone too.
    for _ in 0..2 {
        let left = all - carried.iter().sum::<f64>();
        if left != 0.0 && sizes > 0.0 {
            carried.iter_mut().zip(columns).for_each(|(carried, c)| *carried += left * (c.abs() / sizes));
        }
    }
    carried.push(reference_value);
    if carried.iter().any(|c| !c.is_finite()) {
        carried.fill(f64::NAN);
    }
    Ok(carried)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Link, Margin};

    const LINKS: [Link; 7] = [
        Link::Identity {},
        Link::Square {},
        Link::Log {},
        Link::Logit {},
        Link::Cloglog {},
        Link::CoxRisk { baseline_survival: 0.95, centre: 0.5 },
        Link::CoxSurvival { baseline_survival: 0.95, centre: 0.5 },
    ];

    /// The Aumann–Shapley value by its definition: the sum of small steps along the straight line.
    fn along_the_line(contributions: &[f64], link: Link) -> Vec<f64> {
        let (reference, columns) = contributions.split_last().unwrap();
        let (whole, steps) = (columns.iter().sum::<f64>(), 20_000);
        let slope = |at: f64| {
            let value = |off: f64| link.value_from_margin(Margin(reference + at * whole + off));
            (value(1e-4) - value(-1e-4)) / 2e-4
        };
        let mean = (0..steps).map(|i| slope((f64::from(i) + 0.5) / f64::from(steps))).sum::<f64>() / f64::from(steps);
        columns.iter().map(|c| c * mean).collect()
    }

    #[test]
    fn is_the_integral_along_the_line_and_sums_to_the_value() {
        for link in LINKS {
            let value = |margin: f64| link.value_from_margin(Margin(margin));
            for contributions in [
                [0.8, -1.7, 0.0, 2.1, -0.4],
                [-0.8, 0.3, -2.0, 0.5, 1.5],
                [1.0, -1.0, 0.5, -0.5, 0.25],
                [1.0, -1.0, 0.5, -0.500_001, 0.25],
                [1.0, -1.0, 0.5, -0.501, 0.25],
                [1e-9, 0.0, 0.0, 2e-9, -0.7],
            ] {
                let margin = contributions.iter().sum();
                let found = on_value_scale(&contributions, margin, value).unwrap();
                for (found, expected) in found.iter().zip(along_the_line(&contributions, link)) {
                    assert!((found - expected).abs() < 1e-7, "{link:?}: {found}, expected {expected}");
                }
                assert!((found.iter().sum::<f64>() - value(margin)).abs() < 1e-15 * (1.0 + 10.0 * value(margin).abs()));
                assert_eq!(found[4], value(0.0 + contributions[4]));
            }
        }
    }

    #[test]
    fn a_margin_added_in_f32_is_met_too() {
        let contributions = [2.0_f64, -0.3, 0.1, -1.0];
        let margin = f64::from(contributions.iter().sum::<f64>() as f32) + 1e-6;
        let value = |margin: f64| Link::Logit {}.value_from_margin(Margin(margin));
        let found = on_value_scale(&contributions, margin, value).unwrap();
        assert!((found.iter().sum::<f64>() - value(margin)).abs() < 1e-15);
    }

    #[test]
    fn nothing_gives_nothing_and_a_missing_number_gives_none() {
        let value = |margin: f64| Link::Logit {}.value_from_margin(Margin(margin));
        assert_eq!(on_value_scale(&[0.0, 0.0, 0.0], 0.0, value).unwrap(), [0.0, 0.0, 0.5]);
        // A step where the margins are: the slope there is not asked for by anybody.
        let step = |margin: f64| if margin < 0.0 { 0.0 } else { 1.0 };
        assert_eq!(on_value_scale(&[0.0, 0.0, 0.0], 0.0, step).unwrap(), [0.0, 0.0, 1.0]);
        for (contributions, margin) in [([f64::NAN, 1.0], 1.0), ([1.0, f64::NAN], 1.0), ([1.0, 1.0], f64::NAN)] {
            assert!(on_value_scale(&contributions, margin, value).unwrap().iter().all(|c| c.is_nan()));
        }
        assert!(on_value_scale(&[f64::INFINITY, 0.0], f64::INFINITY, value).unwrap().iter().all(|c| c.is_nan()));
    }

    #[test]
    fn contributions_of_another_margin_are_refused() {
        let refused = on_value_scale(&[1.0, 1.0], 3.0, |margin| margin);
        assert_eq!(refused, Err(ValueScaleError::OtherMargin { sum: 2.0, margin: 3.0 }));
        assert_eq!(on_value_scale(&[], 3.0, |margin| margin), Err(ValueScaleError::Empty));
    }
}
