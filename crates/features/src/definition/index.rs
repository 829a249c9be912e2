//! A weighted sum of presences as a concept.

use serde::{Deserialize, Serialize};

/// A weighted sum of presences, such as a comorbidity index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexDefinition {
    /// What is added up.
    pub items: Vec<IndexItem>,
}

/// One presence of an index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexItem {
    /// Name of a concept that is a presence.
    pub of: String,
    /// What it adds where it is present.
    pub weight: f64,
    /// Names of other items that add nothing where this one is present, such as the mild form of a severe disease.
    #[serde(default)]
    pub supersedes: Vec<String>,
}
