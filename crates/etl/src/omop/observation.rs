//! `observation`: answers and whatever has no table of its own.

use store::{Kind, Row};

use super::context::{Context, number, row, start};
use super::measurement::set_answer;
use super::{optional, required};
use crate::cells::{Table, Wanted};

const TABLE: &str = "observation";

pub(super) const COLUMNS: &[Wanted<'static>] = &[
    required("person_id"),
    required("observation_concept_id"),
    required("observation_date"),
    optional("observation_datetime"),
    optional("value_as_number"),
    optional("value_as_string"),
    optional("value_as_concept_id"),
    optional("unit_concept_id"),
    optional("unit_source_value"),
    optional("observation_source_value"),
    optional("observation_source_concept_id"),
    optional("value_source_value"),
    optional("observation_id"),
];

pub(super) fn read(cells: &Table<'_>, context: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let mut found = row(Kind::Observation, TABLE, cells.cell(12), cells);
    found.start = start(cells.cell(2), cells.cell(3))?;
    context.set_codes(&mut found, TABLE, cells.cell(1), cells.cell(10), cells.cell(9))?;
    if let Some(value) = number(cells.cell(4))? {
        found.value_kind = Some("quantity".to_owned());
        found.number = Some(value);
        found.unit = context.unit(cells.cell(7), cells.cell(8));
    } else {
        set_answer(&mut found, context.answer(cells.cell(6)), cells.cell(5).or(cells.cell(11)));
    }
    rows.push(found);
    Ok(())
}
