//! One tree of a text model.
//!
//! LightGBM numbers splits from 0 and writes leaf k as the child −1 − k; here the leaves follow the splits.

use model::trees::{Missing, Node, Test, Tree};

use super::DAMAGED;
use super::categories::Categories;
use super::sections::Block;
use super::shape::check_shape;
use crate::ImportError;

/// Nearer to 0 than this (or as near) is zero for LightGBM, which reads such a value as 0 before it asks any tree.
const ZERO: f64 = 1e-35_f32 as f64;

const FIELDS: [&str; 22] = [
    "num_leaves",
    "num_cat",
    "split_feature",
    "split_gain",
    "threshold",
    "decision_type",
    "left_child",
    "right_child",
    "leaf_parent",
    "leaf_value",
    "leaf_weight",
    "leaf_count",
    "internal_value",
    "internal_weight",
    "internal_count",
    "cat_boundaries",
    "cat_threshold",
    "is_linear",
    "shrinkage",
    "has_categorical",
    "leaf_depth",
    "max_depth",
];

/// A tree with what a reader should know of it.
pub(super) struct Read {
    pub(super) tree: Tree,
    /// Whether the file says how many training rows came through each node.
    pub(super) has_counts: bool,
    /// The columns asked by category.
    pub(super) categorical: Vec<u32>,
}

/// Reads a tree of a model with `columns` columns.
pub(super) fn read(block: &Block<'_>, columns: usize, margin: u32) -> Result<Read, ImportError> {
    if block.text("is_linear").is_some_and(|value| value.trim() != "0") {
        return Err(block
            .wrong("is_linear", "its leaves are linear models, and this project's trees have constant leaves")
            .with_remedy("Train the model with linear_tree=false"));
    }
    block.only(&FIELDS)?;
    let leaves: usize = block.number("num_leaves")?;
    if leaves == 0 {
        return Err(block.wrong("num_leaves", "a tree has at least one leaf").with_remedy(DAMAGED));
    }
    let values = block.finite("leaf_value", leaves)?;
    let splits = leaves - 1;
    let counts = Counts::read(block, leaves)?;
    let mut categories = Categories::read(block)?;

    let features: Vec<i64> = block.numbers("split_feature", splits)?;
    let thresholds: Vec<f64> = block.numbers("threshold", splits)?;
    let kinds: Vec<u8> = block.numbers("decision_type", splits)?;
    let left: Vec<i64> = block.numbers("left_child", splits)?;
    let right: Vec<i64> = block.numbers("right_child", splits)?;
    check_shape(block, &left, &right, leaves)?;

    let mut nodes = Vec::with_capacity(splits + leaves);
    let mut categorical = Vec::new();
    for split in 0..splits {
        let column = usize::try_from(features[split]).ok().filter(|feature| *feature < columns).ok_or_else(|| {
            let what = format_args!("node {split} asks column {}, of {columns}", features[split]);
            block.wrong("split_feature", what).with_remedy(DAMAGED)
        })? as u32;
        let kind = Kind::read(block, kinds[split], split)?;
        let child = |child: i64| if child < 0 { (splits as i64 + !child) as u32 } else { child as u32 };
        let (left, right, cover) = (child(left[split]), child(right[split]), counts.of_split(split));
        let threshold = thresholds[split];
        nodes.push(if kind.is_categorical {
            categorical.push(column);
            let test = Test::OneOfCut(categories.take(block, threshold, split)?);
            // Whatever the missing type says, a missing category goes right.
            Node::Split { column, test, missing: Missing::Right, left, right, cover }
        } else if threshold == f64::INFINITY {
            // Every number is at most that: the split parts missing from present. No value is in the empty set, so
            // the children change places.
            Node::Split { column, test: Test::OneOf(vec![]), missing: kind.mirrored(), left: right, right: left, cover }
        } else if threshold.is_finite() {
            Node::Split { column, test: numerical(threshold), missing: kind.missing, left, right, cover }
        } else {
            return Err(block.wrong("threshold", format_args!("node {split} has {threshold}")).with_remedy(DAMAGED));
        });
    }
    let leaf = |(at, value)| Node::Leaf { values: vec![value], cover: counts.of_leaf(at) };
    nodes.extend(values.into_iter().enumerate().map(leaf));
    Ok(Read { tree: Tree { margin: Some(margin), nodes }, has_counts: counts.are_known, categorical })
}

