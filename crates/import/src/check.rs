//! An imported model held against predictions of the library that trained it.
//!
//! Columns are bound by name. Nothing is rounded: a prediction is compared as it is written.

mod table;

use std::io::Read;

use model::{Model, ModelFile};
use table::Table;

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
    /// The output that a column `prediction` or `margin` without a name is of, where there are several: of two classes,
    /// the last, as most tools mean it. `None`: each must be named.
    pub unnamed: Option<usize>,
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
            (columns, predictions.expected(file, &rest, settings)?)
        }
        Some(rows) => {
            let (columns, rest) = rows.bind(&file.columns)?;
            rows.refuse_extra(&rest)?;
            let all: Vec<usize> = (0..predictions.header.len()).collect();
            (columns, predictions.expected(file, &all, settings)?)
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

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
