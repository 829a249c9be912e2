//! Whether hazards stay proportional: the score test of a coefficient that changes with time.
//! Grambsch and Therneau, Biometrika 1994;81:515; as an exact score test, not its approximation by scaled residuals,
//! as R's `cox.zph` since survival 3.0.

use super::Fit;
use super::risk_sets::sweep;
use crate::coefficient::Test;
use crate::error::Error;
use crate::matrix::{Cholesky, Square, dot};
use crate::survival::kaplan_meier;

/// How time enters the test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Transform {
    /// One less the Kaplan-Meier estimate just before the time: few late events weigh no more than they should.
    #[default]
    KaplanMeier,
    /// Time itself.
    Identity,
}

/// The tests.
#[derive(Debug, Clone, PartialEq)]
pub struct ProportionalHazards {
    /// For each term.
    pub terms: Vec<(String, Test)>,
    /// For all of them together.
    pub all: Test,
}

pub(super) fn test(fit: &Fit, transform: Transform) -> Result<ProportionalHazards, Error> {
    let checked = &fit.checked;
    let sample = &checked.sample;
    let width = sample.width;
    let entry = sample.entry.iter().all(|e| e.is_finite()).then_some(sample.entry.as_slice());
    let curve = match transform {
        Transform::Identity => Vec::new(),
        Transform::KaplanMeier => kaplan_meier(&sample.exit, &sample.event, entry, None, 0.95)?.steps,
    };
    let scale = |time: f64| match transform {
        Transform::Identity => time,
        Transform::KaplanMeier => {
            let before = curve.partition_point(|step| step.time < time);
            1.0 - before.checked_sub(1).map_or(1.0, |at| curve[at].survival)
        }
    };
    let events: Vec<usize> = (0..sample.exit.len()).filter(|&row| sample.event[row]).collect();
    // The test does not change with the centre of the scale, its rounding does.
    let centre = events.iter().map(|&row| scale(sample.exit[row])).sum::<f64>() / events.len() as f64;

    let mut slope = vec![0.0; width];
    let [mut constant, mut crossed, mut changing] = [(); 3].map(|()| Square::zeros(width));
    let linear_predictor = sample.linear_predictor(&checked.estimates);
    sweep(sample, &checked.order, &linear_predictor, |set| {
        let g = scale(set.time) - centre;
        for &row in set.dead {
            let weight = sample.weights[row];
            slope.iter_mut().zip(sample.row(row)).for_each(|(s, x)| *s += g * weight * x);
        }
        for pass in set.passes(fit.ties) {
            slope.iter_mut().zip(&pass.mean).for_each(|(s, mean)| *s -= g * set.mean_weight * mean);
            let covariance = set.covariance(&pass);
            constant.add(set.mean_weight, &covariance);
            crossed.add(set.mean_weight * g, &covariance);
            changing.add(set.mean_weight * g * g, &covariance);
        }
    });

    // What the information on the change keeps when the constant coefficients are estimated too.
    let broken = |_| Error::NoConvergence { iterations: fit.iterations };
    let inverse = Cholesky::new(&constant).map_err(broken)?.inverse();
    let mut kept = changing;
    kept.add(-1.0, &crossed.product(&inverse).product(&crossed));
    let terms = checked.names.iter().enumerate();
    let terms = terms.map(|(j, name)| (name.clone(), Test::new(slope[j] * slope[j] / kept[(j, j)], 1))).collect();
    let all = Cholesky::new(&kept).map_err(broken)?.solve(&slope);
    Ok(ProportionalHazards { terms, all: Test::new(dot(&slope, &all), width) })
}
