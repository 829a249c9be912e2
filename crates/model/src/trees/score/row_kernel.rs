//! One patient: eight trees walked side by side, a step of each in turn, so that the processor waits for none of them.

use super::super::ir::Precision;
use super::super::layout::{Child, Layout, TreeSpan};
use super::cells::{CellRow, Cells};
use super::sums::{Ends, Sum};

/// How many trees are walked side by side.
const ABREAST: usize = 8;
/// Splits of a tree for which every child is near enough.
const MOST_SPLITS: u32 = 32_000;
const LEVELS_TOGETHER: u32 = 3;
/// A node that is yet to come, and one that stands where no tree does.
const BLANK: Node = Node { bits: 0, cell: Cells::NEVER_BELOW, ahead: 0 };

/// A node of eight bytes: the children stand side by side, first the one for rows not below the threshold.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// A split's threshold. In a leaf its bits: the leaf's value, or its number.
    bits: u32,
    /// A leaf asks the cell that is below nothing.
    cell: u16,
    /// How far on the children stand; 0 in a leaf, which a walk then never leaves.
    ahead: u16,
}

/// The trees of a forest as nodes in level order.
#[derive(Debug, Clone)]
pub(super) struct RowKernel {
    /// As many as a power of two, so that a position is masked instead of tested.
    nodes: Vec<Node>,
    /// Root and depth of each tree; a multiple of [`ABREAST`], filled up with a tree that is one leaf.
    trees: Vec<Start>,
    /// Leaves hold their values: they are f32 and add to one margin. Otherwise they hold their numbers.
    holds_values: bool,
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
        let holds_values = layout.precision == Precision::F32 && layout.base.len() == 1;
        let mut kernel = Self {
            nodes: vec![],
            trees: vec![],
            holds_values,
            values: if holds_values { vec![] } else { layout.leaves.clone() },
            ends: Ends::new(layout),
            leaf_width: layout.leaf_width,
            precision: layout.precision,
            layout_trees: layout.trees.clone(),
            exits: vec![],
        };
        kernel.nodes.reserve_exact((2 * layout.splits.len() + layout.trees.len() + ABREAST).next_power_of_two());
        for tree in &layout.trees {
            let start = kernel.add(layout, cells, tree);
            kernel.trees.push(start);
        }
        while !kernel.trees.len().is_multiple_of(ABREAST) {
            let root = kernel.nodes.len() as u32;
            kernel.nodes.push(Node { bits: 0, cell: Cells::NEVER_BELOW, ahead: 0 });
            kernel.trees.push(Start { root, depth: 0 });
        }
        let nodes = kernel.nodes.len().next_power_of_two();
        kernel.nodes.resize(nodes, Node { bits: 0, cell: Cells::NEVER_BELOW, ahead: 0 });
        if !holds_values {
            kernel.exits = vec![0; kernel.trees.len()];
        }
        Some(kernel)
    }

    fn leaf(&self, layout: &Layout, leaf: u32) -> Node {
        let bits = if self.holds_values { (layout.leaves[leaf as usize] as f32).to_bits() } else { leaf };
        Node { bits, cell: Cells::NEVER_BELOW, ahead: 0 }
    }

    /// Three levels at a time and what is below them behind: a walk then touches few lines of the cache.
    fn add(&mut self, layout: &Layout, cells: &Cells, tree: &TreeSpan) -> Start {
        let root = self.nodes.len();
        self.nodes.push(BLANK);
        let mut blocks = vec![(root, tree.root(), 0_u32)];
        let mut depth = 0;
        while let Some(block) = blocks.pop() {
            let top = block.2;
            let mut level = vec![block];
            while let Some((at, child, height)) = (!level.is_empty()).then(|| level.remove(0)) {
                match child {
                    Child::Leaf(leaf) => self.nodes[at] = self.leaf(layout, leaf),
                    Child::Split(_) if height == top + LEVELS_TOGETHER => blocks.push((at, child, height)),
                    Child::Split(split) => {
                        let split = &layout.splits[split as usize];
                        let ahead = (self.nodes.len() - at) as u16;
                        let bits = cells.threshold(split).to_bits();
                        self.nodes[at] = Node { bits, cell: cells.cell(split) as u16, ahead };
                        level.push((self.nodes.len(), split.right, height + 1));
                        level.push((self.nodes.len() + 1, split.left, height + 1));
                        self.nodes.extend([BLANK, BLANK]);
                        depth = depth.max(height + 1);
                    }
                }
            }
        }
        Start { root: root as u32, depth }
    }

    /// Fills the margins of a row.
    pub(super) fn margins(&mut self, cells: &CellRow, margins: &mut [f32]) {
        if self.holds_values {
            let mut sum = self.ends.start::<f32>(0);
            let real = self.layout_trees.len();
            self.walk(cells, |tree, bits| sum += if tree < real { f32::from_bits(bits) } else { -0.0 });
            margins[0] = self.ends.end(0, sum);
            return;
        }
        let mut exits = std::mem::take(&mut self.exits);
        self.walk(cells, |tree, bits| exits[tree] = bits);
        self.exits = exits;
        match self.precision {
            Precision::F32 => self.add_up::<f32>(margins),
            Precision::F64 => self.add_up::<f64>(margins),
        }
    }

    /// Adds the leaves up, each margin in the trees' order.
    fn add_up<S: Sum>(&self, margins: &mut [f32]) {
        let width = self.leaf_width;
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

    /// Gives what the leaf of every tree holds, in the trees' order.
    #[inline]
    fn walk(&self, cells: &CellRow, mut leaf: impl FnMut(usize, u32)) {
        let cells = cells.values();
        let nodes = self.nodes.as_slice();
        let mask = nodes.len().wrapping_sub(1);
        if !nodes.len().is_power_of_two() {
            return;
        }
        for (number, group) in self.trees.as_chunks::<ABREAST>().0.iter().enumerate() {
            let mut at: [usize; ABREAST] = std::array::from_fn(|tree| group[tree].root as usize);
            let depth = group.iter().map(|tree| tree.depth).max().unwrap_or(0);
            for _ in 0..depth {
                for at in &mut at {
                    let node = nodes[*at & mask];
                    *at += node.ahead as usize + usize::from(cells[node.cell as usize] < f32::from_bits(node.bits));
                }
            }
            for (within, at) in at.into_iter().enumerate() {
                leaf(number * ABREAST + within, nodes[at & mask].bits);
            }
        }
    }
}
