//! Index dates, and times that are counted from them.

use jiff::Span;
use jiff::civil::Date;

use super::Columns;
use super::cell::{Cells, Stop};
use super::mapping::{DateFormat, IndexDate, When};
use crate::cells::Table;
use crate::dates;
use crate::sink::Batch;
use crate::tally::Place;

const ROUNDED: &str = "a time that is no whole number of days was rounded";

/// The index date of each row.
pub(super) enum IndexPlan {
    Day(Date),
    Column(usize, DateFormat),
}

impl IndexPlan {
    pub(super) fn new(index: &IndexDate, columns: &mut Columns) -> Result<Self, String> {
        Ok(match index {
            IndexDate::Day(text) => match dates::iso(text) {
                Some((day, "")) => Self::Day(day),
                _ => {
                    return Err(format!(
                        "`index_date` is “{text}”: write a day such as \"2000-01-01\", or {{ column = … }}"
                    ));
                }
            },
            IndexDate::Column(column) => Self::Column(columns.at(&column.column), column.format),
        })
    }

    pub(super) fn date(&self, table: &Table<'_>, cells: &mut Cells<'_>) -> Result<Date, Stop> {
        match self {
            Self::Day(day) => Ok(*day),
            Self::Column(at, format) => cells.day(table, *at, *format)?.ok_or(Stop::Lacks("no index date")),
        }
    }
}

/// When something was.
pub(super) struct WhenPlan {
    column: Option<(usize, DateFormat)>,
    days: Option<(usize, f64)>,
    plus_days: i32,
}

impl WhenPlan {
    pub(super) fn new(when: &When, columns: &mut Columns) -> Result<Self, String> {
        if when.column.is_some() && when.days.is_some() {
            return Err("a `when` has either `column` or `days`".to_owned());
        }
        if when.days_per_unit.is_some() && when.days.is_none() {
            return Err("`days_per_unit` belongs to `days`, the column of times from the index date".to_owned());
        }
        let days_per_unit = per_unit(when.days_per_unit.unwrap_or(1.0))?;
        Ok(Self {
            column: when.column.as_ref().map(|name| (columns.at(name), when.format)),
            days: when.days.as_ref().map(|name| (columns.at(name), days_per_unit)),
            plus_days: when.plus_days,
        })
    }

    /// The store's text of the time.
    pub(super) fn text(
        &self,
        table: &Table<'_>,
        cells: &mut Cells<'_>,
        index: Date,
        batch: &mut Batch<'_>,
        place: Place,
    ) -> Result<String, Stop> {
        if let Some((at, format)) = self.column {
            let text = cells.date(table, at, format)?.ok_or(Stop::Leave("no date"))?;
            if self.plus_days == 0 {
                return Ok(text);
            }
            let (day, _) = dates::iso(&text)
                .ok_or_else(|| cells.bad(at, "date without a day", "holds a date without a day: complete it"))?;
            return Ok(shifted(day, self.plus_days)?.to_string());
        }
        let mut from = index;
        if let Some((at, days_per_unit)) = self.days {
            let time = cells.number(table, at)?.ok_or(Stop::Leave("no time"))?;
            from = after(from, time, days_per_unit, batch, place)?;
        }
        Ok(shifted(from, self.plus_days)?.to_string())
    }
}

/// Days in a unit of time, which must be a number above 0.
pub(super) fn per_unit(days: f64) -> Result<f64, String> {
    if days.is_finite() && days > 0.0 { Ok(days) } else { Err("`days_per_unit` must be a number above 0".to_owned()) }
}

/// The day so many units of time after another.
pub(super) fn after(
    index: Date,
    time: f64,
    days_per_unit: f64,
    batch: &mut Batch<'_>,
    place: Place,
) -> Result<Date, Stop> {
    let days = time * days_per_unit;
    let whole = days.round();
    // Products such as 46.23 x 100 miss their whole number by a rounding.
    if (days - whole).abs() > 1e-6 {
        batch.tally.remark(ROUNDED, place);
    }
    if whole.abs() > 1e6 {
        return Err(beyond());
    }
    shifted(index, whole as i32)
}

/// The day so many days after another.
pub(super) fn shifted(day: Date, days: i32) -> Result<Date, Stop> {
    if days == 0 {
        return Ok(day);
    }
    day.checked_add(Span::new().days(i64::from(days))).map_err(|_| beyond())
}

fn beyond() -> Stop {
    let why = "a time beyond the calendar";
    let problem =
        "gives a time beyond the calendar: check its unit, or leave out such cells with `bad_rows = \"drop\"`";
    Stop::Bad { why, problem: problem.to_owned() }
}
