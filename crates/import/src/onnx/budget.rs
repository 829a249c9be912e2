//! How much a graph may ask for: small files can describe exponentially large models by adding things to themselves.

use model::trees::TreeEnsemble;
use model::{Combination, Predictor, Step};

use super::attributes::At;
use crate::ImportError;

const MOST_COLUMNS: usize = 1 << 22;
const MOST_PARTS: usize = 1 << 25;
const DEEPEST: usize = 32;

/// What is left to spend.
pub(super) struct Budget {
    /// On columns, their steps and terms, of all tensors.
    columns: usize,
    /// On nodes, weights and vectors, of all copies of models.
    parts: usize,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { columns: MOST_COLUMNS, parts: MOST_PARTS }
    }

    /// Takes columns, steps or terms, or refuses the node that asked for them.
    pub(super) fn spend(&mut self, at: &At<'_>, amount: usize) -> Result<(), ImportError> {
        self.columns = left(at, self.columns, amount, MOST_COLUMNS)?;
        Ok(())
    }

    /// Takes parts of a model, or refuses the node that asked for them.
    pub(super) fn spend_parts(&mut self, at: &At<'_>, amount: usize) -> Result<(), ImportError> {
        self.parts = left(at, self.parts, amount, MOST_PARTS)?;
        Ok(())
    }
}

fn left(at: &At<'_>, left: usize, amount: usize, most: usize) -> Result<usize, ImportError> {
    let error = || at.refused(format!("the graph describes a model of more than {most} parts"));
    left.checked_sub(amount).ok_or_else(error)
}

/// Refuses models of models of models beyond all that is trained.
pub(super) fn check_depth(at: &At<'_>, predictor: &Predictor<TreeEnsemble>) -> Result<(), ImportError> {
    if depth(predictor) > DEEPEST {
        return Err(at.refused(format!("models stand in one another more than {DEEPEST} deep")));
    }
    Ok(())
}

fn depth(predictor: &Predictor<TreeEnsemble>) -> usize {
    match predictor {
        Predictor::Linear(_) | Predictor::Scores(_) | Predictor::Trees(_) | Predictor::Kernel(_) => 1,
        Predictor::Pipeline(_, then) => depth(then) + 1,
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => parts.iter().map(|p| depth(&p.model.predictor)).max().unwrap_or(0) + 1,
            Combination::Stack { parts, last, .. } => {
                parts.iter().map(|p| depth(&p.model.predictor)).fold(depth(&last.predictor), usize::max) + 1
            }
            Combination::Wide { parts, last, .. } => {
                parts.iter().map(|p| depth(&p.predictor)).fold(depth(last), usize::max) + 1
            }
        },
    }
}

fn step_size(step: &Step) -> usize {
    match step {
        Step::Scale { offsets, .. } => offsets.len() + 1,
        Step::Impute { values, .. } => values.len() + 1,
        Step::Curves(curves) => curves.iter().fold(1, |sum, curve| sum + curve.x.len() + 1),
        Step::Normalize(_) | Step::Couple {} | Step::Vote {} => 1,
    }
}

/// How many parts a predictor has, roughly.
pub(super) fn size(predictor: &Predictor<TreeEnsemble>) -> usize {
    match predictor {
        Predictor::Linear(_) => 1,
        Predictor::Scores(scores) => scores.weights.iter().map(Vec::len).sum::<usize>() + 1,
        Predictor::Trees(trees) => trees.trees.iter().map(|tree| tree.nodes.len()).sum::<usize>() + 1,
        Predictor::Kernel(machine) => machine.vectors.len() + 1,
        Predictor::Pipeline(steps, then) => steps.iter().map(step_size).fold(size(then), usize::saturating_add),
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => parts.iter().fold(1, |sum, p| sum.saturating_add(size(&p.model.predictor))),
            Combination::Stack { parts, last, .. } => parts
                .iter()
                .fold(size(&last.predictor), |sum, p| sum.saturating_add(size(&p.model.predictor)))
                .saturating_add(1),
            Combination::Wide { parts, last, .. } => {
                parts.iter().fold(size(last), |sum, p| sum.saturating_add(size(&p.predictor))).saturating_add(1)
            }
        },
    }
}
