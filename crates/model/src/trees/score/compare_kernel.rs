//! A cohort, small forests: 16 rows at a time, values compared as they are.

use wide::{f32x4, u8x16};

use super::super::layout::Layout;
use super::cells::Cells;
use super::exit_leaf::{Turn, turns};
use super::quantise::narrow;
use super::sums::Ends;

/// Rows at a time.
const ROWS: usize = 16;
/// Vectors of four rows.
const QUADS: usize = ROWS / 4;

/// A split's test for all rows.
#[derive(Debug, Clone, Copy)]
struct Test {
    threshold: f32,
    cell: u16,
    reached_by: u16,
    first_right_leaf: u8,
}

#[derive(Debug, Clone)]
struct Tree {
    kept: std::ops::Range<usize>,
    last: std::ops::Range<usize>,
    leaf: usize,
    margin: usize,
}

/// A forest for 16 rows at a time.
#[derive(Debug, Clone)]
pub(super) struct CompareKernel {
    tests: Vec<Test>,
    trees: Vec<Tree>,
    /// All leaves, and after them as many as a byte counts, so that a tree's 256 can always be taken.
    leaves: Vec<f32>,
    leaf_width: usize,
    columns: usize,
    ends: Ends,
    /// For each cell, the values of the rows.
    cells: Vec<[f32x4; QUADS]>,
    masks: Vec<u8x16>,
    margins: usize,
}

impl CompareKernel {
    pub(super) fn new(layout: &Layout, cells: &Cells) -> Self {
        let test = |turn: &Turn| {
            let split = &layout.splits[turn.split as usize];
            Test {
                threshold: cells.threshold(split),
                cell: cells.cell(split) as u16,
                reached_by: turn.reached_by,
                first_right_leaf: turn.first_right_leaf,
            }
        };
        let mut tests: Vec<Test> = vec![];
        let mut most_kept = 0;
        let tree = |span: &super::super::TreeSpan| {
            let turns = turns(layout, span);
            most_kept = most_kept.max(turns.kept.len());
            let start = tests.len();
            tests.extend(turns.kept.iter().chain(&turns.last).map(test));
            let kept = start..start + turns.kept.len();
            Tree { last: kept.end..tests.len(), kept, leaf: span.leaf as usize, margin: span.margin as usize }
        };
        let trees = layout.trees.iter().map(tree).collect();
        let padding = 256 * layout.leaf_width;
        let leaves = layout.leaves.iter().map(|value| *value as f32).chain(std::iter::repeat_n(0.0, padding)).collect();
        Self {
            tests,
            trees,
            leaves,
            leaf_width: layout.leaf_width,
            columns: layout.columns,
            ends: Ends::new(layout),
            cells: vec![[f32x4::ZERO; QUADS]; 2 * layout.columns],
            masks: vec![u8x16::MAX; most_kept + 1],
            margins: layout.base.len(),
        }
    }

    pub(super) fn score(&mut self, cells: &Cells, rows: &[f32], margins: &mut [f32]) {
        let blocks = rows.chunks(ROWS * self.columns).zip(margins.chunks_mut(ROWS * self.margins));
        let mut sums = vec![[0.0_f32; ROWS]; self.margins];
        for (rows, margins) in blocks {
            self.fill(cells, rows);
            for (at, sums) in sums.iter_mut().enumerate() {
                sums.fill(self.ends.start(at));
            }
            for tree in 0..self.trees.len() {
                self.add(tree, &mut sums);
            }
            for (row, margins) in margins.chunks_exact_mut(self.margins).enumerate() {
                for (at, margin) in margins.iter_mut().enumerate() {
                    *margin = self.ends.end(at, sums[at][row]);
                }
            }
        }
    }

    /// Turns up to 16 rows into columns of cells; rows that are not there repeat the first of their four.
    fn fill(&mut self, cells: &Cells, rows: &[f32]) {
        let mut rows = rows.chunks_exact(self.columns);
        for quad in 0..QUADS {
            let Some(first) = rows.next() else { return };
            let four =
                [first, rows.next().unwrap_or(first), rows.next().unwrap_or(first), rows.next().unwrap_or(first)];
            cells.fill_four(four, |cell, values| self.cells[cell][quad] = values);
        }
    }

    fn add(&mut self, tree: usize, sums: &mut [[f32; ROWS]]) {
        let Tree { kept, last, leaf, margin } = self.trees[tree].clone();
        let mut exit = u8x16::ZERO;
        for (place, test) in self.tests[kept].iter().enumerate() {
            let goes_right =
                self.masks[test.reached_by as usize] & !below(&self.cells[test.cell as usize], test.threshold);
            self.masks[place + 1] = goes_right;
            exit = exit.max(goes_right & u8x16::splat(test.first_right_leaf));
        }
        for test in &self.tests[last] {
            let goes_right =
                self.masks[test.reached_by as usize] & !below(&self.cells[test.cell as usize], test.threshold);
            exit = exit.max(goes_right & u8x16::splat(test.first_right_leaf));
        }
        let exit = exit.to_array();
        let width = self.leaf_width;
        let Some(leaves) = self.leaves[leaf * width..].first_chunk::<256>() else { return };
        if width == 1 {
            let Some(sums) = sums.get_mut(margin) else { return };
            for (sum, leaf) in sums.iter_mut().zip(exit) {
                *sum += leaves[leaf as usize];
            }
            return;
        }
        for (at, sums) in sums.iter_mut().enumerate() {
            for (sum, exit) in sums.iter_mut().zip(exit) {
                *sum += self.leaves[(leaf + exit as usize) * width + at];
            }
        }
    }
}

/// All bits of a byte set for each row that is below the threshold.
#[inline]
fn below(values: &[f32x4; QUADS], threshold: f32) -> u8x16 {
    let threshold = f32x4::splat(threshold);
    narrow(values.map(|values| bytemuck::cast(values.simd_lt(threshold))))
}
