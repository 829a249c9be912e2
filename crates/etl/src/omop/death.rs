//! `death`: that a person has died, and when.

use store::{Kind, Row};

use super::context::{Context, row, start};
use super::{optional, required};
use crate::cells::{Table, Wanted};

pub(super) const COLUMNS: &[Wanted<'static>] =
    &[required("person_id"), required("death_date"), optional("death_datetime")];

pub(super) fn read(cells: &Table<'_>, _: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let mut death = row(Kind::Death, "death", cells.cell(0), cells);
    death.start = start(cells.cell(1), cells.cell(2))?;
    rows.push(death);
    Ok(())
}
