//! Bundles and `assess()`: the only function that strings record, features, model and explanation together.
//!
//! It knows no files, no network and no page. The caller hands in the record, the day and the settings.

mod assess;
mod assessment;
mod bundle;
mod columns;
mod explained;
mod explanation;
mod explanation_note;
mod factor;
mod family;
mod lines;
mod model_note;
mod notes;
mod population;
mod scorer;
mod words;

pub use assess::{Request, assess};
pub use assessment::{
    AlertNote, Assessment, Contribution, EntryRef, EvidenceNote, FamilyNote, InputNote, InputValue, Interval,
    ModelAssessment, OpenInput, OutputAssessment, ProblemNote, Quantity, Verdict,
};
pub use bundle::source::{self, Tier};
pub use bundle::{About, Bundle, BundleError, PackedBundle};
pub use explained::{
    CohortKind, CohortNote, ComparedWith, EstimateNote, ExplainedBy, GroupContribution, InteractionNote,
};
pub use factor::Factor;
pub use features::{SiteValueSets, Status, ValueSet, add_value_sets};
pub use lines::{LineContribution, LineEvidence, LineProblem, ScoreLine, lines};
pub use model_note::{ModelInputNote, ModelNote, ModelOutputNote};
pub use words::{number as number_in_words, unit as unit_in_words};
