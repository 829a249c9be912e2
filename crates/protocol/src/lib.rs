//! What the page and the worker say to each other: what is asked, and what comes back beside an assessment.
//!
//! Data only, so that the page need not hold the engine to speak with it.

use std::collections::BTreeMap;

use assess::{Binding, HandInput, InputSource, ProblemNote};
use export::Format;
use serde::{Deserialize, Serialize};

/// What `assess` is asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct AssessRequest {
    /// Index of the patient, as `open` counts them.
    pub patient: usize,
    /// The day for which the record is read, `YYYY-MM-DD`.
    pub as_of: String,
    /// Models that are asked for even where they would not offer themselves.
    pub asked_for: Vec<String>,
    /// The site's settings by name.
    pub settings: BTreeMap<String, String>,
    /// Inputs whose assumed no the reader does not accept.
    pub questioned: Vec<String>,
    /// What the reader supplies because the record lacks it.
    pub by_hand: Vec<HandInput>,
    /// Inputs to suppose otherwise, by name.
    pub what_if: BTreeMap<String, InputSource>,
    /// To what the assessment belongs.
    pub binding: Binding,
}

/// What `whatIf` is asked for: one model, with what the request supposes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WhatIfRequest {
    /// Name of the model.
    pub model: String,
    /// The output to explain; all where absent, which takes longer. All are scored.
    #[serde(default)]
    pub output: Option<String>,
    /// The patient, the day and what is supposed.
    pub request: AssessRequest,
}

/// What `trend` is asked for: one input of one model.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TrendRequest {
    /// Name of the model.
    pub model: String,
    /// Name of the input.
    pub input: String,
    /// The patient and the day.
    pub request: AssessRequest,
}

/// What `counterfactuals` is asked for: one output of one model.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CounterfactualsRequest {
    /// Name of the model.
    pub model: String,
    /// Name of the output.
    pub output: String,
    /// The reader's own threshold, from 0 to 1; without one the goal is a quieter tier, or the model's threshold.
    #[serde(default)]
    pub threshold: Option<f64>,
    /// The patient and the day; what it supposes does not count.
    pub request: AssessRequest,
}

/// What `export` is asked for: one patient's results in a form for another program or for the note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExportRequest {
    /// The form.
    pub format: Format,
    /// Names of the models; where empty those that the page shows, and as a table all.
    #[serde(default)]
    pub models: Vec<String>,
    /// When it is exported, such as `2026-11-22T10:15:30Z`: the engine has no clock.
    pub made_at: String,
    /// The patient and the day. Where it supposes anything of a model that is exported, nothing is.
    pub request: AssessRequest,
}

/// Results in a form for another program or for the note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct ExportNote {
    /// A name for a file of it: the day and the form, and nothing of the patient.
    pub file_name: String,
    /// All of it.
    pub text: String,
}

/// What `patientKey` is asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PatientKeyRequest {
    /// Index of the patient, as `open` counts them.
    pub patient: usize,
    /// The salt of the work file, 64 hexadecimal digits.
    pub salt: String,
    /// To what the answer belongs.
    pub binding: Binding,
}

/// An answer, with what it belongs to: the page shows none of another patient, file or visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Bound<T> {
    /// What the engine held when it answered.
    pub bound_to: Binding,
    /// The answer.
    pub answer: T,
}

/// What was found in the opened files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct OpenedNote {
    /// SHA-256 of the files, by which the same input is known again.
    pub input_sha256: String,
    /// The patients, in the order in which they appeared.
    pub patients: Vec<PatientNote>,
    /// What could not be used.
    pub problems: Vec<ProblemNote>,
    /// How many files there were.
    pub files: usize,
    /// How many of them could not be read, or broke off.
    pub unreadable_files: usize,
    /// What each file was found to be.
    pub formats: Vec<String>,
    /// Their size together.
    pub bytes: usize,
    /// How many models are ready.
    pub models: usize,
    /// Models that do not compute what they must on this machine.
    pub disabled_models: Vec<DisabledNote>,
}

/// A patient to choose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct PatientNote {
    /// How `assess` calls the patient.
    pub index: usize,
    /// The source's identifier.
    pub id: String,
    /// The name to show.
    pub name: Option<String>,
    /// Birth date, perhaps only year or month.
    pub birth_date: Option<String>,
    /// `female` or `male`.
    pub sex: Option<String>,
    /// Whether the patient has died.
    pub deceased: bool,
    /// Whether part of the input was lost.
    pub incomplete: bool,
    /// How many entries there are.
    pub entries: Entries,
}

/// How many entries a record has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Entries {
    /// Measurements and answers.
    pub observations: usize,
    /// Diagnoses and problems.
    pub conditions: usize,
    /// Drugs.
    pub medications: usize,
    /// Procedures.
    pub procedures: usize,
    /// Visits and stays.
    pub encounters: usize,
}

/// A model that may not be used on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct DisabledNote {
    /// Name of the model.
    pub model: String,
    /// What did not come out.
    pub because: Vec<String>,
}

/// What a model is and what its golden patients gave in this browser.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct CertificateNote {
    /// Name of the model.
    pub model: String,
    /// Words for a reader.
    pub title: String,
    /// Version of its bundle.
    pub version: String,
    /// SHA-256 of the files that it was built from, its concepts' among them.
    pub sha256: String,
    /// How many golden patients were run.
    pub golden_patients: usize,
    /// How many numbers of theirs were compared.
    pub outputs: usize,
    /// The largest absolute difference from what is expected; absent where a number could not be computed.
    pub largest_difference: Option<f64>,
    /// The largest difference as a share of what is expected.
    pub largest_relative_difference: Option<f64>,
    /// Whether the model may be used.
    pub passed: bool,
    /// What did not come out, as sentences.
    pub because: Vec<String>,
}
