//! Measurements, scores and answers as rows of the CDM: `measurement` and `observation`.

use super::events::{EHR, entry_id, id, times, visit_id};
use super::tables::{MEASUREMENT, OBSERVATION};
use super::{Cell, Rows};
use crate::codes::SMOKING;
use crate::error::SimulateError;
use crate::history::{Entry, History, MOST, Measured};

use Cell::{Day, Empty, Number, Text, Whole};

/// OMOP's concept for the operator `<`.
const LESS: i64 = 4_171_756;

/// Adds the rows of one person.
pub(super) fn write(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    measurements(history, rows)?;
    smoking(history, rows)
}

fn measurements(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    for (at, entry) in history.measurements.iter().enumerate() {
        for _ in 0..times(entry.mark) {
            measurement(history, at, entry, rows)?;
        }
    }
    Ok(())
}

fn measurement(
    history: &History,
    at: usize,
    entry: &Entry<Measured>,
    rows: &mut impl Rows,
) -> Result<(), SimulateError> {
    let Measured { lab, value, is_below_limit, has_unit, .. } = entry.what;
    let unit = if has_unit { Whole(lab.unit.id) } else { Empty };
    let unit_source = if has_unit { Text(lab.unit.ucum) } else { Empty };
    let operator = if is_below_limit { Whole(LESS) } else { Empty };
    let source = format!("{}{value}", if is_below_limit { "<" } else { "" });
    if lab.is_survey {
        return rows.row(
            OBSERVATION,
            &[
                survey_id(history, at),
                id(history),
                Whole(lab.id),
                Day(entry.day),
                Empty,
                EHR,
                Number(value),
                Empty,
                Empty,
                Empty,
                unit,
                Empty,
                visit_id(history, entry),
                Empty,
                Text(lab.loinc),
                Whole(lab.id),
                unit_source,
                Empty,
                Text(&source),
                Empty,
                Empty,
            ],
        );
    }
    rows.row(
        MEASUREMENT,
        &[
            entry_id(history, at),
            id(history),
            Whole(lab.id),
            Day(entry.day),
            Empty,
            Empty,
            EHR,
            operator,
            Number(value),
            Empty,
            unit,
            Empty,
            Empty,
            Empty,
            visit_id(history, entry),
            Empty,
            Text(lab.loinc),
            Whole(lab.id),
            unit_source,
            Empty,
            Text(&source),
            Empty,
            Empty,
        ],
    )
}

/// Surveys and answers share a table, so their ids are drawn from twice the room.
fn survey_id(history: &History, at: usize) -> Cell<'static> {
    match (entry_id(history, 0), at) {
        (Whole(first), at) => Whole(first.saturating_mul(2).saturating_add(i64::try_from(at).unwrap_or(0))),
        (other, _) => other,
    }
}

fn smoking(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    for (at, entry) in history.smoking.iter().enumerate() {
        let (concept, loinc, _) = SMOKING;
        let cells = [
            survey_id(history, at + MOST),
            id(history),
            Whole(concept),
            Day(entry.day),
            Empty,
            EHR,
            Empty,
            Text(entry.what.label),
            Whole(entry.what.id),
            Empty,
            Empty,
            Empty,
            visit_id(history, entry),
            Empty,
            Text(loinc),
            Whole(concept),
            Empty,
            Empty,
            Text(entry.what.snomed),
            Empty,
            Empty,
        ];
        for _ in 0..times(entry.mark) {
            rows.row(OBSERVATION, &cells)?;
        }
    }
    Ok(())
}
