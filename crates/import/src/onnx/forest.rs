//! Trees of any ONNX operator as the IR's ensemble: children checked, modes translated, covers read where they are any.

use std::collections::HashSet;

use model::trees::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};

use super::attributes::At;
use crate::ImportError;

const MOST_NODES: usize = 1 << 24;

/// How a node asks.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mode {
    AtMost,
    Below,
    AtLeast,
    Above,
    Equal,
    Unequal,
    Member(Vec<f64>),
}

/// A node as the file holds it; children are indices of nodes of the whole ensemble.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RawNode {
    pub(super) kind: RawKind,
    pub(super) rate: f64,
}

/// What a node does.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum RawKind {
    Branch { column: usize, mode: Mode, value: f64, missing_tracks_true: bool, yes: usize, no: usize },
    Leaf(Vec<(u32, f64)>),
}

/// An ensemble as the file holds it.
#[derive(Debug)]
pub(super) struct RawForest {
    pub(super) nodes: Vec<RawNode>,
    pub(super) roots: Vec<usize>,
    pub(super) targets: usize,
    pub(super) precision: Precision,
    pub(super) aggregation: Aggregation,
    /// One for each target, or none.
    pub(super) base: Vec<f64>,
}

impl RawForest {
    /// The ensemble over rows of `columns` columns, and whether its covers are known.
    pub(super) fn ensemble(mut self, at: &At<'_>, columns: usize) -> Result<(TreeEnsemble, bool), ImportError> {
        self.check(at, columns)?;
        let covers = self.rates_are_covers();
        if !covers {
            self.nodes.iter_mut().for_each(|node| node.rate = 0.0);
        }
        let margins = self.roots.iter().map(|root| self.margin_of(*root)).collect::<Option<Vec<u32>>>();
        // An average divides by all trees, also by those that say nothing of a target.
        let margins = margins.filter(|_| self.aggregation == Aggregation::Sum || self.targets == 1);
        let mut budget = self.most_nodes();
        let mut trees = Vec::new();
        for (tree, root) in self.roots.iter().enumerate() {
            let margin = margins.as_ref().and_then(|margins| margins.get(tree)).copied();
            trees.push(self.tree(at, *root, margin, &mut budget)?);
        }
        let base = if self.base.is_empty() { vec![0.0; self.targets] } else { self.base.clone() };
        let mut ensemble = TreeEnsemble {
            columns: columns as u32,
            precision: self.precision,
            aggregation: self.aggregation,
            base,
            trees,
        };
        if ensemble.aggregation == Aggregation::Sum {
            add_base_last(&mut ensemble);
        }
        Ok((ensemble, covers))
    }

    fn check(&self, at: &At<'_>, columns: usize) -> Result<(), ImportError> {
        let mut parents = vec![0_u32; self.nodes.len()];
        for (index, node) in self.nodes.iter().enumerate() {
            match &node.kind {
                RawKind::Branch { column, mode, value, yes, no, .. } => {
                    if *column >= columns {
                        return Err(at.error(format!("node {index} asks column {column}, but a row has {columns}")));
                    }
                    let wrong = match mode {
                        Mode::Member(members) => members.is_empty() || members.iter().any(|v| !v.is_finite()),
                        Mode::Below | Mode::AtLeast => value.is_nan(),
                        Mode::AtMost | Mode::Above => value.is_nan() || *value == f64::NEG_INFINITY,
                        _ => !value.is_finite(),
                    };
                    if wrong {
                        return Err(at.error(format!("node {index} compares with {value}, which is no finite number")));
                    }
                    for child in [yes, no] {
                        match parents.get_mut(*child) {
                            Some(parents) => *parents += 1,
                            None => {
                                return Err(at.error(format!("node {index} has the child {child}, which is not there")));
                            }
                        }
                    }
                }
                RawKind::Leaf(weights) => {
                    for (target, weight) in weights {
                        if *target as usize >= self.targets {
                            let targets = self.targets;
                            return Err(at.error(format!("a leaf adds to class or target {target} of {targets}")));
                        }
                        if !weight.is_finite() {
                            return Err(at.error(format!("leaf {index} holds {weight}, which is no finite number")));
                        }
                    }
                }
            }
        }
        if self.roots.iter().any(|root| parents.get(*root).is_none_or(|parents| *parents > 0)) {
            return Err(at.error("a root is not there or is another node's child: the nodes form a cycle"));
        }
        if self.has_cycle(parents) {
            return Err(at.error("a node is its own ancestor: the nodes form a cycle"));
        }
        if let Some(base) = self.base.iter().find(|base| !base.is_finite()) {
            return Err(at.error(format!("a base value is {base}")));
        }
        if !self.base.is_empty() && self.base.len() != self.targets {
            return Err(at.error(format!("{} base values for {} targets", self.base.len(), self.targets)));
        }
        Ok(())
    }

