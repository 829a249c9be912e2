//! One tree: from an array for each property to nodes.

use model::trees::{Missing, Node, Test, Tree};

use super::file::TreeArrays;
use super::number;
use crate::ImportError;

/// Where a child's index says that there is none.
const NO_CHILD: i32 = -1;
/// XGBoost takes no number from here on for a category.
const CATEGORY_END: i64 = 1 << 24;

/// What a tree must fit.
pub(super) struct Frame {
    pub(super) columns: u32,
    pub(super) margins: usize,
    /// The margin that `tree_info` names.
    pub(super) margin: u32,
    /// The weight of `dart`.
    pub(super) weight: Option<f32>,
}

/// The tree's nodes in the file's order, without those that pruning has deleted.
pub(super) fn tree(arrays: &TreeArrays, frame: &Frame, place: &str) -> Result<Tree, ImportError> {
    let reading = Reading::new(arrays, frame, place)?;
    let reachable = reading.reachable()?;
    let mut numbers = Vec::with_capacity(reachable.len());
    let mut next = 0;
    for is_reachable in &reachable {
        numbers.push(next);
        next += u32::from(*is_reachable);
    }
    let nodes = (0..reachable.len()).filter(|node| reachable[*node]).map(|node| reading.node(node, &numbers));
    Ok(Tree { margin: (!reading.is_vector).then_some(frame.margin), nodes: nodes.collect::<Result<_, _>>()? })
}

struct Reading<'a> {
    arrays: &'a TreeArrays,
    frame: &'a Frame,
    place: &'a str,
    /// For each node the categories that go right, where it asks for such.
    categories: Vec<Option<Vec<u32>>>,
    /// Whether each leaf holds a value for every margin.
    is_vector: bool,
}

impl<'a> Reading<'a> {
    fn new(arrays: &'a TreeArrays, frame: &'a Frame, place: &'a str) -> Result<Self, ImportError> {
        let count = arrays.left_children.len();
        let announced = number::<usize>(&arrays.tree_param.num_nodes, &format!("{place}.tree_param.num_nodes"))?;
        if count != announced || count == 0 {
            return Err(damaged(place, format!("left_children has {count} elements for {announced} nodes")));
        }
        for (name, length, may_be_absent) in [
            ("right_children", arrays.right_children.len(), false),
            ("split_indices", arrays.split_indices.len(), false),
            ("split_conditions", arrays.split_conditions.len(), false),
            ("default_left", arrays.default_left.len(), false),
            ("sum_hessian", arrays.sum_hessian.len(), true),
            ("split_type", arrays.split_type.len(), true),
        ] {
            if length != count && !(may_be_absent && length == 0) {
                return Err(damaged(place, format!("{name} has {length} elements for {count} nodes")));
            }
        }
        let is_vector = match arrays.tree_param.size_leaf_vector.as_deref() {
            None | Some("0" | "1") => false,
            Some(text) => {
                let size = number::<usize>(text, &format!("{place}.tree_param.size_leaf_vector"))?;
                if size != frame.margins {
                    let what = format!("its leaves hold {size} values, the model gives {}", frame.margins);
                    return Err(damaged(place, what));
                }
                true
            }
        };
        let mut reading = Self { arrays, frame, place, categories: vec![None; count], is_vector };
        reading.read_categories()?;
        Ok(reading)
    }

    fn error<T>(&self, node: usize, what: impl std::fmt::Display) -> Result<T, ImportError> {
        Err(damaged(&format!("{}, node {node}", self.place), what))
    }

    fn read_categories(&mut self) -> Result<(), ImportError> {
        let arrays = self.arrays;
        let counts = [arrays.categories_nodes.len(), arrays.categories_segments.len(), arrays.categories_sizes.len()];
        if counts.iter().any(|count| *count != counts[0]) {
            let [nodes, segments, sizes] = counts;
            let what = format!("categories_nodes, _segments and _sizes have {nodes}, {segments} and {sizes} elements");
            return Err(damaged(self.place, what));
        }
        let sizes = arrays.categories_segments.iter().zip(&arrays.categories_sizes);
        for (node, (segment, size)) in arrays.categories_nodes.iter().zip(sizes) {
            let range = usize::try_from(*segment).ok().zip(usize::try_from(*size).ok());
            let found = range.and_then(|(from, size)| arrays.categories.get(from..from.checked_add(size)?));
            let Some(found) = found.filter(|found| !found.is_empty()) else {
                return Err(damaged(self.place, format!("the categories of node {node} are not there")));
            };
            let mut set = Vec::with_capacity(found.len());
            for category in found {
                match u32::try_from(*category) {
                    Ok(number) if *category < CATEGORY_END => set.push(number),
                    _ => return Err(damaged(self.place, format!("node {node} asks for the category {category}"))),
                }
            }
            set.sort_unstable();
            set.dedup();
            match usize::try_from(*node).ok().and_then(|node| self.categories.get_mut(node)) {
                Some(slot @ None) => *slot = Some(set),
                _ => return Err(damaged(self.place, format!("categories_nodes names the node {node} wrongly"))),
            }
        }
        for (node, kind) in arrays.split_type.iter().enumerate() {
            if usize::from(*kind) != usize::from(self.categories[node].is_some()) {
                return self.error(node, format!("split_type is {kind}, which its categories do not fit"));
            }
        }
        Ok(())
    }

