//! The predictor at the heart of another: behind its steps, and over other models' values.

use model::trees::TreeEnsemble;
use model::{Combination, Predictor};

/// The predictor that gives the margins, behind its steps and below other models' values.
pub(super) fn innermost_mut(mut predictor: &mut Predictor<TreeEnsemble>) -> Option<&mut Predictor<TreeEnsemble>> {
    loop {
        match predictor {
            Predictor::Pipeline(_, then) => predictor = then,
            Predictor::Combination(combination) => match combination.as_mut() {
                Combination::Stack { last, .. } => predictor = &mut last.predictor,
                Combination::Wide { last, .. } => predictor = last,
                Combination::SoftVote(_) => return None,
            },
            other => return Some(other),
        }
    }
}

fn innermost(mut predictor: &Predictor<TreeEnsemble>) -> &Predictor<TreeEnsemble> {
    loop {
        match predictor {
            Predictor::Pipeline(_, then) => predictor = then,
            Predictor::Combination(combination) => match combination.as_ref() {
                Combination::Stack { last, .. } => predictor = &last.predictor,
                Combination::Wide { last, .. } => predictor = last,
                Combination::SoftVote(_) => return predictor,
            },
            other => return other,
        }
    }
}

/// How many margins it gives, where that is known.
pub(super) fn margins(predictor: &Predictor<TreeEnsemble>) -> Option<usize> {
    match innermost(predictor) {
        Predictor::Scores(scores) => Some(scores.intercepts.len()),
        Predictor::Trees(trees) => Some(trees.base.len()),
        _ => None,
    }
}

/// Whether its two margins are each other's negatives.
pub(super) fn are_opposite(predictor: &Predictor<TreeEnsemble>) -> bool {
    let Predictor::Scores(scores) = innermost(predictor) else { return false };
    match (scores.intercepts.as_slice(), scores.weights.as_slice()) {
        ([i, j], [a, b]) => *i == -j && a.iter().zip(b).all(|(a, b)| *a == -b),
        _ => false,
    }
}
