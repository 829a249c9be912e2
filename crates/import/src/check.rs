//! An imported model held against predictions of the library that trained it.
//!
//! Columns are bound by name. Nothing is rounded: a prediction is compared as it is written.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;

use csv::{ReaderBuilder, StringRecord, Trim};
use model::{Model, ModelFile};

/// What a prediction is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The value: a probability, an amount.
    Value,
    /// The margin, before the link.
    Margin,
}

/// How to compare.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// What the columns `prediction…` hold; columns `margin…` always hold margins.
    pub scale: Scale,
    /// A number may differ by this much, or by this much of itself where it is larger than 1.
    pub tolerance: f64,
}

/// What came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// How many rows were compared.
    pub rows: u64,
    /// How many numbers.
    pub numbers: u64,
    /// How many of them differ by more than the tolerance.
    pub beyond: u64,
    /// The largest difference; `None` where all are equal to the bit.
    pub largest: Option<Difference>,
    /// The largest as a share of the larger of the two numbers.
    pub largest_relative: Option<Difference>,
}

/// A number that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// How much: infinite where only one of the two is missing.
    pub size: f64,
    /// The row, the first being 1.
    pub row: u64,
    /// The column of the prediction.
    pub column: String,
    /// What this program computes.
    pub found: f64,
    /// What the file says.
    pub expected: f64,
}

/// Why a comparison cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The file is no table.
    #[error("{table}: {error}")]
    Table {
        /// Which of the files.
        table: &'static str,
        /// What is wrong with it.
        error: csv::Error,
    },
    /// The header does not fit the model.
    #[error("{table}, header: {what}")]
    Header {
        /// Which of the files.
        table: &'static str,
        /// What does not fit, and what to do.
        what: String,
    },
    /// A cell that is no number.
    #[error(
        "{table}, row {row}, column {column:?}: {text:?} is no number; leave the cell empty where the value is missing"
    )]
    Cell {
        /// Which of the files.
        table: &'static str,
        /// The row, the first being 1.
        row: u64,
        /// The column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// One file is longer than the other.
    #[error("rows and predictions are not equally many: the {0} end after row {1}")]
    Length(&'static str, u64),
    /// There is nothing to compare.
    #[error("there is no row to compare")]
    Empty,
}

const PREDICTIONS: &str = "predictions";
const ROWS: &str = "rows";

/// Compares the model with predictions: those of the rows in the same table, or of a table of their own.
///
/// # Errors
/// Says what in which table does not fit the model.
pub fn compare<'a>(
    file: &ModelFile,
    predictions: Box<dyn Read + 'a>,
    rows: Option<Box<dyn Read + 'a>>,
    settings: Settings,
) -> Result<Comparison, CheckError> {
    let mut predictions = Table::open(PREDICTIONS, predictions)?;
    let mut rows = rows.map(|rows| Table::open(ROWS, rows)).transpose()?;
    let (columns, expected) = match &rows {
        None => {
            let (columns, rest) = predictions.bind(&file.columns)?;
            (columns, predictions.expected(file, &rest, settings.scale)?)
        }
        Some(rows) => {
            let (columns, rest) = rows.bind(&file.columns)?;
            rows.refuse_extra(&rest)?;
            let all: Vec<usize> = (0..predictions.header.len()).collect();
            (columns, predictions.expected(file, &all, settings.scale)?)
        }
    };
    let Some(first) = file.outputs.first() else { return Err(CheckError::Empty) };
    let mut model =
        Model { predictor: file.predictor.clone(), margin: first.margin, link: first.link, calibration: None };
    let mut tally = Tally::new(settings.tolerance);
    let mut row = vec![f64::NAN; file.columns.len()];
    loop {
        let more = match &mut rows {
            None => predictions.next()?,
            Some(rows) => match (rows.next()?, predictions.next()?) {
                (false, true) => return Err(CheckError::Length(ROWS, rows.row)),
                (true, false) => return Err(CheckError::Length(PREDICTIONS, predictions.row)),
                (more, _) => more,
            },
        };
        if !more {
            break;
        }
        let from = rows.as_ref().unwrap_or(&predictions);
        for (value, at) in row.iter_mut().zip(&columns) {
            *value = from.number(*at)?;
        }
        let margins = model.predictor.margins_from_row(&row);
        for (at, output, scale) in &expected {
            let Some(output) = file.outputs.get(*output) else { continue };
            let found = match scale {
                Scale::Margin => margins.get(output.margin as usize).copied().unwrap_or(f64::NAN),
                Scale::Value => {
                    (model.margin, model.link) = (output.margin, output.link);
                    model.calibration.clone_from(&output.calibration);
                    model.value_from_margins(&margins)
                }
            };
            tally.add(predictions.row, &predictions.header[*at], found, predictions.number(*at)?);
        }
        tally.done.rows += 1;
    }
    if tally.done.rows == 0 { Err(CheckError::Empty) } else { Ok(tally.done) }
}

