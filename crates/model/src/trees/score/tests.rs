//! Every kernel against the plain walk, bit for bit.

use super::super::testing::{Sequence, random_ensemble_of, random_row};
use super::super::{Aggregation, Forest, Layout, Missing, Node, Precision, Test, TreeEnsemble};
use super::{Cohort, RankKernel, Scorer};

/// The same ensemble with nothing but thresholds, which every kernel takes.
fn plain(mut ensemble: TreeEnsemble) -> TreeEnsemble {
    for node in ensemble.trees.iter_mut().flat_map(|tree| &mut tree.nodes) {
        if let Node::Split { test, missing, .. } = node {
            if !matches!(test, Test::Below(_) | Test::AtMost(_)) {
                *test = Test::Below(0.25);
            }
            if !matches!(missing, Missing::Left | Missing::Right) {
                *missing = Missing::Left;
            }
        }
    }
    ensemble
}

fn check(ensemble: &TreeEnsemble, count: usize) {
    let forest = Forest::new(ensemble).unwrap();
    let layout: &Layout = forest.layout();
    let mut next = Sequence(11);
    let rows: Vec<f32> =
        (0..count).flat_map(|_| random_row(&mut next, layout.columns)).map(|value| value as f32).collect();
    let margins = layout.base.len();
    let mut expected = vec![0.0; count * margins];
    for (row, expected) in rows.chunks_exact(layout.columns).zip(expected.chunks_exact_mut(margins)) {
        let row: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
        layout.margins_from_row(&row, expected);
    }
    let expected: Vec<u32> = expected.into_iter().map(|margin| (margin as f32).to_bits()).collect();
    let bits = |margins: &[f32]| margins.iter().map(|margin| margin.to_bits()).collect::<Vec<_>>();
    let mut scorer = Scorer::new(&forest);
    let mut found = vec![f32::NAN; count * margins];
    scorer.score_rows(&rows, &mut found);
    assert_eq!(bits(&found), expected);
    // However few rows there are: the kernel for cohorts, where the forest can have one.
    if let Some(kernel) = RankKernel::new(layout) {
        scorer.cohort = Cohort::Ready(Box::new(kernel));
        found.fill(f32::NAN);
        scorer.score_rows(&rows, &mut found);
        assert_eq!(bits(&found), expected);
    }
    for (row, found) in rows.chunks_exact(layout.columns).zip(found.chunks_exact_mut(margins)) {
        scorer.score_row(row, found);
    }
    assert_eq!(bits(&found), expected);
}

#[test]
fn any_forest_scores_as_a_walk_does() {
    for seed in 0..40 {
        let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
        let (trees, depth) = (1 + seed as usize * 5, 1 + seed as usize % 8);
        let ensemble = random_ensemble_of(seed, 7, precision, trees, depth);
        check(&ensemble, 1 + seed as usize * 7);
        check(&plain(ensemble), 1 + seed as usize * 7);
    }
}

#[test]
fn a_tree_of_more_leaves_than_a_byte_counts_and_one_of_a_single_leaf() {
    check(&plain(random_ensemble_of(1, 3, Precision::F32, 4, 14)), 70);
    let mut ensemble = plain(random_ensemble_of(2, 3, Precision::F32, 30, 6));
    ensemble.aggregation = Aggregation::Average;
    check(&ensemble, 33);
    check(&plain(random_ensemble_of(0, 3, Precision::F32, 3, 0)), 5);
}
