//! Rows of models' values divided by their sum: one model for each class against the rest.
//!
//! Converters divide step by step, and put equal shares where all values are 0: sum = 0 ? 1 / classes : value / sum.

use model::trees::{Node, TreeEnsemble};
use model::{Calibration, Combination, Link, Norm, Predictor, Step};

use super::attributes::{At, Constant};
use super::context::{Context, Post};
use super::number::{Feature, Form, Kind, Number, Tensor, Term, Value, sums};
use super::proto::element_type;
use crate::ImportError;

/// What becomes of the sums of a tensor's rows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Total {
    /// The tensor.
    of: String,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Stage {
    /// The sum.
    Sum,
    /// Cut to a whole number.
    Cut,
    /// Whether it is not 0.
    IsSome,
    /// 1 where it is 0, times this.
    IsNone(f64),
    /// The sum, and this where it is 0.
    Or(f64),
    /// Whether it is below 1.
    IsSmall,
    /// The sum, and 1 where it is below 1.
    OrSmall,
}

impl Total {
    /// The sum of each row of the named tensor.
    pub(super) fn of(name: &str) -> Self {
        Self { of: name.into(), stage: Stage::Sum }
    }

    fn then(&self, stage: Stage) -> Value {
        Value::Total(Self { of: self.of.clone(), stage })
    }

    /// `Cast` to truth values, whole numbers, or back.
    pub(super) fn cast(&self, at: &At<'_>, to: i32) -> Result<Value, ImportError> {
        match (self.stage, to) {
            (Stage::Sum, element_type::BOOL) => Ok(self.then(Stage::IsSome)),
            (Stage::Sum, element_type::INT32) => Ok(self.then(Stage::Cut)),
            (Stage::IsNone(_) | Stage::IsSmall, element_type::FLOAT | element_type::DOUBLE) => {
                Ok(Value::Total(self.clone()))
            }
            _ => Err(at.refused("a cast of a row's sum is understood only where shares are made")),
        }
    }

    /// `Equal` to 0.
    pub(super) fn is_zero(&self, at: &At<'_>, zero: &Constant) -> Result<Value, ImportError> {
        match (self.stage, zero.numbers().as_deref()) {
            (Stage::Cut, Some([0.0])) => Ok(self.then(Stage::IsSmall)),
            _ => Err(at.refused("it is understood only where shares are made")),
        }
    }

    /// `Not`.
    pub(super) fn not(&self, at: &At<'_>) -> Result<Value, ImportError> {
        match self.stage {
            Stage::IsSome => Ok(self.then(Stage::IsNone(1.0))),
            _ => Err(at.refused("it is understood only where shares are made")),
        }
    }
}

