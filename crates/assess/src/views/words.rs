//! Sentences of treatments: risks as percentages and what is spared in a hundred.

use language::messages;

use super::note::ValueNote;
use crate::words::{number, with_unit};

/// A share as a percentage, such as `95 %`.
pub(super) fn level(level: f64) -> String {
    messages::percent_of(&number(level * 100.0))
}

/// An outcome with its horizon, where there is one.
pub(super) fn outcome(outcome: &str, horizon_years: Option<f64>) -> String {
    let Some(years) = horizon_years else { return outcome.to_owned() };
    let months = years * 12.0;
    let is_whole = |number: f64| (number - libm::round(number)).abs() < 1e-9;
    if is_whole(years) {
        messages::assess_outcome_years(outcome, years)
    } else if is_whole(months) {
        messages::assess_outcome_months(outcome, months)
    } else {
        messages::assess_outcome_part_years(outcome, &number(years))
    }
}

/// The difference of two risks.
pub(super) fn risks(
    outcome: &str,
    treatment: &str,
    [without, with, difference]: [&ValueNote; 3],
    share: Option<f64>,
) -> String {
    let percent = |risk: f64| messages::percent_of(&tenths(risk * 100.0));
    let (without, with) = (percent(without.value), percent(with.value));
    let interval = interval(difference, share, messages::assess_interval_spared, |size| tenths(100.0 * size));
    let count = tenths((100.0 * difference.value).abs());
    // A harm is said as such; none at all is no harm.
    if difference.value < 0.0 && count != tenths(0.0) {
        messages::assess_treatment_risk_more(treatment, outcome, &without, &with, &count, &interval)
    } else {
        messages::assess_treatment_risk_spared(treatment, outcome, &without, &with, &count, &interval)
    }
}

/// The difference of two expected amounts.
pub(super) fn amounts(
    (outcome, unit): (&str, &str),
    treatment: &str,
    [without, with, difference]: [&ValueNote; 3],
    share: Option<f64>,
) -> String {
    let shown = |amount: f64| with_unit(amount, unit);
    let (without, with, change) = (shown(without.value), shown(with.value), shown(difference.value.abs()));
    let interval = interval(difference, share, messages::assess_interval_fewer, shown);
    if difference.value < 0.0 {
        messages::assess_treatment_amount_more(treatment, outcome, &without, &with, &change, &interval)
    } else {
        messages::assess_treatment_amount_fewer(treatment, outcome, &without, &with, &change, &interval)
    }
}

/// A number with one decimal.
fn tenths(number: f64) -> String {
    language::decimal(&format!("{number:.1}"))
}

/// The interval of a difference: two sizes where both limits are on one side, else each with its side, as `crossing` says it
/// of the share, what is more and what is spared.
fn interval(
    difference: &ValueNote,
    share: Option<f64>,
    crossing: impl Fn(&str, &str, &str) -> String,
    size: impl Fn(f64) -> String,
) -> String {
    let Some(((low, high), share)) = difference.low.zip(difference.high).zip(share) else {
        return messages::assess_interval_not_reported().into();
    };
    let (level, low_size, high_size) = (level(share), size(low.abs()), size(high.abs()));
    if low >= 0.0 {
        messages::assess_interval(&level, &low_size, &high_size)
    } else if high <= 0.0 {
        messages::assess_interval(&level, &high_size, &low_size)
    } else {
        crossing(&level, &low_size, &high_size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(value: f64, limits: Option<(f64, f64)>) -> ValueNote {
        let (low, high) = limits.unzip();
        ValueNote { value, low, high }
    }

    #[test]
    fn horizons_are_months_where_they_are_no_whole_years() {
        let death = |years| outcome("death", years);
        assert_eq!(death(Some(0.75)), "death within 9 months");
        assert_eq!(death(Some(1.0)), "death within 1 year");
        assert_eq!(death(Some(5.0)), "death within 5 years");
        assert_eq!(death(Some(1.0 / 12.0)), "death within 1 month");
        assert_eq!(death(Some(0.3)), "death within 0.3 years");
        assert_eq!(death(None), "death");
    }

    #[test]
    fn a_difference_of_risks_is_counted_among_a_hundred() {
        let (without, with) = (value(0.8044, None), value(0.6735, None));
        let said = risks(
            "death within 5 years",
            "chemotherapy",
            [&without, &with, &value(0.1308, Some((-0.021, 0.195)))],
            Some(0.95),
        );
        assert_eq!(
            said,
            "Without chemotherapy the risk of death within 5 years is 80.4 %, with it 67.3 %: of 100 such patients, 13.1 \
             are spared (95 % interval: from 2.1 more to 19.5 spared)."
        );
    }

    #[test]
    fn an_amount_says_fewer_or_more_and_that_no_interval_is_reported() {
        let said = amounts(
            ("seizures in 8 weeks", "1"),
            "progabide",
            [&value(24.0, None), &value(30.0, None), &value(-6.0, None)],
            None,
        );
        assert_eq!(
            said,
            "Without progabide the expected number of seizures in 8 weeks is 24, with it 30: 6 more (an interval is not \
             reported)."
        );
    }

    #[test]
    fn limits_on_one_side_are_two_sizes_the_smaller_first() {
        let said = |value: f64, low: f64, high: f64| {
            let difference = ValueNote { value, low: Some(low), high: Some(high) };
            interval(&difference, Some(0.9), messages::assess_interval_spared, |size| tenths(100.0 * size))
        };
        assert_eq!(said(0.1, 0.06, 0.195), "(90 % interval: 6.0 to 19.5)");
        assert_eq!(said(-0.03, -0.05, -0.02), "(90 % interval: 2.0 to 5.0)");
    }
}
