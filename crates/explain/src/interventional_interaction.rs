//! Shapley interaction values of a pair of columns against a reference cohort: of the same game as the interventional
//! contributions, so that half of each value is part of each of the two columns' contributions.
//!
//! As there, a leaf is a game of its own. A pair counts in it where both columns bring the patient to the leaf (the
//! second only counts with the first), where both keep the patient away (either is enough), or where one does this and
//! the other that (the one undoes the other).

use model::trees::Forest;

use crate::Cohort;
use crate::interventional::{InterventionalError, Reference};
use crate::leaf_game::{Binomials, interaction_of};
use crate::paths::{asks_both, for_each_leaf, leaf_value, trees_of};

/// The interaction value of two columns in a row's margin, exactly: half of the Shapley interaction index, as
/// [`crate::interaction`] gives it for the path-dependent game. `None` where the columns are the same, or one of them or
/// the margin is not the forest's.
///
/// # Errors
/// When the cohort's columns are not the forest's.
pub fn interventional_interaction(
    forest: &Forest,
    cohort: &Cohort,
    row: &[f64],
    margin: usize,
    [one, other]: [usize; 2],
) -> Result<Option<f64>, InterventionalError> {
    let layout = forest.layout();
    let reference = Reference::new(layout, cohort)?;
    if one == other || one.max(other) >= layout.columns || margin >= layout.base.len() {
        return Ok(None);
    }
    let Reference { slots: mut rows, shares } = reference;
    rows.insert(0, layout.slot_values(row));
    let binomials = Binomials::new();
    let mut sum = 0.0;
    for (_, tree) in trees_of(layout, margin).filter(|(_, tree)| asks_both(layout, tree, [one, other])) {
        for_each_leaf(layout, tree, &rows, &mut |leaf| {
            let position = |column: usize| leaf.columns.iter().position(|at| *at as usize == column);
            let (Some(one), Some(other)) = (position(one), position(other)) else { return };
            let Some((failed, of_rows)) = leaf.failed.split_first() else { return };
            let value = leaf_value(layout, leaf.number, margin);
            for (off, share) in of_rows.iter().zip(&shares) {
                sum += value * share * interaction_of(*off, *failed, [one, other], &binomials);
            }
        });
    }
    Ok(Some(sum / layout.divisor(margin) / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brute_force;
    use model::trees::Precision;
    use model::trees::testing::{Sequence, random_ensemble, random_row};

    #[test]
    fn equals_the_definition_for_every_kind_of_forest() {
        for seed in 0..60 {
            let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
            let forest = Forest::new(&random_ensemble(seed, 6, precision)).unwrap();
            let mut next = Sequence(seed);
            let row = random_row(&mut next, 6);
            let rows: Vec<Vec<f64>> = (0..5).map(|_| random_row(&mut next, 6)).collect();
            let weights: Vec<f64> = (0..5).map(|_| 10.0 + next.below(40) as f64).collect();
            let pairs: Vec<_> = rows.iter().cloned().zip(weights.iter().copied()).collect();
            let cohort = Cohort::aggregated(rows, weights).unwrap();
            for margin in 0..forest.margin_count() {
                for pair in [[0, 1], [1, 0], [2, 5], [4, 3]] {
                    let found = interventional_interaction(&forest, &cohort, &row, margin, pair).unwrap().unwrap();
                    let expected = brute_force::interventional_interaction(forest.layout(), &row, margin, &pairs, pair);
                    assert!((found - expected).abs() < 1e-12, "{seed} {pair:?}: {found}, expected {expected}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_pair_of_the_forest_has_none() {
        let forest = Forest::new(&random_ensemble(0, 3, Precision::F64)).unwrap();
        let cohort = |columns| Cohort::synthetic(vec![vec![0.0; columns]], vec![1.0]).unwrap();
        let of = |margin, pair| interventional_interaction(&forest, &cohort(3), &[0.0; 3], margin, pair).unwrap();
        assert!(of(0, [0, 1]).is_some());
        assert_eq!((of(0, [1, 1]), of(0, [0, 3]), of(9, [0, 1])), (None, None, None));
        let error = InterventionalError::Columns { found: 2, expected: 3 };
        assert_eq!(interventional_interaction(&forest, &cohort(2), &[0.0; 3], 0, [0, 1]), Err(error));
    }
}
