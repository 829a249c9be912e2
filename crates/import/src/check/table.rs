//! A table of rows or of predictions: its header bound to a model's names, its cells as numbers.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;

use csv::{ReaderBuilder, StringRecord, Trim};
use model::ModelFile;

use super::{CheckError, Scale, Settings};

/// A table with its header and the row that is being read.
pub(super) struct Table<'a> {
    name: &'static str,
    reader: csv::Reader<Box<dyn Read + 'a>>,
    pub(super) header: Vec<String>,
    record: StringRecord,
    pub(super) row: u64,
}

impl<'a> Table<'a> {
    /// Reads the header, in which every column stands once.
    pub(super) fn open(name: &'static str, source: Box<dyn Read + 'a>) -> Result<Self, CheckError> {
        let mut reader = ReaderBuilder::new().trim(Trim::All).from_reader(source);
        let header = reader.headers().map_err(|error| CheckError::Table { table: name, error })?;
        let header: Vec<String> = header.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
        let table = Self { name, reader, header, record: StringRecord::new(), row: 0 };
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        table.header.iter().for_each(|name| *counts.entry(name).or_default() += 1);
        let twice: Vec<&str> = counts.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect();
        if !twice.is_empty() {
            return Err(table.wrong(format_args!("these columns stand there more than once: {}", list(&twice))));
        }
        Ok(table)
    }

    fn wrong(&self, what: impl fmt::Display) -> CheckError {
        CheckError::Header { table: self.name, what: what.to_string() }
    }

    /// Where each of the model's columns stands, and the positions that are left.
    pub(super) fn bind(&self, columns: &[String]) -> Result<(Vec<usize>, Vec<usize>), CheckError> {
        let place: BTreeMap<&str, usize> =
            self.header.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
        let missing: Vec<&str> = columns.iter().map(String::as_str).filter(|name| !place.contains_key(name)).collect();
        let rest: Vec<usize> = (0..self.header.len()).filter(|at| !columns.contains(&self.header[*at])).collect();
        if !missing.is_empty() {
            let others: Vec<&str> = rest.iter().map(|at| self.header[*at].as_str()).collect();
            let there =
                if others.is_empty() { String::new() } else { format!("; not asked for are {}", list(&others)) };
            return Err(self.wrong(format_args!("these columns of the model are not there: {}{there}", list(&missing))));
        }
        Ok((columns.iter().filter_map(|name| place.get(name.as_str()).copied()).collect(), rest))
    }

    /// Refuses columns that are nobody's.
    pub(super) fn refuse_extra(&self, rest: &[usize]) -> Result<(), CheckError> {
        let extra: Vec<&str> = rest.iter().map(|at| self.header[*at].as_str()).collect();
        if extra.is_empty() {
            return Ok(());
        }
        let unnamed = extra.iter().any(|name| name.is_empty() || name.starts_with("Unnamed:"));
        let hint =
            if unnamed { "; a column without a name is often the index: write the table without it" } else { "" };
        Err(self.wrong(format_args!("the model has no column {}{hint}", list(&extra))))
    }

    /// Which of these columns is a prediction of which output.
    pub(super) fn expected(
        &self,
        file: &ModelFile,
        at: &[usize],
        settings: Settings,
    ) -> Result<Vec<(usize, usize, Scale)>, CheckError> {
        let Settings { scale, unnamed, .. } = settings;
        let unnamed = if file.outputs.len() == 1 { Some(0) } else { unnamed };
        let mut expected = Vec::new();
        let mut extra = Vec::new();
        for at in at.iter().copied() {
            let name = self.header[at].as_str();
            let named = [("prediction", scale), ("margin", Scale::Margin)].into_iter().find_map(|(prefix, scale)| {
                let rest = name.strip_prefix(prefix)?;
                (rest.is_empty() || rest.starts_with('_')).then(|| (rest.strip_prefix('_'), scale))
            });
            match named {
                None => extra.push(at),
                Some((None, scale)) if unnamed.is_some() => expected.extend(unnamed.map(|output| (at, output, scale))),
                Some((output, scale)) => match file.outputs.iter().position(|o| Some(o.name.as_str()) == output) {
                    Some(output) => expected.push((at, output, scale)),
                    None => {
                        let stem =
                            if scale == Scale::Margin && name.starts_with("margin") { "margin" } else { "prediction" };
                        let names: Vec<String> = file.outputs.iter().map(|o| format!("{stem}_{}", o.name)).collect();
                        let names: Vec<&str> = names.iter().map(String::as_str).collect();
                        return Err(self.wrong(format_args!(
                            "{name:?} names no output of the model: leave it away; there are {}",
                            list(&names)
                        )));
                    }
                },
            }
        }
        self.refuse_extra(&extra)?;
        if expected.is_empty() {
            return Err(
                self.wrong("there is no column `prediction`, `prediction_<output>`, `margin` or `margin_<output>`")
            );
        }
        Ok(expected)
    }

    /// Reads the next row; whether there is one.
    pub(super) fn next(&mut self) -> Result<bool, CheckError> {
        let more =
            self.reader.read_record(&mut self.record).map_err(|error| CheckError::Table { table: self.name, error })?;
        self.row += u64::from(more);
        Ok(more)
    }

    /// A cell of the row; NaN where it is missing.
    pub(super) fn number(&self, at: usize) -> Result<f64, CheckError> {
        let text = self.record.get(at).unwrap_or_default();
        // R writes NA, Python nan or nothing.
        if text.is_empty() || text == "NA" || text.eq_ignore_ascii_case("nan") {
            return Ok(f64::NAN);
        }
        text.parse().map_err(|_| CheckError::Cell {
            table: self.name,
            row: self.row,
            column: self.header[at].clone(),
            text: text.to_owned(),
        })
    }
}

fn list(names: &[&str]) -> String {
    const MOST: usize = 10;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("{name:?}")).collect();
    let more = names.len().saturating_sub(MOST);
    if more == 0 { shown.join(", ") } else { format!("{} and {more} more", shown.join(", ")) }
}
