//! A predictor of a tensor's columns, as a predictor of the file's own rows.
//!
//! Columns that only changed on their way become steps of a pipeline; other models' values become a stack's parts.

use std::rc::Rc;

use model::trees::{Node, TreeEnsemble};
use model::{Combination, Curve, Link, Part, Predictor, Step};

use super::assemble::Gathered;
use super::attributes::At;
use super::budget::{self, Budget};
use super::number::{Column, ColumnStep, Feature, Number, Source, Tensor, Term, sums};
use crate::ImportError;

/// The predictor over rows of `width` columns.
pub(super) fn place(
    at: &At<'_>,
    budget: &mut Budget,
    tensor: &Tensor,
    predictor: Predictor<TreeEnsemble>,
    width: usize,
) -> Result<Predictor<TreeEnsemble>, ImportError> {
    let whole = |f: &Feature| matches!(f, Feature::Column(column) if column.steps.contains(&ColumnStep::Whole));
    if tensor.features.iter().any(whole) {
        return Err(at.refused("it reads a column that was cut to whole numbers, which only categories may be"));
    }
    let columns: Option<Vec<&Column>> =
        tensor.features.iter().map(|f| if let Feature::Column(column) = f { Some(column) } else { None }).collect();
    let placed = match columns.as_ref().and_then(|columns| Some((columns, aligned(columns)?))) {
        Some((columns, steps)) => {
            let sources: Vec<u32> = columns.iter().map(|column| column.source).collect();
            chosen(piped(steps.into_iter().chain(tensor.after.clone()).collect(), predictor), sources, width)
        }
        None => stacked(at, budget, tensor, piped(tensor.after.clone(), predictor))?,
    };
    budget::check_depth(at, &placed)?;
    budget.spend_parts(at, budget::size(&placed))?;
    Ok(placed)
}

fn piped(steps: Vec<Step>, predictor: Predictor<TreeEnsemble>) -> Predictor<TreeEnsemble> {
    if steps.is_empty() { predictor } else { Predictor::Pipeline(steps, Box::new(predictor)) }
}

/// The columns' steps as steps of the whole row; `None` where one column is imputed and another is not.
fn aligned(columns: &[&Column]) -> Option<Vec<Step>> {
    let mut left: Vec<&[ColumnStep]> = columns.iter().map(|column| column.steps.as_slice()).collect();
    let mut steps = Vec::new();
    while left.iter().any(|steps| !steps.is_empty()) {
        let first = |is: fn(&ColumnStep) -> bool| left.iter().any(|steps| steps.first().is_some_and(is));
        // A column that has no such step here: minus 0 and times 1, or no curve, leave it as it is.
        steps.push(if first(|step| matches!(step, ColumnStep::Scale { .. })) {
            let one = |step: Option<&ColumnStep>| match step {
                Some(ColumnStep::Scale { offset, scale }) => Some((*offset, *scale)),
                _ => None,
            };
            let (offsets, scales) = left.iter_mut().map(|steps| taken(steps, one).unwrap_or((0.0, 1.0))).unzip();
            Step::Scale { offsets, scales }
        } else if first(|step| matches!(step, ColumnStep::Curve(_)))
            && !first(|step| matches!(step, ColumnStep::Impute { .. }))
        {
            let one =
                |step: Option<&ColumnStep>| if let Some(ColumnStep::Curve(c)) = step { Some(c.clone()) } else { None };
            let none = || Curve { x: Vec::new(), y: Vec::new() };
            Step::Curves(left.iter_mut().map(|steps| taken(steps, one).unwrap_or_else(none)).collect())
        } else {
            let shared = left.iter().find_map(|steps| match steps.first() {
                Some(ColumnStep::Impute { marker, .. }) => Some(*marker),
                _ => None,
            })?;
            let one = |step: Option<&ColumnStep>| match step {
                Some(ColumnStep::Impute { value, marker }) if *marker == shared => Some(*value),
                _ => None,
            };
            let values = left.iter_mut().map(|steps| taken(steps, one)).collect::<Option<Vec<f64>>>()?;
            Step::Impute { values, marker: shared }
        });
    }
    Some(steps)
}