    /// Nodes without parents are taken away until none is left; what stays is a cycle.
    fn has_cycle(&self, mut parents: Vec<u32>) -> bool {
        let mut open: Vec<usize> = (0..self.nodes.len()).filter(|node| parents[*node] == 0).collect();
        let mut taken = 0;
        while let Some(node) = open.pop() {
            taken += 1;
            if let RawKind::Branch { yes, no, .. } = &self.nodes[node].kind {
                for child in [*yes, *no] {
                    parents[child] -= 1;
                    if parents[child] == 0 {
                        open.push(child);
                    }
                }
            }
        }
        taken < self.nodes.len()
    }

    /// How many nodes the trees may have once what two nodes share stands twice: shared children are how onnxmltools
    /// writes sets of categories, but they could also describe trees of any size in a small file.
    fn most_nodes(&self) -> usize {
        let members = self.nodes.iter().map(|node| match &node.kind {
            RawKind::Branch { mode: Mode::Member(members), .. } => members.len(),
            _ => 1,
        });
        members.sum::<usize>().saturating_mul(64).clamp(1 << 10, MOST_NODES)
    }

    /// Hit rates are covers where they differ and each is the sum of its children's.
    fn rates_are_covers(&self) -> bool {
        let rate = |index: usize| self.nodes.get(index).map_or(f64::NAN, |node| node.rate);
        let varies = self.nodes.iter().any(|node| node.rate != rate(0));
        let sum_up = self.nodes.iter().all(|node| match &node.kind {
            RawKind::Branch { yes, no, .. } => (rate(*yes) + rate(*no) - node.rate).abs() <= 1e-3 * node.rate.abs(),
            RawKind::Leaf(_) => true,
        });
        varies && sum_up && self.nodes.iter().all(|node| node.rate.is_finite() && node.rate >= 0.0)
    }

    /// The only target that a tree's leaves add to.
    fn margin_of(&self, root: usize) -> Option<u32> {
        let mut margin = None;
        let mut seen = HashSet::new();
        let mut open = vec![root];
        while let Some(index) = open.pop() {
            if !seen.insert(index) {
                continue;
            }
            match &self.nodes[index].kind {
                RawKind::Branch { yes, no, .. } => open.extend([*yes, *no]),
                RawKind::Leaf(weights) => {
                    for (target, _) in weights {
                        if margin.is_some_and(|margin| margin != *target) {
                            return None;
                        }
                        margin = Some(*target);
                    }
                }
            }
        }
        Some(margin.unwrap_or(0))
    }

