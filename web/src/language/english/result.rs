//! One result: how loud, how much, how sure, in words.

use assess::{Quantity, Tier, Verdict};

pub(crate) const SEE_WHY: &str = "See why";
pub(crate) const SEE_DETAILS: &str = "See details";
pub(crate) const SEE_WHAT_IT_READ: &str = "See what it read";
pub(crate) const ASK_ANYWAY: &str = "Ask for it anyway";
pub(crate) const SOURCE: &str = "Source:";
pub(crate) const CAUTION_LEAD: &str = "With caution:";
pub(crate) const MISSING_LEAD: &str = "Keep in mind:";
pub(crate) const RAISES: &str = " (raises it)";
pub(crate) const LOWERS: &str = " (lowers it)";

/// How loudly a result speaks.
pub(crate) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => "Act now",
        Tier::Banner => "Needs attention",
        Tier::Passive => "For information",
    }
}

/// How sure a result is.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Scored => "Scored",
        Verdict::Caution => "Scored with caution",
        Verdict::MissingInputs => "Inputs missing",
        Verdict::Refused => "Does not apply",
    }
}

/// Outputs that have no number, and why.
pub(crate) fn without_number(names: &[String], reason: &str) -> String {
    format!("No number for {}: {reason}", names.join(", "))
}

/// In place of a number.
pub(crate) fn no_value(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refused => "n/a",
        _ => "–",
    }
}

/// A probability as a count of people.
pub(crate) fn people(quantity: Quantity, value: f64) -> String {
    let percent = value * 100.0;
    let count = if percent < 0.95 {
        "Fewer than 1 in 100 people".to_owned()
    } else if percent > 99.05 {
        "More than 99 in 100 people".to_owned()
    } else {
        format!("About {percent:.0} in 100 people")
    };
    match quantity {
        Quantity::Risk => format!("{count} like this patient would have it happen."),
        Quantity::Survival => format!("{count} like this patient would be alive."),
        Quantity::Amount => String::new(),
    }
}

/// Before the labels of what moves a result.
pub(crate) fn drivers_lead(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Risk => "What moves the risk most",
        Quantity::Survival => "What moves the chance most",
        Quantity::Amount => "What moves the result most",
    }
}

/// An interval under a headline.
pub(crate) fn interval_note(short: &str, span: Option<&str>, open: &[String]) -> String {
    let span = span.unwrap_or("nearly anywhere");
    let open = match open {
        [] => return format!("{short} could lie {span}."),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [one, two, rest @ ..] => format!("{one}, {two} and {} more", rest.len()),
    };
    format!("{short} could lie {span}, as long as this is not known: {open}.")
}

/// Before missing inputs.
pub(crate) fn needs(count: usize) -> String {
    if count == 1 { "One input is missing".into() } else { format!("{count} inputs are missing") }
}

/// After the first of several sentences.
pub(crate) fn and_more(count: usize) -> String {
    if count == 1 { " And 1 more reason.".into() } else { format!(" And {count} more reasons.") }
}

/// Two limits.
pub(crate) fn from_to(low: &str, high: &str) -> String {
    format!("from {low} to {high}")
}

/// A range that may not reach as far as it should.
pub(crate) fn at_least(range: &str) -> String {
    format!("at least {range} (not every combination was tried)")
}
