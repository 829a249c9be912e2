//! The class that a tree finds likeliest, as boosting by votes (AdaBoost) asks each tree for it.
//!
//! A tree's leaf decides it: the leaves of the tree become 1 for their class and 0 for the others.

use std::rc::Rc;

use model::trees::{Node, TreeEnsemble};
use model::{Link, Predictor};

use super::attributes::{At, Constant};
use super::context::Context;
use super::inside::innermost_mut;
use super::number::{Feature, Kind, Number, Tensor, Term, Value};
use super::preprocess::spend;
use crate::ImportError;

/// `Equal` of the likeliest class's number and the number of each.
pub(super) fn indicators(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    numbers: &Constant,
) -> Result<Tensor, ImportError> {
    spend(at, context, input)?;
    let classes = input.features.len();
    let each = (0..classes as i64).eq(numbers.ints().unwrap_or_default().iter().copied());
    let values = input.numbers().filter(|_| each);
    let values = values.ok_or_else(|| at.refused("it compares something else than the likeliest class with each"))?;
    let first = values.first().and_then(|number| number.terms.first());
    let first = first.ok_or_else(|| at.refused("no model says which class is likeliest"))?;
    let is_of_tree = |term: &Term| {
        Rc::ptr_eq(&term.predictor, &first.predictor) && term.link == (Link::Identity {}) && term.calibration.is_none()
    };
    let terms = values.iter().map(|number| number.terms.len() + 1).fold(0, usize::saturating_add);
    context.budget.spend_parts(at, super::budget::size(&first.predictor).saturating_mul(terms))?;
    let mut predictor = first.predictor.as_ref().clone();
    let trees = match innermost_mut(&mut predictor) {
        Some(Predictor::Trees(trees)) if values.iter().all(|n| n.terms.iter().all(is_of_tree)) => trees,
        _ => return Err(at.refused("the likeliest class is understood of one tree only")),
    };
    if trees.trees.len() != 1 || trees.base.iter().any(|base| *base != 0.0) {
        return Err(at.refused(format!("the likeliest class is understood of one tree, not of {}", trees.trees.len())));
    }
    decide(trees, &values);
    let predictor = Rc::new(predictor);
    let numbers = (0..classes).map(|class| Number::from(Term::new(&predictor, class, Link::Identity {}))).collect();
    Ok(Tensor::of_numbers(numbers, input.element, input.labels.clone(), Kind::PROBABILITIES))
}

fn decide(trees: &mut TreeEnsemble, numbers: &[&Number]) {
    let base = std::mem::replace(&mut trees.base, vec![0.0; numbers.len()]);
    for tree in &mut trees.trees {
        let margin = tree.margin.take();
        for node in &mut tree.nodes {
            let Node::Leaf { values, .. } = node else { continue };
            let at = |of: u32| match margin {
                Some(only) if only == of => values.first().copied(),
                Some(_) => base.get(of as usize).map(|_| 0.0),
                None => values.get(of as usize).copied(),
            };
            let likely = |number: &&Number| {
                let terms = number.terms.iter().map(|term| term.weight * at(term.margin).unwrap_or(f64::NAN));
                number.constant + terms.sum::<f64>()
            };
            let likely: Vec<f64> = numbers.iter().map(likely).collect();
            // Of equals the first is taken.
            let best = likely.iter().enumerate().fold(0, |best, (at, p)| if *p > likely[best] { at } else { best });
            *values = (0..numbers.len()).map(|class| f64::from(u8::from(class == best))).collect();
        }
    }
}

/// `Where` the class is the likeliest one number, else another.
pub(super) fn chosen(at: &At<'_>, context: &mut Context, values: &[&Value]) -> Result<Tensor, ImportError> {
    let one = |constant: &Constant| constant.numbers().filter(|n| n.len() == 1).and_then(|n| n.first().copied());
    let [Value::Indicators(input), Value::Constant(yes), Value::Constant(no)] = values else {
        return Err(at.refused("it is understood only of the likeliest class"));
    };
    let (Some(yes), Some(no)) = (one(yes), one(no)) else {
        return Err(at.refused("it chooses between something else than two numbers"));
    };
    spend(at, context, input)?;
    let mut tensor = input.clone();
    for feature in &mut tensor.features {
        if let Feature::Number(number) = feature {
            *number = number.clone().times(yes - no).plus(no);
        }
    }
    tensor.kind = Kind::Shares(yes + no * (tensor.features.len() as f64 - 1.0));
    Ok(tensor)
}

/// `ConstantOfShape`: a number for each value of a row.
pub(super) fn constant(at: &At<'_>, values: &[&Value]) -> Result<Value, ImportError> {
    match (values, at.tensor("value")?) {
        ([Value::Shape], Some(Constant { values, .. })) => Ok(Value::Constant(Constant { dims: vec![1], values })),
        _ => Err(at.refused("a shape is understood only where a number is given it")),
    }
}
