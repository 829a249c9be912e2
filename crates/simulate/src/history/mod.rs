//! One person's chart: who they are, what happened to them and when, and the truth about them.

mod background;
mod chart;
mod diagnosis;
mod drugs;
mod prodrome;
#[cfg(test)]
mod tests;
mod timeline;
mod traps;
mod visits;

use crate::calendar::Day;
use crate::codes::{ConditionCode, DrugCode, LabCode, ProcedureCode, SmokingAnswer};
use crate::disease::{Calibration, Features, Term};
use crate::random::Draws;

pub(crate) use chart::MOST;
pub(crate) use timeline::{Status, Timeline};
pub(crate) use traps::{
    AFTER_DEATH, BEFORE_BIRTH, IN_ERROR_CONDITION, IN_ERROR_VALUE, NO_PERIOD, NO_UNIT, WRITTEN_TWICE,
};

/// Who a person is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Person {
    /// Counted from 1.
    pub(crate) number: u64,
    pub(crate) birth: Day,
    pub(crate) is_male: bool,
    /// An index into [`RACES`].
    pub(crate) race: usize,
    /// Counted from 1 to [`SITES`].
    pub(crate) site: i64,
}

/// Care sites.
pub(crate) const SITES: i64 = 4;

/// A category of race: OMOP's concept, code of the OMB, name, share of the population.
pub(crate) struct Race {
    pub(crate) id: i64,
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    share: f64,
}

/// Categories of race; the features and the disease do not depend on them.
pub(crate) static RACES: [Race; 3] = [
    Race { id: 8527, code: "2106-3", name: "White", share: 0.75 },
    Race { id: 8516, code: "2054-5", name: "Black or African American", share: 0.16 },
    Race { id: 8515, code: "2028-9", name: "Asian", share: 0.09 },
];

/// Class of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Outpatient,
    Emergency,
    Inpatient,
}

/// A visit or stay.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Visit {
    pub(crate) start: Day,
    pub(crate) end: Day,
    pub(crate) class: Class,
}

/// What is special about how an entry is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Once, as it is.
    Plain,
    /// Twice, the same bytes.
    Twice,
    /// As FHIR's `entered-in-error`; not at all where there is no such word.
    InError,
}

/// What happened: a diagnosis written down, a measurement, a procedure, an answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry<T> {
    pub(crate) day: Day,
    /// The visit, by its place in the list.
    pub(crate) visit: Option<u32>,
    pub(crate) what: T,
    pub(crate) mark: Mark,
}

/// A supply of a drug.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fill {
    pub(crate) drug: &'static DrugCode,
    pub(crate) days_supply: i32,
}

/// A measured number.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measured {
    pub(crate) lab: &'static LabCode,
    /// As reported; the limit itself where it is below.
    pub(crate) value: f64,
    pub(crate) is_below_limit: bool,
    pub(crate) has_unit: bool,
    /// It is the value that the true model sees, so nothing may be wrong with it.
    is_input: bool,
}

/// What the true model says of a person, and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Truth {
    pub(crate) features: Features,
    /// Log odds of the disease.
    pub(crate) margin: f64,
    /// Whether the disease is diagnosed within the outcome window, if the person is followed for so long.
    pub(crate) is_case: bool,
    pub(crate) timeline: Timeline,
}

/// One person's chart and truth.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct History {
    pub(crate) person: Person,
    /// Absent for a few, though they have a chart.
    pub(crate) period: Option<(Day, Day)>,
    pub(crate) death: Option<Day>,
    pub(crate) visits: Vec<Visit>,
    pub(crate) conditions: Vec<Entry<&'static ConditionCode>>,
    pub(crate) fills: Vec<Entry<Fill>>,
    pub(crate) measurements: Vec<Entry<Measured>>,
    pub(crate) procedures: Vec<Entry<&'static ProcedureCode>>,
    pub(crate) smoking: Vec<Entry<&'static SmokingAnswer>>,
    /// Diagnoses before birth, measurements after death: they stand in the lists above.
    pub(crate) before_birth: u64,
    pub(crate) after_death: u64,
    pub(crate) truth: Truth,
}

/// The person of that number; the same for the same seed, whoever else is drawn.
pub(crate) fn draw(seed: u64, number: u64, terms: &[Term], calibration: &Calibration) -> History {
    let mut draws = Draws::new(seed, number);
    let (person, truth) = timeline::draw(&mut draws, number, terms, calibration);
    let mut chart = chart::Chart::new(draws, person, truth);
    visits::index_visit(&mut chart);
    let onsets = prodrome::write(&mut chart);
    let illnesses = background::write(&mut chart);
    visits::write(&mut chart, &onsets, &illnesses);
    drugs::write(&mut chart, &onsets, &illnesses);
    diagnosis::write(&mut chart);
    traps::write(&mut chart);
    chart.finish()
}
