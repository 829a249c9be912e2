//! A cohort: 64 rows at a time, ranks of one byte compared 16 an operation.

use wide::{f32x4, i8x16, u8x16};

use super::super::ir::Precision;
use super::super::layout::{Layout, TreeSpan};
use super::super::slot::Slot;
use super::exit_leaf::{Turn, turns};
use super::quantise::{Ranker, Ranks, Values, rankers};
use super::sums::{Ends, Sum};

/// Rows at a time.
const ROWS: usize = 64;
const PARTS: usize = ROWS / 16;
/// One byte for each row.
type Bytes = [u8x16; PARTS];
/// Cells that can be told apart: enough for 1,024 columns; a power of two, so that a masked one needs no test of the bounds.
const CELLS: usize = 2048;

/// The ranks of one cell, on a cache line of their own.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Line(Ranks);

/// A split's test for all rows.
#[derive(Debug, Clone, Copy)]
struct Test {
    cell: u16,
    reached_by: u8,
    /// A rank above it, less 128, goes right.
    rank: i8,
    first_right_leaf: u8,
}

#[derive(Debug, Clone, Copy)]
struct Tree {
    first: u32,
    kept: u32,
    last: u32,
    span: TreeSpan,
}

/// A forest for 64 rows at a time.
#[derive(Debug, Clone)]
pub(super) struct RankKernel {
    rankers: Vec<Ranker>,
    tests: Vec<Test>,
    trees: Vec<Tree>,
    leaves: Leaves,
    leaf_width: usize,
    columns: usize,
    ends: Ends,
    /// For each column its ranker.
    by_column: Vec<Option<usize>>,
    ranks: Box<[Line; CELLS]>,
    masks: Box<[Bytes; 256]>,
    margins: usize,
}

#[derive(Debug, Clone)]
enum Leaves {
    F32(Vec<f32>),
    F64(Vec<f64>),
}

impl RankKernel {
    /// `None` where a tree has more leaves or a column more thresholds than a byte counts, or a slot is no plain column.
    pub(super) fn new(layout: &Layout) -> Option<Self> {
        if !layout.slots.iter().all(Slot::is_plain) || layout.trees.iter().any(|tree| tree.splits > 255) {
            return None;
        }
        let rankers = rankers(layout).filter(|rankers| 2 * rankers.len() <= CELLS)?;
        let mut by_column = vec![None; layout.columns];
        rankers.iter().enumerate().for_each(|(at, ranker)| by_column[ranker.column] = Some(at));
        let ranks: Box<[Line]> = vec![Line([i8x16::ZERO; PARTS]); CELLS].into();
        let test = |turn: &Turn| {
            let split = &layout.splits[turn.split as usize];
            let slot = split.slot as usize;
            let cell = (if split.missing_left { slot } else { rankers.len() + slot }) as u16;
            Test {
                cell,
                reached_by: turn.reached_by as u8,
                rank: (split.rank as u8 ^ 0x80) as i8,
                first_right_leaf: turn.first_right_leaf,
            }
        };
        let mut tests: Vec<Test> = vec![];
        let tree = |span: &TreeSpan| {
            let turns = turns(layout, span);
            let first = tests.len() as u32;
            tests.extend(turns.kept.iter().chain(&turns.last).map(test));
            Tree { first, kept: turns.kept.len() as u32, last: turns.last.len() as u32, span: *span }
        };
        let trees = layout.trees.iter().map(tree).collect();
        // After the last tree as many more as a byte counts, so that 256 can always be taken.
        let leaves = layout.leaves.iter().copied().chain(std::iter::repeat_n(0.0, 256 * layout.leaf_width));
        Some(Self {
            tests,
            trees,
            leaves: match layout.precision {
                Precision::F32 => Leaves::F32(leaves.map(|value| value as f32).collect()),
                Precision::F64 => Leaves::F64(leaves.collect()),
            },
            leaf_width: layout.leaf_width,
            columns: layout.columns,
            ends: Ends::new(layout),
            by_column,
            ranks: ranks.try_into().ok()?,
            rankers,
            masks: Box::new([[u8x16::MAX; PARTS]; 256]),
            margins: layout.base.len(),
        })
    }

    pub(super) fn score(&mut self, rows: &[f32], margins: &mut [f32]) {
        match std::mem::replace(&mut self.leaves, Leaves::F32(vec![])) {
            Leaves::F32(leaves) => {
                self.add_up::<f32>(&leaves, rows, margins);
                self.leaves = Leaves::F32(leaves);
            }
            Leaves::F64(leaves) => {
                self.add_up::<f64>(&leaves, rows, margins);
                self.leaves = Leaves::F64(leaves);
            }
        }
    }

