//! Numbers: observed ones by code, derived ones by expression, in the concept's order of preference.

use language::messages;
use record::{Moment, Observation, Value};

use super::reading::{Outcome, Reading, read, shown_unit};
use super::{Chart, aggregate, codes};
use crate::columns;
use crate::definition::{CodeSet, ConceptDefinition, InputDefinition, QuantityDefinition, QuantitySource, Take};
use crate::value::{CouldBe, FeatureValue, Status};

/// The first source with a current value; failing that the first with a stale one; failing that the reason why none is usable.
pub(super) fn find(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    quantity: &QuantityDefinition,
    input: &InputDefinition,
) -> FeatureValue {
    let mut stale: Option<FeatureValue> = None;
    let mut unusable: Option<FeatureValue> = None;
    for at in 0..quantity.sources.len() {
        let value = from_source(chart, concept, quantity, input, at);
        match value.status {
            Status::Stale => _ = stale.get_or_insert(value),
            _ if value.is_missing() => {
                if value.status != Status::Missing || !value.cautions.is_empty() || !value.evidence.is_empty() {
                    unusable.get_or_insert(value);
                }
            }
            _ => {
                let value = with_what_failed(value, unusable);
                return with_newer_doubt(chart, concept, quantity, input, value, at);
            }
        }
    }
    let [low, high] = quantity.plausible;
    match (stale, unusable) {
        (Some(stale), unusable) => with_what_failed(stale, unusable),
        (None, Some(unusable)) => unusable,
        (None, None) => FeatureValue::absent(Status::Missing, CouldBe::Between(low, high)),
    }
}

/// What one source gives.
fn from_source(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    quantity: &QuantityDefinition,
    input: &InputDefinition,
    at: usize,
) -> FeatureValue {
    let (mut value, caution, note) = match &quantity.sources[at] {
        QuantitySource::Observed { codes, caution, note } => {
            (aggregate::take(chart, quantity, input, readings(chart, codes, concept, quantity)), caution, note.clone())
        }
        QuantitySource::Derived { note, caution, .. } => {
            (derived(chart, concept, quantity, input, at), caution, Some(note.clone()))
        }
    };
    if !value.is_missing() {
        value.cautions.extend(caution.clone());
        value.notes.extend(note);
    }
    value
}

/// The share by which a newer value from a lesser source may differ before the reader is told.
const NOTABLE_DIFFERENCE: f64 = 0.25;

/// The preferred source decides, but not silently when a lesser one is newer and says something else.
fn with_newer_doubt(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    quantity: &QuantityDefinition,
    input: &InputDefinition,
    mut value: FeatureValue,
    chosen: usize,
) -> FeatureValue {
    let latest = |v: &FeatureValue| v.evidence.iter().filter_map(|e| e.time).map(Moment::order).max();
    for at in chosen + 1..quantity.sources.len() {
        let other = from_source(chart, concept, quantity, input, at);
        let differs = (other.value - value.value).abs() > NOTABLE_DIFFERENCE * value.value.abs();
        let is_newer = latest(&other).map(|(date, _)| date) > latest(&value).map(|(date, _)| date);
        if other.status == Status::Present && differs && is_newer {
            let date = latest(&other).map(|(date, _)| date.to_string()).unwrap_or_default();
            let newer = format!("{:.1}{}", other.value, shown_unit(&quantity.unit));
            value.cautions.push(messages::find_newer_by_other_method(&concept.label, &date, &newer));
            value.evidence.extend(other.evidence.into_iter().filter(|e| e.time.is_some()));
            break;
        }
    }
    value
}

/// A value from a lesser source does not hide why a better one could not be used.
fn with_what_failed(mut value: FeatureValue, better: Option<FeatureValue>) -> FeatureValue {
    for caution in better.into_iter().flat_map(|failed| failed.cautions) {
        if !value.cautions.contains(&caution) {
            value.cautions.push(caution);
        }
    }
    value
}

/// Every reading of the codes that had been taken by the as-of date, latest first.
pub(super) fn readings(
    chart: &Chart<'_>,
    codes: &CodeSet,
    concept: &ConceptDefinition,
    quantity: &QuantityDefinition,
) -> Vec<Reading> {
    // A table's column is as good as what is preferred.
    let has_columns = columns::belong_to(codes, quantity);
    let of_column = |o: &Observation| has_columns && columns::is_of(&o.code, &concept.name);
    let mut found: Vec<Reading> = chart
        .record
        .observations
        .iter()
        .filter(|o| !o.standing.is_excluded() && chart.had_happened(o.time.as_ref()))
        .flat_map(|o| {
            let own = of_column(o).then_some(&o.value);
            values(o, codes).chain(own).map(move |value| read(o, value, concept, quantity))
        })
        .collect();
    // Ties are broken by value, so that the order of a bundle's entries can never reach a result.
    found.sort_by(|a, b| {
        let time = |r: &Reading| r.time.map(Moment::order);
        let number = |r: &Reading| match r.outcome {
            Outcome::Usable(value, _) => value,
            Outcome::Unusable(..) => f64::NEG_INFINITY,
        };
        time(b).cmp(&time(a)).then(number(b).total_cmp(&number(a))).then(a.evidence.source.cmp(&b.evidence.source))
    });
    found
}