/// The first step, where it is one of these, which it then is no longer.
fn taken<T>(steps: &mut &[ColumnStep], one: impl Fn(Option<&ColumnStep>) -> Option<T>) -> Option<T> {
    let found = one(steps.first())?;
    *steps = &steps[1..];
    Some(found)
}

/// The predictor of some of the row's columns, in this order.
fn chosen(predictor: Predictor<TreeEnsemble>, sources: Vec<u32>, width: usize) -> Predictor<TreeEnsemble> {
    if sources.len() == width && sources.iter().enumerate().all(|(at, source)| at == *source as usize) {
        return predictor;
    }
    match predictor {
        Predictor::Trees(mut ensemble) => {
            for node in ensemble.trees.iter_mut().flat_map(|tree| &mut tree.nodes) {
                if let Node::Split { column, .. } = node {
                    *column = sources.get(*column as usize).copied().unwrap_or(u32::MAX);
                }
            }
            ensemble.columns = width as u32;
            Predictor::Trees(ensemble)
        }
        other => stack(Vec::new(), sources, other),
    }
}

fn stack(
    parts: Vec<Part<TreeEnsemble>>,
    passed_through: Vec<u32>,
    predictor: Predictor<TreeEnsemble>,
) -> Predictor<TreeEnsemble> {
    let last = Box::new(Source { predictor, margin: 0, link: Link::Identity {}, calibration: None });
    Predictor::Combination(Box::new(Combination::Stack { parts, passed_through, last }))
}

fn stacked(
    at: &At<'_>,
    budget: &mut Budget,
    tensor: &Tensor,
    predictor: Predictor<TreeEnsemble>,
) -> Result<Predictor<TreeEnsemble>, ImportError> {
    let untouched = |feature: &&Feature| matches!(feature, Feature::Column(column) if column.steps.is_empty());
    let passed = tensor.features.iter().rev().take_while(untouched).count();
    let (first, last) = tensor.features.split_at(tensor.features.len() - passed);
    let passed_through =
        last.iter().filter_map(|f| if let Feature::Column(c) = f { Some(c.source) } else { None }).collect();
    let as_number = |feature: &Feature| match feature {
        Feature::Number(number) => number.clone(),
        Feature::Column(column) => Number::from(Term::new(&Rc::new(alone(column).predictor), 0, Link::Identity {})),
    };
    let numbers: Vec<Number> = first.iter().map(as_number).collect();
    let gathered = Gathered::of(at, &numbers.iter().collect::<Vec<&Number>>())?;
    if gathered.shares() {
        let parts = gathered.plain_parts(at, budget)?;
        let wide = Combination::Wide { parts, passed_through, last: predictor };
        return Ok(Predictor::Combination(Box::new(wide)));
    }
    let mut parts = Vec::new();
    for mut number in numbers {
        budget.spend_parts(at, number.size())?;
        // The part's own weight holds the only factor.
        let weight = match number.terms.as_mut_slice() {
            [term] if number.constant == 0.0 => std::mem::replace(&mut term.weight, 1.0),
            _ => 1.0,
        };
        parts.push(Part { model: number.model(at)?, weight });
    }
    Ok(stack(parts, passed_through, predictor))
}

/// One column after its steps, as a model whose value it is.
fn alone(column: &Column) -> Source {
    let steps = column.steps.iter().filter_map(|step| match step {
        ColumnStep::Scale { offset, scale } => Some(Step::Scale { offsets: vec![*offset], scales: vec![*scale] }),
        ColumnStep::Impute { value, marker } => Some(Step::Impute { values: vec![*value], marker: *marker }),
        ColumnStep::Curve(curve) => Some(Step::Curves(vec![curve.clone()])),
        ColumnStep::Whole => None,
    });
    let one = sums(vec![0.0], vec![vec![1.0]]);
    let predictor = stack(Vec::new(), vec![column.source], piped(steps.collect(), one.predictor));
    Source { predictor, ..sums(Vec::new(), Vec::new()) }
}
