//! Isotonic calibrations as skl2onnx writes them: the point nearest to a model's value, found by distances, and its height.

use model::{Calibration, Curve};

use super::arithmetic::identity;
use super::attributes::{At, Constant};
use super::context::Context;
use super::number::{Element, Kind, Number, Tensor, Value};
use crate::ImportError;

/// Where a value lies between the points of an isotonic calibration.
pub(super) fn distances(at: &At<'_>, number: &Number, points: &Constant) -> Result<Value, ImportError> {
    let points = points.numbers().ok_or_else(|| at.error("it computes with texts"))?;
    let ascending = points.windows(2).all(|pair| matches!(pair, [a, b] if a < b));
    if !ascending || points.iter().any(|point| !point.is_finite()) {
        return Err(at.refused("a calibration by the nearest point whose points do not rise is not understood"));
    }
    Ok(Value::Distances(number.clone(), points, false))
}

/// The value at the nearest point, as a curve of steps.
pub(super) fn nearest(
    at: &At<'_>,
    context: &mut Context,
    number: &Number,
    x: &[f64],
    heights: &Constant,
) -> Result<Tensor, ImportError> {
    let y = heights.numbers().filter(|y| y.len() == x.len() && y.is_sorted() && y.iter().all(|y| y.is_finite()));
    let y = y.ok_or_else(|| at.error(format!("its values do not rise or do not fit the {} points", x.len())))?;
    let mut curve = Curve { x: Vec::new(), y: Vec::new() };
    for (at, (point, height)) in x.iter().zip(&y).enumerate() {
        match at.checked_sub(1).and_then(|last| x.get(last).zip(y.get(last))) {
            None => {
                curve.x.push(*point);
                curve.y.push(*height);
            }
            // Half way between two points the first is taken: the step is just behind.
            Some((before, lower)) if lower != height => {
                let edge = before.midpoint(*point).next_up();
                curve.x.extend([edge, edge]);
                curve.y.extend([*lower, *height]);
            }
            Some(_) => {}
        }
    }
    // A calibration is one of the model's value, so that this must be a model without one.
    let mut term = match number.single() {
        Some(term) if term.calibration.is_none() => term.clone(),
        _ => identity(at, context, number)?,
    };
    term.calibration = Some(Calibration::Isotonic(curve));
    context.note(
        "The file's isotonic calibration takes the value of the nearest point, as its converter wrote it; scikit-learn \
         itself interpolates between the points, so that its probabilities differ."
            .into(),
    );
    Ok(Tensor::of_numbers(vec![term.into()], Element::F32, None, Kind::Plain))
}
