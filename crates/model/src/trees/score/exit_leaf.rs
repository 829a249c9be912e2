//! Which leaf a row leaves a tree by, found without walking.
//!
//! Leaves are numbered from left to right. A row that goes right at a split, and went right at every split above it of
//! whose right side that split is part, leaves the tree at or after the first leaf of the split's right side; the
//! largest such leaf is where it leaves. So every split gives one mask and one byte, and a maximum over all of them is
//! the exit leaf: no branch, for 16 rows an operation. (In the spirit of QuickScorer, Lucchese et al., SIGIR 2015.)

use super::super::layout::{Child, Layout, Split, TreeSpan};

/// A split, for all rows at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// The split's position in the layout.
    pub(super) split: u32,
    /// The mask of the split above of whose right side this one is part: its place, or 0 for "every row".
    pub(super) reached_by: u16,
    /// The first leaf of its right side, counted within the tree.
    pub(super) first_right_leaf: u8,
}

/// The splits of a tree in the order in which masks become known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turns {
    /// Splits whose right side has splits: their masks are kept, at places 1, 2, 3 and so on.
    pub(super) kept: Vec<Turn>,
    /// Splits whose right side is a leaf.
    pub(super) last: Vec<Turn>,
}

/// The turns of a tree of at most 256 leaves.
pub(super) fn turns(layout: &Layout, tree: &TreeSpan) -> Turns {
    let mut turns = Turns { kept: vec![], last: vec![] };
    let mut open = match tree.root() {
        Child::Leaf(_) => vec![],
        Child::Split(root) => vec![(root, 0_u16)],
    };
    while let Some((at, reached_by)) = open.pop() {
        let split: &Split = &layout.splits[at as usize];
        let first_right_leaf = (first_leaf(layout, split.right) - tree.leaf) as u8;
        let turn = Turn { split: at, reached_by, first_right_leaf };
        match split.right {
            Child::Leaf(_) => turns.last.push(turn),
            Child::Split(right) => {
                turns.kept.push(turn);
                open.push((right, turns.kept.len() as u16));
            }
        }
        if let Child::Split(left) = split.left {
            open.push((left, reached_by));
        }
    }
    turns
}

fn first_leaf(layout: &Layout, mut child: Child) -> u32 {
    loop {
        match child {
            Child::Leaf(leaf) => return leaf,
            Child::Split(at) => child = layout.splits[at as usize].left,
        }
    }
}
