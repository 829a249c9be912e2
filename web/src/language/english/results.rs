//! The list of assessments and what stands beside it.

pub(crate) const RESULTS_HEADING: &str = "Assessments";
pub(crate) const RECORD_LABEL: &str = "The record";
pub(crate) const RECORD_HEADING: &str = "What was read";
pub(crate) const NO_ANSWERS: &str =
    "No model can answer for this patient with what the record holds. The reasons stand below.";
pub(crate) const LACKING_HEADING: &str = "Would answer with more information";
pub(crate) const LACKING_HINT: &str =
    "These models hold for this patient as far as the record tells, but lack an input.";

/// Under the heading of the list.
pub(crate) fn results_lead(answers: usize, as_of: &str) -> String {
    match answers {
        0 => format!("The record as it stood on {as_of}."),
        1 => format!("1 result from the record as it stood on {as_of}."),
        n => format!("{n} results, those of most concern first, from the record as it stood on {as_of}."),
    }
}

/// For a screen reader, after scoring.
pub(crate) fn scored_as_of(day: &str) -> String {
    format!("Scored as of {}.", crate::format::date(day))
}

/// How much was read.
pub(crate) fn files_read(files: usize, size: &str) -> String {
    if files == 1 { format!("1 file, {size}") } else { format!("{files} files, {size}") }
}

/// How many models there are.
pub(crate) fn models_ready(models: usize) -> String {
    format!("{models} models, each checked against its golden patients in this browser")
}

/// Heading of models that do not apply.
pub(crate) fn not_applicable(count: usize) -> String {
    if count == 1 {
        "1 model does not apply to this patient".into()
    } else {
        format!("{count} models do not apply to this patient")
    }
}

/// Members of a family that are not shown.
pub(crate) fn other_versions(count: usize) -> String {
    format!("Other versions ({count})")
}
