//! The paths from a tree's root to its leaves, and on which of a path's columns a row leaves it.

use model::trees::{Child, Layout, TreeSpan};

/// A leaf as rows see it.
pub(crate) struct Leaf<'a> {
    /// Its number over all trees.
    pub(crate) number: u32,
    /// The columns that its path asks, each once, at most 64: as many as a path has splits.
    pub(crate) columns: &'a [u32],
    /// For each row a bit for each of these columns: whether a split on the column sends the row off the path.
    pub(crate) failed: &'a [u64],
}

/// Visits the leaves of a tree from left to right. Rows are given as the values of the layout's slots.
///
/// Several slots of one column are one column. The time is in proportion to splits times rows.
pub(crate) fn for_each_leaf(layout: &Layout, tree: &TreeSpan, rows: &[Vec<f64>], each: &mut impl FnMut(&Leaf<'_>)) {
    let mut walk = Walk { layout, rows, columns: vec![], failed: vec![vec![0; rows.len()]] };
    walk.descend(tree.root(), 0, each);
}

/// The trees that add to a margin.
pub(crate) fn trees_of(layout: &Layout, margin: usize) -> impl Iterator<Item = (usize, &TreeSpan)> {
    let all = layout.trees.iter().enumerate();
    all.filter(move |(_, tree)| layout.leaf_width > 1 || tree.margin as usize == margin)
}

/// Whether a tree asks both columns; in one that does not, there is nothing between them.
pub(crate) fn asks_both(layout: &Layout, tree: &TreeSpan, pair: [usize; 2]) -> bool {
    let splits = &layout.splits[tree.splits()];
    let asks = |column: &usize| splits.iter().any(|split| layout.slots[split.slot as usize].column as usize == *column);
    pair.iter().all(asks)
}

/// What a leaf adds to a margin of its tree.
pub(crate) fn leaf_value(layout: &Layout, leaf: u32, margin: usize) -> f64 {
    layout.leaves[leaf as usize * layout.leaf_width + if layout.leaf_width > 1 { margin } else { 0 }]
}

struct Walk<'a> {
    layout: &'a Layout,
    rows: &'a [Vec<f64>],
    columns: Vec<u32>,
    /// For each level, what the splits above have decided.
    failed: Vec<Vec<u64>>,
}

impl Walk<'_> {
    fn descend(&mut self, child: Child, level: usize, each: &mut impl FnMut(&Leaf<'_>)) {
        let split = match child {
            Child::Split(at) => self.layout.splits[at as usize],
            Child::Leaf(number) => return each(&Leaf { number, columns: &self.columns, failed: &self.failed[level] }),
        };
        let slot = split.slot as usize;
        let column = self.layout.slots[slot].column;
        let known = self.columns.iter().position(|other| *other == column);
        let bit = known.unwrap_or(self.columns.len());
        if known.is_none() {
            self.columns.push(column);
        }
        if self.failed.len() == level + 1 {
            self.failed.push(vec![0; self.rows.len()]);
        }
        for side in [split.left, split.right] {
            let (above, below) = self.failed.split_at_mut(level + 1);
            for ((below, above), row) in below[0].iter_mut().zip(&above[level]).zip(self.rows) {
                *below = above | u64::from(split.next(row[slot]) != side) << bit;
            }
            self.descend(side, level + 1, each);
        }
        if known.is_none() {
            self.columns.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::trees::testing::{Sequence, random_ensemble, random_row};
    use model::trees::{Forest, Precision};

    #[test]
    fn a_row_fails_nowhere_only_on_the_path_to_its_leaf() {
        for seed in 0..30 {
            let forest = Forest::new(&random_ensemble(seed, 4, Precision::F32)).unwrap();
            let layout = forest.layout();
            let mut next = Sequence(seed);
            let rows: Vec<Vec<f64>> = (0..20).map(|_| layout.slot_values(&random_row(&mut next, 4))).collect();
            for tree in &layout.trees {
                let mut numbers = vec![];
                for_each_leaf(layout, tree, &rows, &mut |leaf| {
                    for (row, failed) in rows.iter().zip(leaf.failed) {
                        assert_eq!(*failed == 0, layout.leaf(tree, row) == leaf.number);
                    }
                    numbers.push(leaf.number);
                });
                assert_eq!(numbers, (tree.leaf..=tree.leaf + tree.splits).collect::<Vec<_>>());
            }
        }
    }
}
