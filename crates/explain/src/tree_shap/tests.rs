//! Both kernels against Shapley values by their definition.

use model::trees::testing::{Sequence, random_ensemble_of, random_row};
use model::trees::{Aggregation, Forest, Missing, Node, Precision, Test, Tree, TreeEnsemble};

use super::{TreeShap, contributions};
use crate::brute_force::path_dependent;

fn check(ensemble: &TreeEnsemble, seed: u64, count: usize) {
    let forest = Forest::new(ensemble).unwrap();
    let layout = forest.layout();
    let mut shap = TreeShap::new(layout).unwrap();
    let mut next = Sequence(seed);
    let rows: Vec<f32> =
        (0..count).flat_map(|_| random_row(&mut next, layout.columns)).map(|value| value as f32).collect();
    let (width, margins) = (shap.width(), shap.margins());
    let mut together = vec![f32::NAN; count * margins * width];
    shap.explain_rows(&rows, &mut together);
    let mut alone = vec![f32::NAN; margins * width];
    for (row, together) in rows.chunks_exact(layout.columns).zip(together.chunks_exact(margins * width)) {
        shap.explain_row(row, &mut alone);
        let row: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
        for margin in 0..margins {
            let expected = path_dependent(layout, &row, margin);
            let size: f64 = 1.0 + layout.trees.len() as f64;
            for at in 0..width {
                for found in [together[margin * width + at], alone[margin * width + at]] {
                    let difference = (f64::from(found) - expected[at]).abs();
                    assert!(difference < 3e-7 * size, "seed {seed}, column {at}: {found}, expected {}", expected[at]);
                }
            }
        }
    }
}

#[test]
fn every_kind_of_forest_is_explained_as_shapley_defines() {
    for seed in 0..60 {
        let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
        let (columns, depth) = (2 + (seed % 7) as u32, 1 + seed as usize % 7);
        check(&random_ensemble_of(seed, columns, precision, 4, depth), seed, 11);
    }
}

/// Paths of up to ten columns need five points: more than one vector of them.
#[test]
fn deep_paths_over_many_columns_need_more_points() {
    let ensemble = random_ensemble_of(0, 11, Precision::F32, 2, 10);
    check(&ensemble, 5, 3);
}

#[test]
fn columns_that_come_again_on_a_path_count_once() {
    check(&random_ensemble_of(8, 2, Precision::F32, 5, 9), 1, 20);
    check(&random_ensemble_of(9, 1, Precision::F64, 5, 6), 2, 20);
}

#[test]
fn contributions_and_base_value_add_up_to_the_margin() {
    let forest = Forest::new(&random_ensemble_of(10, 6, Precision::F64, 40, 6)).unwrap();
    let mut next = Sequence(3);
    for _ in 0..50 {
        let row = random_row(&mut next, 6);
        let mut margins = vec![0.0; forest.margin_count()];
        forest.margins_from_row(&row, &mut margins);
        for (at, margin) in margins.into_iter().enumerate() {
            let sum: f64 = contributions(&forest, &row, at).unwrap().iter().sum();
            assert!((sum - margin).abs() < 2e-5, "{sum}, margin {margin}");
        }
    }
}

#[test]
fn without_training_weights_there_is_no_such_explanation() {
    let leaf = |value| Node::Leaf { values: vec![value], cover: 0.0 };
    let (test, missing) = (Test::Below(0.5), Missing::Left);
    let root = Node::Split { column: 0, test, missing, left: 1, right: 2, cover: 0.0 };
    let tree = Tree { margin: Some(0), nodes: vec![root, leaf(1.0), leaf(2.0)] };
    let (precision, aggregation) = (Precision::F32, Aggregation::Sum);
    let ensemble = TreeEnsemble { columns: 1, precision, aggregation, base: vec![0.0], trees: vec![tree] };
    assert_eq!(contributions(&Forest::new(&ensemble).unwrap(), &[0.0], 0), None);
}