/// value ≤ threshold, of the value as LightGBM reads it.
fn numerical(threshold: f64) -> Test {
    if threshold.abs() > ZERO {
        Test::AtMost(threshold)
    } else if threshold < 0.0 {
        Test::Below(-ZERO)
    } else {
        Test::AtMost(ZERO)
    }
}

/// What a decision type's bits say.
struct Kind {
    is_categorical: bool,
    missing: Missing,
}

impl Kind {
    fn read(block: &Block<'_>, bits: u8, split: usize) -> Result<Self, ImportError> {
        let defaults_left = bits & 2 != 0;
        let missing = match (bits >> 2, defaults_left) {
            (0, _) => Missing::AsZero,
            (1, true) => Missing::ZeroLeft,
            (1, false) => Missing::ZeroRight,
            (2, true) => Missing::Left,
            (2, false) => Missing::Right,
            _ => {
                let what = format_args!("node {split} has {bits}, which is no type of decision that LightGBM writes");
                return Err(block.wrong("decision_type", what).with_remedy(DAMAGED));
            }
        };
        Ok(Self { is_categorical: bits & 1 != 0, missing })
    }

    /// The same where the children change places.
    fn mirrored(&self) -> Missing {
        match self.missing {
            Missing::Left => Missing::Right,
            Missing::Right => Missing::Left,
            Missing::ZeroLeft => Missing::ZeroRight,
            Missing::ZeroRight => Missing::ZeroLeft,
            Missing::AsZero => Missing::AsZero,
        }
    }
}

/// How many training rows came through each node: what LightGBM's own contributions weigh branches by.
struct Counts {
    are_known: bool,
    leaves: Vec<f64>,
    splits: Vec<f64>,
}

impl Counts {
    fn read(block: &Block<'_>, leaves: usize) -> Result<Self, ImportError> {
        let is_given = |key| block.text(key).is_some_and(|text| !text.trim().is_empty());
        if !is_given("leaf_count") || (leaves > 1 && !is_given("internal_count")) {
            // A tree of one leaf needs none.
            return Ok(Self { are_known: leaves == 1, leaves: Vec::new(), splits: Vec::new() });
        }
        let read = |key, count| {
            let counts = block.finite(key, count)?;
            match counts.iter().position(|count| *count < 0.0) {
                None => Ok(counts),
                Some(at) => Err(block.wrong(key, format_args!("entry {at} is negative")).with_remedy(DAMAGED)),
            }
        };
        Ok(Self { are_known: true, leaves: read("leaf_count", leaves)?, splits: read("internal_count", leaves - 1)? })
    }

    fn of_leaf(&self, leaf: usize) -> f64 {
        self.leaves.get(leaf).copied().unwrap_or(0.0)
    }

    fn of_split(&self, split: usize) -> f64 {
        self.splits.get(split).copied().unwrap_or(0.0)
    }
}

#[cfg(test)]
mod tests {
    use model::Predictor;
    use model::trees::{Aggregation, Precision, TreeEnsemble};

    use super::super::sections::Sections;
    use super::*;

    /// Two splits and three leaves: column 0 at most 1, else column 1 (by default a missing value goes left).
    const TREE: &str = "num_leaves=3\nnum_cat=0\nsplit_feature=0 1\nthreshold=1 2.5\ndecision_type=0 10\n\
        left_child=-1 -2\nright_child=1 -3\nleaf_value=10 20 30\nleaf_count=5 6 7\ninternal_count=18 13\nshrinkage=1\n";

    fn read_tree(text: &str) -> Result<Read, String> {
        let text = format!("tree\nTree=0\n{text}\nend of trees\n");
        let sections = Sections::read(text.as_bytes()).map_err(|error| error.to_string())?;
        read(&sections.trees[0], 2, 0).map_err(|error| error.to_string())
    }

    fn margins(text: &str, rows: &[[f64; 2]]) -> Vec<f64> {
        let trees = vec![read_tree(text).unwrap().tree];
        let (precision, aggregation) = (Precision::F64, Aggregation::Sum);
        let ensemble = TreeEnsemble { columns: 2, precision, aggregation, base: vec![0.0], trees };
        let forest = Predictor::Trees(ensemble).compile().unwrap();
        rows.iter().map(|row| forest.margins_from_row(row)[0]).collect()
    }

