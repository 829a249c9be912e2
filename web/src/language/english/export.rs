//! Results saved as files or copied for the note.

pub(crate) const EXPORT_HEADING: &str = "Save or copy";
pub(crate) const EXPORT_HINT: &str =
    "What leaves this page holds the results and the patient’s identifier. Keep it where the record may be kept.";
pub(crate) const EXPORT_COPY: &str = "Copy for the note";
pub(crate) const EXPORT_FHIR: &str = "Save as FHIR";
pub(crate) const EXPORT_CDS_HOOKS: &str = "Save as CDS Hooks cards";
pub(crate) const EXPORT_CSV: &str = "Save as a table (CSV)";
pub(crate) const EXPORT_PRINT: &str = "Print";
pub(crate) const EXPORT_COPIED: &str = "Copied. Paste it into the note.";
pub(crate) const EXPORT_NOT_COPIED: &str =
    "The browser did not allow copying. The text stands below and is selected: copy it with Ctrl+C, or ⌘C on a Mac.";
pub(crate) const EXPORT_TEXT: &str = "Text for the note";
pub(crate) const EXPORT_NOT_SAVED: &str = "The browser did not allow saving. Nothing was saved.";
pub(crate) const EXPORT_SUPPOSED: &str =
    "Some values are supposed. Nothing hypothetical is saved or copied: go back to the record’s values first.";
pub(crate) const EXPORT_STALE: &str =
    "The results changed or are out of date, so that nothing was saved or copied. Wait for them, then try again.";

/// What was saved.
pub(crate) fn export_saved(file: &str) -> String {
    format!("Saved as {file}.")
}
