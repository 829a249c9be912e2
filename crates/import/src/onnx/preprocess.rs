//! Operators that change rows before a model sees them: `Scaler`, `Imputer`, `Normalizer`, and those that pick and join columns.

use model::{Norm, Step};

use super::attributes::{At, Constant};
use super::context::{Context, computed};
use super::number::{Column, ColumnStep, Element, Feature, Kind, Number, Tensor, Value};
use super::shares::divided;
use crate::ImportError;

/// (x − offset) · scale, column by column.
pub(super) fn scaler(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let width = input.features.len();
    let spread = |name: &str, none: f64| match at.floats(name) {
        list if list.is_empty() => Ok(vec![none; width]),
        list if list.len() == 1 => Ok(vec![list[0]; width]),
        list if list.len() == width => Ok(list),
        list => Err(at.error(format!("{name} has {} entries for {width} columns", list.len()))),
    };
    let (offsets, scales) = (spread("offset", 0.0)?, spread("scale", 1.0)?);
    scaled(at, context, input, &offsets, &scales)
}

/// (x − offset) · scale of every column; a column of a model's values is moved and weighted.
pub(super) fn scaled(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    offsets: &[f64],
    scales: &[f64],
) -> Result<Tensor, ImportError> {
    if offsets.iter().chain(scales).any(|value| !value.is_finite()) {
        return Err(at.error("it scales by what is no finite number"));
    }
    if input.element == Element::Text {
        return Err(at.refused("it computes with a column of texts"));
    }
    spend(at, context, input)?;
    let even = offsets.iter().all(|offset| *offset == 0.0) && scales.windows(2).all(|pair| pair.first() == pair.last());
    let kind = match (input.kind, scales.first()) {
        (Kind::Shares(total), Some(scale)) if even => Kind::Shares(total * scale),
        _ => Kind::Plain,
    };
    let mut tensor = Tensor { element: computed(input.element), kind, ..input.clone() };
    if !tensor.after.is_empty() {
        tensor.after.push(Step::Scale { offsets: offsets.to_vec(), scales: scales.to_vec() });
        return Ok(tensor);
    }
    for ((feature, offset), scale) in tensor.features.iter_mut().zip(offsets).zip(scales) {
        match feature {
            Feature::Column(column) => match column.steps.last_mut() {
                // First minus, then times: one step.
                Some(ColumnStep::Scale { scale: last, .. }) if *last == 1.0 && *offset == 0.0 => *last = *scale,
                _ => column.steps.push(ColumnStep::Scale { offset: *offset, scale: *scale }),
            },
            Feature::Number(number) => *number = number.clone().plus(-offset).times(*scale),
        }
    }
    Ok(tensor)
}

/// A missing value becomes another.
pub(super) fn imputer(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let width = input.features.len();
    let values = match at.floats("imputed_value_floats") {
        values if values.is_empty() => at.ints("imputed_value_int64s").iter().map(|v| *v as f64).collect(),
        values => values,
    };
    let values = match values.as_slice() {
        [value] => vec![*value; width],
        values if values.len() == width => values.to_vec(),
        values => return Err(at.error(format!("{} imputed values for {width} columns", values.len()))),
    };
    if values.iter().any(|value| !value.is_finite()) {
        return Err(at.error("an imputed value is no finite number"));
    }
    let marker = at.float("replaced_value_float").or_else(|| at.int("replaced_value_int64").map(|v| v as f64));
    let marker = marker.filter(|marker| !marker.is_nan());
    if marker.is_some() {
        context.note(
            "The file's imputer replaces a number that stands for missing; a value that is truly missing is replaced as well, \
             where scikit-learn would refuse the row."
                .into(),
        );
    }
    spend(at, context, input)?;
    let mut tensor = Tensor { kind: Kind::Plain, ..input.clone() };
    if !tensor.after.is_empty() {
        tensor.after.push(Step::Impute { values, marker });
        return Ok(tensor);
    }
    for (feature, value) in tensor.features.iter_mut().zip(values) {
        match feature {
            Feature::Column(column) => column.steps.push(ColumnStep::Impute { value, marker }),
            Feature::Number(_) => return Err(at.refused("it imputes what another model computed")),
        }
    }
    Ok(tensor)
}

/// Each row divided by its length; shares of 1 are so already.
pub(super) fn normalizer(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let norm = match at.string("norm")?.as_deref() {
        Some("L1") => Norm::L1,
        Some("L2") => Norm::L2,
        None | Some("MAX") => {
            return Err(at.refused("by its largest value: runtimes disagree on whether that is an absolute value"));
        }
        Some(other) => return Err(at.error(format!("the norm {other} is none"))),
    };
    normalized(at, context, input, norm)
}

/// The same for a length that the graph computes step by step.
pub(super) fn normalized(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    norm: Norm,
) -> Result<Tensor, ImportError> {
    spend(at, context, input)?;
    if input.kind.is_probabilities() && norm == Norm::L1 {
        return Ok(input.clone());
    }
    if input.features.iter().any(|feature| matches!(feature, Feature::Number(_))) {
        return match norm {
            Norm::L1 => divided(at, context, input, norm),
            _ => Err(at.refused("it divides models' values by their length")),
        };
    }
    let mut tensor = Tensor { element: computed(input.element), kind: Kind::Plain, ..input.clone() };
    tensor.after.push(Step::Normalize(norm));
    Ok(tensor)
}

