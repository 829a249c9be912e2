//! Numbers, units and dates as a clinician reads them.

use assess::{InputValue, Interval, Quantity};
pub(crate) use assess::{number_in_words as number, unit_in_words as unit};

use crate::words;
pub(crate) use language::date;
use language::decimal;

/// A probability as a percentage: whole above 10 %, one decimal below, never a false 0 or 100.
pub(crate) fn percent(probability: f64) -> String {
    let percent = probability * 100.0;
    if percent < 0.1 {
        words::percent_below().into()
    } else if percent > 99.9 {
        words::percent_above().into()
    } else if percent < 9.95 {
        words::percent_of(&decimal(&format!("{percent:.1}")))
    } else {
        words::percent_of(&format!("{percent:.0}"))
    }
}

/// A probability as a percentage with one decimal, where parts must be seen to add up.
pub(crate) fn exact_percent(probability: f64) -> String {
    words::percent_of(&decimal(&format!("{:.1}", probability * 100.0)))
}

/// A value of a model as the large figure of a result; a score keeps its decimals, as its cut-offs do.
pub(crate) fn value(quantity: Quantity, value: f64) -> String {
    match value.abs() {
        _ if quantity.is_probability() => percent(value),
        v if v < 10.0 => decimal(&format!("{value:.2}")),
        v if v < 100.0 => decimal(&format!("{value:.1}")),
        _ => format!("{value:.0}"),
    }
}

/// A value with its unit, exact enough for sums.
pub(crate) fn exact_value(quantity: Quantity, value: f64, unit_code: &str) -> String {
    if quantity.is_probability() {
        exact_percent(value)
    } else {
        with_unit(&self::value(quantity, value), Some(unit_code))
    }
}

/// A change of a value, with its sign.
pub(crate) fn change(quantity: Quantity, change: f64) -> String {
    let sign = if change < 0.0 { "−" } else { "+" };
    let size = change.abs();
    let shown = if quantity.is_probability() { decimal(&format!("{:.1}", size * 100.0)) } else { number(size) };
    format!("{sign}{shown}")
}

/// The standard error of an estimated change: a probability's in percentage points, one digit finer than the change.
pub(crate) fn error(quantity: Quantity, error: f64) -> String {
    if quantity.is_probability() { decimal(&format!("{:.2}", error * 100.0)) } else { number(error) }
}

/// How far two numbers are apart, of any size: `0`, `0.25`, `1.1 × 10⁻¹⁶`.
pub(crate) fn difference(difference: f64) -> String {
    const SMALLEST_WRITTEN_OUT: f64 = 0.1;
    if difference == 0.0 || difference >= SMALLEST_WRITTEN_OUT {
        return number(difference);
    }
    let shown = format!("{difference:.1e}");
    let (digits, power) = shown.split_once('e').unwrap_or((&shown, "0"));
    let raised = |c: char| match c {
        '-' => '⁻',
        digit => "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit.to_digit(10).unwrap_or_default() as usize).unwrap_or(digit),
    };
    let digits = decimal(digits);
    format!("{digits} × 10{}", power.chars().map(raised).collect::<String>())
}

/// A unit to stand after the large figure; empty for probabilities and plain scores.
pub(crate) fn unit_of(quantity: Quantity, unit_code: &str) -> String {
    if quantity.is_probability() || unit_code == "1" { String::new() } else { unit(unit_code) }
}

/// An interval of a model's value; `None` where it is so wide that its limits would say nothing.
pub(crate) fn interval(quantity: Quantity, interval: &Interval, unit_code: &str) -> Option<String> {
    let limits = words::from_to(&value(quantity, interval.low), &value(quantity, interval.high));
    let unit_code = if quantity.is_probability() { "1" } else { unit_code };
    let range = with_unit(&limits, Some(unit_code));
    interval.informative.then(|| if interval.is_exact { range } else { words::at_least(&range) })
}

/// An input's value with its unit.
pub(crate) fn input(value: &InputValue, label: Option<&str>, unit: Option<&str>) -> String {
    match value {
        InputValue::Boolean(true) => words::yes().into(),
        InputValue::Boolean(false) => words::no().into(),
        InputValue::Option(option) => label.unwrap_or(option).replace('_', " "),
        InputValue::Missing(()) => words::not_known().into(),
        InputValue::Number(value) => with_unit(&number(*value), unit),
    }
}

