//! What makes an ensemble sound: everything that arithmetic relies on later is proven here, once.

use super::ir::{Node, Precision, Test, Tree, TreeEnsemble};

/// The most nodes of all trees together: 16 million.
pub const MAX_NODES: usize = 1 << 24;
/// The most nodes of one tree: 262,144, which 17 full levels of splits have. Single rows are scored by 16-bit steps in
/// trees of up to 64,000 nodes and node by node in larger ones; a tree that is larger still has so few training rows
/// to a leaf that it is a table of patients and no model.
const MAX_TREE_NODES: usize = 1 << 18;
/// The most splits from a root to a leaf.
pub const MAX_DEPTH: usize = 512;
/// The most columns and the most margins.
pub const MAX_WIDTH: usize = 1 << 15;

/// Why an ensemble is not sound.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TreeError {
    /// Something of the whole ensemble.
    #[error("the ensemble {0}")]
    Ensemble(String),
    /// Something of a model around its trees.
    #[error("the model {0}")]
    Model(String),
    /// Something of one node.
    #[error("tree {tree}, node {node}: {what}")]
    Node {
        /// Index of the tree.
        tree: usize,
        /// Index of the node in that tree.
        node: usize,
        /// What is wrong.
        what: String,
    },
    /// The bytes are no compiled forest.
    #[error("the compiled trees cannot be read: {0}; import the model again with this version of the program")]
    Bytes(String),
}

/// Checks everything; `Ok` means that every walk ends at a leaf with finite values.
///
/// # Errors
/// Says what is wrong in which tree and node.
pub(super) fn check(ensemble: &TreeEnsemble) -> Result<(), TreeError> {
    let ensemble_error = |what: String| Err(TreeError::Ensemble(what));
    if ensemble.columns == 0 || ensemble.columns as usize > MAX_WIDTH {
        let columns = ensemble.columns;
        return ensemble_error(format!(
            "has {columns} columns; 1 to {MAX_WIDTH} are understood: train it on fewer columns"
        ));
    }
    if ensemble.base.is_empty() || ensemble.base.len() > MAX_WIDTH {
        return ensemble_error(format!("has {} margins; 1 to {MAX_WIDTH} are understood", ensemble.base.len()));
    }
    if let Some(base) = ensemble.base.iter().find(|base| !fits(**base, ensemble.precision)) {
        return ensemble_error(format!("has the base {base}, which is no finite number of its precision"));
    }
    let nodes: usize = ensemble.trees.iter().map(|tree| tree.nodes.len()).sum();
    if nodes > MAX_NODES {
        return ensemble_error(format!(
            "has {nodes} nodes; at most {MAX_NODES} are understood: train fewer or smaller trees"
        ));
    }
    let vector = ensemble.trees.first().is_some_and(|tree| tree.margin.is_none());
    for (at, tree) in ensemble.trees.iter().enumerate() {
        if tree.margin.is_none() != vector {
            return ensemble_error(format!("mixes trees with one value and with a value for each margin (tree {at})"));
        }
        if tree.margin.is_some_and(|margin| margin as usize >= ensemble.base.len()) {
            return ensemble_error(format!("has a tree ({at}) of a margin that is not there"));
        }
        check_tree(ensemble, at, tree)?;
    }
    Ok(())
}

fn check_tree(ensemble: &TreeEnsemble, at: usize, tree: &Tree) -> Result<(), TreeError> {
    let error = |node: usize, what: &str| Err(TreeError::Node { tree: at, node, what: what.into() });
    if tree.nodes.is_empty() {
        return error(0, "the tree has no node");
    }
    if tree.nodes.len() > MAX_TREE_NODES {
        let nodes = tree.nodes.len();
        return error(
            0,
            &format!(
                "the tree has {nodes} nodes; at most {MAX_TREE_NODES} are understood: train with a smaller max_depth or \
                 max_leaves, or with more rows to a leaf"
            ),
        );
    }
    let values = if tree.margin.is_some() { 1 } else { ensemble.base.len() };
    let mut seen = vec![false; tree.nodes.len()];
    // Each node is entered once, from its one parent: a second visit is a cycle or a shared child.
    let mut open = vec![(0_usize, 0_usize)];
    while let Some((node, depth)) = open.pop() {
        let Some(is_seen) = seen.get_mut(node) else { return error(node, "a child's index is out of range") };
        if std::mem::replace(is_seen, true) {
            return error(node, "the node is the child of two nodes, or its own ancestor");
        }
        if depth > MAX_DEPTH {
            return error(node, &format!("lies more than {MAX_DEPTH} splits deep: train with a smaller max_depth"));
        }
        let cover = tree.nodes[node].cover();
        if !(cover.is_finite() && cover >= 0.0) {
            return error(node, "its cover is no finite number, or negative");
        }
        match &tree.nodes[node] {
            Node::Leaf { values: found, .. } => {
                if found.len() != values {
                    return error(node, &format!("the leaf has {} values, not {values}", found.len()));
                }
                if !found.iter().all(|value| fits(*value, ensemble.precision)) {
                    return error(node, "a leaf's value is no finite number of the ensemble's precision");
                }
            }
            Node::Split { column, test, left, right, .. } => {
                if column >= &ensemble.columns {
                    return error(node, &format!("asks column {column} of {}", ensemble.columns));
                }
                if let Some(what) = wrong_test(test, ensemble.precision) {
                    return error(node, what);
                }
                open.push((*right as usize, depth + 1));
                open.push((*left as usize, depth + 1));
            }
        }
    }
    match seen.iter().position(|seen| !seen) {
        Some(node) => error(node, "the node is nobody's child"),
        None => Ok(()),
    }
}

fn wrong_test(test: &Test, precision: Precision) -> Option<&'static str> {
    match test {
        Test::Below(t) | Test::AtMost(t) | Test::Equals(t) if t.is_nan() => Some("the threshold is not a number"),
        Test::Below(t) | Test::AtMost(t) | Test::Equals(t) if t.is_infinite() => Some("the threshold is infinite"),
        Test::Below(t) | Test::AtMost(t) | Test::Equals(t)
            if precision == Precision::F32 && (f64::from(*t as f32) - t).abs() > 0.0 =>
        {
            Some("the threshold is no f32 number, though the ensemble says f32")
        }
        Test::OneOf(categories) | Test::OneOfCut(categories) if !categories.is_sorted_by(|a, b| a < b) => {
            Some("the categories are not ascending")
        }
        _ => None,
    }
}

fn fits(value: f64, precision: Precision) -> bool {
    value.is_finite() && (precision == Precision::F64 || f64::from(value as f32) == value)
}
