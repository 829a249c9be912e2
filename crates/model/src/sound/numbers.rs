//! Numbers that a formula of the IR has a meaning for: of links, calibrations, curves, kernels, steps and weights.
//!
//! What is wrong is said in fixed words, and what is asked often is asked by functions that are not copied into their
//! callers: in the page's module, numbers as text and copies cost kilobytes.

use crate::trees::Precision;
use crate::{Calibration, Curve, Kernel, KernelMachine, LinearScores, Link, Step, Stratified};

type Checked = Result<(), &'static str>;

/// By how much the weights of a vote may miss 1: libraries write them in f32.
const OFF_ONE: f64 = 1e-6;
/// By how much p₀ may seem to exceed p₁ where the two curves are interpolated between other points.
const ROUNDING: f64 = 1e-9;

fn all(is_so: bool, otherwise: &'static str) -> Checked {
    if is_so { Ok(()) } else { Err(otherwise) }
}

#[inline(never)]
fn finite(numbers: &[f64]) -> bool {
    numbers.iter().all(|number| number.is_finite())
}

#[inline(never)]
fn positive(number: f64) -> bool {
    number > 0.0 && number.is_finite()
}

#[inline(never)]
fn has_nan(numbers: &[f64]) -> bool {
    numbers.iter().any(|number| number.is_nan())
}

/// Whether none is below the one before it; a number that is none is neither.
#[inline(never)]
fn rises(numbers: &[f64]) -> bool {
    numbers.windows(2).all(|pair| pair[0] <= pair[1])
}

#[inline(never)]
fn height(curve: &Curve, x: f64) -> f64 {
    curve.at(x)
}

#[inline(never)]
pub(super) fn link(link: &Link) -> Checked {
    match *link {
        Link::CoxRisk { baseline_survival, centre } | Link::CoxSurvival { baseline_survival, centre } => {
            all(baseline_survival > 0.0 && baseline_survival <= 1.0, "baseline survival is not above 0 and at most 1")?;
            all(centre.is_finite(), "centre is no finite number")
        }
        Link::AftRisk { scale, horizon, .. } | Link::AftSurvival { scale, horizon, .. } => {
            all(positive(scale), "scale is not above 0 and finite")?;
            all(positive(horizon), "horizon is not above 0 and finite")
        }
        Link::Identity {} | Link::Square {} | Link::Log {} | Link::Logit {} | Link::Cloglog {} | Link::Softmax {} => {
            Ok(())
        }
    }
}

#[inline(never)]
pub(super) fn calibration(calibration: Option<&Calibration>) -> Checked {
    match calibration {
        None | Some(Calibration::Coupled {}) => Ok(()),
        Some(Calibration::Platt { slope, intercept }) => {
            all(finite(&[*slope, *intercept]), "Platt slope or intercept is no finite number")
        }
        Some(Calibration::Isotonic(curve)) => probabilities(curve),
        Some(Calibration::Beta { a, b, c }) => {
            all(finite(&[*a, *b, *c]), "beta calibration has a number that is not finite")?;
            all(*a >= 0.0 && *b >= 0.0, "beta calibration has a negative exponent")
        }
        Some(Calibration::VennAbers { lower, upper }) => {
            probabilities(lower)?;
            probabilities(upper)?;
            // Both are straight between all points of either; a step has a height just before it as well.
            for x in [&lower.x, &upper.x].into_iter().flatten() {
                for x in [*x, x.next_down()] {
                    let in_order = height(lower, x) <= height(upper, x) + ROUNDING;
                    all(in_order, "Venn-Abers curve of p0 is above that of p1")?;
                }
            }
            Ok(())
        }
    }
}

/// A curve from values to probabilities.
#[inline(never)]
fn probabilities(curve: &Curve) -> Checked {
    all(!curve.x.is_empty(), "calibration curve has no points")?;
    points(curve)?;
    all(finite(&curve.x), "calibration curve has an x that is no finite number")?;
    all(rises(&curve.y), "calibration curve falls")?;
    let ends = curve.y.first().zip(curve.y.last());
    all(ends.is_some_and(|(first, last)| *first >= 0.0 && *last <= 1.0), "calibration curve leaves 0 to 1")
}

