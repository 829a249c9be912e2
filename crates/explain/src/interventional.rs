//! Exact interventional Shapley values of a forest against a reference cohort.
//!
//! The value of a coalition is the cohort's mean of the margin of the patient's own values in the coalition and a
//! reference row's elsewhere (Lundberg et al., Nature Machine Intelligence 2020). A leaf is a game of its own: it is
//! reached if the coalition has every column on which only the patient goes the leaf's way, and none on which only
//! the reference row does. So all reference rows that leave a path on the same columns count together, once for all
//! patients (as in PLTreeSHAP and Woodelf), and the time is in proportion to patients plus reference rows.

use model::trees::{Forest, Layout, TreeSpan};
use thiserror::Error;

use crate::Cohort;
use crate::leaf_game::{Binomials, share_out};
use crate::paths::{for_each_leaf, leaf_value, trees_of};

/// The most patterns that are kept: 8 million, of 16 bytes each.
const MOST_PATTERNS: usize = 1 << 23;

/// Why a forest cannot be explained against a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InterventionalError {
    /// The cohort is of another table.
    #[error("the reference cohort has {found} columns and the forest {expected}; give the forest's columns")]
    Columns {
        /// Columns of the cohort.
        found: usize,
        /// Columns of the forest.
        expected: usize,
    },
    /// Too many different ways in which reference rows leave the forest's paths.
    #[error(
        "the forest and the reference cohort need more than {MOST_PATTERNS} patterns in memory; aggregate the cohort \
         into fewer rows, or explain all rows together with `interventional_of_rows`"
    )]
    TooLarge,
}

/// A forest prepared for explanations against a cohort.
#[derive(Debug, Clone)]
pub struct Interventional<'a> {
    layout: &'a Layout,
    trees: Vec<Table>,
    binomials: Binomials,
}

impl<'a> Interventional<'a> {
    /// Sends the cohort down every path, once.
    ///
    /// # Errors
    /// When the cohort's columns are not the forest's, and when the tables would be too large.
    pub fn new(forest: &'a Forest, cohort: &Cohort) -> Result<Self, InterventionalError> {
        Self::with_at_most(forest, cohort, MOST_PATTERNS)
    }

    fn with_at_most(forest: &'a Forest, cohort: &Cohort, most: usize) -> Result<Self, InterventionalError> {
        let layout = forest.layout();
        let reference = Reference::new(layout, cohort)?;
        let (mut trees, mut patterns) = (vec![], 0);
        for tree in &layout.trees {
            let table = Table::new(layout, tree, &reference);
            patterns += table.patterns.len();
            if patterns > most {
                return Err(InterventionalError::TooLarge);
            }
            trees.push(table);
        }
        Ok(Self { layout, trees, binomials: Binomials::new() })
    }

    /// The contributions of a row's columns to a margin, and the cohort's mean margin last; NaN where the forest has no
    /// such margin. They sum to the row's margin, added in f64.
    #[must_use]
    pub fn contributions(&self, row: &[f64], margin: usize) -> Vec<f64> {
        let mut all = Contributions::new(self.layout, &[row], margin);
        for (at, tree) in trees_of(self.layout, margin) {
            all.add(tree, &self.trees[at], &self.binomials);
        }
        all.finish().pop().unwrap_or_default()
    }
}

/// The contributions of many rows, as [`Interventional::contributions`] gives them, with one tree's table in memory.
///
/// # Errors
/// When the cohort's columns are not the forest's.
pub fn interventional_of_rows(
    forest: &Forest,
    cohort: &Cohort,
    rows: &[&[f64]],
    margin: usize,
) -> Result<Vec<Vec<f64>>, InterventionalError> {
    let layout = forest.layout();
    let reference = Reference::new(layout, cohort)?;
    let binomials = Binomials::new();
    let mut all = Contributions::new(layout, rows, margin);
    for (_, tree) in trees_of(layout, margin) {
        all.add(tree, &Table::new(layout, tree, &reference), &binomials);
    }
    Ok(all.finish())
}

/// The cohort as the forest's slots see it.
pub(crate) struct Reference {
    pub(crate) slots: Vec<Vec<f64>>,
    pub(crate) shares: Vec<f64>,
}

impl Reference {
    pub(crate) fn new(layout: &Layout, cohort: &Cohort) -> Result<Self, InterventionalError> {
        let (found, expected) = (cohort.rows().first().map_or(0, Vec::len), layout.columns);
        if found != expected {
            return Err(InterventionalError::Columns { found, expected });
        }
        let slots = cohort.rows().iter().map(|row| layout.slot_values(row)).collect();
        Ok(Self { slots, shares: cohort.shares() })
    }
}

