//! The section `[publish]` of a recipe: what a run cannot know of its own model.

use assess::source::{
    ActionableSource, AlertSource, Citation, DoseSource, Family, GroupSource, MissingPolicy, PopulationSource,
    RuleSource, Task, ThresholdSource, TreatmentSource,
};
use assess::{MeasuredOn, Quantity};
use serde::{Deserialize, Serialize};

use crate::applicability::ApplicabilitySettings;

/// Texts and rules of the bundle; the fields are those of `bundle.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishSettings {
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
    /// When it is shown unasked.
    #[serde(default)]
    pub offer: Option<RuleSource>,
    /// Whether the model is meant for children.
    #[serde(default)]
    pub children: bool,
    /// Where the data were published, and how the model came about.
    pub citation: Citation,
    /// For whom it holds.
    pub population: PopulationSource,
    /// Whom every patient is compared with, in words.
    pub reference_patient: String,
    /// Which public data set stored training rows are from, where the model stores any.
    #[serde(default)]
    pub instances_are_public: Option<String>,
    /// Inputs that are one clinical concept.
    #[serde(default)]
    pub groups: Vec<GroupSource>,
    /// Pairs whose interactions are wanted.
    #[serde(default)]
    pub interactions: Vec<[String; 2]>,
    /// Words for the model itself, such as "Cox regression".
    pub equation: String,
    /// In which form the model stands in the bundle.
    #[serde(default)]
    pub form: Form,
    /// What it gives.
    pub outputs: Vec<OutputSettings>,
    /// When a result calls for attention.
    #[serde(default)]
    pub alerts: Vec<AlertSource>,
    /// What becomes of missing inputs.
    #[serde(default)]
    pub missing: MissingPolicy,
    /// Inputs that can be acted on.
    #[serde(default)]
    pub actionable: Vec<ActionableSource>,
    /// Combinations of inputs that no patient has.
    #[serde(default)]
    pub impossible: Vec<RuleSource>,
    /// Published thresholds at which decisions turn.
    #[serde(default)]
    pub thresholds: Vec<ThresholdSource>,
    /// How a dose is given and changed.
    #[serde(default)]
    pub dose: Option<DoseSource>,
    /// Which outputs are with and without a treatment.
    #[serde(default)]
    pub treatment: Option<TreatmentSource>,
    /// The card's file, beside the recipe; its texts may hold `{{/path/of/a/fact}}`.
    pub card: String,
    /// The text of `source.md`, beside the recipe, likewise.
    pub source: String,
    /// On whom it was measured, for `performance.json`.
    #[serde(default)]
    pub measured_on: Option<MeasuredOnSettings>,
    /// What `applicability.json` cannot know from the tables.
    #[serde(default)]
    pub applicability: ApplicabilitySettings,
    /// The golden patients.
    #[serde(default)]
    pub golden: GoldenSettings,
    /// The reference cohort; without it explanations are the model's own.
    #[serde(default)]
    pub reference: Option<ReferenceSettings>,
}

/// On whom a model was measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasuredOnSettings {
    /// Who they are, as a sentence.
    pub cohort: String,
    /// How they stand to those whom the model was made of, where the name of the split does not tell.
    #[serde(default)]
    pub who: Option<MeasuredOn>,
}

/// In which form a model stands in a bundle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// As `model.json`. Each of its columns is of one input.
    #[default]
    Model,
    /// As coefficients in `bundle.json`, like a published equation: a linear model alone, whose columns may be of several
    /// inputs.
    Equation,
}

/// One output.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutputSettings {
    /// Name in results.
    pub id: String,
    /// Words for a reader.
    pub label: String,
    /// Fewer words.
    pub short: String,
    /// The horizon, where there is one.
    #[serde(default)]
    pub horizon_years: Option<f64>,
    /// UCUM unit; `1` for probabilities.
    #[serde(default = "one")]
    pub unit: String,
    /// What the number is, where the link does not tell.
    #[serde(default)]
    pub quantity: Option<Quantity>,
    /// The fitted model's name of it.
    pub trained: String,
    /// Of a risk by a horizon: give the chance to be without the event instead.
    #[serde(default)]
    pub survival: bool,
}

fn one() -> String {
    "1".to_owned()
}

/// Invented patients whose scores are checked wherever the bundle is loaded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GoldenSettings {
    /// How many.
    pub patients: usize,
    /// By how much their scores may differ, as a share.
    pub relative_tolerance: f64,
}

impl Default for GoldenSettings {
    fn default() -> Self {
        Self { patients: 12, relative_tolerance: 1e-9 }
    }
}

/// Invented patients whom every patient is compared with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReferenceSettings {
    /// How many.
    pub patients: usize,
}

impl Default for ReferenceSettings {
    fn default() -> Self {
        Self { patients: 128 }
    }
}