    fn child(&self, node: usize, index: i32) -> Result<usize, ImportError> {
        match usize::try_from(index) {
            Ok(child) if child < self.categories.len() => Ok(child),
            _ => self.error(node, format!("its child {index} is not there")),
        }
    }

    /// Which nodes a row can come to; every other one must be counted as deleted.
    fn reachable(&self) -> Result<Vec<bool>, ImportError> {
        let mut reachable = vec![false; self.categories.len()];
        let mut open = vec![0];
        while let Some(node) = open.pop() {
            if std::mem::replace(&mut reachable[node], true) {
                return self.error(node, "it is the child of two nodes, or its own ancestor");
            }
            if self.arrays.left_children[node] != NO_CHILD {
                open.push(self.child(node, self.arrays.right_children[node])?);
                open.push(self.child(node, self.arrays.left_children[node])?);
            }
        }
        let deleted = reachable.iter().filter(|is_reachable| !**is_reachable).count();
        let announced = match &self.arrays.tree_param.num_deleted {
            Some(text) => number::<usize>(text, &format!("{}.tree_param.num_deleted", self.place))?,
            None => 0,
        };
        if deleted != announced {
            let what = format!("{deleted} nodes are nobody's child, {announced} are said to be deleted");
            return Err(damaged(self.place, what));
        }
        Ok(reachable)
    }

    fn node(&self, node: usize, numbers: &[u32]) -> Result<Node, ImportError> {
        let arrays = self.arrays;
        let cover = f64::from(arrays.sum_hessian.get(node).copied().unwrap_or(0.0));
        if !(cover.is_finite() && cover >= 0.0) {
            return self.error(node, format!("its sum_hessian is {cover}"));
        }
        if arrays.left_children[node] == NO_CHILD {
            return Ok(Node::Leaf { values: self.leaf(node)?, cover });
        }
        let column = match u32::try_from(arrays.split_indices[node]) {
            Ok(column) if column < self.frame.columns => column,
            _ => {
                let what = format!("it asks column {} of {}", arrays.split_indices[node], self.frame.columns);
                return self.error(node, what);
            }
        };
        let left = numbers[self.child(node, arrays.left_children[node])?];
        let right = numbers[self.child(node, arrays.right_children[node])?];
        let missing_left = arrays.default_left[node].0;
        Ok(match &self.categories[node] {
            // XGBoost's categories go right and everything else left: the other way round.
            Some(categories) => Node::Split {
                column,
                test: Test::OneOf(categories.clone()),
                missing: if missing_left { Missing::Right } else { Missing::Left },
                left: right,
                right: left,
                cover,
            },
            None => {
                let threshold = arrays.split_conditions[node];
                if !threshold.is_finite() {
                    return self.error(node, "its threshold is no finite number");
                }
                let missing = if missing_left { Missing::Left } else { Missing::Right };
                Node::Split { column, test: Test::Below(f64::from(threshold)), missing, left, right, cover }
            }
        })
    }

    fn leaf(&self, node: usize) -> Result<Vec<f64>, ImportError> {
        let arrays = self.arrays;
        let size = self.frame.margins;
        let stored = match (self.is_vector, &arrays.leaf_weights) {
            (false, _) => arrays.split_conditions.get(node..=node),
            // From 3.2 on, a leaf's right child is where its values are.
            (true, Some(values)) => {
                usize::try_from(arrays.right_children[node]).ok().and_then(|leaf| slice(values, leaf, size))
            }
            (true, None) => slice(&arrays.base_weights, node, size),
        };
        match stored {
            None => self.error(node, "the leaf's values are not there"),
            Some(values) => {
                // XGBoost multiplies in f32 before it adds, so that the product is the leaf's value.
                let weigh = |value: &f32| self.frame.weight.map_or(*value, |weight| value * weight);
                let values: Vec<f32> = values.iter().map(weigh).collect();
                if !values.iter().all(|value| value.is_finite()) {
                    return self.error(node, "the leaf's value is no finite number");
                }
                Ok(values.into_iter().map(f64::from).collect())
            }
        }
    }
}

fn slice(values: &[f32], index: usize, size: usize) -> Option<&[f32]> {
    let from = index.checked_mul(size)?;
    values.get(from..from.checked_add(size)?)
}

fn damaged(place: &str, what: impl std::fmt::Display) -> ImportError {
    ImportError::new(place, what).with_remedy("The file is damaged: save the model again")
}

#[cfg(test)]
#[path = "tree_tests.rs"]
mod tests;
