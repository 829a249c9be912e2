//! `visit_occurrence`: visits and stays, with the class that FHIR gives them.

use store::{Kind, Row};

use super::context::{Context, end, row, start};
use super::vocabulary::concept_id;
use super::{optional, required};
use crate::cells::{Table, Wanted};

const TABLE: &str = "visit_occurrence";

pub(super) const COLUMNS: &[Wanted<'static>] = &[
    required("person_id"),
    required("visit_concept_id"),
    required("visit_start_date"),
    optional("visit_start_datetime"),
    optional("visit_end_date"),
    optional("visit_end_datetime"),
    optional("visit_occurrence_id"),
];

pub(super) fn read(cells: &Table<'_>, context: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let mut visit = row(Kind::Encounter, TABLE, cells.cell(6), cells);
    visit.start = start(cells.cell(2), cells.cell(3))?;
    visit.end = end(cells.cell(4), cells.cell(5))?;
    visit.codes = context.answer(cells.cell(1));
    visit.class = cells.cell(1).and_then(concept_id).and_then(class).map(str::to_owned);
    rows.push(visit);
    Ok(())
}

/// The class (HL7 ActEncounterCode) of a visit concept. An emergency visit that became a stay is a stay; its own code
/// (`ERIP`) tells it from others.
fn class(concept: u32) -> Option<&'static str> {
    Some(match concept {
        9201 | 262 | 8717 | 8971 | 32760 => "IMP",
        42898160 | 8863 | 8676 | 8920 => "NONAC",
        9202 | 581477 | 8756 | 8940 | 32036 | 32693 | 38004207 | 38004225 => "AMB",
        9203 | 8870 | 581478 => "EMER",
        581385 => "OBSENC",
        581476 | 38004519 => "HH",
        5083 | 722455 => "VR",
        _ => return None,
    })
}
