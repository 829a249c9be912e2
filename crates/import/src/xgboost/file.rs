//! The parts of a model file that decide what it computes, as XGBoost 1.0 to 3.x write them.
//!
//! A field that is not known here is refused where it could change a prediction: 3.4 moved the weights of `dart` to
//! a new place, and a reader that skips what it does not know would have dropped them silently.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// The whole file.
#[derive(Debug, Deserialize)]
pub(super) struct File {
    pub(super) version: Vec<u32>,
    pub(super) learner: Learner,
}

#[derive(Debug, Deserialize)]
pub(super) struct Learner {
    #[serde(default)]
    pub(super) attributes: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) feature_names: Vec<String>,
    pub(super) gradient_booster: Booster,
    pub(super) learner_model_param: LearnerParam,
    pub(super) objective: Objective,
}

/// Numbers that XGBoost writes as text.
#[derive(Debug, Deserialize)]
pub(super) struct LearnerParam {
    pub(super) base_score: String,
    pub(super) num_class: String,
    pub(super) num_feature: String,
    pub(super) num_target: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Objective {
    pub(super) name: String,
    pub(super) aft_loss_param: Option<AftParam>,
}

/// How the times of `survival:aft` are spread around their margin.
#[derive(Debug, Deserialize)]
pub(super) struct AftParam {
    pub(super) aft_loss_distribution: String,
    pub(super) aft_loss_distribution_scale: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Booster {
    pub(super) name: String,
    /// Where `gbtree` and `gblinear` hold everything.
    pub(super) model: Option<Model>,
    /// Where `dart` holds its trees up to 3.3.
    pub(super) gbtree: Option<Inner>,
    /// The weights of `dart` up to 3.3.
    #[serde(default, deserialize_with = "floats")]
    pub(super) weight_drop: Vec<f32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Inner {
    #[serde(rename = "name")]
    _name: Option<IgnoredAny>,
    pub(super) model: Model,
}

/// Trees, or the weights of `gblinear`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Model {
    pub(super) gbtree_model_param: Option<TreesParam>,
    #[serde(default)]
    pub(super) trees: Vec<TreeArrays>,
    #[serde(default)]
    pub(super) tree_info: Vec<i64>,
    #[serde(default)]
    pub(super) iteration_indptr: Vec<i64>,
    /// The weights of `dart` from 3.4 on.
    #[serde(default, deserialize_with = "floats")]
    pub(super) weight_drop: Vec<f32>,
    pub(super) cats: Option<Categories>,
    /// The coefficients of `gblinear`.
    #[serde(default, deserialize_with = "floats")]
    pub(super) weights: Vec<f32>,
    #[serde(rename = "boosted_rounds")]
    _boosted_rounds: Option<IgnoredAny>,
    #[serde(rename = "param")]
    _param: Option<IgnoredAny>,
}

#[derive(Debug, Deserialize)]
pub(super) struct TreesParam {
    pub(super) num_trees: String,
    pub(super) num_parallel_tree: Option<String>,
}

/// The categories of a data frame, by whose names 3.1 and later number a row's values again.
#[derive(Debug, Deserialize)]
pub(super) struct Categories {
    #[serde(default)]
    pub(super) enc: Vec<ColumnCategories>,
}

/// The categories of one column, in the order of their codes: the bytes of texts with where each begins, or numbers.
#[derive(Debug, Deserialize)]
pub(super) struct ColumnCategories {
    pub(super) offsets: Option<Vec<i64>>,
    #[serde(default)]
    pub(super) values: Vec<Option<f64>>,
}

/// One tree: an array for each property, an element for each node.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TreeArrays {
    pub(super) id: usize,
    pub(super) tree_param: TreeParam,
    pub(super) left_children: Vec<i32>,
    pub(super) right_children: Vec<i32>,
    pub(super) split_indices: Vec<i64>,
    #[serde(deserialize_with = "floats")]
    pub(super) split_conditions: Vec<f32>,
    pub(super) default_left: Vec<Flag>,
    #[serde(default, deserialize_with = "floats")]
    pub(super) sum_hessian: Vec<f32>,
    #[serde(default, deserialize_with = "floats")]
    pub(super) base_weights: Vec<f32>,
    /// The values of vector leaves from 3.2 on.
    #[serde(deserialize_with = "maybe_floats", default)]
    pub(super) leaf_weights: Option<Vec<f32>>,
    #[serde(default)]
    pub(super) split_type: Vec<u8>,
    #[serde(default)]
    pub(super) categories: Vec<i64>,
    #[serde(default)]
    pub(super) categories_nodes: Vec<i64>,
    #[serde(default)]
    pub(super) categories_segments: Vec<i64>,
    #[serde(default)]
    pub(super) categories_sizes: Vec<i64>,
    #[serde(rename = "parents")]
    _parents: Option<IgnoredAny>,
    #[serde(rename = "loss_changes")]
    _loss_changes: Option<IgnoredAny>,
    #[serde(rename = "leaf_child_counts")]
    _leaf_child_counts: Option<IgnoredAny>,
}

#[derive(Debug, Deserialize)]
pub(super) struct TreeParam {
    pub(super) num_nodes: String,
    #[serde(default)]
    pub(super) num_deleted: Option<String>,
    #[serde(default)]
    pub(super) size_leaf_vector: Option<String>,
}

/// A yes or no that versions write as `true`, as 1 and as a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flag(pub(super) bool);

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneBit;
        impl Visitor<'_> for OneBit {
            type Value = Flag;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("true, false, 1 or 0")
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Flag, E> {
                Ok(Flag(value))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Flag, E> {
                match value {
                    0 => Ok(Flag(false)),
                    1 => Ok(Flag(true)),
                    _ => Err(E::invalid_value(serde::de::Unexpected::Unsigned(value), &self)),
                }
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Flag, E> {
                match u64::try_from(value) {
                    Ok(value) => self.visit_u64(value),
                    Err(_) => Err(E::invalid_value(serde::de::Unexpected::Signed(value), &self)),
                }
            }
        }
        deserializer.deserialize_any(OneBit)
    }
}

/// Numbers in single precision, each rounded once from its decimals; null is NaN.
fn floats<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<f32>, D::Error> {
    struct Numbers;
    impl<'de> Visitor<'de> for Numbers {
        type Value = Vec<f32>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("an array of numbers")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<f32>, A::Error> {
            // The reader's hint never exceeds what the bytes left can hold.
            let mut numbers = Vec::with_capacity(seq.size_hint().unwrap_or(0));
            while let Some(number) = seq.next_element::<Option<f32>>()? {
                numbers.push(number.unwrap_or(f32::NAN));
            }
            Ok(numbers)
        }
    }
    deserializer.deserialize_seq(Numbers)
}

fn maybe_floats<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<f32>>, D::Error> {
    floats(deserializer).map(Some)
}