/// The observation's own value if its code is wanted, and the values of its wanted components.
pub(super) fn values<'a>(observation: &'a Observation, codes: &CodeSet) -> impl Iterator<Item = &'a Value> {
    // A panel that carries a wanted code but only components has no value of its own to speak of.
    let is_bare_panel = observation.value == Value::None && !observation.components.is_empty();
    let own = (codes::holds(codes, &observation.code) && !is_bare_panel).then_some(&observation.value);
    own.into_iter().chain(observation.components.iter().filter(|c| codes::holds(codes, &c.code)).map(|c| &c.value))
}

/// A value computed from other concepts, each taken as the input is taken.
fn derived(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    quantity: &QuantityDefinition,
    input: &InputDefinition,
    source: usize,
) -> FeatureValue {
    let missing = || {
        let [low, high] = quantity.plausible;
        FeatureValue::absent(Status::Missing, CouldBe::Between(low, high))
    };
    let Some((expression, variables)) = chart.set.derivation(&concept.name, source) else {
        return missing();
    };
    if input.take != Take::Latest {
        return missing();
    }
    let parts: Vec<FeatureValue> = variables
        .iter()
        .map(|name| chart.value(&InputDefinition { of: name.clone(), range: None, ..input.clone() }))
        .collect();
    let row: Vec<f64> = parts.iter().map(|p| p.value).collect();
    let number = expression.evaluate(&row);
    let is_sure = |s: &Status| matches!(s, Status::Present | Status::NotRecorded);
    let worst = parts.iter().map(|p| p.status).find(|s| !is_sure(s) && *s != Status::ByHand);
    let worst = worst.or_else(|| parts.iter().map(|p| p.status).find(|s| *s == Status::ByHand));
    let [low, high] = quantity.plausible;
    let mut value = FeatureValue { value: number, status: worst.unwrap_or(Status::Present), ..missing() };
    value.could_be = match limits(expression, &parts, &row) {
        // What the parts allow can be wider than what is possible.
        CouldBe::Between(from, to) if number.is_nan() && from.max(low) <= to.min(high) => {
            CouldBe::Between(from.max(low), to.min(high))
        }
        CouldBe::Known | CouldBe::Unbounded if number.is_nan() => CouldBe::Between(low, high),
        could_be => could_be,
    };
    for part in parts {
        value.evidence.extend(part.evidence);
        value.cautions.extend(part.cautions);
        value.notes.extend(part.notes);
    }
    if number.is_nan() {
        // Demographics alone are no trace of a measurement.
        value.evidence.retain(|e| e.time.is_some());
        value.status = worst.filter(|s| !matches!(s, Status::Stale | Status::ByHand)).unwrap_or(Status::Missing);
    } else if !(low..=high).contains(&number) {
        value.cautions.push(messages::find_computed_impossible(&concept.label, &format!("{number:.4}")));
        return FeatureValue {
            value: f64::NAN,
            status: Status::Implausible,
            could_be: CouldBe::Between(low, high),
            ..value
        };
    }
    value
}

/// The limits of a derived value when its parts are only known within limits: the extremes over their corners.
fn limits(expression: &crate::expression::Expression, parts: &[FeatureValue], row: &[f64]) -> CouldBe {
    const MOST_CORNERS: usize = 4096;
    let mut open: Vec<(usize, Vec<f64>)> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        match &part.could_be {
            CouldBe::Known => {}
            CouldBe::Between(low, high) => open.push((at, vec![*low, *high])),
            CouldBe::OneOf(options) => open.push((at, options.clone())),
            CouldBe::Unbounded => return CouldBe::Unbounded,
        }
    }
    let corners = open.iter().map(|(_, values)| values.len()).product::<usize>();
    if open.is_empty() || corners > MOST_CORNERS {
        return if open.is_empty() { CouldBe::Known } else { CouldBe::Unbounded };
    }
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut row = row.to_vec();
    for corner in 0..corners {
        let mut rest = corner;
        for (at, values) in &open {
            row[*at] = values[rest % values.len()];
            rest /= values.len();
        }
        let value = expression.evaluate(&row);
        (low, high) = (low.min(value), high.max(value));
    }
    if low.is_finite() && high.is_finite() { CouldBe::Between(low, high) } else { CouldBe::Unbounded }
}
