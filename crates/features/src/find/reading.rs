//! One observed number, made comparable: the concept's unit, within what is possible, or the reason why not.

use language::messages;
use record::{Comparator, Moment, Observation, Quantity, Standing, Value};

use crate::definition::{Analyte, ConceptDefinition, QuantityDefinition};
use crate::value::{Evidence, Status};

/// A number found in the chart.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) outcome: Outcome,
    pub(super) time: Option<Moment>,
    pub(super) evidence: Evidence,
    /// The concept's own words, for messages: a chart's words may name a person.
    pub(super) label: String,
    /// Why it is flagged, such as `preliminary`.
    pub(super) flag: Option<String>,
}

/// What a found number is worth.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    /// A value in the concept's unit, and the limits within which the true value lies where they are wider.
    Usable(f64, Option<(f64, f64)>),
    /// Why it cannot be used, as a status and a sentence.
    Unusable(Status, String),
}

/// Reads one observed value of `concept`.
pub(super) fn read(
    observation: &Observation,
    value: &Value,
    concept: &ConceptDefinition,
    quantity: &QuantityDefinition,
) -> Reading {
    let (written, unit) = written(value);
    let flag = match &observation.standing {
        Standing::Flagged(reason) => Some(reason.to_string()),
        _ => None,
    };
    let outcome = outcome(value, concept, quantity);
    let remark = match &outcome {
        Outcome::Unusable(_, why) => Some(why.clone()),
        Outcome::Usable(..) => flag.clone(),
    };
    // A bare code tells a reader nothing.
    let what = observation.code.name().unwrap_or(&concept.label).to_owned();
    let evidence =
        Evidence { source: observation.source.clone(), what, value: written, unit, time: observation.time, remark };
    Reading { outcome, time: observation.time, evidence, label: concept.label.clone(), flag }
}

fn outcome(value: &Value, concept: &ConceptDefinition, quantity: &QuantityDefinition) -> Outcome {
    let label = &concept.label;
    match value {
        Value::Quantity(measured) => match in_unit(measured, label, quantity) {
            Ok(value) => bounded(value, measured.comparator, label, quantity),
            Err((status, why)) => Outcome::Unusable(status, why),
        },
        Value::Ratio { numerator, denominator } => match ratio(numerator, denominator) {
            Some(measured) => outcome(&Value::Quantity(measured), concept, quantity),
            None => unusable(messages::find_ratio_of_zero(label)),
        },
        Value::Range { .. } => unusable(messages::find_range_not_used(label)),
        Value::Absent(reason) => unusable(match reason.words() {
            Some(reason) => messages::find_no_value_because(label, reason),
            None => messages::find_no_value(label),
        }),
        Value::Unusable(why) => unusable(messages::find_unusable(label, why)),
        Value::Text(_) | Value::Coded(_) | Value::Boolean(_) => unusable(messages::find_words_not_used(label)),
        Value::None => unusable(messages::find_without_value(label)),
    }
}

fn unusable(why: String) -> Outcome {
    Outcome::Unusable(Status::Missing, why)
}

fn in_unit(measured: &Quantity, label: &str, quantity: &QuantityDefinition) -> Result<f64, (Status, String)> {
    let Some(unit) = measured.unit.as_deref().filter(|u| !u.trim().is_empty()).or(quantity.unit_when_absent.as_deref())
    else {
        let why = messages::find_without_unit(label, &quantity.unit);
        return Err((Status::UnitUnknown, why));
    };
    units::convert(measured.value, unit, &quantity.unit, &analyte(quantity))
        .map_err(|error| (Status::UnitUnknown, messages::find_not_converted(label, &error.to_string())))
}

/// What is measured, as far as conversion needs it.
pub(crate) fn analyte(quantity: &QuantityDefinition) -> units::Analyte {
    match quantity.analyte {
        Analyte::Plain => units::Analyte::Plain,
        Analyte::MolarGramsPerMole(grams_per_mole) => units::Analyte::Molar { grams_per_mole },
        Analyte::MolarDenominatorGramsPerMole(grams_per_mole) => units::Analyte::MolarDenominator { grams_per_mole },
        Analyte::Hba1c => units::Analyte::Hba1c,
    }
}

fn bounded(value: f64, comparator: Option<Comparator>, label: &str, quantity: &QuantityDefinition) -> Outcome {
    let [lowest, highest] = quantity.plausible;
    let limits = match comparator {
        None => None,
        Some(Comparator::Less | Comparator::LessOrEqual) => Some((lowest.min(value), value)),
        Some(Comparator::Greater | Comparator::GreaterOrEqual) => Some((value, highest.max(value))),
    };
    if (lowest..=highest).contains(&value) {
        return Outcome::Usable(value, limits);
    }
    let unit = shown_unit(&quantity.unit);
    let (value, highest) = (format!("{value}{unit}"), format!("{highest}{unit}"));
    let why = messages::find_not_possible(label, &value, &lowest.to_string(), &highest);
    Outcome::Unusable(Status::Implausible, why)
}

/// A unit with a space before it; nothing for the unit 1.
pub(crate) fn shown_unit(unit: &str) -> String {
    if unit == "1" { String::new() } else { format!(" {unit}") }
}

fn ratio(numerator: &Quantity, denominator: &Quantity) -> Option<Quantity> {
    if denominator.value == 0.0 || numerator.comparator.is_some() || denominator.comparator.is_some() {
        return None;
    }
    let unit = |q: &Quantity| q.unit.clone().filter(|u| !u.trim().is_empty());
    let unit = match (unit(numerator), unit(denominator)) {
        // A titre such as 1:128 says nothing of amounts.
        (None, None) => None,
        (above, below) => {
            Some(format!("{}/{}", above.unwrap_or_else(|| "1".into()), below.unwrap_or_else(|| "1".into())))
        }
    };
    Some(Quantity { value: numerator.value / denominator.value, comparator: None, unit })
}

/// The value and the unit as the chart writes them.
fn written(value: &Value) -> (String, Option<String>) {
    let number = |q: &Quantity| {
        let sign = match q.comparator {
            None => "",
            Some(Comparator::Less) => "<",
            Some(Comparator::LessOrEqual) => "<=",
            Some(Comparator::GreaterOrEqual) => ">=",
            Some(Comparator::Greater) => ">",
        };
        format!("{sign}{}", q.value)
    };
    let end = |q: &Option<Quantity>| q.as_ref().map(number).unwrap_or_default();
    match value {
        Value::Quantity(q) => (number(q), q.unit.clone()),
        Value::Ratio { numerator, denominator } => {
            (format!("{} : {}", number(numerator), number(denominator)), numerator.unit.clone())
        }
        Value::Range { low, high } => {
            (messages::find_range(&end(low), &end(high)), low.as_ref().or(high.as_ref()).and_then(|q| q.unit.clone()))
        }
        Value::Coded(concept) => (concept.words().unwrap_or_default().to_owned(), None),
        Value::Boolean(yes) => (if *yes { messages::find_yes() } else { messages::find_no() }.into(), None),
        Value::Text(text) => (text.clone(), None),
        Value::Absent(_) | Value::Unusable(_) | Value::None => (String::new(), None),
    }
}
