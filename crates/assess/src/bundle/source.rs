//! A bundle as people write it: `bundle.json`, field by field as `models/README.md` documents it.

use std::collections::BTreeMap;

use features::definition::InputDefinition;
use model::trees::TreeEnsemble;
use model::{Link, ModelFile};
use serde::{Deserialize, Serialize};

use crate::assessment::Quantity;

pub use super::cohort::{CohortRowSource, CohortSource};
pub use crate::applicability::source as applicability;
pub use crate::change::source::{ActionableSource, Direction, ThresholdSource};
pub use crate::uncertainty::source as uncertainty;
pub use crate::unknown::note::MissingPolicy;
pub use crate::views::source::{ComparisonSource, DoseSource, DoseSteps, LargestStep, StudiedDoses, TreatmentSource};

/// `model.json`: a trained model as an import wrote it.
pub type TrainedSource = ModelFile<TreeEnsemble>;

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleSource {
    /// Version of this format.
    pub schema: u32,
    /// Name of the folder.
    pub id: String,
    /// Version of the bundle.
    pub version: String,
    /// Words for a reader.
    pub title: String,
    /// One sentence for a clinician.
    pub summary: String,
    /// The specialty.
    pub field: String,
    /// What kind of answer it gives.
    pub task: Task,
    /// The outcome that it shares with other bundles.
    #[serde(default)]
    pub family: Option<Family>,
    /// When it is shown unasked; always where absent.
    #[serde(default)]
    pub offer: Option<RuleSource>,
    /// Whether the model is meant for children.
    #[serde(default)]
    pub children: bool,
    /// Where it was published.
    pub citation: Citation,
    /// For whom it holds.
    pub population: PopulationSource,
    /// Who the reference patient is.
    pub reference_patient: String,
    /// Which public data set the training rows are from that a trained model stores, where it stores any.
    #[serde(default)]
    pub instances_are_public: Option<String>,
    /// The inputs.
    pub inputs: Vec<InputDefinition>,
    /// Inputs that are one clinical concept and shown as one.
    #[serde(default)]
    pub groups: Vec<GroupSource>,
    /// Pairs of inputs or groups, by name, whose interaction values are wanted.
    #[serde(default)]
    pub interactions: Vec<[String; 2]>,
    /// The equations, of which the first that applies is used.
    pub equations: Vec<EquationSource>,
    /// When a result calls for attention.
    #[serde(default)]
    pub alerts: Vec<AlertSource>,
    /// What becomes of missing inputs.
    #[serde(default, skip_serializing_if = "is_bounded")]
    pub missing: MissingPolicy,
    /// Inputs that can be acted on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actionable: Vec<ActionableSource>,
    /// Combinations of inputs that no patient has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub impossible: Vec<RuleSource>,
    /// Published thresholds at which decisions turn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<ThresholdSource>,
    /// How a dose is given and changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dose: Option<DoseSource>,
    /// Which outputs are with and without a treatment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treatment: Option<TreatmentSource>,
}

fn is_bounded(policy: &MissingPolicy) -> bool {
    *policy == MissingPolicy::Bounded
}

/// A bundle's files, read.
#[derive(Debug, Clone, PartialEq)]
pub struct BundleParts {
    /// `bundle.json`.
    pub bundle: BundleSource,
    /// `golden.json`.
    pub golden: GoldenSource,
    /// `model.json`.
    pub trained: Option<TrainedSource>,
    /// `reference.json`.
    pub cohort: Option<CohortSource>,
    /// `applicability.json`.
    pub applicability: Option<applicability::ApplicabilitySource>,
    /// `uncertainty.json`.
    pub uncertainty: Option<uncertainty::UncertaintySource>,
}

/// What kind of answer a model gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Risk of an event by a horizon.
    Risk,
    /// A dose.
    Dose,
    /// A condition that is there and not yet named.
    Detection,
    /// The course of a known disease.
    Progression,
    /// What becomes of a patient with and without a treatment.
    Treatment,
}

/// Bundles of one outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Name of the family.
    pub id: String,
    /// Words for a reader.
    pub title: String,
    /// A more complete variant has a higher rank and is preferred.
    pub rank: u32,
    /// A setting of the site that must have this value.
    #[serde(default)]
    pub setting: Option<SettingValue>,
}

/// A setting of the site and one of its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SettingValue {
    /// Name of the setting.
    pub name: String,
    /// The value.
    pub value: String,
}

