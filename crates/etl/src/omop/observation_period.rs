//! `observation_period`: when persons were observed.

use store::{Kind, Row};

use super::context::{Context, end, row, start};
use super::{optional, required};
use crate::cells::{Table, Wanted};

pub(super) const COLUMNS: &[Wanted<'static>] = &[
    required("person_id"),
    required("observation_period_start_date"),
    required("observation_period_end_date"),
    optional("observation_period_id"),
];

pub(super) fn read(cells: &Table<'_>, _: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let day = |text: Option<String>| text.map(|text| text.get(..10).unwrap_or(&text).to_owned());
    let mut period = row(Kind::Period, "observation_period", cells.cell(3), cells);
    period.start = day(start(cells.cell(1), None)?);
    period.end = day(end(cells.cell(2), None)?);
    if period.end.is_none() {
        return Err("no end date");
    }
    if period.end < period.start {
        return Err("ends before it begins");
    }
    rows.push(period);
    Ok(())
}