    fn tree(&self, at: &At<'_>, root: usize, margin: Option<u32>, budget: &mut usize) -> Result<Tree, ImportError> {
        let mut nodes = Vec::new();
        // The node of the file, the members of its set that are still to be asked, and whose child it becomes.
        let mut open = vec![(root, 0_usize, None::<(usize, bool)>)];
        while let Some((index, asked, parent)) = open.pop() {
            *budget = budget.checked_sub(1).ok_or_else(|| {
                at.refused("the trees grow beyond measure once what their nodes share is written out")
            })?;
            let here = nodes.len();
            if let Some((parent, is_left)) = parent
                && let Some(Node::Split { left, right, .. }) = nodes.get_mut(parent)
            {
                *(if is_left { left } else { right }) = here as u32;
            }
            let node = &self.nodes[index];
            match &node.kind {
                RawKind::Leaf(weights) => {
                    let mut values = vec![0.0; if margin.is_some() { 1 } else { self.targets }];
                    for (target, weight) in weights {
                        let slot = if margin.is_some() { 0 } else { *target as usize };
                        values[slot] = self.sum(values[slot], *weight);
                    }
                    nodes.push(Node::Leaf { values, cover: node.rate });
                }
                RawKind::Branch { column, mode, value, missing_tracks_true, yes, no } => {
                    let (test, is_yes_left) = translated(mode, *value, asked);
                    let rest = match mode {
                        Mode::Member(members) => members.len() - asked - 1,
                        _ => 0,
                    };
                    // Not a number is unequal to everything, so it passes that test; it passes no other.
                    let missing_is_yes = (*missing_tracks_true && asked == 0) || *mode == Mode::Unequal;
                    let missing = if missing_is_yes == is_yes_left { Missing::Left } else { Missing::Right };
                    let column = *column as u32;
                    nodes.push(Node::Split { column, test, missing, left: 0, right: 0, cover: node.rate });
                    let other = if rest > 0 { (index, asked + 1) } else { (*no, 0) };
                    open.push((other.0, other.1, Some((here, !is_yes_left))));
                    open.push((*yes, 0, Some((here, is_yes_left))));
                }
            }
        }
        Ok(Tree { margin, nodes })
    }

    fn sum(&self, a: f64, b: f64) -> f64 {
        match self.precision {
            Precision::F32 => f64::from(a as f32 + b as f32),
            Precision::F64 => a + b,
        }
    }
}

/// The IR's test of a mode, and whether rows that pass the file's test go left.
fn translated(mode: &Mode, value: f64, asked: usize) -> (Test, bool) {
    match mode {
        // All numbers are at most infinite, as none is of an empty set: how splits on missing values are written.
        Mode::AtMost if value == f64::INFINITY => (Test::OneOf(Vec::new()), false),
        Mode::Above if value == f64::INFINITY => (Test::OneOf(Vec::new()), true),
        Mode::AtMost => (Test::AtMost(value), true),
        Mode::Below => (Test::Below(value), true),
        Mode::AtLeast => (Test::Below(value), false),
        Mode::Above => (Test::AtMost(value), false),
        Mode::Equal => (Test::Equals(value), true),
        Mode::Unequal => (Test::Equals(value), false),
        Mode::Member(members) => (Test::Equals(members.get(asked).copied().unwrap_or(f64::NAN)), true),
    }
}

/// ONNX Runtime adds the base after the trees, the IR before them: as a last tree of one leaf it is added in its place.
fn add_base_last(ensemble: &mut TreeEnsemble) {
    let none = vec![0.0; ensemble.base.len()];
    let base = std::mem::replace(&mut ensemble.base, none);
    if base.iter().all(|base| *base == 0.0) {
        return;
    }
    let cover = ensemble.trees.first().and_then(|tree| tree.nodes.first()).map_or(0.0, Node::cover);
    let leaf = |margin: Option<u32>, values: Vec<f64>| Tree { margin, nodes: vec![Node::Leaf { values, cover }] };
    if ensemble.trees.is_empty() {
        ensemble.base = base;
    } else if ensemble.trees.iter().any(|tree| tree.margin.is_none()) {
        ensemble.trees.push(leaf(None, base));
    } else {
        ensemble.trees.extend(base.iter().enumerate().map(|(margin, base)| leaf(Some(margin as u32), vec![*base])));
    }
}