/// The arithmetic of sums; `None` where it is none of theirs.
pub(super) fn arithmetic(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Option<Result<Value, ImportError>> {
    let first = at.node.input.first();
    Some(match (at.node.op_type.as_str(), values) {
        ("Mul", [Value::Total(total), Value::Constant(by)]) => match (total.stage, by.numbers().as_deref()) {
            (Stage::IsNone(part), Some([by])) => Ok(total.then(Stage::IsNone(part * by))),
            _ => Err(at.refused("it computes with the sums of rows")),
        },
        ("Add", [Value::Total(sum), Value::Total(none)]) => match (sum.stage, none.stage) {
            (Stage::Sum, Stage::IsNone(part)) if sum.of == none.of => Ok(sum.then(Stage::Or(part))),
            (Stage::Sum, Stage::IsSmall) if sum.of == none.of => Ok(sum.then(Stage::OrSmall)),
            _ => Err(at.refused("it adds the sums of rows")),
        },
        ("Add", [Value::Tensor(tensor), Value::Total(none)])
            if none.stage == Stage::IsNone(1.0) && first == Some(&none.of) =>
        {
            Ok(Value::Filled(none.of.clone(), tensor.clone()))
        }
        ("Div", [Value::Filled(of, tensor), Value::Total(total)])
            if total.stage == Stage::Or(tensor.features.len() as f64) && *of == total.of =>
        {
            divided(at, context, tensor, Norm::Shares).map(Value::Tensor)
        }
        ("Div", [Value::Tensor(tensor), Value::Total(total)]) if first == Some(&total.of) && is_exponential(tensor) => {
            // Exponentials of balanced numbers add up to more than 1.
            match total.stage {
                Stage::Sum => softmax(at, context, tensor),
                Stage::OrSmall if tensor.kind == Kind::Shares(0.0) => softmax(at, context, tensor),
                _ => Err(at.refused("it divides exponentials by something else than their sum")),
            }
            .map(Value::Tensor)
        }
        ("Div", [Value::Tensor(tensor), Value::Total(total)])
            if total.stage == Stage::Sum && first == Some(&total.of) =>
        {
            divided(at, context, tensor, Norm::L1).map(Value::Tensor)
        }
        _ => return None,
    })
}

fn is_exponential(tensor: &Tensor) -> bool {
    tensor.numbers().is_some_and(|numbers| numbers.iter().all(|number| number.form == Form::Exp))
}

/// Exponentials divided by their sum.
fn softmax(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let mut row = input.clone();
    for feature in &mut row.features {
        if let Feature::Number(number) = feature {
            number.form = Form::Plain;
        }
    }
    let features = row_of(at, context, &row, input.features.len(), Post::Softmax)?;
    Ok(Tensor { features, kind: Kind::PROBABILITIES, ..row })
}

/// Each row of models' values divided by its sum.
pub(super) fn divided(at: &At<'_>, context: &mut Context, input: &Tensor, norm: Norm) -> Result<Tensor, ImportError> {
    if input.kind.is_probabilities() {
        return Ok(input.clone());
    }
    let numbers = input.numbers().ok_or_else(|| at.refused("it divides columns of the row by their sum"))?;
    numbers.iter().try_for_each(|number| context.budget.spend_parts(at, number.size()))?;
    if !numbers.iter().all(|number| is_never_negative(number)) {
        return Err(at.refused("it divides by a sum of values that may be negative"));
    }
    let kind = if norm == Norm::Shares { Kind::PROBABILITIES } else { Kind::Plain };
    let classes = numbers.len();
    let numbers = together(at, context, input, Step::Normalize(norm), classes)?;
    Ok(Tensor { features: numbers, kind, ..input.clone() })
}

/// A step that looks at all values of a row at once: so many numbers come of it.
pub(super) fn together(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    step: Step,
    count: usize,
) -> Result<Vec<Feature>, ImportError> {
    row_of(at, context, &Tensor { after: vec![step], ..input.clone() }, count, Post::None)
}

fn row_of(
    at: &At<'_>,
    context: &mut Context,
    row: &Tensor,
    count: usize,
    post: Post,
) -> Result<Vec<Feature>, ImportError> {
    context.budget.spend_parts(at, count.saturating_mul(count))?;
    let one = |of: usize| (0..count).map(|at| f64::from(u8::from(at == of))).collect();
    let same = sums(vec![0.0; count], (0..count).map(one).collect());
    let numbers = context.scores(at, row, same.predictor, count, post)?;
    Ok(numbers.into_iter().map(Feature::Number).collect())
}

fn is_never_negative(number: &Number) -> bool {
    number.constant >= 0.0 && number.terms.iter().all(|term| term.weight >= 0.0 && is_positive(term))
}

fn is_positive(term: &Term) -> bool {
    match (&term.calibration, term.link) {
        (Some(Calibration::Isotonic(curve)), _) => curve.y.iter().all(|y| *y >= 0.0),
        (Some(_), _) | (None, Link::Logit {} | Link::Softmax {} | Link::Log {}) => true,
        (None, Link::Identity {}) => gives_no_negative(&term.predictor, false),
        _ => false,
    }
}

/// Whether no margin is ever negative; `row` says whether the row is known to hold none below 0.
fn gives_no_negative(predictor: &Predictor<TreeEnsemble>, row: bool) -> bool {
    match predictor {
        Predictor::Trees(trees) => {
            let leaf = |node: &Node| match node {
                Node::Leaf { values, .. } => values.iter().all(|value| *value >= 0.0),
                Node::Split { .. } => true,
            };
            trees.base.iter().all(|base| *base >= 0.0) && trees.trees.iter().flat_map(|tree| &tree.nodes).all(leaf)
        }
        Predictor::Scores(scores) => {
            row && scores.intercepts.iter().chain(scores.weights.iter().flatten()).all(|weight| *weight >= 0.0)
        }
        Predictor::Pipeline(steps, then) => {
            let row = matches!(steps.last(), Some(Step::Normalize(Norm::Shares) | Step::Couple {}));
            gives_no_negative(then, row)
        }
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::Wide { last, .. } => gives_no_negative(last, false),
            Combination::Stack { last, .. } => gives_no_negative(&last.predictor, false),
            Combination::SoftVote(_) => false,
        },
        Predictor::Linear(_) | Predictor::Kernel(_) => false,
    }
}
