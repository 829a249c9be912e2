//! What an explanation consists of beside the inputs' contributions: plain data, part of the assessment.

use serde::{Deserialize, Serialize};

/// Against what contributions are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ComparedWith {
    /// A patient whose inputs the bundle states.
    ReferencePatient,
    /// The average of the data that a model was trained on; it has no inputs of its own.
    TrainingAverage,
    /// The average over the patients of the bundle's reference cohort; it has no inputs of its own.
    ReferenceCohort(CohortNote),
}

/// Whom a reference cohort holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct CohortNote {
    /// Whether its rows are nobody's or stand for groups of patients.
    pub kind: CohortKind,
    /// How many rows it has.
    pub rows: u32,
    /// How many patients its rows stand for; of a synthetic cohort as many as rows.
    pub patients: u32,
}

/// What the rows of a reference cohort are. They are never single patients'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CohortKind {
    /// Invented: nobody's values.
    Synthetic,
    /// Groups of at least ten patients each.
    Aggregated,
}

/// By which method contributions were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExplainedBy {
    /// Exactly, by all coalitions of inputs.
    Coalitions,
    /// Exactly, by the trees' own training weights (path-dependent TreeSHAP).
    PathDependentTrees,
    /// Exactly, by sending what is compared with down the trees (interventional TreeSHAP).
    InterventionalTrees,
    /// Exactly, by weights and differences from what is compared with.
    Linear,
    /// Estimated from random orders of the inputs; the standard errors are stated.
    Sampling,
}

/// How good an estimated explanation is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct EstimateNote {
    /// The largest standard error of a contribution or of the reference margin, on the scale of the margin.
    pub standard_error: f64,
    /// The same on the scale of the value.
    pub standard_error_to_value: f64,
    /// How often the model was evaluated.
    pub evaluations: u32,
}

/// What the inputs of one clinical concept contribute together: exactly the sum of their contributions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct GroupContribution {
    /// Name of the group.
    pub group: String,
    /// Words for a reader.
    pub label: String,
    /// Names of its inputs, which stand among the contributions, too.
    pub inputs: Vec<String>,
    /// On the scale of the margin.
    pub contribution: f64,
    /// On the scale of the value.
    pub contribution_to_value: f64,
    /// At most this is the standard error on the scale of the margin, where it is estimated: the sum of the members'.
    pub standard_error: Option<f64>,
    /// The same on the scale of the value.
    pub standard_error_to_value: Option<f64>,
}

/// What two inputs, or groups of inputs, do together beyond what each does by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct InteractionNote {
    /// Names of the two.
    pub pair: [String; 2],
    /// Words for a reader, in the same order.
    pub labels: [String; 2],
    /// SHAP interaction value on the scale of the margin. As much is part of the contribution of each of the two, so that
    /// together they do twice this beyond what each does by itself.
    pub interaction: f64,
}
