//! Shapley interaction values of a pair of columns, path-dependent.
//!
//! The interaction of two columns is half of the Shapley interaction index of the path-dependent game (Lundberg et al.
//! 2018, "Consistent individualized feature attribution", equation 4): what both together add beyond what each adds,
//! averaged over coalitions of the others; one half belongs to each of the two. It is computed leaf by leaf: there a
//! coalition's value is a product, of "goes the leaf's way" for each path column in the coalition and of the share of
//! the training weight that does for each other.

use model::trees::{Child, Forest, Layout};

use crate::paths::{asks_both, leaf_value, trees_of};

/// The interaction value of two columns in a row's margin: the entry off the diagonal of the matrix of interactions,
/// equal on both sides of it.
///
/// `None` where the columns are the same, one of them or the margin is not the forest's, or the training weights of its
/// splits are not known.
#[must_use]
pub fn interaction(forest: &Forest, row: &[f64], margin: usize, [one, other]: [usize; 2]) -> Option<f64> {
    let layout = forest.layout();
    let are_known = one.max(other) < layout.columns && margin < layout.base.len() && layout.knows_covers();
    if one == other || !are_known {
        return None;
    }
    let pair = [one as u32, other as u32];
    let mut walk = Walk { layout, slots: layout.slot_values(row), margin, pair, path: vec![], sum: 0.0 };
    for (_, tree) in trees_of(layout, margin).filter(|(_, tree)| asks_both(layout, tree, [one, other])) {
        walk.descend(tree.root());
    }
    Some(walk.sum / layout.divisor(margin) / 2.0)
}

/// A column on the path to a leaf.
#[derive(Clone, Copy)]
struct Step {
    column: u32,
    /// Whether the row goes the path's way at all splits on this column: 1 or 0.
    follows: f64,
    /// The share of the training weight that does.
    share: f64,
}

struct Walk<'a> {
    layout: &'a Layout,
    slots: Vec<f64>,
    margin: usize,
    pair: [u32; 2],
    path: Vec<Step>,
    sum: f64,
}

impl Walk<'_> {
    fn descend(&mut self, child: Child) {
        let split = match child {
            Child::Split(at) => self.layout.splits[at as usize],
            Child::Leaf(leaf) => {
                self.sum += leaf_value(self.layout, leaf, self.margin) * self.index();
                return;
            }
        };
        let slot = split.slot as usize;
        let column = self.layout.slots[slot].column;
        let known = self.path.iter().position(|step| step.column == column);
        let at = known.unwrap_or(self.path.len());
        if known.is_none() {
            self.path.push(Step { column, follows: 1.0, share: 1.0 });
        }
        let before = self.path[at];
        let next = split.next(self.slots[slot]);
        let left_share = f64::from(split.left_share);
        for (side, share) in [(split.left, left_share), (split.right, 1.0 - left_share)] {
            let follows = if next == side { before.follows } else { 0.0 };
            self.path[at] = Step { column, follows, share: before.share * share };
            self.descend(side);
        }
        self.path[at] = before;
        if known.is_none() {
            self.path.pop();
        }
    }

    /// The interaction index of the pair in the game "is this leaf reached"; 0 where its path does not ask both.
    fn index(&self) -> f64 {
        let effect = |column: u32| {
            self.path.iter().find(|step| step.column == column).map_or(0.0, |step| step.follows - step.share)
        };
        let effects = effect(self.pair[0]) * effect(self.pair[1]);
        if effects == 0.0 {
            return 0.0;
        }
        // Coefficient k: what all coalitions of k other columns of the path are worth together. All terms are positive.
        let mut by_size = vec![1.0];
        for step in self.path.iter().filter(|step| !self.pair.contains(&step.column)) {
            by_size.push(0.0);
            for size in (0..by_size.len()).rev() {
                let joined = if size > 0 { by_size[size - 1] * step.follows } else { 0.0 };
                by_size[size] = by_size[size] * step.share + joined;
            }
        }
        // size! (others − size)! / (others + 1)!
        let others = by_size.len() - 1;
        let (mut weight, mut sum) = (1.0 / (others + 1) as f64, 0.0);
        for (size, value) in by_size.iter().enumerate() {
            sum += weight * value;
            weight *= (size + 1) as f64 / (others - size).max(1) as f64;
        }
        effects * sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brute_force;
    use model::trees::testing::{Sequence, random_ensemble, random_row};
    use model::trees::{Node, Precision};

    #[test]
    fn equals_the_definition_for_every_kind_of_forest() {
        for seed in 0..60 {
            let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
            let forest = Forest::new(&random_ensemble(seed, 6, precision)).unwrap();
            let row = random_row(&mut Sequence(seed), 6);
            for margin in 0..forest.margin_count() {
                for pair in [[0, 1], [1, 0], [2, 5], [4, 3]] {
                    let found = interaction(&forest, &row, margin, pair).unwrap();
                    let expected = brute_force::interaction(forest.layout(), &row, margin, pair[0], pair[1]);
                    assert!((found - expected).abs() < 1e-12, "{seed} {pair:?}: {found}, expected {expected}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_pair_of_the_forest_has_none() {
        let forest = Forest::new(&random_ensemble(0, 3, Precision::F64)).unwrap();
        let of = |margin, pair| interaction(&forest, &[0.0; 3], margin, pair);
        assert!(of(0, [0, 1]).is_some());
        assert_eq!((of(0, [1, 1]), of(0, [0, 3]), of(9, [0, 1])), (None, None, None));
        let mut ensemble = random_ensemble(0, 3, Precision::F64);
        for node in ensemble.trees.iter_mut().flat_map(|tree| &mut tree.nodes) {
            let (Node::Split { cover, .. } | Node::Leaf { cover, .. }) = node;
            *cover = 0.0;
        }
        let unweighted = Forest::new(&ensemble).unwrap();
        assert_eq!(interaction(&unweighted, &[0.0; 3], 0, [0, 1]), None);
    }
}
