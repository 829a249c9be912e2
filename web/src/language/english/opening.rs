//! Opening: files, text or a sample.

pub(crate) const OPEN_HEADING: &str = "Open a patient’s record";
pub(crate) const OPEN_LEAD: &str =
    "See which risks can be told from the chart, how high they are, why, and from which entries.";
pub(crate) const OPEN_FILES: &str = "Choose files";
pub(crate) const DROP_HERE: &str = "Drop FHIR files anywhere on this page";
pub(crate) const DROP_TO_OPEN: &str = "Drop to open in this browser";
pub(crate) const OR: &str = "or";
pub(crate) const FORMATS: &str =
    "FHIR R4 JSON: a Bundle, one resource, a list, or NDJSON; several files are read together.";
pub(crate) const PASTE_SUMMARY: &str = "Paste a record as text";
pub(crate) const PASTE_LABEL: &str = "FHIR JSON or NDJSON";
pub(crate) const PASTE_OPEN: &str = "Open the pasted text";
pub(crate) const PASTE_EMPTY: &str = "Paste a record first: the field is empty.";
pub(crate) const PASTED_NAME: &str = "pasted text";
pub(crate) const SAMPLES_HEADING: &str = "Try a sample patient";
pub(crate) const SAMPLES_HINT: &str = "Invented patients, each showing something else.";
pub(crate) const PRIVACY_LABEL: &str = "What happens with the record";
pub(crate) const PROMISES: &[(&str, &str)] = &[
    ("Stays here", "The file is read and scored inside this tab. No part of it leaves the computer, and none is kept."),
    ("Shows its reasons", "Every number says what moves it, and opens the very chart entry behind each input."),
    (
        "Says when not to ask it",
        "A model that does not hold for the patient refuses; what is missing is named, never filled in.",
    ),
];
pub(crate) const READING: &str = "Reading the files.";
pub(crate) const READING_HINT: &str = "The page stays usable meanwhile. Large files take a few seconds.";
pub(crate) const FAILURE_HEADING: &str = "This could not be opened";
pub(crate) const NO_PATIENT: &str =
    "No patient was found in what was opened. Open a file that holds a Patient resource or entries about a patient.";

/// Heading while files are read.
pub(crate) fn reading_files(count: usize) -> String {
    if count == 1 { "Reading the file".into() } else { format!("Reading {count} files") }
}
