//! One node at a time: which operators are understood, and what each gives.

use super::arithmetic;
use super::attributes::{At, Constant, Values};
use super::context::{Context, Post};
use super::number::{ColumnStep, Element, Feature, Kind, Tensor, Value};
use super::preprocess::{self, constant, tensor};
use super::proto::element_type;
use super::{categories, isotonic, layers, linear, pairs, svm, trees, trees5, winners};
use crate::ImportError;

/// The values of a node's outputs, in order.
pub(super) fn evaluate(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Vec<Value>, ImportError> {
    let row = || tensor(at, values.first());
    let classified = |tensor: Tensor| vec![Value::Label, Value::Tensor(tensor)];
    let one = |value: Value| Ok(vec![value]);
    let op = at.node.op_type.as_str();
    match (at.node.domain.as_str(), op) {
        ("ai.onnx.ml", "TreeEnsembleClassifier") => Ok(classified(trees::classifier(at, context, row()?)?)),
        ("ai.onnx.ml", "LinearClassifier") => Ok(classified(linear::classifier(at, context, row()?)?)),
        ("ai.onnx.ml", "SVMClassifier") => Ok(classified(svm::classifier(at, context, row()?)?)),
        ("ai.onnx.ml", "TreeEnsembleRegressor") => one(Value::Tensor(trees::regressor(at, context, row()?)?)),
        ("ai.onnx.ml", "TreeEnsemble") => one(Value::Tensor(trees5::ensemble(at, context, row()?)?)),
        ("ai.onnx.ml", "LinearRegressor") => one(Value::Tensor(linear::regressor(at, context, row()?)?)),
        ("ai.onnx.ml", "SVMRegressor") => one(Value::Tensor(svm::regressor(at, context, row()?)?)),
        ("ai.onnx.ml", "Scaler") => one(Value::Tensor(preprocess::scaler(at, context, row()?)?)),
        ("ai.onnx.ml", "Imputer") => one(Value::Tensor(preprocess::imputer(at, context, row()?)?)),
        ("ai.onnx.ml", "Normalizer") => one(Value::Tensor(preprocess::normalizer(at, context, row()?)?)),
        ("ai.onnx.ml", "OneHotEncoder") => one(Value::Tensor(categories::one_hot(at, context, row()?)?)),
        ("ai.onnx.ml", "LabelEncoder") => one(Value::Tensor(categories::relabelled(at, context, row()?)?)),
        ("ai.onnx.ml", "Binarizer") => one(Value::Tensor(categories::binarized(at, context, row()?)?)),
        ("ai.onnx.ml", "ZipMap") => one(Value::Tensor(zipped(at, context, row()?)?)),
        ("ai.onnx.ml", "FeatureVectorizer") => one(Value::Tensor(vectorized(at, context, values)?)),
        ("ai.onnx.ml", "ArrayFeatureExtractor") => one(Value::Tensor(extracted(at, context, values)?)),
        ("" | "ai.onnx", op) => one(match op {
            "Identity" => copied(at, context, values)?,
            "Cast" => cast(at, context, values)?,
            "Concat" => match layers::joined(at, context, values)? {
                Some(layers) if at.int("axis") == Some(0) => layers,
                _ => {
                    along_columns(at, at.int("axis"))?;
                    Value::Tensor(preprocess::joined(at, context, &tensors(at, values)?)?)
                }
            },
            "Gather" => {
                along_columns(at, at.int("axis"))?;
                Value::Tensor(preprocess::picked(at, context, row()?, constant(at, values.get(1))?)?)
            }
            "ArgMax" => {
                along_columns(at, at.int("axis"))?;
                Value::Winner(row()?.clone())
            }
            "Shape" => Value::Shape,
            "ConstantOfShape" => winners::constant(at, values)?,
            "Equal" => match values {
                [Value::Winner(of), Value::Constant(numbers)] => {
                    Value::Indicators(winners::indicators(at, context, of, numbers)?)
                }
                [Value::Total(total), Value::Constant(zero)] => total.is_zero(at, zero)?,
                _ => return Err(at.refused("it is understood only of the likeliest class")),
            },
            "Where" => Value::Tensor(winners::chosen(at, context, values)?),
            "Slice" => Value::Tensor(sliced(at, context, values)?),
            "Less" => Value::Tensor(pairs::negative(at, row()?, constant(at, values.get(1))?)?),
            "Not" => match values.first() {
                Some(Value::Total(total)) => total.not(at)?,
                _ => return Err(at.refused("it is understood only where shares are made")),
            },
            "Neg" => {
                let width = row()?.features.len();
                Value::Tensor(preprocess::scaled(at, context, row()?, &vec![0.0; width], &vec![-1.0; width])?)
            }
            "Reciprocal" => Value::Tensor(arithmetic::reciprocal(at, context, row()?)?),
            "ReduceMean" => Value::Tensor(layers::mean(at, context, values)?),
            "Reshape" | "Flatten" => reshaped(at, context, values)?,
            "Add" | "Sub" | "Mul" | "Div" => arithmetic::binary(at, context, values)?,
            "Sum" => Value::Tensor(arithmetic::sum(at, context, &tensors(at, values)?)?),
            "MatMul" => Value::Tensor(arithmetic::product(at, context, values)?),
            "Exp" => Value::Tensor(arithmetic::exponential(at, context, row()?)?),
            "Sigmoid" => Value::Tensor(arithmetic::linked(at, context, row()?, Post::Logistic)?),
            "Softmax" => {
                along_columns(at, at.int("axis").or(Some(-1)))?;
                Value::Tensor(arithmetic::linked(at, context, row()?, Post::Softmax)?)
            }
            "Abs" => match values.first() {
                Some(Value::Tensor(_)) => Value::Magnitudes(at.node.input.first().cloned().unwrap_or_default()),
                Some(Value::Distances(number, points, false)) => Value::Distances(number.clone(), points.clone(), true),
                _ => return Err(at.refused("absolute values are understood in norms and calibrations only")),
            },
            "ReduceSum" | "ReduceSumSquare" => {
                check_reduction(at, values)?;
                arithmetic::reduced(at, values)?
            }
            "Sqrt" => arithmetic::reduced(at, values)?,
            "Clip" => clipped(at, context, values)?,
            "ArgMin" => match values.first() {
                Some(Value::Distances(number, points, true)) => {
                    along_columns(at, at.int("axis"))?;
                    Value::Nearest(number.clone(), points.clone())
                }
                _ => return Err(at.refused("it is understood in calibrations only")),
            },
            _ => return Err(unknown(at)),
        }),
        _ => Err(unknown(at)),
    }
}

fn unknown(at: &At<'_>) -> ImportError {
    let domain = if at.node.domain.is_empty() { "ai.onnx" } else { &at.node.domain };
    at.refused(format!("the operator {domain}.{} is not understood", at.node.op_type))
}

fn tensors<'a>(at: &At<'_>, values: &[&'a Value]) -> Result<Vec<&'a Tensor>, ImportError> {
    values.iter().map(|value| tensor(at, Some(value))).collect()
}

fn along_columns(at: &At<'_>, axis: Option<i64>) -> Result<(), ImportError> {
    match axis {
        Some(1 | -1) => Ok(()),
        _ => Err(at.refused("it works across rows, not across columns")),
    }
}

fn check_reduction(at: &At<'_>, values: &[&Value]) -> Result<(), ImportError> {
    let axes = match values.get(1) {
        Some(Value::Constant(axes)) => axes.ints().map(<[i64]>::to_vec).unwrap_or_default(),
        _ => at.ints("axes").to_vec(),
    };
    if at.int("keepdims").unwrap_or(1) != 1 || !matches!(axes.as_slice(), [1 | -1]) {
        return Err(at.refused("it sums over something else than the columns of each row"));
    }
    Ok(())
}

fn zipped(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let labels = at.labels()?.ok_or_else(|| at.error("it names no classes"))?;
    if labels.len() != input.features.len() {
        return Err(at.error(format!("{} classes for {} columns", labels.len(), input.features.len())));
    }
    preprocess::spend(at, context, input)?;
    Ok(Tensor { labels: Some(labels), ..input.clone() })
}

fn vectorized(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Tensor, ImportError> {
    let tensors = tensors(at, values)?;
    let said = at.ints("inputdimensions");
    let fits =
        said.iter().zip(&tensors).all(|(said, tensor)| usize::try_from(*said).ok() == Some(tensor.features.len()));
    if said.len() != tensors.len() || !fits {
        return Err(at.error(format!("inputdimensions {said:?} do not fit its inputs")));
    }
    preprocess::joined(at, context, &tensors)
}

fn extracted(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Tensor, ImportError> {
    match values {
        [Value::Constant(heights), Value::Nearest(number, points)] => {
            isotonic::nearest(at, context, number, points, heights)
        }
        _ => preprocess::picked(at, context, tensor(at, values.first())?, constant(at, values.get(1))?),
    }
}

fn copied(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Value, ImportError> {
    let value = values.first().ok_or_else(|| at.error("it reads nothing"))?;
    if let Value::Tensor(tensor) = value {
        preprocess::spend(at, context, tensor)?;
    }
    Ok((*value).clone())
}

fn cast(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Value, ImportError> {
    let to = at.int("to").and_then(|to| i32::try_from(to).ok()).unwrap_or(0);
    let element = match to {
        element_type::FLOAT => Element::F32,
        element_type::DOUBLE => Element::F64,
        _ => Element::Int,
    };
    if let Some(Value::Total(total)) = values.first() {
        return total.cast(at, to);
    }
    match copied(at, context, values)? {
        Value::Tensor(tensor) => match (tensor.element, element) {
            (Element::Text, _) => Err(at.refused("it reads numbers out of texts")),
            (Element::Int, Element::Int) if matches!(to, element_type::INT64) => Ok(Value::Tensor(tensor)),
            (_, Element::Int) if to == element_type::INT64 => whole(at, tensor).map(Value::Tensor),
            (_, Element::Int) => Err(at.refused("it cuts numbers to whole ones")),
            _ => Ok(Value::Tensor(Tensor { element, ..tensor })),
        },
        Value::Label => Ok(Value::Label),
        _ => Err(at.refused("a cast of anything but rows is not understood")),
    }
}

/// Columns of numbers cut to whole ones, which [`categories`] understand.
fn whole(at: &At<'_>, mut tensor: Tensor) -> Result<Tensor, ImportError> {
    for feature in &mut tensor.features {
        match feature {
            Feature::Column(column) if tensor.after.is_empty() => column.steps.push(ColumnStep::Whole),
            _ => return Err(at.refused("it cuts what is no column of the row to whole numbers")),
        }
    }
    Ok(Tensor { element: Element::Int, ..tensor })
}

/// Some columns that stand side by side.
fn sliced(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Tensor, ImportError> {
    let input = tensor(at, values.first())?;
    let one =
        |place: usize| constant(at, values.get(place)).map(|c| c.ints().and_then(|n| <[i64; 1]>::try_from(n).ok()));
    let steps = if values.len() > 4 { one(4)? } else { Some([1]) };
    match (one(1)?, one(2)?, one(3)?, steps) {
        (Some([start]), Some([end]), Some([1 | -1]), Some([1])) if start >= 0 && end > start => {
            let end = end.min(i64::try_from(input.features.len()).unwrap_or(i64::MAX));
            let columns: Vec<i64> = (start..end).collect();
            let indices = Constant { dims: vec![columns.len() as i64], values: Values::Int(columns) };
            preprocess::picked(at, context, input, &indices)
        }
        _ => Err(at.refused("it takes something else than columns that stand side by side")),
    }
}

/// Shapes that leave the rows and columns as they are.
fn reshaped(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Value, ImportError> {
    let width = match values.first() {
        Some(Value::Tensor(tensor)) => tensor.features.len(),
        Some(Value::Clipped(..)) => 1,
        Some(Value::Total(_)) => 1,
        _ => return Err(at.refused("it gives something else than rows another shape")),
    };
    if let (Some(Value::Tensor(tensor)), Some(Value::Constant(dims))) = (values.first(), values.get(1))
        && let Some(layers) = layers::layered(at, context, tensor, dims.ints().unwrap_or_default())?
    {
        return Ok(layers);
    }
    let keeps = if at.node.op_type == "Flatten" {
        at.int("axis").unwrap_or(1) == 1
    } else {
        match constant(at, values.get(1))?.ints() {
            Some([-1]) => width == 1,
            Some([-1 | 0, columns]) => usize::try_from(*columns).ok() == Some(width) || *columns == 0,
            _ => false,
        }
    };
    if keeps { copied(at, context, values) } else { Err(at.refused("it gives rows another shape")) }
}

/// Columns within limits, or a model's value within the ends of a calibration's points.
fn clipped(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Value, ImportError> {
    let limit = |at_input: usize, name: &str| match values.get(at_input) {
        Some(Value::Constant(constant)) => constant.numbers().filter(|n| n.len() == 1).and_then(|n| n.first().copied()),
        _ => at.float(name),
    };
    let (Some(least), Some(most)) = (limit(1, "min"), limit(2, "max")) else {
        return Err(at.error("its limits are no two numbers"));
    };
    let input = tensor(at, values.first())?;
    match input.number() {
        Some(number) if least <= most => Ok(Value::Clipped(number.clone(), least, most)),
        Some(_) => Err(at.error("its limits are no two numbers")),
        None => categories::limited(at, context, input, least, most).map(Value::Tensor),
    }
}

/// A tensor of the file's input.
pub(super) fn input(columns: std::ops::Range<usize>, element: Element) -> Tensor {
    let column = |source: usize| Feature::Column(super::number::Column { source: source as u32, steps: Vec::new() });
    Tensor { features: columns.map(column).collect(), after: Vec::new(), element, labels: None, kind: Kind::Plain }
}
