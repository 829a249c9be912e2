//! Flat tables by a mapping: each row of the table gives facts, entries, outcomes and periods of a person.

mod cell;
mod code;
mod entry;
pub(crate) mod mapping;
mod outcome;
mod person;
#[cfg(test)]
mod tests;
mod when;

use std::path::Path;

use store::Progress;

use self::cell::{Cells, Stop};
use self::entry::EntryPlan;
use self::mapping::FlatSource;
use self::outcome::{OutcomePlan, PeriodPlan};
use self::person::PersonPlan;
use self::when::IndexPlan;
use crate::cells::{Next, Reading, Table, Wanted};
use crate::error::EtlError;
use crate::files::{Files, InputFile};
use crate::settings::{BadRows, explained};
use crate::sink::{Batch, Sink};

/// A flat table that is going to be read.
#[derive(Debug)]
pub(crate) struct FlatPlan {
    file: InputFile,
    mapping: FlatSource,
}

/// The columns that a mapping names, each once.
#[derive(Debug, Default)]
pub(crate) struct Columns(Vec<String>);

impl Columns {
    /// The position of a column among those that are asked for.
    pub(crate) fn at(&mut self, name: &str) -> usize {
        self.0.iter().position(|known| known == name).unwrap_or_else(|| {
            self.0.push(name.to_owned());
            self.0.len() - 1
        })
    }

    pub(crate) fn name(&self, at: usize) -> &str {
        self.0.get(at).map_or("", String::as_str)
    }
}

/// Finds the file and the mapping of a flat source.
pub(crate) fn plan(source: &FlatSource, base: &Path, files: &mut Files) -> Result<FlatPlan, EtlError> {
    let mut mapping = source.clone();
    if let Some(path) = &source.mapping {
        let path = base.join(path);
        let only = FlatSource { mapping: None, ..source.clone() };
        let bare = toml::from_str::<FlatSource>(&format!("file = {:?}", source.file.display().to_string()));
        if bare.ok().as_ref() != Some(&only) {
            let problem = "beside `mapping` only `file` may stand: put the rest into the mapping's own file";
            return Err(EtlError::file(&path, problem));
        }
        let text = std::fs::read_to_string(&path).map_err(EtlError::io(&path))?;
        mapping = toml::from_str(&text).map_err(|error| explained(&path, &text, &error))?;
        mapping.file.clone_from(&source.file);
    }
    let path = base.join(&mapping.file);
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    // What stands before the first `/`, `#` or blank of an entry's source is its table.
    let table: String = name.chars().map(|c| if matches!(c, '/' | '#' | ' ' | '(') { '_' } else { c }).collect();
    let file = files.add(path, name, &table)?;
    Ok(FlatPlan { file, mapping })
}

impl FlatPlan {
    /// What the columns mean, wherever that was written.
    pub(crate) fn mapping(&self) -> &FlatSource {
        &self.mapping
    }

    /// Whether the table says when persons were observed.
    pub(crate) fn states_periods(&self) -> bool {
        !self.mapping.outcomes.is_empty() || self.mapping.period.is_some()
    }

    /// Reads the table into the sink.
    pub(crate) fn read(&self, sink: &Sink, progress: &dyn Progress) -> Result<(), EtlError> {
        let mapping = &self.mapping;
        let mut columns = Columns::default();
        let plan = RowPlan::new(mapping, &self.file, &mut columns)?;
        let separator = mapping.separator.map(u8::try_from).transpose().map_err(|_| {
            EtlError::Settings(format!("{}: `separator` must be one ASCII character", mapping.file.display()))
        })?;
        let reading = Reading {
            encoding: mapping.encoding,
            missing: &mapping.missing,
            drop_bad_rows: mapping.bad_rows == BadRows::Drop,
            any_case: false,
            separator,
        };
        let wanted: Vec<Wanted<'_>> = columns.0.iter().map(|name| Wanted { name, required: true }).collect();
        let mut table = Table::open(&self.file, &wanted, reading, progress)?;
        let mut batch = sink.batch(&self.file.table);
        let mut cells = Cells::new(&columns, mapping);
        loop {
            match table.advance()? {
                Next::End => break,
                Next::Ragged => {
                    batch.tally.read += 1;
                    batch.tally.drop_bad("other number of cells than the header", table.place());
                }
                Next::Row => {
                    cells.begin(&table);
                    plan.read(&table, &mut cells, &mut batch, &self.file)?;
                }
            }
            batch.send_if_full()?;
        }
        if cells.row_number() == 0 && batch.tally.read == 0 {
            let problem = "has a header and no rows: export it again, or take it out of the settings";
            return Err(EtlError::file(&self.file.path, problem));
        }
        batch.send()
    }
}

