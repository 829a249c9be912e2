//! What a model was given.

use assess::Status;

pub(crate) const COLUMN_INPUT: &str = "Input";
pub(crate) const COLUMN_VALUE: &str = "Value";
pub(crate) const COLUMN_DATE: &str = "Date";
pub(crate) const COLUMN_STATUS: &str = "Status";
pub(crate) const COLUMN_ENTRY: &str = "Chart entries";
pub(crate) const INPUTS_HEADING: &str = "What the model was given";
pub(crate) const INPUTS_HINT: &str = "Open an entry to read it as it stands in the record.";
pub(crate) const DECIDING_HEADING: &str = "Only decides whether the model holds";
pub(crate) const NO_ENTRY: &str = "none";
pub(crate) const QUESTION: &str = "Question this no";
pub(crate) const ACCEPT_AGAIN: &str = "Take it as no again";
pub(crate) const YES: &str = "yes";
pub(crate) const NO: &str = "no";
pub(crate) const NOT_KNOWN: &str = "not known";

/// How an input's value came about.
pub(crate) fn status(status: Status, is_optional: bool) -> &'static str {
    match status {
        Status::Present => "In the record",
        Status::ByHand => "Entered by hand, not in the record",
        Status::NotRecorded => "Not recorded, taken as no",
        Status::Missing if is_optional => "Not in the record; the model answers without it",
        Status::Missing => "Missing",
        Status::Stale => "Older than the model allows",
        Status::Implausible => "Not plausible, not used",
        Status::UnitUnknown => "Unit not usable, not used",
        Status::Supposed => "Supposed, not the record's",
    }
}

/// Folded entries.
pub(crate) fn more_entries(count: usize) -> String {
    if count == 1 { "1 more entry".into() } else { format!("{count} more entries") }
}

/// Label of a list of entries.
pub(crate) fn entries_of(input: &str) -> String {
    format!("Chart entries behind {input}")
}