fn with_unit(shown: &str, unit_code: Option<&str>) -> String {
    match unit_code {
        None | Some("1") => shown.to_owned(),
        Some("%") => words::percent_of(shown),
        Some(code) => language::set_apart(format!("{shown} {}", unit(code))),
    }
}

/// Completed years from a birth date to a day, and whether they are exact; `None` where the dates do not say.
pub(crate) fn age_years(birth_date: &str, as_of: &str) -> Option<(i32, bool)> {
    let parts = |text: &str| -> Vec<i32> { text.split('-').map_while(|p| p.parse().ok()).collect() };
    let (birth, day) = (parts(birth_date), parts(as_of));
    let years = day.first()? - birth.first()?;
    let is_exact = birth.len() == 3 && day.len() == 3;
    let had_birthday = !is_exact || (day.get(1), day.get(2)) >= (birth.get(1), birth.get(2));
    let years = if had_birthday { years } else { years - 1 };
    (years >= 0).then_some((years, is_exact))
}

/// A size in bytes.
pub(crate) fn bytes(count: f64) -> String {
    match count {
        c if c < 1e3 => words::size_bytes(&format!("{c:.0}")),
        c if c < 1e6 => words::size_kilobytes(&format!("{:.0}", c / 1e3)),
        c => words::size_megabytes(&decimal(&format!("{:.1}", c / 1e6))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_never_falsely_certain() {
        for (p, shown) in
            [(0.0004, "< 0.1 %"), (0.0468, "4.7 %"), (0.0996, "10 %"), (0.147, "15 %"), (0.9995, "> 99.9 %")]
        {
            assert_eq!(percent(p), shown);
        }
    }

    #[test]
    fn intervals_that_say_nothing_are_not_told_as_numbers() {
        let between = |low, high, informative| Interval { low, high, informative, is_exact: true, open: vec![] };
        let risk = interval(Quantity::Risk, &between(0.021, 0.34, true), "1");
        assert_eq!(risk.as_deref(), Some("from 2.1 % to 34 %"));
        let dose = interval(Quantity::Amount, &between(20.25, 41.0, true), "mg/wk");
        assert_eq!(dose.as_deref(), Some("from 20.2 to 41.0 mg a week"));
        assert_eq!(interval(Quantity::Amount, &between(0.0, 1e6, false), "1"), None);
        let coarse = Interval { is_exact: false, ..between(20.25, 41.0, true) };
        let dose = interval(Quantity::Amount, &coarse, "mg/wk");
        assert_eq!(dose.as_deref(), Some("at least from 20.2 to 41.0 mg a week (not every combination was tried)"));
    }

    #[test]
    fn differences_are_written_at_any_size() {
        for (difference, shown) in
            [(0.0, "0"), (1.11e-16, "1.1 × 10⁻¹⁶"), (2.5e-9, "2.5 × 10⁻⁹"), (0.0025, "2.5 × 10⁻³"), (0.25, "0.25")]
        {
            assert_eq!(super::difference(difference), shown);
        }
    }

    #[test]
    fn changes_carry_their_sign() {
        assert_eq!(change(Quantity::Risk, 0.0312), "+3.1");
        assert_eq!(change(Quantity::Survival, -0.2), "−20.0");
        assert_eq!(change(Quantity::Amount, -4.25), "−4.25");
    }

    #[test]
    fn ages_count_completed_years() {
        assert_eq!(age_years("1960-11-23", "2026-11-22"), Some((65, true)));
        assert_eq!(age_years("1960-11-22", "2026-11-22"), Some((66, true)));
        assert_eq!(age_years("1960", "2026-11-22"), Some((66, false)));
        assert_eq!(age_years("2030-01-01", "2026-11-22"), None);
        assert_eq!(age_years("", "2026-11-22"), None);
    }

    #[test]
    fn inputs_read_as_words() {
        assert_eq!(input(&InputValue::Number(36.54), None, Some("mL/min/{1.73_m2}")), "36.5 mL/min/1.73 m²");
        assert_eq!(input(&InputValue::Option("not_current".into()), None, None), "not current");
        assert_eq!(input(&InputValue::Number(6.54), None, Some("%")), "6.54 %");
    }
}
