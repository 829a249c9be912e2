//! An ensemble laid out flat: the splits of all trees in preorder, every test a comparison of a slot with a threshold.

use std::collections::HashMap;

use super::ir::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
use super::slot::{Kind, Slot, Zero};

/// A forest, flat. Splits and leaves of each tree are in preorder, left before right, so that a tree's leaves are
/// numbered from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// How many columns a row has.
    pub columns: usize,
    /// In what precision values are compared and added.
    pub precision: Precision,
    /// How the trees of one margin come together.
    pub aggregation: Aggregation,
    /// One for each margin.
    pub base: Vec<f64>,
    /// What splits compare.
    pub slots: Vec<Slot>,
    /// The thresholds of each slot, ascending, each once.
    pub thresholds: Vec<Vec<f64>>,
    /// The trees.
    pub trees: Vec<TreeSpan>,
    /// The splits of all trees.
    pub splits: Vec<Split>,
    /// Values of the leaves: one each, or one for each margin.
    pub leaves: Vec<f64>,
    /// How many values a leaf has.
    pub leaf_width: usize,
}

/// Where a tree stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreeSpan {
    /// Its first split; its root, unless it has none.
    pub split: u32,
    /// How many splits it has: one fewer than leaves.
    pub splits: u32,
    /// Its first leaf.
    pub leaf: u32,
    /// The margin that it adds to; 0 where leaves hold a value for every margin.
    pub margin: u32,
}

/// A split: `slot < threshold` goes left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// Below it, left. In `F32` exactly an f32.
    pub threshold: f64,
    /// What is compared.
    pub slot: u32,
    /// The threshold's place among those of its slot.
    pub rank: u32,
    /// The share of the split's training weight that went left, from 0 to 1; NaN where no weights are known.
    pub left_share: f32,
    /// Where rows below go.
    pub left: Child,
    /// Where the others go.
    pub right: Child,
    /// Whether a missing value goes left.
    pub missing_left: bool,
}

/// What follows a split: positions in [`Layout::splits`], or numbers of leaves over all trees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Child {
    /// Another split.
    Split(u32),
    /// A leaf.
    Leaf(u32),
}

impl TreeSpan {
    /// The splits' positions.
    #[must_use]
    pub fn splits(&self) -> std::ops::Range<usize> {
        self.split as usize..(self.split + self.splits) as usize
    }

    /// Where a walk begins.
    #[must_use]
    pub fn root(&self) -> Child {
        if self.splits == 0 { Child::Leaf(self.leaf) } else { Child::Split(self.split) }
    }
}

impl Split {
    /// Where a slot's value goes.
    #[must_use]
    pub fn next(&self, value: f64) -> Child {
        let goes_left = if value.is_nan() { self.missing_left } else { value < self.threshold };
        if goes_left { self.left } else { self.right }
    }
}

impl Layout {
    /// Lays a checked ensemble out.
    pub(super) fn new(ensemble: &TreeEnsemble) -> Self {
        let leaf_width = match ensemble.trees.first() {
            Some(Tree { margin: None, .. }) => ensemble.base.len(),
            _ => 1,
        };
        let mut layout = Self {
            columns: ensemble.columns as usize,
            precision: ensemble.precision,
            aggregation: ensemble.aggregation,
            base: ensemble.base.clone(),
            slots: vec![],
            thresholds: vec![],
            trees: vec![],
            splits: vec![],
            leaves: vec![],
            leaf_width,
        };
        let mut known = HashMap::new();
        for tree in &ensemble.trees {
            let (split, leaf) = (layout.splits.len(), layout.leaf_count());
            layout.add(tree, &mut known);
            let splits = layout.splits.len() - split;
            let margin = tree.margin.unwrap_or(0);
            layout.trees.push(TreeSpan { split: split as u32, splits: splits as u32, leaf: leaf as u32, margin });
        }
        layout.rank();
        layout
    }

