//! The guard against the wrong patient, and what stands on paper.

pub(crate) const NOT_THIS_PATIENT: &str = "The answer that came was not of the patient who is open. Nothing of it was shown, and the record was closed. Open it again.";
pub(crate) const OVERTAKEN: &str =
    "This was asked of the record as it was read before. Close the result and open it again.";
pub(crate) const FILES_CHANGED: &str = "The files are no longer what they were when they were opened, so that the patient cannot be chosen from them. They were closed; open them again.";
pub(crate) const UPDATING: &str = "Updating …";
pub(crate) const UPDATING_MORE: &str = "What stands here is of before the last change.";
pub(crate) const OUT_OF_DATE: &str = "Out of date.";
pub(crate) const OUT_OF_DATE_MORE: &str =
    "The last change could not be scored. What stands here is of before it and cannot be printed.";
pub(crate) const NOT_PRINTED: &str = "Out of date – not printed";
pub(crate) const NOT_PRINTED_MORE: &str = "Insite prints a result only while it is of the patient who is open and of the last change. Wait for it, then print.";
pub(crate) const PRINTED_HYPOTHETICAL: &str =
    "Hypothetical in part: some values were supposed and are not the record’s.";
pub(crate) const PRINTED_MODELS: &str = "Models:";

/// On paper: that some values were entered by hand.
pub(crate) fn printed_by_hand(labels: &[String]) -> String {
    format!("Entered by hand, not in the record: {}.", labels.join(", "))
}

/// On paper: the day for which the record was read.
pub(crate) fn printed_as_of(day: &str) -> String {
    format!("as of {day}")
}

/// On paper: one model with its version and the beginning of its SHA-256.
pub(crate) fn printed_model(title: &str, version: &str, hash: &str) -> String {
    if hash.is_empty() { format!("{title} {version}") } else { format!("{title} {version} ({hash})") }
}

/// On paper: the program.
pub(crate) fn printed_program(version: &str) -> String {
    format!("Insite {version}")
}
