//! How sure a number is by what was measured of its model.

use assess::{CoverageNote, Tier, UncertaintyMethod};

pub(crate) const UNCERTAINTY_HEADING: &str = "How sure is this number?";
pub(crate) const UNCERTAINTY_NOT_REPORTED: &str =
    "Not reported: the source of this model gives no range for a single patient’s number.";
pub(crate) const DISAGREEMENT_HEADING: &str = "What other models of the same outcome say";
pub(crate) const THIS_MODEL: &str = "This model";
pub(crate) const ICON_ARRAY_UNSURE: &str =
    "Half-filled figures: one way or the other, by how sure the model itself is.";

/// The range, before its limits.
pub(crate) fn uncertainty_range(method: UncertaintyMethod) -> &'static str {
    match method {
        UncertaintyMethod::VennAbers => "By the model’s calibration, the number lies",
        UncertaintyMethod::Conformal => "This patient’s own outcome is expected",
        UncertaintyMethod::Refits => "Models refitted to samples of the data say",
        UncertaintyMethod::NotReported => "The number lies",
    }
}

/// On a result's card and beside its number.
pub(crate) fn uncertainty_line(method: UncertaintyMethod, span: &str) -> String {
    match method {
        UncertaintyMethod::VennAbers => format!("By the model’s calibration: {span}."),
        UncertaintyMethod::Conformal => format!("Range for a single patient: {span}."),
        UncertaintyMethod::Refits => format!("By refits of the model: {span}."),
        UncertaintyMethod::NotReported => format!("How sure the model is: {span}."),
    }
}

/// How the range was found.
pub(crate) fn uncertainty_method(method: UncertaintyMethod) -> &'static str {
    match method {
        UncertaintyMethod::VennAbers => "Found by: Venn–Abers pair of calibrated probabilities",
        UncertaintyMethod::Conformal => "Found by: split-conformal interval",
        UncertaintyMethod::Refits => "Found by: refits to bootstrap samples",
        UncertaintyMethod::NotReported => "",
    }
}

/// What was measured of ranges like this; on whom and how only where it is not yet said.
pub(crate) fn coverage(note: &CoverageNote, is_said: bool) -> String {
    let share = crate::format::exact_percent;
    let measured = format!(
        "Measured on {} patients: {} of ranges like this held what they should; {} was aimed at.",
        note.patients,
        share(note.found),
        share(note.wanted),
    );
    if is_said || note.how.is_empty() { measured } else { format!("{measured} {}", note.how) }
}

/// The range reaches from one tier into another.
pub(crate) fn straddles([low, high]: [Tier; 2], own: Tier) -> String {
    let name = |tier: Tier| format!("“{}”", super::tier(tier));
    if low == high {
        return format!("The whole range is in another class than the number: {} instead of {}.", name(low), name(own));
    }
    format!("The range crosses a threshold: at one end it means {}, at the other {}.", name(low), name(high))
}

/// In the text of a picture.
pub(crate) fn pictured_uncertainty(span: &str) -> String {
    format!("{span} by how sure the model is")
}

/// The people of a picture who may be counted or not.
pub(crate) fn pictured_people(low: f64, high: f64) -> String {
    let count = |p: f64| format!("{:.0}", p * 100.0);
    format!("By how sure the model is, between {} and {} of 100.", count(low), count(high))
}
