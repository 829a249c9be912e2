//! The flat form against a walk of the IR, node by node, as each library documents it.

use super::ir::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
use super::testing::{Sequence, random_ensemble, random_row};
use super::{Forest, TreeError};

/// Walks the IR by its definition.
fn walk<'a>(tree: &'a Tree, row: &[f64], precision: Precision) -> &'a [f64] {
    let mut at = 0;
    loop {
        match &tree.nodes[at] {
            Node::Leaf { values, .. } => return values,
            Node::Split { column, test, missing, left, right, .. } => {
                let mut value = row[*column as usize];
                if precision == Precision::F32 {
                    value = f64::from(value as f32);
                }
                let near_zero = value.abs() <= f64::from(1e-35_f32);
                let goes_left = match missing {
                    Missing::AsZero if value.is_nan() => passes(test, 0.0),
                    Missing::ZeroLeft | Missing::ZeroRight if near_zero || value.is_nan() => {
                        *missing == Missing::ZeroLeft
                    }
                    _ if value.is_nan() => *missing == Missing::Left,
                    _ => passes(test, value),
                };
                at = if goes_left { *left } else { *right } as usize;
            }
        }
    }
}

fn passes(test: &Test, value: f64) -> bool {
    match test {
        Test::Below(t) => value < *t,
        Test::AtMost(t) => value <= *t,
        Test::Equals(t) => value == *t,
        Test::OneOf(_) if value < 0.0 => false,
        Test::OneOf(set) | Test::OneOfCut(set) => set.iter().any(|category| value.trunc() == f64::from(*category)),
    }
}

fn margins(ensemble: &TreeEnsemble, row: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; ensemble.base.len()];
    let mut counts = vec![0.0_f64; ensemble.base.len()];
    for tree in &ensemble.trees {
        for (at, value) in walk(tree, row, ensemble.precision).iter().enumerate() {
            let margin = tree.margin.unwrap_or(0) as usize + at;
            sums[margin] += value;
            counts[margin] += 1.0;
        }
    }
    let average = ensemble.aggregation == Aggregation::Average;
    let divide = |at: usize| if average { sums[at] / counts[at].max(1.0) } else { sums[at] };
    ensemble.base.iter().enumerate().map(|(at, base)| base + divide(at)).collect()
}

#[test]
fn every_kind_of_split_goes_where_its_definition_says() {
    for seed in 0..60 {
        let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
        let ensemble = random_ensemble(seed, 5, precision);
        let forest = Forest::new(&ensemble).unwrap();
        let mut next = Sequence(seed);
        for _ in 0..100 {
            let row = random_row(&mut next, 5);
            let mut found = vec![0.0; ensemble.base.len()];
            forest.margins_from_row(&row, &mut found);
            for (found, expected) in found.iter().zip(margins(&ensemble, &row)) {
                // Quarters add up exactly; an average is divided in another precision.
                assert!((found - expected).abs() <= 1e-6 * expected.abs(), "seed {seed}, {row:?}");
            }
        }
    }
}

#[test]
fn a_forest_survives_its_bytes() {
    let forest = Forest::new(&random_ensemble(2, 4, Precision::F32)).unwrap();
    let again = Forest::from_bytes(forest.bytes().to_vec()).unwrap();
    assert_eq!(again.layout(), forest.layout());
    assert!(Forest::from_bytes(vec![1, 2, 3]).is_err());
}

fn refused(nodes: Vec<Node>, expected: &str) {
    let tree = Tree { margin: Some(0), nodes };
    let (precision, aggregation) = (Precision::F32, Aggregation::Sum);
    let ensemble = TreeEnsemble { columns: 2, precision, aggregation, base: vec![0.0], trees: vec![tree] };
    let error = Forest::new(&ensemble).unwrap_err();
    assert!(matches!(error, TreeError::Node { tree: 0, .. }) && error.to_string().contains(expected), "{error}");
}

#[test]
fn what_no_walk_could_survive_is_refused() {
    let leaf = |value: f64| Node::Leaf { values: vec![value], cover: 1.0 };
    let split =
        |column, test, left, right| Node::Split { column, test, missing: Missing::Left, left, right, cover: 2.0 };
    let half = Test::Below(0.5);
    refused(vec![], "no node");
    refused(vec![split(0, half.clone(), 0, 1), leaf(1.0)], "its own ancestor");
    refused(vec![split(0, half.clone(), 1, 1), leaf(1.0)], "child of two");
    refused(vec![split(0, half.clone(), 1, 9), leaf(1.0)], "out of range");
    refused(vec![split(7, half.clone(), 1, 2), leaf(1.0), leaf(1.0)], "asks column 7 of 2");
    refused(vec![split(0, Test::Below(f64::NAN), 1, 2), leaf(1.0), leaf(1.0)], "not a number");
    refused(vec![split(0, Test::Below(0.1), 1, 2), leaf(1.0), leaf(1.0)], "no f32");
    refused(vec![split(0, half.clone(), 1, 2), leaf(1.0), leaf(f64::NAN)], "no finite");
    refused(vec![split(0, half.clone(), 1, 2), leaf(1.0), leaf(1.0), leaf(1.0)], "nobody's child");
    refused(vec![split(0, Test::OneOf(vec![3, 1]), 1, 2), leaf(1.0), leaf(1.0)], "not ascending");
    refused(vec![Node::Leaf { values: vec![1.0, 2.0], cover: 1.0 }], "2 values, not 1");
    refused(vec![Node::Leaf { values: vec![1.0], cover: f64::INFINITY }], "cover");
    let chain = |length: u32| {
        let splits = (0..length).map(|at| split(0, half.clone(), 2 * at + 1, 2 * at + 2));
        let mut nodes: Vec<Node> = splits.flat_map(|split| [split, leaf(1.0)]).collect();
        // Node 2·at is the split, 2·at + 1 its leaf.
        nodes.push(leaf(1.0));
        nodes
    };
    refused(chain(520), "splits deep");
}
