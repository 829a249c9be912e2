//! One patient: eight trees walked side by side, a step of each in turn, so that the processor waits for none of them.

use super::super::ir::Precision;
use super::super::layout::{Child, Layout, TreeSpan};
use super::cells::{CellRow, Cells};
use super::sums::{Ends, Sum};

/// How many trees are walked side by side.
const ABREAST: usize = 8;
/// Splits of a tree for which every child is near enough.
const MOST_SPLITS: u32 = 32_000;

/// A node of eight bytes: the children stand side by side, first the one for rows not below the threshold.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// Not a number in a leaf: nothing is below it.
    threshold: f32,
    cell: u16,
    /// How far on the children stand; 0 in a leaf, which a walk then never leaves.
    ahead: u16,
}

/// The trees of a forest as nodes in level order.
#[derive(Debug, Clone)]
pub(super) struct RowKernel {
    nodes: Vec<Node>,
    /// For each node the number of its leaf.
    leaf: Vec<u32>,
    /// Root and depth of each tree; a multiple of [`ABREAST`], filled up with a tree that is one leaf.
    trees: Vec<Start>,
    values: Vec<f64>,
    ends: Ends,
    leaf_width: usize,
    precision: Precision,
    layout_trees: Vec<TreeSpan>,
    /// Where the last row left each tree.
    exits: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Start {
    root: u32,
    depth: u32,
}

impl RowKernel {
    /// `None` where a tree or the number of cells is too large for 16 bits.
    pub(super) fn new(layout: &Layout, cells: &Cells) -> Option<Self> {
        if !cells.fit() || layout.trees.iter().any(|tree| tree.splits > MOST_SPLITS) {
            return None;
        }
        let mut kernel = Self {
            nodes: vec![],
            leaf: vec![],
            trees: vec![],
            values: layout.leaves.clone(),
            ends: Ends::new(layout),
            leaf_width: layout.leaf_width,
            precision: layout.precision,
            layout_trees: layout.trees.clone(),
            exits: vec![],
        };
        for tree in &layout.trees {
            let start = kernel.add(layout, cells, tree);
            kernel.trees.push(start);
        }
        while !kernel.trees.len().is_multiple_of(ABREAST) {
            let root = kernel.nodes.len() as u32;
            kernel.push_leaf(0);
            kernel.trees.push(Start { root, depth: 0 });
        }
        kernel.exits = vec![0; kernel.trees.len()];
        Some(kernel)
    }

    fn push_leaf(&mut self, leaf: u32) {
        self.nodes.push(Node { threshold: f32::NAN, cell: 0, ahead: 0 });
        self.leaf.push(leaf);
    }

    /// Level by level, so that children stand close behind their parents.
    fn add(&mut self, layout: &Layout, cells: &Cells, tree: &TreeSpan) -> Start {
        let root = self.nodes.len();
        let mut level = vec![(root, tree.root())];
        self.push_leaf(0);
        let mut depth = 0;
        while !level.is_empty() {
            let mut below = Vec::new();
            for (at, child) in level {
                match child {
                    Child::Leaf(leaf) => self.leaf[at] = leaf,
                    Child::Split(split) => {
                        let split = &layout.splits[split as usize];
                        let ahead = (self.nodes.len() - at) as u16;
                        self.nodes[at] =
                            Node { threshold: cells.threshold(split), cell: cells.cell(split) as u16, ahead };
                        below.push((self.nodes.len(), split.right));
                        self.push_leaf(0);
                        below.push((self.nodes.len(), split.left));
                        self.push_leaf(0);
                    }
                }
            }
            depth += u32::from(!below.is_empty());
            level = below;
        }
        Start { root: root as u32, depth }
    }

    /// Fills the margins of a row.
    pub(super) fn margins(&mut self, cells: &CellRow, margins: &mut [f32]) {
        self.walk(cells);
        match self.precision {
            Precision::F32 => self.add_up::<f32>(margins),
            Precision::F64 => self.add_up::<f64>(margins),
        }
    }

    /// Adds the leaves up, each margin in the trees' order.
    fn add_up<S: Sum>(&self, margins: &mut [f32]) {
        let width = self.leaf_width;
        if let ([margin], 1) = (&mut *margins, width) {
            let leaves =
                self.exits[..self.layout_trees.len()].iter().map(|leaf| S::from_f64(self.values[*leaf as usize]));
            let mut sum = self.ends.start::<S>(0);
            leaves.for_each(|leaf| sum += leaf);
            *margin = self.ends.end(0, sum);
            return;
        }
        let exits = || self.layout_trees.iter().zip(&self.exits);
        for (at, margin) in margins.iter_mut().enumerate() {
            let mut sum = self.ends.start::<S>(at);
            for (tree, leaf) in exits() {
                if width > 1 {
                    sum += S::from_f64(self.values[*leaf as usize * width + at]);
                } else if tree.margin as usize == at {
                    sum += S::from_f64(self.values[*leaf as usize]);
                }
            }
            *margin = self.ends.end(at, sum);
        }
    }

    /// Notes the leaf of every tree.
    fn walk(&mut self, cells: &CellRow) {
        let cells = cells.values();
        let nodes = self.nodes.as_slice();
        for (group, exits) in self.trees.chunks_exact(ABREAST).zip(self.exits.chunks_exact_mut(ABREAST)) {
            let mut at: [usize; ABREAST] = std::array::from_fn(|tree| group[tree].root as usize);
            let depth = group.iter().map(|tree| tree.depth).max().unwrap_or(0);
            for _ in 0..depth {
                for at in &mut at {
                    let node = nodes[*at];
                    *at += node.ahead as usize + usize::from(cells[node.cell as usize] < node.threshold);
                }
            }
            for (exit, at) in exits.iter_mut().zip(at) {
                *exit = self.leaf[at];
            }
        }
    }
}
