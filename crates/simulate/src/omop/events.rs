//! A person's chart as rows of the CDM.

use super::tables::{
    CONDITION_OCCURRENCE, DEATH, DRUG_EXPOSURE, OBSERVATION_PERIOD, PERSON, PROCEDURE_OCCURRENCE, VISIT_OCCURRENCE,
};
use super::{Cell, Rows, values};
use crate::calendar::date_from_day;
use crate::error::SimulateError;
use crate::history::{Class, Entry, History, MOST, Mark, RACES};

use Cell::{Day, Empty, Number, Text, Whole};

/// OMOP's concept for "EHR" as the type of a record.
pub(super) const EHR: Cell<'static> = Whole(32_817);
/// OMOP's concept for "pharmacy claim".
const PHARMACY: Cell<'static> = Whole(32_869);
/// OMOP's concept for "not Hispanic or Latino".
const NOT_HISPANIC: i64 = 38_003_564;

/// Adds the rows of one person.
pub(crate) fn write(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    person(history, rows)?;
    visits(history, rows)?;
    conditions(history, rows)?;
    fills(history, rows)?;
    values::write(history, rows)?;
    procedures(history, rows)
}

fn person(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    let person = history.person;
    let id = id(history);
    let birth = date_from_day(person.birth);
    let race = &RACES[person.race];
    let source = person.number.to_string();
    rows.row(
        PERSON,
        &[
            id,
            Whole(if person.is_male { 8507 } else { 8532 }),
            Whole(birth.year().into()),
            Whole(birth.month().into()),
            Whole(birth.day().into()),
            Empty,
            Whole(race.id),
            Whole(NOT_HISPANIC),
            Empty,
            Empty,
            Whole(person.site),
            Text(&source),
            Text(if person.is_male { "M" } else { "F" }),
            Whole(0),
            Text(race.name),
            Whole(0),
            Text("not Hispanic"),
            Whole(0),
        ],
    )?;
    if let Some((start, end)) = history.period {
        rows.row(OBSERVATION_PERIOD, &[id, id, Day(start), Day(end), EHR])?;
    }
    if let Some(day) = history.death {
        rows.row(DEATH, &[id, Day(day), Empty, EHR, Empty, Empty, Empty])?;
    }
    Ok(())
}

pub(super) fn id(history: &History) -> Cell<'static> {
    Whole(i64::try_from(history.person.number).unwrap_or(i64::MAX))
}

/// The id of the person's entry of that place in its list.
pub(super) fn entry_id(history: &History, at: usize) -> Cell<'static> {
    let number = i64::try_from(history.person.number).unwrap_or(i64::MAX);
    let (room, at) = (i64::try_from(MOST).unwrap_or(0), i64::try_from(at).unwrap_or(0));
    Whole(number.saturating_mul(room).saturating_add(at))
}

pub(super) fn visit_id<T>(history: &History, entry: &Entry<T>) -> Cell<'static> {
    entry.visit.map_or(Empty, |visit| entry_id(history, visit as usize))
}

/// How often an entry stands in a table.
pub(super) fn times(mark: Mark) -> usize {
    match mark {
        Mark::Plain => 1,
        Mark::Twice => 2,
        Mark::InError => 0,
    }
}

fn visits(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    let person = id(history);
    for (at, visit) in history.visits.iter().enumerate() {
        let (concept, source) = match visit.class {
            Class::Outpatient => (9202, "AMB"),
            Class::Emergency => (9203, "EMER"),
            Class::Inpatient => (9201, "IMP"),
        };
        rows.row(
            VISIT_OCCURRENCE,
            &[
                entry_id(history, at),
                person,
                Whole(concept),
                Day(visit.start),
                Empty,
                Day(visit.end),
                Empty,
                EHR,
                Empty,
                Whole(history.person.site),
                Text(source),
                Whole(0),
                Empty,
                Empty,
                Empty,
                Empty,
                Empty,
            ],
        )?;
    }
    Ok(())
}

fn conditions(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    let person = id(history);
    for (at, entry) in history.conditions.iter().enumerate() {
        let cells = [
            entry_id(history, at),
            person,
            Whole(entry.what.standard.map_or(0, |(id, _)| id)),
            Day(entry.day),
            Empty,
            Empty,
            Empty,
            EHR,
            Empty,
            Empty,
            Empty,
            visit_id(history, entry),
            Empty,
            Text(entry.what.icd),
            Whole(entry.what.source_id()),
            Empty,
        ];
        for _ in 0..times(entry.mark) {
            rows.row(CONDITION_OCCURRENCE, &cells)?;
        }
    }
    Ok(())
}

fn fills(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    let person = id(history);
    for (at, entry) in history.fills.iter().enumerate() {
        let drug = entry.what.drug;
        let cells = [
            entry_id(history, at),
            person,
            Whole(drug.id),
            Day(entry.day),
            Empty,
            Day(entry.day + entry.what.days_supply - 1),
            Empty,
            Empty,
            PHARMACY,
            Empty,
            Empty,
            Number(f64::from(entry.what.days_supply)),
            Whole(entry.what.days_supply.into()),
            Empty,
            Empty,
            Empty,
            Empty,
            visit_id(history, entry),
            Empty,
            Text(if drug.id == 0 { drug.name } else { drug.rxnorm }),
            Whole(drug.id),
            Empty,
            Empty,
        ];
        for _ in 0..times(entry.mark) {
            rows.row(DRUG_EXPOSURE, &cells)?;
        }
    }
    Ok(())
}

fn procedures(history: &History, rows: &mut impl Rows) -> Result<(), SimulateError> {
    for (at, entry) in history.procedures.iter().enumerate() {
        let cells = [
            entry_id(history, at),
            id(history),
            Whole(entry.what.id()),
            Day(entry.day),
            Empty,
            Day(entry.day),
            Empty,
            EHR,
            Empty,
            Whole(1),
            Empty,
            visit_id(history, entry),
            Empty,
            Text(entry.what.pcs),
            Whole(entry.what.id()),
            Empty,
        ];
        for _ in 0..times(entry.mark) {
            rows.row(PROCEDURE_OCCURRENCE, &cells)?;
        }
    }
    Ok(())
}
