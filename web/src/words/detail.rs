//! One model in full: its number, its reasons, what is not known.

use assess::{Quantity, Verdict};
use language::messages;

/// The icon array in words.
pub(crate) fn icon_array(quantity: Quantity, value: f64, interval: Option<(f64, f64)>) -> String {
    let count = |p: f64| (p * 100.0).round_ties_even();
    let between = interval.map(|(low, high)| (count(low), count(high))).filter(|(low, high)| low != high);
    match (quantity, between) {
        (Quantity::Survival, Some((low, high))) => messages::icon_array_alive_between(low, high),
        (Quantity::Survival, None) => messages::icon_array_alive(count(value)),
        (_, Some((low, high))) => messages::icon_array_happens_between(low, high),
        (_, None) => messages::icon_array_happens(count(value)),
    }
}

/// Before the reasons of a verdict.
pub(crate) fn reasons_lead(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refused => messages::reasons_lead_refused(),
        Verdict::MissingInputs => messages::reasons_lead_missing(),
        Verdict::Scored | Verdict::Caution => messages::reasons_lead_caution(),
    }
}

/// The interval of a result.
pub(crate) fn interval_is(span: Option<&str>) -> String {
    span.map_or_else(|| messages::interval_is_anywhere().into(), messages::interval_is_span)
}
