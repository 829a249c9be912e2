//! One decision for each pair of classes, and the votes that converters make of them node by node.

use std::rc::Rc;

use model::Step;

use super::attributes::{At, Constant};
use super::context::Context;
use super::number::{Feature, Form, Kind, Number, Tensor, Term, Value};
use super::shares::together;
use crate::ImportError;

const MOST_CLASSES: usize = 100;

/// `Less` than 0: which decisions are for the second of their pair.
pub(super) fn negative(at: &At<'_>, input: &Tensor, than: &Constant) -> Result<Tensor, ImportError> {
    let mut tensor = Tensor { kind: Kind::Plain, ..input.clone() };
    let terms = tensor.features.iter_mut().map(|feature| match feature {
        Feature::Number(Number { constant: 0.0, terms, form: Form::Plain }) => match terms.as_mut_slice() {
            [term] if term.weight == 1.0 => Some(term),
            _ => None,
        },
        _ => None,
    });
    let terms: Option<Vec<&mut Term>> = terms.collect();
    match (terms, than.numbers().as_deref()) {
        (Some(terms), Some([0.0])) if input.after.is_empty() => {
            terms.into_iter().for_each(|term| term.is_negative = true);
            Ok(tensor)
        }
        _ => Err(at.refused("comparisons are understood only of the decisions of pairs of classes with 0")),
    }
}

/// The steps from |x| to x / (3 (|x| + 1)); `None` where it is none of them.
pub(super) fn squashed(at: &At<'_>, values: &[&Value]) -> Option<Result<Value, ImportError>> {
    let by = |constant: &Constant| constant.numbers().filter(|n| n.len() == 1).and_then(|n| n.first().copied());
    match (at.node.op_type.as_str(), values) {
        ("Add", [Value::Magnitudes(of), Value::Constant(one)]) if by(one) == Some(1.0) => {
            Some(Ok(Value::Squash(of.clone(), 1.0)))
        }
        ("Mul", [Value::Squash(of, factor), Value::Constant(more)]) => {
            by(more).map(|more| Ok(Value::Squash(of.clone(), factor * more)))
        }
        ("Div", [Value::Tensor(tensor), Value::Squash(of, factor)])
            if *factor == 3.0 && at.node.input.first() == Some(of) =>
        {
            let mut tensor = Tensor { kind: Kind::Plain, ..tensor.clone() };
            for feature in &mut tensor.features {
                match feature {
                    Feature::Number(number) if number.form == Form::Plain => number.form = Form::Squashed,
                    _ => return Some(Err(at.refused("it squashes what is no sum of decisions"))),
                }
            }
            Some(Ok(Value::Tensor(tensor)))
        }
        _ => None,
    }
}

/// Votes and squashed sums of the same decisions added; `None` where these are something else.
pub(super) fn voted(
    at: &At<'_>,
    context: &mut Context,
    votes: &Tensor,
    sums: &Tensor,
) -> Option<Result<Tensor, ImportError>> {
    let (votes, sums) = (votes.numbers()?, sums.numbers()?);
    let squashed = |number: &&Number| number.form == Form::Squashed;
    if !sums.iter().any(squashed) {
        return None;
    }
    let pairs = pairs(&votes, &sums).ok_or_else(|| at.refused("these votes are not one for each pair of classes"));
    Some(pairs.and_then(|pairs| {
        let pairs = pairs.into_iter().map(|term| Feature::Number(term.into())).collect();
        let of_pairs = Tensor { features: pairs, kind: Kind::Plain, ..Tensor::empty() };
        let features = together(at, context, &of_pairs, Step::Vote {}, votes.len())?;
        Ok(Tensor { features, ..of_pairs })
    }))
}

fn same(a: &Term, b: &Term) -> bool {
    Rc::ptr_eq(&a.predictor, &b.predictor) && a.margin == b.margin && a.link == b.link && a.calibration == b.calibration
}

/// The decisions of all pairs, where class c's sum is Σ d(c, j) − Σ d(i, c) and its votes are Σ (1 − n(c, j)) + Σ n(i, c),
/// n being 1 for a negative d.
fn pairs(votes: &[&Number], sums: &[&Number]) -> Option<Vec<Term>> {
    let classes = votes.len();
    let others = classes.checked_sub(1)?;
    let right =
        |number: &&Number| number.form == Form::Squashed && number.constant == 0.0 && number.terms.len() == others;
    if sums.len() != classes || !(3..=MOST_CLASSES).contains(&classes) || !sums.iter().all(right) {
        return None;
    }
    let mut pairs = Vec::new();
    for (i, sum) in sums.iter().enumerate() {
        for (j, other) in sums.iter().enumerate().skip(i + 1) {
            let against = |term: &&Term| {
                term.weight == 1.0
                    && !term.is_negative
                    && other.terms.iter().any(|other| other.weight == -1.0 && !other.is_negative && same(term, other))
            };
            let pair = sum.terms.iter().find(against)?;
            let votes_so = |class: usize, weight: f64| {
                let counted = |vote: &&Term| vote.is_negative && vote.weight == weight && same(vote, pair);
                votes[class].terms.iter().filter(counted).count() == 1
            };
            if !votes_so(i, -1.0) || !votes_so(j, 1.0) || pairs.iter().any(|known| same(known, pair)) {
                return None;
            }
            pairs.push(pair.clone());
        }
    }
    let complete = votes.iter().enumerate().all(|(class, number)| {
        number.form == Form::Plain && number.constant == (others - class) as f64 && number.terms.len() == others
    });
    complete.then_some(pairs)
}
