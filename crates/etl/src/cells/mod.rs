//! Tables as named text cells, whatever file they stand in: CSV with any usual separator, packed or not, or Parquet.

mod delimited;
mod parquet_cells;
#[cfg(test)]
mod tests;

use std::path::Path;

use store::Progress;

use crate::error::EtlError;
use crate::files::InputFile;
use crate::nearest::{did_you_mean, listed};
use crate::settings::Encoding;
use crate::tally::Place;

/// A column that a reader asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) name: &'a str,
    pub(crate) required: bool,
}

/// How tables are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) encoding: Encoding,
    /// Cells that mean nothing, beside empty ones.
    pub(crate) missing: &'a [String],
    /// Whether a row with too many or too few cells is passed over, and not an error.
    pub(crate) drop_bad_rows: bool,
    /// Columns are found in any case.
    pub(crate) any_case: bool,
    /// The separator, where it is not to be found out.
    pub(crate) separator: Option<u8>,
}

/// What comes next in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// A row, whose cells can be asked for.
    Row,
    /// A row with another number of cells than the header.
    Ragged,
    /// No more rows.
    End,
}

enum Form<'p> {
    Delimited(Box<delimited::Delimited<'p>>),
    Parquet(Box<parquet_cells::ParquetCells<'p>>),
}

/// A table that is being read.
pub(crate) struct Table<'p> {
    form: Form<'p>,
    file: u32,
    missing: &'p [String],
}

impl<'p> Table<'p> {
    /// Opens a table for the `wanted` columns; cells are then asked for by their position in `wanted`.
    ///
    /// # Errors
    /// When the file cannot be read, or lacks a column that is required: the message names the nearest that is there.
    pub(crate) fn open(
        file: &InputFile,
        wanted: &[Wanted<'_>],
        reading: Reading<'p>,
        progress: &'p dyn Progress,
    ) -> Result<Self, EtlError> {
        let (mut form, header) = if is_parquet(&file.path) {
            let (cells, header) = parquet_cells::ParquetCells::open(file, progress)?;
            (Form::Parquet(Box::new(cells)), header)
        } else {
            let (cells, header) = delimited::Delimited::open(&file.path, reading, progress)?;
            (Form::Delimited(Box::new(cells)), header)
        };
        let found = wanted
            .iter()
            .map(|column| found_at(&file.path, &header, column, reading.any_case))
            .collect::<Result<Vec<_>, EtlError>>()?;
        match &mut form {
            Form::Delimited(cells) => cells.choose(found),
            Form::Parquet(cells) => cells.choose(found)?,
        }
        Ok(Self { form, file: file.index, missing: reading.missing })
    }

    /// Moves to the next row.
    pub(crate) fn advance(&mut self) -> Result<Next, EtlError> {
        match &mut self.form {
            Form::Delimited(cells) => cells.advance(),
            Form::Parquet(cells) => Ok(if cells.advance()? { Next::Row } else { Next::End }),
        }
    }

    /// The cell of the wanted column at that position, without blanks around it; `None` where it, or the column, is missing.
    pub(crate) fn cell(&self, at: usize) -> Option<&str> {
        let cell = match &self.form {
            Form::Delimited(cells) => cells.cell(at),
            Form::Parquet(cells) => cells.cell(at),
        };
        let cell = cell?.trim();
        (!cell.is_empty() && !self.missing.iter().any(|missing| missing == cell)).then_some(cell)
    }

    /// Where the row stands.
    pub(crate) fn place(&self) -> Place {
        let byte = match &self.form {
            Form::Delimited(cells) => cells.byte(),
            Form::Parquet(cells) => cells.row(),
        };
        Place { file: self.file, byte }
    }

    /// The line of the row, or its number in a file without lines.
    pub(crate) fn line(&self) -> u64 {
        match &self.form {
            Form::Delimited(cells) => cells.line(),
            Form::Parquet(cells) => cells.row(),
        }
    }
}

/// Whether the file's name says that it is Parquet.
pub(crate) fn is_parquet(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("parquet") || e.eq_ignore_ascii_case("pq"))
}

fn found_at(path: &Path, header: &[String], wanted: &Wanted<'_>, any_case: bool) -> Result<Option<usize>, EtlError> {
    let is_it = |name: &String| if any_case { name.eq_ignore_ascii_case(wanted.name) } else { name == wanted.name };
    let found = header.iter().position(is_it);
    if found.is_none() && wanted.required {
        let names = || header.iter().map(String::as_str);
        let problem = format!(
            "there is no column `{}`{}; the file has {}",
            wanted.name,
            did_you_mean(wanted.name, names()),
            listed(names())
        );
        return Err(EtlError::line(path, 1, problem));
    }
    Ok(found)
}