/// Tensors side by side.
pub(super) fn joined(at: &At<'_>, context: &mut Context, inputs: &[&Tensor]) -> Result<Tensor, ImportError> {
    let mut features = Vec::new();
    let mut elements = inputs.iter().map(|tensor| tensor.element);
    let first = elements.next().ok_or_else(|| at.error("it joins nothing"))?;
    let element = elements.fold(first, |a, b| match (a, b) {
        (Element::Text, _) | (_, Element::Text) => Element::Text,
        (Element::F64, _) | (_, Element::F64) => Element::F64,
        (Element::F32, _) | (_, Element::F32) => Element::F32,
        (Element::Int, Element::Int) => Element::Int,
    });
    for tensor in inputs {
        if !tensor.after.is_empty() {
            return Err(at.refused("it joins columns of which some were divided by their row's length"));
        }
        spend(at, context, tensor)?;
        features.extend(tensor.features.iter().cloned());
    }
    let numbers: Option<Vec<&Number>> =
        features.iter().map(|f| if let Feature::Number(number) = f { Some(number) } else { None }).collect();
    let shares = matches!(numbers.as_deref(), Some([a, b]) if a.complements(b) || mirrored(a, b));
    let kind = if shares { Kind::PROBABILITIES } else { Kind::Plain };
    let labels = inputs.iter().map(|tensor| tensor.labels.clone()).collect::<Option<Vec<_>>>().map(|all| all.concat());
    Ok(Tensor { features, after: Vec::new(), element, labels, kind })
}

/// 1 / (1 + exp(x)) and 1 / (1 + exp(−x)).
fn mirrored(a: &Number, b: &Number) -> bool {
    use model::Calibration::Platt;
    match (a.single(), b.single()) {
        (Some(a), Some(b)) => match (&a.calibration, &b.calibration) {
            (Some(Platt { slope: s, intercept: i }), Some(Platt { slope: t, intercept: j })) => {
                s == &-t && i == &-j && a.predictor == b.predictor && a.margin == b.margin && a.link == b.link
            }
            _ => false,
        },
        _ => false,
    }
}

/// Some columns, in another order.
pub(super) fn picked(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    indices: &Constant,
) -> Result<Tensor, ImportError> {
    let indices = indices.ints().ok_or_else(|| at.error("its indices are no whole numbers"))?;
    if !input.after.is_empty() {
        return Err(at.refused("it picks columns of a row that was divided by its length"));
    }
    let mut tensor =
        Tensor { features: Vec::new(), labels: input.labels.as_ref().map(|_| Vec::new()), ..input.clone() };
    tensor.kind = Kind::Plain;
    for index in indices {
        // Counted from the end where they are negative.
        let from_start = if *index < 0 { *index + input.features.len() as i64 } else { *index };
        let found = usize::try_from(from_start).ok().and_then(|at| Some((at, input.features.get(at)?)));
        let Some((place, feature)) = found else {
            return Err(at.error(format!("it picks column {index} of {}", input.features.len())));
        };
        context.budget.spend(at, weight(feature))?;
        tensor.features.push(feature.clone());
        if let (Some(labels), Some(from)) = (tensor.labels.as_mut(), input.labels.as_ref()) {
            labels.push(from.get(place).cloned().unwrap_or_default());
        }
    }
    Ok(tensor)
}

/// Takes what a copy of a tensor costs.
pub(super) fn spend(at: &At<'_>, context: &mut Context, tensor: &Tensor) -> Result<(), ImportError> {
    context.budget.spend(at, tensor_cost(tensor))
}

/// What a value costs to hold.
pub(super) fn cost(value: &Value) -> usize {
    match value {
        Value::Tensor(tensor) => tensor_cost(tensor),
        Value::Clipped(number, ..) => number.terms.len() + 1,
        Value::Distances(number, points, _) | Value::Nearest(number, points) => number.terms.len() + points.len() + 1,
        Value::Filled(_, tensor) | Value::Winner(tensor) | Value::Indicators(tensor) => tensor_cost(tensor),
        Value::Layers(layers) => layers.iter().map(tensor_cost).fold(1, usize::saturating_add),
        Value::Shape
        | Value::Total(_)
        | Value::Squash(..)
        | Value::Constant(_)
        | Value::Label
        | Value::Magnitudes(_)
        | Value::Squares(_)
        | Value::Length(..) => 1,
    }
}

fn tensor_cost(tensor: &Tensor) -> usize {
    let after = tensor.after.len().saturating_mul(tensor.features.len());
    tensor.features.iter().map(weight).fold(after, usize::saturating_add)
}

/// What a column costs to hold.
pub(super) fn weight(feature: &Feature) -> usize {
    match feature {
        Feature::Column(Column { steps, .. }) => steps.iter().fold(1, |sum, step| match step {
            ColumnStep::Curve(curve) => sum + curve.x.len() + 1,
            _ => sum + 1,
        }),
        Feature::Number(number) => number.terms.len() + 1,
    }
}

/// The tensor that a value is.
pub(super) fn tensor<'a>(at: &At<'_>, value: Option<&&'a Value>) -> Result<&'a Tensor, ImportError> {
    match value {
        Some(Value::Tensor(tensor)) => Ok(tensor),
        Some(_) => Err(at.refused("what it reads is no row of numbers")),
        None => Err(at.error("it reads nothing")),
    }
}

/// The constant that a value is.
pub(super) fn constant<'a>(at: &At<'_>, value: Option<&&'a Value>) -> Result<&'a Constant, ImportError> {
    match value {
        Some(Value::Constant(constant)) => Ok(constant),
        Some(_) => Err(at.refused("where a constant belongs it reads what depends on the row")),
        None => Err(at.error("a constant that it needs is missing")),
    }
}
