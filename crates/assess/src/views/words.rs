//! Sentences of treatments: risks as percentages and what is spared in a hundred.

use super::note::ValueNote;
use crate::words::{number, unit as unit_in_words};

/// A share as a percentage, such as `95 %`.
pub(super) fn level(level: f64) -> String {
    format!("{} %", number(level * 100.0))
}

/// A horizon as it follows an outcome; empty where there is none.
pub(super) fn horizon(years: Option<f64>) -> String {
    let Some(years) = years else { return String::new() };
    let months = years * 12.0;
    let is_whole = |number: f64| (number - libm::round(number)).abs() < 1e-9;
    let (count, unit) = match years {
        _ if !is_whole(years) && is_whole(months) => (months, "month"),
        _ => (years, "year"),
    };
    let plural = if (count - 1.0).abs() < 1e-9 { "" } else { "s" };
    format!(" within {} {unit}{plural}", number(count))
}

/// The difference of two risks.
pub(super) fn risks(
    outcome: &str,
    treatment: &str,
    [without, with, difference]: [&ValueNote; 3],
    share: Option<f64>,
) -> String {
    let percent = |risk: f64| format!("{:.1} %", risk * 100.0);
    let interval = limits(difference, share, ["spared", "more"], |size| format!("{:.1}", 100.0 * size));
    format!(
        "Without {treatment} the risk of {outcome} is {}, with it {}: of 100 such patients, {}{interval}.",
        percent(without.value),
        percent(with.value),
        in_a_hundred(100.0 * difference.value)
    )
}

/// The difference of two expected amounts.
pub(super) fn amounts(
    (outcome, unit): (&str, &str),
    treatment: &str,
    [without, with, difference]: [&ValueNote; 3],
    share: Option<f64>,
) -> String {
    let unit = if unit == "1" { String::new() } else { format!(" {}", unit_in_words(unit)) };
    let change = |d: f64| format!("{}{unit} {}", number(d.abs()), if d < 0.0 { "more" } else { "fewer" });
    format!(
        "Without {treatment} the expected number of {outcome} is {}{unit}, with it {}{unit}: {}{}.",
        number(without.value),
        number(with.value),
        change(difference.value),
        limits(difference, share, ["fewer", "more"], |size| format!("{}{unit}", number(size)))
    )
}

/// What is spared among a hundred; a harm is said as such.
fn in_a_hundred(count: f64) -> String {
    let shown = format!("{:.1}", count.abs());
    if count < 0.0 && shown != "0.0" { format!("{shown} more have it") } else { format!("{shown} are spared") }
}

/// The interval of a difference: two sizes where both limits are on one side, else each with its side.
fn limits(
    difference: &ValueNote,
    share: Option<f64>,
    [below, above]: [&str; 2],
    size: impl Fn(f64) -> String,
) -> String {
    let Some(((low, high), share)) = difference.low.zip(difference.high).zip(share) else {
        return " (an interval is not reported)".into();
    };
    let (level, low_size, high_size) = (level(share), size(low.abs()), size(high.abs()));
    if low >= 0.0 {
        format!(" ({level} interval: {low_size} to {high_size})")
    } else if high <= 0.0 {
        format!(" ({level} interval: {high_size} to {low_size})")
    } else {
        format!(" ({level} interval: from {low_size} {above} to {high_size} {below})")
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
        assert_eq!(horizon(Some(0.75)), " within 9 months");
        assert_eq!(horizon(Some(1.0)), " within 1 year");
        assert_eq!(horizon(Some(5.0)), " within 5 years");
        assert_eq!(horizon(Some(1.0 / 12.0)), " within 1 month");
        assert_eq!(horizon(None), "");
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
            limits(&difference, Some(0.9), ["spared", "more"], |size| format!("{:.1}", 100.0 * size))
        };
        assert_eq!(said(0.1, 0.06, 0.195), " (90 % interval: 6.0 to 19.5)");
        assert_eq!(said(-0.03, -0.05, -0.02), " (90 % interval: 2.0 to 5.0)");
    }
}
