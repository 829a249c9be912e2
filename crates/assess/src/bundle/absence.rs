//! Which columns of a trained model may be missing. What is absent is never read as zero.

use model::trees::{Forest, Zero};
use model::{Combination, Part, Predictor, Step};

/// Why the model has no place for a missing value of a column; `None` where it takes one as missing.
pub(super) fn no_place_for(predictor: &Predictor, column: usize) -> Option<&'static str> {
    match predictor {
        Predictor::Trees(forest) => reads_as_zero(forest, column).then_some("its trees read a missing value as 0"),
        Predictor::Linear(_) | Predictor::Scores(_) => Some("a linear model has a weight for it, not for its absence"),
        Predictor::Kernel(_) => Some("a kernel machine compares whole rows"),
        Predictor::Pipeline(steps, then) => through(steps, then, column),
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => of_parts(parts, column),
            Combination::Stack { parts, passed_through, last } => of_parts(parts, column).or_else(|| {
                let passed = passed_through.iter().enumerate().filter(|(_, at)| **at as usize == column);
                passed.into_iter().find_map(|(at, _)| no_place_for(&last.predictor, parts.len() + at))
            }),
            Combination::Wide { parts, passed_through, last } => {
                let asked = parts.iter().filter(|part| part.predictor.columns().contains(&column));
                asked.into_iter().find_map(|part| no_place_for(&part.predictor, column)).or_else(|| {
                    let values: usize = parts.iter().map(|part| part.outputs.len()).sum();
                    let passed = passed_through.iter().enumerate().filter(|(_, at)| **at as usize == column);
                    passed.into_iter().find_map(|(at, _)| no_place_for(last, values + at))
                })
            }
        },
    }
}

fn reads_as_zero(forest: &Forest, column: usize) -> bool {
    forest.layout().slots.iter().any(|slot| slot.column as usize == column && slot.zero == Zero::ForMissing)
}

fn through(steps: &[Step], then: &Predictor, column: usize) -> Option<&'static str> {
    for step in steps {
        match step {
            // The model was trained with this value in its place.
            Step::Impute { .. } => return None,
            Step::Normalize(_) => {
                return Some("the row is divided by its own length, which would be missing");
            }
            Step::Scale { .. } | Step::Curves(_) => {}
            Step::Couple {} | Step::Vote {} => return Some("pairs of classes are compared with each other"),
        }
    }
    no_place_for(then, column)
}

fn of_parts(parts: &[Part], column: usize) -> Option<&'static str> {
    let asked = parts.iter().filter(|part| part.model.columns().contains(&column));
    asked.into_iter().find_map(|part| no_place_for(&part.model.predictor, column))
}