    /// Orders the thresholds of each slot and tells each split where its own stands.
    fn rank(&mut self) {
        self.thresholds = vec![vec![]; self.slots.len()];
        self.splits.iter().for_each(|split| self.thresholds[split.slot as usize].push(split.threshold));
        for of_slot in &mut self.thresholds {
            of_slot.sort_unstable_by(f64::total_cmp);
            of_slot.dedup();
        }
        for split in &mut self.splits {
            let of_slot = &self.thresholds[split.slot as usize];
            split.rank = of_slot.partition_point(|threshold| *threshold < split.threshold) as u32;
        }
    }

    /// How many leaves all trees have.
    #[must_use]
    pub fn leaf_count(&self) -> usize {
        self.leaves.len() / self.leaf_width
    }

    fn add(&mut self, tree: &Tree, known: &mut HashMap<SlotKey, u32>) {
        // Preorder without recursion: a right child is laid out after the whole left side, and then told to its parent.
        let mut open: Vec<(u32, Option<(usize, bool)>)> = vec![(0, None)];
        while let Some((node, parent)) = open.pop() {
            let child = match &tree.nodes[node as usize] {
                Node::Leaf { values, .. } => {
                    self.leaves.extend_from_slice(values);
                    Child::Leaf((self.leaf_count() - 1) as u32)
                }
                Node::Split { column, test, missing, left, right, .. } => {
                    let at = self.splits.len();
                    let (slot, threshold) = self.condition(*column, test, *missing, known);
                    let missing_left = matches!(missing, Missing::Left | Missing::ZeroLeft);
                    let [left_cover, right_cover] = [left, right].map(|child| tree.nodes[*child as usize].cover());
                    let left_share = share(left_cover, right_cover, tree.nodes[0].cover());
                    self.splits.push(Split {
                        threshold,
                        slot,
                        rank: 0,
                        left_share,
                        left: Child::Leaf(0),
                        right: Child::Leaf(0),
                        missing_left,
                    });
                    open.push((*right, Some((at, false))));
                    open.push((*left, Some((at, true))));
                    Child::Split(at as u32)
                }
            };
            match parent {
                Some((at, true)) => self.splits[at].left = child,
                Some((at, false)) => self.splits[at].right = child,
                None => {}
            }
        }
    }

    fn condition(
        &mut self,
        column: u32,
        test: &Test,
        missing: Missing,
        known: &mut HashMap<SlotKey, u32>,
    ) -> (u32, f64) {
        let zero = match missing {
            Missing::Left | Missing::Right => Zero::AsIs,
            Missing::AsZero => Zero::ForMissing,
            Missing::ZeroLeft | Missing::ZeroRight => Zero::IsMissing,
        };
        let (kind, threshold) = match test {
            Test::Below(t) => (Kind::Number, *t),
            // x ≤ t says the same as x < the next number after t.
            Test::AtMost(t) if self.precision == Precision::F32 => (Kind::Number, f64::from((*t as f32).next_up())),
            Test::AtMost(t) => (Kind::Number, t.next_up()),
            Test::OneOf(categories) => (Kind::OneOf(categories.clone()), 0.5),
            Test::OneOfCut(categories) => (Kind::OneOfCut(categories.clone()), 0.5),
            Test::Equals(t) => (Kind::Equals(*t), 0.5),
        };
        let key = SlotKey::of(column, zero, &kind);
        let next = self.slots.len() as u32;
        let slot = *known.entry(key).or_insert(next);
        if slot == next {
            self.slots.push(Slot { column, zero, kind });
        }
        (slot, threshold)
    }

    /// What splits compare, for one row.
    #[must_use]
    pub fn slot_values(&self, row: &[f64]) -> Vec<f64> {
        let value = |slot: &Slot| row.get(slot.column as usize).copied().unwrap_or(f64::NAN);
        self.slots.iter().map(|slot| slot.of(value(slot), self.precision)).collect()
    }

    /// The leaf of a tree where the slots' values lead.
    #[must_use]
    pub fn leaf(&self, tree: &TreeSpan, slots: &[f64]) -> u32 {
        let mut child = tree.root();
        loop {
            match child {
                Child::Leaf(leaf) => return leaf,
                Child::Split(at) => {
                    let split = &self.splits[at as usize];
                    child = split.next(slots[split.slot as usize]);
                }
            }
        }
    }