/// Where a model was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Authors, title, journal, year, volume, pages.
    pub text: String,
    /// Digital object identifier.
    pub doi: String,
    /// Table and page of the coefficients.
    #[serde(rename = "where")]
    pub place: String,
    /// Whether that table was read again when the bundle was made.
    pub read: bool,
}

/// For whom a model holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationSource {
    /// In words.
    pub text: String,
    /// When the model refuses.
    #[serde(default)]
    pub refuse: Vec<RuleSource>,
    /// When the model scores with caution.
    #[serde(default)]
    pub caution: Vec<RuleSource>,
    /// What a reader should know of a result; it does not change the verdict.
    #[serde(default)]
    pub note: Vec<RuleSource>,
}

/// A condition and what follows, in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSource {
    /// An expression over the inputs.
    pub when: String,
    /// A sentence for a clinician.
    pub because: String,
    /// Only these outputs; all where absent.
    #[serde(default)]
    pub outputs: Vec<String>,
}

/// Inputs that are one clinical concept, such as several windows of one laboratory value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupSource {
    /// Name.
    pub name: String,
    /// Words for a reader.
    pub label: String,
    /// Names of its inputs.
    pub inputs: Vec<String>,
}

/// One equation, or set of equations over the same terms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EquationSource {
    /// Name.
    pub id: String,
    /// Words for a reader.
    pub label: String,
    /// An expression over the inputs; always where absent.
    #[serde(default)]
    pub when: Option<String>,
    /// The columns that the model sees.
    pub terms: Vec<TermSource>,
    /// What is computed from them.
    pub outputs: Vec<OutputSource>,
}

/// A column of the model's row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermSource {
    /// Name by which coefficients refer to it.
    pub name: String,
    /// An expression over the inputs.
    pub expression: String,
}

/// One number that a model gives: by a published equation (`link`, `predictors` and perhaps `by`) or by a trained
/// model (`trained`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutputSource {
    /// Name, such as `cvd_10y`.
    pub id: String,
    /// Words for a reader.
    pub label: String,
    /// Fewer words.
    pub short: String,
    /// The horizon, where there is one.
    #[serde(default)]
    pub horizon_years: Option<f64>,
    /// UCUM unit; `1` for probabilities.
    pub unit: String,
    /// What the number is, where the link does not tell: a forest's average may be a probability.
    #[serde(default)]
    pub quantity: Option<Quantity>,
    /// The name of an output of `model.json`.
    #[serde(default)]
    pub trained: Option<String>,
    /// From margin to value.
    #[serde(default)]
    pub link: Option<Link>,
    /// An input with options, by which predictors are chosen.
    #[serde(default)]
    pub by: Option<String>,
    /// Predictors by option, or one named `all`.
    #[serde(default)]
    pub predictors: Option<BTreeMap<String, PredictorSource>>,
}

/// A linear predictor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PredictorSource {
    /// The constant.
    pub intercept: f64,
    /// Coefficients by term.
    pub coefficients: BTreeMap<String, f64>,
}

/// When a result calls for attention.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlertSource {
    /// The output.
    pub output: String,
    /// An expression over `value` and the inputs.
    pub when: String,
    /// How loudly.
    pub tier: Tier,
    /// What was found, in words.
    pub finding: String,
    /// What to do next, in words.
    pub action: String,
    /// The guideline.
    pub source: String,
}

/// How loudly a result speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Stands in the list.
    Passive,
    /// Stands out.
    Banner,
    /// Asks to be answered.
    Interrupt,
}

/// `golden.json`: patients and what they must score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldenSource {
    /// How the tolerances were chosen.
    pub tolerance_note: String,
    /// The patients.
    pub cases: Vec<GoldenCaseSource>,
}

/// One golden patient.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldenCaseSource {
    /// Name of the case.
    pub name: String,
    /// Where the expected values come from.
    pub source: String,
    /// Inputs by name: a number, an option or a yes/no; absent is missing.
    pub inputs: BTreeMap<String, InputSource>,
    /// Expected values by output.
    pub expected: BTreeMap<String, f64>,
    /// Relative tolerance.
    pub relative_tolerance: f64,
}

/// An input's value as people write it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(untagged)]
pub enum InputSource {
    /// Yes or no.
    Boolean(bool),
    /// A number in the concept's unit.
    Number(f64),
    /// An option.
    Option(String),
}
