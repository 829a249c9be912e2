//! Tree ensembles as a library trained them: what importers write and training gives, readable node by node.
//!
//! Nothing here is fast. [`super::Forest`] is the same ensemble laid out for arithmetic.

use serde::{Deserialize, Serialize};

/// An ensemble of decision trees; one or several margins for each row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreeEnsemble {
    /// How many columns a row has.
    pub columns: u32,
    /// In what precision the library compares and adds.
    pub precision: Precision,
    /// How the trees of one margin come together.
    pub aggregation: Aggregation,
    /// One for each margin: what the trees' sum or average is added to. In `F32`, exactly representable as f32.
    pub base: Vec<f64>,
    /// The trees, in the order in which the library adds them.
    pub trees: Vec<Tree>,
}

/// In what precision values are compared and leaves are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Rows are rounded to f32 first, thresholds and leaves are f32, margins are added in f32, the base first (XGBoost, ONNX).
    F32,
    /// Everything is f64 (LightGBM, scikit-learn, smartcore).
    F64,
}

/// How the trees of one margin come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    /// Margin = base + sum of leaves, in the trees' order (boosting).
    Sum,
    /// Margin = base + sum of leaves / number of trees of that margin (forests).
    Average,
}

/// One tree. Node 0 is the root; every other node is the child of exactly one node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tree {
    /// The margin that its leaves add to; `None` where each leaf holds a value for every margin.
    pub margin: Option<u32>,
    /// The nodes.
    pub nodes: Vec<Node>,
}

/// A node with its cover: how many training rows (or how much hessian) came through it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Node {
    /// Sends a row to one of two children.
    Split {
        /// The column that is asked.
        column: u32,
        /// What sends a row to `left`.
        test: Test,
        /// Where a missing value goes.
        missing: Missing,
        /// Index of the child of rows that pass the test.
        left: u32,
        /// Index of the child of all others.
        right: u32,
        /// Training weight; finite, not negative.
        cover: f64,
    },
    /// Ends the walk.
    Leaf {
        /// One value, or one for each margin where the tree names none.
        values: Vec<f64>,
        /// Training weight; finite, not negative.
        cover: f64,
    },
}

/// What sends a row to the left child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Test {
    /// value < threshold.
    Below(f64),
    /// value ≤ threshold.
    AtMost(f64),
    /// The value, cut to a whole number, is one of these categories (ascending). A negative value goes right, as does
    /// whatever is no category at all (XGBoost).
    OneOf(Vec<u32>),
    /// The same, but cut first: −0.5 is category 0, −1 goes right (LightGBM).
    OneOfCut(Vec<u32>),
    /// value = this number.
    Equals(f64),
}

/// Where a missing value (NaN) goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// To the left child.
    Left,
    /// To the right child.
    Right,
    /// It is read as 0 and tested (LightGBM's missing type `None`).
    AsZero,
    /// It, and every value as near to 0 as 1e-35 (rounded to f32), goes left (LightGBM's missing type `Zero`).
    ZeroLeft,
    /// It, and every value as near to 0 as 1e-35 (rounded to f32), goes right.
    ZeroRight,
}

impl Node {
    /// Its training weight.
    #[must_use]
    pub fn cover(&self) -> f64 {
        match self {
            Self::Split { cover, .. } | Self::Leaf { cover, .. } => *cover,
        }
    }
}
