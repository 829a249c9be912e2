//! Units of measure: readings that cannot be used because of them, and numbers that look like another unit's.

use std::collections::BTreeMap;

use features::definition::{ConceptDefinition, Kind, QuantityDefinition};
use features::{Measured, Status, in_other_units, is_same_unit};
use jiff::civil::Date;
use language::messages;
use record::{Moment, Value};

use super::finding::{Asked, Finding, Part};
use super::note::GateVerdict;
use super::range::{Place, place};
use super::source::Distribution;
use super::weights;
use crate::words;

pub(super) fn part(asked: &Asked<'_>) -> Part {
    let features = &asked.bundle.features;
    let (mut findings, mut read, mut unusable) = (vec![], 0_usize, 0_usize);
    for concept in features.concepts() {
        let Kind::Quantity(quantity) = &concept.kind else { continue };
        let found = features.measured(concept, asked.record, asked.as_of);
        read += found.len();
        unusable += found.iter().filter(|one| is_of_unit(one)).count();
        if !found.is_empty() {
            findings.extend(of_concept(asked, concept, quantity, &found));
        }
    }
    Part::of(findings, messages::gate_units_basis(unusable, read))
}

/// Whether a reading is unusable because of its unit or its size, and not for want of a number.
pub(crate) fn is_of_unit(reading: &Measured<'_>) -> bool {
    matches!(reading.unusable, Some((Status::UnitUnknown | Status::Implausible, _)))
}

fn of_concept(
    asked: &Asked<'_>,
    concept: &ConceptDefinition,
    quantity: &QuantityDefinition,
    found: &[Measured<'_>],
) -> Vec<Finding> {
    let inputs = weights::inputs_of(asked, &concept.name);
    let day = |one: &Measured<'_>| one.observation.time.map(|time: Moment| time.order());
    let newest_usable = found.iter().filter(|one| one.usable.is_some()).map(day).max();
    let lookback = lookback_days(asked, &inputs);
    let is_current = |one: &&Measured<'_>| {
        let days = one.observation.time.and_then(|t| t.date.latest().until(asked.as_of).ok()).map(|s| s.get_days());
        lookback.zip(days).is_none_or(|(lookback, days)| days <= lookback)
    };
    // An old reading behind a newer usable one changes nothing.
    let counts = |one: &&Measured<'_>| newest_usable.is_none_or(|newest| day(one) >= newest);
    let mut findings: Vec<Finding> = vec![];
    let mut current: Vec<&Measured<'_>> =
        found.iter().filter(|one| is_of_unit(one)).filter(is_current).filter(counts).collect();
    current.sort_by(|a, b| day(b).cmp(&day(a)).then(a.observation.source.name.cmp(&b.observation.source.name)));
    if let Some(newest) = current.first()
        && let Some((_, why)) = &newest.unusable
    {
        let names = current.iter().map(|one| one.observation.source.name.clone());
        let finding = Finding::new(GateVerdict::Caution, why.clone());
        findings.push(finding.with_inputs(inputs.clone()).with_evidence(names));
    }
    let suspects = current.first().copied().into_iter().chain(newest(found, newest_usable));
    for suspect in suspects {
        findings.extend(mixed_up(asked, concept, quantity, suspect, &inputs));
    }
    findings.extend(several_units(quantity, concept, found, &inputs));
    findings
}

/// The newest usable reading.
fn newest<'a, 'b>(found: &'a [Measured<'b>], at: Option<Option<(Date, i64)>>) -> Option<&'a Measured<'b>> {
    let at = at?;
    let mut newest: Vec<&Measured<'b>> =
        found.iter().filter(|one| one.usable.is_some() && one.observation.time.map(Moment::order) == at).collect();
    newest.sort_by(|a, b| a.observation.source.name.cmp(&b.observation.source.name));
    newest.first().copied()
}

/// The longest time in which an input of the concept takes readings; `None` where one takes any.
fn lookback_days(asked: &Asked<'_>, inputs: &[String]) -> Option<i32> {
    let of = asked.bundle.features.inputs().iter().filter(|input| inputs.contains(&input.name));
    of.map(|input| input.lookback_days).try_fold(0, |longest, days| Some(longest.max(days?)))
}

/// A number that is no patient's, or far from the training data, and would be usual in another common unit.
fn mixed_up(
    asked: &Asked<'_>,
    concept: &ConceptDefinition,
    quantity: &QuantityDefinition,
    reading: &Measured<'_>,
    inputs: &[String],
) -> Option<Finding> {
    let Value::Quantity(written) = reading.value else { return None };
    let unit = written.unit.as_deref().or(quantity.unit_when_absent.as_deref()).unwrap_or_default();
    let known = inputs.iter().find_map(|input| {
        let is_of_it = asked.bundle.features.inputs().iter().any(|one| one.name == *input && one.of == concept.name);
        asked.source.filter(|_| is_of_it)?.inputs.get(input)?.distribution.as_ref()
    });
    let is_odd = match (reading.usable, known) {
        (None, _) => is_of_unit(reading),
        (Some(value), Some(known)) => place(known, value) == Some(Place::FarOutside),
        (Some(_), None) => false,
    };
    let [lowest, highest] = quantity.plausible;
    let is_usual = |value: f64, known: Option<&Distribution>| {
        (lowest..=highest).contains(&value) && known.is_none_or(|known| place(known, value) == Some(Place::Inside))
    };
    let others = if is_odd { in_other_units(quantity, written.value, unit) } else { vec![] };
    let (other, _) = others.into_iter().find(|(_, value)| is_usual(*value, known))?;
    let (number, unit) = (words::number(written.value), words::unit(other));
    let says = messages::gate_units_mixed_up(&concept.label, &number, &unit);
    let name = reading.observation.source.name.clone();
    Some(Finding::new(GateVerdict::Caution, says).with_inputs(inputs.to_vec()).with_evidence([name]))
}

/// One code with several units: converted, so worth knowing only.
fn several_units(
    quantity: &QuantityDefinition,
    concept: &ConceptDefinition,
    found: &[Measured<'_>],
    inputs: &[String],
) -> Option<Finding> {
    let mut by_code: BTreeMap<&str, Vec<(&str, &Measured<'_>)>> = BTreeMap::new();
    for reading in found {
        let Value::Quantity(written) = reading.value else { continue };
        let Some(unit) = written.unit.as_deref().filter(|_| reading.usable.is_some()) else { continue };
        let code = reading.observation.code.codings.first().map_or("", |coding| coding.code.as_str());
        by_code.entry(code).or_default().push((unit, reading));
    }
    let is_mixed = |readings: &[(&str, &Measured<'_>)]| {
        let first = readings.first().map(|(unit, _)| *unit);
        first.is_some_and(|first| readings.iter().any(|(unit, _)| !is_same_unit(quantity, first, unit)))
    };
    let mixed: Vec<&Measured<'_>> =
        by_code.values().filter(|readings| is_mixed(readings)).flatten().map(|(_, reading)| *reading).collect();
    if mixed.is_empty() {
        return None;
    }
    let says = messages::gate_units_several(&concept.label);
    let names = mixed.iter().map(|one| one.observation.source.name.clone());
    Some(Finding::new(GateVerdict::Score, says).with_inputs(inputs.to_vec()).with_evidence(names))
}
