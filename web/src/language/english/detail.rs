//! One model in full: its number, its reasons, what is not known.

use assess::{Quantity, Verdict};

pub(crate) const BACK: &str = "All assessments";
pub(crate) const OUTPUTS_LABEL: &str = "Results of this model: choose the one to explain";
pub(crate) const INTERVAL: &str = "Given what is not known:";
pub(crate) const ICON_ARRAY_TITLE: &str = "A hundred people like this patient";
pub(crate) const ICON_ARRAY_OPEN: &str =
    "Pale figures with a broken outline: one way or the other, depending on what is not known.";

/// Under the heading of a detail.
pub(crate) fn detail_lead(as_of: &str) -> String {
    format!("From the record as it stood on {as_of}.")
}

/// The icon array in words.
pub(crate) fn icon_array(quantity: Quantity, value: f64, interval: Option<(f64, f64)>) -> String {
    let count = |p: f64| format!("{:.0}", p * 100.0);
    let people = match interval {
        Some((low, high)) if count(low) != count(high) => format!("Between {} and {}", count(low), count(high)),
        _ => count(value),
    };
    match quantity {
        Quantity::Survival => format!("{people} of 100 people like this patient would be alive."),
        _ => format!("{people} of 100 people like this patient would have it happen."),
    }
}

/// Before the reasons of a verdict.
pub(crate) fn reasons_lead(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refused => "The model does not hold for this patient:",
        Verdict::MissingInputs => "Keep in mind:",
        Verdict::Scored | Verdict::Caution => "Read this result with caution:",
    }
}

/// The interval of a result.
pub(crate) fn interval_is(span: Option<&str>) -> String {
    format!("Given what is not known, the result could lie {}.", span.unwrap_or("nearly anywhere"))
}
