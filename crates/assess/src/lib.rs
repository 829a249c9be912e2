//! Bundles and `assess()`: the only function that strings record, features, model and explanation together.
//!
//! It knows no files, no network and no page. The caller hands in the record, the day and the settings.

pub mod applicability;
mod assess;
mod assessment;
mod bundle;
mod by_hand;
pub mod change;
mod columns;
mod explained;
mod explanation;
mod explanation_note;
mod factor;
mod family;
mod lines;
mod model_note;
mod notes;
pub mod overlay;
mod population;
mod rows;
mod scorer;
pub mod sheet;
mod trend;
pub mod uncertainty;
pub mod unknown;
pub mod views;
mod words;

pub use applicability::note::{Applicability, CheckKind, GateCheck, GateVerdict};
pub use applicability::site::{SiteApplicability, SiteConcept, SiteInput, SiteTally};
pub use assess::{HandInput, Request, assess};
pub use assessment::{
    AlertNote, Assessment, Binding, Contribution, EntryRef, EvidenceNote, FamilyNote, InputNote, InputValue, Interval,
    ModelAssessment, OpenInput, OutputAssessment, ProblemNote, Quantity, Verdict,
};
pub use bundle::source::InputSource;
pub use bundle::source::{self, Tier};
pub use bundle::{About, Bundle, BundleError, GoldenReport, PackedBundle};
pub use by_hand::note::{HandForm, HandKind, HandOption, HandUnit};
pub use change::note::{ChangeNote, Counterfactual, Counterfactuals, MovableNote};
pub use change::{AskError, FoundInputs, SuppositionError, check_suppositions, counterfactuals, what_if};
pub use explained::{
    CohortKind, CohortNote, ComparedWith, EstimateNote, ExplainedBy, GroupContribution, InteractionNote,
};
pub use factor::Factor;
pub use features::{SiteValueSets, Status, ValueSet, add_value_sets};
pub use lines::{LineContribution, LineEvidence, LineProblem, ScoreLine, lines};
pub use model_note::{ModelInputNote, ModelNote, ModelOutputNote};
pub use rows::{InputUse, OutputAbout, RowAnswer};
pub use sheet::card::{CardField, CardNote, CardSection, CardSource, FURTHER_FIELDS, SOURCE_ATTRIBUTES};
pub use sheet::performance::{
    CalibrationGroup, CalibrationPoints, LinePoint, Measure, MeasureNote, MeasuredFigure, MeasuredGroup,
    MeasuredGroups, MeasuredOn, Measurement, Performance,
};
pub use sheet::{AlertRule, HistorySource, MadeOn, ModelSheet, RangeNote, VersionNote};
pub use trend::{TrendNote, TrendReading, TrendSeries};
pub use uncertainty::note::{CoverageNote, DisagreementNote, OtherValue, UncertaintyMethod, UncertaintyNote};
pub use unknown::note::{MissingPolicy, TestNote, UnknownNote};
pub use views::note::{ArmsNote, DoseNote, NeededToTreat, TreatmentNote, ValueNote};
pub use words::{number as number_in_words, unit as unit_in_words};