    fn refusal(changed: &str, by: &str) -> String {
        assert!(TREE.contains(changed));
        read_tree(&TREE.replace(changed, by)).err().unwrap_or_default()
    }

    #[test]
    fn splits_and_leaves_are_where_they_were() {
        let nan = f64::NAN;
        // Without a missing type, a missing value is a zero, which is at most 1.
        let rows = [[1.0, 9.0], [nan, 9.0], [1.1, 2.5], [1.1, nan], [1.1, 2.6]];
        assert_eq!(margins(TREE, &rows), [10.0, 10.0, 20.0, 20.0, 30.0]);
        let read = read_tree(TREE).unwrap();
        assert!(read.has_counts);
        assert_eq!(read.tree.nodes.iter().map(Node::cover).collect::<Vec<_>>(), [18.0, 13.0, 5.0, 6.0, 7.0]);
        let without = read_tree(&TREE.replace("internal_count=18 13\n", "")).unwrap();
        assert!(!without.has_counts && without.tree.nodes.iter().all(|node| node.cover() == 0.0));
    }

    #[test]
    fn zeros_are_missing_where_the_type_says_so() {
        let left = TREE.replace("decision_type=0 10", "decision_type=4 6");
        // Column 0 by default right, column 1 by default left.
        let rows = [[-1.0, 9.0], [0.0, 9.0], [-1e-36, 0.0], [f64::NAN, f64::NAN], [f64::NAN, 2.6]];
        assert_eq!(margins(&left, &rows), [10.0, 30.0, 20.0, 20.0, 30.0]);
        // The threshold of zero is 1e-35 as an f32, and itself a zero.
        let zero = f64::from(1e-35_f32);
        assert_eq!(margins(&left, &[[zero, 2.6], [-zero, 2.6], [zero.next_up(), 2.6]]), [30.0, 30.0, 10.0]);
    }

    #[test]
    fn values_near_zero_are_zero_before_any_threshold() {
        let at = |threshold: &str| TREE.replace("threshold=1 2.5", &format!("threshold={threshold} 2.5"));
        let rows = [[-1e-34, 3.0], [-1e-36, 3.0], [0.0, 3.0], [1e-36, 3.0], [1e-34, 3.0]];
        assert_eq!(margins(&at("0"), &rows), [10.0, 10.0, 10.0, 10.0, 30.0]);
        assert_eq!(margins(&at("1e-37"), &rows), [10.0, 10.0, 10.0, 10.0, 30.0]);
        assert_eq!(margins(&at("-1e-37"), &rows), [10.0, 30.0, 30.0, 30.0, 30.0]);
        assert_eq!(margins(&at("-1e-34"), &rows), [10.0, 30.0, 30.0, 30.0, 30.0]);
    }

    #[test]
    fn an_infinite_threshold_parts_missing_from_present() {
        let rows = [[2.0, f64::INFINITY], [2.0, f64::NEG_INFINITY], [2.0, f64::NAN]];
        let infinite = TREE.replace("threshold=1 2.5", "threshold=1 inf");
        assert_eq!(margins(&infinite, &rows), [20.0, 20.0, 20.0]);
        assert_eq!(margins(&infinite.replace("decision_type=0 10", "decision_type=0 8"), &rows), [20.0, 20.0, 30.0]);
        let zero_right = infinite.replace("decision_type=0 10", "decision_type=0 4");
        assert_eq!(margins(&zero_right, &[[2.0, 0.0], [2.0, 1.0], [2.0, f64::NAN]]), [30.0, 20.0, 30.0]);
    }

