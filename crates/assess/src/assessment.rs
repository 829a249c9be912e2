//! What Insite says of one patient: plain data, for the page, for files and for other programs.

use features::Status;
use serde::{Deserialize, Serialize};

use crate::applicability::note::Applicability;
use crate::bundle::source::Tier;
use crate::by_hand::note::HandForm;
use crate::explained::{ComparedWith, EstimateNote, ExplainedBy, GroupContribution, InteractionNote};
use crate::uncertainty::note::{DisagreementNote, UncertaintyNote};
use crate::unknown::note::UnknownNote;
use crate::views::note::{DoseNote, TreatmentNote};
use crate::{factor, words};

/// Everything that the models say of one patient as the record stood on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Assessment {
    /// Version of this format.
    pub schema: u32,
    /// The source's identifier of the patient; empty where there is none.
    pub patient: String,
    /// The day for which the record was read, `YYYY-MM-DD`.
    pub as_of: String,
    /// One for each model, those of most concern first.
    pub models: Vec<ModelAssessment>,
    /// What could not be used in the record, or of what was entered by hand.
    pub problems: Vec<ProblemNote>,
    /// What may be entered by hand because the record lacks it, each once for all models.
    pub hand_forms: Vec<HandForm>,
    /// What the caller bound it to: the files' SHA-256 and the visit; empty where the caller named neither.
    pub bound_to: Binding,
}

/// To what an assessment belongs; with another record or in another visit it must not be shown, printed or kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(default)]
pub struct Binding {
    /// SHA-256 of the files that were read, each with its length, in their order.
    pub input_sha256: String,
    /// A number that is drawn anew for each visit.
    pub visit: String,
    /// Index of the patient in the files.
    pub patient: u32,
}

/// What one model says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ModelAssessment {
    /// Name of the model, such as `prevent`.
    pub model: String,
    /// Version of its bundle.
    pub model_version: String,
    /// Words for a reader.
    pub title: String,
    /// The outcome that it shares with other models, if any.
    pub family: Option<FamilyNote>,
    /// Whether the model offers itself for this patient, or was asked for.
    pub offered: bool,
    /// Why it does not offer itself.
    pub not_offered_because: Option<String>,
    /// Whether this is the member of its family to show, where the family is offered at all.
    pub shown: bool,
    /// The best verdict of its outputs.
    pub verdict: Verdict,
    /// The loudest tier of its outputs.
    pub tier: Tier,
    /// The equation that was used.
    pub equation: Option<String>,
    /// What it gives.
    pub outputs: Vec<OutputAssessment>,
    /// What it was given, each input with its chart entries.
    pub inputs: Vec<InputNote>,
    /// Whether it should be believed for this record, and why.
    pub applicability: Applicability,
    /// The outcome with and without a treatment, where the model is of one.
    pub treatment: Option<TreatmentNote>,
    /// Inputs that are not the record's but supposed in a what-if, by name; such a result is hypothetical.
    pub supposed: Vec<String>,
}

/// The family of a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct FamilyNote {
    /// Name of the family.
    pub id: String,
    /// Words for a reader.
    pub title: String,
    /// A setting of the site that decides between members and is not set: its name.
    pub needs_setting: Option<String>,
    /// The value of the setting for which this member stands.
    pub setting_value: Option<String>,
}

/// Whether and how a model answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It answers.
    Scored,
    /// It answers, and the reasons say what to keep in mind.
    Caution,
    /// It would answer if it had the missing inputs.
    MissingInputs,
    /// It does not hold for this patient.
    Refused,
}

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// A probability that something happens.
    Risk,
    /// A probability of staying free of it.
    Survival,
    /// An amount or a score.
    Amount,
}

