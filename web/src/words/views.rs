//! Outcomes with and without a treatment, and doses.

use assess::{ArmsNote, ComparedWith, Quantity, UncertaintyMethod, ValueNote};
use language::messages;

/// Heading of one comparison among several.
pub(crate) fn treatment_comparison(outcome: &str, horizon: &str) -> String {
    let heading = match horizon.trim_start() {
        "" => outcome.to_owned(),
        horizon => messages::treatment_comparison_within(outcome, horizon),
    };
    let mut letters = heading.chars().collect::<Vec<char>>();
    if let Some(first) = letters.first_mut() {
        *first = first.to_ascii_uppercase();
    }
    letters.into_iter().collect()
}

/// A horizon as it follows an outcome: months where it is no whole number of years.
pub(crate) fn treatment_horizon(years: Option<f64>) -> String {
    let Some(years) = years else { return String::new() };
    let is_whole = |number: f64| (number - number.round()).abs() < 1e-9;
    let within = if !is_whole(years) && is_whole(years * 12.0) {
        messages::treatment_horizon_months((years * 12.0).round())
    } else {
        messages::treatment_horizon_years(years.round())
    };
    format!(" {within}")
}

/// The figure of a difference, and the words behind it.
pub(crate) fn treatment_figure(arms: &ArmsNote) -> (String, String) {
    let fewer = arms.difference.value >= 0.0;
    let words = match (arms.quantity, fewer) {
        (Quantity::Amount, true) => messages::treatment_figure_fewer(),
        (Quantity::Amount, false) => messages::treatment_figure_more(),
        (_, true) => messages::treatment_figure_spared(),
        (_, false) => messages::treatment_figure_more_in_hundred(),
    };
    (size(arms.quantity, arms.difference.value), words.into())
}

/// How large a difference is, without its sign: an amount, or people in 100.
fn size(quantity: Quantity, difference: f64) -> String {
    language::decimal(&match quantity {
        Quantity::Amount => assess::number_in_words(difference.abs()),
        _ => format!("{:.1}", difference.abs() * 100.0),
    })
}

/// Whether the interval of the difference reaches no effect, or there is none: for the card.
pub(crate) fn treatment_sure(difference: &ValueNote) -> &'static str {
    match difference.low.zip(difference.high) {
        None => messages::treatment_sure_not_reported(),
        Some((low, high)) if low <= 0.0 && high >= 0.0 => messages::treatment_sure_not_shown(),
        Some(_) => "",
    }
}

/// Under the picture with the treatment: what the striped figures are.
pub(crate) fn treatment_between(count: usize, spared: bool) -> String {
    match (count, spared) {
        (0, _) => messages::treatment_between_none().into(),
        (count, true) => messages::treatment_between_spared(count),
        (count, false) => messages::treatment_between_more(count),
    }
}

/// A limit of the difference on its line.
pub(crate) fn treatment_limit(quantity: Quantity, difference: f64) -> String {
    let size = size(quantity, difference);
    match (quantity, difference < 0.0) {
        (Quantity::Amount, true) => messages::treatment_limit_amount_more(&size),
        (Quantity::Amount, false) => messages::treatment_limit_amount_fewer(&size),
        (_, true) => messages::treatment_limit_risk_more(&size),
        (_, false) => messages::treatment_limit_risk_fewer(&size),
    }
}

/// The line of the difference in words.
pub(crate) fn treatment_line(quantity: Quantity, difference: &ValueNote) -> String {
    let say = |value: f64| treatment_limit(quantity, value);
    let own = say(difference.value);
    match difference.low.zip(difference.high) {
        Some((low, high)) if low <= 0.0 && high >= 0.0 => {
            messages::treatment_line_crossing(&own, &say(low), &say(high))
        }
        Some((low, high)) => messages::treatment_line_interval(&own, &say(low), &say(high)),
        None => messages::treatment_line_alone(&own),
    }
}

/// How far an input moves a difference.
pub(crate) fn treatment_change(quantity: Quantity, change: f64) -> String {
    let sign = if change < 0.0 { "−" } else { "+" };
    let signed = format!("{sign}{}", size(quantity, change));
    match quantity {
        Quantity::Amount => signed,
        _ => messages::treatment_change_risk(&signed),
    }
}

/// From what the drivers lead to what.
pub(crate) fn treatment_from_to(with: ComparedWith, quantity: Quantity, reference: f64, own: f64) -> String {
    let say = |value| treatment_limit(quantity, value);
    messages::treatment_from_to_own(&super::compared_with(with), &say(reference), &say(own))
}

/// Above the large figure of a dose.
pub(crate) fn dose_by_model(exact: &str, is_rounded: bool) -> String {
    if is_rounded { messages::dose_by_model_rounded(exact) } else { messages::dose_by_model_exact().into() }
}

/// Where a single patient's dose may lie; the sentence behind it stands with the result.
pub(crate) fn dose_range(method: UncertaintyMethod, limits: Option<&str>) -> String {
    match (method, limits) {
        (UncertaintyMethod::Conformal, Some(limits)) => messages::dose_range_single(limits),
        (_, Some(limits)) => messages::dose_range_refits(limits),
        (_, None) => messages::dose_range_not_reported().into(),
    }
}

/// The scale in words.
pub(crate) fn dose_scale(dose: &str, studied: Option<&str>, limits: Option<&str>, present: Option<&str>) -> String {
    let parts = [
        Some(messages::dose_scale_model(dose)),
        limits.map(messages::dose_scale_limits),
        studied.map(messages::dose_scale_studied),
        present.map(messages::dose_scale_present),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(messages::list_separator())
}

/// From what the effects lead to what.
pub(crate) fn dose_from_to(with: ComparedWith, reference: &str, own: &str) -> String {
    messages::dose_from_to_own(&super::compared_with(with), reference, own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_say_fewer_or_more() {
        let value = |value, low, high| ValueNote { value, low, high };
        assert_eq!(
            treatment_line(Quantity::Risk, &value(0.131, Some(0.06), Some(0.195))),
            "13.1 in 100 fewer, interval from 6.0 in 100 fewer to 19.5 in 100 fewer"
        );
        let crossing = treatment_line(Quantity::Amount, &value(5.5, Some(-0.5), Some(11.0)));
        assert_eq!(crossing, "5.5 fewer, interval from 0.5 more to 11 fewer; no effect lies within the interval");
        assert_eq!(treatment_line(Quantity::Risk, &value(-0.02, None, None)), "2.0 in 100 more, without an interval");
        assert_eq!(treatment_change(Quantity::Risk, -0.0123), "−1.2 in 100");
    }

    #[test]
    fn the_card_says_when_nothing_is_shown() {
        let value = |low, high| ValueNote { value: 0.05, low, high };
        assert_eq!(
            treatment_sure(&value(Some(-0.01), Some(0.1))),
            "That the treatment makes a difference is not shown."
        );
        assert!(treatment_sure(&value(None, None)).contains("not reported"));
        assert_eq!(treatment_sure(&value(Some(0.01), Some(0.1))), "");
    }

    #[test]
    fn comparisons_begin_with_a_capital_and_tell_their_horizon() {
        let horizon = |years| treatment_horizon(Some(years));
        assert_eq!(
            treatment_comparison("severe loss of vision", &horizon(2.0)),
            "Severe loss of vision within 2 years"
        );
        assert_eq!(horizon(0.75), " within 9 months");
        assert_eq!(horizon(1.0), " within 1 year");
    }
}
