//! What is missing, what it leaves open, and what is entered by hand.

use assess::Tier;

use super::tier;

pub(crate) const MISSING_CARD: &str = "What is missing";
pub(crate) const ENTER_BY_HAND: &str = "Enter what is missing";
pub(crate) const BY_HAND_LEAD: &str = "Entered by hand, not in the record:";
pub(crate) const BY_HAND_HEADING: &str = "Entered by hand";
pub(crate) const BY_HAND_HINT: &str = "These values are forgotten when the patient is closed. A value of the record is never replaced by one; suppose another value under “What would change it” for that.";
pub(crate) const REMOVE: &str = "Remove";
pub(crate) const USE_THIS_VALUE: &str = "Use this value";
pub(crate) const UNIT: &str = "Unit";
pub(crate) const CHOOSE: &str = "Choose";
pub(crate) const NEEDED_HEADING: &str = "Needed for a result";
pub(crate) const TELLING_HEADING: &str = "What would tell most, if it were known";
pub(crate) const FURTHER_SUMMARY: &str = "Other answers that may be given by hand";
pub(crate) const NOT_BY_HAND: &str =
    "It is counted from the entries of the record and cannot be entered: add them to the record.";
pub(crate) const OR_ITS_PARTS: &str = "Or what it is computed from:";
pub(crate) const ANSWER_HINT: &str = "The answer counts for now and for before.";
pub(crate) const ANSWER_FIRST: &str = "Choose an answer first.";
pub(crate) const LACKS_UNIT: &str = "This unit is not known here. Choose another.";

/// The mean over the cohort and its limits.
pub(crate) fn over_cohort(mean: &str, low: &str, high: &str) -> String {
    format!("Over what is not known the result is {mean} on average, and in 9 of 10 from {low} to {high}.")
}

/// Which tiers are possible.
pub(crate) fn possible_tiers(tiers: &[Tier]) -> String {
    let names: Vec<String> = tiers.iter().map(|one| format!("“{}”", tier(*one))).collect();
    match names.as_slice() {
        [only] => format!("Whatever it is, the result stays {only}."),
        _ => format!("The result could be {}.", names.join(" or ")),
    }
}

/// The summary above a form.
pub(crate) fn enter(label: &str) -> String {
    format!("Enter {label} by hand")
}

/// A field that is no number.
pub(crate) fn not_a_number(label: &str) -> String {
    format!("{label}: enter a number, such as 1.2.")
}

/// A number that is not possible.
pub(crate) fn out_of_range(label: &str, low: &str, high: &str, unit: &str) -> String {
    format!("{label}: enter a value from {low} to {high}{unit}. Check the number and its unit.")
}

/// What is possible.
pub(crate) fn possible(low: &str, high: &str, unit: &str) -> String {
    format!("From {low} to {high}{unit}.")
}

/// How much a test narrows the range, for a screen reader.
pub(crate) fn narrows_by(percent: f64) -> String {
    if percent < 1.0 {
        "narrows the range hardly at all".into()
    } else {
        format!("narrows the range by {percent:.0} %")
    }
}

/// A value that was entered.
pub(crate) fn entered(label: &str, shown: &str) -> String {
    format!("{label} {shown}")
}