    /// Fills the margins of a row, adding in the trees' order and the ensemble's precision.
    pub fn margins_from_row(&self, row: &[f64], margins: &mut [f64]) {
        let slots = self.slot_values(row);
        match self.precision {
            Precision::F32 => self.add_up_f32(&slots, margins),
            Precision::F64 => self.add_up_f64(&slots, margins),
        }
    }

    fn add_up_f64(&self, slots: &[f64], margins: &mut [f64]) {
        let mut sums = vec![0.0; self.base.len()];
        self.add_leaves(slots, |margin, value| sums[margin] += value);
        for (at, (margin, base)) in margins.iter_mut().zip(&self.base).enumerate() {
            *margin = base + sums[at] / self.divisor(at);
        }
    }

    fn add_up_f32(&self, slots: &[f64], margins: &mut [f64]) {
        // A boosted sum starts at the base, as XGBoost adds it; an average is divided before the base is added.
        let from_base = self.aggregation == Aggregation::Sum;
        let mut sums: Vec<f32> = self.base.iter().map(|base| if from_base { *base as f32 } else { 0.0 }).collect();
        self.add_leaves(slots, |margin, value| sums[margin] += value as f32);
        for (at, (margin, base)) in margins.iter_mut().zip(&self.base).enumerate() {
            *margin = f64::from(if from_base { sums[at] } else { *base as f32 + sums[at] / self.divisor(at) as f32 });
        }
    }

    fn add_leaves(&self, slots: &[f64], mut add: impl FnMut(usize, f64)) {
        for tree in &self.trees {
            let leaf = self.leaf(tree, slots) as usize * self.leaf_width;
            let values = &self.leaves[leaf..leaf + self.leaf_width];
            values.iter().enumerate().for_each(|(at, value)| add(tree.margin as usize + at, *value));
        }
    }

    /// By how much the sum of a margin's trees is divided.
    #[must_use]
    pub fn divisor(&self, margin: usize) -> f64 {
        let of_margin = |tree: &&TreeSpan| self.leaf_width > 1 || tree.margin as usize == margin;
        match self.aggregation {
            Aggregation::Sum => 1.0,
            Aggregation::Average => self.trees.iter().filter(of_margin).count().max(1) as f64,
        }
    }

    /// A layout that gives no margin.
    pub(super) fn empty() -> Self {
        let (precision, aggregation) = (Precision::F64, Aggregation::Sum);
        let (base, slots, thresholds, trees, splits, leaves) = (vec![], vec![], vec![], vec![], vec![], vec![]);
        Self { columns: 0, precision, aggregation, base, slots, thresholds, trees, splits, leaves, leaf_width: 1 }
    }

    /// Whether the training weights of all splits are known.
    #[must_use]
    pub fn knows_covers(&self) -> bool {
        self.splits.iter().all(|split| !split.left_share.is_nan())
    }
}

/// The share of a split's training weight that went left; NaN where the tree knows no weights at all.
fn share(left: f64, right: f64, root: f64) -> f32 {
    match left + right > 0.0 {
        true => (left / (left + right)) as f32,
        // Nothing came here in training: neither side is likelier.
        false if root > 0.0 => 0.5,
        false => f32::NAN,
    }
}

/// What tells slots apart, in a form that can be looked up.
#[derive(PartialEq, Eq, Hash)]
struct SlotKey(u32, u8, bool, Option<u64>, Option<Vec<u32>>);

impl SlotKey {
    fn of(column: u32, zero: Zero, kind: &Kind) -> Self {
        let (number, set) = match kind {
            Kind::Number => (None, None),
            Kind::Equals(number) => (Some(number.to_bits()), None),
            Kind::OneOf(set) | Kind::OneOfCut(set) => (None, Some(set.clone())),
        };
        Self(column, zero as u8, matches!(kind, Kind::OneOfCut(_)), number, set)
    }
}
