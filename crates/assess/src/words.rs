//! Results in words that a clinician can act on.

use language::messages;
use model::Link;

use crate::assessment::{Contribution, InputValue, Quantity};
use crate::bundle::Scoring;
use crate::explained::{CohortKind, ComparedWith};
use crate::factor::Factor;

/// What an output's number is, by its link; what is calibrated is a probability.
pub(crate) fn quantity(scoring: &Scoring) -> Quantity {
    match scoring.link() {
        _ if scoring.is_calibrated() => Quantity::Risk,
        Link::Logit {} | Link::Softmax {} | Link::Cloglog {} => Quantity::Risk,
        Link::CoxRisk { .. } | Link::AftRisk { .. } => Quantity::Risk,
        Link::CoxSurvival { .. } | Link::AftSurvival { .. } => Quantity::Survival,
        Link::Identity {} | Link::Square {} | Link::Log {} => Quantity::Amount,
    }
}

/// A value with what it means.
pub(crate) fn value(quantity: Quantity, value: f64, unit_code: &str, label: &str) -> String {
    if quantity.is_probability() {
        in_a_hundred(label, value)
    } else {
        messages::assess_value_amount(label, &with_unit(value, unit_code))
    }
}

/// A probability as a count among 100 people.
fn in_a_hundred(label: &str, probability: f64) -> String {
    let percent = probability * 100.0;
    if percent < 0.95 {
        messages::assess_value_fewest(label)
    } else if percent > 99.05 {
        messages::assess_value_most(label)
    } else {
        messages::assess_value_about(label, libm::round(percent))
    }
}

/// The inputs that matter most, and in which direction.
pub(crate) fn why(factors: &[Factor], quantity: Quantity, compared_with: ComparedWith) -> Option<String> {
    let reasons = reasons(factors, 3)?;
    let it = match quantity {
        Quantity::Risk => "risk",
        Quantity::Survival => "survival",
        Quantity::Amount => "amount",
    };
    Some(match compared_with {
        ComparedWith::ReferencePatient => messages::assess_why_reference_patient(it, &reasons),
        ComparedWith::TrainingAverage => messages::assess_why_training_average(it, &reasons),
        ComparedWith::ReferenceCohort(cohort) => match cohort.kind {
            CohortKind::Synthetic => messages::assess_why_synthetic(it, cohort.rows, &reasons),
            CohortKind::Aggregated => messages::assess_why_aggregated(it, cohort.patients, &reasons),
        },
    })
}

/// The two inputs that matter most, in one line for a list of many patients.
pub(crate) fn main_reason(factors: &[Factor]) -> Option<String> {
    reasons(factors, 2)
}

/// The inputs that matter, at most so many; `None` where none does.
fn reasons(factors: &[Factor], most: usize) -> Option<String> {
    let total: f64 = factors.iter().map(|c| c.contribution_to_value.abs()).sum();
    let named: Vec<String> =
        factors.iter().filter(|c| c.contribution_to_value.abs() > 0.05 * total).take(most).map(reason).collect();
    (!named.is_empty()).then(|| named.join(messages::list_separator()))
}

/// What an input or a group does to the result.
fn reason(factor: &Factor) -> String {
    let raises = factor.contribution_to_value > 0.0;
    let Some(Contribution { label, value, value_label, unit, .. }) = factor.alone() else {
        return present(&factor.label, raises);
    };
    match (value, raises) {
        (InputValue::Boolean(true), _) => present(label, raises),
        (InputValue::Boolean(false), true) => messages::assess_absent_raises(&lower_first(label)),
        (InputValue::Boolean(false), false) => messages::assess_absent_lowers(&lower_first(label)),
        (InputValue::Option(name), _) => {
            let option = option(value_label.as_ref().unwrap_or(name));
            if raises {
                messages::assess_option_raises(label, &option)
            } else {
                messages::assess_option_lowers(label, &option)
            }
        }
        (InputValue::Missing(()), true) => messages::assess_unknown_raises(label),
        (InputValue::Missing(()), false) => messages::assess_unknown_lowers(label),
        (InputValue::Number(value), _) => {
            let shown = with_unit(*value, unit.as_deref().unwrap_or("1"));
            if raises {
                messages::assess_number_raises(label, &shown)
            } else {
                messages::assess_number_lowers(label, &shown)
            }
        }
    }
}

/// An option's words within a sentence: several are kept together by quotation marks.
fn option(label: &str) -> String {
    if label.contains(' ') { messages::change_value_option(label) } else { label.to_owned() }
}

fn present(label: &str, raises: bool) -> String {
    if raises { messages::assess_present_raises(label) } else { messages::assess_present_lowers(label) }
}

/// A label as it stands within a sentence: with a small letter, where the language writes it so.
pub(crate) fn lower_first(text: &str) -> String {
    if messages::labels_within() != "lower" {
        return text.to_owned();
    }
    let mut letters = text.chars();
    // An abbreviation such as HDL keeps its capitals.
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// A UCUM unit as people write it.
#[must_use]
pub fn unit(code: &str) -> String {
    match code {
        "a" => messages::unit_years().into(),
        "mm[Hg]" => "mmHg".into(),
        "mL/min/{1.73_m2}" => "mL/min/1.73 m²".into(),
        "kg/m2" => "kg/m²".into(),
        "10*9/L" => "×10⁹/L".into(),
        "mg/wk" => messages::unit_mg_a_week().into(),
        "d" => messages::unit_days().into(),
        "s" => messages::unit_seconds().into(),
        "umol/L" => "µmol/L".into(),
        other => other.to_owned(),
    }
}

/// A number with its unit, where it has one.
pub(crate) fn with_unit(value: f64, code: &str) -> String {
    if code == "1" { number(value) } else { format!("{} {}", number(value), unit(code)) }
}

/// A number with as many digits as a reader needs, and the language's decimal sign.
#[must_use]
pub fn number(value: f64) -> String {
    let digits = match value.abs() {
        v if v >= 100.0 => 0,
        v if v >= 10.0 => 1,
        v if v >= 1.0 => 2,
        _ => 3,
    };
    let shown = format!("{value:.digits$}");
    let shown = if shown.contains('.') { shown.trim_end_matches('0').trim_end_matches('.') } else { &shown };
    if shown == "-0" { "0".into() } else { language::decimal(&shown.replace('-', "−")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_are_told_as_people() {
        let words = |p| value(Quantity::Risk, p, "1", "Kidney failure within 5 years");
        assert_eq!(words(0.1468), "Kidney failure within 5 years: about 15 in 100 people like this patient.");
        assert!(words(0.004).contains("fewer than 1 in 100") && words(0.996).contains("more than 99 in 100"));
    }

    #[test]
    fn numbers_have_the_digits_that_matter() {
        for (value, shown) in
            [(160.0, "160"), (0.1, "0.1"), (36.54, "36.5"), (2.953, "2.95"), (0.0, "0"), (1234.5, "1234")]
        {
            assert_eq!(number(value), shown);
        }
    }
}