/// Any curve: it may have no points.
#[inline(never)]
fn points(curve: &Curve) -> Checked {
    all(curve.x.len() == curve.y.len(), "curve has not as many x as y")?;
    all(!has_nan(&curve.x) && !has_nan(&curve.y), "curve has a point that is no number")?;
    all(rises(&curve.x), "curve has an x below the one before it")
}

/// A step of a row of so many columns, and how many the next sees, as the step itself says.
#[inline(never)]
pub(super) fn step(step: &Step, columns: usize) -> Checked {
    match step {
        Step::Scale { offsets, scales } => {
            all(offsets.len() == scales.len(), "scaling has not as many offsets as scales")?;
            all(offsets.len() == columns, "scaling is not as wide as its row")?;
            all(finite(offsets) && finite(scales), "scaling has a number that is not finite")
        }
        Step::Impute { values, marker } => {
            all(values.len() == columns, "imputation is not as wide as its row")?;
            all(finite(values) && marker.is_none_or(f64::is_finite), "imputation has a number that is not finite")
        }
        Step::Curves(curves) => {
            all(curves.len() == columns, "step of curves is not as wide as its row")?;
            curves.iter().try_for_each(points)
        }
        Step::Normalize(_) | Step::Couple {} | Step::Vote {} => Ok(()),
    }
}

#[inline(never)]
pub(super) fn kernel(machine: &KernelMachine) -> Checked {
    match machine.kernel {
        Kernel::Linear {} => {}
        Kernel::Rbf { gamma } => all(positive(gamma), "kernel's gamma is not above 0 and finite")?,
        Kernel::Polynomial { gamma, constant, .. } | Kernel::Sigmoid { gamma, constant } => {
            all(positive(gamma), "kernel's gamma is not above 0 and finite")?;
            all(constant.is_finite(), "kernel's constant is no finite number")?;
        }
    }
    let numbers = finite(&machine.vectors) && finite(&machine.coefficients) && machine.intercept.is_finite();
    all(numbers, "kernel machine has a number that is not finite")
}

#[inline(never)]
pub(super) fn scores(scores: &LinearScores) -> Checked {
    for numbers in std::iter::once(&scores.intercepts).chain(&scores.weights) {
        all(finite(numbers), "linear weights are not all finite")?;
        let fit = scores.precision == Precision::F64 || singles(numbers);
        all(fit, "linear weights are not all f32 numbers, though it says f32")?;
    }
    Ok(())
}

#[inline(never)]
fn singles(numbers: &[f64]) -> bool {
    numbers.iter().all(|number| f64::from(*number as f32) == *number)
}

#[inline(never)]
pub(super) fn strata(strata: &Stratified, columns: usize) -> Checked {
    const STRANGER: &str = "linear predictor asks a column that is not there";
    all(strata.by.is_none_or(|column| (column as usize) < columns), STRANGER)?;
    let mut any = false;
    for linear in strata.strata.iter().flatten() {
        any = true;
        all(linear.intercept.is_finite(), "linear weights are not all finite")?;
        for (column, weight) in &linear.weights {
            all((*column as usize) < columns, STRANGER)?;
            all(weight.is_finite(), "linear weights are not all finite")?;
        }
    }
    all(any, "linear predictor has no stratum")
}

/// The weights of a vote: shares.
pub(super) fn vote(weights: impl Iterator<Item = f64>) -> Checked {
    let mut missed = -1.0;
    for weight in weights {
        all(weight >= 0.0, "vote has a weight below 0")?;
        missed += weight;
    }
    // Written so that a sum that is no number is refused.
    all(missed.abs() <= OFF_ONE, "vote has weights that do not add up to 1")
}
