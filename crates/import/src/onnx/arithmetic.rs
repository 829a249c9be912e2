//! Plain arithmetic between models: votes, scaling, logistic calibration, softmax and the linear models of f64 graphs.

use std::rc::Rc;

use model::{Calibration, Link, Norm, Predictor};

use super::attributes::{At, Constant};
use super::context::{Context, Post, computed};
use super::inside::{are_opposite, innermost_mut, margins};
use super::isotonic::distances;
use super::number::{Feature, Form, Kind, Number, Tensor, Term, Value, sums};
use super::preprocess::{constant, normalized, scaled, spend, tensor};
use super::{pairs, shares};
use crate::ImportError;

/// `Add`, `Sub`, `Mul` and `Div` of two.
pub(super) fn binary(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Value, ImportError> {
    if let Some(done) = shares::arithmetic(at, context, values).or_else(|| pairs::squashed(at, values)) {
        return done;
    }
    match (at.node.op_type.as_str(), values) {
        ("Div", [Value::Tensor(input), Value::Length(of, norm)]) if at.node.input.first() == Some(of) => {
            normalized(at, context, input, *norm).map(Value::Tensor)
        }
        ("Sub", [Value::Clipped(number, ..), Value::Constant(points)]) => distances(at, number, points),
        ("Sub", [Value::Tensor(input), Value::Constant(points)])
            if input.features.len() == 1 && points.dims.last().is_some_and(|n| *n > 1) =>
        {
            let number = input.number().ok_or_else(|| at.refused("it subtracts several numbers from one column"))?;
            distances(at, number, points)
        }
        ("Add", [Value::Tensor(a), Value::Tensor(b)])
            if b.numbers().is_some_and(|n| n.iter().any(|n| n.form == Form::Squashed)) =>
        {
            let voted = pairs::voted(at, context, a, b);
            voted.unwrap_or_else(|| Err(at.refused("it adds what is no number of votes"))).map(Value::Tensor)
        }
        ("Add", [Value::Tensor(a), Value::Tensor(b)]) => sum(at, context, &[a, b]).map(Value::Tensor),
        ("Sub", [Value::Tensor(a), Value::Tensor(b)]) => {
            let width = b.features.len();
            let negative = scaled(at, context, b, &vec![0.0; width], &vec![-1.0; width])?;
            sum(at, context, &[a, &negative]).map(Value::Tensor)
        }
        (op, [Value::Tensor(input), Value::Constant(by)]) => with(at, context, op, input, by, false).map(Value::Tensor),
        (op, [Value::Constant(by), Value::Tensor(input)]) => with(at, context, op, input, by, true).map(Value::Tensor),
        _ => Err(at.refused("this arithmetic is not understood")),
    }
}

fn with(
    at: &At<'_>,
    context: &mut Context,
    op: &str,
    input: &Tensor,
    by: &Constant,
    reversed: bool,
) -> Result<Tensor, ImportError> {
    let width = input.features.len();
    let numbers = by.numbers().ok_or_else(|| at.error("it computes with texts"))?;
    let rows = by.dims.split_last().map_or(1, |(_, rows)| rows.iter().fold(1_i64, |n, dim| n.saturating_mul(*dim)));
    let by = match numbers.as_slice() {
        [one] => vec![*one; width],
        all if all.len() == width && rows == 1 => numbers,
        all => return Err(at.refused(format!("it computes with {} numbers and {width} columns", all.len()))),
    };
    let (zeros, ones) = (vec![0.0; width], vec![1.0; width]);
    let negative = |list: &[f64]| list.iter().map(|v| -v).collect::<Vec<f64>>();
    let is_one = by.iter().all(|value| *value == 1.0);
    match (op, reversed) {
        ("Mul", _) | ("Div", false) if is_one => Ok(input.clone()),
        ("Add", _) => match with_intercepts(at, context, input, &by)? {
            Some(tensor) => Ok(tensor),
            None if is_one && forms(input, Form::Exp) => with_form(at, context, input, Form::OnePlusExp),
            None => scaled(at, context, input, &negative(&by), &ones),
        },
        ("Sub", false) => scaled(at, context, input, &by, &ones),
        ("Sub", true) => {
            let tensor = scaled(at, context, input, &zeros, &vec![-1.0; width])?;
            scaled(at, context, &tensor, &negative(&by), &ones)
        }
        ("Mul", _) => scaled(at, context, input, &zeros, &by),
        ("Div", false) => scaled(at, context, input, &zeros, &by.iter().map(|v| 1.0 / v).collect::<Vec<f64>>()),
        ("Div", true) if is_one && forms(input, Form::OnePlusExp) => logistic(at, context, input),
        _ => Err(at.refused("this arithmetic is not understood")),
    }
    .and_then(|tensor| check_forms(at, input, tensor))
}

/// Exponentials may only take the steps of a logistic function.
fn check_forms(at: &At<'_>, before: &Tensor, after: Tensor) -> Result<Tensor, ImportError> {
    let plain = |tensor: &Tensor| {
        tensor.features.iter().all(|f| if let Feature::Number(number) = f { number.form == Form::Plain } else { true })
    };
    if plain(before) || (forms(before, Form::Exp) && forms(&after, Form::OnePlusExp)) || plain(&after) {
        return Ok(after);
    }
    Err(at.refused("an exponential that is no part of a logistic function is not understood"))
}

fn forms(tensor: &Tensor, form: Form) -> bool {
    tensor.numbers().is_some_and(|numbers| numbers.iter().all(|number| number.form == form))
}

fn with_form(at: &At<'_>, context: &mut Context, input: &Tensor, form: Form) -> Result<Tensor, ImportError> {
    spend(at, context, input)?;
    let mut tensor = Tensor { kind: Kind::Plain, ..input.clone() };
    for feature in &mut tensor.features {
        match feature {
            Feature::Number(number) => number.form = form,
            Feature::Column(_) => return Err(at.refused("an exponential of a column of the row is not understood")),
        }
    }
    Ok(tensor)
}

/// exp(x) of models' values, the middle of a logistic function.
pub(super) fn exponential(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    if !forms(input, Form::Plain) || !input.after.is_empty() {
        return Err(at.refused("an exponential of anything but a model's value is not understood"));
    }
    // Numbers that add up to 0 have exponentials that add up to no less than their count.
    let balanced = matches!(input.kind, Kind::Shares(total) if total.abs() < 1e-3);
    let tensor = with_form(at, context, input, Form::Exp)?;
    Ok(Tensor { kind: if balanced { Kind::Shares(0.0) } else { Kind::Plain }, ..tensor })
}

/// `Reciprocal` of 1 + exp(x).
pub(super) fn reciprocal(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    match forms(input, Form::OnePlusExp) {
        true => logistic(at, context, input),
        false => Err(at.refused("of anything but a logistic function it is not understood")),
    }
}

/// 1 / (1 + exp(slope · value + intercept)).
fn logistic(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let mut numbers = Vec::new();
    for number in input.numbers().unwrap_or_default() {
        let mut number = number.clone();
        number.form = Form::Plain;
        let (slope, intercept) = match number.terms.as_slice() {
            [term] => (term.weight, number.constant),
            _ => (1.0, 0.0),
        };
        if let [term] = number.terms.as_mut_slice() {
            (term.weight, number.constant) = (1.0, 0.0);
        }
        let mut term = identity(at, context, &number)?;
        term.calibration = Some(Calibration::Platt { slope, intercept });
        numbers.push(Number::from(term));
    }
    Ok(Tensor { features: numbers.into_iter().map(Feature::Number).collect(), ..input.clone() })
}

/// The number as a margin: its model, where the link is the identity, else a model of that model's value.
pub(super) fn identity(at: &At<'_>, context: &mut Context, number: &Number) -> Result<Term, ImportError> {
    if let Some(term) = number.single()
        && term.link == (Link::Identity {})
        && term.calibration.is_none()
    {
        return Ok(term.clone());
    }
    context.budget.spend_parts(at, number.size())?;
    let parts = vec![model::Part { model: number.model(at)?, weight: 1.0 }];
    let predictor = Predictor::Combination(Box::new(model::Combination::SoftVote(parts)));
    super::budget::check_depth(at, &predictor)?;
    Ok(Term::new(&Rc::new(predictor), 0, Link::Identity {}))
}

/// The sum of tensors of equal width.
pub(super) fn sum(at: &At<'_>, context: &mut Context, inputs: &[&Tensor]) -> Result<Tensor, ImportError> {
    let (first, rest) = inputs.split_first().ok_or_else(|| at.error("it adds nothing"))?;
    let mut tensor = Tensor { kind: Kind::Plain, ..(*first).clone() };
    for other in rest {
        spend(at, context, &tensor)?;
        spend(at, context, other)?;
        if other.features.len() != tensor.features.len() || !other.after.is_empty() || !tensor.after.is_empty() {
            return Err(at.refused("it adds tables of different shape, or normalised rows"));
        }
        for (sum, more) in tensor.features.iter_mut().zip(&other.features) {
            match (sum, more) {
                (Feature::Number(sum), Feature::Number(more))
                    if sum.form == Form::Plain && more.form == Form::Plain =>
                {
                    sum.constant += more.constant;
                    sum.terms.extend(more.terms.iter().cloned());
                }
                _ => return Err(at.refused("it adds a column of the row to another")),
            }
        }
    }
    let total =
        inputs.iter().map(|t| if let Kind::Shares(total) = t.kind { Some(total) } else { None }).sum::<Option<f64>>();
    tensor.kind = total.map_or(Kind::Plain, Kind::Shares);
    Ok(tensor)
}

/// A linear model written as a product of matrices.
pub(super) fn product(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Tensor, ImportError> {
    let (input, by) = (tensor(at, values.first())?, constant(at, values.get(1))?);
    let coefficients = by.numbers().ok_or_else(|| at.error("it multiplies by texts"))?;
    let columns = input.features.len();
    let margins = match by.dims.as_slice() {
        [rows] if usize::try_from(*rows).ok() == Some(columns) => 1,
        [rows, margins] if usize::try_from(*rows).ok() == Some(columns) && *margins > 0 => *margins as usize,
        _ => return Err(at.error(format!("it multiplies {columns} columns by a matrix of shape {:?}", by.dims))),
    };
    if coefficients.iter().any(|value| !value.is_finite()) {
        return Err(at.error("a coefficient is no finite number"));
    }
    let weights = (0..margins).map(|m| coefficients.iter().skip(m).step_by(margins).copied().collect()).collect();
    let numbers = context.scores(at, input, sums(vec![0.0; margins], weights).predictor, margins, Post::None)?;
    Ok(Tensor::of_numbers(numbers, computed(input.element), None, Kind::Plain))
}

/// Constants added to all margins of one linear model become its intercepts.
fn with_intercepts(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    by: &[f64],
) -> Result<Option<Tensor>, ImportError> {
    let Some(terms) = input.numbers().and_then(|n| n.into_iter().map(Number::single).collect::<Option<Vec<&Term>>>())
    else {
        return Ok(None);
    };
    let Some(first) = terms.first() else { return Ok(None) };
    let all_of_it = |(at, term): (usize, &&Term)| {
        term.margin as usize == at
            && Rc::ptr_eq(&term.predictor, &first.predictor)
            && term.link == (Link::Identity {})
            && term.calibration.is_none()
    };
    if !terms.iter().enumerate().all(all_of_it) || by.iter().any(|value| !value.is_finite()) {
        return Ok(None);
    }
    context.budget.spend_parts(at, super::budget::size(&first.predictor))?;
    let mut predictor = first.predictor.as_ref().clone();
    let Some(Predictor::Scores(scores)) = innermost_mut(&mut predictor) else { return Ok(None) };
    if scores.intercepts.len() != by.len() {
        return Ok(None);
    }
    scores.intercepts.iter_mut().zip(by).for_each(|(intercept, by)| *intercept += by);
    let predictor = Rc::new(predictor);
    let numbers = (0..by.len()).map(|margin| Number::from(Term::new(&predictor, margin, Link::Identity {})));
    Ok(Some(Tensor::of_numbers(numbers.collect(), input.element, input.labels.clone(), Kind::Plain)))
}

/// `Sigmoid` and `Softmax` of a model's margins.
pub(super) fn linked(at: &At<'_>, context: &mut Context, input: &Tensor, post: Post) -> Result<Tensor, ImportError> {
    spend(at, context, input)?;
    let terms = input.numbers().and_then(|n| n.into_iter().map(Number::single).collect::<Option<Vec<&Term>>>());
    let raw = |term: &&Term| term.link == (Link::Identity {}) && term.calibration.is_none();
    let terms = terms.filter(|terms| terms.iter().all(raw));
    if terms.is_none() && post == Post::Logistic && forms(input, Form::Plain) {
        let width = input.features.len();
        let negative = scaled(at, context, input, &vec![0.0; width], &vec![-1.0; width])?;
        return logistic(at, context, &negative);
    }
    let terms = terms.ok_or_else(|| at.refused("of anything but a model's margins is not understood"))?;
    let shared = terms.first().map(|first| (Rc::clone(&first.predictor), margins(&first.predictor)));
    let complete = shared.is_some_and(|(predictor, count)| {
        count == Some(terms.len())
            && terms.iter().enumerate().all(|(at, t)| t.margin as usize == at && Rc::ptr_eq(&t.predictor, &predictor))
    });
    if post == Post::Softmax && !complete {
        return Err(at.refused("a softmax of only some of a model's margins is not understood"));
    }
    let opposite = complete && terms.len() == 2 && terms.first().is_some_and(|term| are_opposite(&term.predictor));
    let kind = if post == Post::Softmax || opposite { Kind::PROBABILITIES } else { Kind::Plain };
    let numbers = terms.into_iter().map(|term| Number::from(Term { link: post.link(), ..term.clone() }));
    Ok(Tensor::of_numbers(numbers.collect(), input.element, input.labels.clone(), kind))
}

/// The sum of a row of magnitudes is its length.
pub(super) fn reduced(at: &At<'_>, values: &[&Value]) -> Result<Value, ImportError> {
    match (at.node.op_type.as_str(), values.first()) {
        ("ReduceSum", Some(Value::Magnitudes(of))) => Ok(Value::Length(of.clone(), Norm::L1)),
        ("ReduceSum", Some(Value::Tensor(_))) => {
            Ok(Value::Total(shares::Total::of(at.node.input.first().map_or("", String::as_str))))
        }
        ("ReduceSumSquare", Some(Value::Tensor(_))) => {
            Ok(Value::Squares(at.node.input.first().cloned().unwrap_or_default()))
        }
        ("Sqrt", Some(Value::Squares(of))) => Ok(Value::Length(of.clone(), Norm::L2)),
        _ => Err(at.refused("it sums over a row of something else than values or their squares")),
    }
}
