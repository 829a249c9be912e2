//! What would change a result, and results of supposed inputs.

use assess::{ComparedWith, Quantity, Tier};
use language::messages;

use super::compared_with;

/// The result of the record beside the hypothetical one.
pub(crate) fn result_of_record(value: Option<&str>) -> String {
    match value {
        Some(value) => messages::result_of_record_value(value),
        None => messages::result_of_record_none().into(),
    }
}

/// What a screen reader is told once values have been moved.
pub(crate) fn hypothetical_summary(short: &str, value: Option<&str>, loudness: Tier, record: Option<&str>) -> String {
    let tier = tier_within(loudness);
    match (value, record) {
        (Some(value), Some(record)) => messages::hypothetical_summary_value_record(short, value, tier, record),
        (Some(value), None) => messages::hypothetical_summary_value(short, value, tier),
        (None, Some(record)) => messages::hypothetical_summary_none_record(short, record),
        (None, None) => messages::hypothetical_summary_none(short),
    }
}

/// Why an amount has no threshold to aim at, or how a threshold is understood.
pub(crate) fn threshold_side(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Survival => messages::threshold_side_survival(),
        _ => messages::threshold_side_risk(),
    }
}

/// Over the waterfall of a hypothetical result.
pub(crate) fn supposed_caption(with: ComparedWith, reference: &str, value: &str) -> String {
    messages::supposed_caption_from(reference, &compared_with(with), value)
}

/// How loudly a result speaks, within a sentence.
fn tier_within(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => messages::hypothetical_summary_interrupt(),
        Tier::Banner => messages::hypothetical_summary_banner(),
        Tier::Passive => messages::hypothetical_summary_passive(),
    }
}
