//! One assessment in the forms that other programs and people take: FHIR R4, CDS Hooks, CSV, plain text.
//!
//! It takes the assessment as it is, holds no clock and gives the same bytes for the same arguments. What a model refused
//! leaves without a number, what is hypothetical does not leave at all, and every form says what the results are not for.
//! Words are of the language that is spoken, as the assessment's are; codes, names of fields and numbers for programs of none.

mod cds_hooks;
mod csv;
mod feedback;
mod fhir;
mod identity;
mod note;
mod source;
mod words;

use assess::{Assessment, ModelAssessment};
pub use feedback::{OverrideReason, Reaction, ReactionOutcome, card_of, feedback};
use jiff::Timestamp;
use language::messages;
use serde::{Deserialize, Serialize};
pub use source::ModelSource;
pub use words::by_when;

/// The program as exports name it.
const PROGRAM: &str = "Insite";
const PROGRAM_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What is exported.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The results.
    pub assessment: &'a Assessment,
    /// What their models were built from; one for each model of the assessment.
    pub models: &'a [ModelSource],
    /// Names of the models to export. Where empty: those that the page shows unasked, and all of them as CSV.
    pub chosen: &'a [String],
    /// When it is exported.
    pub made_at: Timestamp,
}

/// A form of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS), ts(rename = "ExportFormat"))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A FHIR R4 Bundle.
    Fhir,
    /// Cards of CDS Hooks 2.0.
    CdsHooks,
    /// A line for each model and output, with a header.
    Csv,
    /// Plain text for the clinical note.
    Note,
}

/// Why nothing was exported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The assessment holds no such model.
    #[error("{}", messages::export_error_no_such_model(.0))]
    NoSuchModel(String),
    /// Nobody said what the model was built from, so that the export could not name its hash.
    #[error("{}", messages::export_error_no_source(.0))]
    NoSource(String),
    /// A result is of what somebody supposed.
    #[error("{}", messages::export_error_hypothetical(.0))]
    Hypothetical(String),
    /// The day of the assessment, or of a horizon, is none.
    #[error("{}", messages::export_error_no_day())]
    NoDay,
    /// A reaction names no card of ours.
    #[error("{}", messages::export_error_no_card(&.0.to_string()))]
    NoCard(usize),
    /// A card was overridden without any reason.
    #[error("{}", messages::export_error_no_reason(&.0.to_string()))]
    NoReason(usize),
    /// Text could not be put together.
    #[error("{}", messages::export_error_write(.0))]
    Write(String),
}

/// Writes one patient's results.
///
/// # Errors
/// When a model is not in the assessment, is hypothetical, or what it was built from is not known.
pub fn export(format: Format, export: &Export<'_>) -> Result<String, ExportError> {
    match format {
        Format::Fhir => pretty(&fhir::bundle(export)?),
        Format::CdsHooks => pretty(&cds_hooks::cards(export)?),
        Format::Csv => Ok(csv::head()? + &csv::lines(export)?),
        Format::Note => note::note(export),
    }
}

/// The first line of a table, for the lines of several patients to follow: the other forms are of one patient.
///
/// # Errors
/// When the text cannot be put together.
pub fn table_head() -> Result<String, ExportError> {
    csv::head()
}

/// One patient's lines of a table.
///
/// # Errors
/// As [`export`].
pub fn table_lines(export: &Export<'_>) -> Result<String, ExportError> {
    csv::lines(export)
}

/// The name of a file: the day of the record, perhaps a number to tell files apart, and the form; nothing of the patient,
/// for names of files are seen by many. `as_of` is a day, `YYYY-MM-DD`.
#[must_use]
pub fn file_name(format: Format, as_of: &str, number: Option<usize>) -> String {
    let end = match format {
        Format::Fhir => "fhir.json",
        Format::CdsHooks => "cds-hooks.json",
        Format::Csv => "csv",
        Format::Note => "txt",
    };
    let number = number.map(|number| format!("-{number}")).unwrap_or_default();
    format!("insite-{as_of}{number}.{end}")
}

/// A model's results with what it was built from.
pub(crate) type Chosen<'a> = (&'a ModelAssessment, &'a ModelSource);

impl<'a> Export<'a> {
    /// The chosen models in the assessment's order; where none is named those that `unasked` lets through.
    pub(crate) fn chosen(&self, unasked: fn(&ModelAssessment) -> bool) -> Result<Vec<Chosen<'a>>, ExportError> {
        let models = &self.assessment.models;
        if let Some(name) = self.chosen.iter().find(|name| !models.iter().any(|m| m.model == **name)) {
            return Err(ExportError::NoSuchModel(name.clone()));
        }
        let is_chosen = |m: &&ModelAssessment| {
            if self.chosen.is_empty() { unasked(m) } else { self.chosen.contains(&m.model) }
        };
        let with_source = |model: &'a ModelAssessment| {
            if !model.supposed.is_empty() {
                return Err(ExportError::Hypothetical(model.model.clone()));
            }
            let is_of = |s: &&ModelSource| s.model == model.model && s.version == model.model_version;
            let source = self.models.iter().find(is_of).ok_or_else(|| ExportError::NoSource(model.model.clone()))?;
            Ok((model, source))
        };
        models.iter().filter(is_chosen).map(with_source).collect()
    }

    /// When it is exported, to the second.
    pub(crate) fn instant(&self) -> String {
        instant(self.made_at)
    }
}

/// What the page shows unasked.
pub(crate) fn is_shown(model: &ModelAssessment) -> bool {
    model.shown && model.offered
}

/// A moment in UTC, to the second.
pub(crate) fn instant(at: Timestamp) -> String {
    Timestamp::from_second(at.as_second()).unwrap_or(at).to_string()
}

pub(crate) fn pretty(value: &serde_json::Value) -> Result<String, ExportError> {
    let mut text = serde_json::to_string_pretty(value).map_err(|e| ExportError::Write(e.to_string()))?;
    text.push('\n');
    Ok(text)
}
