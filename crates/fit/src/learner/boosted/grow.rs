//! One tree by `forust-ml`, and the same as a tree of the IR.

use std::collections::BTreeMap;

use forust_ml::Matrix;
use forust_ml::binning::{BinnedData, TiledBins, bin_matrix};
use forust_ml::constraints::{Constraint, ConstraintMap};
use forust_ml::gradientbooster::GrowPolicy;
use forust_ml::sampler::SampleMethod;
use forust_ml::splitter::MissingImputerSplitter;
use forust_ml::tree::{Tree as Grown, TreeRows};
use model::trees::{Missing, Node, Test, Tree};

use super::monotone;
use crate::candidate::Direction;
use crate::data::Data;

/// How a tree grows.
pub(super) struct Growth {
    pub(super) learning_rate: f32,
    pub(super) max_depth: usize,
    pub(super) min_child_weight: f32,
    pub(super) l2: f32,
    pub(super) l1: f32,
    pub(super) gamma: f32,
    pub(super) directions: BTreeMap<usize, Direction>,
}

/// The rows, each value as the number of its bin.
pub(super) struct Bins {
    data: BinnedData<f64>,
    tiles: TiledBins,
    rows: usize,
    width: usize,
}

/// A tree, and which rows came to each of its nodes, where all rows grew it.
pub(super) struct Growing {
    pub(super) tree: Tree,
    parted: Option<Parted>,
}

/// Rows, those of each node beside each other: for each node a range.
struct Parted {
    rows: Vec<usize>,
    ranges: Vec<(usize, usize)>,
}

impl Growing {
    /// Adds each training row's leaf to its margin.
    pub(super) fn add_to(&self, margins: &mut [f64], data: &Data) {
        let Some(Parted { rows, ranges }) = &self.parted else {
            let each = margins.iter_mut().enumerate();
            each.for_each(|(row, margin)| *margin += leaf_value(&self.tree, data.row(row)));
            return;
        };
        for (node, (start, stop)) in self.tree.nodes.iter().zip(ranges) {
            if let Node::Leaf { values, .. } = node {
                let value = values.first().copied().unwrap_or(f64::NAN);
                rows[*start..*stop].iter().for_each(|row| margins[*row] += value);
            }
        }
    }
}

/// The least curvature of a row, as in XGBoost: a row that is certain must not divide by 0.
const LEAST: f64 = 1e-16;

impl Bins {
    /// Bins of about equal weight, at most `count` a column.
    pub(super) fn new(data: &Data, weights: &[f64], count: u16) -> Result<Self, String> {
        let (rows, width) = (data.count(), data.width());
        let by_column: Vec<f64> = (0..width).flat_map(|column| data.column(column)).collect();
        let matrix = Matrix::new(&by_column, rows, width);
        let binned = bin_matrix(&matrix, weights, count, f64::NAN, false).map_err(|error| error.to_string())?;
        let tiles = TiledBins::new(&Matrix::new(&binned.binned_data, rows, width), &binned.cuts, false);
        Ok(Self { data: binned, tiles, rows, width })
    }

    /// The tree that lowers the loss most, from these rows (all where none are named) and columns. Serial: several fits
    /// run beside each other.
    pub(super) fn grow(
        &self,
        growth: &Growth,
        slope: &[f64],
        curvature: &[f64],
        rows: Option<Vec<usize>>,
        columns: &[usize],
    ) -> Result<Growing, String> {
        let is_of_all = rows.is_none();
        let constraints_map: ConstraintMap = (growth.directions.iter())
            .map(|(column, direction)| match direction {
                Direction::Increasing => (*column, Constraint::Positive),
                Direction::Decreasing => (*column, Constraint::Negative),
            })
            .collect();
        let splitter = MissingImputerSplitter {
            l1: growth.l1,
            l2: growth.l2,
            max_delta_step: 0.0,
            gamma: growth.gamma,
            min_leaf_weight: growth.min_child_weight,
            learning_rate: growth.learning_rate,
            allow_missing_splits: true,
            constraints_map,
        };
        let gradient: Vec<f32> = slope.iter().map(|slope| -slope as f32).collect();
        let hessian: Vec<f32> = curvature.iter().map(|curvature| curvature.max(LEAST) as f32).collect();
        let method = if rows.is_some() { SampleMethod::Random } else { SampleMethod::None };
        let mut grown = Grown::new();
        let parted = grown.fit_with_tiles(
            &Matrix::new(&self.data.binned_data, self.rows, self.width),
            rows.unwrap_or_else(|| (0..self.rows).collect()),
            columns,
            &self.data.cuts,
            &gradient,
            &hessian,
            &splitter,
            usize::MAX,
            growth.max_depth,
            false,
            &method,
            &GrowPolicy::DepthWise,
            Some(&self.tiles),
        );
        let mut tree = self.tree(&grown)?;
        if !growth.directions.is_empty() {
            let weights: Vec<f64> = grown.nodes.iter().map(|node| f64::from(node.weight_value)).collect();
            monotone::keep_bounds(&mut tree, &weights, &growth.directions);
        }
        let of_node = |rows: &TreeRows, number: usize| rows.ranges.get(number).copied().unwrap_or_default();
        let parted = parted.filter(|_| is_of_all).map(|rows| {
            let ranges = grown.nodes.iter().map(|node| of_node(&rows, node.num)).collect();
            Parted { rows: rows.index, ranges }
        });
        Ok(Growing { tree, parted })
    }

    /// The same tree in the IR: every leaf is the f32 that the library keeps, as f64.
    fn tree(&self, grown: &Grown) -> Result<Tree, String> {
        let place: BTreeMap<usize, u32> = grown.nodes.iter().map(|node| node.num).zip(0..).collect();
        let at = |number: usize| place.get(&number).copied().ok_or("a tree without one of its nodes was grown");
        let mut nodes = Vec::with_capacity(grown.nodes.len());
        for node in &grown.nodes {
            // Sums of children are differences of sums: rounding may leave less than nothing.
            let cover = f64::from(node.hessian_sum.max(0.0));
            if node.is_leaf {
                let value = f64::from(node.weight_value);
                if !value.is_finite() {
                    return Err("a leaf grew without limit: take a larger min_child_weight or l2".into());
                }
                nodes.push(Node::Leaf { values: vec![value], cover });
                continue;
            }
            // Below the least value that was seen there were missing values only: a new value below it is not missing.
            let least = self.data.cuts.get_col(node.split_feature).first();
            let threshold = if least == Some(&node.split_value) { f64::MIN } else { node.split_value };
            nodes.push(Node::Split {
                column: node.split_feature as u32,
                test: Test::Below(threshold),
                missing: if node.missing_node == node.left_child { Missing::Left } else { Missing::Right },
                left: at(node.left_child)?,
                right: at(node.right_child)?,
                cover,
            });
        }
        Ok(Tree { margin: Some(0), nodes })
    }
}

/// The leaf that a row comes to in a tree of one margin whose tests are `Below`.
pub(super) fn leaf_value(tree: &Tree, row: &[f64]) -> f64 {
    let mut at = 0;
    loop {
        match &tree.nodes[at] {
            Node::Split { column, test: Test::Below(threshold), missing, left, right, .. } => {
                let value = row[*column as usize];
                let is_left = if value.is_nan() { *missing == Missing::Left } else { value < *threshold };
                at = if is_left { *left } else { *right } as usize;
            }
            Node::Leaf { values, .. } => return values.first().copied().unwrap_or(f64::NAN),
            Node::Split { .. } => return f64::NAN,
        }
    }
}
