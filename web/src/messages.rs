//! What the worker is asked and answers: its own types, and the description of the models as far as the page shows it.

use serde::Deserialize;

pub(crate) use wasm::{AssessRequest, Entries, OpenedNote, PatientNote};

/// One model, described.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct ModelInfo {
    /// Name of the model.
    pub(crate) id: String,
    /// One sentence for a clinician.
    pub(crate) summary: String,
    /// For whom it holds, in words.
    pub(crate) population: String,
    /// Where it was published.
    pub(crate) citation: CitationInfo,
    /// Who the reference patient is.
    pub(crate) reference_patient: String,
    /// Its card, as written.
    pub(crate) card: String,
}

/// Where a model was published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct CitationInfo {
    /// Authors, title, journal, year.
    pub(crate) text: String,
    /// Digital object identifier.
    pub(crate) doi: String,
    /// Table and page of the coefficients.
    #[serde(rename = "where")]
    pub(crate) place: String,
    /// Whether that table was read again when the bundle was made.
    pub(crate) read: bool,
}
