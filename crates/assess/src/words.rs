//! Results in words that a clinician can act on.

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
    match (quantity.is_probability(), unit_code) {
        (true, _) => format!("{}: {}.", label, in_a_hundred(value)),
        (false, "1") => format!("{label}: {}.", number(value)),
        (false, code) => format!("{label}: {} {}.", number(value), unit(code)),
    }
}

/// A probability as a count among 100 people.
fn in_a_hundred(probability: f64) -> String {
    let percent = probability * 100.0;
    if percent < 0.95 {
        "fewer than 1 in 100 people like this patient".into()
    } else if percent > 99.05 {
        "more than 99 in 100 people like this patient".into()
    } else {
        format!("about {} in 100 people like this patient", libm::round(percent))
    }
}

/// The inputs that matter most, and in which direction.
pub(crate) fn why(factors: &[Factor], quantity: Quantity, compared_with: ComparedWith) -> Option<String> {
    let total: f64 = factors.iter().map(|c| c.contribution_to_value.abs()).sum();
    let named: Vec<String> = factors
        .iter()
        .filter(|c| c.contribution_to_value.abs() > 0.05 * total)
        .take(3)
        .map(|c| {
            let direction = if c.contribution_to_value > 0.0 { "raises" } else { "lowers" };
            format!("{} {direction} it", c.alone().map_or_else(|| c.label.clone(), input))
        })
        .collect();
    let it = match quantity {
        Quantity::Risk => "the risk",
        Quantity::Survival => "the chance of survival",
        Quantity::Amount => "the result",
    };
    let against = match compared_with {
        ComparedWith::ReferencePatient => "the reference patient".to_owned(),
        ComparedWith::TrainingAverage => "the average of the training data".to_owned(),
        ComparedWith::ReferenceCohort(cohort) => match cohort.kind {
            CohortKind::Synthetic => format!("the average of {} synthetic patients", cohort.rows),
            CohortKind::Aggregated => format!("the average of {} patients of a reference cohort", cohort.patients),
        },
    };
    (!named.is_empty()).then(|| format!("Against {against}, what moves {it} most: {}.", named.join("; ")))
}

/// The two inputs that matter most, in one line for a list of many patients.
pub(crate) fn main_reason(factors: &[Factor]) -> Option<String> {
    let total: f64 = factors.iter().map(|c| c.contribution_to_value.abs()).sum();
    let named: Vec<String> = factors
        .iter()
        .filter(|c| c.contribution_to_value.abs() > 0.05 * total)
        .take(2)
        .map(|c| {
            let direction = if c.contribution_to_value > 0.0 { "raises" } else { "lowers" };
            format!("{} {direction} it", c.alone().map_or_else(|| c.label.clone(), input))
        })
        .collect();
    (!named.is_empty()).then(|| named.join("; "))
}

fn input(contribution: &Contribution) -> String {
    let label = &contribution.label;
    match &contribution.value {
        InputValue::Boolean(true) => label.clone(),
        InputValue::Boolean(false) => format!("no {}", lower_first(label)),
        InputValue::Option(option) => format!("{label} {option}"),
        InputValue::Missing(()) => format!("{label} not known"),
        InputValue::Number(value) => {
            let unit =
                contribution.unit.as_deref().filter(|u| *u != "1").map(|u| format!(" {}", unit(u))).unwrap_or_default();
            format!("{label} {}{unit}", number(*value))
        }
    }
}

pub(crate) fn lower_first(text: &str) -> String {
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
        "a" => "years".into(),
        "mm[Hg]" => "mmHg".into(),
        "mL/min/{1.73_m2}" => "mL/min/1.73 m²".into(),
        "kg/m2" => "kg/m²".into(),
        "10*9/L" => "×10⁹/L".into(),
        "mg/wk" => "mg a week".into(),
        "d" => "days".into(),
        "s" => "seconds".into(),
        "umol/L" => "µmol/L".into(),
        other => other.to_owned(),
    }
}

/// A number with as many digits as a reader needs.
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
    if shown == "-0" { "0".into() } else { shown.replace('-', "−") }
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
