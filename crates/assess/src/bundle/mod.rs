//! A bundle made ready: every expression parsed, every name resolved. An invalid bundle cannot exist as a value.

mod absence;
mod cohort;
mod compile;
mod equation;
mod error;
mod golden;
mod grouping;
mod pack;
pub mod source;
mod texts;
mod trained;

use features::FeatureSet;
use features::expression::Expression;
use model::trees::Forest;
use model::{Link, Model, ModelFile, NamedOutput};
use serde::{Deserialize, Serialize};

use crate::assessment::Quantity;
use crate::uncertainty::Uncertainty;
pub(crate) use cohort::ReferenceCohort;
pub use error::BundleError;
pub use golden::GoldenReport;
pub(crate) use grouping::{Group, Pair, Side};
pub use pack::PackedBundle;
use source::applicability::ApplicabilitySource;
use source::{
    ActionableSource, Citation, DoseSource, Family, MissingPolicy, Task, ThresholdSource, Tier, TreatmentSource,
};

/// A model with all that it needs to score a record and to say why. `T` is the form of a trained model's trees: laid
/// out for arithmetic, or only numbered where their bytes stand elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bundle<T = Forest> {
    /// What a reader should know of it.
    pub about: About,
    pub(crate) features: FeatureSet,
    pub(crate) offer: Option<Rule>,
    pub(crate) children: bool,
    pub(crate) refuse: Vec<Rule>,
    pub(crate) caution: Vec<Rule>,
    pub(crate) notes: Vec<Rule>,
    pub(crate) equations: Vec<Equation>,
    pub(crate) alerts: Vec<Alert>,
    pub(crate) golden: Vec<GoldenCase>,
    /// The trained model, where outputs are its.
    pub(crate) trained: Option<ModelFile<T>>,
    /// Which public data set the training rows are from that it stores.
    pub(crate) instances_are_public: Option<String>,
    /// Whom every output is compared with; where absent, the outputs say so one by one.
    pub(crate) cohort: Option<ReferenceCohort>,
    pub(crate) groups: Vec<Group>,
    pub(crate) pairs: Vec<Pair>,
    /// What becomes of missing inputs.
    pub(crate) missing: MissingPolicy,
    /// What the gate holds records against.
    pub(crate) applicability: Option<ApplicabilitySource>,
    /// How sure the outputs are.
    pub(crate) uncertainty: Option<Uncertainty>,
    pub(crate) actionable: Vec<ActionableSource>,
    pub(crate) impossible: Vec<Rule>,
    pub(crate) thresholds: Vec<ThresholdSource>,
    pub(crate) dose: Option<DoseSource>,
    pub(crate) treatment: Option<TreatmentSource>,
    /// What the site that uses the bundle adds to outputs; never part of the bundle as stored.
    #[serde(skip)]
    pub(crate) overlays: Vec<crate::overlay::SiteOverlay>,
}

/// What a reader should know of a bundle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// Name, such as `prevent`.
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
    pub family: Option<Family>,
    /// Where it was published.
    pub citation: Citation,
    /// For whom it holds.
    pub population: String,
    /// Who the reference patient is.
    pub reference_patient: String,
}

/// A condition and what follows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rule {
    pub(crate) when: Expression,
    pub(crate) because: String,
    /// Only these outputs; all where empty.
    pub(crate) outputs: Vec<String>,
}

/// Outputs over common terms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Equation {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) when: Option<Expression>,
    /// The model's columns.
    pub(crate) terms: Vec<Expression>,
    pub(crate) outputs: Vec<Output>,
}

/// One number that a model gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Output {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) short: String,
    pub(crate) horizon_years: Option<f64>,
    pub(crate) unit: String,
    pub(crate) quantity: Quantity,
    pub(crate) scoring: Scoring,
    pub(crate) explained_by: Method,
    /// Positions of the inputs that can reach the value.
    pub(crate) inputs: Vec<usize>,
}

/// What makes a value of the columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Scoring {
    /// A published equation.
    Published(Model),
    /// An output of the bundle's trained model.
    Trained(NamedOutput),
}

/// How a value is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Method {
    /// By all coalitions of inputs, against the reference patient.
    Enumeration,
    /// By the trees' own training weights, against the average of the training data.
    Trees,
    /// Against the reference patient, where there are more inputs than can be enumerated: trees and linear models
    /// exactly by their columns, others by sampling with a stated error.
    ManyInputs,
    /// Against the bundle's reference cohort: trees and linear models exactly by their columns, others by all coalitions
    /// or, where these are too many, by sampling with a stated error.
    Cohort,
}

/// When a result calls for attention.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Alert {
    pub(crate) output: String,
    /// Over the inputs, and the value after them.
    pub(crate) when: Expression,
    pub(crate) tier: Tier,
    pub(crate) finding: String,
    pub(crate) action: String,
    pub(crate) source: String,
}

/// A patient and what the bundle must give for them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct GoldenCase {
    pub(crate) name: String,
    pub(crate) row: Vec<f64>,
    pub(crate) expected: Vec<(String, f64)>,
    pub(crate) relative_tolerance: f64,
}

impl Bundle {
    /// The inputs.
    #[must_use]
    pub fn features(&self) -> &FeatureSet {
        &self.features
    }

    /// The inputs, to add a site's own codes.
    pub fn features_mut(&mut self) -> &mut FeatureSet {
        &mut self.features
    }

    /// Names, short labels and units of everything that the bundle can give.
    #[must_use]
    pub fn outputs(&self) -> Vec<(&str, &str, &str)> {
        let mut outputs: Vec<_> = self
            .equations
            .iter()
            .flat_map(|e| &e.outputs)
            .map(|o| (o.id.as_str(), o.short.as_str(), o.unit.as_str()))
            .collect();
        outputs.dedup_by_key(|(id, ..)| *id);
        outputs
    }

    /// The trained model, where the bundle has one.
    #[must_use]
    pub fn trained(&self) -> Option<&ModelFile> {
        self.trained.as_ref()
    }

    /// The first equation that applies to a row of inputs.
    pub(crate) fn equation(&self, row: &[f64]) -> Option<&Equation> {
        self.equations.iter().find(|e| e.when.as_ref().is_none_or(|when| is_true(when.evaluate(row))))
    }
}

impl Scoring {
    /// From margin to value.
    pub(crate) fn link(&self) -> &Link {
        match self {
            Self::Published(model) => &model.link,
            Self::Trained(output) => &output.link,
        }
    }

    /// Whether something makes a probability of the value that the link gives.
    pub(crate) fn is_calibrated(&self) -> bool {
        match self {
            Self::Published(model) => model.calibration.is_some(),
            Self::Trained(output) => output.calibration.is_some(),
        }
    }
}

impl Equation {
    /// The model's row for a row of inputs.
    pub(crate) fn columns(&self, row: &[f64]) -> Vec<f64> {
        self.terms.iter().map(|term| term.evaluate(row)).collect()
    }
}

/// Whether a truth value is known to be true.
pub(crate) fn is_true(value: f64) -> bool {
    !value.is_nan() && value != 0.0
}