struct Table<'a> {
    name: &'static str,
    reader: csv::Reader<Box<dyn Read + 'a>>,
    header: Vec<String>,
    record: StringRecord,
    row: u64,
}

impl<'a> Table<'a> {
    fn open(name: &'static str, source: Box<dyn Read + 'a>) -> Result<Self, CheckError> {
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
    fn bind(&self, columns: &[String]) -> Result<(Vec<usize>, Vec<usize>), CheckError> {
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

    fn refuse_extra(&self, rest: &[usize]) -> Result<(), CheckError> {
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
    fn expected(&self, file: &ModelFile, at: &[usize], scale: Scale) -> Result<Vec<(usize, usize, Scale)>, CheckError> {
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
                Some((None, scale)) if file.outputs.len() == 1 => expected.push((at, 0, scale)),
                Some((output, scale)) => match file.outputs.iter().position(|o| Some(o.name.as_str()) == output) {
                    Some(output) => expected.push((at, output, scale)),
                    None => {
                        let stem =
                            if scale == Scale::Margin && name.starts_with("margin") { "margin" } else { "prediction" };
                        let names: Vec<String> = file.outputs.iter().map(|o| format!("{stem}_{}", o.name)).collect();
                        let names: Vec<&str> = names.iter().map(String::as_str).collect();
                        return Err(self
                            .wrong(format_args!("{name:?} names no output of the model; there are {}", list(&names))));
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
    fn next(&mut self) -> Result<bool, CheckError> {
        let more =
            self.reader.read_record(&mut self.record).map_err(|error| CheckError::Table { table: self.name, error })?;
        self.row += u64::from(more);
        Ok(more)
    }

    fn number(&self, at: usize) -> Result<f64, CheckError> {
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

struct Tally {
    tolerance: f64,
    done: Comparison,
}

impl Tally {
    fn new(tolerance: f64) -> Self {
        let done = Comparison { rows: 0, numbers: 0, beyond: 0, largest: None, largest_relative: None };
        Self { tolerance, done }
    }

    fn add(&mut self, row: u64, column: &str, found: f64, expected: f64) {
        self.done.numbers += 1;
        if found == expected || found.is_nan() && expected.is_nan() {
            return;
        }
        let one_is_missing = found.is_nan() || expected.is_nan();
        let size = if one_is_missing { f64::INFINITY } else { (found - expected).abs() };
        let larger = found.abs().max(expected.abs());
        let relative = if larger.is_finite() && size.is_finite() { size / larger } else { f64::INFINITY };
        // Written so that a tolerance that is no number allows nothing.
        let is_within = size.is_finite() && size <= self.tolerance * expected.abs().max(1.0);
        self.done.beyond += u64::from(!is_within);
        let keep = |largest: &mut Option<Difference>, size: f64| {
            if largest.as_ref().is_none_or(|l| size > l.size) {
                *largest = Some(Difference { size, row, column: column.to_owned(), found, expected });
            }
        };
        keep(&mut self.done.largest, size);
        keep(&mut self.done.largest_relative, relative);
    }
}

fn list(names: &[&str]) -> String {
    const MOST: usize = 10;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("{name:?}")).collect();
    let more = names.len().saturating_sub(MOST);
    if more == 0 { shown.join(", ") } else { format!("{} and {more} more", shown.join(", ")) }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
