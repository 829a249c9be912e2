//! `condition_occurrence`: diagnoses and problems.

use store::{Kind, Row};

use super::context::{Context, end, row, start};
use super::vocabulary::concept_id;
use super::{optional, required};
use crate::cells::{Table, Wanted};

const TABLE: &str = "condition_occurrence";

pub(super) const COLUMNS: &[Wanted<'static>] = &[
    required("person_id"),
    required("condition_concept_id"),
    required("condition_start_date"),
    optional("condition_start_datetime"),
    optional("condition_end_date"),
    optional("condition_end_datetime"),
    optional("condition_source_value"),
    optional("condition_source_concept_id"),
    optional("condition_status_concept_id"),
    optional("condition_occurrence_id"),
];

pub(super) fn read(cells: &Table<'_>, context: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let mut condition = row(Kind::Condition, TABLE, cells.cell(9), cells);
    condition.start = start(cells.cell(2), cells.cell(3))?;
    if context.condition_ends {
        condition.end = end(cells.cell(4), cells.cell(5))?;
    }
    context.set_codes(&mut condition, TABLE, cells.cell(1), cells.cell(7), cells.cell(6))?;
    let status = cells.cell(8).and_then(concept_id);
    // Resolved condition.
    if condition.end.is_some() || status == Some(32906) {
        condition.course = Some("past".to_owned());
    }
    // Preliminary diagnosis.
    if matches!(status, Some(32899 | 4033240)) {
        (condition.standing, condition.reason) = (Some("flagged".to_owned()), Some("preliminary".to_owned()));
    }
    rows.push(condition);
    Ok(())
}