/// What becomes of a row.
struct RowPlan {
    person: Option<usize>,
    prefix: String,
    only: Vec<(usize, Vec<String>)>,
    index: IndexPlan,
    facts: PersonPlan,
    entries: Vec<EntryPlan>,
    outcomes: Vec<OutcomePlan>,
    period: Option<PeriodPlan>,
    drop_bad_rows: bool,
}

impl RowPlan {
    fn new(mapping: &FlatSource, file: &InputFile, columns: &mut Columns) -> Result<Self, EtlError> {
        let wrong = |problem: String| EtlError::Settings(format!("the mapping of {}: {problem}", file.path.display()));
        if mapping.person.is_some() == mapping.rows_are_persons {
            return Err(wrong(
                "say whose a row is: either `person`, the column of the identifier, or `rows_are_persons = true`"
                    .into(),
            ));
        }
        let period =
            mapping.period.as_ref().map(|p| PeriodPlan::new(p, &file.table, columns)).transpose().map_err(wrong)?;
        let makes_periods = mapping.period.is_none();
        Ok(Self {
            person: mapping.person.as_deref().map(|name| columns.at(name)),
            prefix: mapping.person_prefix.clone(),
            only: only(&mapping.only, columns),
            index: IndexPlan::new(&mapping.index_date, columns).map_err(wrong)?,
            facts: PersonPlan::new(mapping, &file.table, columns).map_err(wrong)?,
            entries: mapping
                .entries
                .iter()
                .map(|entry| EntryPlan::new(entry, &file.table, columns))
                .collect::<Result<_, String>>()
                .map_err(wrong)?,
            outcomes: mapping
                .outcomes
                .iter()
                .map(|outcome| OutcomePlan::new(outcome, &file.table, makes_periods, columns))
                .collect::<Result<_, String>>()
                .map_err(wrong)?,
            period,
            drop_bad_rows: mapping.bad_rows == BadRows::Drop,
        })
    }

    fn read(
        &self,
        table: &Table<'_>,
        cells: &mut Cells<'_>,
        batch: &mut Batch<'_>,
        file: &InputFile,
    ) -> Result<(), EtlError> {
        let place = table.place();
        let stop = |batch: &mut Batch<'_>, stop: Stop| match stop {
            Stop::Leave(why) => {
                batch.tally.drop_unwanted(why, place);
                Ok(())
            }
            Stop::Lacks(why) => {
                batch.tally.drop_bad(why, place);
                Ok(())
            }
            Stop::Bad { why, .. } if self.drop_bad_rows => {
                batch.tally.drop_bad(why, place);
                Ok(())
            }
            Stop::Bad { problem, .. } => Err(EtlError::line(&file.path, table.line(), problem)),
        };
        let whole = self.whole_row(table, cells);
        let (person, index) = match whole {
            Ok(found) => found,
            Err(why) => {
                // The row as a whole is what came in and was left out.
                batch.tally.read += 1;
                return stop(batch, why);
            }
        };
        let put = |batch: &mut Batch<'_>, row: Result<store::Row, Stop>| {
            batch.tally.read += 1;
            match row {
                Ok(mut row) => {
                    (row.file, row.first_byte, row.end_byte) = (place.file, place.byte, place.byte);
                    batch.add(&person, row);
                    Ok(())
                }
                Err(why) => stop(batch, why),
            }
        };
        for row in self.facts.rows(table, cells, index, batch, place) {
            match row {
                // A site is part of the person's row.
                Ok(row) if row.source.is_none() => batch.add(&person, row),
                row => put(batch, row)?,
            }
        }
        for entry in &self.entries {
            let row = entry.row(table, cells, index, batch, place);
            put(batch, row)?;
        }
        for outcome in &self.outcomes {
            for row in outcome.rows(table, cells, index, batch, place) {
                put(batch, row)?;
            }
        }
        if let Some(period) = &self.period {
            let row = period.row(table, cells, index, batch, place);
            put(batch, row)?;
        }
        Ok(())
    }

    /// Whose the row is, and from when it counts.
    fn whole_row(&self, table: &Table<'_>, cells: &mut Cells<'_>) -> Result<(String, jiff::civil::Date), Stop> {
        check_only(&self.only, table)?;
        let id = match self.person {
            Some(at) => table.cell(at).ok_or(Stop::Lacks("no person"))?.to_owned(),
            None => cells.row_number().to_string(),
        };
        Ok((format!("{}{id}", self.prefix), self.index.date(table, cells)?))
    }
}

fn only(listed: &[mapping::Listed], columns: &mut Columns) -> Vec<(usize, Vec<String>)> {
    listed.iter().map(|each| (columns.at(&each.column), each.is.clone())).collect()
}

fn check_only(only: &[(usize, Vec<String>)], table: &Table<'_>) -> Result<(), Stop> {
    let holds =
        |(at, is): &(usize, Vec<String>)| table.cell(*at).is_some_and(|cell| is.iter().any(|each| each == cell));
    if only.iter().all(holds) { Ok(()) } else { Err(Stop::Leave("row is not as `only` says")) }
}
