//! Weighted sums of models: one whose weights are shares is a vote, any other is a stack.
//!
//! The two compute the same; the IR keeps the name of a vote for what is one.

use model::trees::{Precision, TreeEnsemble};
use model::{Combination, LinearScores, Link, Model, Part, Predictor};

/// Names every sum that is no vote a stack, wherever it stands.
pub(crate) fn name_stacks(predictor: &mut Predictor<TreeEnsemble>) {
    match predictor {
        Predictor::Pipeline(_, then) => name_stacks(then),
        Predictor::Combination(combination) => {
            match combination.as_mut() {
                Combination::SoftVote(parts) => of_parts(parts),
                Combination::Stack { parts, last, .. } => {
                    of_parts(parts);
                    name_stacks(&mut last.predictor);
                }
                Combination::Wide { parts, last, .. } => {
                    parts.iter_mut().for_each(|part| name_stacks(&mut part.predictor));
                    name_stacks(last);
                }
            }
            if let Combination::SoftVote(parts) = combination.as_mut()
                && !are_shares(parts)
            {
                let parts = std::mem::take(parts);
                let ones = vec![vec![1.0; parts.len()]];
                let (precision, intercepts) = (Precision::F64, vec![0.0]);
                let sum = LinearScores { precision, missing_adds_nothing: false, intercepts, weights: ones };
                let last =
                    Model { predictor: Predictor::Scores(sum), margin: 0, link: Link::Identity {}, calibration: None };
                **combination = Combination::Stack { parts, passed_through: vec![], last: Box::new(last) };
            }
        }
        Predictor::Linear(_) | Predictor::Scores(_) | Predictor::Trees(_) | Predictor::Kernel(_) => {}
    }
}

fn of_parts(parts: &mut [Part<TreeEnsemble>]) {
    parts.iter_mut().for_each(|part| name_stacks(&mut part.model.predictor));
}

/// As the IR asks of a vote: none below 0, and 1 together within what f32 leaves open.
fn are_shares(parts: &[Part<TreeEnsemble>]) -> bool {
    let sum: f64 = parts.iter().map(|part| part.weight).sum();
    parts.iter().all(|part| part.weight >= 0.0) && (sum - 1.0).abs() <= 1e-6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(weights: &[f64], predictor: &Predictor<TreeEnsemble>) -> Predictor<TreeEnsemble> {
        let part = |weight: &f64| Part {
            model: Model { predictor: predictor.clone(), margin: 0, link: Link::Identity {}, calibration: None },
            weight: *weight,
        };
        Predictor::Combination(Box::new(Combination::SoftVote(weights.iter().map(part).collect())))
    }

    fn is_vote(predictor: &Predictor<TreeEnsemble>) -> bool {
        matches!(predictor, Predictor::Combination(c) if matches!(**c, Combination::SoftVote(_)))
    }

    #[test]
    fn what_is_no_vote_becomes_a_stack_of_the_same_value() {
        let scores = Predictor::Scores(LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: false,
            intercepts: vec![0.5],
            weights: vec![vec![2.0, -1.0]],
        });
        for (weights, stays) in [(vec![0.25, 0.75], true), (vec![1.0, 1.0], false), (vec![1.5, -0.5], false)] {
            let mut named = Predictor::Pipeline(vec![], Box::new(vote(&weights, &scores)));
            let before = named.clone().compile().unwrap();
            name_stacks(&mut named);
            let Predictor::Pipeline(_, inner) = &named else { unreachable!("a pipeline stays one") };
            assert_eq!(is_vote(inner), stays, "{weights:?}");
            let after = named.compile().unwrap();
            for row in [[1.0, 2.0], [0.0, f64::NAN], [-3.5, 0.1]] {
                let bits = |predictor: &Predictor| predictor.margins_from_row(&row)[0].to_bits();
                assert_eq!(bits(&before), bits(&after), "{weights:?} {row:?}");
            }
        }
        // A sum within a vote.
        let mut nested = vote(&[1.0], &vote(&[2.0], &scores));
        name_stacks(&mut nested);
        let Predictor::Combination(outer) = &nested else { unreachable!("a combination stays one") };
        assert!(matches!(&**outer, Combination::SoftVote(parts) if !is_vote(&parts[0].model.predictor)));
    }
}
