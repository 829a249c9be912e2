//! One result: how loud, how much, how sure, in words.

use assess::{Quantity, Tier, Verdict};
use language::messages;

/// How loudly a result speaks.
pub(crate) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => messages::tier_interrupt(),
        Tier::Banner => messages::tier_banner(),
        Tier::Passive => messages::tier_passive(),
    }
}

/// How sure a result is.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Scored => messages::verdict_scored(),
        Verdict::Caution => messages::verdict_caution(),
        Verdict::MissingInputs => messages::verdict_missing_inputs(),
        Verdict::Refused => messages::verdict_refused(),
    }
}

/// Outputs that have no number, and why.
pub(crate) fn without_number(names: &[String], reason: &str) -> String {
    messages::without_number_because(&names.join(messages::list_comma()), reason)
}

/// In place of a number.
pub(crate) fn no_value(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refused => messages::no_value_refused(),
        _ => messages::no_value_other(),
    }
}

/// A probability as a count of people.
pub(crate) fn people(quantity: Quantity, value: f64) -> String {
    let percent = value * 100.0;
    let (few, most) = (percent < 0.95, percent > 99.05);
    match quantity {
        Quantity::Risk if few => messages::people_risk_few().into(),
        Quantity::Risk if most => messages::people_risk_most().into(),
        Quantity::Risk => messages::people_risk_about(percent.round_ties_even()),
        Quantity::Survival if few => messages::people_survival_few().into(),
        Quantity::Survival if most => messages::people_survival_most().into(),
        Quantity::Survival => messages::people_survival_about(percent.round_ties_even()),
        Quantity::Amount => String::new(),
    }
}

/// Before the labels of what moves a result.
pub(crate) fn drivers_lead(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Risk => messages::drivers_lead_risk(),
        Quantity::Survival => messages::drivers_lead_survival(),
        Quantity::Amount => messages::drivers_lead_amount(),
    }
}

/// An interval under a headline.
pub(crate) fn interval_note(short: &str, span: Option<&str>, open: &[String]) -> String {
    let open = match open {
        [] => None,
        [one] => Some(one.clone()),
        [one, two] => Some(messages::list_and(one, two)),
        [one, two, rest @ ..] => Some(messages::interval_note_list(one, two, rest.len())),
    };
    match (span, open) {
        (Some(span), None) => messages::interval_note_span(short, span),
        (None, None) => messages::interval_note_anywhere(short),
        (Some(span), Some(open)) => messages::interval_note_span_open(short, span, &open),
        (None, Some(open)) => messages::interval_note_anywhere_open(short, &open),
    }
}