/// One number that a model gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct OutputAssessment {
    /// Name, such as `cvd_10y`.
    pub output: String,
    /// Words for a reader.
    pub label: String,
    /// Fewer words.
    pub short: String,
    /// The horizon in years, where there is one.
    pub horizon_years: Option<f64>,
    /// What the number is.
    pub quantity: Quantity,
    /// Whether and how the model answers.
    pub verdict: Verdict,
    /// The number; absent where the model refuses or misses inputs.
    pub value: Option<f64>,
    /// UCUM unit of the value; `1` for probabilities.
    pub unit: String,
    /// The number in words.
    pub in_words: Option<String>,
    /// Why, in words.
    pub why: Option<String>,
    /// What the value could be given what is not known.
    pub interval: Option<Interval>,
    /// Names of inputs that are needed and missing.
    pub missing: Vec<String>,
    /// Against what contributions are counted.
    pub compared_with: ComparedWith,
    /// How contributions were found; absent where there are none.
    pub explained_by: Option<ExplainedBy>,
    /// How good they are, where they are estimated; absent where they are exact.
    pub estimate: Option<EstimateNote>,
    /// The value of what is compared with.
    pub reference_value: Option<f64>,
    /// The margin: log-odds, log-hazard or whatever scale the model adds up on.
    pub margin: Option<f64>,
    /// The margin of what is compared with.
    pub reference_margin: Option<f64>,
    /// Shapley values of the inputs, the largest first; they sum to `margin` − `reference_margin`.
    pub contributions: Vec<Contribution>,
    /// Inputs that are one clinical concept, with the sums of their contributions, the largest first.
    pub groups: Vec<GroupContribution>,
    /// What the pairs that the bundle chose do together.
    pub interactions: Vec<InteractionNote>,
    /// How loudly the result speaks.
    pub tier: Tier,
    /// What was found and what to do next, where a guideline says so.
    pub alert: Option<AlertNote>,
    /// Why the model refuses, is cautious or cannot answer, as sentences.
    pub problems: Vec<String>,
    /// What else a reader should know of the result, as sentences.
    pub notes: Vec<String>,
    /// How sure the number is by what was measured of the model; absent where there is no number.
    pub uncertainty: Option<UncertaintyNote>,
    /// What other models of the outcome say, where there are any.
    pub disagreement: Option<DisagreementNote>,
    /// What is not known leaves open: missing inputs and a no that is not sure; absent where everything is known.
    pub unknown: Option<UnknownNote>,
    /// How much of a drug, where the number is a dose.
    pub dose: Option<DoseNote>,
}

/// What a value could be given what is not known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Interval {
    /// Smallest value.
    pub low: f64,
    /// Largest value.
    pub high: f64,
    /// Whether it is narrow enough to tell a reader anything.
    pub informative: bool,
    /// Whether every combination was tried: of all options, and of numbers of both limits, nine values between them, and
    /// wherever a term bends or a tree splits. Of trees that read a number as it is the range is then exact, even of fewer
    /// values between the limits, for nothing changes between two splits; so it is where only options are open. Of a smooth
    /// model an extreme may lie between two values that were tried. Where false, combinations would have been too many: a
    /// coarser grid was tried and its extremes followed input by input, and the range is at least from `low` to `high`.
    pub is_exact: bool,
    /// The inputs that are not known, the one that would narrow the interval most first.
    pub open: Vec<OpenInput>,
}

/// An input that is not known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct OpenInput {
    /// Its name.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// The width that is left on average once it is known.
    pub width_when_known: f64,
    /// The part of the width that goes on average, from 0 to 1; where the limits are too far apart to tell anything the
    /// part of their orders of magnitude.
    pub narrows: f64,
}

/// What one input contributes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Contribution {
    /// Name of the input.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// The patient's value.
    pub value: InputValue,
    /// Words for the value, where it is an option.
    pub value_label: Option<String>,
    /// The reference patient's value; missing where an average is compared with.
    pub reference: InputValue,
    /// Words for the reference patient's value, where it is an option.
    pub reference_label: Option<String>,
    /// UCUM unit of both, where there is one.
    pub unit: Option<String>,
    /// On the scale of the margin.
    pub contribution: f64,
    /// On the scale of the value; these sum to the value minus the reference value.
    pub contribution_to_value: f64,
    /// The standard error on the scale of the margin, where it is estimated; absent where it is exact.
    pub standard_error: Option<f64>,
    /// The standard error on the scale of the value.
    pub standard_error_to_value: Option<f64>,
    /// Names of the chart entries behind it.
    pub evidence: Vec<String>,
}

