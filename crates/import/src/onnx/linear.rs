//! `LinearClassifier` and `LinearRegressor`.
//!
//! Sums are f64, though the runtime's are f32: in which order it adds is not said, and f64 is within its rounding of any.

use model::Predictor;
use model::trees::TreeEnsemble;

use super::attributes::At;
use super::context::{Context, Post, computed};
use super::number::{Kind, Tensor, sums};
use crate::ImportError;

/// A score for each class.
pub(super) fn classifier(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let post = Post::of(at)?;
    let labels = at.labels()?.ok_or_else(|| at.error("it names no classes"))?;
    let (intercepts, weights) = sums_of(at, labels.len(), input.features.len())?;
    let mirrored = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(a, b)| *a == -b);
    let opposite = match (intercepts.as_slice(), weights.as_slice()) {
        ([i, j], [a, b]) => mirrored(&[*i], &[*j]) && mirrored(a, b),
        _ => false,
    };
    let shares = post == Post::Softmax || (post == Post::Logistic && opposite);
    let kind = if shares { Kind::PROBABILITIES } else { Kind::Plain };
    let numbers = context.scores(at, input, sums(intercepts, weights).predictor, labels.len(), post)?;
    Ok(Tensor::of_numbers(numbers, computed(input.element), Some(labels), kind))
}

/// One number for each target.
pub(super) fn regressor(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    if Post::of(at)? != Post::None {
        return Err(at.refused("a post transform of a linear regression is not understood"));
    }
    let targets = usize::try_from(at.int("targets").unwrap_or(1)).unwrap_or(0);
    let (intercepts, weights) = sums_of(at, targets, input.features.len())?;
    let predictor: Predictor<TreeEnsemble> = sums(intercepts, weights).predictor;
    let numbers = context.scores(at, input, predictor, targets, Post::None)?;
    Ok(Tensor::of_numbers(numbers, computed(input.element), None, Kind::Plain))
}

fn sums_of(at: &At<'_>, margins: usize, columns: usize) -> Result<(Vec<f64>, Vec<Vec<f64>>), ImportError> {
    let coefficients = at.floats("coefficients");
    if margins == 0 || columns == 0 || Some(coefficients.len()) != margins.checked_mul(columns) {
        let found = coefficients.len();
        return Err(at.error(format!("{found} coefficients for {margins} classes or targets of {columns} columns")));
    }
    let intercepts = at.floats("intercepts");
    let intercepts = if intercepts.is_empty() { vec![0.0; margins] } else { intercepts };
    if intercepts.len() != margins {
        return Err(at.error(format!("{} intercepts for {margins} classes or targets", intercepts.len())));
    }
    if coefficients.iter().chain(&intercepts).any(|value| !value.is_finite()) {
        return Err(at.error("a coefficient or intercept is no finite number"));
    }
    Ok((intercepts, coefficients.chunks_exact(columns).map(<[f64]>::to_vec).collect()))
}
