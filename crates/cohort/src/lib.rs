//! Who is studied, from when, and what happened to them; what was known of them then; and whether that tells too much.
//!
//! [`run`] finds index dates and outcomes in an event store and writes `cohort.parquet` and `cohort.json`. [`features`]
//! computes the features of every index date and writes `features.parquet` and `features.json` with the leakage audit.
//! Both give the same bytes for any number of threads and any order of persons.

mod amount;
mod attrition;
mod audit;
mod chance;
mod concepts;
mod day;
mod definition;
mod error;
mod feature_step;
mod feature_table;
mod follow_up;
mod known;
mod label;
mod rule;
mod sample;
mod section;
mod select;
mod step;
mod summary;

pub use amount::{Amount, AmountSummary, AmountTake};
pub use attrition::{Attrition, AttritionRow};
pub use audit::{Accept, AuditSettings, CodeFinding, Finding, Severity};
pub use concepts::{Concepts, read_concepts};
pub use definition::{
    AtLeast, Criterion, Definition, Index, Label, PriorOutcome, Rule, Sex, TimeAtRisk, Visit, WithoutPeriod,
};
pub use error::CohortError;
pub use feature_step::{
    CodeCount, ConceptTally, FeaturesReport, InputSummary, KindTally, Vocabulary, check_features, features,
    features_are_current, vocabulary,
};
pub use feature_table::{FeatureSettings, Term, Undated};
pub use known::{LeftOut, known_on};
pub use sample::{
    Calipers, CohortCounts, Correction, CorrectionSettings, Design, Exact, FoldBy, Folds, Match, Prevalence, Sampling,
    Split, SplitBy, SplitName, Stratify, TimeScale,
};
pub use section::{nearest, section};
pub use step::{CohortReport, SideCounts, check, is_current, run};
pub use summary::TermSummary;
