//! A predictor of a tensor's columns, as a predictor of the file's own rows.
//!
//! Columns that only changed on their way become steps of a pipeline; other models' values become a stack's parts.

use model::trees::{Node, TreeEnsemble};
use model::{Combination, Link, Part, Predictor, Step};

use super::attributes::At;
use super::budget::{self, Budget};
use super::number::{Column, ColumnStep, Feature, Source, Tensor, sums};
use crate::ImportError;

/// The predictor over rows of `width` columns.
pub(super) fn place(
    at: &At<'_>,
    budget: &mut Budget,
    tensor: &Tensor,
    predictor: Predictor<TreeEnsemble>,
    width: usize,
) -> Result<Predictor<TreeEnsemble>, ImportError> {
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
        let scales = left.iter().any(|steps| matches!(steps.first(), Some(ColumnStep::Scale { .. })));
        let (mut first, mut second, mut shared) = (Vec::new(), Vec::new(), None);
        for steps in &mut left {
            match steps.split_first() {
                Some((ColumnStep::Scale { offset, scale }, rest)) => {
                    first.push(*offset);
                    second.push(*scale);
                    *steps = rest;
                }
                // A column that is not scaled here: minus 0 and times 1 leave it as it is.
                _ if scales => {
                    first.push(0.0);
                    second.push(1.0);
                }
                Some((ColumnStep::Impute { value, marker }, rest)) if shared.is_none_or(|shared| shared == *marker) => {
                    shared = Some(*marker);
                    first.push(*value);
                    *steps = rest;
                }
                _ => return None,
            }
        }
        steps.push(match scales {
            true => Step::Scale { offsets: first, scales: second },
            false => Step::Impute { values: first, marker: shared.flatten() },
        });
    }
    Some(steps)
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
    let mut parts = Vec::new();
    for feature in first {
        parts.push(match feature {
            Feature::Column(column) => Part { model: alone(column), weight: 1.0 },
            Feature::Number(number) => {
                budget.spend_parts(at, number.size())?;
                match number.terms.as_slice() {
                    // The part's own weight holds the only factor.
                    [term] if number.constant == 0.0 => {
                        let weight = term.weight;
                        let mut number = number.clone();
                        number.terms.iter_mut().for_each(|term| term.weight = 1.0);
                        Part { model: number.model(at)?, weight }
                    }
                    _ => Part { model: number.model(at)?, weight: 1.0 },
                }
            }
        });
    }
    let passed_through = last.iter().filter_map(|f| if let Feature::Column(c) = f { Some(c.source) } else { None });
    Ok(stack(parts, passed_through.collect(), predictor))
}

/// One column after its steps, as a model whose value it is.
fn alone(column: &Column) -> Source {
    let steps = column.steps.iter().map(|step| match *step {
        ColumnStep::Scale { offset, scale } => Step::Scale { offsets: vec![offset], scales: vec![scale] },
        ColumnStep::Impute { value, marker } => Step::Impute { values: vec![value], marker },
    });
    let one = sums(vec![0.0], vec![vec![1.0]]);
    let predictor = stack(Vec::new(), vec![column.source], piped(steps.collect(), one.predictor));
    Source { predictor, ..sums(Vec::new(), Vec::new()) }
}
