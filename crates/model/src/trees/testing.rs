//! Random ensembles for tests here and in the crates that explain: every kind of split, every rule for missing values.

use super::ir::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};

/// A fixed sequence of numbers (Numerical Recipes' linear congruential generator).
#[derive(Debug, Clone)]
pub struct Sequence(pub u64);

impl Sequence {
    /// A number from 0 to below `below`.
    pub fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    /// A number from −2 to 2, on a grid of quarters, so that rows meet thresholds exactly.
    pub fn number(&mut self) -> f64 {
        self.below(17) as f64 / 4.0 - 2.0
    }
}

/// An ensemble of 6 trees over `columns` columns, up to 5 splits deep.
#[must_use]
pub fn random_ensemble(seed: u64, columns: u32, precision: Precision) -> TreeEnsemble {
    random_ensemble_of(seed, columns, precision, 6, 5)
}

/// An ensemble over `columns` columns, up to `depth` splits deep.
#[must_use]
pub fn random_ensemble_of(seed: u64, columns: u32, precision: Precision, trees: usize, depth: usize) -> TreeEnsemble {
    let mut next = Sequence(seed.wrapping_add(1));
    let margins = 1 + seed as usize % 3;
    let vector = seed % 5 == 4;
    let aggregation = if seed % 7 == 6 { Aggregation::Average } else { Aggregation::Sum };
    let base = (0..margins).map(|_| next.number()).collect();
    let tree = |at: usize, next: &mut Sequence| {
        let margin = (!vector).then_some((at % margins) as u32);
        let mut nodes = vec![];
        grow(&mut nodes, next, columns, depth, if vector { margins } else { 1 });
        Tree { margin, nodes }
    };
    let trees = (0..trees).map(|at| tree(at, &mut next)).collect();
    TreeEnsemble { columns, precision, aggregation, base, trees }
}

/// A row with missing values, zeros, categories and numbers on the thresholds' grid.
#[must_use]
pub fn random_row(next: &mut Sequence, columns: usize) -> Vec<f64> {
    let mut value = || match next.below(8) {
        0 => f64::NAN,
        1 => 0.0,
        2 => next.below(5) as f64,
        _ => next.number(),
    };
    (0..columns).map(|_| value()).collect()
}

fn grow(nodes: &mut Vec<Node>, next: &mut Sequence, columns: u32, depth: usize, width: usize) -> f64 {
    let at = nodes.len();
    if depth == 0 || next.below(5) == 0 {
        let cover = 1.0 + next.below(50) as f64;
        nodes.push(Node::Leaf { values: (0..width).map(|_| next.number()).collect(), cover });
        return cover;
    }
    nodes.push(Node::Leaf { values: vec![], cover: 0.0 });
    let column = next.below(u64::from(columns)) as u32;
    let test = match next.below(8) {
        0 if next.below(2) == 0 => Test::OneOfCut((0..5).filter(|_| next.below(2) == 0).collect()),
        0 => Test::OneOf((0..5).filter(|_| next.below(2) == 0).collect()),
        1 => Test::Equals(next.number()),
        2..=4 => Test::AtMost(next.number()),
        _ => Test::Below(next.number()),
    };
    let missing = match next.below(8) {
        0 => Missing::AsZero,
        1 => Missing::ZeroLeft,
        2 => Missing::ZeroRight,
        3..=5 => Missing::Left,
        _ => Missing::Right,
    };
    let left = nodes.len() as u32;
    let left_cover = grow(nodes, next, columns, depth - 1, width);
    let right = nodes.len() as u32;
    let cover = left_cover + grow(nodes, next, columns, depth - 1, width);
    nodes[at] = Node::Split { column, test, missing, left, right, cover };
    cover
}
