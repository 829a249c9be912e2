//! What would change a result, and results of supposed inputs.

use assess::{ComparedWith, Quantity, Tier};

use super::{compared_with, tier};

pub(crate) const WHAT_IF_HEADING: &str = "What would change it";
pub(crate) const WHAT_IF_SEARCHING: &str = "Searching for the smallest changes …";
pub(crate) const WHAT_IF_FOUND_LABEL: &str = "Smallest changes found";
pub(crate) const TRY_IT: &str = "Try it";
pub(crate) const SEARCHED_LEAD: &str = "How it was searched:";
pub(crate) const THRESHOLD_SOURCE_LEAD: &str = "The threshold:";
pub(crate) const NONE_LEAD: &str = "No such change:";
pub(crate) const OWN_THRESHOLD: &str = "A threshold of your own, in per cent";
pub(crate) const OWN_THRESHOLD_HINT: &str =
    "Empty: the level of attention, or the threshold that the model names for this result.";
pub(crate) const OWN_THRESHOLD_SEARCH: &str = "Search with it";
pub(crate) const OWN_THRESHOLD_WRONG: &str = "Enter a number above 0 and below 100, such as 7.5.";
pub(crate) const MOVE_HEADING: &str = "Try other values";
pub(crate) const MOVE_HINT: &str =
    "Move an input and see what the model would say. Nothing of it changes the record, and nothing of it is kept.";
pub(crate) const MOVE_ACTIONABLE: &str = "What can be acted on";
pub(crate) const MOVE_OTHERS: &str = "Other inputs, to see what they do";
pub(crate) const HYPOTHETICAL_BAND: &str = "Hypothetical – not this patient’s record";
pub(crate) const HYPOTHETICAL_END: &str = "End of the hypothetical result";
pub(crate) const BACK_TO_RECORD: &str = "Back to the record";
pub(crate) const BACK_TO_RECORD_DONE: &str = "Back to the record: nothing is supposed any more.";
pub(crate) const SUPPOSED_LEAD: &str = "Supposed instead of the record:";
pub(crate) const SUPPOSED_PATIENT: &str = "With what is supposed";
pub(crate) const CALCULATING: &str = "Calculating …";
pub(crate) const NOT_A_NUMBER: &str = "Enter a number.";
pub(crate) const VALUE_NOT_KNOWN: &str = "Not known";
pub(crate) const SUPPOSE_YES: &str = "Yes";
pub(crate) const SUPPOSE_NO: &str = "No";
pub(crate) const SLIDER: &str = "slider";
pub(crate) const HYPOTHETICAL_CAVEAT: &str = "This is what the model would say of a patient with these values. It is no forecast of what happens when a value is changed.";

/// What the record says, beneath a control.
pub(crate) fn in_the_record(value: &str) -> String {
    format!("In the record: {value}")
}

/// The name of a button that tries a change.
pub(crate) fn try_change(change: &str) -> String {
    format!(": {change}")
}

/// One supposed input.
pub(crate) fn instead_of(label: &str, supposed: &str, record: &str) -> String {
    format!("{label}: {supposed} instead of {record}")
}

/// The result of the record beside the hypothetical one.
pub(crate) fn result_of_record(value: Option<&str>) -> String {
    match value {
        Some(value) => format!("By the record: {value}"),
        None => "By the record: no number".into(),
    }
}

/// What a screen reader is told once values have been moved.
pub(crate) fn hypothetical_summary(short: &str, value: Option<&str>, loudness: Tier, record: Option<&str>) -> String {
    let record = record.map(|record| format!(" By the record it is {record}.")).unwrap_or_default();
    match value {
        Some(value) => format!("Hypothetical: {short} {value}, {}.{record}", tier(loudness).to_lowercase()),
        None => format!("Hypothetical: {short} has no number.{record}"),
    }
}

/// Why an amount has no threshold to aim at, or how a threshold is understood.
pub(crate) fn threshold_side(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Survival => "The chance of survival is to reach it.",
        _ => "The risk is to fall below it.",
    }
}

/// Over the waterfall of a hypothetical result.
pub(crate) fn supposed_caption(with: ComparedWith, reference: &str, value: &str) -> String {
    let with = compared_with(with);
    format!("Hypothetical: from {reference} ({with}) to {value} with what is supposed, input by input.")
}