/// An input's value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(untagged)]
pub enum InputValue {
    /// Yes or no.
    Boolean(bool),
    /// A number in the input's unit.
    Number(f64),
    /// An option by its name.
    Option(String),
    /// There is none.
    Missing(()),
}

/// An input as the model was given it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct InputNote {
    /// Its name.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// The value.
    pub value: InputValue,
    /// The value in words, where it is an option.
    pub value_label: Option<String>,
    /// UCUM unit, where there is one.
    pub unit: Option<String>,
    /// How the value came about.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "String"),
        ts(
            type = "\"present\" | \"not_recorded\" | \"missing\" | \"stale\" | \"implausible\" | \"unit_unknown\" | \"by_hand\" | \"supposed\""
        )
    )]
    pub status: Status,
    /// Whether it takes part in an equation, or only decides whether the model applies.
    pub in_equation: bool,
    /// The model answers without it, too.
    pub optional: bool,
    /// A no that was taken for granted, or an answer that is not sure.
    pub can_question: bool,
    /// What may be entered by hand so that it has a value, by the names of the assessment's forms: itself first, then what
    /// it can be computed from.
    pub by_hand: Vec<String>,
    /// The chart entries behind it, the deciding one first.
    pub evidence: Vec<EvidenceNote>,
    /// Reasons for caution and other things to know, as sentences.
    pub remarks: Vec<String>,
}

/// A chart entry behind a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct EvidenceNote {
    /// Where it stands.
    pub entry: EntryRef,
    /// What it is, in its own words.
    pub what: String,
    /// Its value as written.
    pub value: String,
    /// Its unit as written.
    pub unit: Option<String>,
    /// Its date as written.
    pub date: Option<String>,
    /// Why it is not simply usable.
    pub remark: Option<String>,
}

/// Where an entry stands in the input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct EntryRef {
    /// The source's own name of the entry, such as `Observation/bp-1`.
    pub name: String,
    /// Index of the input file, counted from 0.
    pub file: u32,
    /// First byte of the entry in that file.
    #[cfg_attr(feature = "schema", ts(type = "number"))]
    pub start: u64,
    /// One past its last byte.
    #[cfg_attr(feature = "schema", ts(type = "number"))]
    pub end: u64,
}

/// What was found and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct AlertNote {
    /// What was found.
    pub finding: String,
    /// What to do next.
    pub action: String,
    /// The guideline that says so.
    pub source: String,
}

/// What could not be used in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ProblemNote {
    /// `note`, `warning` or `error`.
    pub severity: String,
    /// Stable name of the kind of problem.
    pub code: String,
    /// What is wrong, where, and what to do.
    pub message: String,
    /// The entry concerned.
    pub entry: Option<EntryRef>,
}

impl OutputAssessment {
    /// The two inputs that move the number most, in one line; `None` where nothing is explained.
    #[must_use]
    pub fn main_reason(&self) -> Option<String> {
        words::main_reason(&factor::factors(&self.contributions, &self.groups))
    }

    /// The two inputs that speak most for concern, in one line: of those that raise a risk or an amount, or lower a survival;
    /// `None` where there is none.
    #[must_use]
    pub fn main_concern(&self) -> Option<String> {
        let sign = if self.quantity == Quantity::Survival { -1.0 } else { 1.0 };
        let mut factors = factor::factors(&self.contributions, &self.groups);
        factors.retain(|factor| factor.contribution_to_value * sign > 0.0);
        words::main_reason(&factors)
    }
}