/// For each leaf of a tree, how reference rows leave its path: on which columns, and what share of the cohort.
#[derive(Debug, Clone)]
struct Table {
    patterns: Vec<(u64, f64)>,
    /// Where each leaf's patterns end.
    ends: Vec<usize>,
}

impl Table {
    fn new(layout: &Layout, tree: &TreeSpan, reference: &Reference) -> Self {
        let mut table = Self { patterns: vec![], ends: vec![] };
        let mut counts = vec![];
        for_each_leaf(layout, tree, &reference.slots, &mut |leaf| {
            let of_rows = leaf.failed.iter().copied().zip(reference.shares.iter().copied());
            let columns = leaf.columns.len();
            if columns < 20 && 1 << columns <= 4 * leaf.failed.len() {
                counts.clear();
                counts.resize(1 << columns, 0.0);
                of_rows.for_each(|(failed, share)| counts[failed as usize] += share);
                let seen = counts.iter().enumerate().filter(|(_, share)| **share > 0.0);
                table.patterns.extend(seen.map(|(failed, share)| (failed as u64, *share)));
            } else {
                // The sort is stable: equal patterns are added in the cohort's order, as above.
                let mut sorted: Vec<(u64, f64)> = of_rows.collect();
                sorted.sort_by_key(|(failed, _)| *failed);
                let same = |a: &(u64, f64), b: &(u64, f64)| a.0 == b.0;
                let of_pattern = |all: &[(u64, f64)]| (all[0].0, all.iter().map(|(_, share)| share).sum());
                table.patterns.extend(sorted.chunk_by(same).map(of_pattern));
            }
            table.ends.push(table.patterns.len());
        });
        table
    }

    fn of_leaf(&self, leaf: usize) -> &[(u64, f64)] {
        let start = if leaf == 0 { 0 } else { self.ends[leaf - 1] };
        &self.patterns[start..self.ends[leaf]]
    }
}

/// Contributions that grow tree by tree.
struct Contributions<'a> {
    layout: &'a Layout,
    margin: usize,
    slots: Vec<Vec<f64>>,
    sums: Vec<Vec<f64>>,
}

impl<'a> Contributions<'a> {
    fn new(layout: &'a Layout, rows: &[&[f64]], margin: usize) -> Self {
        let slots: Vec<Vec<f64>> = rows.iter().map(|row| layout.slot_values(row)).collect();
        let sums = vec![vec![0.0; layout.columns + 1]; rows.len()];
        Self { layout, margin, slots, sums }
    }

    fn add(&mut self, tree: &TreeSpan, table: &Table, binomials: &Binomials) {
        let Self { layout, margin, slots, sums } = self;
        let mut shares = vec![];
        let mut order: Vec<usize> = (0..slots.len()).collect();
        for_each_leaf(layout, tree, slots, &mut |leaf| {
            let value = leaf_value(layout, leaf.number, *margin);
            let patterns = table.of_leaf((leaf.number - tree.leaf) as usize);
            // Patients who leave the path on the same columns have the same contributions.
            order.sort_unstable_by_key(|row| leaf.failed[*row]);
            for alike in order.chunk_by(|a, b| leaf.failed[*a] == leaf.failed[*b]) {
                let failed = leaf.failed[alike[0]];
                shares.clear();
                shares.resize(leaf.columns.len(), 0.0);
                let reached = share_out(patterns, failed, binomials, &mut shares);
                for row in alike {
                    let sums = &mut sums[*row];
                    let by_column = leaf.columns.iter().zip(&shares);
                    by_column.for_each(|(column, share)| sums[*column as usize] += value * share);
                    sums[layout.columns] += value * reached;
                }
            }
        });
    }

    fn finish(mut self) -> Vec<Vec<f64>> {
        let base = self.layout.base.get(self.margin).copied().unwrap_or(f64::NAN);
        let divisor = self.layout.divisor(self.margin);
        for sums in &mut self.sums {
            sums.iter_mut().for_each(|sum| *sum = if base.is_nan() { f64::NAN } else { *sum / divisor });
            sums[self.layout.columns] += base;
        }
        self.sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brute_force;
    use model::trees::testing::{Sequence, random_ensemble, random_ensemble_of, random_row};
    use model::trees::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};

