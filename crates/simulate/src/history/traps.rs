//! What is wrong in real tables, each at a stated rate. None of it changes what the true model sees, so a reader that takes
//! any of it for a fact shows in the result.

use super::chart::Chart;
use super::{Entry, Mark, Measured};
use crate::calendar::Day;
use crate::codes::{condition, lab};
use crate::disease::{SIGNS, Written};

/// Share of persons without an observation period.
pub(crate) const NO_PERIOD: f64 = 0.005;
/// Share of diagnoses, fills, measurements and procedures that are written twice.
pub(crate) const WRITTEN_TWICE: f64 = 0.002;
/// Share of persons with a diagnosis before their birth.
pub(crate) const BEFORE_BIRTH: f64 = 0.005;
/// Share of the dead with a measurement after their death.
pub(crate) const AFTER_DEATH: f64 = 0.05;
/// Share of measurements without a unit.
pub(crate) const NO_UNIT: f64 = 0.01;
/// Share of persons with a sign that was entered in error (FHIR only).
pub(crate) const IN_ERROR_CONDITION: f64 = 0.02;
/// Share of persons with an NT-proBNP that was entered in error (FHIR only).
pub(crate) const IN_ERROR_VALUE: f64 = 0.01;

/// Puts the traps into a chart that is otherwise whole.
pub(super) fn write(chart: &mut Chart) {
    let timeline = chart.history.truth.timeline;
    let draws = &mut chart.draws;
    let history = &mut chart.history;
    twice(&mut history.conditions, &mut || draws.chance(WRITTEN_TWICE));
    twice(&mut history.fills, &mut || draws.chance(WRITTEN_TWICE));
    twice(&mut history.procedures, &mut || draws.chance(WRITTEN_TWICE));
    twice(&mut history.measurements, &mut || draws.chance(WRITTEN_TWICE));
    for entry in &mut history.measurements {
        let lost = draws.chance(NO_UNIT);
        entry.what.has_unit = entry.what.is_input() || !lost;
    }
    let before = history.person.birth - draws.between(200, 6000);
    if draws.chance(BEFORE_BIRTH) {
        history.before_birth += 1;
        history.conditions.push(alone(before, condition("J06.9"), Mark::Plain));
    }
    let after = draws.between(60, 250);
    if draws.chance(AFTER_DEATH)
        && let Some(death) = history.death
    {
        history.after_death += 1;
        history.measurements.push(alone(death + after, Measured::mistyped(lab("2823-3"), 4.1), Mark::Plain));
    }
    let day = timeline.index - draws.between(1, 300);
    let sign = draws.one_of(&SIGNS);
    if draws.chance(IN_ERROR_CONDITION)
        && let Some(Written::Conditions([code, ..])) = sign.map(|sign| &sign.written)
    {
        history.conditions.push(alone(day, *code, Mark::InError));
    }
    if draws.chance(IN_ERROR_VALUE) {
        history.measurements.push(alone(day, Measured::mistyped(lab("33762-6"), 29_000.0), Mark::InError));
    }
}

fn alone<T>(day: Day, what: T, mark: Mark) -> Entry<T> {
    Entry { day, visit: None, what, mark }
}

fn twice<T>(entries: &mut [Entry<T>], is_chosen: &mut dyn FnMut() -> bool) {
    for entry in entries {
        if is_chosen() {
            entry.mark = Mark::Twice;
        }
    }
}
