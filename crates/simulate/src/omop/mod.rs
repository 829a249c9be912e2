//! The population as OMOP CDM 5.4, in CSV or Parquet.

mod csv_rows;
mod events;
mod parquet_rows;
mod tables;
mod values;
mod vocabulary;

pub(crate) use csv_rows::{CsvRows, header};
pub(crate) use events::write;
pub(crate) use parquet_rows::{ParquetRows, TableFile};
pub(crate) use tables::{SMALL_TABLES, TABLES, Table};
pub(crate) use vocabulary::write as write_vocabulary;

use crate::calendar::Day;
use crate::error::SimulateError;

/// A cell of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cell<'a> {
    Empty,
    Whole(i64),
    Number(f64),
    Day(Day),
    Text(&'a str),
}

/// Whatever rows are written to. Tables are counted as they stand in the list with which it was made.
pub(crate) trait Rows {
    /// Adds a row, whose cells are the table's columns in their order.
    fn row(&mut self, table: usize, cells: &[Cell<'_>]) -> Result<(), SimulateError>;
}