    fn cohort(next: &mut Sequence, columns: usize, rows: usize) -> Cohort {
        let of_row = |next: &mut Sequence| (random_row(next, columns), 10.0 + next.below(40) as f64);
        let (rows, weights) = (0..rows).map(|_| of_row(next)).unzip();
        Cohort::aggregated(rows, weights).unwrap()
    }

    fn assert_close(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
        }
    }

    #[test]
    fn equals_the_definition_for_every_kind_of_forest() {
        for seed in 0..60 {
            let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
            let forest = Forest::new(&random_ensemble(seed, 5, precision)).unwrap();
            let mut next = Sequence(seed);
            let reference = cohort(&mut next, 5, 12);
            let pairs: Vec<_> = reference.rows().iter().cloned().zip(reference.weights().iter().copied()).collect();
            let prepared = Interventional::new(&forest, &reference).unwrap();
            let row = random_row(&mut next, 5);
            for margin in 0..forest.margin_count() {
                let expected = brute_force::interventional(forest.layout(), &row, margin, &pairs);
                assert_close(&prepared.contributions(&row, margin), &expected);
            }
        }
    }

    #[test]
    fn rows_together_get_what_each_gets_alone_to_the_bit() {
        for (seed, rows) in [(1, 7), (4, 300)] {
            let forest = Forest::new(&random_ensemble_of(seed, 30, Precision::F32, 20, 9)).unwrap();
            let mut next = Sequence(seed);
            let reference = cohort(&mut next, 30, rows);
            let prepared = Interventional::new(&forest, &reference).unwrap();
            let rows: Vec<Vec<f64>> = (0..50).map(|_| random_row(&mut next, 30)).collect();
            let all: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
            let together = interventional_of_rows(&forest, &reference, &all, 0).unwrap();
            for (row, found) in rows.iter().zip(&together) {
                let alone = prepared.contributions(row, 0);
                assert!(alone.iter().zip(found).all(|(a, b)| a.to_bits() == b.to_bits()));
                let mut margins = vec![0.0; forest.margin_count()];
                forest.margins_from_row(row, &mut margins);
                assert!((found.iter().sum::<f64>() - margins[0]).abs() < 1e-4);
            }
        }
    }

    /// Every column at its own split, 64 deep: the game of the last leaf has 64 players. The patient goes all the way,
    /// the reference nowhere: a unanimity game, whose value is shared alike.
    #[test]
    fn the_deepest_path_is_shared_alike() {
        let mut nodes = vec![];
        for column in 0..64 {
            let (left, right) = (nodes.len() as u32 + 1, nodes.len() as u32 + 2);
            let (test, missing) = (Test::Below(0.0), Missing::Left);
            nodes.push(Node::Split { column, test, missing, left, right, cover: 1.0 });
            nodes.push(Node::Leaf { values: vec![0.0], cover: 1.0 });
        }
        nodes.push(Node::Leaf { values: vec![64.0], cover: 1.0 });
        let (precision, aggregation) = (Precision::F64, Aggregation::Sum);
        let trees = vec![Tree { margin: Some(0), nodes }];
        let ensemble = TreeEnsemble { columns: 64, precision, aggregation, base: vec![0.5], trees };
        let forest = Forest::new(&ensemble).unwrap();
        let reference = Cohort::synthetic(vec![vec![-1.0; 64]], vec![1.0]).unwrap();
        let found = Interventional::new(&forest, &reference).unwrap().contributions(&[1.0; 64], 0);
        assert_close(&found, &[vec![1.0; 64], vec![0.5]].concat());
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let forest = Forest::new(&random_ensemble(0, 3, Precision::F64)).unwrap();
        let other = Cohort::synthetic(vec![vec![0.0; 2]], vec![1.0]).unwrap();
        let error = InterventionalError::Columns { found: 2, expected: 3 };
        assert_eq!(Interventional::new(&forest, &other).unwrap_err(), error);
        assert_eq!(interventional_of_rows(&forest, &other, &[], 0).unwrap_err(), error);
        let fitting = Cohort::synthetic(vec![vec![0.0; 3]], vec![1.0]).unwrap();
        let prepared = Interventional::new(&forest, &fitting).unwrap();
        assert!(prepared.contributions(&[0.0; 3], 9).iter().all(|c| c.is_nan()));
        // One reference row leaves one pattern at every leaf.
        let leaves = forest.layout().leaf_count();
        assert!(Interventional::with_at_most(&forest, &fitting, leaves).is_ok());
        let error = Interventional::with_at_most(&forest, &fitting, leaves - 1).unwrap_err();
        assert_eq!(error, InterventionalError::TooLarge);
    }
}