    /// Bits 1 and 33 of column 1's set; whatever is no category goes right.
    #[test]
    fn categories_are_bits() {
        let by_category = TREE
            .replace("num_cat=0", "num_cat=1\ncat_boundaries=0 2\ncat_threshold=2 2")
            .replace("threshold=1 2.5", "threshold=1 0")
            .replace("decision_type=0 10", "decision_type=0 1");
        assert_eq!(read_tree(&by_category).unwrap().categorical, [1]);
        let rows =
            [1.0, 33.9, 0.0, 2.0, 65.0, -1.0, f64::NAN, 4_294_967_297.0, f64::INFINITY].map(|value| [2.0, value]);
        assert_eq!(margins(&by_category, &rows), [20.0, 20.0, 30.0, 30.0, 30.0, 30.0, 30.0, 30.0, 30.0]);
        let zero = by_category.replace("cat_threshold=2 2", "cat_threshold=1 0");
        assert_eq!(margins(&zero, &[[2.0, -0.5], [2.0, 0.5], [2.0, f64::NAN]]), [20.0, 20.0, 30.0]);

        let refusal = |changed: &str, by: &str| read_tree(&by_category.replace(changed, by)).err().unwrap_or_default();
        assert!(refusal("threshold=1 0", "threshold=1 1").contains("`threshold`: node 1 asks for set 1 of 1 sets"));
        assert!(refusal("threshold=1 0", "threshold=1 -0.5").contains("`threshold`: node 1 asks for set -0.5"));
        assert!(refusal("decision_type=0 1", "decision_type=1 1").contains("asks for set 1 of 1"));
        assert!(
            refusal("threshold=1 0\ndecision_type=0 1", "threshold=0 0\ndecision_type=1 1")
                .contains("or another node did before")
        );
        assert!(
            refusal("cat_boundaries=0 2", "cat_boundaries=2 0")
                .contains("`cat_threshold`: holds 2 entries, expected 0")
        );
        assert!(
            refusal("cat_boundaries=0 2", "cat_boundaries=3 2").contains("`cat_boundaries`: set 0 runs from 3 to 2")
        );
        assert!(refusal("num_cat=1", &format!("num_cat={}", usize::MAX)).contains("`num_cat`: more sets"));
    }

    #[test]
    fn damaged_trees_are_refused_with_their_place() {
        assert!(refusal("num_leaves=3", "num_leaves=0").starts_with("line 3, tree 0: `num_leaves`: a tree has"));
        assert!(
            refusal("num_leaves=3", "num_leaves=99999999999")
                .starts_with("line 10, tree 0: `leaf_value`: holds 3 entries")
        );
        assert!(refusal("left_child=-1 -2", "left_child=-1 -1").contains("node 2 is the child of two nodes"));
        assert!(
            refusal("left_child=-1 -2", "left_child=0 -2").contains("node 0 is the child of two nodes, or of itself")
        );
        assert!(
            refusal("left_child=-1 -2", "left_child=-1 -4")
                .contains("node 1 has the child -4, which the tree does not hold")
        );
        assert!(
            refusal("left_child=-1 -2", &format!("left_child=-1 {}", i64::MIN))
                .contains("which the tree does not hold")
        );
        assert!(refusal("right_child=1 -3", "right_child=2 -3").contains("node 0 has the child 2"));
        assert!(refusal("right_child=1 -3", "right_child=-3 1").contains("nobody's child"));
        assert!(refusal("split_feature=0 1", "split_feature=0 2").contains("node 1 asks column 2, of 2"));
        assert!(refusal("split_feature=0 1", "split_feature=-1 1").contains("node 0 asks column -1"));
        assert!(refusal("decision_type=0 10", "decision_type=0 12").contains("node 1 has 12, which is no type"));
        assert!(refusal("decision_type=0 10", "decision_type=0 16").contains("node 1 has 16, which is no type"));
        assert!(refusal("threshold=1 2.5", "threshold=nan 2.5").contains("`threshold`: node 0 has NaN"));
        assert!(refusal("threshold=1 2.5", "threshold=1 -inf").contains("`threshold`: node 1 has -inf"));
        assert!(refusal("leaf_value=10 20", "leaf_value=10 inf").contains("`leaf_value`: entry 1 is inf"));
        assert!(refusal("leaf_count=5", "leaf_count=-5").contains("`leaf_count`: entry 0 is negative"));
        assert!(
            refusal("shrinkage=1", "is_linear=1\nleaf_const=0").contains("`is_linear`: its leaves are linear models")
        );
        assert!(refusal("shrinkage=1", "novelty=1").contains("`novelty`: this importer does not know"));
    }
}
