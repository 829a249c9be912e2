//! `procedure_occurrence`: what was done.

use store::{Kind, Row};

use super::context::{Context, row, start};
use super::{optional, required};
use crate::cells::{Table, Wanted};

const TABLE: &str = "procedure_occurrence";

pub(super) const COLUMNS: &[Wanted<'static>] = &[
    required("person_id"),
    required("procedure_concept_id"),
    required("procedure_date"),
    optional("procedure_datetime"),
    optional("procedure_source_value"),
    optional("procedure_source_concept_id"),
    optional("procedure_occurrence_id"),
];

pub(super) fn read(cells: &Table<'_>, context: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let mut procedure = row(Kind::Procedure, TABLE, cells.cell(6), cells);
    procedure.start = start(cells.cell(2), cells.cell(3))?;
    context.set_codes(&mut procedure, TABLE, cells.cell(1), cells.cell(5), cells.cell(4))?;
    rows.push(procedure);
    Ok(())
}
