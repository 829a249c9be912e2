//! Tables of models' values behind each other, and their mean: how bagged models are written.

use super::arithmetic::sum;
use super::attributes::At;
use super::context::Context;
use super::number::{Kind, Tensor, Value};
use super::preprocess::{scaled, spend};
use crate::ImportError;

/// A table as a layer of its own, for the shapes [1, rows, columns] and [1, rows] of one column.
pub(super) fn layered(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    dims: &[i64],
) -> Result<Option<Value>, ImportError> {
    let width = i64::try_from(input.features.len()).unwrap_or(i64::MAX);
    let is_layer = matches!(dims, [1, -1, columns] if *columns == width) || (matches!(dims, [1, -1]) && width == 1);
    if !is_layer || input.numbers().is_none() {
        return Ok(None);
    }
    spend(at, context, input)?;
    Ok(Some(Value::Layers(vec![input.clone()])))
}

/// Layers behind each other; `None` where some are none.
pub(super) fn joined(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Option<Value>, ImportError> {
    let mut all = Vec::new();
    for value in values {
        let Value::Layers(layers) = value else { return Ok(None) };
        layers.iter().try_for_each(|layer| spend(at, context, layer))?;
        all.extend(layers.iter().cloned());
    }
    Ok((!all.is_empty()).then_some(Value::Layers(all)))
}

/// The mean of layers.
pub(super) fn mean(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Tensor, ImportError> {
    let axes = match values.get(1) {
        Some(Value::Constant(axes)) => axes.ints().map(<[i64]>::to_vec).unwrap_or_default(),
        _ => at.ints("axes").to_vec(),
    };
    let Some(Value::Layers(layers)) = values.first().filter(|_| matches!(axes.as_slice(), [0])) else {
        return Err(at.refused("a mean is understood only of several models' values"));
    };
    let tensors: Vec<&Tensor> = layers.iter().collect();
    let total = sum(at, context, &tensors)?;
    let width = total.features.len();
    let kinds = layers.iter().all(|layer| layer.kind.is_probabilities());
    let mut mean = scaled(at, context, &total, &vec![0.0; width], &vec![1.0 / layers.len() as f64; width])?;
    mean.kind = if kinds { Kind::PROBABILITIES } else { Kind::Plain };
    Ok(mean)
}
