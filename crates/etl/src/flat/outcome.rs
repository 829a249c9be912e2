//! Times to an event or to the end of follow-up, and observation periods.

use jiff::civil::Date;
use store::{Kind, Row};

use super::cell::{Cells, Stop};
use super::mapping::{Outcome, OutcomeKind, PeriodMapping};
use super::when::{after, per_unit, shifted};
use super::{Columns, check_only, code, only};
use crate::cells::Table;
use crate::sink::Batch;
use crate::tally::Place;

/// What becomes of a time and its status.
pub(super) struct OutcomePlan {
    kind: OutcomeKind,
    code: Option<String>,
    source: String,
    period_source: String,
    time: usize,
    days_per_unit: f64,
    status: usize,
    events: Vec<String>,
    censored: Vec<String>,
    only: Vec<(usize, Vec<String>)>,
    before_days: i32,
    makes_period: bool,
}

impl OutcomePlan {
    pub(super) fn new(
        outcome: &Outcome,
        table: &str,
        makes_period: bool,
        columns: &mut Columns,
    ) -> Result<Self, String> {
        let wrong = |problem: &str| format!("outcome `{}`: {problem}", outcome.status);
        let code = outcome.code.as_deref().map(code::checked).transpose().map_err(|e| wrong(&e))?;
        if outcome.kind == OutcomeKind::Condition && code.is_none() {
            return Err(wrong("say what it is with `code`, or that it is the death with `kind = \"death\"`"));
        }
        if outcome.events.is_empty() {
            return Err(wrong("`events` names no cell: say which cells of the status mean that it happened"));
        }
        Ok(Self {
            kind: outcome.kind,
            code,
            source: format!("{table}/{}", outcome.status),
            period_source: format!("{table}/{}", outcome.time),
            time: columns.at(&outcome.time),
            days_per_unit: per_unit(outcome.days_per_unit).map_err(|e| wrong(&e))?,
            status: columns.at(&outcome.status),
            events: outcome.events.clone(),
            censored: outcome.censored.clone(),
            only: only(&outcome.only, columns),
            before_days: outcome.before_days,
            makes_period,
        })
    }

    /// The event of a row and its observation period, or why there is none.
    pub(super) fn rows(
        &self,
        table: &Table<'_>,
        cells: &mut Cells<'_>,
        index: Date,
        batch: &mut Batch<'_>,
        place: Place,
    ) -> Vec<Result<Row, Stop>> {
        let end = check_only(&self.only, table).and_then(|()| self.end(table, cells, index, batch, place));
        let mut rows = vec![end.clone().and_then(|end| self.event(table, cells, end))];
        if self.makes_period {
            rows.push(end.and_then(|end| period(&self.period_source, index, self.before_days, end)));
        }
        rows
    }

    fn end(
        &self,
        table: &Table<'_>,
        cells: &Cells<'_>,
        index: Date,
        batch: &mut Batch<'_>,
        place: Place,
    ) -> Result<Date, Stop> {
        let time = cells.number(table, self.time)?.ok_or(Stop::Leave("no time"))?;
        not_negative(time, cells, self.time)?;
        after(index, time, self.days_per_unit, batch, place)
    }

    fn event(&self, table: &Table<'_>, cells: &Cells<'_>, day: Date) -> Result<Row, Stop> {
        let status = table.cell(self.status).ok_or(Stop::Leave("no status"))?;
        if !self.events.iter().any(|event| event == status) {
            if !self.censored.is_empty() && !self.censored.iter().any(|each| each == status) {
                let problem = "holds a status that neither `events` nor `censored` names: add it to one of them";
                return Err(cells.bad(self.status, "a status that the mapping does not name", problem));
            }
            return Err(Stop::Leave("status is no event (censored)"));
        }
        let kind = if self.kind == OutcomeKind::Death { Kind::Death } else { Kind::Condition };
        let codes = if kind == Kind::Death { None } else { self.code.clone() };
        Ok(Row { start: Some(day.to_string()), codes, source: Some(self.source.clone()), ..Row::new(kind) })
    }
}

/// What becomes of the time of observation.
pub(super) struct PeriodPlan {
    source: String,
    before_days: i32,
    until: Option<(usize, f64)>,
    after_days: i32,
}

impl PeriodPlan {
    pub(super) fn new(period: &PeriodMapping, table: &str, columns: &mut Columns) -> Result<Self, String> {
        if period.until.is_some() == period.after_days.is_some() {
            return Err("`period` ends with either `until`, a column of times, or `after_days`, a number".to_owned());
        }
        let days_per_unit = per_unit(period.days_per_unit)?;
        Ok(Self {
            source: format!("{table}/period"),
            before_days: period.before_days,
            until: period.until.as_deref().map(|name| (columns.at(name), days_per_unit)),
            after_days: period.after_days.unwrap_or(0),
        })
    }

    pub(super) fn row(
        &self,
        table: &Table<'_>,
        cells: &Cells<'_>,
        index: Date,
        batch: &mut Batch<'_>,
        place: Place,
    ) -> Result<Row, Stop> {
        let end = match self.until {
            None => shifted(index, self.after_days)?,
            Some((at, days_per_unit)) => {
                let time = cells.number(table, at)?.ok_or(Stop::Leave("no time"))?;
                not_negative(time, cells, at)?;
                after(index, time, days_per_unit, batch, place)?
            }
        };
        period(&self.source, index, self.before_days, end)
    }
}

fn not_negative(time: f64, cells: &Cells<'_>, at: usize) -> Result<(), Stop> {
    if time >= 0.0 {
        return Ok(());
    }
    Err(cells.bad(at, "a time below 0", "holds a time before the index date: mend it"))
}

fn period(source: &str, index: Date, before_days: i32, end: Date) -> Result<Row, Stop> {
    let start = shifted(index, before_days.saturating_neg())?;
    Ok(Row {
        start: Some(start.to_string()),
        end: Some(end.to_string()),
        source: Some(source.to_owned()),
        ..Row::new(Kind::Period)
    })
}
