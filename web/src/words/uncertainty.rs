//! How sure a number is by what was measured of its model.

use assess::{CoverageNote, Tier, UncertaintyMethod};
use language::messages;

use super::tier;

/// The range, before its limits.
pub(crate) fn uncertainty_range(method: UncertaintyMethod) -> &'static str {
    match method {
        UncertaintyMethod::VennAbers => messages::uncertainty_range_venn_abers(),
        UncertaintyMethod::Conformal => messages::uncertainty_range_conformal(),
        UncertaintyMethod::Refits => messages::uncertainty_range_refits(),
        UncertaintyMethod::NotReported => messages::uncertainty_range_not_reported(),
    }
}

/// On a result's card and beside its number.
pub(crate) fn uncertainty_line(method: UncertaintyMethod, span: &str) -> String {
    match method {
        UncertaintyMethod::VennAbers => messages::uncertainty_line_venn_abers(span),
        UncertaintyMethod::Conformal => messages::uncertainty_line_conformal(span),
        UncertaintyMethod::Refits => messages::uncertainty_line_refits(span),
        UncertaintyMethod::NotReported => messages::uncertainty_line_not_reported(span),
    }
}

/// How the range was found.
pub(crate) fn uncertainty_method(method: UncertaintyMethod) -> &'static str {
    match method {
        UncertaintyMethod::VennAbers => messages::uncertainty_method_venn_abers(),
        UncertaintyMethod::Conformal => messages::uncertainty_method_conformal(),
        UncertaintyMethod::Refits => messages::uncertainty_method_refits(),
        UncertaintyMethod::NotReported => "",
    }
}

/// What was measured of ranges like this; on whom and how only where it is not yet said.
pub(crate) fn coverage(note: &CoverageNote, is_said: bool) -> String {
    let share = crate::format::exact_percent;
    let measured = messages::coverage_measured(note.patients, &share(note.found), &share(note.wanted));
    if is_said || note.how.is_empty() { measured } else { format!("{measured} {}", note.how) }
}

/// The range reaches from one tier into another.
pub(crate) fn straddles([low, high]: [Tier; 2], own: Tier) -> String {
    if low == high {
        return messages::straddles_class(tier(low), tier(own));
    }
    messages::straddles_threshold(tier(low), tier(high))
}

/// The people of a picture who may be counted or not.
pub(crate) fn pictured_people(low: f64, high: f64) -> String {
    let count = |p: f64| (p * 100.0).round_ties_even();
    messages::pictured_people_between(count(low), count(high))
}