    fn add_up<S: Sum>(&mut self, leaves: &[S], rows: &[f32], margins: &mut [f32]) {
        let blocks = rows.chunks(ROWS * self.columns).zip(margins.chunks_mut(ROWS * self.margins));
        let mut sums = vec![[S::default(); ROWS]; self.margins];
        for (rows, margins) in blocks {
            self.fill(rows);
            for (at, sums) in sums.iter_mut().enumerate() {
                sums.fill(self.ends.start(at));
            }
            for tree in 0..self.trees.len() {
                let exits = self.exits(tree);
                self.add(tree, &exits, leaves, &mut sums);
            }
            for (row, margins) in margins.chunks_exact_mut(self.margins).enumerate() {
                for (at, margin) in margins.iter_mut().enumerate() {
                    *margin = self.ends.end(at, sums[at][row]);
                }
            }
        }
    }

    /// Ranks up to 64 rows, four columns at a time; what is not there is ranked as zeros.
    fn fill(&mut self, rows: &[f32]) {
        let (left, right) = self.ranks.split_at_mut(self.rankers.len());
        let count = rows.len() / self.columns;
        let mut values: [Values; 4] = [[f32x4::ZERO; 16]; 4];
        for first in (0..self.columns).step_by(4) {
            let of_four = &self.by_column[first..self.columns.min(first + 4)];
            if of_four.iter().all(Option::is_none) {
                continue;
            }
            for quad in 0..count.div_ceil(4) {
                let four: [f32x4; 4] = std::array::from_fn(|row| {
                    let start = (4 * quad + row).min(count - 1) * self.columns + first;
                    match rows.get(start..start + 4).and_then(|values| values.first_chunk::<4>()) {
                        Some(values) => f32x4::new(*values),
                        // The last columns of the last row.
                        None => f32x4::new(std::array::from_fn(|at| rows.get(start + at).copied().unwrap_or(0.0))),
                    }
                });
                let by_column = f32x4::transpose(four);
                values.iter_mut().zip(by_column).for_each(|(values, column)| values[quad] = column);
            }
            for (values, ranker) in values.iter().zip(of_four) {
                if let Some(at) = *ranker {
                    self.rankers[at].rank(values, &mut left[at].0, &mut right[at].0);
                }
            }
        }
    }

    /// For each row the leaf by which it leaves a tree.
    #[inline(never)]
    fn exits(&mut self, tree: usize) -> [u8; ROWS] {
        let Tree { first, kept, last, .. } = self.trees[tree];
        let tests = &self.tests[first as usize..(first + kept + last) as usize];
        let (kept, last) = tests.split_at(kept as usize);
        let mut exit: Bytes = [u8x16::ZERO; PARTS];
        let turn = |test: &Test, masks: &[Bytes; 256], exit: &mut Bytes| -> Bytes {
            let ranks = &self.ranks[test.cell as usize % CELLS].0;
            let reached = &masks[test.reached_by as usize];
            let (rank, leaf) = (i8x16::splat(test.rank), u8x16::splat(test.first_right_leaf));
            std::array::from_fn(|part| {
                let goes_right = reached[part] & bytemuck::cast::<i8x16, u8x16>(ranks[part].simd_gt(rank));
                exit[part] = exit[part].max(goes_right & leaf);
                goes_right
            })
        };
        for (place, test) in kept.iter().enumerate() {
            self.masks[(place + 1) % 256] = turn(test, &self.masks, &mut exit);
        }
        for test in last {
            turn(test, &self.masks, &mut exit);
        }
        bytemuck::cast(exit)
    }

    #[inline]
    fn add<S: Sum>(&self, tree: usize, exits: &[u8; ROWS], leaves: &[S], sums: &mut [[S; ROWS]]) {
        let span = &self.trees[tree].span;
        let (leaf, width) = (span.leaf as usize, self.leaf_width);
        if width == 1 {
            let (Some(leaves), Some(sums)) = (leaves[leaf..].first_chunk::<256>(), sums.get_mut(span.margin as usize))
            else {
                return;
            };
            for (sum, exit) in sums.iter_mut().zip(exits) {
                *sum += leaves[*exit as usize];
            }
            return;
        }
        for (at, sums) in sums.iter_mut().enumerate() {
            for (sum, exit) in sums.iter_mut().zip(exits) {
                *sum += leaves[(leaf + *exit as usize) * width + at];
            }
        }
    }
}
